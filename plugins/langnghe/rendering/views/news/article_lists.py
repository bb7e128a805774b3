"""The lists under an article (related, newer, other items, more by the author), and news near to a record.

All but the related ones are windows around the article's own date, so that news changes few pages. An
article stands in at most one of them: the first that has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from langnghe.model.article import Article, Form
from langnghe.model.document import Document
from langnghe.model.kinds import Kind, kind_of, with_kind
from langnghe.relations.news import NEWER_COUNT, OLDER_COUNT, SAME_COUNT, Window, around, window
from langnghe.relations.related.links import article_links
from langnghe.relations.related.lists import Related, RelatedIndex, build_related_index, related_articles
from langnghe.relations.related.reasons import EDITOR, TEXT, Reason, reason_of
from langnghe.relations.related.records import news_near
from langnghe.relations.related.vectors import term_cache
from langnghe.rendering import urls as paths
from langnghe.rendering.plain_text import plain_text
from langnghe.rendering.views.news.news_list import NewsBlock, blocks
from langnghe.rendering.views.shared.base import ArticleCard
from langnghe.rendering.views.shared.context import RenderContext, made_once


@made_once
def related_index(ctx: RenderContext) -> RelatedIndex:
    """Return the index of all published articles; the terms of texts are kept in the cache folder."""
    data = ctx.data
    return build_related_index(
        data.articles,
        [plain_text(article.body.html) for article in data.articles],
        [article_links(data, article) for article in data.articles],
        term_cache(ctx.cache),
    )


def near_news_cards(ctx: RenderContext, kind: Kind, id_: str) -> tuple[ArticleCard, ...]:
    """Return news about what stands next to a record, where its own news is short: each says about what."""
    return tuple(
        ctx.article_card(near.article, f"về {with_kind(near.about[0], ctx.record(*near.about).name)}")
        for near in news_near(ctx.data, kind, id_)
    )


def format_reason(ctx: RenderContext, reason: Reason) -> str:
    """Return why an item stands in a list: "cùng làng nghề Bát Tràng", "cùng nói về “mây tre đan”"."""
    if reason.kind == EDITOR:
        return "tòa soạn chọn"
    if reason.kind == TEXT:
        return f"cùng nói về “{reason.id}”" if reason.id else "nội dung gần nhau"
    if reason.kind == "tags":
        return f"cùng từ khóa “{ctx.data.tags[reason.id].name}”"
    if reason.kind == "crafts":
        return f"cùng nghề {ctx.data.vocabulary.crafts[reason.id].name.lower()}"
    kind = kind_of(reason.kind)
    record = ctx.record(kind, reason.id)
    if isinstance(record, Document) and record.number is not None:
        type_ = ctx.data.vocabulary.document_types[record.type].name
        return f"cùng nhắc {type_} {record.number}"
    return f"cùng {with_kind(kind, record.name)}"


DEPARTMENT: Form = "department"


@dataclass(frozen=True, slots=True)
class Group:
    """A list, newest first, and where each of its articles stands, by path."""

    articles: Sequence[Article]
    positions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What the lists of all articles are cut from, worked out once."""

    categories: Mapping[str, Group]
    authors: Mapping[str, Group]
    related: RelatedIndex


@made_once
def build_neighbours(ctx: RenderContext) -> Neighbours:
    """Return the groups of a portal with the positions of their articles."""
    data = ctx.data
    return Neighbours(_groups(data.by_category), _groups(data.by_author), related_index(ctx))


def article_lists(ctx: RenderContext, article: Article) -> tuple[NewsBlock, ...]:
    """Return what to read after an article, block by block; empty blocks are left out."""
    neighbours = build_neighbours(ctx)
    related = related_articles(article, neighbours.related)
    seen = {found.article.path for found in related}
    near = unseen_window(neighbours.categories[article.category.id], article, seen)
    if article.form == DEPARTMENT:
        near = Window(near.newer, near.older[:SAME_COUNT])
    seen.update(other.path for other in (*near.newer, *near.older))
    return blocks(
        [
            _related_block(ctx, neighbours.related, article, related),
            *_category_blocks(ctx, article, near),
            *_author_block(ctx, neighbours, article, seen),
        ]
    )


def unseen_window(group: Group, article: Article, seen: AbstractSet[str]) -> Window:
    """Return the nearest newer and older articles of a group that are not yet ``seen`` (paths)."""
    # Looking further by as many as are seen always leaves enough, and never costs more than a few steps.
    wide = window(
        group.articles,
        group.positions[article.path],
        NEWER_COUNT + len(seen),
        OLDER_COUNT + len(seen),
    )
    newer, older = _unseen(wide.newer, seen), _unseen(wide.older, seen)
    return Window(newer[max(0, len(newer) - NEWER_COUNT) :], older[:OLDER_COUNT])


def unseen_around(group: Group, article: Article, seen: AbstractSet[str]) -> tuple[Article, ...]:
    """Return the articles of a group nearest to this one on both sides that are not yet ``seen`` (paths)."""
    reach = SAME_COUNT + len(seen)
    wide = window(group.articles, group.positions[article.path], reach, reach)
    newer, older = _unseen(wide.newer, seen), _unseen(wide.older, seen)
    return around((*newer, article, *older), len(newer), SAME_COUNT)


def _groups(groups: Mapping[str, Sequence[Article]]) -> dict[str, Group]:
    return {
        key: Group(articles, {article.path: number for number, article in enumerate(articles)})
        for key, articles in groups.items()
    }


def _unseen(articles: Iterable[Article], seen: AbstractSet[str]) -> tuple[Article, ...]:
    return tuple(article for article in articles if article.path not in seen)


def _related_block(
    ctx: RenderContext, index: RelatedIndex, article: Article, related: Iterable[Related]
) -> NewsBlock:
    cards = tuple(
        ctx.article_card(found.article, format_reason(ctx, reason_of(article, found, index)))
        for found in related
    )
    return NewsBlock(title="Tin liên quan", fragment="tin-lien-quan", cards=cards)


def _category_blocks(ctx: RenderContext, article: Article, near: Window) -> Iterator[NewsBlock]:
    """Yield the newer and the other items of the article's category.

    Under a text of a department the second list is called, and as long, as on departments' own sites.
    """
    by_department = article.form == DEPARTMENT
    yield NewsBlock(
        title="Tin mới hơn",
        fragment="tin-moi-hon",
        cards=ctx.article_cards(near.newer),
        one_category=True,
    )
    yield NewsBlock(
        title="Các tin cùng chuyên mục" if by_department else "Tin khác",
        fragment="cung-chuyen-muc" if by_department else "tin-khac",
        cards=ctx.article_cards(near.older),
        href=ctx.urls.href(paths.category_path(article.category.id)),
        one_category=True,
    )


def _author_block(
    ctx: RenderContext, neighbours: Neighbours, article: Article, seen: AbstractSet[str]
) -> Iterator[NewsBlock]:
    """Yield the other posts of the first author, if the article names one."""
    for author in article.authors[:1]:
        yield NewsBlock(
            title="Bài viết khác",
            fragment="bai-viet-khac",
            cards=ctx.article_cards(unseen_around(neighbours.authors[author.id], article, seen)),
            href=ctx.urls.href(paths.author_path(author.id)),
        )
