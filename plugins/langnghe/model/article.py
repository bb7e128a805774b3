"""News: articles and static pages, as their files say them and as the site has them; what texts contain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from langnghe.model.kinds import Kind
from langnghe.model.parts import Picture, Source
from langnghe.model.vocabulary import Term

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
class Entry:
    """What articles and pages have alike. ``path`` is their file, ``references`` record ids by kind.

    The body is empty until the text below the head is converted (``rendering.entries``).
    """

    path: str
    slug: str
    title: str
    body: Body = Body(html="")
    summary: str | None = None
    status: Status = "published"
    modified: datetime | None = None
    sources: tuple[Source, ...] = ()
    redirect_from: tuple[str, ...] = ()
    references: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsEntry(Entry):
    """An article but for the lists it stands in: these are names in its file and terms on the site.

    ``owner`` is the organisation whose text it is (id), ``unit`` the part of it that wrote it; ``part`` is
    the number within its series.
    """

    published: datetime
    byline: str | None = None
    kicker: str | None = None
    form: Form = "news"
    expires: date | None = None
    part: int | None = None
    owner: str | None = None
    unit: str | None = None
    corrections: tuple[Change, ...] = ()
    updates: tuple[Change, ...] = ()
    video: Video | None = None
    cover: Picture | None = None
    gallery: tuple[Picture, ...] = ()
    signature: Signature | None = None
    related: tuple[str, ...] = ()
    not_related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenArticle(NewsEntry):
    """An article as its file says it: category, tags, authors and series by id, by name or by a synonym."""

    category: str
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    series: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(NewsEntry):
    """An article among the others: what its names mean (``relations.taxonomy``), each term once."""

    category: Term
    tags: tuple[Term, ...] = ()
    authors: tuple[Term, ...] = ()
    series: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticPage(Entry):
    """A page that is not news: "Giới thiệu", "Liên hệ"."""

    published: datetime | None = None
    menu_order: int | None = None
