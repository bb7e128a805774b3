"""Villages as points on a plain grid: positions from coordinates, circles as wide as they may be off.

Plain geometry without outlines, in whole units of the drawing, so that every machine draws alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import cos, radians

from langnghe.text.numbers import format_number

WIDTH = 640
MARGIN = 44
KM_PER_DEGREE = 111
STEPS = (Decimal("0.05"), Decimal("0.1"), Decimal("0.2"), Decimal("0.5"), Decimal(1), Decimal(2))
MIN_SPAN = Decimal("0.2")
MAX_LINES = 7
MAX_RATIO = 2

_DOT, _LABEL_WIDTH, _LABEL_HEIGHT = 5, 28, 22
_OFFSETS = ((8, 6), (-36, 6), (-12, -9), (-12, 28), (8, -8), (-36, -8), (8, 22), (-36, 22))
"""Where a number may stand beside its point, best place first; with room for the larger type of phones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotPoint:
    """What is to be drawn: degrees, how far it may be off, what it is called and where it leads."""

    name: str
    href: str
    latitude: Decimal
    longitude: Decimal
    accuracy_km: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridLine:
    """A line of latitude or longitude at ``at``, with its label."""

    at: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlottedPoint:
    """A point with its number, the place of that number, and the radius of its uncertainty."""

    number: int
    name: str
    href: str
    x: int
    y: int
    radius: int
    label_x: int
    label_y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotView:
    """A drawing of points: size, grid, points in the order given."""

    width: int
    height: int
    meridians: tuple[GridLine, ...]
    parallels: tuple[GridLine, ...]
    points: tuple[PlottedPoint, ...]
    scale_width: int
    scale_label: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """Turns degrees into units of the drawing."""

    west: Decimal
    north: Decimal
    east: Decimal
    south: Decimal

    @property
    def per_degree(self) -> Decimal:
        """Units of the drawing for a degree of longitude."""
        return Decimal(WIDTH - 2 * MARGIN) / (self.east - self.west)

    @property
    def per_parallel(self) -> Decimal:
        """Units for a degree of latitude: longer than one of longitude, by the latitude of the middle."""
        middle = float((self.north + self.south) / 2)
        return self.per_degree / Decimal(str(round(cos(radians(middle)), 4)))

    def x(self, longitude: Decimal) -> int:
        """Where a meridian stands, from the left."""
        return MARGIN + round((longitude - self.west) * self.per_degree)

    def y(self, latitude: Decimal) -> int:
        """Where a parallel stands, from above."""
        return MARGIN + round((self.north - latitude) * self.per_parallel)

    @property
    def height(self) -> int:
        """The height of the drawing, its lower margin included."""
        return self.y(self.south) + MARGIN


def build_plot(given: Sequence[PlotPoint]) -> PlotView | None:
    """Return the drawing of ``given``, numbered from 1 in their order; None without any."""
    if not given:
        return None
    frame = _frame(given)
    step = _step(max(frame.east - frame.west, frame.north - frame.south))
    km = _scale_km(frame)
    return PlotView(
        width=WIDTH,
        height=frame.height,
        meridians=tuple(
            GridLine(at=frame.x(at), label=f"{format_number(at)}°Đ")
            for at in _multiples(frame.west, frame.east, step)
        ),
        parallels=tuple(
            GridLine(at=frame.y(at), label=f"{format_number(at)}°B")
            for at in _multiples(frame.south, frame.north, step)
        ),
        points=_points(given, frame),
        scale_width=round(frame.per_parallel * km / KM_PER_DEGREE),
        scale_label=f"{km} km",
    )


def _frame(given: Sequence[PlotPoint]) -> _Frame:
    """Return a frame around the spots that is never so small that a point would fill it, nor very tall."""
    west, east = _spread([edge for point in given for edge in _edges(point.longitude, point)], MIN_SPAN)
    south, north = _spread([edge for point in given for edge in _edges(point.latitude, point)], MIN_SPAN / 2)
    west, east = _spread([west, east], (north - south) / MAX_RATIO)
    return _Frame(west, north, east, south)


def _edges(centre: Decimal, point: PlotPoint) -> tuple[Decimal, Decimal]:
    """Return how far a place may lie on either side, in degrees."""
    off = (point.accuracy_km or Decimal(0)) / KM_PER_DEGREE
    return centre - off, centre + off


def _spread(values: Sequence[Decimal], least: Decimal) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest value, moved apart evenly to at least ``least``."""
    low, high = min(values), max(values)
    missing = max(Decimal(0), least - (high - low)) / 2
    return low - missing, high + missing


def _step(span: Decimal) -> Decimal:
    return next((step for step in STEPS if span / step <= MAX_LINES), STEPS[-1])


def _multiples(low: Decimal, high: Decimal, step: Decimal) -> list[Decimal]:
    """Return the multiples of ``step`` between two values."""
    first = -(-low // step)
    found = []
    while first * step <= high:
        found.append((first * step).normalize())
        first += 1
    return found


def _scale_km(frame: _Frame) -> int:
    """Return a round number of km whose bar is at most a quarter of the drawing."""
    most = Decimal(WIDTH) / 4 / frame.per_parallel * KM_PER_DEGREE
    return max((km for km in (1, 2, 5, 10, 20, 50, 100) if km <= most), default=1)


def _points(given: Sequence[PlotPoint], frame: _Frame) -> tuple[PlottedPoint, ...]:
    """Return the points; a number moves round its point to where it covers no other point or number."""
    centres = [(frame.x(point.longitude), frame.y(point.latitude)) for point in given]
    taken = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in centres]
    points = []
    for number, (point, (x, y)) in enumerate(zip(given, centres, strict=True), start=1):
        boxes = [_box(x + dx, y + dy) for dx, dy in _OFFSETS]
        best = next((n for n, box in enumerate(boxes) if not any(_meet(box, other) for other in taken)), 0)
        taken.append(boxes[best])
        off = (point.accuracy_km or Decimal(0)) / KM_PER_DEGREE * frame.per_parallel
        points.append(
            PlottedPoint(
                number=number,
                name=point.name,
                href=point.href,
                x=x,
                y=y,
                radius=round(off),
                label_x=x + _OFFSETS[best][0],
                label_y=y + _OFFSETS[best][1],
            )
        )
    return tuple(points)


_Box = tuple[int, int, int, int]


def _box(x: int, y: int) -> _Box:
    """Return the room a number takes whose baseline begins at a place."""
    return x, y - _LABEL_HEIGHT + 3, x + _LABEL_WIDTH, y + 3


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
