"""Records as JSON-LD: the same nodes as on their pages, all of a kind in one graph."""

from __future__ import annotations

from langnghe.model.kinds import Kind
from langnghe.rendering.columns import shown
from langnghe.rendering.data.formats import as_json
from langnghe.rendering.structured.pages import CONTEXT
from langnghe.rendering.views.shared.context import RenderContext


def linked_data(ctx: RenderContext, kind: Kind) -> bytes:
    """Return every record of a kind as schema.org nodes."""
    row = ctx.kinds[kind]
    nodes = [
        {key: value for key, value in row.node(ctx, record).items() if key not in row.page_only}
        for record in shown(kind)(ctx.data)
    ]
    return as_json({"@context": CONTEXT, "@graph": nodes})
