"""Words that addresses need for themselves: a record or page with such an id would collide with them."""

from __future__ import annotations

import re
from collections.abc import Mapping

_MONTH = re.compile(r"[0-9]{2}")
"""An article stands beside its year's months: ``/tin/2024/03/``."""
_NUMBERED = re.compile(r"trang-[0-9]+|[0-9]{2}|[0-9]{4}")

RECORD_WORDS: Mapping[str, frozenset[str]] = {
    "villages": frozenset({"tinh", "nhom-nghe", "nghe", "cong-nhan", "danh-hieu"}),
    "products": frozenset({"tinh", "hang", "chung-nhan", "nghe", "nhom", "chu-the", "lang-nghe", "nam"}),
    "producers": frozenset({"tinh", "loai", "nghe"}),
    "artisans": frozenset({"tinh", "danh-hieu", "nghe", "lang-nghe"}),
    "organisations": frozenset({"tinh", "loai"}),
    "documents": frozenset({"tinh", "loai", "tinh-trang", "co-quan", "nam"}),
    "events": frozenset({"tinh", "loai", "nghe", "nam", "lich"}),
}
"""Second parts of addresses below the list of a kind: its facets (``rendering.urls``) and the calendar."""

PAGE_WORDS = frozenset(
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
        "404",
        "index",
        "sitemap",
        "robots",
    }
)
"""First parts of the site's own addresses: no standing page may take one."""


def is_reserved(id_: str, kind: str) -> bool:
    """Whether ``id_`` of ``kind`` (of records, ``articles`` or ``pages``) would collide with an address."""
    if kind == "articles":
        return _MONTH.fullmatch(id_) is not None
    if _NUMBERED.fullmatch(id_):
        return True
    return id_ in (PAGE_WORDS if kind == "pages" else RECORD_WORDS.get(kind, frozenset()))
