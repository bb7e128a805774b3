"""The calendar of events: what runs, what is to come by month, what has been by year and month.

A month holds what is known to its day or to the month; an event known to a quarter or year only stands behind
the months of its year, under the words of its source. Which files calendars take is in ``output.calendars``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.event import Event
from langnghe.model.parts import publishable
from langnghe.model.states import EventState
from langnghe.relations.events import dated_events, in_time
from langnghe.relations.news import group_by
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.feed_links import calendar_link
from langnghe.rendering.views.record_parts.facts import coverage_line, dated, place_now
from langnghe.rendering.views.record_parts.page import DatedValue
from langnghe.rendering.views.shared.base import FeedLink, Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import UNCHECKED
from langnghe.text.dates import PartialDate, format_date, format_month
from langnghe.text.wording import capitalised

TITLE = "Lịch sự kiện"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarItem:
    """An event: its days as far as they are known, and a line on what and where it is."""

    event: Link
    when: DatedValue
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPeriod:
    """The events of a month, or of a longer time where no month is known."""

    title: str
    entries: tuple[CalendarItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPart:
    """A part of the calendar below a heading with a fragment."""

    title: str
    fragment: str
    periods: tuple[CalendarPeriod, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCalendarView(PageView):
    """The calendar: running, to come, of unknown day, then the years that are past, newest first."""

    template: ClassVar[str] = "event_calendar.html"

    intro: str
    parts: tuple[CalendarPart, ...]
    jumps: tuple[Link, ...]


def event_calendar_page(ctx: RenderContext) -> EventCalendarView:
    """Return the page of the calendar."""
    path = paths.EVENT_CALENDAR
    events = in_time(ctx.data.catalogue.events.values())
    intro = coverage_line(ctx, "events", len(events))
    parts = tuple(_parts(ctx, events))
    return EventCalendarView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=TITLE,
        section="events",
        kind="calendar",
        description=f"Hội chợ, hội thi, lễ hội làng nghề theo tháng. {intro}",
        breadcrumbs=ctx.breadcrumbs(ctx.kind_breadcrumb("events")),
        feeds=calendar_feeds(ctx),
        intro=intro,
        parts=parts,
        jumps=tuple(Link(text=part.title, href=f"#{part.fragment}") for part in parts)
        if len(parts) > 1
        else (),
    )


def calendar_feeds(ctx: RenderContext) -> tuple[FeedLink, ...]:
    """Return the link to the calendar file of all events, where the days of any are known."""
    has_days = bool(dated_events(ctx.data.catalogue))
    return (calendar_link(ctx, TITLE, paths.EVENT_CALENDAR_FILE),) if has_days else ()


def _parts(ctx: RenderContext, events: Sequence[Event]) -> Iterator[CalendarPart]:
    states = group_by(events, lambda event: [event.state_on(ctx.data.today)])
    for state in (EventState.RUNNING, EventState.UPCOMING, EventState.UNDATED):
        if state in states:
            yield _part(ctx, state.label, state.segment, states[state], _soonest)
    years = group_by(states.get(EventState.PAST, ()), lambda event: [event.on.earliest.year])
    for year in sorted(years, reverse=True):
        yield _part(ctx, f"Năm {year}", f"nam-{year}", years[year], _latest)


Order = Callable[[PartialDate], tuple[int, ...]]


def _soonest(on: PartialDate) -> tuple[int, ...]:
    return (on.earliest.year, _vagueness(on), on.earliest.month)


def _latest(on: PartialDate) -> tuple[int, ...]:
    return (_vagueness(on), -on.earliest.month)


def _vagueness(on: PartialDate) -> int:
    """Return 0 for what is known to the month, 1 for a quarter, 2 for more."""
    return 0 if on.grain == "day" or on.precision == "month" else 1 if on.precision == "quarter" else 2


def _part(
    ctx: RenderContext, title: str, fragment: str, events: Iterable[Event], order: Order
) -> CalendarPart:
    found = group_by(
        sorted(events, key=lambda event: order(event.on)), lambda event: [format_period(event.on)]
    )
    return CalendarPart(
        title=title,
        fragment=fragment,
        periods=tuple(
            # Within a month what has a day comes first: "some day in May" is read after all days of May.
            CalendarPeriod(
                title=period,
                entries=tuple(_item(ctx, one) for one in sorted(group, key=lambda e: e.on.grain != "day")),
            )
            for period, group in found.items()
        ),
    )


def format_period(on: PartialDate) -> str:
    """Return the heading an event stands under: "Tháng 11/2023", "Quý IV/2023", "Năm 2023, chưa rõ tháng"."""
    if _vagueness(on) == 0:
        return capitalised(format_month(on.earliest.year, on.earliest.month))
    words = capitalised(format_date(on))
    return f"{words}, chưa rõ tháng" if on.precision == "year" else words


def _item(ctx: RenderContext, record: Event) -> CalendarItem:
    event = publishable(record)
    kind = ctx.data.vocabulary.terms["event_kinds"][event.kind].name
    checked = capitalised(UNCHECKED) if record.needs_checking else None
    about = (checked, kind, event.venue, place_now(ctx, event.place))
    return CalendarItem(
        event=ctx.record_link("events", event.id),
        when=dated(event.on),
        about=" · ".join(part for part in about if part),
    )
