"""Field types for days, moments and lengths of time.

What a partial date means is in ``text.partial_date``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

from langnghe.loading.fields.base import Json, scalar
from langnghe.loading.reading import FieldContext, Invalid
from langnghe.loading.yaml_source import Node
from langnghe.text.dates import PartialDate, parse_printed_date, parse_stamp


def _date_problem(node: Node, context: FieldContext, text: str, forms: str) -> Invalid:
    """Tell an impossible day from a wrong form; propose the machine form where the printed one is clear."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?", text):
        advice = f"kiểm tra lại ngày trong nguồn; {_days_of(int(text[:4]), int(text[5:7]))}"
        return context.report("LN107", node, fix=advice)
    printed = parse_printed_date(text)
    fix = context.paste(printed.iso) if printed else context.sample()
    return context.report("LN106", node, forms=forms, fix=fix)


def _days_of(year: int, month: int) -> str:
    """Say how many days a month has, for a day that it does not have."""
    if not 1 <= month <= 12 or year < 1:
        return "tháng từ 01 đến 12"
    return f"tháng {month}/{year} có {monthrange(year, month)[1]} ngày"


@dataclass(frozen=True, slots=True)
class Partial:
    """A day, month, quarter, year, range or OCOP round, as precise as the source."""

    needed: str = "2024-04-25, 2024-04, 2024, 2024-Q1, 2018/2021 hoặc “đợt 2019”"

    def parse(self, node: Node, context: FieldContext) -> PartialDate | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return PartialDate.parse(text)
        except ValueError:
            return _date_problem(node, context, text, self.needed)

    def json_schema(self) -> Json:
        return {"type": ["string", "integer"]}


@dataclass(frozen=True, slots=True)
class Day:
    """A full day."""

    needed: str = "2024-04-25"

    def parse(self, node: Node, context: FieldContext) -> date | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            parsed = PartialDate.parse(text)
        except ValueError:
            return _date_problem(node, context, text, self.needed)
        return parsed.earliest if parsed.is_day else _date_problem(node, context, text, self.needed)

    def json_schema(self) -> Json:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day with or without a time; without an offset, the time of Việt Nam (UTC+7)."""

    needed: str = "2026-01-09 20:10 hoặc 2026-01-09"

    def parse(self, node: Node, context: FieldContext) -> datetime | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return parse_stamp(text)
        except ValueError:
            return _date_problem(node, context, text, self.needed)

    def json_schema(self) -> Json:
        return {"type": "string"}


_DURATION = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something lasts, as players show it; kept as seconds."""

    needed: str = "phút:giây hoặc giờ:phút:giây, ví dụ 3:20 hoặc 1:05:00"

    def parse(self, node: Node, context: FieldContext) -> int | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        match = _DURATION.fullmatch(text)
        if match is None or (match[1] is not None and int(match[2]) > 59):
            return context.report("LN103", node, needed=self.needed, fix=context.sample())
        return int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3])

    def json_schema(self) -> Json:
        return {"type": "string", "pattern": f"^{_DURATION.pattern}$"}
