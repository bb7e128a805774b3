"""Related lists in the words of a page: the index behind them, made once, and the reason of each item."""

from __future__ import annotations

from langnghe.model.catalogue import Kind, kind_of
from langnghe.model.document import Document
from langnghe.model.kinds import with_kind
from langnghe.relations.related.links import article_links
from langnghe.relations.related.lists import RelatedIndex, build_related_index
from langnghe.relations.related.reasons import EDITOR, TEXT, Reason
from langnghe.relations.related.records import news_near
from langnghe.relations.related.vectors import term_cache
from langnghe.rendering.plain_text import plain_text
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
