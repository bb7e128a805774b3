"""Dates: the one door to `PartialDate`, its printed forms, and the readers of printed and machine dates.

Other layers import dates from here. Nothing in this package asks the clock: "today" is always an argument
of whoever needs it.
"""

from langnghe.text.date_forms import format_date, format_long, format_masthead, format_month, format_stamp
from langnghe.text.partial_date import PartialDate, Precision, add_months, by_last_day, latest_first
from langnghe.text.printed_dates import match_printed_date, parse_printed_date
from langnghe.text.stamps import VIETNAM_TIME, parse_stamp

__all__ = [
    "VIETNAM_TIME",
    "PartialDate",
    "Precision",
    "add_months",
    "by_last_day",
    "format_date",
    "format_long",
    "format_masthead",
    "format_month",
    "format_stamp",
    "latest_first",
    "match_printed_date",
    "parse_printed_date",
    "parse_stamp",
]
