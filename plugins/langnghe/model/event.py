"""Fairs, contests, festivals, meetings."""

from __future__ import annotations

from dataclasses import dataclass

from langnghe.model.parts import Award, Place, Record
from langnghe.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """Something that happens at a time: ``on`` is a day, a range of days, a month or a year."""

    kind: str
    on: PartialDate
    venue: str | None = None
    place: Place | None = None
    organisers: tuple[str, ...] = ()
    organiser_printed: str | None = None
    organisations: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    artisans: tuple[str, ...] = ()
    crafts: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    awards: tuple[Award, ...] = ()
