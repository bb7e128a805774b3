"""Pages of plans and programmes: one each, and their list by period.

Beside each promise stands what the catalogue holds of it (``relations.targets``): a result where the
catalogue is complete, else a sample that is called one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.parts import publishable
from langnghe.model.plan import Plan, Target
from langnghe.relations.places import unit_name
from langnghe.relations.site_data import SiteData
from langnghe.relations.targets import Reached, area_of, target_reached
from langnghe.rendering.views.record_parts.cards import card_section
from langnghe.rendering.views.record_parts.facts import (
    cited,
    date_fact,
    document_value,
    fact,
    known_date,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import (
    RecordView,
    TableView,
    record_fields,
    table,
    unchecked_notice,
)
from langnghe.rendering.views.records.lists import by_label, record_list_routes, record_routes
from langnghe.rendering.views.shared.base import Fact, FactValue, Link
from langnghe.rendering.views.shared.context import RenderContext, as_of, value
from langnghe.rendering.views.shared.labels import format_amount, format_target
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import format_date
from langnghe.text.wording import capitalised

HELD = "Trong danh mục của cổng"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroup:
    """The tasks a plan gives to one organisation, in the order of the plan."""

    organisation: Link
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView(RecordView):
    """The page of a plan: numbered targets, heads of content, tasks by organisation."""

    template: ClassVar[str] = "plan.html"

    targets: TableView | None
    heads: tuple[str, ...]
    tasks: tuple[TaskGroup, ...]


def plan_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of plans and the page of each."""
    plans = data.catalogue.plans
    yield from record_list_routes("plans", by_label("plans", plans.values(), _period, order=None))
    yield from record_routes("plans", plans.values(), plan_view)


def _period(plan: Plan) -> str:
    return capitalised(format_date(plan.period))


def plan_view(ctx: RenderContext, record: Plan) -> PlanView:
    """Return the page of a plan."""
    plan = publishable(record)
    return PlanView(
        **record_fields(ctx, "plans", plan, f"{record.name}, {format_date(record.period)}."),
        notices=unchecked_notice(record),
        facts=_facts(ctx, plan),
        targets=_targets(ctx, plan),
        heads=plan.heads,
        tasks=_tasks(ctx, plan),
        sections=card_section(ctx, "Văn bản liên quan", "documents", plan.documents),
    )


def _facts(ctx: RenderContext, plan: Plan) -> tuple[Fact, ...]:
    return (
        date_fact("Thời gian thực hiện", plan.period)
        + fact("Văn bản", document_value(ctx, plan.document))
        + record_fact(ctx, "Cơ quan ban hành, chủ trì", "organisations", plan.organisations)
        + text_fact("Phạm vi", _scope(ctx, plan))
    )


def _scope(ctx: RenderContext, plan: Plan) -> str | None:
    """Return the unit the plan is for by the name of its time: a plan of Hà Nam stays one of Hà Nam."""
    if plan.province is None:
        return None
    return unit_name(ctx.data.vocabulary.units, plan.province, plan.period.earliest)


def _targets(ctx: RenderContext, plan: Plan) -> TableView | None:
    area = area_of(ctx.data, plan)
    reached = [target_reached(area, target) for target in plan.targets]
    is_mixed = any(one is not None and one.coverage is not None for one in reached)
    rows = [
        (
            cited(target.name, note=target.note, sources=target.sources),
            value(format_target(target)),
            known_date(target.due),
            _responsible(ctx, target),
            _held(ctx, target, one, says_sample=is_mixed),
        )
        for target, one in zip(plan.targets, reached, strict=True)
    ]
    # Where nothing is complete the heading says so once for all rows.
    held = HELD if is_mixed else f"{HELD} (chưa đầy đủ, không phải kết quả)"
    return table("Chỉ tiêu", ("Chỉ tiêu", "Mức phải đạt", "Thời hạn", "Đơn vị thực hiện", held), rows)


def _held(
    ctx: RenderContext, target: Target, reached: Reached | None, *, says_sample: bool
) -> FactValue | None:
    """Return what the catalogue holds of a target, with its date or the word that it is a sample."""
    if reached is None:
        return None
    amount = format_amount(reached.value, None, target.unit)
    if reached.coverage is None:
        return value(amount, note="danh mục chưa đầy đủ, không phải kết quả" if says_sample else None)
    verdict = {True: "; đạt", False: "; chưa đạt", None: ""}[reached.is_met]
    return cited(amount, note=f"{as_of(reached.coverage.as_of)}{verdict}", sources=reached.coverage.sources)


def _responsible(ctx: RenderContext, target: Target) -> FactValue | None:
    """Return who answers for a target; several are named in one cell, a single one is linked."""
    links = ctx.record_links("organisations", target.organisations)
    if not links:
        return None
    return value(", ".join(link.text for link in links), links[0] if len(links) == 1 else None)


def _tasks(ctx: RenderContext, plan: Plan) -> tuple[TaskGroup, ...]:
    by_organisation: dict[str, list[str]] = {}
    for task in plan.tasks:
        by_organisation.setdefault(task.organisation, []).append(task.text)
    return tuple(
        TaskGroup(organisation=ctx.record_link("organisations", id_), tasks=tuple(texts))
        for id_, texts in by_organisation.items()
    )
