"""Feeds as files: Atom (RFC 4287) and JSON Feed 1.1 from one plain description.

What stands in which feed is in `feeds` and `expiry`. Nothing here knows an article or the clock. An entry is
turned into text once (`print_entry`), however many feeds it stands in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from langnghe.rendering.site_view import NO_OWNER
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import SiteView
from langnghe.text.dates import VIETNAM_TIME

BEGINNING = datetime(2000, 1, 1, tzinfo=VIETNAM_TIME)
"""The date of a feed without entries: a feed must have one, and it may not be the clock's."""

_JSON_FEED = "https://jsonfeed.org/version/1.1"
_TYPES = {"avif": "image/avif", "gif": "image/gif", "png": "image/png", "svg": "image/svg+xml",
          "webp": "image/webp"}  # fmt: skip
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, escaped or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote an entry, and the address of their page."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A category or tag: its id within the list of which ``scheme`` is the address, and its name."""

    id: str
    scheme: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One entry. All addresses are full ones, also those within ``html``; both moments know their offset."""

    id: str
    url: str
    title: str
    published: datetime
    updated: datetime
    html: str
    summary: str | None = None
    image: str | None = None
    authors: tuple[Author, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedFeedEntry:
    """An entry in both formats, and when it last changed."""

    updated: datetime
    atom: str
    json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed without its entries: a lasting id, the page it is about, its own address in each format."""

    id: str
    title: str
    subtitle: str
    page: str
    atom: str
    json: str | None = None


def tag_uri(urls: Urls, path: str) -> str:
    """Return a ``tag:`` URI (RFC 4151) for a path: it stays when the site moves to https or below a path."""
    return f"tag:{urls.host},2026:{path}"


def print_entry(entry: FeedEntry) -> PrintedFeedEntry:
    """Return an entry in both formats."""
    return PrintedFeedEntry(entry.updated, _atom_entry(entry), _dump(_json_entry(entry)))


def atom_feed(feed: Feed, site: SiteView, entries: Sequence[PrintedFeedEntry]) -> bytes:
    """Return an Atom feed of entries in the order given."""
    updated = max((entry.updated for entry in entries), default=BEGINNING)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(site.language)}>',
        _element("id", feed.id),
        _element("title", feed.title),
        _element("subtitle", feed.subtitle),
        _element("updated", updated.isoformat()),
        _link("self", "application/atom+xml", feed.atom),
        _link("alternate", "text/html", feed.page),
        *([_link("alternate", "application/feed+json", feed.json)] if feed.json else []),
        f"<author>{_element('name', publisher(site))}</author>",
        *([_element("rights", site.copyright)] if site.copyright else []),
        *(entry.atom for entry in entries),
        "</feed>\n",
    ]
    return "\n".join(lines).encode()


def json_feed(feed: Feed, site: SiteView, entries: Sequence[PrintedFeedEntry]) -> bytes:
    """Return a JSON Feed of entries in the order given."""
    head = {
        "version": _JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.json,
        "description": feed.subtitle,
        "language": site.language,
        "authors": [{"name": publisher(site)}],
    }
    items = ",\n".join(entry.json for entry in entries)
    return f'{_dump(head)[:-1]},"items":[\n{items}\n]}}\n'.encode()


def publisher(site: SiteView) -> str:
    """Return who publishes the feed: the owner, or the site itself where it says that it has none."""
    return site.name if site.owner == NO_OWNER else site.owner


def _atom_entry(entry: FeedEntry) -> str:
    authors = (
        f"<author>{_element('name', one.name)}{_element('uri', one.url)}</author>" for one in entry.authors
    )
    labels = (
        f"<category term={_quoted(one.id)} scheme={_quoted(one.scheme)} label={_quoted(one.name)}/>"
        for one in entry.labels
    )
    return "\n".join(
        (
            "<entry>",
            _element("id", entry.id),
            _element("title", entry.title),
            _link("alternate", "text/html", entry.url),
            *([_link("enclosure", image_type(entry.image), entry.image)] if entry.image else []),
            _element("published", entry.published.isoformat()),
            _element("updated", entry.updated.isoformat()),
            *authors,
            *labels,
            *([_element("summary", entry.summary)] if entry.summary else []),
            f'<content type="html">{_escaped(entry.html)}</content>',
            "</entry>",
        )
    )


def _json_entry(entry: FeedEntry) -> dict[str, Any]:
    optional = {
        "summary": entry.summary,
        "image": entry.image,
        "authors": [{"name": one.name, "url": one.url} for one in entry.authors],
        "tags": list(dict.fromkeys(one.name for one in entry.labels)),
    }
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        **{key: value for key, value in optional.items() if value},
    }


def image_type(address: str) -> str:
    """Return the media type of a picture by the ending of its address; JPEG has two endings."""
    return _TYPES.get(address.rsplit(".", 1)[-1].lower(), "image/jpeg")


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _escaped(text: str) -> str:
    return escape(_NOT_XML.sub("", text))


def _quoted(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))


def _element(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>"


def _link(rel: str, media_type: str, href: str) -> str:
    return f'<link rel="{rel}" type="{media_type}" href={_quoted(href)}/>'
