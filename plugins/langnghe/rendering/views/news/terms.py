"""Tags and authors: the index of each, and the news list of every one that has news.

Beside a list stand tags: those often used with a tag, those an author often writes about. They follow from
the list's own articles, so that news changes no other list.
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
from langnghe.rendering.views.news.news_list import (
    NEWS_SECTION,
    LinkGroup,
    NewsList,
    link_groups,
    news_breadcrumb,
    news_list_routes,
)
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute, Subject
from langnghe.text.collate import initial, sort_key
from langnghe.text.slug import letter_slug

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
