"""The comparison of partial dates for rules: a claim is wrong only if it is surely wrong."""

from __future__ import annotations

from langnghe.text.dates import PartialDate


def is_surely_before(first: PartialDate, second: PartialDate) -> bool:
    """Whether even the latest day of ``first`` lies before the earliest of ``second``."""
    return first.latest < second.earliest
