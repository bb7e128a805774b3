"""Field types for numbers: counts, measures, degrees, money, bar codes.

How numbers are printed is in ``text.numbers``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from langnghe.loading.fields.base import Json, scalar
from langnghe.loading.reading import FieldContext, Invalid
from langnghe.loading.yaml_source import Node
from langnghe.text.gtin import is_gtin13
from langnghe.text.numbers import parse_vnd

LARGEST = 10**12
_AXES = ((6, 24), (102, 118))
"""Degrees of latitude and of longitude that lie in Vietnam."""


def _span(low: object, high: object) -> str:
    """Say in Vietnamese between what a number lies; the largest one stands for no limit."""
    return f"từ {low} trở lên" if high == LARGEST else f"từ {low} đến {high}"


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number in plain digits, between ``low`` and ``high``."""

    low: int = 0
    high: int = LARGEST

    @property
    def needed(self) -> str:
        return f"số nguyên {_span(self.low, self.high)}, viết liền không dấu chấm"

    def parse(self, node: Node, context: FieldContext) -> int | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"-?[0-9]{1,15}", text):
            digits = re.sub(r"[.\s]", "", text)
            fix = context.paste(digits) if digits.isascii() and digits.isdigit() else context.sample()
            return context.report("LN104", node, needed=self.needed, fix=fix)
        number = int(text)
        return (
            number if self.low <= number <= self.high else context.report("LN105", node, needed=self.needed)
        )

    def json_schema(self) -> Json:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,20})?")
"""Stricter than ``Decimal``, which also takes ``1e5``, ``1_0``, ``NaN`` and digits of other scripts."""


def _parse_decimal(node: Node, context: FieldContext, needed: str) -> Decimal | Invalid:
    """Return a number with a decimal point; where a comma was written, propose the point."""
    text = scalar(node, context, needed)
    if isinstance(text, Invalid):
        return text
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    with_point = text.replace(",", ".", 1)
    fix = context.paste(with_point) if _DECIMAL.fullmatch(with_point) else context.sample()
    return context.report("LN104", node, needed=needed, fix=fix)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with a decimal point where needed, between ``low`` and ``high``."""

    low: Decimal = Decimal(0)
    high: Decimal = Decimal(LARGEST)

    @property
    def needed(self) -> str:
        return f"số {_span(self.low, self.high)}, phần lẻ sau dấu chấm, ví dụ 23.1"

    def parse(self, node: Node, context: FieldContext) -> Decimal | Invalid:
        number = _parse_decimal(node, context, self.needed)
        if isinstance(number, Invalid) or self.low <= number <= self.high:
            return number
        return context.report("LN105", node, needed=self.needed)

    def json_schema(self) -> Json:
        return {"type": "number", "minimum": float(self.low), "maximum": float(self.high)}


@dataclass(frozen=True, slots=True)
class Coordinate:
    """Degrees of latitude or longitude inside Vietnam, its islands included (WGS 84)."""

    low: int
    high: int

    @property
    def needed(self) -> str:
        return f"độ thập phân từ {self.low} đến {self.high}, ví dụ {(self.low + self.high) / 2}"

    def parse(self, node: Node, context: FieldContext) -> Decimal | Invalid:
        degrees = _parse_decimal(node, context, self.needed)
        if isinstance(degrees, Invalid) or self.low <= degrees <= self.high:
            return degrees
        swapped = "có lẽ vĩ độ và kinh độ đổi chỗ cho nhau: đổi lại hai dòng"
        is_other = any(low <= degrees <= high for low, high in _AXES if low != self.low)
        return context.report("LN114", node, fix=swapped if is_other else context.sample())

    def json_schema(self) -> Json:
        return {"type": "number", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Money:
    """Whole đồng: plain digits, or the printed form "1.250 triệu đồng"."""

    needed: str = "số tiền, ví dụ 1250000 hoặc “1.250 triệu đồng”"

    def parse(self, node: Node, context: FieldContext) -> int | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else parse_vnd(text)
        except ValueError:
            return context.report("LN115", node, fix=context.sample())

    def json_schema(self) -> Json:
        return {"type": ["integer", "string"]}


@dataclass(frozen=True, slots=True)
class Gtin:
    """A 13-digit bar code with a right check digit."""

    needed: str = "13 chữ số, chữ số kiểm tra đúng"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        return text if isinstance(text, Invalid) or is_gtin13(text) else context.report("LN116", node)

    def json_schema(self) -> Json:
        return {"type": ["string", "integer"], "pattern": "^[0-9]{13}$"}
