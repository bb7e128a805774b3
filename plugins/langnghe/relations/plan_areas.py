"""Which plans are made for the place a record lies in: by the province of the place when the plan began.

Targets and what was reached of them are in ``targets``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from langnghe.model.parts import Place
from langnghe.model.plan import Plan
from langnghe.relations.places import Units, ended_by, place_today, province_of


@dataclass(frozen=True, slots=True)
class PlanAreas:
    """The plans of each province-level unit by the day they began; none of the whole country."""

    units: Units
    by_beginning: Mapping[date, Mapping[str, tuple[str, ...]]]
    _provinces: dict[tuple[str, str | None, date], str | None] = field(default_factory=dict, repr=False)

    def of_place(self, place: Place | None) -> tuple[str, ...]:
        """Return the ids of the plans whose unit a place lay in when they began, in the catalogue's order."""
        if place is None:
            return ()
        lay_in = ((plans, self._province(place, began)) for began, plans in self.by_beginning.items())
        return tuple(id_ for plans, unit in lay_in if unit is not None for id_ in plans.get(unit, ()))

    def _province(self, place: Place, day: date) -> str | None:
        key = (place.unit, place.now, day)
        if key not in self._provinces:
            self._provinces[key] = province_then(place, self.units, day)
        return self._provinces[key]


def build_plan_areas(plans: Mapping[str, Plan], units: Units) -> PlanAreas:
    """Return the plans of provinces by where and when they began."""
    by_beginning: dict[date, dict[str, tuple[str, ...]]] = {}
    for plan in plans.values():
        if plan.province is not None:
            of_day = by_beginning.setdefault(plan.period.earliest, {})
            of_day[plan.province] = (*of_day.get(plan.province, ()), plan.id)
    return PlanAreas(units, by_beginning)


def province_then(place: Place, units: Units, day: date) -> str | None:
    """Return the province-level unit a place lay in on a day, over all reforms between.

    None where the unit named by the source did not exist yet: what it was part of before is not told.
    """
    unit = units[place.unit]
    if unit.state_on(day) is not None:
        return province_of(units, place.unit, day)
    return place_today(place, units, day).province if ended_by(unit, day) else None
