"""The map of one province: its villages as points on a plain grid, as approximate as their coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from langnghe.model.parts import point_of
from langnghe.model.village import Village
from langnghe.rendering import urls as paths
from langnghe.rendering.views.maps.plot import PlotPoint, PlotView, build_plot
from langnghe.rendering.views.maps.villages import MapVillage, map_village
from langnghe.rendering.views.record_parts.facts import coverage_line
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
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


def province_map_view(ctx: RenderContext, unit: str, villages: Sequence[Village]) -> ProvinceMapView:
    """Return the map of a province with its villages, numbered by name."""
    path, province = paths.province_map_path(unit), ctx.province_link(unit)
    points = [(village, point_of(village.place)) for village in villages]
    placed = [(village, point) for village, point in points if point is not None]
    return ProvinceMapView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=f"Bản đồ làng nghề {province.text}",
        section=SECTION,
        kind="provincemap",
        description=f"Vị trí gần đúng các làng nghề ở {province.text}, kèm đường đi.",
        breadcrumbs=ctx.breadcrumbs(ctx.kind_breadcrumb("villages"), ctx.link(TITLE, paths.MAP)),
        plot=build_plot([_plot_point(ctx, village, point) for village, point in placed]),
        placed=tuple(map_village(ctx, village) for village, _ in placed),
        unplaced=tuple(map_village(ctx, village) for village, point in points if point is None),
        islands=_own_islands(ctx, unit),
        province=province,
        coverage=coverage_line(ctx, "villages", len(ctx.data.catalogue.villages)),
    )


def _plot_point(ctx: RenderContext, village: Village, point: tuple[Decimal, Decimal]) -> PlotPoint:
    return PlotPoint(
        name=village.name,
        href=ctx.record_link("villages", village.id).href,
        latitude=point[0],
        longitude=point[1],
        accuracy_km=village.place.accuracy_km if village.place is not None else None,
    )


def _own_islands(ctx: RenderContext, unit: str) -> tuple[str, ...]:
    """Return the special zones of a province: a map of it must name them, villages there or not."""
    today = ctx.data.today
    states = (one.state_on(today) for one in ctx.data.vocabulary.units.values())
    names = (
        f"{state.kind} {state.name}"
        for state in states
        if state is not None and state.kind == "đặc khu" and state.parent == unit
    )
    return tuple(sorted(names, key=sort_key))
