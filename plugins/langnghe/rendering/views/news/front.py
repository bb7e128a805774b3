"""The front of the news, its categories and months, and the strip of the latest items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from langnghe.model.article import Article
from langnghe.relations.news import group_by
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.feed_links import category_feed_title, news_feed_links
from langnghe.rendering.views.news.news_list import (
    NEWS_SECTION,
    LinkGroup,
    NewsList,
    category_title,
    link_groups,
    news_breadcrumb,
    news_list_routes,
)
from langnghe.rendering.views.shared.base import FeedLink, Link, PageView, Stamp
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute, Subject
from langnghe.text.collate import sort_key
from langnghe.text.dates import format_date, format_month
from langnghe.text.wording import capitalised

LATEST_COUNT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestItem:
    """An item of the strip: the time of day only, the day stands above it."""

    title: str
    href: str
    stamp: Stamp
    category: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestDay:
    """The items of one day."""

    day: str
    entries: tuple[LatestItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestView(PageView):
    """The latest items of all categories, day by day: a strip small enough to be fetched into other pages."""

    template: ClassVar[str] = "latest.html"

    days: tuple[LatestDay, ...] = ()


def news_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield all news, the latest, and the lists of each category and month."""
    yield from news_list_routes(
        NewsList(
            path=paths.NEWS,
            title="Tin tức",
            articles=data.articles,
            shortcuts=_shortcuts,
            feeds=_news_feeds,
        )
    )
    yield PageRoute(path=paths.LATEST, make=latest_page)
    yield from _category_routes(data)
    yield from _month_routes(data)


def _shortcuts(ctx: RenderContext) -> tuple[LinkGroup, ...]:
    return link_groups([category_links(ctx), month_links(ctx)])


def _news_feeds(ctx: RenderContext) -> tuple[FeedLink, ...]:
    return news_feed_links(ctx, "Tất cả tin", paths.NEWS_FEED) if ctx.data.articles else ()


def category_links(ctx: RenderContext) -> LinkGroup:
    """Return links to the categories that have news, in alphabetical order."""
    terms = [ctx.data.categories[id_] for id_ in ctx.data.by_category]
    terms.sort(key=lambda term: sort_key(term.name))
    return LinkGroup(
        title="Chuyên mục",
        fragment="chuyen-muc",
        links=tuple(ctx.link(term.name, paths.category_path(term.id)) for term in terms),
    )


def month_links(ctx: RenderContext) -> LinkGroup:
    """Return links to the months that have news, newest first."""
    return LinkGroup(
        title="Tin theo tháng",
        fragment="thang",
        links=tuple(_month_link(ctx, year, month) for year, month in sorted(ctx.data.by_month, reverse=True)),
    )


def latest_page(ctx: RenderContext) -> LatestView:
    """Return the strip of the latest items."""
    latest = ctx.data.articles[:LATEST_COUNT]
    by_day = group_by(latest, lambda article: [article.published.date()])
    return LatestView(
        path=paths.LATEST,
        canonical=ctx.urls.absolute(paths.LATEST),
        title="Tin mới nhất",
        section=NEWS_SECTION,
        kind="latest",
        breadcrumbs=ctx.breadcrumbs(news_breadcrumb(ctx)),
        days=tuple(
            LatestDay(day=format_date(day), entries=tuple(_latest_item(ctx, a) for a in articles))
            for day, articles in by_day.items()
        ),
    )


def _latest_item(ctx: RenderContext, article: Article) -> LatestItem:
    card = ctx.article_card(article)
    moment = article.published
    return LatestItem(
        title=card.title,
        href=card.href,
        stamp=Stamp(text=f"{moment.hour:02d}:{moment.minute:02d}", iso=moment.isoformat()),
        category=card.category,
    )


def _category_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the pages of every category; one without news too, since menus may lead to it."""
    for id_, term in data.categories.items():
        yield from news_list_routes(
            NewsList(
                path=paths.category_path(id_),
                title=category_title(term.name),
                articles=data.by_category.get(id_, ()),
                subject=Subject("categories", id_),
                intro=term.description,
                one_category=True,
                feeds=partial(_category_feeds, id_=id_),
            )
        )


def _category_feeds(ctx: RenderContext, id_: str) -> tuple[FeedLink, ...]:
    """Return the feed of a category, which it has once it has news."""
    if id_ not in ctx.data.by_category:
        return ()
    return news_feed_links(ctx, category_feed_title(ctx.data, id_), paths.category_feed(id_))


def _month_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the pages of every month that has news; each leads to the nearest before and after it."""
    order = sorted(data.by_month)
    for place, (year, month) in enumerate(order):
        around = (*order[max(0, place - 1) : place], *order[place + 1 : place + 2])
        yield from news_list_routes(
            NewsList(
                path=paths.month_path(year, month),
                title=f"Tin {format_month(year, month)}",
                articles=data.by_month[year, month],
                shortcuts=partial(_months_around, months=around),
            )
        )


def _months_around(ctx: RenderContext, months: Sequence[tuple[int, int]]) -> tuple[LinkGroup, ...]:
    links = tuple(_month_link(ctx, year, month) for year, month in months)
    return link_groups([LinkGroup(title="Tháng trước, tháng sau", fragment="thang-khac", links=links)])


def _month_link(ctx: RenderContext, year: int, month: int) -> Link:
    return ctx.link(capitalised(format_month(year, month)), paths.month_path(year, month))
