"""The catalogue: all records by kind and id, with the vocabulary they use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from langnghe.model.document import Document
from langnghe.model.event import Event
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.parts import Record
from langnghe.model.people import Artisan, Organisation, Producer
from langnghe.model.plan import Plan
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.model.vocabulary import Vocabulary


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
