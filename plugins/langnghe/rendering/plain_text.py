"""The plain words of converted texts, for machines that compare or index them."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"<[^>]*>")


def plain_text(html: str) -> str:
    """Return the words of a converted text (``rendering.markdown``); a tag parts words."""
    return unescape(_TAG.sub(" ", html))
