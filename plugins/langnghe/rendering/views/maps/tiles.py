"""The tile map: where the tile of each province-level unit stands, in columns and rows from the north-west.

A tile is a province in its rough place, as in a table; it has no outline, since a boundary drawn from memory
would be wrong. Hoàng Sa and Trường Sa are tiles of their own, east of the coast: a map of the whole country
must show both, as parts of Đà Nẵng and Khánh Hòa.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
