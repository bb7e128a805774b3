"""The days for which the states in open data hold: nothing turns between the first and the last of them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest
from tests.conftest import PROJECT_ROOT

from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.model.ocop import certificate_state
from langnghe.relations.site_data import SiteData, build_site_data

DAY = timedelta(days=1)


@cache
def sample() -> LoadedCatalogue:
    return load_catalogue(PROJECT_ROOT / "tests" / "site" / "catalogue")


def on(day: date) -> SiteData:
    return build_site_data(sample(), (), (), day)


def states(data: SiteData) -> list[object]:
    """Return everything that open data says of today."""
    catalogue, today = data.catalogue, data.today
    return [
        [certificate_state(one, today) for p in catalogue.products.values() for one in p.certificates],
        [one.state_on(today) for village in catalogue.villages.values() for one in village.recognitions],
        [village.recognition_state(today) for village in catalogue.villages.values()],
        [data.status(document).status for document in catalogue.documents.values()],
        [event.state_on(today) for event in catalogue.events.values()],
    ]


@pytest.mark.parametrize(
    "today",
    [
        date(2018, 1, 1),
        date(2020, 12, 31),
        date(2021, 1, 1),
        date(2025, 12, 15),
        date(2025, 12, 31),
        date(2026, 11, 21),
    ],
    ids=str,
)
def test_no_state_turns_within_the_window(today: date) -> None:
    data = on(today)
    window = data.validity_window
    assert window.first is not None
    assert window.last is not None
    assert window.first <= today <= window.last
    for day in (window.first, window.last):
        assert states(on(day)) == states(data), day


def test_every_turn_of_a_state_ends_a_window() -> None:
    """From day to day over a year: where a state turns, the window of the day before ends."""
    day, turned = date(2025, 6, 1), 0
    before = on(day)
    while day < date(2026, 6, 1):
        after = on(day + DAY)
        if states(after) != states(before):
            turned += 1
            assert before.validity_window.last == day
        day, before = day + DAY, after
    assert turned
