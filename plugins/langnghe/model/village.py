"""Craft villages: a village, its recognitions over time, and the listings it carries beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from langnghe.model.parts import Figure, Founding, Level, Place, Record, Source
from langnghe.model.states import RecognitionState
from langnghe.text.dates import PartialDate

RecognitionSubject = Literal["craft", "village", "traditional_village"]
Condition = Literal["at_risk_unrecoverable", "at_risk_recoverable", "growing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """The end of a recognition, as precise as its source."""

    on: PartialDate | None = None
    reason: str | None = None
    decision: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """One title given under 52/2018/NĐ-CP art. 5–6 (or an earlier rule); a village has many over time."""

    subject: RecognitionSubject
    title: str | None = None
    decision: str | None = None
    decision_printed: str | None = None
    body: str | None = None
    body_printed: str | None = None
    level: Level | None = None
    on: PartialDate | None = None
    revoked: Revocation | None = None
    sources: tuple[Source, ...] = ()

    def state_on(self, today: date) -> RecognitionState:
        """Return what the title is worth on ``today``.

        It is given from the earliest day it can be of: its source tells of it as given. It is revoked only
        from the latest day its revocation can be of, recognised only before the earliest; between, nobody
        knows. A revocation without a date has happened.
        """
        if self.on is not None and self.on.earliest > today:
            return RecognitionState.UPCOMING
        if self.revoked is None:
            return RecognitionState.RECOGNISED
        end = self.revoked.on
        if end is None or end.latest <= today:
            return RecognitionState.REVOKED
        return RecognitionState.UNKNOWN if end.earliest <= today else RecognitionState.RECOGNISED


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """A list a village stands on that is *not* a recognition: heritage, UNESCO, World Craft City, tourism."""

    kind: str
    title: str | None = None
    decision: str | None = None
    decision_printed: str | None = None
    body_printed: str | None = None
    on: PartialDate | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageCondition:
    """The class a province put the village in when it reviewed its villages."""

    state: Condition
    as_of: PartialDate | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Village(Record):
    """A craft village, with or without a recognition; the first craft is its main one."""

    crafts: tuple[str, ...] = ()
    place: Place | None = None
    founded: Founding | None = None
    recognitions: tuple[Recognition, ...] = ()
    listings: tuple[Designation, ...] = ()
    condition: VillageCondition | None = None
    figures: tuple[Figure, ...] = ()
    documents: tuple[str, ...] = ()

    def recognition_state(self, today: date) -> RecognitionState:
        """Return what the village is by its titles.

        It is recognised while one of them holds and revoked when all are surely lost; else nobody knows, as
        of a village without a title.
        """
        states = {recognition.state_on(today) for recognition in self.recognitions} - {
            RecognitionState.UPCOMING
        }
        if RecognitionState.RECOGNISED in states:
            return RecognitionState.RECOGNISED
        return RecognitionState.REVOKED if states == {RecognitionState.REVOKED} else RecognitionState.UNKNOWN
