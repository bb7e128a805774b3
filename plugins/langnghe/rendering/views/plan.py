"""Pages of plans and programmes: one each, and their list by period.

Beside each promise stands what the catalogue holds of it (``relations.targets``): a result where the
catalogue is complete, else a sample that is called one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.plan import Plan, Target
from langnghe.relations.claims import claims
from langnghe.relations.places import unit_name
from langnghe.relations.targets import Reached, area_of, target_reached
from langnghe.rendering.views.base import Fact, FactValue, Link, PageView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_lists import by_label, list_pages
from langnghe.rendering.views.catalogue_parts import (
    cited,
    date_fact,
    document_value,
    fact,
    known_date,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.catalogue_words import amount_words, target_words
from langnghe.rendering.views.making import Making, as_of, value
from langnghe.rendering.views.record import (
    RecordView,
    TableView,
    record_fields,
    table,
    unchecked_notice,
)
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


def plan_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of plans and the page of each."""
    plans = making.portal.catalogue.plans
    groups = by_label("plans", plans.values(), lambda plan: capitalised(format_date(plan.period)), order=None)
    yield from list_pages(making, "plans", groups)
    for plan in plans.values():
        yield plan_view(making, plan)


def plan_view(making: Making, record: Plan) -> PlanView:
    """Return the page of a plan."""
    plan = claims(record)
    return PlanView(
        **record_fields(making, "plans", plan, f"{record.name}, {format_date(record.period)}."),
        notices=unchecked_notice(record),
        facts=_facts(making, plan),
        targets=_targets(making, plan),
        heads=plan.heads,
        tasks=_tasks(making, plan),
        sections=card_section(making, "Văn bản liên quan", "documents", plan.documents),
    )


def _facts(making: Making, plan: Plan) -> tuple[Fact, ...]:
    return (
        date_fact("Thời gian thực hiện", plan.period)
        + fact("Văn bản", document_value(making, plan.document))
        + record_fact(making, "Cơ quan ban hành, chủ trì", "organisations", plan.organisations)
        + text_fact("Phạm vi", _scope(making, plan))
    )


def _scope(making: Making, plan: Plan) -> str | None:
    """Return the unit the plan is for by the name of its time: a plan of Hà Nam stays one of Hà Nam."""
    if plan.province is None:
        return None
    return unit_name(making.portal.vocabulary.units, plan.province, plan.period.earliest)


def _targets(making: Making, plan: Plan) -> TableView | None:
    area = area_of(making.portal, plan)
    reached = [target_reached(area, target) for target in plan.targets]
    is_mixed = any(one is not None and one.coverage is not None for one in reached)
    rows = [
        (
            cited(target.name, note=target.note, sources=target.sources),
            value(target_words(target)),
            known_date(target.due),
            _responsible(making, target),
            _held(making, target, one, says_sample=is_mixed),
        )
        for target, one in zip(plan.targets, reached, strict=True)
    ]
    # Where nothing is complete the heading says so once for all rows.
    held = HELD if is_mixed else f"{HELD} (chưa đầy đủ, không phải kết quả)"
    return table("Chỉ tiêu", ("Chỉ tiêu", "Mức phải đạt", "Thời hạn", "Đơn vị thực hiện", held), rows)


def _held(making: Making, target: Target, reached: Reached | None, *, says_sample: bool) -> FactValue | None:
    """Return what the catalogue holds of a target, with its date or the word that it is a sample."""
    if reached is None:
        return None
    amount = amount_words(reached.value, None, target.unit)
    if reached.coverage is None:
        return value(amount, note="danh mục chưa đầy đủ, không phải kết quả" if says_sample else None)
    verdict = {True: "; đạt", False: "; chưa đạt", None: ""}[reached.is_met]
    return cited(amount, note=f"{as_of(reached.coverage.as_of)}{verdict}", sources=reached.coverage.sources)


def _responsible(making: Making, target: Target) -> FactValue | None:
    """Return who answers for a target; several are named in one cell, a single one is linked."""
    links = making.record_links("organisations", target.organisations)
    if not links:
        return None
    return value(", ".join(link.text for link in links), links[0] if len(links) == 1 else None)


def _tasks(making: Making, plan: Plan) -> tuple[TaskGroup, ...]:
    by_organisation: dict[str, list[str]] = {}
    for task in plan.tasks:
        by_organisation.setdefault(task.organisation, []).append(task.text)
    return tuple(
        TaskGroup(organisation=making.record_link("organisations", id_), tasks=tuple(texts))
        for id_, texts in by_organisation.items()
    )
