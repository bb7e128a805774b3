"""The front page: lead story, two more, latest news, a block for each category, and strips of the catalogue.

The only page that says which day it is, and that shows a village for each day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import ClassVar

from langnghe.model.article import Article
from langnghe.model.catalogue import KIND_LABELS, KIND_NOUNS, Kind
from langnghe.model.event import Event
from langnghe.model.parts import Record
from langnghe.model.village import Village
from langnghe.relations.events import in_time
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import ArticleCard, DrawingView, Link, PageView, PictureView, RecordCard
from langnghe.rendering.views.catalogue_cards import card, in_order
from langnghe.rendering.views.catalogue_parts import coverage_line
from langnghe.rendering.views.catalogue_words import event_state
from langnghe.rendering.views.drawings import drawing_of
from langnghe.rendering.views.facet_panel import index_links
from langnghe.rendering.views.listing import latest_link
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.news_parts import NewsBlock, blocks
from langnghe.store.digest import digest_bytes
from langnghe.text.dates import format_masthead

FEATURE_COUNT = 4
LATEST_COUNT = 6
BLOCK_COUNT = 4
STRIP_COUNT = 6
EVENT_COUNT = 4
_MADE: tuple[Kind, ...] = ("villages", "products", "artisans", "producers")
"""Kinds of records that may have a drawing, in the order in which an article's are asked."""
STRIP_FACETS = ("province", "craft", "stars", "certificate", "recognition")
"""Facets that home leads to, for whoever looks for a village or a product."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Some records of a kind below a heading, what they are a part of, and the ways to find the others."""

    title: str
    fragment: str
    kind: Kind
    cards: tuple[RecordCard, ...]
    more: Link
    intro: str | None = None
    ways: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article with its picture, if it has one."""

    card: ArticleCard
    cover: PictureView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayVillage:
    """The village of the day with its picture, or the drawing of its craft."""

    card: RecordCard
    cover: PictureView | None
    drawing: DrawingView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The front page. An article stands on it once; a strip or block without entries is left out."""

    template: ClassVar[str] = "home.html"

    today_line: str
    lead: ArticleCard | None
    lead_cover: PictureView | None
    lead_drawing: DrawingView | None
    features: tuple[Story, ...]
    latest: tuple[ArticleCard, ...]
    latest_more: tuple[Link, ...]
    blocks: tuple[NewsBlock, ...]
    village: DayVillage | None
    events: Strip | None
    strips: tuple[Strip, ...]


def home_pages(making: Making) -> Iterator[HomeView]:
    """Yield the front page."""
    portal = making.portal
    lead, features = portal.articles[:1], portal.articles[1 : 1 + FEATURE_COUNT]
    latest = portal.articles[1 + FEATURE_COUNT : 1 + FEATURE_COUNT + LATEST_COUNT]
    events = _strip(making, "events", "Hội chợ, sự kiện", coming_events(making))
    yield HomeView(
        path=paths.HOME,
        canonical=making.urls.absolute(paths.HOME),
        title="Trang chủ",
        section="home",
        kind="home",
        today_line=format_masthead(portal.today),
        lead=making.article_card(lead[0]) if lead else None,
        lead_cover=making.picture(lead[0].cover) if lead else None,
        lead_drawing=_lead_drawing(making, lead[0]) if lead else None,
        features=tuple(Story(card=making.article_card(a), cover=making.picture(a.cover)) for a in features),
        latest=making.article_cards(latest),
        latest_more=(latest_link(making), making.link("Tất cả tin", paths.NEWS)),
        blocks=blocks(_category_blocks(making, (*lead, *features, *latest))),
        village=_day_village(making),
        events=events if events.cards else None,
        strips=tuple(strip for strip in _strips(making) if strip.cards),
    )


def _lead_drawing(making: Making, lead: Article) -> DrawingView | None:
    """Return what stands with a lead without a picture: the first drawing among the records it names."""
    if lead.cover is not None:
        return None
    named = (making.record(kind, id_) for kind in _MADE for id_ in lead.references.get(kind, ()))
    return next((found for record in named if (found := drawing_of(making, record)) is not None), None)


def _category_blocks(making: Making, shown: Iterable[Article]) -> Iterator[NewsBlock]:
    """Yield the newest of each category that do not stand higher up, in the order of the vocabulary."""
    portal = making.portal
    seen = {article.path for article in shown}
    for id_, term in portal.categories.terms.items():
        unseen = (article for article in portal.by_category.get(id_, ()) if article.path not in seen)
        yield NewsBlock(
            title=term.name,
            fragment=f"muc-{id_}",
            cards=making.article_cards(islice(unseen, BLOCK_COUNT)),
            href=making.urls.href(paths.category_path(id_)),
            one_category=True,
        )


def _strips(making: Making) -> Iterator[Strip]:
    kinds: tuple[Kind, ...] = ("villages", "products")
    for kind in kinds:
        intro = coverage_line(making, kind, len(making.portal.catalogue.of_kind(kind)))
        strip = _strip(making, kind, KIND_LABELS[kind], in_the_news(making, kind, STRIP_COUNT), intro)
        yield replace(strip, ways=index_links(making, kind, STRIP_FACETS))


def _strip(
    making: Making, kind: Kind, title: str, records: Sequence[Record], intro: str | None = None
) -> Strip:
    return Strip(
        title=title,
        fragment=paths.kind_word(kind),
        kind=kind,
        cards=tuple(card(making, kind, record) for record in records),
        more=making.link(f"Tất cả {KIND_NOUNS[kind]}", paths.KIND_PATHS[kind]),
        intro=intro,
    )


def coming_events(making: Making) -> tuple[Event, ...]:
    """Return the events that run or are still to come, soonest first."""
    today, events = making.portal.today, making.portal.catalogue.events.values()
    ahead = (event for event in events if event_state(event, today) in {"running", "upcoming"})
    return tuple(in_time(ahead)[:EVENT_COUNT])


def in_the_news(making: Making, kind: Kind, count: int) -> tuple[Record, ...]:
    """Return the records of a kind that the latest news speaks of, then others by name.

    Records that still need checking are left to their list.
    """
    records = making.portal.catalogue.of_kind(kind)
    mentioned = (id_ for article in making.portal.articles for id_ in article.references.get(kind, ()))
    by_name = (record.id for record in in_order(kind, records.values()))
    found: dict[str, Record] = {}
    for ids in (mentioned, by_name):
        for id_ in ids:
            if len(found) == count:
                return tuple(found.values())
            if not records[id_].needs_checking:
                found.setdefault(id_, records[id_])
    return tuple(found.values())


def village_of_day(villages: Iterable[Village], today: date) -> Village | None:
    """Return the village of a day: each stands once in every round of days, in an order without favour.

    The order changes from round to round, and is the same for all builds of a day.
    """
    ready = [village for village in villages if not village.needs_checking]
    if not ready:
        return None
    lap, place = divmod(today.toordinal(), len(ready))
    ready.sort(key=lambda village: (digest_bytes(str(lap).encode(), village.id.encode()), village.id))
    return ready[place]


def _day_village(making: Making) -> DayVillage | None:
    village = village_of_day(making.portal.catalogue.villages.values(), making.portal.today)
    if village is None:
        return None
    cover = making.picture(village.cover)
    return DayVillage(
        card=card(making, "villages", village),
        cover=cover,
        drawing=drawing_of(making, village) if cover is None else None,
    )
