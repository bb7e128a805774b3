"""The months in which certificates end, as columns of a drawing with the names that end in each.

Which days these are is in ``relations.expiry``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from langnghe.relations.expiry import Expiry, expiries
from langnghe.relations.news import group_by
from langnghe.rendering.views.shared.base import Link
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import add_months, format_month

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
    days = [one for one in expiries(ctx.data) if one.day >= today and one.state != "expired"]
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
