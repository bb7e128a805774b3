"""An article's page: the text with what belongs to it. What to read next is in ``article_lists``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import ClassVar
from urllib.parse import quote

from markupsafe import Markup

from langnghe.model.article import Article, Body, Change, Signature, Video
from langnghe.relations.related.links import records_of
from langnghe.relations.series import Series
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.article_lists import article_lists
from langnghe.rendering.views.news.interview import with_speakers
from langnghe.rendering.views.news.news_list import (
    NEWS_SECTION,
    LinkGroup,
    NewsBlock,
    category_title,
    latest_link,
    news_breadcrumb,
    record_groups,
)
from langnghe.rendering.views.shared.base import Link, PageView, PictureView, SourceView, Stamp
from langnghe.rendering.views.shared.context import RenderContext, day_stamp, sources_of, stamp
from langnghe.rendering.views.shared.route import PageRoute, Subject, text_fragments
from langnghe.text.dates import format_long
from langnghe.text.wording import capitalised

CONTENTS_FROM_HEADINGS = 6
CONTENTS_FROM_SYLLABLES = 500
"""A table of contents helps where there is much to jump over; a piece of four heads is read as it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    """Who signed an official text; ``place_line`` is "Hải Phòng, ngày 20 tháng 12 năm 2023"."""

    body: str
    name: str
    role: str | None = None
    place_line: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoView:
    """A film somewhere else: where it leads, its poster, who shows it, how long it lasts in words."""

    href: str
    poster: PictureView | None = None
    provider: str | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What was put right or added, and when."""

    on: Stamp
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPart:
    """A part of a series: "Kỳ 2", its title and address; the page itself is ``is_current``."""

    label: str | None
    link: Link
    is_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBox:
    """A series as its parts show it: ``label`` is the page's own "Kỳ 2"; the ends have no neighbour."""

    title: str
    parts: tuple[SeriesPart, ...]
    description: str | None = None
    label: str | None = None
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """A part of a text with the parts inside it."""

    link: Link
    inner: tuple[Link, ...] = ()


def signature_view(signature: Signature | None) -> SignatureView | None:
    """Return the block under an official text."""
    if signature is None:
        return None
    day = format_long(signature.on) if signature.on else None
    words = ", ".join(word for word in (signature.place, day) if word)
    return SignatureView(
        body=signature.body,
        name=signature.name,
        role=signature.role,
        place_line=capitalised(words) or None,
    )


def video_view(video: Video | None, poster: PictureView | None) -> VideoView | None:
    """Return a film with the article's cover as its poster."""
    if video is None:
        return None
    duration = format_duration(video.duration) if video.duration else None
    return VideoView(href=video.url, poster=poster, provider=video.provider, duration=duration)


def format_duration(seconds: int) -> str:
    """Return a length of time in words: "1 giờ 5 phút", "3 phút 20 giây"; hours leave out the seconds."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    parts = [(hours, "giờ"), (minutes, "phút"), (0 if hours else left, "giây")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


def change_views(changes: Iterable[Change]) -> tuple[ChangeView, ...]:
    """Return corrections or updates in order of time."""
    return tuple(
        ChangeView(on=day_stamp(change.on), text=change.text)
        for change in sorted(changes, key=lambda change: change.on)
    )


def series_box(ctx: RenderContext, article: Article, series: Series | None) -> SeriesBox | None:
    """Return the series an article belongs to; one of which a single part is out has a name and no list."""
    if series is None:
        return None
    links = [ctx.link(part.title, paths.article_path(part)) for part in series.parts]
    labels = [f"Kỳ {number}" if number else None for number in series.numbers]
    here = next(place for place, part in enumerate(series.parts) if part.path == article.path)
    parts = tuple(
        SeriesPart(label=label, link=link, is_current=place == here)
        for place, (label, link) in enumerate(zip(labels, links, strict=True))
    )
    return SeriesBox(
        title=series.title,
        parts=parts if len(parts) > 1 else (),
        description=series.description,
        label=labels[here],
        previous=links[here - 1] if here else None,
        next=links[here + 1] if here + 1 < len(links) else None,
    )


def contents(body: Body) -> tuple[ContentsEntry, ...]:
    """Return the parts of a long text, third level inside second; nothing of a short one."""
    headings = [heading for heading in body.headings if heading.level in {2, 3}]
    if len(headings) < CONTENTS_FROM_HEADINGS or body.word_count < CONTENTS_FROM_SYLLABLES:
        return ()
    entries: list[tuple[Link, list[Link]]] = []
    for heading in headings:
        link = Link(text=heading.text, href=f"#{heading.fragment}")
        if heading.level == 2 or not entries:
            entries.append((link, []))
        else:
            entries[-1][1].append(link)
    return tuple(ContentsEntry(link=link, inner=tuple(inner)) for link, inner in entries)


_WAYS = (
    ("Zalo", "https://zalo.me/share?url={url}"),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    ("Thư điện tử", "mailto:?subject={title}&body={url}"),
)


def share_links(title: str, address: str) -> tuple[Link, ...]:
    """Return links that pass on a page by its full address; title and address are quoted whole."""
    values = {"title": quote(title, safe=""), "url": quote(address, safe="")}
    return tuple(Link(text=name, href=way.format(**values)) for name, way in _WAYS)


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


def article_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the page of every published article, newest first."""
    for article in data.articles:
        yield PageRoute(
            path=paths.article_path(article),
            subject=Subject("articles", article.path),
            fragments=text_fragments(article.body),
            lastmod=(article.modified or article.published).date(),
            make=partial(article_page, article=article),
        )


def article_page(ctx: RenderContext, article: Article) -> ArticleView:
    """Return an article's page."""
    return article_view(ctx, article, article_lists(ctx, article), ctx.data.series.get(article.path))


def article_view(
    ctx: RenderContext, article: Article, lists: tuple[NewsBlock, ...] = (), series: Series | None = None
) -> ArticleView:
    """Return an article with the ``lists`` below it; ``series`` is the one it belongs to.

    Feeds take the text without either.
    """
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
        body=_body(ctx, article),
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


def _body(ctx: RenderContext, article: Article) -> Markup:
    html = ctx.text("articles", article.path)
    if article.form != "interview":
        return html
    return with_speakers(html, [name for one in article.authors for name in (one.name, *one.synonyms)])


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
    return tuple(ctx.link(author.name, paths.author_path(author.id)) for author in article.authors)


def _tag_links(ctx: RenderContext, article: Article) -> tuple[Link, ...]:
    return tuple(ctx.link(tag.name, paths.tag_path(tag.id)) for tag in article.tags)
