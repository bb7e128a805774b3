"""The page of statistics: bars by facet, and the chart of certificates by the month they expire in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.states import CertificateState
from langnghe.relations.expiry import Expiry
from langnghe.relations.news import group_by
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.labels import facet_label, promise, value_label, value_order
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import add_months, format_month
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised, uncapitalised

MONTHS_AHEAD = 24
COLUMN_WIDTH, CHART_HEIGHT, ABOVE, FOOT, SIDE = 26, 140, 20, 34, 10
"""Units of the drawing: a month's room, height with the numbers above columns, room below, at the sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthColumn:
    """A month of the calendar of last days: its column in the drawing, and the names that end in it."""

    label: str
    tick: str
    count: int
    x: int
    y: int
    height: int
    products: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthChart:
    """Certificates by the month of their last day, from this month on."""

    title: str
    fragment: str
    note: str
    width: int
    height: int
    column: int
    months: tuple[MonthColumn, ...]


def expiry_chart(ctx: RenderContext) -> MonthChart | None:
    """Return the certificates that hold today by the month they end in, or None where none is known."""
    today = ctx.data.today
    days = [
        one for one in ctx.data.expiries if one.day >= today and one.state is not CertificateState.EXPIRED
    ]
    if not days:
        return None
    by_month = group_by(days, lambda one: [one.day.replace(day=1)])
    shown = [(month, by_month.get(month, ())) for month in _months(today)]
    most = max(1, *(len(ending) for _, ending in shown))
    columns = tuple(_column(ctx, number, month, ending, most) for number, (month, ending) in enumerate(shown))
    return MonthChart(
        title="Chứng nhận OCOP hết hạn theo tháng",
        fragment="het-han-theo-thang",
        note=_beyond(len(days) - sum(column.count for column in columns)),
        width=2 * SIDE + len(columns) * COLUMN_WIDTH,
        height=CHART_HEIGHT + FOOT,
        column=COLUMN_WIDTH,
        months=columns,
    )


def _column(ctx: RenderContext, number: int, month: date, days: Sequence[Expiry], most: int) -> MonthColumn:
    """Return the column of a month; the fullest one, of ``most``, leaves room for its number above it."""
    height = -(-(CHART_HEIGHT - ABOVE) * len(days) // most)
    return MonthColumn(
        label=format_month(month.year, month.month),
        tick=_tick(month, is_first=number == 0),
        count=len(days),
        x=SIDE + number * COLUMN_WIDTH,
        y=CHART_HEIGHT - height,
        height=height,
        products=tuple(ctx.record_link("products", one.product.id) for one in days),
    )


def _months(today: date) -> Sequence[date]:
    """Return the first days of this month and of those that follow it."""
    first = today.replace(day=1)
    return [add_months(first, number) for number in range(MONTHS_AHEAD)]


def _tick(month: date, *, is_first: bool) -> str:
    """Return a month under its column: its number, with the year where a year begins."""
    return f"{month.month}/{month.year}" if is_first or month.month == 1 else str(month.month)


def _beyond(count: int) -> str:
    """Return what the drawing counts and what it leaves out."""
    words = "Chỉ tính chứng nhận còn hạn và biết đúng ngày cuối."
    return f"{words} Ngoài {MONTHS_AHEAD} tháng này còn {count} chứng nhận." if count else words


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


def statistics_routes(_data: SiteData) -> Iterator[PageRoute]:
    """Yield the page of statistics."""
    yield PageRoute(path=paths.STATISTICS, make=statistics_page)


def statistics_page(ctx: RenderContext) -> StatisticsView:
    """Return the page of statistics."""
    catalogue = ctx.data.catalogue
    counts = [
        f"{format_number(len(catalogue.of_kind(kind)))} {KIND_INFO[kind].noun}" for kind, _facets in CHARTS
    ]
    return StatisticsView(
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
        counts = ctx.data.facets(kind).counts(())
        for facet in facets:
            bars = _bars(ctx, kind, facet, counts[facet])
            if bars:
                label = facet_label(kind, facet)
                yield Chart(
                    title=f"{capitalised(KIND_INFO[kind].noun)} theo {uncapitalised(label)}",
                    fragment=paths.facet_index_path(kind, facet).strip("/").replace("/", "-"),
                    note=_note(ctx, kind),
                    columns=(label, f"Số {KIND_INFO[kind].noun}"),
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
