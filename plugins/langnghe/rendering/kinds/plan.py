"""Plans and programmes: what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.plan import Plan
from langnghe.rendering.data.tables import PLANS as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.papers_and_events import plan_node
from langnghe.rendering.views.records.plan import plan_routes
from langnghe.rendering.views.shared.context import CardParts, RenderContext
from langnghe.text.dates import format_date
from langnghe.text.wording import capitalised


def _card(ctx: RenderContext, plan: Plan) -> CardParts:
    makers = [ctx.record("organisations", id_).name for id_ in plan.organisations]
    return [capitalised(format_date(plan.period)), ", ".join(makers)], None


PLANS = RecordKind(
    key="plans",
    routes=plan_routes,
    card=_card,
    node_type="CreativeWork",
    node=plan_node,
    table=TABLE,
)
