"""Calendars as files: iCalendar (RFC 5545) from a plain description of days.

Which days stand in which calendar is in `calendars` and `expiry`. Only whole days: no time of day, no time
zone. Nothing here knows the clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Status = Literal["CONFIRMED", "TENTATIVE"]

FOLD_OCTETS = 75
"""RFC 5545, 3.1: no line is longer, without its line end. Vietnamese letters take two or three octets."""

_STAMP = "20260101T000000Z"
"""DTSTAMP must be there. The moment of the build would change every file every day and say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """Something that lasts whole days, from ``first`` through ``last``; ``uid`` never changes."""

    uid: str
    summary: str
    first: date
    last: date
    url: str
    status: Status = "CONFIRMED"
    location: str | None = None
    description: str | None = None
    categories: tuple[str, ...] = ()


def calendar(name: str, language: str, entries: Sequence[CalendarEntry]) -> bytes:
    """Return a calendar of at least one entry (RFC 5545, 3.6 allows none without), in the order given."""
    assert entries, name
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Lang Nghe//Lich//{language.upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for entry in entries for line in _entry(entry)),
        "END:VCALENDAR",
    ]
    return "".join(f"{fold(line)}\r\n" for line in lines).encode()


def _entry(entry: CalendarEntry) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(entry.uid)}"
    yield f"DTSTAMP:{_STAMP}"
    yield f"DTSTART;VALUE=DATE:{entry.first:%Y%m%d}"
    # RFC 5545, 3.6.1: the end is the day after the last one.
    yield f"DTEND;VALUE=DATE:{entry.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(entry.summary)}"
    if entry.location:
        yield f"LOCATION:{_text(entry.location)}"
    if entry.description:
        yield f"DESCRIPTION:{_text(entry.description)}"
    if entry.categories:
        yield f"CATEGORIES:{_list(entry.categories)}"
    yield f"URL:{entry.url}"
    yield f"STATUS:{entry.status}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def fold(line: str) -> str:
    """Return a line in pieces of at most 75 octets, never cut within a letter; a space begins all but one."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > FOLD_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += octets
    return "\r\n".join([*pieces, piece])


def _list(texts: Iterable[str]) -> str:
    return ",".join(_text(text) for text in texts)


def _text(text: str) -> str:
    r"""Return text escaped as RFC 5545, 3.3.11 asks: ``\``, ``;``, ``,`` and line ends; no other control."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = "\\n".join(escaped.splitlines())
    return "".join(letter for letter in lines if letter == "\t" or (letter >= " " and letter != "\x7f"))
