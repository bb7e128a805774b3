"""News: articles and static pages as the reader hands them on, and what their text contains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from langnghe.model.catalogue import Kind
from langnghe.model.parts import Picture, Source

Form = Literal["news", "report", "interview", "department", "plan", "photo", "video"]
Status = Literal["published", "draft"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside a text: level 2–4, its words, the fragment it has."""

    level: int
    text: str
    fragment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A converted text: safe HTML with addresses as its editor typed them, its headings, its number of words.

    ``cites`` are the documents (ids) that its words cite or link to, sorted. What its page shows is made from
    this when all addresses of the site are known.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    word_count: int = 0
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The block under an official text: place and day, body, role, name."""

    body: str
    name: str
    role: str | None = None
    place: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What was put right or added after publication, and on which day."""

    on: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """A film somewhere else: its address, who shows it, how long it lasts (seconds)."""

    url: str
    provider: str | None = None
    duration: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article.

    ``category``, ``tags`` and ``authors`` hold names as written (``relations.taxonomy`` finds their ids);
    ``references`` are record ids by kind, in the order written. ``owner`` is the organisation whose text it
    is (id), ``unit`` the part of it that wrote it; ``part`` is the number within ``series``.
    """

    path: str
    slug: str
    title: str
    published: datetime
    body: Body
    category: str
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    byline: str | None = None
    summary: str | None = None
    kicker: str | None = None
    form: Form = "news"
    status: Status = "published"
    modified: datetime | None = None
    expires: date | None = None
    series: str | None = None
    part: int | None = None
    owner: str | None = None
    unit: str | None = None
    corrections: tuple[Change, ...] = ()
    updates: tuple[Change, ...] = ()
    video: Video | None = None
    cover: Picture | None = None
    gallery: tuple[Picture, ...] = ()
    signature: Signature | None = None
    sources: tuple[Source, ...] = ()
    related: tuple[str, ...] = ()
    not_related: tuple[str, ...] = ()
    redirect_from: tuple[str, ...] = ()
    references: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticPage:
    """A page that is not news: "Giới thiệu", "Liên hệ"."""

    path: str
    slug: str
    title: str
    body: Body
    summary: str | None = None
    menu_order: int | None = None
    status: Status = "published"
    modified: datetime | None = None
    sources: tuple[Source, ...] = ()
    redirect_from: tuple[str, ...] = ()
    references: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)
