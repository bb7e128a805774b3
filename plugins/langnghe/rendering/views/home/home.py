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
from langnghe.model.event import Event
from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.parts import Record
from langnghe.model.village import Village
from langnghe.relations.events import in_time
from langnghe.relations.site_data import SiteData
from langnghe.relations.snapshot import in_order
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.panel import index_links
from langnghe.rendering.views.news.news_list import NewsBlock, blocks, latest_link
from langnghe.rendering.views.record_parts.cards import card
from langnghe.rendering.views.record_parts.facts import coverage_line
from langnghe.rendering.views.record_parts.page import drawing_of
from langnghe.rendering.views.shared.base import (
    ArticleCard,
    DrawingView,
    Link,
    PageView,
    PictureView,
    RecordCard,
)
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute
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


def home_routes(_data: SiteData) -> Iterator[PageRoute]:
    """Yield the front page."""
    yield PageRoute(path=paths.HOME, make=home_page)


def home_page(ctx: RenderContext) -> HomeView:
    """Return the front page."""
    data = ctx.data
    lead, features = data.articles[:1], data.articles[1 : 1 + FEATURE_COUNT]
    latest = data.articles[1 + FEATURE_COUNT : 1 + FEATURE_COUNT + LATEST_COUNT]
    events = _strip(ctx, "events", "Hội chợ, sự kiện", upcoming_events(ctx))
    return HomeView(
        path=paths.HOME,
        canonical=ctx.urls.absolute(paths.HOME),
        title="Trang chủ",
        section="home",
        kind="home",
        today_line=format_masthead(data.today),
        lead=ctx.article_card(lead[0]) if lead else None,
        lead_cover=ctx.picture(lead[0].cover) if lead else None,
        lead_drawing=_lead_drawing(ctx, lead[0]) if lead else None,
        features=tuple(Story(card=ctx.article_card(a), cover=ctx.picture(a.cover)) for a in features),
        latest=ctx.article_cards(latest),
        latest_more=(latest_link(ctx), ctx.link("Tất cả tin", paths.NEWS)),
        blocks=blocks(_category_blocks(ctx, (*lead, *features, *latest))),
        village=_day_village(ctx),
        events=events if events.cards else None,
        strips=tuple(strip for strip in _strips(ctx) if strip.cards),
    )


def _lead_drawing(ctx: RenderContext, lead: Article) -> DrawingView | None:
    """Return what stands with a lead without a picture: the first drawing among the records it names."""
    if lead.cover is not None:
        return None
    named = (ctx.record(kind, id_) for kind in _MADE for id_ in lead.references.get(kind, ()))
    return next((found for record in named if (found := drawing_of(ctx, record)) is not None), None)


def _category_blocks(ctx: RenderContext, shown: Iterable[Article]) -> Iterator[NewsBlock]:
    """Yield the newest of each category that do not stand higher up, in the order of the vocabulary."""
    data = ctx.data
    seen = {article.path for article in shown}
    for id_, term in data.categories.items():
        unseen = (article for article in data.by_category.get(id_, ()) if article.path not in seen)
        yield NewsBlock(
            title=term.name,
            fragment=f"muc-{id_}",
            cards=ctx.article_cards(islice(unseen, BLOCK_COUNT)),
            href=ctx.urls.href(paths.category_path(id_)),
            one_category=True,
        )


def _strips(ctx: RenderContext) -> Iterator[Strip]:
    kinds: tuple[Kind, ...] = ("villages", "products")
    for kind in kinds:
        intro = coverage_line(ctx, kind, len(ctx.data.catalogue.of_kind(kind)))
        strip = _strip(ctx, kind, KIND_INFO[kind].label, in_the_news(ctx, kind, STRIP_COUNT), intro)
        yield replace(strip, ways=index_links(ctx, kind, STRIP_FACETS))


def _strip(
    ctx: RenderContext, kind: Kind, title: str, records: Sequence[Record], intro: str | None = None
) -> Strip:
    return Strip(
        title=title,
        fragment=paths.kind_segment(kind),
        kind=kind,
        cards=tuple(card(ctx, kind, record) for record in records),
        more=ctx.link(f"Tất cả {KIND_INFO[kind].noun}", paths.KIND_PATHS[kind]),
        intro=intro,
    )


def upcoming_events(ctx: RenderContext) -> tuple[Event, ...]:
    """Return the events that run or are still to come, soonest first."""
    today, events = ctx.data.today, ctx.data.catalogue.events.values()
    ahead = (event for event in events if event.state_on(today).is_current)
    return tuple(in_time(ahead)[:EVENT_COUNT])


def in_the_news(ctx: RenderContext, kind: Kind, count: int) -> tuple[Record, ...]:
    """Return the records of a kind that the latest news speaks of, then others by name.

    Records that still need checking are left to their list.
    """
    records = ctx.data.catalogue.of_kind(kind)
    mentioned = (id_ for article in ctx.data.articles for id_ in article.references.get(kind, ()))
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
    """Return the village of a day: of n villages each is shown once in n days; None if there are none.

    The order is by a digest of round and id, so no editor chooses it; all builds of a day agree.
    Villages that need checking are left out.
    """
    ready = [village for village in villages if not village.needs_checking]
    if not ready:
        return None
    lap, place = divmod(today.toordinal(), len(ready))
    ready.sort(key=lambda village: (digest_bytes(str(lap).encode(), village.id.encode()), village.id))
    return ready[place]


def _day_village(ctx: RenderContext) -> DayVillage | None:
    village = village_of_day(ctx.data.catalogue.villages.values(), ctx.data.today)
    if village is None:
        return None
    cover = ctx.picture(village.cover)
    return DayVillage(
        card=card(ctx, "villages", village),
        cover=cover,
        drawing=drawing_of(ctx, village) if cover is None else None,
    )
