"""Statistics of the catalogue: tables whose rows carry their own bars, and the months in which ratings end.

Every number is a count of records and leads to their list. None may read as a figure of the country: each
table says whether the catalogue is complete for what it counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.catalogue import KIND_NOUNS, Kind
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.labels import facet_label, promise, value_label, value_order
from langnghe.rendering.views.facets.panel import facets_of
from langnghe.rendering.views.home.expiry_chart import MonthChart, expiry_chart
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised, uncapitalised

TITLE = "Thống kê"
BAR_WIDTH = 100

CHARTS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("products", ("stars", "certificate", "group", "province", "craft", "year")),
    ("villages", ("craft_group", "craft", "province", "recognition", "listing")),
)
"""The facets counted, kind by kind, in the order of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A row: what is counted, how many in words, the length of its bar (0 to ``BAR_WIDTH``)."""

    label: Link
    count: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A table of counts. ``note`` says how far it may be believed."""

    title: str
    fragment: str
    note: str
    columns: tuple[str, str]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView(PageView):
    """The page of statistics."""

    template: ClassVar[str] = "statistics.html"

    lead: str
    expiry: MonthChart | None
    charts: tuple[Chart, ...]
    data: Link


def statistics_pages(ctx: RenderContext) -> Iterator[StatisticsView]:
    """Yield the page of statistics."""
    catalogue = ctx.data.catalogue
    counts = [f"{format_number(len(catalogue.of_kind(kind)))} {KIND_NOUNS[kind]}" for kind, _facets in CHARTS]
    yield StatisticsView(
        path=paths.STATISTICS,
        canonical=ctx.urls.absolute(paths.STATISTICS),
        title=TITLE,
        section="statistics",
        kind="statistics",
        description="Sản phẩm theo hạng sao, nhóm, tỉnh; chứng nhận hết hạn theo tháng; làng nghề theo nghề.",
        breadcrumbs=ctx.breadcrumbs(),
        lead=f"Đếm trên {' và '.join(counts)} có trong danh mục của cổng.",
        expiry=expiry_chart(ctx),
        charts=tuple(_charts(ctx)),
        data=ctx.link("Dữ liệu mở", paths.DATA),
    )


def _charts(ctx: RenderContext) -> Iterator[Chart]:
    for kind, facets in CHARTS:
        counts = facets_of(ctx, kind).counts(())
        for facet in facets:
            bars = _bars(ctx, kind, facet, counts[facet])
            if bars:
                label = facet_label(kind, facet)
                yield Chart(
                    title=f"{capitalised(KIND_NOUNS[kind])} theo {uncapitalised(label)}",
                    fragment=paths.facet_index_path(kind, facet).strip("/").replace("/", "-"),
                    note=_note(ctx, kind),
                    columns=(label, f"Số {KIND_NOUNS[kind]}"),
                    bars=bars,
                )


def _note(ctx: RenderContext, kind: Kind) -> str:
    complete = promise(ctx, kind, ())
    return (
        f"Danh mục đầy đủ, {complete}." if complete else "Danh mục chưa đầy đủ, không phải số liệu cả nước."
    )


def _bars(ctx: RenderContext, kind: Kind, facet: str, counts: dict[str, int]) -> tuple[Bar, ...]:
    """Return the values that occur, each a link to its list; none where nothing is counted."""
    most = max(counts.values(), default=0)
    if most == 0:
        return ()
    return tuple(
        Bar(
            label=ctx.link(value_label(ctx, kind, facet, value), paths.facet_path(kind, ((facet, value),))),
            count=format_number(counts[value]),
            width=-(-BAR_WIDTH * counts[value] // most),
        )
        for value in value_order(ctx, kind, facet, counts)
    )
