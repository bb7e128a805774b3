"""The map of craft villages: one tile a province, and a page for each province with its villages as points.

It works without a script and without any other host. A script filters by craft and listing in place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.village import Village
from langnghe.relations.claims import claims
from langnghe.relations.whereabouts import provinces_of
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Link, PageView
from langnghe.rendering.views.catalogue_parts import coverage_line
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.map_drawing import TileMap, shade_steps, shade_words, tile_map
from langnghe.rendering.views.map_villages import MapVillage, map_village
from langnghe.rendering.views.province_map import SECTION, TITLE, province_map_view
from langnghe.text.collate import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class MapProvince:
    """The villages of a province, by name."""

    unit: str
    link: Link
    map: Link
    villages: tuple[MapVillage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice of the filter."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView(PageView):
    """The map of the country. ``shades`` are the numbers each shade stands for, in words."""

    template: ClassVar[str] = "map.html"

    drawing: TileMap
    shades: tuple[str, ...]
    steps: str
    coverage: str
    provinces: tuple[MapProvince, ...]
    unplaced: tuple[MapVillage, ...]
    crafts: tuple[Option, ...]
    listings: tuple[Option, ...]


def map_pages(making: Making) -> Iterator[PageView]:
    """Yield the map of the country and that of each province with a village."""
    by_province = _by_province(making)
    yield map_view(making, by_province)
    for unit, villages in by_province.items():
        if unit is not None:
            yield province_map_view(making, unit, villages)


def _by_province(making: Making) -> dict[str | None, list[Village]]:
    """Return the villages of each province of today by name, provinces by name; None: not known which."""
    found: dict[str | None, list[Village]] = {}
    catalogue = making.portal.catalogue.villages.values()
    for village in sorted(map(claims, catalogue), key=lambda one: (sort_key(one.name), one.id)):
        for unit in provinces_of(making.portal, "villages", village) or (None,):
            found.setdefault(unit, []).append(village)
    return dict(sorted(found.items(), key=lambda pair: _name_key(making, pair[0])))


def _name_key(making: Making, unit: str | None) -> tuple[bool, object]:
    return (unit is None, sort_key(making.province_link(unit).text) if unit is not None else ())


def map_view(making: Making, by_province: Mapping[str | None, Sequence[Village]]) -> MapView:
    """Return the map of the country."""
    counts = {unit: len(villages) for unit, villages in by_province.items() if unit is not None}
    steps = shade_steps(max(counts.values(), default=0))
    villages = [village for group in by_province.values() for village in group]
    total = len(making.portal.catalogue.villages)
    return MapView(
        path=paths.MAP,
        canonical=making.urls.absolute(paths.MAP),
        title=TITLE,
        section=SECTION,
        kind="map",
        description="Làng nghề theo tỉnh, thành phố: mỗi ô một tỉnh, lọc theo nghề và danh mục ghi danh.",
        breadcrumbs=making.breadcrumbs(making.kind_crumb("villages")),
        scripts=("map",) if villages else (),
        drawing=tile_map(making, counts, steps),
        shades=shade_words(steps),
        steps=" ".join(map(str, steps)),
        coverage=coverage_line(making, "villages", total),
        provinces=tuple(
            MapProvince(
                unit=unit,
                link=making.province_link(unit),
                map=making.link(f"Bản đồ {making.province_link(unit).text}", paths.province_map_path(unit)),
                villages=tuple(map_village(making, village) for village in group),
            )
            for unit, group in by_province.items()
            if unit is not None
        ),
        unplaced=tuple(map_village(making, village) for village in by_province.get(None, ())),
        crafts=_craft_options(making, villages),
        listings=_listing_options(making, villages),
    )


def _craft_options(making: Making, villages: Sequence[Village]) -> tuple[Option, ...]:
    crafts = making.portal.vocabulary.crafts
    return _options({id_: crafts[id_].name for village in villages for id_ in village.crafts})


def _listing_options(making: Making, villages: Sequence[Village]) -> tuple[Option, ...]:
    kinds = making.portal.vocabulary.terms["listing_kinds"]
    return _options({one.kind: kinds[one.kind].name for village in villages for one in village.listings})


def _options(names: Mapping[str, str]) -> tuple[Option, ...]:
    by_name = sorted(names.items(), key=lambda pair: sort_key(pair[1]))
    return tuple(Option(value=value, text=text) for value, text in by_name)
