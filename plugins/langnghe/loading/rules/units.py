"""Rules of administrative units: their states follow each other in time, and no unit lies inside itself.

Places are computed in reliance on both (``relations.places``); a circle would never come to an end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from langnghe.loading.reading import PartContext
from langnghe.model.problem import Problem
from langnghe.model.vocabulary import AdminUnit
from langnghe.text.dates import PartialDate, format_date


def check_states(unit: AdminUnit, part: PartContext) -> Iterator[Problem]:
    """A unit's states stand in the order of time and do not overlap."""
    for earlier, later in pairwise(unit.states):
        if earlier.valid_to is None or later.valid_from is None or later.valid_from <= earlier.valid_to:
            end = f", sau {format_date(PartialDate.on(earlier.valid_to))}" if earlier.valid_to else ""
            yield part.problem(
                "LN170",
                "states",
                needed=f"tên sau bắt đầu khi tên trước “{earlier.name}” đã kết thúc{end}",
                fix="ghi valid_to cho tên trước, valid_from cho tên sau, theo thứ tự thời gian",
            )
            return


def units_inside_themselves(units: Mapping[str, AdminUnit]) -> Iterator[str]:
    """Yield the units from which a way over parents, of whatever time, leads back to the unit."""
    parents = {
        id_: {state.parent for state in unit.states if state.parent is not None}
        for id_, unit in units.items()
    }
    for id_ in units:
        above: set[str] = set()
        queue = list(parents[id_])
        while queue:
            one = queue.pop()
            if one not in above:
                above.add(one)
                queue.extend(parents.get(one, ()))
        if id_ in above:
            yield id_
