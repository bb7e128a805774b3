"""Tags and authors: the index of each, and the news list of every one that has news.

Beside a list stand tags: those often used with a tag, those an author often writes about. They follow from
the list's own articles, so that news changes no other list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from langnghe.model.article import Article
from langnghe.relations.news import group_by, most_frequent
from langnghe.relations.taxonomy import Taxonomy
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.news_list import (
    NEWS_SECTION,
    LinkGroup,
    NewsList,
    link_groups,
    listing_pages,
    news_breadcrumb,
)
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
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


def tag_pages(ctx: RenderContext) -> Iterator[PageView]:
    """Yield the index of tags, then the list of each tag that has news."""
    data = ctx.data
    yield from _pages(ctx, "Từ khóa", paths.TAGS, paths.tag_path, data.tags, data.by_tag, "Từ khóa liên quan")


def author_pages(ctx: RenderContext) -> Iterator[PageView]:
    """Yield the index of authors, then the list of each author who has news."""
    data = ctx.data
    yield from _pages(
        ctx, "Tác giả", paths.AUTHORS, paths.author_path, data.authors, data.by_author, "Hay viết về"
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


def _pages(
    ctx: RenderContext,
    word: str,
    index_path: str,
    term_path: Callable[[str], str],
    taxonomy: Taxonomy,
    groups: Mapping[str, tuple[Article, ...]],
    beside: str,
) -> Iterator[PageView]:
    """Yield an index at ``index_path`` and the news list of each of its entries, with tags ``beside`` it."""
    yield IndexView(
        path=index_path,
        canonical=ctx.urls.absolute(index_path),
        title=word,
        section=NEWS_SECTION,
        kind="index",
        breadcrumbs=ctx.breadcrumbs(news_breadcrumb(ctx)),
        groups=letter_groups(ctx, {term_path(id_): taxonomy.term(id_).name for id_ in groups}, "muc"),
    )
    for id_, articles in groups.items():
        term = taxonomy.term(id_)
        path = term_path(id_)
        news = NewsList(
            path=path,
            title=f"{word} {term.name}",
            articles=articles,
            intro=term.description,
            shortcuts=link_groups([_tags_of(ctx, beside, articles, own=path)]),
        )
        yield from listing_pages(ctx, news)


def _tags_of(ctx: RenderContext, title: str, articles: Sequence[Article], own: str) -> LinkGroup:
    """Return links to the tags that articles most often have, the page at ``own`` left out."""
    taxonomy = ctx.data.tags
    found = most_frequent(articles, lambda article: dict.fromkeys(map(taxonomy.id_of, article.tags)))
    others = ((taxonomy.term(id_).name, path) for id_ in found if (path := paths.tag_path(id_)) != own)
    links = (ctx.link(name, path) for name, path in others)
    return LinkGroup(title=title, fragment="tu-khoa", links=tuple(islice(links, TAGS_BESIDE)))
