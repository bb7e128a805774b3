"""What every view is built from: the site data, the maker of addresses, converted texts, measured pictures.

Small makers that all views share (links, breadcrumbs, sources, stamps) stand here too, so that one thing
looks the same on every page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

from markupsafe import Markup

from langnghe.model.article import Article, Entry
from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.parts import Picture, Record, Source
from langnghe.relations.publication import scheduled_label
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import Table
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import (
    ArticleCard,
    DrawingView,
    FactValue,
    Link,
    PictureView,
    RecordCard,
    SourceView,
    Stamp,
)
from langnghe.rendering.views.shared.labels import StateLabel
from langnghe.text.dates import PartialDate, format_date, format_stamp
from langnghe.text.wording import capitalised

CONFIDENCE_LABELS = {"A": "nguồn trực tiếp", "B": "trang có uy tín", "C": "cần kiểm chứng"}

T = TypeVar("T")

CardParts = tuple[list[str | None], StateLabel | None]
"""What a card says of a record: its lines (None and empty ones are left out) and its state, as a badge."""

BY_NAME = ("ten", "Tên A–Z")
NEWEST = ("ngay", "Mới nhất")
"""Orders of a list: the word in addresses (``facets.js`` knows it) and what the order is called."""


def undated(_data: SiteData, _record: Any) -> PartialDate | None:
    """Return no date: records of most kinds are listed by name."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordParts:
    """What lists, graphs and data show of the records of a kind, wherever they stand.

    ``card`` and ``node`` are given what is publishable of a record. ``node_type`` is its type of schema.org,
    ``page_only`` names properties of its node that open data leaves out. ``table`` is that of open data.
    ``sorts`` are the orders a script may put a list in, the usual one first, each by its word in addresses
    and its label; ``newest`` is the date that "newest first" follows. ``related_title`` heads the others of
    the kind on a record's page; without it a page leads on to none. A page with a sheet (``has_sheet``) is
    printed to stand beside the thing itself: its code leads back to the page.
    """

    key: Kind
    card: Callable[[RenderContext, Any], CardParts]
    node_type: str
    node: Callable[[RenderContext, Any], dict[str, Any]]
    table: Table
    page_only: tuple[str, ...] = ()
    sorts: tuple[tuple[str, str], ...] = ()
    newest: Callable[[SiteData, Any], PartialDate | None] = undated
    related_title: str | None = None
    has_sheet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderContext:
    """The inputs of all views. ``texts`` holds the HTML of texts as their pages show it, by owner and id.

    ``kinds`` are the rows of ``rendering.kinds``: views stand below them and may not import them.
    ``publish`` returns the path of a file of ours and has it published, ``file_size`` its size in bytes.
    ``drawings`` and ``glyphs`` are what the theme has, by the id of a craft or of a group; ``cache`` is the
    folder for what is slow to make.
    """

    data: SiteData
    urls: Urls
    texts: Mapping[tuple[str, str], str]
    measure: Callable[[Picture], PictureView | None]
    kinds: Mapping[Kind, RecordParts]
    publish: Callable[[str], str | None] = lambda _file: None
    file_size: Callable[[str], int | None] = lambda _file: None
    drawings: Mapping[str, DrawingView] = field(default_factory=dict)
    glyphs: Mapping[str, str] = field(default_factory=dict)
    cache: Path | None = None
    _made: dict[Callable[[RenderContext], object], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _article_cards: dict[str, ArticleCard] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    record_cards: dict[tuple[Kind, str], RecordCard] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """The cards of records that were made already; ``record_parts.cards`` fills it."""

    def kept(self, make: Callable[[RenderContext], T]) -> T:
        """Return what ``make`` returns for this context; see ``made_once``."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    def link(self, text: str, path: str) -> Link:
        """Return a link to a path of the site."""
        return Link(text=text, href=self.urls.href(path))

    def record(self, kind: Kind, id_: str) -> Record:
        """Return a record."""
        return self.data.catalogue.of_kind(kind)[id_]

    def record_link(self, kind: Kind, id_: str) -> Link:
        """Return a link to a record's page, with its name."""
        return self.link(self.record(kind, id_).name, paths.record_path(kind, id_))

    def record_links(self, kind: Kind, ids: Iterable[str]) -> tuple[Link, ...]:
        """Return links to records of one kind, in the order given."""
        return tuple(self.record_link(kind, id_) for id_ in ids)

    def craft_link(self, id_: str) -> Link:
        """Return a link to a craft's page."""
        return self.link(self.data.vocabulary.crafts[id_].name, paths.craft_path(id_))

    def province_link(self, id_: str) -> Link:
        """Return a link to the page of a province-level unit of today, by its short name."""
        return self.link(self.data.province_name(id_), paths.province_path(id_))

    def text(self, owner: str, id_: str) -> Markup:
        """Return a text as its page shows it; empty where there is none.

        ``owner`` is a kind of records, ``craft_texts`` or ``province_texts``, with an id; or ``articles`` or
        ``pages``, with the source file.
        """
        return Markup(self.texts.get((owner, id_), ""))  # noqa: S704  cleaned by rendering.markdown

    def breadcrumbs(self, *steps: Link) -> tuple[Link, ...]:
        """Return the way from home; the page itself is not part of it."""
        return (self.link("Trang chủ", paths.HOME), *steps)

    def kind_breadcrumb(self, kind: Kind) -> Link:
        """Return the link to the list of a kind."""
        return self.link(KIND_INFO[kind].section, paths.KIND_PATHS[kind])

    def file_href(self, file: str | None) -> str | None:
        """Return the address of one of our own files (below ``files``); asking for it publishes it."""
        path = self.publish(file) if file is not None else None
        return self.urls.href(path) if path is not None else None

    def picture(self, picture: Picture | None) -> PictureView | None:
        """Return a measured picture, or None."""
        return self.measure(picture) if picture is not None else None

    def article_card(self, article: Article, reason: str | None = None) -> ArticleCard:
        """Return an article as it stands in lists; ``reason`` says why a list shows it.

        An article stands in dozens of lists: its card is made once.
        """
        card = self._article_cards.get(article.path)
        if card is None:
            card = self._article_cards[article.path] = self._make_card(article)
        return card if reason is None else replace(card, reason=reason)

    def waiting(self, entry: Entry) -> str | None:
        """Return why an entry is not out yet, as a mark: in a preview only, where it is shown anyway."""
        words = scheduled_label(entry, self.data.today)
        return capitalised(words) if words is not None else None

    def _make_card(self, article: Article) -> ArticleCard:
        waiting = self.waiting(article)
        return ArticleCard(
            title=article.title if waiting is None else f"[{waiting}] {article.title}",
            href=self.urls.href(paths.article_path(article)),
            stamp=stamp(article.published),
            category=self.link(article.category.name, paths.category_path(article.category.id)),
            summary=article.summary,
            kicker=article.kicker,
        )

    def article_cards(self, articles: Iterable[Article]) -> tuple[ArticleCard, ...]:
        """Return articles as they stand in lists."""
        return tuple(self.article_card(article) for article in articles)


def made_once(make: Callable[[RenderContext], T]) -> Callable[[RenderContext], T]:
    """Have a function of the context called once for each context, however many pages and files ask.

    For what is made *for pages*: codes, data sets, the index of related news. What follows from the records
    themselves is a property of ``SiteData``.
    """

    @wraps(make)
    def kept(ctx: RenderContext) -> T:
        return ctx.kept(make)

    return kept


def stamp(moment: datetime) -> Stamp:
    """Return a time of day as pages show it."""
    return Stamp(text=format_stamp(moment), iso=moment.isoformat())


def day_stamp(day: date) -> Stamp:
    """Return a day as pages show it."""
    return Stamp(text=format_date(day), iso=day.isoformat())


def sources_of(sources: Iterable[Source]) -> tuple[SourceView, ...]:
    """Return sources as pages list them."""
    return tuple(
        SourceView(
            title=source.title,
            publisher=source.publisher,
            url=source.url,
            date=format_date(source.date) if source.date is not None else None,
            confidence=CONFIDENCE_LABELS[source.confidence],
            note=source.note,
        )
        for source in sources
    )


def value(
    text: str, link: Link | None = None, note: str | None = None, sources: Iterable[Source] = ()
) -> FactValue:
    """Return one value of a fact box."""
    return FactValue(text=text, href=link.href if link else None, note=note, sources=sources_of(sources))


def link_value(link: Link, note: str | None = None) -> FactValue:
    """Return a link as one value of a fact box or table."""
    return value(link.text, link, note)


def as_of(when: PartialDate | None) -> str | None:
    """Return "tính đến 2025" in the words of a note, or None."""
    return f"tính đến {format_date(when)}" if when is not None else None
