"""Fairs, contests, festivals, meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from langnghe.model.parts import Award, Place, Record
from langnghe.model.states import EventState
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

    def state_on(self, today: date) -> EventState:
        """Return where the event stands on ``today``.

        It is to come only if its earliest day is ahead, past only if its latest is over. Between, one whose
        days are known runs; of one known to a month or a year nobody can say whether it is still to come.
        """
        if self.on.earliest > today:
            return EventState.UPCOMING
        if self.on.latest < today:
            return EventState.PAST
        return EventState.RUNNING if self.on.grain == "day" else EventState.UNDATED
