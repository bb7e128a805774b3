"""Events: what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.event import Event
from langnghe.model.states import EventState
from langnghe.rendering.data.tables import EVENTS as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.papers_and_events import event_node
from langnghe.rendering.views.record_parts.cards import term_name
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.records.event import event_routes
from langnghe.rendering.views.shared.context import BY_NAME, NEWEST, CardParts, RenderContext
from langnghe.rendering.views.shared.labels import StateLabel
from langnghe.text.dates import format_date


def _card(ctx: RenderContext, event: Event) -> CardParts:
    state = event.state_on(ctx.data.today)
    badge = StateLabel(short=state.short, full=state.label, label=state.label, tone=state.tone)
    when = f"{term_name(ctx, 'event_kinds', event.kind)}, {format_date(event.on)}"
    return [when, event.venue, place_now(ctx, event.place)], None if state is EventState.UNDATED else badge


EVENTS = RecordKind(
    key="events",
    routes=event_routes,
    card=_card,
    node_type="Event",
    node=event_node,
    table=TABLE,
    sorts=(NEWEST, BY_NAME),
    related_title="Sự kiện liên quan",
)
