"""Villages near a village: by coordinates that may be trusted, else by the unit of today."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import LAST_OF_63, TODAY, loaded, unit, village, vocabulary

from langnghe.model.catalogue import Catalogue
from langnghe.model.parts import Place
from langnghe.model.village import Village
from langnghe.relations.nearby import (
    NEARBY_COUNT,
    REACH_KM,
    TRUSTED_KM,
    GeoPoint,
    Nearby,
    build_nearby,
    metres_between,
    nearest_points,
)
from langnghe.relations.site_data import build_site_data

UNITS = [
    unit("mau-tinh", "province", "Mẫu", "tỉnh"),
    unit("mau-xa", "commune", "Mẫu Một", "xã", "mau-tinh"),
    unit("mau-xa-hai", "commune", "Mẫu Hai", "xã", "mau-tinh"),
    unit("mau-khac", "province", "Khác", "tỉnh"),
    unit("mau-cu", "commune", "Mẫu Cũ", "xã", "mau-khac", until=LAST_OF_63),
]


def at(id_: str, latitude: str, longitude: str, off_km: str | None = "1", commune: str = "mau-xa") -> Village:
    place = Place(
        unit=commune,
        latitude=Decimal(latitude),
        longitude=Decimal(longitude),
        accuracy_km=Decimal(off_km) if off_km is not None else None,
    )
    return village(id_, place=place)


def somewhere(id_: str, commune: str = "mau-xa") -> Village:
    return village(id_, place=Place(unit=commune))


def nearby(*villages: Village) -> dict[str, Nearby]:
    catalogue = Catalogue(vocabulary=vocabulary(UNITS), villages={one.id: one for one in villages})
    return dict(build_nearby(build_site_data(loaded(catalogue), (), (), TODAY)))


def ids_of(found: Nearby) -> list[str]:
    return [one.id for one in found.neighbours]


def test_neighbours_stand_nearest_first_with_how_far_off_both_points_may_be() -> None:
    found = nearby(
        at("mau-a", "21.00", "105.80"),
        at("mau-b", "21.10", "105.80", off_km="2"),
        at("mau-c", "21.02", "105.80"),
    )["mau-a"]
    assert (found.bond, ids_of(found)) == ("near", ["mau-c", "mau-b"])
    assert found.neighbours[1].off_m == 3000
    assert abs((found.neighbours[1].metres or 0) - 11_120) < 20


def test_one_beyond_reach_is_no_neighbour() -> None:
    # A quarter of a degree of latitude is nearly 28 km.
    found = nearby(at("mau-a", "21.00", "105.80"), at("mau-b", "21.25", "105.80", commune="mau-cu"))
    assert found == {}


def test_a_point_that_may_be_far_off_makes_nobody_a_neighbour() -> None:
    far_off = at("mau-b", "21.01", "105.80", off_km=str(TRUSTED_KM + 1), commune="mau-xa-hai")
    found = nearby(at("mau-a", "21.00", "105.80"), far_off)
    assert {id_: one.bond for id_, one in found.items()} == {"mau-a": "province", "mau-b": "province"}


@pytest.mark.parametrize(("off_km", "bond"), [(f"{TRUSTED_KM}", "near"), (f"{TRUSTED_KM}.001", "province")])
def test_a_point_is_trusted_up_to_the_edge(off_km: str, bond: str) -> None:
    edge = at("mau-b", "21.01", "105.80", off_km=off_km, commune="mau-xa-hai")
    assert nearby(at("mau-a", "21.00", "105.80"), edge)["mau-a"].bond == bond


def test_a_point_of_unknown_accuracy_is_taken_as_it_is() -> None:
    found = nearby(at("mau-a", "21.00", "105.80", off_km=None), at("mau-b", "21.01", "105.80"))
    assert found["mau-a"].bond == "near"


def test_without_a_point_the_same_commune_comes_before_the_same_province() -> None:
    found = nearby(somewhere("mau-a"), somewhere("mau-b"), somewhere("mau-c", "mau-xa-hai"))
    assert (found["mau-a"].bond, ids_of(found["mau-a"])) == ("commune", ["mau-b"])
    assert (found["mau-c"].bond, ids_of(found["mau-c"])) == ("province", ["mau-a", "mau-b"])


def test_in_a_long_list_each_names_the_next_ones_so_that_a_new_village_changes_few_pages() -> None:
    before = [somewhere(f"mau-{number:02}") for number in range(20)]
    after = [*before, somewhere("mau-10b")]
    old, new = nearby(*before), nearby(*after)
    assert ids_of(old["mau-18"]) == ["mau-19", "mau-00", "mau-01", "mau-02", "mau-03", "mau-04"]
    changed = [one.id for one in before if old[one.id] != new[one.id]]
    assert changed == [f"mau-{number:02}" for number in range(5, 11)]


def test_a_village_alone_in_its_province_has_nobody_nearby() -> None:
    assert nearby(somewhere("mau-a"), somewhere("mau-b", "mau-cu"), village("mau-c")) == {}


SPOTS = st.lists(
    st.tuples(st.integers(20_900, 21_600), st.integers(105_500, 106_300)), min_size=2, max_size=40
).map(
    lambda points: [
        GeoPoint(f"mau-{number}", north / 1000, east / 1000, 0) for number, (north, east) in enumerate(points)
    ]
)


@given(SPOTS)
def test_the_grid_finds_the_same_neighbours_as_comparing_all_with_all(geo_points: list[GeoPoint]) -> None:
    def plainly(point: GeoPoint) -> list[Any]:
        others = [(metres_between(point, other), other.id) for other in geo_points if other.id != point.id]
        return sorted(pair for pair in others if pair[0] <= REACH_KM * 1000)[:NEARBY_COUNT]

    found = nearest_points(geo_points)
    for point in geo_points:
        assert [(one.metres, one.id) for one in found[point.id]] == plainly(point)
