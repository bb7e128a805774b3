"""What is to be seen on a day: drafts, news that waits for its day, news that was withdrawn.

A day is the smallest step: an article of today 20:10 is out with the first build of today. A build that asked
the clock would not give the same bytes twice, and nobody builds at ten past eight.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from langnghe.model.article import Entry, NewsEntry
from langnghe.text.dates import format_date


@dataclass(frozen=True, slots=True)
class Span:
    """The days, both included, on which something is out."""

    first: date = date.min
    last: date = date.max

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return self.first <= day <= self.last

    def meets(self, other: Span) -> bool:
        """Whether both have a day in common."""
        return self.first <= other.last and other.first <= self.last


ALWAYS = Span()


def span_of(entry: Entry, today: date, *, preview: bool = False) -> Span | None:
    """Return the days from ``today`` on that a piece is out; None for a draft and for what is withdrawn.

    A preview shows drafts too, and what waits for its day.
    """
    if entry.status != "published" and not preview:
        return None
    if not isinstance(entry, NewsEntry):
        return Span(today)
    first = today if preview else max(entry.published.date(), today)
    last = entry.expires or date.max
    return Span(first, last) if last >= first else None


def is_shown(entry: Entry, today: date, *, preview: bool = False) -> bool:
    """Whether a piece is on the site that is built on ``today``."""
    span = span_of(entry, today, preview=preview)
    return span is not None and span.holds(today)


def scheduled_label(entry: Entry, today: date) -> str | None:
    """Return why a piece is not out yet ("bản nháp", "hẹn đăng 12/12/2026"); None for all others."""
    if entry.status != "published":
        return "bản nháp"
    if isinstance(entry, NewsEntry) and entry.published.date() > today:
        return f"hẹn đăng {format_date(entry.published.date())}"
    return None


def unpublished_reason(entry: Entry, today: date) -> str:
    """Return why a piece is not on the site of ``today``, as it follows "bài này": "còn là bản nháp"."""
    if entry.status != "published":
        return "còn là bản nháp"
    if isinstance(entry, NewsEntry) and entry.expires is not None and entry.expires < today:
        return f"đã gỡ sau ngày {format_date(entry.expires)}"
    return scheduled_label(entry, today) or "đang đăng"
