"""The kinds of records: what each is called in texts, menus and addresses. One row a kind, in one order.

A layer above that needs more of a kind (its schema, its pages) has a table of its own with a row a kind:
``loading.schemas``, ``rendering.kinds``. Nothing of how a record is read or shown may be put here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "villages",
    "products",
    "producers",
    "artisans",
    "organisations",
    "documents",
    "events",
    "plans",
]
"""The key of a kind: its folder in the catalogue and its field of ``Catalogue``."""

KINDS: tuple[Kind, ...] = get_args(Kind)

_BY_NAME: Mapping[str, Kind] = {kind: kind for kind in KINDS}


def kind_of(name: str) -> Kind:
    """Return ``name`` as a kind (a KeyError where it is none): the way from a plain word to the type."""
    return _BY_NAME[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindInfo:
    """What a kind is called.

    ``label`` names one record of it. ``section`` is what visitors read above its list, in menus and
    breadcrumbs, ``noun`` what stands behind a number: both are the label where nothing else is said.
    ``segment`` is its word in addresses, tables and fragments. ``menu`` is its place in the main menu; a
    kind without one stands in the footer. ``dated_by`` is the field whose date lists follow, newest first;
    lists of a kind without one go by name.
    """

    key: Kind
    label: str
    segment: str
    section_label: str | None = None
    plural: str | None = None
    menu: int | None = None
    dated_by: str | None = None

    @property
    def section(self) -> str:
        """What the section of the site is called."""
        return self.section_label or self.label

    @property
    def noun(self) -> str:
        """What several records are called behind a number."""
        return self.plural or self.label.lower()


_ROWS = (
    KindInfo(key="villages", label="Làng nghề", segment="lang-nghe", menu=1),
    KindInfo(key="products", label="Sản phẩm", segment="san-pham", menu=2),
    # One producer is a "chủ thể", the word of the OCOP rules; visitors look for workshops and co-operatives.
    KindInfo(
        key="producers",
        label="Chủ thể",
        segment="chu-the",
        section_label="Cơ sở, hợp tác xã",
        plural="cơ sở, hợp tác xã",
        menu=4,
    ),
    KindInfo(key="artisans", label="Nghệ nhân", segment="nghe-nhan", menu=3),
    KindInfo(key="organisations", label="Tổ chức", segment="to-chuc"),
    KindInfo(key="documents", label="Văn bản", segment="van-ban", menu=5, dated_by="issued"),
    KindInfo(
        key="events",
        label="Sự kiện",
        segment="su-kien",
        section_label="Hội chợ, sự kiện",
        menu=6,
        dated_by="on",
    ),
    KindInfo(
        key="plans",
        label="Kế hoạch",
        segment="ke-hoach",
        section_label="Kế hoạch, chỉ tiêu",
        menu=7,
        dated_by="period",
    ),
)

_BY_KEY = {row.key: row for row in _ROWS}
KIND_INFO: Mapping[Kind, KindInfo] = {kind: _BY_KEY[kind] for kind in KINDS}


def with_kind(kind: Kind, name: str) -> str:
    """Return a record's name behind its kind: "làng nghề Bát Tràng"; "Làng Vạn Phúc" says it already."""
    word = KIND_INFO[kind].label.lower()
    return name if name.lower().split()[:1] == word.split()[:1] else f"{word} {name}"
