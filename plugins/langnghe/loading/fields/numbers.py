"""Field types for numbers: counts, measures, degrees, money, bar codes.

How numbers are printed is in ``text.numbers``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from langnghe.loading.fields.base import Json, scalar
from langnghe.loading.reading import Invalid, Spot
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

    def parse(self, node: Node, spot: Spot) -> int | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"-?[0-9]{1,15}", text):
            digits = re.sub(r"[.\s]", "", text)
            fix = spot.paste(digits) if digits.isascii() and digits.isdigit() else spot.sample()
            return spot.report("LN104", node, needed=self.needed, fix=fix)
        number = int(text)
        return number if self.low <= number <= self.high else spot.report("LN105", node, needed=self.needed)

    def json_schema(self) -> Json:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,20})?")
"""Stricter than ``Decimal``, which also takes ``1e5``, ``1_0``, ``NaN`` and digits of other scripts."""


def _parse_decimal(node: Node, spot: Spot, needed: str) -> Decimal | Invalid:
    """Return a number with a decimal point; where a comma was written, propose the point."""
    text = scalar(node, spot, needed)
    if isinstance(text, Invalid):
        return text
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    with_point = text.replace(",", ".", 1)
    fix = spot.paste(with_point) if _DECIMAL.fullmatch(with_point) else spot.sample()
    return spot.report("LN104", node, needed=needed, fix=fix)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with a decimal point where needed, between ``low`` and ``high``."""

    low: Decimal = Decimal(0)
    high: Decimal = Decimal(LARGEST)

    @property
    def needed(self) -> str:
        return f"số {_span(self.low, self.high)}, phần lẻ sau dấu chấm, ví dụ 23.1"

    def parse(self, node: Node, spot: Spot) -> Decimal | Invalid:
        number = _parse_decimal(node, spot, self.needed)
        if isinstance(number, Invalid) or self.low <= number <= self.high:
            return number
        return spot.report("LN105", node, needed=self.needed)

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

    def parse(self, node: Node, spot: Spot) -> Decimal | Invalid:
        degrees = _parse_decimal(node, spot, self.needed)
        if isinstance(degrees, Invalid) or self.low <= degrees <= self.high:
            return degrees
        swapped = "có lẽ vĩ độ và kinh độ đổi chỗ cho nhau: đổi lại hai dòng"
        is_other = any(low <= degrees <= high for low, high in _AXES if low != self.low)
        return spot.report("LN114", node, fix=swapped if is_other else spot.sample())

    def json_schema(self) -> Json:
        return {"type": "number", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Money:
    """Whole đồng: plain digits, or the printed form "1.250 triệu đồng"."""

    needed: str = "số tiền, ví dụ 1250000 hoặc “1.250 triệu đồng”"

    def parse(self, node: Node, spot: Spot) -> int | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else parse_vnd(text)
        except ValueError:
            return spot.report("LN115", node, fix=spot.sample())

    def json_schema(self) -> Json:
        return {"type": ["integer", "string"]}


@dataclass(frozen=True, slots=True)
class Gtin:
    """A 13-digit bar code with a right check digit."""

    needed: str = "13 chữ số, chữ số kiểm tra đúng"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        return text if isinstance(text, Invalid) or is_gtin13(text) else spot.report("LN116", node)

    def json_schema(self) -> Json:
        return {"type": ["string", "integer"], "pattern": "^[0-9]{13}$"}
