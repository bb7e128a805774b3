"""The plain words of converted texts, for machines that compare or index them."""

from __future__ import annotations

import re
from html import unescape

from langnghe.rendering.autolinks import without_autolinks

_TAG = re.compile(r"<[^>]*>")


def plain_text(html: str) -> str:
    """Return the words of clean HTML (``rendering.markdown``); a tag parts words.

    Marks that the portal puts beside links are left out: they change from day to day.
    """
    return unescape(_TAG.sub(" ", without_autolinks(html)))
