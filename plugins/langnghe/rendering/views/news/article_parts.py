"""Parts of an article’s page alone: signature, film, changes after publication, series, table of contents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from langnghe.model.article import Article, Body, Change, Signature, Video
from langnghe.relations.series import Series
from langnghe.rendering import urls as paths
from langnghe.rendering.views.shared.base import Link, PictureView, Stamp
from langnghe.rendering.views.shared.context import RenderContext, day_stamp
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
