"""`PartialDate`: a date known to the day, the month, the quarter, the year, a range or a rating round.

Holds the value and its machine forms. How dates are printed and read in Vietnamese is in `date_forms` and
`printed_dates`; import all of them from `dates`.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Literal, Self, TypeVar

Precision = Literal["day", "month", "quarter", "year", "range", "round"]
Span = tuple[date, date]
T = TypeVar("T")

FIRST_YEAR, LAST_YEAR = 1000, 2199

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
_ROUND = re.compile(r"đợt ([0-9]{4})")


def month_span(year: int, month: int, months: int = 1) -> Span:
    """Return the first and last day of `months` calendar months that begin with the given one.

    Raises:
        ValueError: if there is no such month.
    """
    last = month + months - 1
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])


def year_span(first: int, last: int) -> Span:
    """Return 1 January of the first year and 31 December of the last."""
    return date(first, 1, 1), date(last, 12, 31)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is outside {FIRST_YEAR}–{LAST_YEAR}")


def _precision(earliest: date, latest: date) -> Precision:
    """Name the shortest machine form that says exactly this span."""
    if earliest == latest:
        return "day"
    if (earliest, latest) == month_span(earliest.year, earliest.month):
        return "month"
    if earliest.month % 3 == 1 and (earliest, latest) == month_span(earliest.year, earliest.month, 3):
        return "quarter"
    if (earliest, latest) == year_span(earliest.year, earliest.year):
        return "year"
    return "range"


def _parse_point(text: str) -> Span:
    found = _POINT.fullmatch(text)
    if found is None:
        raise ValueError(f"not a date: {text!r}")
    year, month, day = found.groups()
    _check_year(int(year))
    if month is None:
        return year_span(int(year), int(year))
    if day is None:
        return month_span(int(year), int(month))
    known = date(int(year), int(month), int(day))
    return known, known


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precisely as its source gives it; ordered by its earliest day, then by its latest.

    Attributes:
        earliest: the first day it can be.
        latest: the last day it can be; the same as `earliest` for a date known to the day.
        precision: what the source gave. Equal spans have equal precision, except for rating rounds.
    """

    earliest: date
    latest: date
    precision: Precision

    @classmethod
    def on(cls, day: date) -> Self:
        """Return the date known to the day."""
        return cls(day, day, "day")

    @classmethod
    def between(cls, earliest: date, latest: date) -> Self:
        """Return the span of days, with the precision that says it shortest (a whole month is a month).

        Raises:
            ValueError: if it ends before it begins, or leaves the years 1000–2199.
        """
        _check_year(earliest.year)
        _check_year(latest.year)
        if earliest > latest:
            raise ValueError(f"ends before it begins: {earliest}/{latest}")
        return cls(earliest, latest, _precision(earliest, latest))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a machine form: `2024-04-25`, `2024-04`, `2024`, `2024-Q1`, `2018/2021`, `đợt 2019`.

        `đợt 2019` is an OCOP rating round: decisions of a round are often signed the year after, so it may
        be any day from 1 January of its year to 31 December of the next.

        Raises:
            ValueError: on anything else, on days that do not exist, on years outside 1000–2199.
        """
        composed = unicodedata.normalize("NFC", text)
        if found := _ROUND.fullmatch(composed):
            year = int(found[1])
            _check_year(year)
            return cls(*year_span(year, year + 1), "round")
        if found := _QUARTER.fullmatch(composed):
            return cls.between(*month_span(int(found[1]), 3 * int(found[2]) - 2, 3))
        first, slash, last = composed.partition("/")
        earliest, latest = _parse_point(first)
        return cls.between(earliest, _parse_point(last)[1] if slash else latest)

    @property
    def is_day(self) -> bool:
        """Whether the date is known to the day."""
        return self.precision == "day"

    @property
    def iso(self) -> str:
        """The machine form, which `parse` reads back to an equal date."""
        if self.precision == "round":
            return f"đợt {self.earliest.year}"
        if self.precision == "range":
            return "/".join(self.ends)
        return self._iso_point(self.earliest)

    def _iso_point(self, day: date) -> str:
        if self.precision == "quarter":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        return day.isoformat()[: {"year": 4, "month": 7}.get(self.precision, 10)]

    @property
    def ends(self) -> tuple[str, str]:
        """The machine forms of both ends, in years or months where the span keeps to whole ones."""
        length = {"year": 4, "month": 7, "day": 10}[self.grain]
        return self.earliest.isoformat()[:length], self.latest.isoformat()[:length]

    @property
    def grain(self) -> Literal["day", "month", "year"]:
        """The largest unit of which the span holds only whole ones."""
        if (self.earliest, self.latest) == year_span(self.earliest.year, self.latest.year):
            return "year"
        if self.earliest.day == 1 and self.latest == month_span(self.latest.year, self.latest.month)[1]:
            return "month"
        return "day"


def by_last_day(when: PartialDate | None) -> Span:
    """Return the key that puts dates in the order of the last day each can be; no date is before all.

    Of two that end alike the one known more exactly is the later.
    """
    return (when.latest, when.earliest) if when is not None else (date.min, date.min)


def latest_first(items: Iterable[T], date_of: Callable[[T], PartialDate | None]) -> list[T]:
    """Return items by their dates, the latest first; those without one last, of one date as given."""
    dated = [(by_last_day(date_of(item)), item) for item in items]
    return [item for _, item in sorted(dated, key=itemgetter(0), reverse=True)]


def add_months(day: date, months: int) -> date:
    """Return the same day so many calendar months on, or the last day of a month that lacks it.

    36 months from 29/02/2024 end on 28/02/2027; from 31/08 they end on 31/08.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
