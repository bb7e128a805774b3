"""What all views share: the page itself, links, cards and small labelled facts.

A view holds plain data only (strings, numbers, tuples, other views, ``Markup`` for safe HTML), so that its
digest says whether a page must be rendered again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere. ``href`` is ready to be written into the page."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink(Link):
    """A feed or calendar: ``text`` names it in the head, ``words`` to visitors (None: in the head only)."""

    media_type: str
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A time as people and machines read it: ``20:10 | 09/01/2026`` and ``2026-01-09T20:10:00+07:00``."""

    text: str
    iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture ready to show: address, size in pixels, text alternative, caption and credit."""

    href: str
    width: int
    height: int
    alt: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingView:
    """A drawing that stands in the page itself: its shapes, its size in its own units, what it shows."""

    html: Markup
    width: int
    height: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerLink(Link):
    """A partner of the site: its name is the link, its logo says nothing more."""

    logo: PictureView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source line; ``confidence`` is in words ("nguồn trực tiếp", "trang có uy tín", "cần kiểm chứng")."""

    title: str
    publisher: str | None
    url: str | None
    date: str | None
    confidence: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled value of a fact box: text, optionally linked, with a note and its own sources."""

    label: str
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactValue:
    """One value of a fact."""

    text: str
    href: str | None = None
    note: str | None = None
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCard:
    """An article in a list."""

    title: str
    href: str
    stamp: Stamp
    category: Link
    summary: str | None = None
    kicker: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCard:
    """A record in a list: name, address, one or two lines about it, and its state in words with a tone.

    ``tone`` is one of ``good``, ``warn``, ``bad``, ``plain`` and only colours the badge; ``stars`` are
    those of a certificate that holds today; ``glyph`` is the address of a small sign of the craft.
    """

    name: str
    href: str
    lines: tuple[str, ...] = ()
    badge: str | None = None
    badge_label: str | None = None
    tone: str = "plain"
    stars: int | None = None
    summary: str | None = None
    glyph: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardGroup:
    """Cards under a heading (a letter, a province, a kind), with a fragment to link to."""

    title: str
    fragment: str
    cards: tuple[RecordCard, ...]
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """Where a list page stands. ``current`` is a page's number in words; links are None at the ends."""

    current: str
    newer: Link | None = None
    older: Link | None = None
    pages: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """What the frame of every page needs. ``path`` is the address inside the site (not for templates).

    ``section`` names the entry of the main menu that is current, ``description`` is for search engines;
    ``feeds`` are feeds of its own beside the site's, ``scripts`` names of theme scripts beside ``site``,
    ``structured`` is the JSON-LD that ``rendering.structured`` adds; ``waiting`` says in a preview why
    the page is not out yet ("Bản nháp").
    """

    template: ClassVar[str]

    path: str
    canonical: str
    title: str
    section: str = ""
    description: str | None = None
    breadcrumbs: tuple[Link, ...] = ()
    robots: str | None = None
    kind: str = "page"
    feeds: tuple[FeedLink, ...] = ()
    scripts: tuple[str, ...] = ()
    structured: Markup = field(default_factory=Markup)
    waiting: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page shares: who the site is, menus, footer. No counts, nothing that news changes.

    A ``preview`` is for its editors only: no page of it is to be found by search engines.
    """

    name: str
    tagline: str
    language: str
    home: str
    menu: tuple[MenuEntry, ...]
    footer_links: tuple[Link, ...]
    owner: str
    owner_line: str
    responsible: str | None
    address: str | None
    email: str | None
    phone: str | None
    licence: str | None
    copyright: str
    data_licence: Link | None
    social: tuple[Link, ...]
    stylesheet: str
    icon: str
    feed: str
    search: str
    partners: tuple[PartnerLink, ...] = ()
    accent: str | None = None
    font: str | None = None
    logo: Markup = field(default_factory=Markup)
    scripts: Mapping[str, str] = field(default_factory=dict)
    preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """An entry of the main menu; ``section`` is compared with ``page.section``."""

    section: str
    text: str
    href: str


__all__ = [
    "ArticleCard", "CardGroup", "DrawingView", "Fact", "FactValue", "FeedLink", "Link", "Markup", "MenuEntry",
    "PageView", "Pagination", "PictureView", "RecordCard", "SiteView", "SourceView", "Stamp",
]  # fmt: skip
