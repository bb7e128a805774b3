"""Statistics: counts that equal their lists, bars that measure them, no figure that reads as a country's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.rendering.newsroom import TODAY, make_context, read_page, views_of
from tests.rendering.sample import sample_context

from langnghe.model.vocabulary import Coverage
from langnghe.rendering.views.facets.pages import facet_routes
from langnghe.rendering.views.home.statistics import (
    BAR_WIDTH,
    MONTHS_AHEAD,
    Chart,
    StatisticsView,
    expiry_chart,
    statistics_routes,
)
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import PartialDate


def view(ctx: RenderContext) -> StatisticsView:
    return next(views_of(statistics_routes, ctx))


def chart(of: StatisticsView, title: str) -> Chart:
    return next(one for one in of.charts if one.title == title)


def test_each_number_is_that_of_the_list_it_leads_to() -> None:
    ctx = sample_context()
    titles = {ctx.urls.href(page.path): page.title for page in views_of(facet_routes, ctx)}
    for one in view(ctx).charts:
        for bar in one.bars:
            title = titles[bar.label.href]
            assert title.startswith(f"{bar.count} ") or (bar.count == "0" and title.startswith("Chưa có "))


def test_the_longest_bar_is_full_and_the_others_measure_against_it() -> None:
    for one in view(sample_context()).charts:
        most = max(int(bar.count) for bar in one.bars)
        for bar in one.bars:
            assert abs(bar.width - BAR_WIDTH * int(bar.count) / most) < 1
            assert (bar.width == BAR_WIDTH) == (int(bar.count) == most)


def test_no_table_reads_as_a_figure_of_the_country() -> None:
    assert {one.note for one in view(sample_context()).charts} == {
        "Danh mục chưa đầy đủ, không phải số liệu cả nước."
    }


def test_a_complete_catalogue_says_as_of_when() -> None:
    ctx = sample_context()
    promise = Coverage(kind="villages", as_of=PartialDate.parse("2026-01-31"))
    vocabulary = replace(ctx.data.vocabulary, coverage=(promise,))
    catalogue = replace(ctx.data.catalogue, vocabulary=vocabulary)
    whole = replace(ctx, data=replace(ctx.data, catalogue=catalogue))
    assert chart(view(whole), "Làng nghề theo nghề").note == "Danh mục đầy đủ, tính đến 31/01/2026."
    assert chart(view(whole), "Sản phẩm theo nghề").note.startswith("Danh mục chưa đầy đủ")


def expiry(today: date) -> dict[str, int]:
    found = expiry_chart(sample_context(today=today))
    return {month.label: month.count for month in found.months if month.count} if found else {}


def test_a_certificate_stands_in_the_month_of_its_last_day_and_leaves_the_day_after() -> None:
    soonest = expiry(TODAY)
    assert soonest, "the sample has certificates that hold"
    first = next(iter(soonest))
    month, year = map(int, first.removeprefix("tháng ").split("/"))
    after = date(year + month // 12, month % 12 + 1, 1)
    assert first in expiry(after - timedelta(days=32)) or first in expiry(TODAY)
    assert first not in expiry(after)


def test_the_drawing_has_all_its_months_and_names_the_products() -> None:
    found = expiry_chart(sample_context())
    assert found is not None
    assert len(found.months) == MONTHS_AHEAD
    assert [month.x for month in found.months] == sorted({month.x for month in found.months})
    for month in found.months:
        assert month.count == len(month.products)
        assert (month.height > 0) == (month.count > 0)
    assert max(month.height for month in found.months) < found.height


def test_an_empty_catalogue_has_a_page_without_charts() -> None:
    empty = view(make_context())
    assert empty.expiry is None
    assert empty.charts == ()
    assert read_page(empty).select_one("h1") is not None


def test_every_chart_is_a_table_that_can_be_read_aloud() -> None:
    page = read_page(view(sample_context()))
    tables = page.select("table")
    assert len(tables) == len(view(sample_context()).charts) + 1
    assert all(table.caption is not None for table in tables)
    assert all(row.select_one("th[scope=row]") for table in tables for row in table.select("tbody tr"))
    assert not page.select("[style]")
