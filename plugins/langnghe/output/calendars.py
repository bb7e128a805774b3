"""Calendars of events: one file of all whose days are known, and one for each of them.

How a calendar is written is in `icalendar_format`, calendars of certificates are in `lapsing`.
"""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.model.event import Event
from langnghe.output.file_making import FileMaking
from langnghe.output.icalendar_format import CalendarEntry, calendar
from langnghe.relations.claims import claims
from langnghe.relations.events import dated_events
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.catalogue_places import place_now
from langnghe.rendering.views.catalogue_words import UNCHECKED
from langnghe.rendering.views.event_calendar import TITLE
from langnghe.text.wording import capitalised


def event_calendars(making: FileMaking) -> Iterator[tuple[str, bytes]]:
    """Yield the calendar of all events, then one of each; nothing where no event's days are known."""
    language = making.site.language
    entries = {event.id: event_entry(making, event) for event in dated_events(making.portal.catalogue)}
    if entries:
        name = f"{TITLE} – {making.site.name}"
        yield paths.EVENT_CALENDAR_FILE, calendar(name, language, list(entries.values()))
    for id_, entry in entries.items():
        yield paths.event_file(id_), calendar(entry.summary, language, [entry])


def event_entry(making: FileMaking, record: Event) -> CalendarEntry:
    """Return an event as calendars show it; one that needs checking says so, and is tentative."""
    event = claims(record)
    place = place_now(making.making, event.place)
    return CalendarEntry(
        uid=entry_uid(making.urls, "su-kien", event.id),
        summary=event.name,
        first=event.on.earliest,
        last=event.on.latest,
        url=making.urls.absolute(paths.record_path("events", event.id)),
        status="TENTATIVE" if record.needs_checking else "CONFIRMED",
        location=", ".join(part for part in (event.venue, place) if part) or None,
        description=f"{capitalised(UNCHECKED)}." if record.needs_checking else event.summary,
        categories=(making.portal.vocabulary.terms["event_kinds"][event.kind].name,),
    )


def entry_uid(urls: Urls, kind: str, id_: str) -> str:
    """Return the lasting id of an entry: unlike its address, it stays when the site moves below a path."""
    return f"{kind}-{id_}@{urls.host}"
