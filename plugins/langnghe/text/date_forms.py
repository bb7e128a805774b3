"""Dates as they are printed for visitors (vocab.md §8).

Only absolute forms: nothing here knows what day it is today, and relative words ("hôm qua") are the
browser's business. Reading printed dates is in `printed_dates`.
"""

from datetime import date, datetime

from langnghe.text.partial_date import PartialDate

_ROMAN = ("I", "II", "III", "IV")


def format_date(value: PartialDate | date) -> str:
    """Return a date for tables and certificates, saying no more than is known.

    `25/04/2024`, `tháng 4/2024`, `quý I/2024`, `năm 2024`, `giai đoạn 2018-2021`, `14-16/02/2025`,
    `tháng 9/2023 - tháng 2/2024`, `đợt 2019`.
    """
    if isinstance(value, date):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    first = value.earliest
    match value.precision:
        case "day":
            return format_date(first)
        case "month":
            return format_month(first.year, first.month)
        case "quarter":
            return f"quý {_ROMAN[first.month // 3]}/{first.year}"
        case "year":
            return f"năm {first.year}"
        case "round":
            return f"đợt {first.year}"
    return _format_range(value)


def _format_range(value: PartialDate) -> str:
    first, last = value.earliest, value.latest
    if value.grain == "year":
        return f"giai đoạn {first.year}-{last.year}"
    if value.grain == "month":
        return f"{format_month(first.year, first.month)} - {format_month(last.year, last.month)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day:02d}-{format_date(last)}"
    return f"{format_date(first)}-{format_date(last)}"


def _official_month(month: int) -> str:
    """Official letters write a zero before months 1 and 2 only, lest they be made into 11 and 12."""
    return f"{month:02d}" if month <= 2 else str(month)


def format_long(value: PartialDate | date) -> str:
    """Return a date for running text and documents: `ngày 07 tháng 02 năm 2024`, `tháng 4 năm 2024`.

    Quarters, years, ranges and rounds read as in `format_date`.
    """
    if isinstance(value, PartialDate):
        if value.precision == "month":
            return f"tháng {_official_month(value.earliest.month)} năm {value.earliest.year}"
        if not value.is_day:
            return format_date(value)
        value = value.earliest
    return f"ngày {value.day:02d} tháng {_official_month(value.month)} năm {value.year}"


def format_masthead(day: date) -> str:
    """Return the line over the front page: `Thứ 5, ngày 25/4/2024`, `Chủ nhật, ngày 28/4/2024`."""
    weekday = "Chủ nhật" if day.isoweekday() == 7 else f"Thứ {day.isoweekday() + 1}"
    return f"{weekday}, ngày {day.day}/{day.month}/{day.year}"


def format_stamp(moment: datetime) -> str:
    """Return when an article appeared, in the moment's own time zone: `20:10 | 25/04/2024`."""
    return f"{moment.hour:02d}:{moment.minute:02d} | {format_date(moment.date())}"


def format_month(year: int, month: int) -> str:
    """Return a month as `tháng 4/2024`."""
    return f"tháng {month}/{year}"
