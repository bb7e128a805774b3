"""Craft villages: what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.village import Village
from langnghe.relations.site_data import SiteData
from langnghe.rendering.data.tables import VILLAGES as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.records import village_node
from langnghe.rendering.views.record_parts.cards import crafts_line
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.records.village import village_routes
from langnghe.rendering.views.shared.context import BY_NAME, CardParts, RenderContext
from langnghe.rendering.views.shared.labels import recognition_label
from langnghe.text.dates import PartialDate, by_last_day


def _card(ctx: RenderContext, village: Village) -> CardParts:
    state = recognition_label(village, ctx.data.today) if village.recognitions else None
    return [crafts_line(ctx, village.crafts), place_now(ctx, village.place)], state


def _newest_recognition(data: SiteData, village: Village) -> PartialDate | None:
    """Return when a village was given the newest of the titles it holds today."""
    held = (one.on for one in village.recognitions if one.state_on(data.today).is_current)
    return max(held, default=None, key=by_last_day)


VILLAGES = RecordKind(
    key="villages",
    routes=village_routes,
    card=_card,
    node_type="Place",
    node=village_node,
    table=TABLE,
    sorts=(BY_NAME, ("ngay", "Công nhận mới nhất")),
    newest=_newest_recognition,
    related_title="Làng nghề liên quan",
    has_sheet=True,
)
