"""The tile map of provinces: where each tile lies, how it is shaded, and the drawing.

The tiles of Hoàng Sa and Trường Sa are always there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isqrt

from langnghe.relations.places import unit_name
from langnghe.rendering import urls as paths
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised

TILES: Mapping[str, tuple[int, int]] = {
    "lai-chau": (0, 0),
    "lao-cai": (1, 0),
    "tuyen-quang": (2, 0),
    "cao-bang": (3, 0),
    "dien-bien": (0, 1),
    "son-la": (1, 1),
    "phu-tho": (2, 1),
    "thai-nguyen": (3, 1),
    "lang-son": (4, 1),
    "ha-noi": (2, 2),
    "bac-ninh": (3, 2),
    "quang-ninh": (4, 2),
    "ninh-binh": (2, 3),
    "hung-yen": (3, 3),
    "hai-phong": (4, 3),
    "thanh-hoa": (2, 4),
    "nghe-an": (2, 5),
    "ha-tinh": (3, 6),
    "quang-tri": (3, 7),
    "hue": (4, 8),
    "da-nang": (4, 9),
    "quang-ngai": (5, 10),
    "gia-lai": (5, 11),
    "dak-lak": (5, 12),
    "tay-ninh": (2, 13),
    "dong-nai": (3, 13),
    "lam-dong": (4, 13),
    "khanh-hoa": (5, 13),
    "an-giang": (0, 14),
    "dong-thap": (1, 14),
    "ho-chi-minh": (2, 14),
    "can-tho": (0, 15),
    "vinh-long": (1, 15),
    "ca-mau": (0, 16),
}
"""The units since 01/07/2025 by id. A unit without a tile stands in the list under the map only."""


@dataclass(frozen=True, slots=True)
class Archipelago:
    """An archipelago: the unit it is, the province it belongs to, and its tile."""

    unit: str
    province: str
    column: int
    row: int


ARCHIPELAGOS = (
    Archipelago("dac-khu-hoang-sa-da-nang", "da-nang", 6, 9),
    Archipelago("dac-khu-truong-sa-khanh-hoa", "khanh-hoa", 6, 15),
)

COLUMNS = 7
ROWS = 17

SEA = (6, 12)
"""Where the name of the sea stands."""


TILE_WIDTH, TILE_HEIGHT = 52, 50
ISLAND_WIDTH = 74
"""Wider than a tile: it names its province too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A tile: where it stands, the lines of its name, how many villages, its shade (0 to 4)."""

    unit: str
    x: int
    y: int
    lines: tuple[str, ...]
    label: str
    count: int
    shade: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TileMap:
    """The drawing: its size, the sizes of its tiles, where the name of the sea stands, the tiles."""

    width: int
    height: int
    tile_width: int
    tile_height: int
    island_width: int
    sea_x: int
    sea_y: int
    tiles: tuple[Tile, ...]
    islands: tuple[Tile, ...]


def tile_map(ctx: RenderContext, counts: Mapping[str, int], steps: Sequence[int]) -> TileMap:
    """Return the drawing for these numbers of villages by province."""
    return TileMap(
        width=(COLUMNS - 1) * TILE_WIDTH + ISLAND_WIDTH,
        height=ROWS * TILE_HEIGHT,
        tile_width=TILE_WIDTH - 2,
        tile_height=TILE_HEIGHT - 2,
        island_width=ISLAND_WIDTH - 2,
        sea_x=SEA[0] * TILE_WIDTH + ISLAND_WIDTH // 2,
        sea_y=SEA[1] * TILE_HEIGHT,
        tiles=tuple(_tiles(ctx, counts, steps)),
        islands=tuple(_islands(ctx, counts)),
    )


def shade_steps(most: int) -> tuple[int, ...]:
    """Return the least number of villages for each shade from 1 to 4: evenly by size, not by number.

    With 26 villages in the fullest province: 1, 2, 5, 11.
    """
    half = isqrt(most)
    quarter = isqrt(half)
    steps = (1, quarter, half, half * quarter)
    return tuple(max(step, number) for number, step in enumerate(steps, start=1))


def format_shades(steps: Sequence[int]) -> tuple[str, ...]:
    """Return what shades 1 to 4 stand for: "1", "2–4", "5–10", "từ 11"."""
    words = [str(low) if low == above - 1 else f"{low}–{above - 1}" for low, above in pairwise(steps)]
    return (*words, f"từ {steps[-1]}")


def _shade(count: int, steps: Sequence[int]) -> int:
    return sum(count >= step for step in steps)


def _tiles(ctx: RenderContext, counts: Mapping[str, int], steps: Sequence[int]) -> Iterator[Tile]:
    """Yield the tiles of the units in force today, in the order of reading."""
    units, today = ctx.data.vocabulary.units, ctx.data.today
    for unit, (column, row) in sorted(TILES.items(), key=lambda pair: (pair[1][1], pair[1][0])):
        if unit not in units or units[unit].state_on(today) is None:
            continue
        name, count = ctx.province_link(unit).text, counts.get(unit, 0)
        yield Tile(
            unit=unit,
            x=column * TILE_WIDTH,
            y=row * TILE_HEIGHT,
            lines=tile_lines(name),
            label=f"{name}: {format_number(count)} làng nghề",
            count=count,
            shade=_shade(count, steps),
            href=ctx.urls.href(_path(unit, counts)),
        )


def _path(unit: str, counts: Mapping[str, int]) -> str:
    """Return where a tile leads: to the map of the province, or to its page where no village is recorded."""
    return paths.province_map_path(unit) if counts.get(unit) else paths.province_path(unit)


def _islands(ctx: RenderContext, counts: Mapping[str, int]) -> Iterator[Tile]:
    """Yield the tiles of the archipelagos. They lead to the province they belong to, and are always there."""
    units, today = ctx.data.vocabulary.units, ctx.data.today
    for one in ARCHIPELAGOS:
        path = _path(one.province, counts)
        province = ctx.province_link(one.province).text
        name = units[one.unit].last_state.name
        yield Tile(
            unit=one.province,
            x=one.column * TILE_WIDTH,
            y=one.row * TILE_HEIGHT,
            lines=(name, f"({province})"),
            label=f"{capitalised(unit_name(units, one.unit, today))}",
            count=0,
            shade=0,
            href=ctx.urls.href(path),
        )


def tile_lines(name: str) -> tuple[str, ...]:
    """Return a name in at most two lines, words kept whole, as even as they fall."""
    words = name.split()
    middle = -(-len(words) // 2)
    return tuple(line for line in (" ".join(words[:middle]), " ".join(words[middle:])) if line)
