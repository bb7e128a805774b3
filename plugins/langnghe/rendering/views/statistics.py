"""Statistics of the catalogue: tables whose rows carry their own bars, and the months in which ratings end.

Every number is a count of records and leads to their list. None may read as a figure of the country: each
table says whether the catalogue is complete for what it counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from langnghe.model.catalogue import Kind
from langnghe.relations.lapsing import last_days
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Link, PageView
from langnghe.rendering.views.facet_panel import facets_of
from langnghe.rendering.views.facet_words import facet_label, noun_of, promise, value_label, value_order
from langnghe.rendering.views.making import Making
from langnghe.text.dates import add_months, format_month
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised, uncapitalised

TITLE = "Thống kê"
MONTHS_AHEAD = 24
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


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView(PageView):
    """The page of statistics."""

    template: ClassVar[str] = "statistics.html"

    lead: str
    lapsing: MonthChart | None
    charts: tuple[Chart, ...]
    data: Link


def statistics_pages(making: Making) -> Iterator[StatisticsView]:
    """Yield the page of statistics."""
    catalogue = making.portal.catalogue
    counts = [f"{format_number(len(catalogue.of_kind(kind)))} {noun_of(kind)}" for kind, _facets in CHARTS]
    yield StatisticsView(
        path=paths.STATISTICS,
        canonical=making.urls.absolute(paths.STATISTICS),
        title=TITLE,
        section="statistics",
        kind="statistics",
        description="Sản phẩm theo hạng sao, nhóm, tỉnh; chứng nhận hết hạn theo tháng; làng nghề theo nghề.",
        breadcrumbs=making.breadcrumbs(),
        lead=f"Đếm trên {' và '.join(counts)} có trong danh mục của cổng.",
        lapsing=lapsing_chart(making),
        charts=tuple(_charts(making)),
        data=making.link("Dữ liệu mở", paths.DATA),
    )


def _charts(making: Making) -> Iterator[Chart]:
    for kind, facets in CHARTS:
        counts = facets_of(making, kind).counts(())
        for facet in facets:
            bars = _bars(making, kind, facet, counts[facet])
            if bars:
                label = facet_label(kind, facet)
                yield Chart(
                    title=f"{capitalised(noun_of(kind))} theo {uncapitalised(label)}",
                    fragment=paths.facet_index_path(kind, facet).strip("/").replace("/", "-"),
                    note=_note(making, kind),
                    columns=(label, f"Số {noun_of(kind)}"),
                    bars=bars,
                )


def _note(making: Making, kind: Kind) -> str:
    complete = promise(making, kind, ())
    return (
        f"Danh mục đầy đủ, {complete}." if complete else "Danh mục chưa đầy đủ, không phải số liệu cả nước."
    )


def _bars(making: Making, kind: Kind, facet: str, counts: dict[str, int]) -> tuple[Bar, ...]:
    """Return the values that occur, each a link to its list; none where nothing is counted."""
    most = max(counts.values(), default=0)
    if most == 0:
        return ()
    return tuple(
        Bar(
            label=making.link(
                value_label(making, kind, facet, value), paths.facet_path(kind, ((facet, value),))
            ),
            count=format_number(counts[value]),
            width=-(-BAR_WIDTH * counts[value] // most),
        )
        for value in value_order(making, kind, facet, counts)
    )


COLUMN_WIDTH, CHART_HEIGHT, FOOT, SIDE = 26, 140, 34, 10
"""Units of the drawing: a month's room, height of the fullest, room for names below and at both sides."""


def lapsing_chart(making: Making) -> MonthChart | None:
    """Return the certificates that hold today by the month they end in, or None where none is known."""
    today = making.portal.today
    days = [one for one in last_days(making.portal) if one.day >= today and one.state != "expired"]
    if not days:
        return None
    months = _months(today)
    counts = Counter(one.day.replace(day=1) for one in days)
    most = max(counts.values())
    columns = []
    for number, month in enumerate(months):
        height = -(-(CHART_HEIGHT - 20) * counts[month] // most)
        columns.append(
            MonthColumn(
                label=format_month(month.year, month.month),
                tick=_tick(month, is_first=number == 0),
                count=counts[month],
                x=SIDE + number * COLUMN_WIDTH,
                y=CHART_HEIGHT - height,
                height=height,
                products=tuple(
                    making.record_link("products", one.product.id)
                    for one in days
                    if one.day.replace(day=1) == month
                ),
            )
        )
    return MonthChart(
        title="Chứng nhận OCOP hết hạn theo tháng",
        fragment="het-han-theo-thang",
        note=_beyond(len(days) - sum(column.count for column in columns)),
        width=2 * SIDE + len(months) * COLUMN_WIDTH,
        height=CHART_HEIGHT + FOOT,
        column=COLUMN_WIDTH,
        months=tuple(columns),
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
