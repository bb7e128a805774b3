"""Villages near a village: by their coordinates, as far as these may be trusted, else by today's unit.

Which villages and how far; words and cards are no part of this. Distances are whole metres as the crow flies,
so that every machine ranks alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import asin, ceil, cos, floor, radians, sin, sqrt
from typing import Literal

from langnghe.model.parts import point_of
from langnghe.model.village import Village
from langnghe.relations.news import group_by
from langnghe.relations.snapshot import Snapshot
from langnghe.text.collate import sort_key

REACH_KM = 25
NEARBY_COUNT = 6
TRUSTED_KM = 5
"""Coordinates that may be further off than this say nothing about who is near."""

Bond = Literal["near", "commune", "province"]

_EARTH_KM = 6371.0088
_CELL = 0.05
_CELL_KM = 5.0
"""Cells of a grid in degrees, and the least their sides measure anywhere in Vietnam (24° north)."""
_RINGS = ceil(REACH_KM / _CELL_KM)

_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GeoPoint:
    """Where a village lies, in degrees; ``off_m`` is how far off that may be in metres."""

    id: str
    latitude: float
    longitude: float
    off_m: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A village nearby; ``metres`` and how far off both points may be together, None where not known."""

    id: str
    metres: int | None = None
    off_m: int = 0


@dataclass(frozen=True, slots=True)
class Nearby:
    """The villages to name beside a village, and what they have in common with it."""

    bond: Bond
    neighbours: tuple[Neighbour, ...]


def build_nearby(data: Snapshot) -> Mapping[str, Nearby]:
    """Return the villages nearby of each village that has some.

    Nearest first within ``REACH_KM``; where no point is known well enough or nobody is that near, those of
    the same commune of today, else of the same province: the next ones by name, round the list, so that a
    new village changes few pages.
    """
    villages = sorted(
        data.catalogue.villages.values(), key=lambda village: (sort_key(village.name), village.id)
    )
    near = nearest_points([point for village in villages if (point := point_of_village(village)) is not None])
    places = {village.id: data.place(village.place) for village in villages}
    ids = [village.id for village in villages]
    bonds: tuple[tuple[Bond, Mapping[str, tuple[Neighbour, ...]]], ...] = (
        ("near", near),
        ("commune", _beside(ids, {id_: place.unit for id_, place in places.items() if place})),
        ("province", _beside(ids, {id_: place.province for id_, place in places.items() if place})),
    )
    return {
        id_: next(Nearby(bond, found[id_]) for bond, found in bonds if found.get(id_))
        for id_ in ids
        if any(found.get(id_) for _, found in bonds)
    }


def point_of_village(village: Village) -> GeoPoint | None:
    """Return where a village lies, or None where that is not known well enough."""
    place, point = village.place, point_of(village.place)
    if place is None or point is None:
        return None
    off = place.accuracy_km if place.accuracy_km is not None else Decimal(0)
    if off > TRUSTED_KM:
        return None
    return GeoPoint(village.id, float(point[0]), float(point[1]), int(off * 1000))


def nearest_points(geo_points: Sequence[GeoPoint]) -> dict[str, tuple[Neighbour, ...]]:
    """Return up to ``NEARBY_COUNT`` neighbours of each spot within ``REACH_KM``, nearest first, then by id.

    A grid is searched in rings around a spot until no further cell can hold a nearer one.
    """
    grid = group_by(geo_points, lambda point: [_cell(point)])
    return {point.id: _nearest_to(point, grid) for point in geo_points}


def metres_between(one: GeoPoint, other: GeoPoint) -> int:
    """Return the distance between two spots over the ground."""
    north, east = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    bend = cos(radians(one.latitude)) * cos(radians(other.latitude))
    half = sin(north / 2) ** 2 + bend * sin(east / 2) ** 2
    return round(2000 * _EARTH_KM * asin(sqrt(half)))


def _cell(point: GeoPoint) -> _Cell:
    return floor(point.latitude / _CELL), floor(point.longitude / _CELL)


def _nearest_to(point: GeoPoint, grid: Mapping[_Cell, tuple[GeoPoint, ...]]) -> tuple[Neighbour, ...]:
    found: list[Neighbour] = []
    for ring in range(_RINGS + 1):
        for cell in _ring(_cell(point), ring):
            found.extend(_neighbours(point, grid.get(cell, ())))
        found.sort(key=lambda one: (one.metres, one.id))
        # What lies in a ring further out is at least this far away.
        if len(found) >= NEARBY_COUNT and (found[NEARBY_COUNT - 1].metres or 0) <= ring * _CELL_KM * 1000:
            break
    return tuple(found[:NEARBY_COUNT])


def _neighbours(point: GeoPoint, others: Sequence[GeoPoint]) -> Iterator[Neighbour]:
    for other in others:
        if other.id != point.id and (metres := metres_between(point, other)) <= REACH_KM * 1000:
            yield Neighbour(other.id, metres, point.off_m + other.off_m)


def _ring(centre: _Cell, ring: int) -> Iterator[_Cell]:
    """Yield the cells ``ring`` steps from the centre, a square's border."""
    for north in range(-ring, ring + 1):
        step = 1 if abs(north) == ring else 2 * ring
        for east in range(-ring, ring + 1, step):
            yield centre[0] + north, centre[1] + east


def _beside(ids: Sequence[str], units: Mapping[str, str | None]) -> dict[str, tuple[Neighbour, ...]]:
    """Return the next villages of the same unit behind each one; after the last comes the first."""
    beside: dict[str, tuple[Neighbour, ...]] = {}
    for unit, members in group_by(ids, lambda id_: [units.get(id_)]).items():
        if unit is not None:
            for number, id_ in enumerate(members):
                others = members[number + 1 :][:NEARBY_COUNT]
                others += members[: min(number, NEARBY_COUNT - len(others))]
                beside[id_] = tuple(Neighbour(other) for other in others)
    return beside
