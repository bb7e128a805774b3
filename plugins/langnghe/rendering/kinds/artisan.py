"""Artisans: what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.people import Artisan
from langnghe.rendering.data.tables import ARTISANS as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.records import artisan_node
from langnghe.rendering.views.record_parts.cards import crafts_line
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.records.artisan import artisan_routes
from langnghe.rendering.views.shared.context import CardParts, RenderContext


def _card(ctx: RenderContext, artisan: Artisan) -> CardParts:
    titles = dict.fromkeys(ctx.data.vocabulary.titles[one.title].name for one in artisan.titles)
    villages = [ctx.record("villages", id_).name for id_ in artisan.villages]
    return [
        ", ".join(titles),
        crafts_line(ctx, artisan.crafts),
        ", ".join(villages) or place_now(ctx, artisan.place),
    ], None


ARTISANS = RecordKind(
    key="artisans",
    routes=artisan_routes,
    card=_card,
    node_type="Person",
    node=artisan_node,
    table=TABLE,
    # A cover may show the person, who agreed to a page only: their portrait is left out of the data too.
    page_only=("image",),
    related_title="Nghệ nhân liên quan",
)
