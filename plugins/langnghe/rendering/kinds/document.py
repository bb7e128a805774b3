"""Documents (văn bản): what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.document import Document
from langnghe.rendering.data.tables import DOCUMENTS as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.papers_and_events import document_node
from langnghe.rendering.views.record_parts.cards import issuer_name
from langnghe.rendering.views.record_parts.facts import document_name
from langnghe.rendering.views.records.document import document_routes
from langnghe.rendering.views.shared.context import BY_NAME, NEWEST, CardParts, RenderContext
from langnghe.rendering.views.shared.labels import StateLabel


def _card(ctx: RenderContext, document: Document) -> CardParts:
    status = ctx.data.status(document).status
    state = StateLabel(
        short=status.short,
        full=status.label,
        label=f"Tình trạng: {status.label.lower()}",
        tone=status.tone,
    )
    cited = document_name(ctx, document)
    return [cited if cited != document.name else None, issuer_name(ctx, document)], state


DOCUMENTS = RecordKind(
    key="documents",
    routes=document_routes,
    card=_card,
    node_type="Legislation",
    node=document_node,
    table=TABLE,
    sorts=(NEWEST, BY_NAME),
)
