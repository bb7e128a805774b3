"""Words that addresses need for themselves: a record or page with such an id would collide with them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from langnghe.model.address_words import FACET_SEGMENTS

_MONTH = re.compile(r"[0-9]{2}")
"""An article stands beside its year's months: ``/tin/2024/03/``."""
_NUMBERED = re.compile(r"trang-[0-9]+|[0-9]{2}|[0-9]{4}")

_OTHER_WORDS: Mapping[str, frozenset[str]] = {"events": frozenset({"lich"})}
RESERVED_RECORD_SEGMENTS: Mapping[str, frozenset[str]] = {
    kind: frozenset(words.values()) | _OTHER_WORDS.get(kind, frozenset())
    for kind, words in FACET_SEGMENTS.items()
}
"""Second parts of addresses below the list of a kind: its facets and the calendar."""

RESERVED_PAGE_SEGMENTS = frozenset(
    {
        "tin",
        "chuyen-muc",
        "chu-de",
        "tac-gia",
        "lang-nghe",
        "san-pham",
        "chu-the",
        "nghe-nhan",
        "to-chuc",
        "van-ban",
        "su-kien",
        "ke-hoach",
        "nghe",
        "tinh",
        "ban-do",
        "thong-ke",
        "tim-kiem",
        "du-lieu",
        "feeds",
        "theme",
        "images",
        "files",
        "404",
        "index",
        "sitemap",
        "robots",
    }
)
"""First parts of the site's own addresses: no static page may take one."""


def is_reserved(id_: str, kind: str) -> bool:
    """Whether ``id_`` of ``kind`` (of records, ``articles`` or ``pages``) would collide with an address."""
    if kind == "articles":
        return _MONTH.fullmatch(id_) is not None
    if _NUMBERED.fullmatch(id_):
        return True
    return id_ in (
        RESERVED_PAGE_SEGMENTS if kind == "pages" else RESERVED_RECORD_SEGMENTS.get(kind, frozenset())
    )
