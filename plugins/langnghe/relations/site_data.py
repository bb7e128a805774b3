"""Everything pages are made from, seen together and as of "today": the one thing views are built from.

What follows from records and news and is asked for more than once is a property here, worked out at the first
question. How it is worked out stands in the module of its subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from langnghe.loading.loader import LoadedCatalogue
from langnghe.model.article import Article, StaticPage
from langnghe.model.kinds import Kind
from langnghe.model.vocabulary import Craft, Term, Vocabulary
from langnghe.relations.backlinks import RecordKey, build_backlinks
from langnghe.relations.documents import incoming_relations
from langnghe.relations.expiry import (
    Expiry,
    ValidityWindow,
    expired_by_stars,
    expiries,
    expiries_by_province,
    validity_window,
)
from langnghe.relations.facets import FacetIndex, build_facets
from langnghe.relations.nearby import Nearby, build_nearby
from langnghe.relations.news import group_by, newest_first
from langnghe.relations.places import state_on
from langnghe.relations.plan_areas import PlanAreas, build_plan_areas
from langnghe.relations.provinces import news_by_province, provinces_today, records_by_province
from langnghe.relations.publication import is_shown
from langnghe.relations.related.records import RecordIndex, build_record_index
from langnghe.relations.series import Series, build_series
from langnghe.relations.snapshot import Snapshot, in_order
from langnghe.relations.taxonomy import terms_of
from langnghe.text.collate import sort_key


@dataclass(frozen=True, kw_only=True)
class SiteData(Snapshot):
    """A snapshot with what follows from it. Nothing here changes once it was asked for.

    Without ``slots``: cached properties keep what they have worked out in the object itself.
    """

    _facets: dict[Kind, FacetIndex] = field(default_factory=dict, init=False, repr=False, compare=False)
    _record_indexes: dict[Kind, RecordIndex] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def facets(self, kind: Kind) -> FacetIndex:
        """Return the facets of a kind, its records in the order of lists."""
        if kind not in self._facets:
            records = in_order(kind, self.catalogue.of_kind(kind).values())
            self._facets[kind] = build_facets(self, kind, [record.id for record in records])
        return self._facets[kind]

    def record_index(self, kind: Kind) -> RecordIndex:
        """Return what the records of a kind share with each other."""
        if kind not in self._record_indexes:
            self._record_indexes[kind] = build_record_index(self, kind)
        return self._record_indexes[kind]

    @cached_property
    def provinces(self) -> tuple[str, ...]:
        """The province-level units in force today, in the order of the vocabulary."""
        return provinces_today(self)

    def article(self, path: str) -> Article:
        """Return the published article that a source file holds."""
        return self.articles[self.positions[path]]

    def province_name(self, id_: str) -> str:
        """Return the short name that a unit in force today has today."""
        return state_on(self.vocabulary.units[id_], self.today).name

    @cached_property
    def records_by_province(self) -> Mapping[str, Mapping[Kind, Sequence[str]]]:
        """The ids of the records that lie in each province-level unit of today, kind by kind."""
        return records_by_province(self)

    @cached_property
    def news_by_province(self) -> Mapping[str, tuple[Article, ...]]:
        """The articles about records that lie in each province-level unit of today, newest first."""
        return news_by_province(self)

    @cached_property
    def nearby(self) -> Mapping[str, Nearby]:
        """The villages near each village that has some."""
        return build_nearby(self)

    @cached_property
    def plan_areas(self) -> PlanAreas:
        """Which plans are made for which place."""
        return build_plan_areas(self.catalogue.plans, self.vocabulary.units)

    @cached_property
    def expiries(self) -> tuple[Expiry, ...]:
        """The last days of the certificates that decide today, in the order of time."""
        return expiries(self)

    @cached_property
    def expiries_by_province(self) -> Mapping[str, tuple[Expiry, ...]]:
        """The last days of certificates by the province-level units of today their products lie in."""
        return expiries_by_province(self, self.expiries)

    @cached_property
    def expired_by_stars(self) -> Mapping[int, Sequence[str]]:
        """The ids of products by the stars of their last certificate, where these are over today."""
        return expired_by_stars(self, self.facets("products").ids)

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """The series of each article that belongs to one, by the article's path."""
        return build_series(self.articles)

    @cached_property
    def crafts_by_group(self) -> Mapping[str, Sequence[Craft]]:
        """The crafts of each group, by name."""
        crafts = sorted(self.vocabulary.crafts.values(), key=lambda craft: sort_key(craft.name))
        return group_by(crafts, lambda craft: [craft.group])

    @cached_property
    def validity_window(self) -> ValidityWindow:
        """The days for which everything computed for today holds."""
        return validity_window(self)


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
