"""Calendars of events: one file of all whose days are known, and one for each of them.

How a calendar is written is in `icalendar_format`, calendars of certificates are in `expiry`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from langnghe.model.event import Event
from langnghe.model.parts import publishable
from langnghe.output.context import FileRoute, OutputContext
from langnghe.output.icalendar_format import CalendarEntry, calendar
from langnghe.relations.events import dated_events
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.records.event_calendar import TITLE
from langnghe.rendering.views.shared.labels import UNCHECKED
from langnghe.text.wording import capitalised


def event_calendar_routes(data: SiteData) -> Iterator[FileRoute]:
    """Yield the calendar of all events, then one of each; nothing where no event's days are known."""
    events = dated_events(data.catalogue)
    if events:
        yield FileRoute(path=paths.EVENT_CALENDAR_FILE, make=partial(_whole_calendar, events=events))
    for event in events:
        yield FileRoute(path=paths.event_file(event.id), make=partial(_event_file, event=event))


def _whole_calendar(ctx: OutputContext, events: Sequence[Event]) -> bytes:
    entries = [event_entry(ctx, event) for event in events]
    return calendar(f"{TITLE} – {ctx.site.name}", ctx.site.language, entries)


def _event_file(ctx: OutputContext, event: Event) -> bytes:
    entry = event_entry(ctx, event)
    return calendar(entry.summary, ctx.site.language, [entry])


def event_entry(ctx: OutputContext, record: Event) -> CalendarEntry:
    """Return an event as calendars show it; one that needs checking says so, and is tentative."""
    event = publishable(record)
    place = place_now(ctx.render, event.place)
    return CalendarEntry(
        uid=entry_uid(ctx.urls, "su-kien", event.id),
        summary=event.name,
        first=event.on.earliest,
        last=event.on.latest,
        url=ctx.urls.absolute(paths.record_path("events", event.id)),
        status="TENTATIVE" if record.needs_checking else "CONFIRMED",
        location=", ".join(part for part in (event.venue, place) if part) or None,
        description=f"{capitalised(UNCHECKED)}." if record.needs_checking else event.summary,
        categories=(ctx.data.vocabulary.terms["event_kinds"][event.kind].name,),
    )


def entry_uid(urls: Urls, kind: str, id_: str) -> str:
    """Return the lasting id of an entry: unlike its address, it stays when the site moves below a path."""
    return f"{kind}-{id_}@{urls.host}"
