"""Reading dates as Vietnamese prints them: day first, in words or figures, with stray spaces.

For running text and citations. Records use the machine forms of `PartialDate.parse`. Lunar dates and
American order are never guessed at: they are not read at all.
"""

import re
from datetime import date

from langnghe.text.normalise import normalise
from langnghe.text.partial_date import PartialDate, month_span, year_span

_WEEKDAY = r"(?:(?P<weekday>thứ\s(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ\snhật|cn)\s?,?\s?)?"
_DAY, _MONTH, _YEAR = r"[0-3]?[0-9]", r"[01]?[0-9]", r"[12][0-9]{3}"

# Every gap and every figure is of bounded length, and no pattern begins two ways: a long hostile line
# cannot make them slow. In order: the first that fits is the reading.
_FORMS = [
    re.compile(form, re.IGNORECASE)
    for form in (
        # 22 tháng 12 năm 2008
        rf"{_WEEKDAY}(?:ngày\s{{1,2}})?(?P<day>{_DAY})\s{{1,2}}tháng\s{{1,2}}(?P<month>{_MONTH})"
        rf"\s?,?\s{{1,2}}năm\s{{1,2}}(?P<year>{_YEAR})\b",
        # từ ngày 27 đến hết ngày 28.1.2018
        rf"(?:từ\s)?(?:ngày\s)?(?P<from_day>{_DAY})\s{{1,2}}đến\s(?:hết\s)?(?:ngày\s)?(?P<day>{_DAY})"
        rf"\s?[/.-]\s?(?P<month>{_MONTH})\s?[/.-]\s?(?P<year>{_YEAR})\b",
        # 14-16/02/2025
        rf"(?:ngày\s)?(?P<from_day>{_DAY})\s?[-–]\s?(?P<day>{_DAY})\s?/\s?(?P<month>{_MONTH})\s?/\s?(?P<year>{_YEAR})\b",
        # 9/3/2021, 10/02/ 2022, 12-4-2018, 1.1.2026
        rf"{_WEEKDAY}(?:ngày\s{{1,2}})?(?P<day>{_DAY})\s?(?P<mark>[/.-])\s?(?P<month>{_MONTH})\s?(?P=mark)\s?"
        rf"(?P<year>{_YEAR})\b",
        # tháng 9/2023, tháng 4 năm 2021, 9/2023
        rf"(?:tháng\s{{1,2}})?(?P<month>{_MONTH})\s?/\s?(?P<year>{_YEAR})\b",
        rf"tháng\s{{1,2}}(?P<month>{_MONTH})\s?(?:[.-]|\snăm\s)\s?(?P<year>{_YEAR})\b",
        # quý I/2023, quý 1 năm 2023
        rf"quý\s(?P<quarter>IV|I{{1,3}}|[1-4])\s?(?:/|năm|-)\s?(?P<year>{_YEAR})\b",
        # 2018-2020, giai đoạn 2024 – 2025, từ năm 2018 đến năm 2020
        rf"(?:giai\sđoạn\s|từ\s)?(?:năm\s)?(?P<from_year>{_YEAR})\s?(?:[-–]|đến)\s?(?:năm\s)?(?P<year>{_YEAR})\b",
        rf"(?:năm\s)?(?P<year>{_YEAR})\b",
    )
]
_WEEKDAYS = {"hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "nhật": 8, "cn": 8}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def parse_printed_date(text: str) -> PartialDate | None:
    """Return the date that the whole text prints, or None if it prints none that exists.

    Read: `ngày 22 tháng 12 năm 2008`, `9/3/2021`, `12-4-2018`, `1.1.2026`, `10/02/ 2022`,
    `Thứ 5, ngày 25/4/2024` (not if that was another weekday), `tháng 9/2023`, `quý I/2023`, `năm 2018`,
    `14-16/02/2025`, `từ ngày 27 đến hết ngày 28.1.2018`, `2018-2020`, `giai đoạn 2024 – 2025`.
    """
    stripped = normalise(text).strip()
    found = match_printed_date(stripped)
    return found[0] if found is not None and found[1] == len(stripped) else None


def match_printed_date(text: str, start: int = 0) -> tuple[PartialDate, int] | None:
    """Return the date printed at `start` and the offset after it, or None; text is in NFC."""
    for form in _FORMS:
        found = form.match(text, start)
        if found is not None:
            read = _read(found.groupdict())
            if read is not None:
                return read, found.end()
    return None


def _read(parts: dict[str, str | None]) -> PartialDate | None:
    figures = {name: int(text) for name, text in parts.items() if text is not None and text.isdecimal()}
    try:
        read = _span(figures, (parts.get("quarter") or "").lower())
    except ValueError:  # 31/02, month 13, a range that ends before it begins
        return None
    return read if _is_weekday(parts.get("weekday"), read.earliest) else None


def _span(figures: dict[str, int], quarter: str) -> PartialDate:
    year = figures["year"]
    if quarter:
        number = _ROMAN.get(quarter) or int(quarter)
        return PartialDate.between(*month_span(year, 3 * number - 2, 3))
    if "day" in figures:
        last = date(year, figures["month"], figures["day"])
        return PartialDate.between(last.replace(day=figures.get("from_day", last.day)), last)
    if "month" in figures:
        return PartialDate.between(*month_span(year, figures["month"]))
    return PartialDate.between(*year_span(figures.get("from_year", year), year))


def _is_weekday(printed: str | None, day: date) -> bool:
    if printed is None:
        return True
    word = printed.lower().split()[-1]
    return (_WEEKDAYS.get(word) or int(word)) == day.isoweekday() + 1
