"""Records as JSON-LD: the same nodes as on their pages, all of a kind in one graph."""

from __future__ import annotations

from langnghe.model.catalogue import Kind
from langnghe.relations.claims import claims
from langnghe.rendering.data.formats import as_json
from langnghe.rendering.structured.pages import CONTEXT, MAKERS
from langnghe.rendering.views.making import Making


def linked_data(making: Making, kind: Kind) -> bytes:
    """Return every record of a kind as schema.org nodes."""
    records = making.portal.catalogue.of_kind(kind).values()
    nodes = [MAKERS[kind](making, claims(record)) for record in records]
    for one in nodes:
        # A person agreed to a page of this portal, not to a list that anybody may copy.
        one.pop("birthDate", None)
        if kind == "artisans":
            one.pop("image", None)
    return as_json({"@context": CONTEXT, "@graph": nodes})
