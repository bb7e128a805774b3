"""The parts that records are made of: sources, places, figures, persons' consent, pictures.

Records themselves stand in one module per kind; rules that compute something stand beside them.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypeVar

from langnghe.text.dates import PartialDate

Confidence = Literal["A", "B", "C"]
"""A: stated by the original document. B: a reputable page. C: our reading, still to be verified."""

Level = Literal["centre", "province", "district", "department"]
"""Level of the body that decides: the centre, a province, a district (until 30/06/2025), a department."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim can be looked up: a title with its publisher, and an address where one is known."""

    title: str
    publisher: str | None = None
    url: str | None = None
    date: PartialDate | None = None
    confidence: Confidence = "B"
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as its source printed it; today's unit is computed (``relations.places``).

    ``unit`` is the id of the smallest known administrative unit *of the time of the source*;
    ``now`` settles which successor the place lies in where that unit was split;
    latitude and longitude are degrees (WGS 84), ``accuracy_km`` says how far off they may be.
    """

    unit: str
    detail: str | None = None
    printed: str | None = None
    now: str | None = None
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    accuracy_km: Decimal | None = None
    confidence: Confidence = "B"


def point_of(place: Place | None) -> tuple[Decimal, Decimal] | None:
    """Return latitude and longitude of a place (degrees, WGS 84), or None where they are not known."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One observation: a count or measure with its date. A newer one never overwrites an older one.

    ``printed`` keeps the wording of the source where it is not exact ("gần 150").
    """

    kind: str
    value: Decimal
    as_of: PartialDate | None = None
    printed: str | None = None
    note: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Proof that a person agreed to publication (91/2025/QH15): who gave it, when, for what."""

    given_by: str
    on: date
    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture file below ``content/images`` or ``catalogue/images`` with its text alternative."""

    file: str
    alt: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A prize, certificate of merit or emulation flag: what, for whom, on which basis."""

    name: str
    on: PartialDate | None = None
    holder: str | None = None
    artisans: tuple[str, ...] = ()
    basis: str | None = None
    document: str | None = None
    body: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """When a craft began, in the words of the source, with the years it means where they are clear."""

    text: str
    period: PartialDate | None = None
    by_tradition: bool = False
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: an id (file name and address), a name, a text and its sources."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None
    cover: Picture | None = None
    sources: tuple[Source, ...] = ()
    redirect_from: tuple[str, ...] = ()

    @property
    def needs_checking(self) -> bool:
        """Whether nothing better than our own reading (confidence C) supports the record."""
        return bool(self.sources) and all(source.confidence == "C" for source in self.sources)


R = TypeVar("R", bound=Record)

_KEPT_UNCHECKED = frozenset({"name", "crafts", "place", "sources", "redirect_from"})


def publishable(record: R) -> R:
    """Return what may be shown of a record: of one that needs checking only name, craft and place.

    What a record of its kind cannot do without (an event's time, a plan's period) stays.
    """
    if not record.needs_checking:
        return record
    blank: dict[str, Any] = {
        field.name: field.default
        for field in fields(record)
        if field.name not in _KEPT_UNCHECKED and field.default is not MISSING
    }
    return replace(record, **blank)
