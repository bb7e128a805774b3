"""Recognition of a village is a history: what holds on a day, and what a revocation does (R-VILLAGE-…)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.model.states import RecognitionState
from langnghe.model.village import Designation, Recognition, Revocation, Village
from langnghe.text.dates import PartialDate

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
DAYS = st.dates(date(2019, 1, 1), date(2022, 12, 31))
LIFE = {
    RecognitionState(code): step for step, code in enumerate(["upcoming", "recognised", "unknown", "revoked"])
}
"""The states of a title in the order it can go through them."""


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


@pytest.mark.parametrize("revoked", ["2025", "2025-Q2", "2025-06", "2018/2025", "2025-06-15"])
def test_a_title_is_lost_only_from_the_latest_day_its_revocation_can_be_of(revoked: str) -> None:
    title, when = recognition("2010", revoked=revoked), PartialDate.parse(revoked)
    states = [(when.earliest - DAY, "recognised"), (when.latest, "revoked")]
    if not when.is_day:
        states += [(when.earliest, "unknown"), (when.latest - DAY, "unknown")]
    for day, state in states:
        assert title.state_on(day) == state, day
        assert village(title).recognition_state(day) == state, day


@pytest.mark.parametrize("on", ["2025", "2025-Q2", "2025-06", "2025-06-15"])
def test_a_title_counts_as_given_from_the_earliest_day_it_can_be_of(on: str) -> None:
    title, when = recognition(on), PartialDate.parse(on)
    assert title.state_on(when.earliest - DAY) == "upcoming"
    assert title.state_on(when.earliest) == "recognised"


def test_a_village_that_may_still_hold_one_of_its_titles_is_not_called_revoked() -> None:
    lost, open_ = recognition("2010", revoked="2021"), recognition("2012", revoked="2026")
    assert village(lost, open_).recognition_state(TODAY) == "unknown"


@given(
    st.sampled_from([None, "2020", "2020-06", "2020-06-15"]),
    st.sampled_from([None, "2021", "2021-Q3", "2021-06", "2021-06-15"]),
    st.booleans(),
    DAYS,
    DAYS,
)
def test_a_title_never_goes_back_to_an_earlier_state(
    on: str | None, revoked: str | None, is_revoked: bool, a: date, b: date
) -> None:
    title = recognition(on, revoked=revoked, is_revoked=is_revoked)
    earlier, later = sorted((a, b))
    assert LIFE[title.state_on(earlier)] <= LIFE[title.state_on(later)]


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
