"""The maps: every province has its tile, both archipelagos are always there, points lie where they should."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import make_context, read_page, views_of
from tests.rendering.sample import sample_context

from langnghe.model.parts import Place
from langnghe.model.village import Village
from langnghe.rendering.views.maps.map import MapView, map_routes
from langnghe.rendering.views.maps.plot import MARGIN, WIDTH, PlotPoint, build_plot
from langnghe.rendering.views.maps.province_map import ProvinceMapView
from langnghe.rendering.views.maps.tile_map import (
    ARCHIPELAGOS,
    COLUMNS,
    ROWS,
    TILES,
    format_shades,
    shade_steps,
    tile_lines,
)
from langnghe.rendering.views.maps.villages import DIRECTIONS, directions
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.collate import sort_key


def country(ctx: RenderContext) -> MapView:
    view = next(views_of(map_routes, ctx))
    assert isinstance(view, MapView)
    return view


def provinces(ctx: RenderContext) -> dict[str, ProvinceMapView]:
    return {view.path: view for view in views_of(map_routes, ctx) if isinstance(view, ProvinceMapView)}


def units_in_force(ctx: RenderContext) -> set[str]:
    units, today = ctx.data.vocabulary.units, ctx.data.today
    return {one.id for one in units.values() if one.level == "province" and one.state_on(today) is not None}


def test_every_province_of_today_has_a_tile_of_its_own() -> None:
    ctx = sample_context()
    assert set(TILES) == units_in_force(ctx)
    places = [*TILES.values(), *((one.column, one.row) for one in ARCHIPELAGOS)]
    assert len(set(places)) == len(places)
    assert all(0 <= column < COLUMNS and 0 <= row < ROWS for column, row in places)


@pytest.mark.parametrize("ctx", [sample_context(), make_context(), sample_context(today=date(2024, 5, 1))])
def test_hoang_sa_and_truong_sa_are_on_every_map_of_the_country(ctx: RenderContext) -> None:
    islands = country(ctx).drawing.islands
    assert [" ".join(tile.lines) for tile in islands] == ["Hoàng Sa (Đà Nẵng)", "Trường Sa (Khánh Hòa)"]
    assert all(tile.href for tile in islands)
    assert {tile.x for tile in islands}.isdisjoint({tile.x for tile in country(ctx).drawing.tiles})


def test_a_map_of_a_province_names_its_islands() -> None:
    ctx = sample_context()
    views = provinces(ctx)
    assert views["/ban-do/hai-phong/"].islands == ("đặc khu Bạch Long Vĩ", "đặc khu Cát Hải")
    page = read_page(views["/ban-do/hai-phong/"])
    assert "Bạch Long Vĩ" in page.select_one("main").get_text()  # type: ignore[union-attr]


def test_tiles_count_each_village_once() -> None:
    ctx = sample_context()
    view = country(ctx)
    listed = [one.link.href for province in view.provinces for one in province.villages]
    listed += [one.link.href for one in view.unplaced]
    assert len(listed) == len(set(listed)) == len(ctx.data.catalogue.villages)
    counts = {tile.unit: tile.count for tile in view.drawing.tiles if tile.count}
    assert counts == {province.unit: len(province.villages) for province in view.provinces}


def test_the_map_offers_every_craft_and_every_list_its_villages_have_by_name() -> None:
    view = country(sample_context())
    villages = sample_context().data.catalogue.villages.values()
    assert {one.value for one in view.crafts} == {craft for village in villages for craft in village.crafts}
    assert {one.value for one in view.listings} == {
        one.kind for village in villages for one in village.listings
    }
    for options in (view.crafts, view.listings):
        assert [one.text for one in options] == sorted((one.text for one in options), key=sort_key)


def test_the_script_gets_the_steps_of_the_shades_as_numbers() -> None:
    assert country(sample_context()).steps.split(" ") == [str(step) for step in shade_steps(4)]


def test_a_tile_leads_to_the_map_of_a_province_that_has_one() -> None:
    ctx = sample_context()
    made = {ctx.urls.href(path) for path in provinces(ctx)}
    for tile in country(ctx).drawing.tiles:
        assert (tile.href in made) == (tile.count > 0)


def test_an_empty_catalogue_has_a_map_without_numbers_or_script() -> None:
    view = country(make_context())
    assert view.scripts == ()
    assert {tile.count for tile in view.drawing.tiles} <= {0}
    assert read_page(view).select_one("svg") is not None


def test_the_drawing_is_readable_without_seeing_it() -> None:
    page: BeautifulSoup = read_page(country(sample_context()))
    tiles = page.select("svg.ln-map a")
    assert len(tiles) == len(TILES) + len(ARCHIPELAGOS)
    names = [a.title.get_text() for a in tiles if a.title is not None]
    assert len(names) == len(tiles)
    assert all("làng nghề" in name for name in names[: len(TILES)])
    assert not page.select("[style]")


@pytest.mark.parametrize(
    ("most", "steps"), [(0, (1, 2, 3, 4)), (1, (1, 2, 3, 4)), (26, (1, 2, 5, 10)), (500, (1, 4, 22, 88))]
)
def test_shades_rise_with_the_fullest_province(most: int, steps: tuple[int, ...]) -> None:
    assert shade_steps(most) == steps


@given(st.integers(0, 100_000))
def test_shades_never_overlap(most: int) -> None:
    steps = shade_steps(most)
    assert list(steps) == sorted(set(steps))
    assert len(format_shades(steps)) == 4


def test_shades_are_told_in_numbers() -> None:
    assert format_shades((1, 2, 5, 10)) == ("1", "2–4", "5–9", "từ 10")


def test_a_tile_has_the_shade_whose_numbers_its_own_is_among() -> None:
    shades = {
        "hai-phong": (26, 4),
        "ninh-binh": (10, 4),
        "bac-ninh": (9, 3),
        "hue": (5, 3),
        "ha-noi": (4, 2),
        "nghe-an": (2, 2),
        "can-tho": (1, 1),
    }
    villages = [
        Village(id=f"{unit}-{number}", name=f"Làng {number}", place=Place(unit=unit))
        for unit, (count, _) in shades.items()
        for number in range(count)
    ]
    view = country(make_context(villages=villages))
    assert view.shades == ("1", "2–4", "5–9", "từ 10")
    tiles = {tile.unit: (tile.count, tile.shade) for tile in view.drawing.tiles}
    assert {unit: found for unit, found in tiles.items() if found != (0, 0)} == shades


@pytest.mark.parametrize(
    ("name", "lines"),
    [("Huế", ("Huế",)), ("Hà Nội", ("Hà", "Nội")), ("Hồ Chí Minh", ("Hồ Chí", "Minh"))],
)
def test_a_name_stands_in_two_lines(name: str, lines: tuple[str, ...]) -> None:
    assert tile_lines(name) == lines


def plot_point(latitude: str, longitude: str, accuracy: str | None = "2") -> PlotPoint:
    off = Decimal(accuracy) if accuracy else None
    return PlotPoint(
        name="Mẫu", href="/", latitude=Decimal(latitude), longitude=Decimal(longitude), accuracy_km=off
    )


def test_north_is_up_and_east_is_right() -> None:
    plot = build_plot([plot_point("21", "105.8"), plot_point("20.9", "105.9")])
    assert plot is not None
    first, second = plot.points
    assert first.y < second.y
    assert first.x < second.x


def test_a_circle_is_as_wide_as_a_place_may_be_off() -> None:
    plot = build_plot(
        [plot_point("21", "105.5", "5"), plot_point("21.5", "106", "10"), plot_point("21.2", "105.7", None)]
    )
    assert plot is not None
    five, ten, unknown = (point.radius for point in plot.points)
    assert abs(ten - 2 * five) <= 1
    assert unknown == 0


def test_a_single_village_has_room_around_it() -> None:
    plot = build_plot([plot_point("21", "105.8")])
    assert plot is not None
    assert plot.points[0].x == WIDTH // 2
    assert plot.meridians
    assert plot.parallels


def test_numbers_of_neighbours_do_not_cover_each_other() -> None:
    plot = build_plot([plot_point("21", "105.8"), plot_point("21.005", "105.8"), plot_point("20.6", "106.3")])
    assert plot is not None
    places = [(point.label_x, point.label_y) for point in plot.points]
    assert len(set(places)) == 3


degrees = st.decimals("8", "23.4", places=3), st.decimals("102", "117.8", places=3)


@given(st.lists(st.tuples(*degrees), min_size=1, max_size=40))
def test_every_point_lies_inside_the_drawing(places: list[tuple[Decimal, Decimal]]) -> None:
    plot_points = [plot_point(str(latitude), str(longitude)) for latitude, longitude in places]
    plot = build_plot(plot_points)
    assert plot is not None
    assert all(MARGIN <= point.x <= WIDTH - MARGIN for point in plot.points)
    assert all(MARGIN <= point.y <= plot.height - MARGIN for point in plot.points)
    assert plot == build_plot(plot_points)


def test_nothing_is_drawn_without_points() -> None:
    assert build_plot([]) is None


def at(accuracy: str | None, latitude: str | None = "20.98") -> str | None:
    place = Place(
        unit="ha-noi",
        latitude=Decimal(latitude) if latitude else None,
        longitude=Decimal("105.91") if latitude else None,
        accuracy_km=Decimal(accuracy) if accuracy else None,
    )
    return directions(sample_context(), Village(id="mau", name="Làng Mẫu", place=place))


def test_directions_lead_to_coordinates_only_if_those_are_near_enough() -> None:
    assert at("0.5") == f"{DIRECTIONS}20.98,105.91"
    by_name = at("3")
    assert by_name is not None
    assert "20.98" not in by_name
    assert by_name == at(None) == at(None, latitude=None)
    assert directions(sample_context(), Village(id="mau", name="Làng Mẫu")) is None
