"""An administrative unit has states that follow each other; both ends of a state belong to it."""

from __future__ import annotations

from datetime import date

import pytest

from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import KINDS
from langnghe.model.parts import Record, Source
from langnghe.model.village import Village
from langnghe.model.vocabulary import AdminUnit, UnitState, Vocabulary

LAST_OF_63, FIRST_OF_34 = date(2025, 6, 30), date(2025, 7, 1)
DONG_NAI = AdminUnit(
    id="dong-nai",
    level="province",
    states=(
        UnitState(name="Đồng Nai", kind="tỉnh", valid_to=date(2026, 4, 29)),
        UnitState(name="Đồng Nai", kind="thành phố", valid_from=date(2026, 4, 30)),
    ),
)


@pytest.mark.parametrize(
    ("day", "kind"),
    [(date(1990, 1, 1), "tỉnh"), (date(2026, 4, 29), "tỉnh"), (date(2026, 4, 30), "thành phố")],
)
def test_the_first_and_the_last_day_belong_to_a_state(day: date, kind: str) -> None:
    state = DONG_NAI.state_on(day)
    assert state is not None
    assert state.kind == kind


def test_outside_its_time_a_unit_has_no_state() -> None:
    commune = AdminUnit(
        id="xa-mau",
        level="commune",
        states=(UnitState(name="Mẫu", kind="xã", valid_from=date(2000, 1, 1), valid_to=LAST_OF_63),),
    )
    assert commune.state_on(date(1999, 12, 31)) is None
    assert commune.state_on(LAST_OF_63) is commune.last_state
    assert commune.state_on(FIRST_OF_34) is None


def empty_vocabulary() -> Vocabulary:
    return Vocabulary(
        units={}, crafts={}, ocop_groups={}, titles={}, document_types={}, issuers={}, terms={}, sources={}
    )


def test_an_empty_catalogue_has_every_kind_and_no_record() -> None:
    catalogue = Catalogue(vocabulary=empty_vocabulary())
    assert [len(catalogue.of_kind(kind)) for kind in KINDS] == [0] * len(KINDS)
    assert list(catalogue.all_records()) == []


def test_all_records_come_with_their_kind() -> None:
    village = Village(id="mau", name="Làng Mẫu")
    catalogue = Catalogue(vocabulary=empty_vocabulary(), villages={"mau": village})
    assert list(catalogue.all_records()) == [("villages", village)]
    assert catalogue.of_kind("villages")["mau"] is village


@pytest.mark.parametrize(
    ("levels", "needs"), [("", False), ("C", True), ("CC", True), ("CB", False), ("A", False)]
)
def test_a_record_with_only_unverified_sources_needs_checking(levels: str, needs: bool) -> None:
    sources = tuple(Source(title=f"Nguồn {n}", confidence=level) for n, level in enumerate(levels))  # type: ignore[arg-type]
    assert Record(id="mau", name="Mẫu", sources=sources).needs_checking is needs
