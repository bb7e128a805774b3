"""An article's page: the text with what belongs to it. What to read next is in `article_lists`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import ClassVar

from markupsafe import Markup

from langnghe.model.article import Article
from langnghe.relations.related.links import records_of
from langnghe.relations.series import Series, build_series
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.article_lists import article_lists, build_neighbours
from langnghe.rendering.views.news.article_parts import (
    ChangeView,
    ContentsEntry,
    SeriesBox,
    SignatureView,
    VideoView,
    change_views,
    contents,
    series_box,
    signature_view,
    video_view,
)
from langnghe.rendering.views.news.interview import with_speakers
from langnghe.rendering.views.news.news_list import NEWS_SECTION, category_title, latest_link, news_breadcrumb
from langnghe.rendering.views.news.parts import LinkGroup, NewsBlock, record_groups
from langnghe.rendering.views.news.sharing import share_links
from langnghe.rendering.views.shared.base import Link, PageView, PictureView, SourceView, Stamp
from langnghe.rendering.views.shared.context import RenderContext, day_stamp, sources_of, stamp

SYLLABLES_A_MINUTE = 250
"""Vietnamese counts a word per syllable; adults read some 250 of them a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(PageView):
    """An article. ``form`` is its kind (news, report, interview …) and only changes how it is set.

    ``owner`` is the organisation whose text it is, ``unit`` the part of it that wrote it.
    """

    template: ClassVar[str] = "article.html"

    form: str
    stamp: Stamp
    modified: Stamp | None
    category: Link
    kicker: str | None
    authors: tuple[Link, ...]
    byline: str | None
    summary: str | None
    reading_minutes: int | None
    owner: Link | None
    unit: str | None
    corrections: tuple[ChangeView, ...]
    updates: tuple[ChangeView, ...]
    series: SeriesBox | None
    contents: tuple[ContentsEntry, ...]
    video: VideoView | None
    cover: PictureView | None
    body: Markup
    signature: SignatureView | None
    gallery: tuple[PictureView, ...]
    sources: tuple[SourceView, ...]
    references: tuple[LinkGroup, ...]
    tags: tuple[Link, ...]
    share: tuple[Link, ...]
    lists: tuple[NewsBlock, ...]
    latest: Link


def article_pages(ctx: RenderContext) -> Iterator[ArticleView]:
    """Yield the page of every published article, newest first."""
    neighbours = build_neighbours(ctx)
    series = build_series(ctx.data.articles, ctx.data.vocabulary.terms.get("series", {}))
    for article in ctx.data.articles:
        yield article_page(ctx, article, article_lists(ctx, neighbours, article), series.get(article.path))


def article_page(
    ctx: RenderContext, article: Article, lists: tuple[NewsBlock, ...], series: Series | None = None
) -> ArticleView:
    """Return an article's page; ``series`` is the one it belongs to."""
    path = paths.article_path(article)
    card = ctx.article_card(article)
    cover = ctx.picture(article.cover)
    return ArticleView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=article.title,
        section=NEWS_SECTION,
        kind="article",
        description=article.summary,
        breadcrumbs=ctx.breadcrumbs(news_breadcrumb(ctx), _category_breadcrumb(card.category)),
        form=article.form,
        stamp=card.stamp,
        modified=_changed(article.modified),
        category=card.category,
        kicker=article.kicker,
        authors=_author_links(ctx, article),
        byline=article.byline,
        summary=article.summary,
        reading_minutes=reading_minutes(article.body.word_count),
        owner=ctx.record_link("organisations", article.owner) if article.owner else None,
        unit=article.unit,
        corrections=change_views(article.corrections),
        updates=change_views(article.updates),
        series=series_box(ctx, article, series),
        contents=contents(article.body),
        video=video_view(article.video, cover),
        cover=cover if article.video is None else None,
        body=_body(article),
        signature=signature_view(article.signature),
        gallery=tuple(view for picture in article.gallery if (view := ctx.picture(picture)) is not None),
        sources=sources_of(article.sources),
        references=record_groups(ctx, records_of(article)),
        tags=_tag_links(ctx, article),
        share=share_links(article.title, ctx.urls.absolute(path)),
        lists=lists,
        latest=latest_link(ctx),
        waiting=ctx.waiting(article),
    )


def _body(article: Article) -> Markup:
    if article.form == "interview":
        return with_speakers(article.body.html, article.authors)
    return Markup(article.body.html)  # noqa: S704  cleaned by rendering.markdown


def _changed(moment: datetime | None) -> Stamp | None:
    """Return when an article was last changed; a day stands without an hour that nobody wrote."""
    if moment is None:
        return None
    return day_stamp(moment.date()) if moment.time() == time() else stamp(moment)


def reading_minutes(syllables: int) -> int | None:
    """Return how many minutes a text takes to read, rounded up; None for a text without words."""
    return -(-syllables // SYLLABLES_A_MINUTE) or None


def _category_breadcrumb(category: Link) -> Link:
    return Link(text=category_title(category.text), href=category.href)


def _author_links(ctx: RenderContext, article: Article) -> tuple[Link, ...]:
    taxonomy = ctx.data.authors
    ids = dict.fromkeys(taxonomy.id_of(name) for name in article.authors)
    return tuple(ctx.link(taxonomy.term(id_).name, paths.author_path(id_)) for id_ in ids)


def _tag_links(ctx: RenderContext, article: Article) -> tuple[Link, ...]:
    taxonomy = ctx.data.tags
    ids = dict.fromkeys(taxonomy.id_of(name) for name in article.tags)
    return tuple(ctx.link(taxonomy.term(id_).name, paths.tag_path(id_)) for id_ in ids)
