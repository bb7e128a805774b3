"""The map of craft villages: one tile a province, and a page for each province with its villages as points.

It works without a script and without any other host. A script filters by craft and listing in place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from langnghe.model.parts import publishable
from langnghe.model.village import Village
from langnghe.relations.provinces import provinces_of
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.maps.province_map import SECTION, TITLE, province_map_view
from langnghe.rendering.views.maps.tile_map import TileMap, format_shades, shade_steps, tile_map
from langnghe.rendering.views.maps.villages import MapVillage, map_village
from langnghe.rendering.views.record_parts.facts import coverage_line
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute
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


def map_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the map of the country and that of each province with a village."""
    by_province = _by_province(data)
    yield PageRoute(path=paths.MAP, make=partial(map_view, by_province=by_province))
    for unit, villages in by_province.items():
        if unit is not None:
            yield PageRoute(
                path=paths.province_map_path(unit),
                make=partial(province_map_view, unit=unit, villages=villages),
            )


def _by_province(data: SiteData) -> dict[str | None, list[Village]]:
    """Return the villages of each province of today by name, provinces by name; None: not known which."""
    found: dict[str | None, list[Village]] = {}
    catalogue = data.catalogue.villages.values()
    for village in sorted(map(publishable, catalogue), key=lambda one: (sort_key(one.name), one.id)):
        for unit in provinces_of(data, village) or (None,):
            found.setdefault(unit, []).append(village)
    return dict(sorted(found.items(), key=lambda pair: _name_key(data, pair[0])))


def _name_key(data: SiteData, unit: str | None) -> tuple[bool, object]:
    return (unit is None, sort_key(data.province_name(unit)) if unit is not None else ())


def map_view(ctx: RenderContext, by_province: Mapping[str | None, Sequence[Village]]) -> MapView:
    """Return the map of the country."""
    counts = {unit: len(villages) for unit, villages in by_province.items() if unit is not None}
    steps = shade_steps(max(counts.values(), default=0))
    villages = [village for group in by_province.values() for village in group]
    total = len(ctx.data.catalogue.villages)
    return MapView(
        path=paths.MAP,
        canonical=ctx.urls.absolute(paths.MAP),
        title=TITLE,
        section=SECTION,
        kind="map",
        description="Làng nghề theo tỉnh, thành phố: mỗi ô một tỉnh, lọc theo nghề và danh mục ghi danh.",
        breadcrumbs=ctx.breadcrumbs(ctx.kind_breadcrumb("villages")),
        scripts=("map",) if villages else (),
        drawing=tile_map(ctx, counts, steps),
        shades=format_shades(steps),
        steps=" ".join(map(str, steps)),
        coverage=coverage_line(ctx, "villages", total),
        provinces=tuple(
            MapProvince(
                unit=unit,
                link=ctx.province_link(unit),
                map=ctx.link(f"Bản đồ {ctx.province_link(unit).text}", paths.province_map_path(unit)),
                villages=tuple(map_village(ctx, village) for village in group),
            )
            for unit, group in by_province.items()
            if unit is not None
        ),
        unplaced=tuple(map_village(ctx, village) for village in by_province.get(None, ())),
        crafts=_craft_options(ctx, villages),
        listings=_listing_options(ctx, villages),
    )


def _craft_options(ctx: RenderContext, villages: Sequence[Village]) -> tuple[Option, ...]:
    crafts = ctx.data.vocabulary.crafts
    return _options({id_: crafts[id_].name for village in villages for id_ in village.crafts})


def _listing_options(ctx: RenderContext, villages: Sequence[Village]) -> tuple[Option, ...]:
    kinds = ctx.data.vocabulary.terms["listing_kinds"]
    return _options({one.kind: kinds[one.kind].name for village in villages for one in village.listings})


def _options(names: Mapping[str, str]) -> tuple[Option, ...]:
    by_name = sorted(names.items(), key=lambda pair: sort_key(pair[1]))
    return tuple(Option(value=value, text=text) for value, text in by_name)
