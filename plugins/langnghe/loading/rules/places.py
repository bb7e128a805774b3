"""Rules of places: coordinates come in pairs; ``now`` names a successor of the unit."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.loading.reading import PartContext
from langnghe.model.parts import Place
from langnghe.model.problem import Problem


def check_place(place: Place, part: PartContext) -> Iterator[Problem]:
    """Yield what is wrong with a place."""
    if (place.latitude is None) != (place.longitude is None):
        missing = "longitude" if place.longitude is None else "latitude"
        given = "latitude" if place.longitude is None else "longitude"
        yield part.problem(
            "LN122", given, fix=f"{missing}: {'105.91' if missing == 'longitude' else '20.98'}"
        )
    vocabulary = part.reading.vocabulary
    if place.now is None or vocabulary is None:
        return
    allowed = [s.into for s in vocabulary.units[place.unit].successors] or [place.unit]
    if place.now not in _descendants(place.unit, part):
        yield part.problem(
            "LN160", "now", unit=place.unit, allowed=", ".join(allowed), fix=f"now: {allowed[0]}"
        )


def _descendants(unit_id: str, part: PartContext) -> set[str]:
    """Return the unit and all units it became, over any number of reforms."""
    vocabulary = part.reading.vocabulary
    seen: set[str] = set()
    queue = [unit_id]
    while queue and vocabulary is not None:
        current = queue.pop()
        if current in seen or current not in vocabulary.units:
            continue
        seen.add(current)
        queue.extend(s.into for s in vocabulary.units[current].successors)
    return seen
