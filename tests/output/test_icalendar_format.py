"""Calendars as files: each rule of RFC 5545 that a calendar of whole days can break."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from langnghe.output.icalendar_format import FOLD_OCTETS, CalendarEntry, calendar, fold


def entry(**more: Any) -> CalendarEntry:
    values: dict[str, Any] = {
        "uid": "mau@vidu.vn",
        "summary": "Hội chợ",
        "first": date(2026, 11, 20),
        "last": date(2026, 11, 22),
        "url": "https://vidu.vn/su-kien/mau/",
    }
    return CalendarEntry(**{**values, **more})


def only_event(**more: Any) -> Any:
    (event,) = Calendar.from_ical(calendar("Lịch", "vi", [entry(**more)])).walk("VEVENT")
    return event


def test_a_calendar_has_a_version_a_maker_and_a_name() -> None:
    read = Calendar.from_ical(calendar("Lịch sự kiện – Cổng mẫu", "vi", [entry()]))
    assert read["VERSION"] == "2.0"
    assert read["PRODID"]
    assert read["NAME"] == read["X-WR-CALNAME"] == "Lịch sự kiện – Cổng mẫu"


def test_a_calendar_of_nothing_is_no_calendar() -> None:
    with pytest.raises(AssertionError):
        calendar("Lịch", "vi", [])


def test_every_line_ends_with_carriage_return_and_line_feed() -> None:
    made = calendar("Lịch", "vi", [entry(description="một\nhai")])
    assert made.count(b"\n") == made.count(b"\r\n")
    assert made.endswith(b"END:VCALENDAR\r\n")


def test_no_line_is_longer_than_75_octets() -> None:
    long = "Hội chợ làng nghề truyền thống vùng Đồng bằng sông Hồng " * 5
    made = calendar(long, "vi", [entry(summary=long, location=long, description=long, categories=(long,))])
    assert max(len(line) for line in made.split(b"\r\n")) == FOLD_OCTETS


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), max_size=400))
def test_a_folded_line_is_cut_between_letters_and_joins_to_what_it_was(line: str) -> None:
    pieces = fold(line).split("\r\n")
    assert all(len(piece.encode()) <= FOLD_OCTETS for piece in pieces)
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line
    assert all(piece.startswith(" ") for piece in pieces[1:])


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), min_size=1))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    """Commas, semicolons and backslashes are escaped."""
    assert str(only_event(summary=text)["SUMMARY"]) == text


def test_lines_of_a_text_stay_lines_and_other_controls_go() -> None:
    assert str(only_event(description="một\r\nhai\x07 ba")["DESCRIPTION"]) == "một\nhai ba"


def test_whole_days_are_dates_and_the_end_is_the_day_after_the_last() -> None:
    event = only_event()
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2026, 11, 20), date(2026, 11, 23))
    assert b"DTSTART;VALUE=DATE:20261120\r\n" in calendar("Lịch", "vi", [entry()])


def test_an_event_of_one_day_ends_the_next_also_over_a_new_year() -> None:
    event = only_event(first=date(2026, 12, 31), last=date(2026, 12, 31))
    assert event.decoded("DTEND") == date(2027, 1, 1)


def test_an_event_has_the_properties_that_must_be_there_once() -> None:
    """RFC 5545, 3.6.1: UID and DTSTAMP; the stamp is in UTC."""
    event = only_event()
    assert event["UID"] == "mau@vidu.vn"
    assert event["DTSTAMP"].to_ical() == b"20260101T000000Z"


def test_place_address_state_and_kind_are_told_where_they_are_known() -> None:
    event = only_event(location="Nhà văn hóa, xã Mẫu", status="TENTATIVE", categories=("Hội chợ, triển lãm",))
    assert event["LOCATION"] == "Nhà văn hóa, xã Mẫu"
    assert event["URL"] == "https://vidu.vn/su-kien/mau/"
    assert event["STATUS"] == "TENTATIVE"
    assert event["CATEGORIES"].cats == ["Hội chợ, triển lãm"]
    assert {"LOCATION", "DESCRIPTION", "CATEGORIES"}.isdisjoint(only_event())


def test_the_same_days_give_the_same_bytes() -> None:
    assert calendar("Lịch", "vi", [entry()]) == calendar("Lịch", "vi", [entry()])
