"""Settings of the portal: who it is, where things stand. All settings: ``docs/dev/settings.md``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "plugins"))
# Pelican only logs a plugin that is not found and goes on without it; an import here stops the build.
import langnghe  # noqa: F401

ROOT = Path(__file__).parent
LANGNGHE_ROOT = str(ROOT)
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
CACHE_PATH = str(ROOT / ".cache")
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = ["langnghe"]
SITENAME = "Làng Nghề"
SITESUBTITLE = "Tin tức và danh mục làng nghề Việt Nam"
# Accounts elsewhere, in the footer: [("Facebook", "https://…")].
SOCIAL: list[tuple[str, str]] = []
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
SITEURL = "http://127.0.0.1:8000"

LANGNGHE_CATALOGUE = "catalogue"
# The day the site is built for; empty means today in Việt Nam. Certificates lapse and events pass with it.
LANGNGHE_TODAY = ""
# Show drafts and news that waits for its day, on this machine only: python -m langnghe serve --preview
LANGNGHE_PREVIEW = False

# Managing body, who answers for the content, contact, licence: shown only if given. Nothing is invented.
LANGNGHE_SITE_OWNER = ""
LANGNGHE_SITE_RESPONSIBLE = ""
LANGNGHE_SITE_ADDRESS = ""
LANGNGHE_SITE_EMAIL = ""
LANGNGHE_SITE_PHONE = ""
LANGNGHE_SITE_LICENCE = ""
# The colour of links and marks, as #rrggbb; empty means the theme's own.
LANGNGHE_SITE_ACCENT = ""
# Partners at the foot of every page: {"name": ..., "href": ..., "logo": a picture of content/images, if any}.
LANGNGHE_SITE_PARTNERS: list[dict[str, str]] = []
# What the open data below /du-lieu/ is under: title and address; None for no licence.
LANGNGHE_SITE_DATA_LICENCE = (
    "Creative Commons Ghi công 4.0 (CC BY 4.0)",
    "https://creativecommons.org/licenses/by/4.0/deed.vi",
)
