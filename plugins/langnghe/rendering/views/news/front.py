"""The front of the news and its lists: categories, months, tags, authors, the latest items.

Beside a list of a tag or an author are tags often used with it. They follow from the list's own articles,
so that news changes no other list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import ClassVar

from langnghe.model.article import Article
from langnghe.model.vocabulary import Term
from langnghe.relations.news import group_by, most_frequent
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
from langnghe.text.collate import initial, sort_key
from langnghe.text.dates import format_date, format_month
from langnghe.text.slug import letter_slug
from langnghe.text.wording import capitalised

TAGS_BESIDE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView(PageView):
    """An index from A to Z: links under their letters, or ``links`` alone where they are few."""

    template: ClassVar[str] = "terms.html"

    intro: str | None = None
    groups: tuple[LinkGroup, ...] = ()
    links: tuple[Link, ...] = ()


def tag_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the index of tags, then the list of each tag that has news."""
    yield from _routes(
        "Từ khóa", paths.TAGS, paths.tag_path, data.tags, data.by_tag, "Từ khóa liên quan", "tags"
    )


def author_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the index of authors, then the list of each author who has news."""
    yield from _routes(
        "Tác giả", paths.AUTHORS, paths.author_path, data.authors, data.by_author, "Hay viết về", "authors"
    )


def letter_groups(ctx: RenderContext, names: Mapping[str, str], prefix: str) -> tuple[LinkGroup, ...]:
    """Return links to paths by their ``names``, under letters; fragments begin with ``prefix``."""
    in_order = sorted(names, key=lambda path: sort_key(names[path]))
    by_letter = group_by(in_order, lambda path: [initial(names[path])])
    return tuple(
        LinkGroup(
            title=letter,
            fragment=f"{prefix}-{letter_slug(letter)}",
            links=tuple(ctx.link(names[path], path) for path in group),
        )
        for letter, group in by_letter.items()
    )


def _routes(
    label: str,
    index_path: str,
    term_path: Callable[[str], str],
    terms: Mapping[str, Term],
    groups: Mapping[str, tuple[Article, ...]],
    beside: str,
    kind: str,
) -> Iterator[PageRoute]:
    """Yield an index at ``index_path`` and the news list of each of its entries, with tags ``beside`` it."""
    names = {term_path(id_): terms[id_].name for id_ in groups}
    yield PageRoute(path=index_path, make=partial(_index, path=index_path, title=label, names=names))
    for id_, articles in groups.items():
        term, path = terms[id_], term_path(id_)
        yield from news_list_routes(
            NewsList(
                path=path,
                title=f"{label} {term.name}",
                articles=articles,
                subject=Subject(kind, id_),
                intro=term.description,
                shortcuts=partial(_tags_beside, title=beside, articles=articles, own=path),
            )
        )


def _index(ctx: RenderContext, path: str, title: str, names: Mapping[str, str]) -> IndexView:
    return IndexView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=title,
        section=NEWS_SECTION,
        kind="index",
        breadcrumbs=ctx.breadcrumbs(news_breadcrumb(ctx)),
        groups=letter_groups(ctx, names, "muc"),
    )


def _tags_beside(
    ctx: RenderContext, title: str, articles: Sequence[Article], own: str
) -> tuple[LinkGroup, ...]:
    """Return links to the tags that articles most often have, the page at ``own`` left out."""
    found = most_frequent(articles, lambda article: [tag.id for tag in article.tags])
    others = ((ctx.data.tags[id_].name, path) for id_ in found if (path := paths.tag_path(id_)) != own)
    links = (ctx.link(name, path) for name, path in others)
    tags = LinkGroup(title=title, fragment="tu-khoa", links=tuple(islice(links, TAGS_BESIDE)))
    return link_groups([tags])


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
