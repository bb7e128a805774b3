"""Plans made for the place a record lies in: by the province of their time."""

from __future__ import annotations

from tests.relations.samples import FIRST_OF_34, LAST_OF_63, unit

from langnghe.model.parts import Place
from langnghe.model.plan import Plan
from langnghe.model.vocabulary import Succession
from langnghe.relations.plan_areas import build_plan_areas
from langnghe.text.dates import PartialDate

INTO_NEW = (Succession(into="mau-moi", on=FIRST_OF_34),)
UNITS = {
    one.id: one
    for one in [
        unit("mau-cu", "province", "Mẫu Cũ", "tỉnh", until=LAST_OF_63, into=INTO_NEW),
        unit("mau-moi", "province", "Mẫu Mới", "tỉnh", since=FIRST_OF_34),
        unit(
            "mau-xa-cu", "commune", "Mẫu", "xã", "mau-cu", until=LAST_OF_63,
            into=(Succession(into="mau-xa-moi", on=FIRST_OF_34),),
        ),
        unit("mau-xa-moi", "commune", "Mẫu", "xã", "mau-moi", since=FIRST_OF_34),
    ]
}  # fmt: skip


def plan(id_: str, period: str, province: str | None) -> Plan:
    return Plan(id=id_, name=id_, period=PartialDate.parse(period), province=province)


AREAS = build_plan_areas(
    {
        one.id: one
        for one in [
            plan("mau-2021", "2021/2025", "mau-cu"),
            plan("mau-2026", "2026/2030", "mau-moi"),
            plan("mau-ca-nuoc", "2026/2030", None),
        ]
    },
    UNITS,
)


def test_an_old_commune_has_the_plans_of_the_old_province_and_those_of_the_one_it_became_part_of() -> None:
    assert AREAS.of_place(Place(unit="mau-xa-cu")) == ("mau-2021", "mau-2026")


def test_of_a_unit_that_did_not_exist_when_a_plan_began_nothing_is_said() -> None:
    assert AREAS.of_place(Place(unit="mau-xa-moi")) == ("mau-2026",)


def test_a_plan_of_the_whole_country_is_made_for_no_place() -> None:
    everywhere = [AREAS.of_place(Place(unit=id_)) for id_ in UNITS]
    assert all("mau-ca-nuoc" not in found for found in everywhere)


def test_a_record_without_a_place_has_no_plans() -> None:
    assert AREAS.of_place(None) == ()
