"""The map of one province: its villages as points on a plain grid, as approximate as their coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.village import Village
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Link, PageView
from langnghe.rendering.views.catalogue_parts import coverage_line
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.map_villages import MapVillage, has_point, map_village
from langnghe.rendering.views.plots import PlotView, Spot, build_plot
from langnghe.text.collate import sort_key

TITLE = "Bản đồ làng nghề"
SECTION = "map"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceMapView(PageView):
    """The map of a province: points, the villages that have none, the islands that belong to it."""

    template: ClassVar[str] = "province_map.html"

    plot: PlotView | None
    placed: tuple[MapVillage, ...]
    unplaced: tuple[MapVillage, ...]
    islands: tuple[str, ...]
    province: Link
    coverage: str


def province_map_view(making: Making, unit: str, villages: Sequence[Village]) -> ProvinceMapView:
    """Return the map of a province with its villages, numbered by name."""
    path, province = paths.province_map_path(unit), making.province_link(unit)
    placed = [village for village in villages if has_point(village.place)]
    return ProvinceMapView(
        path=path,
        canonical=making.urls.absolute(path),
        title=f"Bản đồ làng nghề {province.text}",
        section=SECTION,
        kind="provincemap",
        description=f"Vị trí gần đúng các làng nghề ở {province.text}, kèm đường đi.",
        breadcrumbs=making.breadcrumbs(making.kind_crumb("villages"), making.link(TITLE, paths.MAP)),
        plot=build_plot([_spot(making, village) for village in placed]),
        placed=tuple(map_village(making, village) for village in placed),
        unplaced=tuple(map_village(making, village) for village in villages if not has_point(village.place)),
        islands=_own_islands(making, unit),
        province=province,
        coverage=coverage_line(making, "villages", len(making.portal.catalogue.villages)),
    )


def _spot(making: Making, village: Village) -> Spot:
    place = village.place
    assert place is not None and place.latitude is not None and place.longitude is not None  # noqa: PT018
    return Spot(
        name=village.name,
        href=making.record_link("villages", village.id).href,
        latitude=place.latitude,
        longitude=place.longitude,
        accuracy_km=place.accuracy_km,
    )


def _own_islands(making: Making, unit: str) -> tuple[str, ...]:
    """Return the special zones of a province: a map of it must name them, villages there or not."""
    today = making.portal.today
    states = (one.state_on(today) for one in making.portal.vocabulary.units.values())
    names = (
        f"{state.kind} {state.name}"
        for state in states
        if state is not None and state.kind == "đặc khu" and state.parent == unit
    )
    return tuple(sorted(names, key=sort_key))
