"""The catalogue: all records by kind and id, with the vocabulary they use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from langnghe.model.document import Document
from langnghe.model.event import Event
from langnghe.model.parts import Record
from langnghe.model.people import Artisan, Organisation, Producer
from langnghe.model.plan import Plan
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.model.vocabulary import Vocabulary

Kind = Literal[
    "villages", "products", "producers", "artisans", "organisations", "documents", "events", "plans"
]
KINDS: tuple[Kind, ...] = get_args(Kind)

_BY_NAME: Mapping[str, Kind] = {kind: kind for kind in KINDS}


def kind_of(name: str) -> Kind:
    """Return ``name`` as a kind (a KeyError where it is none): the way from a plain word to the type."""
    return _BY_NAME[name]


KIND_LABELS: Mapping[Kind, str] = {
    "villages": "Làng nghề",
    "products": "Sản phẩm",
    "producers": "Chủ thể",
    "artisans": "Nghệ nhân",
    "organisations": "Tổ chức",
    "documents": "Văn bản",
    "events": "Sự kiện",
    "plans": "Kế hoạch",
}


SECTION_LABELS: Mapping[Kind, str] = {
    **KIND_LABELS,
    "producers": "Cơ sở, hợp tác xã",
    "events": "Hội chợ, sự kiện",
    "plans": "Kế hoạch, chỉ tiêu",
}
"""What the sections of the site are called, in menus, headings and breadcrumbs, in visitors' words."""

KIND_NOUNS: Mapping[Kind, str] = {
    **{kind: label.lower() for kind, label in KIND_LABELS.items()},
    "producers": SECTION_LABELS["producers"].lower(),
}
"""What several records of a kind are called, behind a number or above them; one producer is a "chủ thể"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every record by id, kind by kind, in the order of the file names. An empty one is valid."""

    vocabulary: Vocabulary
    villages: Mapping[str, Village] = field(default_factory=dict)
    products: Mapping[str, Product] = field(default_factory=dict)
    producers: Mapping[str, Producer] = field(default_factory=dict)
    artisans: Mapping[str, Artisan] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    plans: Mapping[str, Plan] = field(default_factory=dict)

    def of_kind(self, kind: Kind) -> Mapping[str, Record]:
        """Return the records of ``kind`` by id."""
        records: Mapping[str, Record] = getattr(self, kind)
        return records

    def all_records(self) -> Iterator[tuple[Kind, Record]]:
        """Yield every record with its kind, kinds in the order of ``KINDS``."""
        for kind in KINDS:
            for record in self.of_kind(kind).values():
                yield kind, record
