"""Producers (chủ thể): what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.people import Producer
from langnghe.rendering.data.tables import PRODUCERS as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.records import producer_node
from langnghe.rendering.views.record_parts.cards import crafts_line, term_name
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.records.producer import producer_routes
from langnghe.rendering.views.shared.context import CardParts, RenderContext


def _card(ctx: RenderContext, producer: Producer) -> CardParts:
    kind = term_name(ctx, "producer_kinds", producer.kind)
    return [kind, crafts_line(ctx, producer.crafts), place_now(ctx, producer.place)], None


PRODUCERS = RecordKind(
    key="producers",
    routes=producer_routes,
    card=_card,
    node_type="Organization",
    node=producer_node,
    table=TABLE,
    related_title="Cơ sở, hợp tác xã liên quan",
)
