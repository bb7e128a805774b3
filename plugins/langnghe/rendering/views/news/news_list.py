"""Lists of articles: blocks under a heading, paginated lists, and all news about one record.

Which lists there are is in ``front`` and ``terms``; how a list is paginated is in ``relations.news``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from langnghe.model.article import Article
from langnghe.model.kinds import KIND_INFO, KINDS, Kind
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.news import ListPage, group_by, paginate_news
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.shared.base import ArticleCard, FeedLink, Link, PageView, Pagination
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute, Subject
from langnghe.text.wording import capitalised

FRONT = "Mới nhất"
"""What the unnumbered first page of a list is called among the numbers."""

_NEAR_PAGES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsBlock:
    """Articles under a heading. ``fragment`` is the id of the section; ``href`` leads to the whole list.

    ``one_category`` says that all are of one category, which then need not be named on each.
    """

    title: str
    fragment: str
    cards: tuple[ArticleCard, ...]
    href: str | None = None
    one_category: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under a heading; ``fragment`` is the id of the section where it has one."""

    title: str
    links: tuple[Link, ...]
    fragment: str | None = None


def blocks(candidates: Iterable[NewsBlock]) -> tuple[NewsBlock, ...]:
    """Return the blocks that have something to show: a heading never stands over nothing."""
    return tuple(block for block in candidates if block.cards)


def link_groups(candidates: Iterable[LinkGroup]) -> tuple[LinkGroup, ...]:
    """Return the groups that have a link."""
    return tuple(group for group in candidates if group.links)


def record_groups(ctx: RenderContext, references: Iterable[RecordKey]) -> tuple[LinkGroup, ...]:
    """Return links to the records a text refers to, kind by kind, in the order written."""
    by_kind = group_by(references, lambda key: [key[0]])
    groups = (
        LinkGroup(
            title=capitalised(KIND_INFO[kind].noun),
            links=ctx.record_links(kind, [id_ for _, id_ in by_kind.get(kind, ())]),
        )
        for kind in KINDS
    )
    return link_groups(groups)


def news_pagination(ctx: RenderContext, path: str, page: ListPage) -> Pagination | None:
    """Return where a page of the list at ``path`` stands; None for a list of one page.

    Only page 1, the front page and near numbers are linked: a list of all numbers would change every page of
    the list whenever a new one fills up.
    """
    if not page.count:
        return None

    def to(number: int | None, text: str) -> Link:
        return ctx.link(text, paths.numbered(path, number))

    here = page.number if page.number is not None else page.count + 1
    near = range(min(page.count, here + _NEAR_PAGES), max(1, here - _NEAR_PAGES) - 1, -1)
    numbers = [*near, *([1] if 1 not in near else [])]
    return Pagination(
        current=FRONT if page.number is None else str(page.number),
        newer=to(page.newer, "Tin mới hơn") if page.number is not None else None,
        older=to(page.older, "Tin cũ hơn") if page.older is not None else None,
        pages=(to(None, FRONT), *(to(number, str(number)) for number in numbers)),
    )


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


def _nothing(_ctx: RenderContext) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsList:
    """A news list before it is paginated; ``articles`` are newest first.

    What needs the context is made with its pages: ``shortcuts`` and ``feeds`` of the front page, and
    ``breadcrumbs``, which lead to the list from home (without them all news does).
    """

    path: str
    title: str
    articles: Sequence[Article]
    subject: Subject | None = None
    intro: str | None = None
    one_category: bool = False
    shortcuts: Callable[[RenderContext], tuple[LinkGroup, ...]] = _nothing
    feeds: Callable[[RenderContext], tuple[FeedLink, ...]] = _nothing
    breadcrumbs: Callable[[RenderContext], tuple[Link, ...]] = _nothing


def news_breadcrumb(ctx: RenderContext) -> Link:
    """Return the link to all news."""
    return ctx.link("Tin tức", paths.NEWS)


def latest_link(ctx: RenderContext) -> Link:
    """Return the link to the strip of the latest items, which is never part of another page."""
    return ctx.link("Tin mới nhất", paths.LATEST)


def category_title(name: str) -> str:
    """Return how a category is called where it stands alone: one may itself be named "Tin tức"."""
    return f"Chuyên mục {name}"


def news_list_routes(news: NewsList) -> Iterator[PageRoute]:
    """Yield the front page of a list, then its numbered pages, newest first."""
    for page in paginate_news(news.articles, LIST_SIZE):
        yield PageRoute(
            path=paths.numbered(news.path, page.number),
            subject=news.subject if page.number is None else None,
            make=partial(_listing_page, news=news, page=page),
        )


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
        shortcuts=news.shortcuts(ctx) if is_front else (),
        one_category=news.one_category,
        feeds=news.feeds(ctx) if is_front else (),
    )


def _breadcrumbs(ctx: RenderContext, news: NewsList, is_front: bool) -> tuple[Link, ...]:
    """Return the way to a page of the list: over all news, and over the list's front to numbered pages."""
    steps = [*news.breadcrumbs(ctx)] or ([] if news.path == paths.NEWS else [news_breadcrumb(ctx)])
    if not is_front:
        steps.append(ctx.link(news.title, news.path))
    return ctx.breadcrumbs(*steps)


NEWS_LIMIT = 20
"""The newest articles a record's page lists; one that is always in the news must not grow for ever."""


def record_news_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the pages of all news about each record that has more of it than its own page lists."""
    for kind, record in data.catalogue.all_records():
        articles = data.backlinks.news(kind, record.id)
        if len(articles) > NEWS_LIMIT:
            yield from news_list_routes(
                NewsList(
                    path=paths.record_news_path(kind, record.id),
                    title=f"Tin tức nhắc đến {record.name}",
                    articles=articles,
                    breadcrumbs=partial(_record_breadcrumbs, kind=kind, id_=record.id),
                )
            )


def _record_breadcrumbs(ctx: RenderContext, kind: Kind, id_: str) -> tuple[Link, ...]:
    return ctx.kind_breadcrumb(kind), ctx.record_link(kind, id_)


def all_news_link(ctx: RenderContext, kind: Kind, id_: str) -> Link | None:
    """Return the link to all news about a record, where its page does not list them all."""
    if len(ctx.data.backlinks.news(kind, id_)) <= NEWS_LIMIT:
        return None
    return ctx.link("Xem tất cả tin", paths.record_news_path(kind, id_))
