"""What differs when the portal is published: its public address, given as SITEURL in the environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

# A published site shows no drafts, whatever else is set.
LANGNGHE_PUBLISHED = True
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL:
    sys.exit(
        "publishconf.py  LỖI LN501 · Thiết lập SITEURL\n"
        "  Cần:       địa chỉ công khai của cổng, có thể kèm đường dẫn\n"
        "  Cách sửa:  SITEURL=https://vidu.vn/ten-kho make site SETTINGS=publishconf.py"
    )
