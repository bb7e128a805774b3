"""Calendars of events: whose days are known, and what a calendar is told of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from icalendar import Calendar
from tests.output.machines import files_of, made_files
from tests.rendering.newsroom import make_context, make_site
from tests.rendering.sample import sample_context

from langnghe.model.event import Event
from langnghe.model.parts import Place, Source
from langnghe.output.context import OutputContext
from langnghe.output.event_calendars import event_calendar_routes
from langnghe.rendering.views.records.event import event_view
from langnghe.text.dates import PartialDate

ALL = "/su-kien/lich.ics"


def event(id_: str, on: str, **more: Any) -> Event:
    return Event(id=id_, name=f"Hội {id_}", kind="hoi-cho", on=PartialDate.parse(on), **more)


def read(made: bytes) -> list[Any]:
    return list(Calendar.from_ical(made).walk("VEVENT"))


def test_only_events_whose_days_are_known_stand_in_a_calendar_in_the_order_of_time() -> None:
    events = [
        event("c", "2026-12-01"),
        event("a", "2026-11-20/2026-11-22"),
        *(event(f"x{n}", on) for n, on in enumerate(("2026-11", "2026-Q4", "2026", "2025/2026", "đợt 2026"))),
    ]
    made = files_of(event_calendar_routes, events=events)
    assert list(made) == [ALL, "/su-kien/a/su-kien.ics", "/su-kien/c/su-kien.ics"]
    assert [one["SUMMARY"] for one in read(made[ALL])] == ["Hội a", "Hội c"]
    first, second = read(made[ALL])
    assert (first.decoded("DTSTART"), first.decoded("DTEND")) == (date(2026, 11, 20), date(2026, 11, 23))
    assert (second.decoded("DTSTART"), second.decoded("DTEND")) == (date(2026, 12, 1), date(2026, 12, 2))


def test_without_a_known_day_there_is_no_calendar() -> None:
    assert files_of(event_calendar_routes, events=[event("x", "2026")]) == {}
    assert files_of(event_calendar_routes) == {}


def test_an_event_is_one_and_the_same_in_both_files() -> None:
    made = files_of(event_calendar_routes, events=[event("a", "2026-11-20")])
    (whole,), (own,) = read(made[ALL]), read(made["/su-kien/a/su-kien.ics"])
    assert whole == own
    assert whole["UID"] == "su-kien-a@vidu.vn"
    assert whole["URL"] == "https://vidu.vn/ten-kho/su-kien/a/"


def test_a_calendar_says_where_an_event_is_by_its_place_of_today() -> None:
    shown = event("a", "2023-11-09", venue="Nhà thi đấu", place=Place(unit="hai-duong"))
    (one,) = read(files_of(event_calendar_routes, events=[shown])[ALL])
    assert one["LOCATION"] == "Nhà thi đấu, thành phố Hải Phòng"
    assert one["CATEGORIES"].cats == ["Hội chợ"]


def test_a_calendar_tells_of_an_event_what_its_summary_says() -> None:
    told = event("a", "2026-11-20", summary="Chợ phiên của làng mẫu.")
    (one,) = read(files_of(event_calendar_routes, events=[told])[ALL])
    assert (one["STATUS"], one["DESCRIPTION"]) == ("CONFIRMED", "Chợ phiên của làng mẫu.")
    (silent,) = read(files_of(event_calendar_routes, events=[event("a", "2026-11-20")])[ALL])
    assert "DESCRIPTION" not in silent


def test_an_event_that_needs_checking_is_tentative_and_tells_no_more_than_its_page() -> None:
    unsure = event("a", "2026-11-20", venue="Đâu đó", sources=(Source(title="Nghe nói", confidence="C"),))
    (one,) = read(files_of(event_calendar_routes, events=[unsure])[ALL])
    assert one["STATUS"] == "TENTATIVE"
    assert one["DESCRIPTION"] == "Cần kiểm chứng."
    assert "LOCATION" not in one


def test_the_day_of_the_build_changes_no_calendar() -> None:
    events = [event("a", "2026-11-20"), event("b", "2027-01-05")]
    assert files_of(event_calendar_routes, events=events, today=date(2026, 1, 1)) == files_of(
        event_calendar_routes, events=events, today=date(2027, 6, 1)
    )


def test_a_page_leads_to_the_file_of_its_event_exactly_where_there_is_one() -> None:
    ctx = make_context(events=[event("a", "2026-11-20"), event("x", "2026-11")])
    links = {id_: event_view(ctx, one).feeds for id_, one in ctx.data.catalogue.events.items()}
    assert [one.href for one in links["a"]] == ["/ten-kho/su-kien/a/su-kien.ics"]
    assert links["x"] == ()


def test_the_calendars_of_the_sample_catalogue_are_read_by_a_reader_of_calendars() -> None:
    made = made_files(event_calendar_routes, OutputContext(render=sample_context(), site=make_site()))
    uids = [str(one["UID"]) for one in read(made[ALL])]
    assert len(set(uids)) == len(uids) == len(made) - 1 > 0
