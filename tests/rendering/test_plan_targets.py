"""A plan's page: beside each promise what the catalogue holds, and how far that may be believed."""

from __future__ import annotations

from dataclasses import replace

from tests.rendering.sample import sample_making

from langnghe.model.vocabulary import Coverage
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.plan import plan_view
from langnghe.text.dates import PartialDate

PLAN = "mau-ke-hoach-2024-2025"


def held(making: Making) -> tuple[str, str | None]:
    """Return what stands beside the first target, and its note."""
    table = plan_view(making, making.portal.catalogue.plans[PLAN]).targets
    assert table is not None
    assert table.columns[-1] == "Trong danh mục của cổng"
    cell = table.rows[0][-1]
    return cell.text, cell.note


def promising(kind: str, province: str) -> Making:
    making = sample_making()
    promise = Coverage(kind=kind, province=province, as_of=PartialDate.parse("2026-01-31"))
    vocabulary = replace(making.portal.vocabulary, coverage=(promise,))
    catalogue = replace(making.portal.catalogue, vocabulary=vocabulary)
    return replace(making, portal=replace(making.portal, catalogue=catalogue))


def test_a_sample_is_called_one_and_no_result() -> None:
    text, note = held(promising("villages", "ha-noi"))
    assert text.startswith("hiện có ")
    assert note == "danh mục chưa đầy đủ, không phải kết quả thực hiện"


def test_a_complete_catalogue_gives_a_result_with_its_date() -> None:
    text, note = held(promising("villages", "hai-phong"))
    assert text.endswith(" làng")
    assert note == "tính đến 31/01/2026; chưa đạt"
