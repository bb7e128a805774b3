"""Records as JSON-LD: the same nodes as on their pages, all of a kind in one graph."""

from __future__ import annotations

from langnghe.model.catalogue import Kind
from langnghe.rendering.data.formats import as_json
from langnghe.rendering.data.record_columns import shown
from langnghe.rendering.structured.pages import CONTEXT, MAKERS
from langnghe.rendering.views.shared.context import RenderContext


def linked_data(ctx: RenderContext, kind: Kind) -> bytes:
    """Return every record of a kind as schema.org nodes."""
    nodes = [MAKERS[kind](ctx, record) for record in shown(kind)(ctx.data)]
    if kind == "artisans":
        for one in nodes:
            one.pop("image", None)  # a cover may show the person, as the portrait does that is left out
    return as_json({"@context": CONTEXT, "@graph": nodes})
