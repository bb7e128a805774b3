"""Words for days in messages, and the comparison of partial dates: a claim is wrong only if surely wrong."""

from __future__ import annotations

from langnghe.text.dates import PartialDate, format_date


def is_surely_before(first: PartialDate, second: PartialDate) -> bool:
    """Whether even the latest day of ``first`` lies before the earliest of ``second``."""
    return first.latest < second.earliest


def printed(day: PartialDate) -> str:
    """Return the date as messages print it."""
    return format_date(day)
