"""Organisations: what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.people import Organisation
from langnghe.rendering.data.tables import ORGANISATIONS as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.records import organisation_node
from langnghe.rendering.views.record_parts.cards import term_name
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.records.organisation import organisation_routes
from langnghe.rendering.views.shared.context import CardParts, RenderContext
from langnghe.rendering.views.shared.labels import StateLabel
from langnghe.text.dates import format_date


def _card(ctx: RenderContext, organisation: Organisation) -> CardParts:
    state = None
    if organisation.dissolved is not None and organisation.dissolved < ctx.data.today:
        words = f"Kết thúc hoạt động ngày {format_date(organisation.dissolved)}"
        state = StateLabel(short="Đã kết thúc hoạt động", full=words, label=words, tone="plain")
    return [
        term_name(ctx, "organisation_kinds", organisation.kind),
        place_now(ctx, organisation.place),
    ], state


ORGANISATIONS = RecordKind(
    key="organisations",
    routes=organisation_routes,
    card=_card,
    node_type="Organization",
    node=organisation_node,
    table=TABLE,
)
