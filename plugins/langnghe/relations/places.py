"""Places with a memory: what a unit was called on a day, what it became, and which province it lies in now.

Since 01/07/2025 there is no district level and 63 provinces are 34 (202/2025/QH15); a record keeps the unit
of its source, today's unit is found by following successions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from langnghe.model.parts import Confidence, Place
from langnghe.model.vocabulary import AdminUnit, Succession, UnitState

Units = Mapping[str, AdminUnit]
_MAX_REFORMS = 8


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
    found = unit.state_on(day)
    if found is not None:
        return found
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
    found: list[str] = []
    queue: list[tuple[str, int]] = [(unit_id, 0)]
    while queue:
        current, reforms = queue.pop(0)
        unit = units[current]
        past = [s for s in unit.successors if s.on <= day]
        if not ended_by(unit, day) or not past or reforms > _MAX_REFORMS:
            if current not in found:
                found.append(current)
            continue
        queue.extend((s.into, reforms + 1) for s in past)
    return tuple(found)


def place_today(place: Place, units: Units, today: date) -> PlaceToday:
    """Return where ``place`` lies on ``today`` and what it was called before."""
    unit = units[place.unit]
    if not ended_by(unit, today):
        return PlaceToday(
            unit=place.unit,
            name=unit_name(units, place.unit, today),
            province=province_of(units, place.unit, today),
            confidence=place.confidence,
        )
    found = successors_on(units, place.unit, today)
    if place.now is not None:
        narrowed = tuple(u for u in successors_on(units, place.now, today) if u in found)
        found = narrowed or found
    end = unit.last_state.valid_to or today
    last_day = min(end, today - timedelta(days=1))
    provinces = {province_of(units, one, today) for one in found}
    return PlaceToday(
        unit=found[0] if len(found) == 1 else None,
        name=" hoặc ".join(unit_name(units, one, today, with_parents=len(found) == 1) for one in found)
        + ("" if len(found) == 1 else _shared_province(units, provinces, today)),
        province=provinces.pop() if len(provinces) == 1 else None,
        former=unit_name(units, place.unit, last_day),
        former_until=end,
        former_province=province_of(units, place.unit, last_day),
        candidates=found if len(found) > 1 else (),
        confidence=_weakest(place, unit, today),
    )


def _shared_province(units: Units, provinces: set[str | None], today: date) -> str:
    """Return the province to name once behind several candidates."""
    known = [one for one in provinces if one is not None]
    return f", {unit_name(units, known[0], today)}" if len(known) == 1 else ""


def _weakest(place: Place, unit: AdminUnit, today: date) -> Confidence:
    """Return the confidence of the way from the old unit to today's."""
    past: list[Succession] = [s for s in unit.successors if s.on <= today]
    return max([place.confidence, *(s.confidence for s in past)])
