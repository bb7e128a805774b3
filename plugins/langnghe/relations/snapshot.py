"""The catalogue and the published news as of "today", indexed: what every relation is worked out from.

What follows from it and is asked for by many (facets, villages nearby, last days of certificates …) is kept
by ``site_data.SiteData``. The functions that work it out take a ``Snapshot``: ``SiteData`` imports them, so
they cannot import it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from langnghe.model.article import Article, StaticPage
from langnghe.model.catalogue import Catalogue
from langnghe.model.document import Document
from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.ocop import Rating, rating_on
from langnghe.model.parts import Place, Record
from langnghe.model.product import Product
from langnghe.model.vocabulary import Term, Vocabulary
from langnghe.relations.backlinks import Backlinks
from langnghe.relations.documents import Incoming, StatusToday, document_status
from langnghe.relations.places import PlaceToday, place_today
from langnghe.text.collate import sort_key
from langnghe.text.dates import latest_first

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The catalogue and the published news on ``today``.

    ``articles`` are newest first; ``by_category`` and the like hold them by the id of a term in that order.
    ``categories`` and the like are the terms by id: those of the vocabulary, or those that articles have.
    ``positions`` gives an article's place in ``articles`` by its path.
    """

    catalogue: Catalogue
    articles: tuple[Article, ...]
    pages: tuple[StaticPage, ...]
    today: date
    backlinks: Backlinks
    incoming: Incoming
    categories: Mapping[str, Term]
    tags: Mapping[str, Term]
    authors: Mapping[str, Term]
    by_category: Mapping[str, tuple[Article, ...]]
    by_tag: Mapping[str, tuple[Article, ...]]
    by_author: Mapping[str, tuple[Article, ...]]
    by_month: Mapping[tuple[int, int], tuple[Article, ...]]
    positions: Mapping[str, int]
    _places: dict[Place, PlaceToday] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def vocabulary(self) -> Vocabulary:
        """The catalogue's vocabulary."""
        return self.catalogue.vocabulary

    def place(self, place: Place | None) -> PlaceToday | None:
        """Return where a place lies today; worked out once for the many lists and pages that ask."""
        if place is None:
            return None
        if place not in self._places:
            self._places[place] = place_today(place, self.vocabulary.units, self.today)
        return self._places[place]

    def rating(self, product: Product) -> Rating | None:
        """Return what a product's rating is today."""
        return rating_on(product, self.today)

    def status(self, document: Document) -> StatusToday:
        """Return a document's status today."""
        return document_status(document, self.catalogue.documents, self.incoming, self.today)


def in_order(kind: Kind, records: Iterable[R]) -> list[R]:
    """Return records as lists of their kind show them: newest first where they have a date, else by name."""
    by_name = sorted(records, key=lambda record: sort_key(record.name))
    dated_by = KIND_INFO[kind].dated_by
    if dated_by is None:
        return by_name
    return latest_first(by_name, lambda record: getattr(record, dated_by))
