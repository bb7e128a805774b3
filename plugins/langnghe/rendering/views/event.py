"""Pages of events: one each, their list (running, to come, of unknown day, past) and their calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from langnghe.model.event import Event
from langnghe.relations.claims import claims
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Fact, PageView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_lists import RecordListView, by_label, list_pages
from langnghe.rendering.views.catalogue_parts import (
    awards_table,
    date_fact,
    fact,
    link_fact,
    text_fact,
)
from langnghe.rendering.views.catalogue_places import place_facts, place_now
from langnghe.rendering.views.catalogue_words import EVENT_WORDS, event_state
from langnghe.rendering.views.event_calendar import calendar_feeds, event_calendar_page
from langnghe.rendering.views.feeds import event_file_link
from langnghe.rendering.views.making import Making, link_value, value
from langnghe.rendering.views.record import (
    CardSection,
    RecordView,
    TableView,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.related_cards import related_section
from langnghe.text.dates import format_date


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView(RecordView):
    """The page of an event; ``state`` is whether it is to come, running or past today."""

    template: ClassVar[str] = "event.html"

    state: str
    awards: TableView | None


def event_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of events and the page of each."""
    events, today = making.portal.catalogue.events, making.portal.today
    order = list(EVENT_WORDS.values())
    groups = by_label("events", events.values(), lambda e: EVENT_WORDS[event_state(e, today)], order.index)
    for page in list_pages(making, "events", [(title, _soonest(title, found)) for title, found in groups]):
        yield _with_calendar(making, page)
    yield event_calendar_page(making)
    for event in events.values():
        yield event_view(making, event)


def _with_calendar(making: Making, page: RecordListView) -> RecordListView:
    """Return a page of the list; the first one leads to the calendar."""
    if page.path != paths.KIND_PATHS["events"]:
        return page
    link = making.link("lịch theo tháng", paths.EVENT_CALENDAR)
    return replace(page, portals=(*page.portals, link), feeds=calendar_feeds(making))


def _soonest(title: str, events: Sequence[Event]) -> Sequence[Event]:
    """Return events to come with the next one first; others stay newest first."""
    return events[::-1] if title == EVENT_WORDS["upcoming"] else events


def event_view(making: Making, record: Event) -> EventView:
    """Return the page of an event."""
    event, state = claims(record), EVENT_WORDS[event_state(record, making.portal.today)]
    place = place_now(making, event.place)
    kind = making.portal.vocabulary.terms["event_kinds"][event.kind].name
    description = f"{record.name}: {kind.lower()}, {format_date(record.on)}{f', {place}' if place else ''}."
    return EventView(
        **record_fields(making, "events", event, description),
        notices=unchecked_notice(record),
        state=state,
        facts=_facts(making, event, kind, state),
        awards=awards_table(making, [(award, None) for award in event.awards]),
        sections=_sections(making, event),
        feeds=(event_file_link(making, record),) if record.on.grain == "day" else (),
    )


def _facts(making: Making, event: Event, kind: str, state: str) -> tuple[Fact, ...]:
    words = event.organiser_printed
    printed = value(words, note="như nguồn ghi" if event.organisers else None) if words else None
    organisers = [link_value(link) for link in making.record_links("organisations", event.organisers)]
    return (
        text_fact("Loại sự kiện", kind)
        + date_fact("Thời gian", event.on)
        + text_fact("Tình trạng", state)
        + text_fact("Địa điểm tổ chức", event.venue)
        + place_facts(making, event.place)
        + fact("Đơn vị tổ chức", *organisers, printed)
        + link_fact("Nghề", (making.craft_link(id_) for id_ in event.crafts))
    )


def _sections(making: Making, event: Event) -> tuple[CardSection, ...]:
    """Return who and what took part; winners of awards count as taking part."""
    artisans = [*event.artisans, *(id_ for award in event.awards for id_ in award.artisans)]
    return (
        card_section(making, "Làng nghề", "villages", event.villages)
        + card_section(making, "Sản phẩm", "products", event.products)
        + card_section(making, "Nghệ nhân", "artisans", artisans)
        + card_section(making, "Tổ chức tham gia", "organisations", event.organisations)
        + card_section(making, "Văn bản liên quan", "documents", event.documents)
        + related_section(making, "events", event.id)
    )
