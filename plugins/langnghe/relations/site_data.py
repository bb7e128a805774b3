"""Everything pages are made from, seen together and as of "today": the one thing views are built from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from langnghe.loading.loader import LoadedCatalogue
from langnghe.model.article import Article, StaticPage
from langnghe.model.catalogue import Catalogue, Kind
from langnghe.model.document import Document
from langnghe.model.ocop import Rating, rating_on
from langnghe.model.parts import Place
from langnghe.model.product import Product
from langnghe.model.vocabulary import Term, Vocabulary
from langnghe.relations.backlinks import Backlinks, RecordKey, build_backlinks
from langnghe.relations.documents import Incoming, StatusToday, document_status, incoming_relations
from langnghe.relations.news import group_by, newest_first
from langnghe.relations.places import PlaceToday, place_today, state_on
from langnghe.relations.publication import is_shown
from langnghe.relations.taxonomy import terms_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteData:
    """The catalogue and the published news on ``today``, with what follows from them.

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

    def province(self, kind: Kind, id_: str) -> str | None:
        """Return today's province-level unit of a record with a place, or None."""
        # .get: what refers to a record that is not there is told by others, and must not end in a traceback.
        place = self.place(getattr(self.catalogue.of_kind(kind).get(id_), "place", None))
        return place.province if place is not None else None

    def article(self, path: str) -> Article:
        """Return the published article that a source file holds."""
        return self.articles[self.positions[path]]

    def province_name(self, id_: str) -> str:
        """Return the short name that a unit in force today has today."""
        return state_on(self.vocabulary.units[id_], self.today).name

    def rating(self, product: Product) -> Rating | None:
        """Return what a product's rating is today."""
        return rating_on(product, self.today)

    def status(self, document: Document) -> StatusToday:
        """Return a document's status today."""
        return document_status(document, self.catalogue.documents, self.incoming, self.today)


_NO_CITES: Mapping[RecordKey, Sequence[str]] = MappingProxyType({})


def build_site_data(
    loaded: LoadedCatalogue,
    articles: Sequence[Article],
    pages: Sequence[StaticPage],
    today: date,
    *,
    cites: Mapping[RecordKey, Sequence[str]] = _NO_CITES,
    preview: bool = False,
) -> SiteData:
    """Put records and news together as of ``today``; a preview shows also what is not out yet.

    ``cites`` are the documents that descriptions of records cite, by record: these are references too.
    """
    catalogue = loaded.catalogue
    shown = newest_first(article for article in articles if is_shown(article, today, preview=preview))

    def grouped(list_name: str) -> dict[str, tuple[Article, ...]]:
        return group_by(shown, lambda article: [term.id for term in terms_of(article, list_name)])

    return SiteData(
        catalogue=catalogue,
        articles=shown,
        pages=tuple(sorted((p for p in pages if is_shown(p, today, preview=preview)), key=lambda p: p.slug)),
        today=today,
        backlinks=build_backlinks(catalogue, [*_record_references(loaded), *_cited(cites)], shown),
        incoming=incoming_relations(catalogue.documents),
        categories=_terms("categories", catalogue.vocabulary, shown),
        tags=_terms("tags", catalogue.vocabulary, shown),
        authors=_terms("authors", catalogue.vocabulary, shown),
        by_category=grouped("categories"),
        by_tag=grouped("tags"),
        by_author=grouped("authors"),
        by_month=group_by(shown, lambda a: [(a.published.year, a.published.month)]),
        positions={article.path: number for number, article in enumerate(shown)},
    )


def _terms(list_name: str, vocabulary: Vocabulary, articles: Sequence[Article]) -> dict[str, Term]:
    """Return the terms of a list: those of its vocabulary in its order, then others of articles by name."""
    given: Mapping[str, Term] = getattr(vocabulary, list_name) or {}
    found = {term for article in articles for term in terms_of(article, list_name)}
    return {**given, **{term.id: term for term in sorted(found, key=lambda term: term.name)}}


def _record_references(loaded: LoadedCatalogue) -> Iterator[tuple[RecordKey, RecordKey]]:
    """Yield each record with each that its file mentions."""
    owners = {path: key for key, path in loaded.paths.items()}
    for reference in loaded.references:
        if reference.path in owners:
            yield owners[reference.path], (reference.kind, reference.id)


def _cited(cites: Mapping[RecordKey, Sequence[str]]) -> Iterator[tuple[RecordKey, RecordKey]]:
    """Yield each record with each document that its description cites."""
    for record, documents in cites.items():
        yield from ((record, ("documents", document)) for document in documents)
