"""Pages of events: one each, their list (running, to come, of unknown day, past) and their calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.event import Event
from langnghe.model.parts import publishable
from langnghe.model.states import EventState
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.feed_links import event_file_link
from langnghe.rendering.views.record_parts.cards import card_section, related_section
from langnghe.rendering.views.record_parts.facts import (
    awards_table,
    date_fact,
    fact,
    link_fact,
    place_facts,
    place_now,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import (
    CardSection,
    RecordView,
    TableView,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.records.event_calendar import calendar_feeds, event_calendar_page
from langnghe.rendering.views.records.lists import by_label, record_list_routes, record_routes
from langnghe.rendering.views.shared.base import Fact, Link
from langnghe.rendering.views.shared.context import RenderContext, link_value, value
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import format_date


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView(RecordView):
    """The page of an event; ``state`` is whether it is to come, running or past today."""

    template: ClassVar[str] = "event.html"

    state: str
    awards: TableView | None


def event_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of events, the calendar, and the page of each event."""
    events = data.catalogue.events
    yield from record_list_routes("events", _by_state(data), ways=_calendar_way, feeds=calendar_feeds)
    yield PageRoute(path=paths.EVENT_CALENDAR, make=event_calendar_page)
    yield from record_routes("events", events.values(), event_view)


def _by_state(data: SiteData) -> list[tuple[str, Sequence[Event]]]:
    """Return the events by their state today, in the order of the states."""
    order = [state.label for state in EventState]
    groups = by_label(
        "events",
        data.catalogue.events.values(),
        lambda event: event.state_on(data.today).label,
        order.index,
    )
    return [(title, _soonest(title, found)) for title, found in groups]


def _calendar_way(ctx: RenderContext) -> tuple[Link, ...]:
    return (ctx.link("lịch theo tháng", paths.EVENT_CALENDAR),)


def _soonest(title: str, events: Sequence[Event]) -> Sequence[Event]:
    """Return events to come with the next one first; others stay newest first."""
    return events[::-1] if title == EventState.UPCOMING.label else events


def event_view(ctx: RenderContext, record: Event) -> EventView:
    """Return the page of an event."""
    event, state = publishable(record), record.state_on(ctx.data.today).label
    place = place_now(ctx, event.place)
    kind = ctx.data.vocabulary.terms["event_kinds"][event.kind].name
    description = f"{record.name}: {kind.lower()}, {format_date(record.on)}{f', {place}' if place else ''}."
    return EventView(
        **record_fields(ctx, "events", event, description),
        notices=unchecked_notice(record),
        state=state,
        facts=_facts(ctx, event, kind, state),
        awards=awards_table(ctx, [(award, None) for award in event.awards]),
        sections=_sections(ctx, event),
        feeds=(event_file_link(ctx, record),) if record.on.grain == "day" else (),
    )


def _facts(ctx: RenderContext, event: Event, kind: str, state: str) -> tuple[Fact, ...]:
    words = event.organiser_printed
    printed = value(words, note="như nguồn ghi" if event.organisers else None) if words else None
    organisers = [link_value(link) for link in ctx.record_links("organisations", event.organisers)]
    return (
        text_fact("Loại sự kiện", kind)
        + date_fact("Thời gian", event.on)
        + text_fact("Tình trạng", state)
        + text_fact("Địa điểm tổ chức", event.venue)
        + place_facts(ctx, event.place)
        + fact("Đơn vị tổ chức", *organisers, printed)
        + link_fact("Nghề", (ctx.craft_link(id_) for id_ in event.crafts))
    )


def _sections(ctx: RenderContext, event: Event) -> tuple[CardSection, ...]:
    """Return who and what took part; winners of awards count as taking part."""
    artisans = [*event.artisans, *(id_ for award in event.awards for id_ in award.artisans)]
    return (
        card_section(ctx, "Làng nghề", "villages", event.villages)
        + card_section(ctx, "Sản phẩm", "products", event.products)
        + card_section(ctx, "Nghệ nhân", "artisans", artisans)
        + card_section(ctx, "Tổ chức tham gia", "organisations", event.organisations)
        + card_section(ctx, "Văn bản liên quan", "documents", event.documents)
        + related_section(ctx, "events", event.id)
    )
