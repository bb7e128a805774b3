"""The calendar of events: what stands under which month, and no more exactly than it is known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.rendering.newsroom import make_context, read_page, words

from langnghe.model.event import Event
from langnghe.model.parts import Source
from langnghe.rendering.views.records.event_calendar import event_calendar_page, format_period
from langnghe.text.dates import PartialDate

TODAY = date(2026, 11, 21)


def event(on: str, **more: Any) -> Event:
    return Event(
        id=on.lower().replace("/", "-"), name=f"Hội {on}", kind="hoi-cho", on=PartialDate.parse(on), **more
    )


def calendar(*dates: str, today: date = TODAY) -> dict[str, dict[str, list[str]]]:
    """Return names of events by part and period."""
    view = event_calendar_page(make_context(events=[event(on) for on in dates], today=today))
    return {
        part.title: {
            p.title: [one.event.text.removeprefix("Hội ") for one in p.entries] for p in part.periods
        }
        for part in view.parts
    }


def test_what_runs_stands_first_then_what_comes_by_month_then_past_years_newest_first() -> None:
    found = calendar(
        "2024-05-01", "2026-12-05", "2026-11-20/2026-11-22", "2027-01-09", "2025-03-02", "2025-10-10"
    )
    assert list(found) == ["Đang diễn ra", "Sắp diễn ra", "Năm 2025", "Năm 2024"]
    assert found["Sắp diễn ra"] == {"Tháng 12/2026": ["2026-12-05"], "Tháng 1/2027": ["2027-01-09"]}
    assert list(found["Năm 2025"]) == ["Tháng 10/2025", "Tháng 3/2025"]


def test_the_same_events_move_when_today_does() -> None:
    assert list(calendar("2026-12-05", today=date(2026, 12, 5))) == ["Đang diễn ra"]
    assert list(calendar("2026-12-05", today=date(2026, 12, 6))) == ["Năm 2026"]


def test_an_event_of_a_month_stands_behind_the_days_of_that_month() -> None:
    assert calendar("2025-05", "2025-05-20", "2025-05-02")["Năm 2025"] == {
        "Tháng 5/2025": ["2025-05-02", "2025-05-20", "2025-05"]
    }


def test_what_is_known_to_a_quarter_or_year_only_stands_behind_the_months_in_the_words_of_its_source() -> (
    None
):
    assert list(calendar("2023", "2023-Q4", "2023-02-01", "2023-11")["Năm 2023"]) == [
        "Tháng 11/2023",
        "Tháng 2/2023",
        "Quý IV/2023",
        "Năm 2023, chưa rõ tháng",
    ]


def test_an_unknown_day_of_a_time_that_has_begun_is_neither_to_come_nor_past() -> None:
    assert calendar("2026", "2026-11") == {
        "Chưa rõ ngày": {"Tháng 11/2026": ["2026-11"], "Năm 2026, chưa rõ tháng": ["2026"]}
    }


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        ("2025-02-14/2025-02-16", "Tháng 2/2025"),
        ("2025-12-30/2026-01-02", "Tháng 12/2025"),
        ("2018/2021", "Giai đoạn 2018-2021"),
        ("2023-09/2024-02", "Tháng 9/2023 - tháng 2/2024"),
        ("đợt 2019", "Đợt 2019"),
    ],
)
def test_a_heading_says_no_more_than_is_known(on: str, shown: str) -> None:
    assert format_period(PartialDate.parse(on)) == shown


def test_an_entry_shows_its_days_its_kind_and_its_place() -> None:
    ctx = make_context(events=[event("2026-12-05", venue="Đình làng")])
    page = read_page(event_calendar_page(ctx))
    (entry,) = page.main.select("section li")
    assert words(entry) == "Hội 2026-12-05 05/12/2026 · Hội chợ · Đình làng"
    assert entry.time["datetime"] == "2026-12-05"
    assert entry.a["href"] == "/ten-kho/su-kien/2026-12-05/"
    assert page.select_one("link[type='text/calendar']")["href"] == "/ten-kho/su-kien/lich.ics"


def test_an_event_that_needs_checking_says_so_and_no_more() -> None:
    unsure = event("2026-12-05", venue="Đâu đó", sources=(Source(title="Nghe nói", confidence="C"),))
    page = read_page(event_calendar_page(make_context(events=[unsure])))
    assert "Cần kiểm chứng" in words(page.main)
    assert "Đâu đó" not in words(page.main)


def test_without_events_the_calendar_says_so_and_offers_no_file() -> None:
    page = read_page(event_calendar_page(make_context()))
    assert words(page.main).endswith("Chưa có dữ liệu.")
    assert page.main.find(["h2", "ul", "nav"]) is None
    assert page.select("[type='text/calendar']") == []


def test_headings_go_down_step_by_step() -> None:
    page = read_page(event_calendar_page(make_context(events=[event("2026-12-05"), event("2024")])))
    assert [tag.name for tag in page.main.select("h1, h2, h3")] == ["h1", "h2", "h3", "h2", "h3"]
