"""Recognition of a village is a history: what holds on a day, and what a revocation does (R-VILLAGE-…)."""

from __future__ import annotations

from datetime import date

import pytest

from langnghe.model.village import Designation, Recognition, Revocation, Village
from langnghe.text.dates import PartialDate

TODAY = date(2026, 11, 21)


def recognition(on: str | None, *, revoked: str | None = None, is_revoked: bool = False) -> Recognition:
    end = Revocation(on=PartialDate.parse(revoked) if revoked else None) if revoked or is_revoked else None
    return Recognition(subject="village", on=PartialDate.parse(on) if on else None, revoked=end)


def village(*recognitions: Recognition) -> Village:
    return Village(id="mau", name="Làng Mẫu", recognitions=recognitions)


@pytest.mark.parametrize(
    ("one", "active"),
    [
        (recognition("2018"), True),
        (recognition(None), True),
        (recognition("2026-11-21"), True),
        (recognition("2026-11-22"), False),
        (recognition("2010", revoked="2021"), False),
        (recognition("2010", revoked="2026-11-21"), False),
        (recognition("2010", revoked="2026-11-22"), True),
        (recognition("2010", is_revoked=True), False),
    ],
)
def test_a_recognition_holds_from_its_day_until_it_is_revoked(one: Recognition, active: bool) -> None:
    assert one.state_on(TODAY).is_current is active


def test_a_village_without_a_recognition_is_neither_recognised_nor_revoked() -> None:
    assert village().recognition_state(TODAY) == "unknown"


def test_a_recognition_yet_to_come_says_nothing_today() -> None:
    assert village(recognition("2027-01-01")).recognition_state(TODAY) == "unknown"


def test_one_active_title_among_lost_ones_keeps_a_village_recognised() -> None:
    lost, kept = recognition("2010", revoked="2021"), recognition("2015")
    assert village(lost, kept).recognition_state(TODAY) == "recognised"


def test_a_village_that_lost_all_its_titles_is_revoked() -> None:
    assert village(recognition("2010", revoked="2021")).recognition_state(TODAY) == "revoked"


def test_a_village_is_recognised_again_by_a_later_decision() -> None:
    twice = village(recognition("2010", revoked="2015"), recognition("2020"))
    assert twice.recognition_state(date(2016, 1, 1)) == "revoked"
    assert twice.recognition_state(TODAY) == "recognised"


def test_a_listing_is_no_recognition() -> None:
    listed = Village(id="mau", name="Làng Mẫu", listings=(Designation(kind="di-san-quoc-gia"),))
    assert listed.recognition_state(TODAY) == "unknown"
