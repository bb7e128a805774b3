"""Events in the order of time: which are still to come, which have been, and by when each is known.

No words and no pages; what an event is called today is in ``rendering.views.shared.labels``.
"""

from __future__ import annotations

from collections.abc import Iterable

from langnghe.model.catalogue import Catalogue
from langnghe.model.event import Event
from langnghe.text.collate import sort_key


def in_time(events: Iterable[Event]) -> list[Event]:
    """Return events by their first possible day; of one day, those known more exactly first, then by name."""
    return sorted(
        events, key=lambda event: (event.on.earliest, event.on.latest, sort_key(event.name), event.id)
    )


def dated_events(catalogue: Catalogue) -> list[Event]:
    """Return the events whose days are known, in time: only they can stand on days of a calendar."""
    return [event for event in in_time(catalogue.events.values()) if event.on.grain == "day"]
