"""The subjects of news: an article with its authors, what it is about, and the papers it names."""

from __future__ import annotations

from langnghe.model.article import Article
from langnghe.model.kinds import KINDS
from langnghe.rendering import urls as paths
from langnghe.rendering.structured.nodes import (
    Node,
    node,
    page_id,
    picture_urls,
    references,
    subject_id,
)
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import format_date


def article_node(ctx: RenderContext, article: Article, publisher: Node | None) -> Node:
    """Return an article. ``publisher`` is who owns the site, or None where nobody does yet."""
    path = paths.article_path(article)
    changed = article.modified or article.published
    return node(
        "NewsArticle",
        subject_id(ctx.urls, path),
        headline=article.title,
        description=article.summary,
        url=ctx.urls.absolute(path),
        mainEntityOfPage={"@id": page_id(ctx.urls, path)},
        datePublished=article.published.isoformat(),
        dateModified=changed.isoformat(),
        author=[
            node("Person", name=term.name, url=ctx.urls.absolute(paths.author_path(term.id)))
            for term in article.authors
        ],
        publisher=publisher,
        articleSection=article.category.name,
        keywords=[tag.name for tag in article.tags],
        wordCount=article.body.word_count or None,
        correction=[f"{format_date(one.on)}: {one.text}" for one in article.corrections],
        isPartOf=node("CreativeWorkSeries", name=article.series.name) if article.series else None,
        video=_video(ctx, article),
        image=picture_urls(ctx, article.cover, *article.gallery),
        about=[
            one
            for kind in KINDS
            if kind != "documents"
            for one in references(ctx, kind, article.references.get(kind, ()))
        ],
        citation=references(ctx, "documents", article.references.get("documents", ())),
        inLanguage="vi",
    )


def _video(ctx: RenderContext, article: Article) -> Node | None:
    """Return the film an article leads to; without a still picture none, as search engines want one."""
    stills = picture_urls(ctx, article.cover)
    if article.video is None or not stills:
        return None
    return node(
        "VideoObject",
        name=article.title,
        description=article.summary,
        url=article.video.url,
        thumbnailUrl=stills,
        uploadDate=article.published.isoformat(),
        duration=f"PT{article.video.duration}S" if article.video.duration else None,
    )
