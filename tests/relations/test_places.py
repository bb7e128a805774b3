"""Places with a memory: 63 provinces to 34, no district since 01/07/2025, units that were split (R-PLACE)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import FIRST_OF_34, LAST_OF_63, TODAY, unit

from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.parts import Confidence, Place
from langnghe.model.vocabulary import AdminUnit, Succession, UnitState, Vocabulary
from langnghe.relations.places import (
    ended_by,
    place_today,
    province_of,
    state_on,
    successors_on,
    unit_name,
)


def into(to: str, on: date = FIRST_OF_34, confidence: Confidence = "B", **more: str) -> Succession:
    return Succession(into=to, on=on, confidence=confidence, **more)  # type: ignore[arg-type]


UNITS = {
    one.id: one
    for one in (
        unit("hai-phong", "province", "Hải Phòng", "thành phố"),
        unit("gia-lai", "province", "Gia Lai", "tỉnh"),
        unit("hai-duong", "province", "Hải Dương", "tỉnh", until=LAST_OF_63, into=(into("hai-phong"),)),
        unit("huyen-nam", "district", "Nam", "huyện", "hai-duong", until=LAST_OF_63),
        unit("xa-lo", "commune", "Lò", "xã", "huyen-nam", until=LAST_OF_63, into=(into("xa-an-phu"),)),
        unit("xa-an-phu", "commune", "An Phú", "xã", "hai-phong", since=FIRST_OF_34),
        unit(
            "xa-chia",
            "commune",
            "Chia",
            "xã",
            "huyen-nam",
            until=LAST_OF_63,
            into=(into("xa-an-phu"), into("phuong-moi", confidence="C")),
        ),
        unit("phuong-moi", "commune", "Mới", "phường", "hai-phong", since=FIRST_OF_34),
        unit(
            "xa-bien",
            "commune",
            "Biên",
            "xã",
            "huyen-nam",
            until=LAST_OF_63,
            into=(into("xa-an-phu"), into("xa-cao")),
        ),
        unit("xa-cao", "commune", "Cao", "xã", "gia-lai", since=FIRST_OF_34),
        unit("xa-mat", "commune", "Mất", "xã", "huyen-nam", until=LAST_OF_63),
        unit(
            "xa-xua",
            "commune",
            "Xưa",
            "xã",
            "huyen-nam",
            until=date(2024, 11, 30),
            into=(into("xa-lo", date(2024, 12, 1), "C"),),
        ),
    )
}
"""A small country: two provinces that last, one that was merged, communes moved, split, lost."""


def test_on_the_last_day_of_the_old_units_a_place_has_its_old_address() -> None:
    seen = place_today(Place(unit="xa-lo"), UNITS, LAST_OF_63)
    assert seen.name == "xã Lò, huyện Nam, tỉnh Hải Dương"
    assert (seen.unit, seen.province, seen.former, seen.candidates) == ("xa-lo", "hai-duong", None, ())


def test_on_the_first_day_of_the_new_units_it_has_the_new_one_and_remembers_the_old() -> None:
    seen = place_today(Place(unit="xa-lo"), UNITS, FIRST_OF_34)
    assert seen.name == "xã An Phú, thành phố Hải Phòng"
    assert (seen.unit, seen.province) == ("xa-an-phu", "hai-phong")
    assert seen.former == "xã Lò, huyện Nam, tỉnh Hải Dương"
    assert (seen.former_until, seen.former_province) == (LAST_OF_63, "hai-duong")


def test_a_split_unit_names_all_candidates_and_the_province_they_share() -> None:
    seen = place_today(Place(unit="xa-chia"), UNITS, TODAY)
    assert seen.unit is None
    assert seen.candidates == ("xa-an-phu", "phuong-moi")
    assert seen.name == "xã An Phú hoặc phường Mới, thành phố Hải Phòng"
    assert seen.province == "hai-phong"


def test_a_split_over_two_provinces_leaves_the_province_open() -> None:
    seen = place_today(Place(unit="xa-bien"), UNITS, TODAY)
    assert seen.province is None
    assert seen.name == "xã An Phú hoặc xã Cao"


def test_an_editor_settles_which_part_of_a_split_unit_is_meant() -> None:
    seen = place_today(Place(unit="xa-chia", now="phuong-moi"), UNITS, TODAY)
    assert (seen.unit, seen.candidates) == ("phuong-moi", ())
    assert seen.name == "phường Mới, thành phố Hải Phòng"


def test_a_settled_part_that_is_none_of_the_successors_is_not_believed() -> None:
    assert place_today(Place(unit="xa-chia", now="xa-cao"), UNITS, TODAY).candidates == (
        "xa-an-phu",
        "phuong-moi",
    )


def test_a_unit_of_two_reforms_ago_is_followed_through_both() -> None:
    seen = place_today(Place(unit="xa-xua"), UNITS, TODAY)
    assert seen.unit == "xa-an-phu"
    assert seen.former_until == date(2024, 11, 30)
    assert place_today(Place(unit="xa-xua"), UNITS, LAST_OF_63).unit == "xa-lo"


def test_the_weakest_step_on_the_way_is_the_confidence_of_todays_place() -> None:
    assert place_today(Place(unit="xa-xua"), UNITS, TODAY).confidence == "C"
    assert place_today(Place(unit="xa-lo", confidence="A"), UNITS, TODAY).confidence == "B"
    assert place_today(Place(unit="xa-lo", confidence="C"), UNITS, TODAY).confidence == "C"
    assert place_today(Place(unit="xa-chia", now="xa-an-phu"), UNITS, TODAY).confidence == "B"


def test_a_unit_that_ended_without_a_known_successor_lies_in_the_province_of_today() -> None:
    seen = place_today(Place(unit="xa-mat"), UNITS, TODAY)
    assert (seen.unit, seen.province) == ("xa-mat", "hai-phong")


def test_a_whole_province_is_followed_too() -> None:
    seen = place_today(Place(unit="hai-duong"), UNITS, TODAY)
    assert (seen.unit, seen.province, seen.former) == ("hai-phong", "hai-phong", "tỉnh Hải Dương")


def test_a_unit_is_itself_on_its_last_day_and_its_successor_the_day_after() -> None:
    assert not ended_by(UNITS["xa-lo"], LAST_OF_63)
    assert successors_on(UNITS, "xa-lo", LAST_OF_63) == ("xa-lo",)
    assert ended_by(UNITS["xa-lo"], FIRST_OF_34)
    assert successors_on(UNITS, "xa-lo", FIRST_OF_34) == ("xa-an-phu",)


def test_units_that_became_each_other_do_not_hang_the_search() -> None:
    units = {
        "a": unit("a", "commune", "A", "xã", until=LAST_OF_63, into=(into("b"),)),
        "b": unit("b", "commune", "B", "xã", until=LAST_OF_63, into=(into("a"),)),
    }
    assert successors_on(units, "a", TODAY) == ("a",)


def test_before_and_after_its_time_a_unit_is_called_by_its_nearest_name() -> None:
    renamed = AdminUnit(
        id="hue",
        level="province",
        states=(
            UnitState(
                name="Thừa Thiên Huế", kind="tỉnh", valid_from=date(1989, 7, 1), valid_to=date(2024, 12, 31)
            ),
            UnitState(name="Huế", kind="thành phố", valid_from=date(2025, 1, 1), valid_to=date(2030, 1, 1)),
        ),
    )
    assert state_on(renamed, date(1980, 1, 1)).name == "Thừa Thiên Huế"
    assert state_on(renamed, date(2024, 12, 31)).name == "Thừa Thiên Huế"
    assert state_on(renamed, date(2025, 1, 1)).name == "Huế"
    assert state_on(renamed, date(2031, 1, 1)).name == "Huế"


def test_a_name_may_stand_without_the_units_above() -> None:
    assert unit_name(UNITS, "xa-lo", LAST_OF_63, with_parents=False) == "xã Lò"


def test_a_unit_below_no_province_has_none() -> None:
    lone = {"xa-le": unit("xa-le", "commune", "Lẻ", "xã")}
    assert province_of(lone, "xa-le", TODAY) is None
    assert place_today(Place(unit="xa-le"), lone, TODAY).province is None


@pytest.fixture(scope="module")
def country() -> Vocabulary:
    return load_vocabulary(Path(__file__).parents[1] / "site/catalogue/vocab")[0]


@given(data=st.data(), days=st.integers(-700, 700))
def test_every_unit_of_the_country_is_found_on_every_day(
    country: Vocabulary, data: st.DataObject, days: int
) -> None:
    day = FIRST_OF_34 + timedelta(days=days)
    id_ = data.draw(st.sampled_from(sorted(country.units)))
    seen = place_today(Place(unit=id_), country.units, day)
    assert seen.name
    assert (seen.unit is None) == (len(seen.candidates) > 1)
    assert (seen.former is None) == (not ended_by(country.units[id_], day))
    if seen.province is not None:
        assert country.units[seen.province].level == "province"
        assert not ended_by(country.units[seen.province], day)


@pytest.mark.parametrize(
    ("old", "new"),
    [("hai-duong", "hai-phong"), ("ha-nam", "ninh-binh"), ("binh-dinh", "gia-lai"), ("quang-nam", "da-nang")],
)
def test_a_merged_province_becomes_the_one_the_resolution_names(
    country: Vocabulary, old: str, new: str
) -> None:
    assert successors_on(country.units, old, LAST_OF_63) == (old,)
    assert successors_on(country.units, old, FIRST_OF_34) == (new,)


def test_dong_nai_is_a_city_from_30_april_2026(country: Vocabulary) -> None:
    assert unit_name(country.units, "dong-nai", date(2026, 4, 29)) == "tỉnh Đồng Nai"
    assert unit_name(country.units, "dong-nai", date(2026, 4, 30)) == "thành phố Đồng Nai"
