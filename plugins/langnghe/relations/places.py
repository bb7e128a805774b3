"""Places with a memory: what a unit was called on a day, what it became, and which province it lies in now.

Since 01/07/2025 there is no district level and 63 provinces are 34 (202/2025/QH15); a record keeps the unit
of its source, today's unit is found by following successions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from langnghe.model.parts import Confidence, Place
from langnghe.model.vocabulary import AdminUnit, UnitState

Units = Mapping[str, AdminUnit]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceToday:
    """A place seen on a day.

    ``unit`` is today's unit, ``province`` its province-level unit (None where not known); ``former`` is the
    full old name where it differs; ``candidates`` are the units it may lie in where the old one was split.
    """

    unit: str | None
    name: str
    province: str | None
    former: str | None = None
    former_until: date | None = None
    former_province: str | None = None
    candidates: tuple[str, ...] = ()
    confidence: Confidence = "B"


def unit_name(units: Units, unit_id: str, day: date, *, with_parents: bool = True) -> str:
    """Return a unit's name on ``day`` (its last name where it is gone): "xã An Phú, thành phố Hải Phòng"."""
    names = []
    current: str | None = unit_id
    while current is not None:
        state = state_on(units[current], day)
        names.append(f"{state.kind} {state.name}")
        current = state.parent if with_parents else None
    return ", ".join(names)


def state_on(unit: AdminUnit, day: date) -> UnitState:
    """Return the state on ``day``, else the nearest one: the first before the unit's time, the last after."""
    state = unit.state_on(day)
    if state is not None:
        return state
    first = unit.states[0]
    return first if first.valid_from is not None and day < first.valid_from else unit.last_state


def ended_by(unit: AdminUnit, day: date) -> bool:
    """Whether the unit no longer exists on ``day``."""
    end = unit.last_state.valid_to
    return end is not None and end < day


def province_of(units: Units, unit_id: str, day: date) -> str | None:
    """Return the province-level unit that ``unit_id`` belongs to on ``day``."""
    current: str | None = unit_id
    while current is not None:
        if units[current].level == "province":
            return current
        current = state_on(units[current], day).parent
    return None


def successors_on(units: Units, unit_id: str, day: date) -> tuple[str, ...]:
    """Return the units in force on ``day`` that ``unit_id`` became (itself while it exists), each once."""
    return tuple(_ways(units, unit_id, day))


def _ways(units: Units, unit_id: str, day: date) -> dict[str, Confidence]:
    """Return what ``unit_id`` became by ``day``, over any number of reforms, with the weakest step to it.

    A unit that ended without a known successor stands for itself, and so do units said to follow each other.
    """
    reached: dict[str, Confidence] = {}
    visited: set[str] = set()
    queue: list[tuple[str, Confidence]] = [(unit_id, "A")]
    while queue:
        current, weakest = queue.pop(0)
        if current in visited:
            continue
        visited.add(current)
        past = [s for s in units[current].successors if s.on <= day]
        if ended_by(units[current], day) and past:
            queue.extend((s.into, max(weakest, s.confidence)) for s in past)
        else:
            reached[current] = weakest
    return reached or {unit_id: "C"}


def place_today(place: Place, units: Units, today: date) -> PlaceToday:
    """Return where ``place`` lies on ``today`` and what it was called before."""
    unit = units[place.unit]
    end = unit.last_state.valid_to
    if end is None or end >= today:
        return PlaceToday(
            unit=place.unit,
            name=unit_name(units, place.unit, today),
            province=_province_today(units, place.unit, today),
            confidence=place.confidence,
        )
    ways = _ways(units, place.unit, today)
    if place.now is not None:
        settled = successors_on(units, place.now, today)
        ways = {unit_id: confidence for unit_id, confidence in ways.items() if unit_id in settled} or ways
    unit_ids = tuple(ways)
    provinces = {_province_today(units, unit_id, today) for unit_id in unit_ids}
    return PlaceToday(
        unit=unit_ids[0] if len(unit_ids) == 1 else None,
        name=_joined_name(units, unit_ids, provinces, today),
        province=provinces.pop() if len(provinces) == 1 else None,
        former=unit_name(units, place.unit, end),
        former_until=end,
        former_province=province_of(units, place.unit, end),
        candidates=unit_ids if len(unit_ids) > 1 else (),
        confidence=max([place.confidence, *ways.values()]),
    )


def _province_today(units: Units, unit_id: str, today: date) -> str | None:
    """Return the province in force today that a unit lies in, also where its own end has no successor."""
    province = province_of(units, unit_id, today)
    after = successors_on(units, province, today) if province is not None else ()
    return after[0] if len(after) == 1 else None


def _joined_name(units: Units, unit_ids: tuple[str, ...], provinces: set[str | None], today: date) -> str:
    """Return one full name, or the names of all candidates with a province they share named once."""
    if len(unit_ids) == 1:
        return unit_name(units, unit_ids[0], today)
    *first, last = (unit_name(units, unit_id, today, with_parents=False) for unit_id in unit_ids)
    names = f"{', '.join(first)} hoặc {last}"
    known = sorted(unit_id for unit_id in provinces if unit_id is not None)
    return f"{names}, {unit_name(units, known[0], today)}" if len(known) == 1 else names
