"""A plan's page: beside each promise what the catalogue holds, and how far that may be believed."""

from __future__ import annotations

from dataclasses import replace

from tests.rendering.sample import sample_context

from langnghe.model.vocabulary import Coverage
from langnghe.rendering.views.records.plan import HELD, plan_view
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import PartialDate

PLAN = "mau-ke-hoach-2024-2025"


def held(ctx: RenderContext) -> tuple[str, str, str | None]:
    """Return the heading over what the catalogue holds, what stands beside the first target, and its note."""
    table = plan_view(ctx, ctx.data.catalogue.plans[PLAN]).targets
    assert table is not None
    cell = table.rows[0][-1]
    return table.columns[-1], cell.text, cell.note


def promising(kind: str, province: str) -> RenderContext:
    ctx = sample_context()
    promise = Coverage(kind=kind, province=province, as_of=PartialDate.parse("2026-01-31"))
    vocabulary = replace(ctx.data.vocabulary, coverage=(promise,))
    catalogue = replace(ctx.data.catalogue, vocabulary=vocabulary)
    return replace(ctx, data=replace(ctx.data, catalogue=catalogue))


def test_a_sample_is_called_one_and_no_result() -> None:
    heading, text, note = held(promising("villages", "ha-noi"))
    assert heading == f"{HELD} (chưa đầy đủ, không phải kết quả)"
    assert text.endswith(" làng")
    assert note is None


def test_a_complete_catalogue_gives_a_result_with_its_date() -> None:
    heading, text, note = held(promising("villages", "hai-phong"))
    assert heading == HELD
    assert text.endswith(" làng")
    assert note == "tính đến 31/01/2026; chưa đạt"


def test_beside_a_result_a_sample_says_in_its_own_row_that_it_is_one() -> None:
    ctx = promising("villages", "hai-phong")
    plan = ctx.data.catalogue.plans[PLAN]
    stars = replace(plan.targets[1], metric="san-pham-tu-3-sao")
    table = plan_view(ctx, replace(plan, targets=(plan.targets[0], stars))).targets
    assert table is not None
    assert table.rows[1][-1].note == "danh mục chưa đầy đủ, không phải kết quả"
