"""Everything pages are made from, seen together and as of "today": the one thing views are built from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import Reference
from langnghe.model.article import Article, StandingPage
from langnghe.model.catalogue import Catalogue, Kind
from langnghe.model.document import Document
from langnghe.model.ocop import Rating, rating_on
from langnghe.model.parts import Place
from langnghe.model.product import Product
from langnghe.model.vocabulary import Vocabulary
from langnghe.relations.backlinks import Backlinks, RecordKey, build_backlinks
from langnghe.relations.documents import Incoming, StatusToday, document_status, incoming_relations
from langnghe.relations.news import group_by, newest_first
from langnghe.relations.places import PlaceToday, place_today
from langnghe.relations.taxonomy import Naming, build_naming, names_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """The catalogue and the published news on ``today``, with what follows from them.

    ``articles`` are newest first; ``by_category`` and the like hold them by id in the same order.
    ``positions`` gives an article's place in ``articles`` by its path.
    """

    catalogue: Catalogue
    articles: tuple[Article, ...]
    pages: tuple[StandingPage, ...]
    today: date
    backlinks: Backlinks
    incoming: Incoming
    categories: Naming
    tags: Naming
    authors: Naming
    by_category: Mapping[str, tuple[Article, ...]]
    by_tag: Mapping[str, tuple[Article, ...]]
    by_author: Mapping[str, tuple[Article, ...]]
    by_month: Mapping[tuple[int, int], tuple[Article, ...]]
    positions: Mapping[str, int]

    @property
    def vocabulary(self) -> Vocabulary:
        """The catalogue's vocabulary."""
        return self.catalogue.vocabulary

    def place(self, place: Place | None) -> PlaceToday | None:
        """Return where a place lies today."""
        return place_today(place, self.vocabulary.units, self.today) if place is not None else None

    def province(self, kind: Kind, id_: str) -> str | None:
        """Return today's province-level unit of a record with a place, or None."""
        place = self.place(getattr(self.catalogue.of_kind(kind)[id_], "place", None))
        return place.province if place is not None else None

    def rating(self, product: Product) -> Rating | None:
        """Return what a product's rating is today."""
        return rating_on(product, self.today)

    def status(self, document: Document) -> StatusToday:
        """Return a document's status today."""
        return document_status(document, self.catalogue.documents, self.incoming, self.today)


def is_published(article: Article, today: date) -> bool:
    """Whether an article is to be seen on ``today``: published, its day has come, and it has not expired."""
    if article.status != "published" or article.published.date() > today:
        return False
    return article.expires is None or today <= article.expires


def build_portal(
    loaded: LoadedCatalogue, articles: Sequence[Article], pages: Sequence[StandingPage], today: date
) -> Portal:
    """Put records and news together as of ``today``."""
    catalogue = loaded.catalogue
    shown = newest_first(article for article in articles if is_published(article, today))
    naming = {
        name: build_naming(name, catalogue.vocabulary, shown) for name in ("categories", "tags", "authors")
    }

    def grouped(list_name: str) -> dict[str, tuple[Article, ...]]:
        id_of = naming[list_name].id_of
        return group_by(shown, lambda article: dict.fromkeys(map(id_of, names_of(article, list_name))))

    return Portal(
        catalogue=catalogue,
        articles=shown,
        pages=tuple(sorted((p for p in pages if p.status == "published"), key=lambda p: p.slug)),
        today=today,
        backlinks=build_backlinks(catalogue, _record_references(loaded), shown),
        incoming=incoming_relations(catalogue.documents),
        **naming,
        by_category=grouped("categories"),
        by_tag=grouped("tags"),
        by_author=grouped("authors"),
        by_month=group_by(shown, lambda a: [(a.published.year, a.published.month)]),
        positions={article.path: number for number, article in enumerate(shown)},
    )


def _record_references(loaded: LoadedCatalogue) -> list[tuple[RecordKey, Reference]]:
    """Pair each reference of a record's file with the record."""
    owners = {path: key for key, path in loaded.paths.items()}
    return [(owners[r.path], r) for r in loaded.references if r.path in owners]
