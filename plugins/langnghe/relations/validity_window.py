"""How long what is computed for "today" holds: from the last day that changed something to the next.

Files that carry states (còn hạn, hết hạn) name this span instead of the day they were built on. So they do
not change from day to day, and whoever keeps a copy knows when it is out of date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from typing import Any

from langnghe.model.ocop import EXPIRING_DAYS, expiry_bounds
from langnghe.model.product import Certificate
from langnghe.relations.snapshot import Snapshot
from langnghe.text.dates import PartialDate

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ValidityWindow:
    """The days, both included, on which the states are those of today. None: no day is known."""

    first: date | None
    last: date | None


def validity_window(data: Snapshot) -> ValidityWindow:
    """Return the span around today in which no date of a record or of a unit begins or ends anything.

    It may be shorter than need be (a date that changes no state ends it too), never longer.
    """
    records = (record for _, record in data.catalogue.all_records())
    days = {day for dated in (*records, *data.vocabulary.units.values()) for day in _turns(dated)}
    passed = [day for day in days if day <= data.today]
    scheduled = [day for day in days if day > data.today]
    return ValidityWindow(max(passed, default=None), min(scheduled) - _DAY if scheduled else None)


def _turns(part: Any) -> Iterator[date]:
    """Yield the days on which something about a part may turn: the first day that reads it differently."""
    if isinstance(part, PartialDate):
        yield from (part.earliest, part.latest, _after(part.latest))
    elif isinstance(part, date):
        yield from (part, _after(part))
    elif isinstance(part, tuple):
        for item in part:
            yield from _turns(item)
    elif is_dataclass(part):
        if isinstance(part, Certificate):
            yield from _certificate_turns(part)
        for field in fields(part):
            yield from _turns(getattr(part, field.name))


def _certificate_turns(certificate: Certificate) -> Iterator[date]:
    """Yield the days a certificate begins to lapse and is lapsed, by its earliest and its latest end."""
    for end in expiry_bounds(certificate) or ():
        yield end - timedelta(days=EXPIRING_DAYS)
        yield _after(end)


def _after(day: date) -> date:
    return day + _DAY if day < date.max else day
