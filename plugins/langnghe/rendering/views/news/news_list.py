"""News lists cut into pages: all news, and those of a category, a tag, an author, a month.

Which lists there are is `news` and `terms`; how a list is cut is ``relations.news``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.article import Article
from langnghe.relations.news import ListPage, paginate_news
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.parts import LinkGroup, news_pagination
from langnghe.rendering.views.shared.base import ArticleCard, FeedLink, Link, PageView, Pagination
from langnghe.rendering.views.shared.context import RenderContext

LIST_SIZE = 20
"""Articles on a numbered page; the front page of a list holds 20 to 39."""

NEWS_SECTION = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView(PageView):
    """One page of a news list, newest first. ``shortcuts`` (months, categories) stand on front pages only.

    ``one_category`` says that all cards are of one category, which then need not be named on each.
    """

    template: ClassVar[str] = "listing.html"

    intro: str | None = None
    cards: tuple[ArticleCard, ...] = ()
    pagination: Pagination | None = None
    shortcuts: tuple[LinkGroup, ...] = ()
    one_category: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsList:
    """A news list before it is cut into pages; ``articles`` are newest first.

    ``breadcrumbs`` lead to it from home; without them all news does.
    """

    path: str
    title: str
    articles: Sequence[Article]
    intro: str | None = None
    shortcuts: tuple[LinkGroup, ...] = ()
    one_category: bool = False
    feeds: tuple[FeedLink, ...] = ()
    breadcrumbs: tuple[Link, ...] = ()


def news_breadcrumb(ctx: RenderContext) -> Link:
    """Return the link to all news."""
    return ctx.link("Tin tức", paths.NEWS)


def latest_link(ctx: RenderContext) -> Link:
    """Return the link to the strip of the latest items, which is never part of another page."""
    return ctx.link("Tin mới nhất", paths.LATEST)


def category_title(name: str) -> str:
    """Return how a category is called where it stands alone: one may itself be named "Tin tức"."""
    return f"Chuyên mục {name}"


def listing_pages(ctx: RenderContext, news: NewsList) -> Iterator[ListingView]:
    """Yield the front page of a list, then its numbered pages, newest first."""
    for page in paginate_news(news.articles, LIST_SIZE):
        yield _listing_page(ctx, news, page)


def _listing_page(ctx: RenderContext, news: NewsList, page: ListPage) -> ListingView:
    is_front = page.number is None
    path = paths.numbered(news.path, page.number)
    return ListingView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=news.title if is_front else f"{news.title}, trang {page.number}",
        section=NEWS_SECTION,
        kind="listing",
        description=news.intro,
        breadcrumbs=_breadcrumbs(ctx, news, is_front),
        intro=news.intro if is_front else None,
        cards=ctx.article_cards(page.articles),
        pagination=news_pagination(ctx, news.path, page),
        shortcuts=news.shortcuts if is_front else (),
        one_category=news.one_category,
        feeds=news.feeds if is_front else (),
    )


def _breadcrumbs(ctx: RenderContext, news: NewsList, is_front: bool) -> tuple[Link, ...]:
    """Return the way to a page of the list: over all news, and over the list's front to numbered pages."""
    steps = [*news.breadcrumbs] or ([] if news.path == paths.NEWS else [news_breadcrumb(ctx)])
    if not is_front:
        steps.append(ctx.link(news.title, news.path))
    return ctx.breadcrumbs(*steps)
