"""Field types for single values: text, numbers, days, choices, addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from langnghe.loading.reading import INVALID, FileUse, Invalid, Spot
from langnghe.loading.schema import listed
from langnghe.loading.yaml_source import Node, ScalarNode
from langnghe.text.dates import PartialDate, parse_printed_date, parse_stamp
from langnghe.text.gtin import is_gtin13
from langnghe.text.nearest import nearest
from langnghe.text.numbers import parse_vnd
from langnghe.text.phones import format_phone, parse_phone
from langnghe.text.slug import is_slug, slugify

Json = dict[str, Any]


def scalar(node: Node, spot: Spot, needed: str) -> str | Invalid:
    """Return the text of a single value; a list or a group of keys in its place is reported."""
    if isinstance(node, ScalarNode):
        return node.text.strip()
    return spot.report("LN103", node, needed=needed, fix=spot.paste(spot.field.example))


@dataclass(frozen=True, slots=True)
class Text:
    """A line or some paragraphs of Vietnamese text, at most ``limit`` characters."""

    limit: int = 300

    @property
    def needed(self) -> str:
        return f"chữ, không quá {self.limit} ký tự"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, str) and len(text) > self.limit:
            return spot.report("LN117", node, limit=self.limit)
        return text

    def json_schema(self) -> Json:
        return {"type": "string", "maxLength": self.limit}


@dataclass(frozen=True, slots=True)
class Prose(Text):
    """Paragraphs in Markdown; where they begin is kept, since they are converted and checked later."""

    limit: int = 20_000

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = Text.parse(self, node, spot)
        if isinstance(text, str) and isinstance(node, ScalarNode):
            spot.reading.prose[spot.field.key] = node.line + (0 if node.is_plain else 1)
        return text


@dataclass(frozen=True, slots=True)
class Slug:
    """An id: lower case, no marks, digits and single hyphens."""

    needed: str = "chữ thường không dấu, số và gạch nối"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, str) and not is_slug(text):
            return spot.report("LN111", node, fix=spot.paste(slugify(text)))
        return text

    def json_schema(self) -> Json:
        return {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no, written ``true`` or ``false`` (or có, không)."""

    needed: str = "true (có) hoặc false (không)"

    def parse(self, node: Node, spot: Spot) -> bool | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        known = {"true": True, "có": True, "false": False, "không": False}.get(text.lower())
        return spot.report("LN118", node, fix=spot.paste("true")) if known is None else known

    def json_schema(self) -> Json:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number in plain digits, between ``low`` and ``high``."""

    low: int = 0
    high: int = 10**12

    @property
    def needed(self) -> str:
        return f"số nguyên từ {self.low} đến {self.high}, viết liền không dấu chấm"

    def parse(self, node: Node, spot: Spot) -> int | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"-?[0-9]{1,15}", text):
            digits = re.sub(r"[.\s]", "", text)
            fix = spot.paste(digits if digits.isascii() and digits.isdigit() else spot.field.example)
            return spot.report("LN104", node, needed=self.needed, fix=fix)
        number = int(text)
        return number if self.low <= number <= self.high else spot.report("LN105", node, needed=self.needed)

    def json_schema(self) -> Json:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Number:
    """A number with a decimal point where needed, between ``low`` and ``high``."""

    low: Decimal = Decimal(0)
    high: Decimal = Decimal(10**12)

    @property
    def needed(self) -> str:
        return f"số từ {self.low} đến {self.high}, phần lẻ sau dấu chấm, ví dụ 23.1"

    def parse(self, node: Node, spot: Spot) -> Decimal | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", text):
            swapped = text.replace(",", ".")
            fix = swapped if re.fullmatch(r"-?[0-9]+\.[0-9]+", swapped) else spot.field.example
            return spot.report("LN104", node, needed=self.needed, fix=spot.paste(fix))
        number = Decimal(text)
        return number if self.low <= number <= self.high else spot.report("LN105", node, needed=self.needed)

    def json_schema(self) -> Json:
        return {"type": "number", "minimum": float(self.low), "maximum": float(self.high)}


@dataclass(frozen=True, slots=True)
class Coordinate:
    """Degrees of latitude or longitude inside Vietnam, its islands included (WGS 84)."""

    low: int
    high: int

    @property
    def needed(self) -> str:
        return f"độ thập phân từ {self.low} đến {self.high}, ví dụ 20.98"

    def parse(self, node: Node, spot: Spot) -> Decimal | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            degrees = Decimal(text)
        except InvalidOperation:
            return spot.report("LN104", node, needed=self.needed, fix=spot.paste(spot.field.example))
        if not degrees.is_finite() or not self.low <= degrees <= self.high:
            return spot.report("LN114", node, fix=spot.paste(spot.field.example))
        return degrees

    def json_schema(self) -> Json:
        return {"type": "number", "minimum": self.low, "maximum": self.high}


def _date_problem(node: Node, spot: Spot, text: str, forms: str) -> Invalid:
    """Tell an impossible day from a wrong form; propose the machine form where the printed one is clear."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?", text):
        return spot.report("LN107", node, fix=spot.paste(spot.field.example))
    printed = parse_printed_date(text)
    return spot.report(
        "LN106", node, forms=forms, fix=spot.paste(printed.iso if printed else spot.field.example)
    )


@dataclass(frozen=True, slots=True)
class Partial:
    """A day, month, quarter, year, range or OCOP round, as precise as the source."""

    needed: str = "2024-04-25, 2024-04, 2024, 2024-Q1, 2018/2021 hoặc “đợt 2019”"

    def parse(self, node: Node, spot: Spot) -> PartialDate | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return PartialDate.parse(text)
        except ValueError:
            return _date_problem(node, spot, text, self.needed)

    def json_schema(self) -> Json:
        return {"type": "string", "description": self.needed}


@dataclass(frozen=True, slots=True)
class Day:
    """A full day."""

    needed: str = "2024-04-25"

    def parse(self, node: Node, spot: Spot) -> date | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            parsed = PartialDate.parse(text)
        except ValueError:
            return _date_problem(node, spot, text, self.needed)
        return parsed.earliest if parsed.is_day else _date_problem(node, spot, text, self.needed)

    def json_schema(self) -> Json:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day with or without a time; without an offset, the time of Việt Nam (UTC+7)."""

    needed: str = "2026-01-09 20:10 hoặc 2026-01-09"

    def parse(self, node: Node, spot: Spot) -> datetime | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return parse_stamp(text)
        except ValueError:
            return _date_problem(node, spot, text, self.needed)

    def json_schema(self) -> Json:
        return {"type": "string", "description": self.needed}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a fixed list; ``options`` maps what is written to its Vietnamese label."""

    options: Mapping[str, str]

    @property
    def needed(self) -> str:
        return "một trong: " + ", ".join(f"{value} ({label})" for value, label in self.options.items())

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid) or text in self.options:
            return text
        by_words = {value: value for value in self.options} | {label: v for v, label in self.options.items()}
        near = nearest(text, by_words, limit=1)
        fix = spot.paste(by_words[near[0]] if near else next(iter(self.options)))
        return spot.report("LN108", node, allowed=self.needed.removeprefix("một trong: "), fix=fix)

    def json_schema(self) -> Json:
        return {"enum": list(self.options)}


@dataclass(frozen=True, slots=True)
class Url:
    """An outside address, http or https."""

    needed: str = "địa chỉ bắt đầu bằng https:// hoặc http://"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, str) and not re.fullmatch(
            r"https?://[^\s<>\"'`{}|\\^]+\.[^\s<>\"'`{}|\\^]+", text
        ):
            return spot.report(
                "LN109", node, fix=spot.paste(f"https://{text.split('//')[-1]}".replace(" ", ""))
            )
        return text

    def json_schema(self) -> Json:
        return {"type": "string", "format": "uri", "pattern": "^https?://"}


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address."""

    needed: str = "địa chỉ thư điện tử, ví dụ lienhe@vidu.vn"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, str) and not re.fullmatch(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+", text, re.ASCII):
            return spot.report("LN110", node)
        return text

    def json_schema(self) -> Json:
        return {"type": "string", "format": "email"}


@dataclass(frozen=True, slots=True)
class Phone:
    """A Vietnamese phone number, kept as digits."""

    needed: str = "10 chữ số di động, 11 chữ số cố định, hoặc 1800/1900"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return parse_phone(text)
        except ValueError:
            digits = re.sub(r"\D", "", text)
            padded = f"0{digits}" if len(digits) == 9 else ""
            try:
                fix = f'"{format_phone(parse_phone(padded))}"'
            except ValueError:
                fix = spot.field.example
            return spot.report("LN112", node, fix=spot.paste(fix))

    def json_schema(self) -> Json:
        return {"type": "string"}


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
            return spot.report("LN115", node)

    def json_schema(self) -> Json:
        return {"type": ["integer", "string"]}


@dataclass(frozen=True, slots=True)
class Gtin:
    """A 13-digit bar code with a right check digit."""

    needed: str = "13 chữ số với chữ số kiểm tra đúng"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        return text if isinstance(text, Invalid) or is_gtin13(text) else spot.report("LN116", node)

    def json_schema(self) -> Json:
        return {"type": "string", "pattern": "^[0-9]{13}$"}


@dataclass(frozen=True, slots=True)
class FilePath:
    """A file below ``folder``, written with forward slashes; nothing outside can be reached."""

    folder: str
    """``images`` or ``files``: the folder of that name in the catalogue or the content."""

    @property
    def needed(self) -> str:
        return f"đường dẫn tệp trong thư mục {self.folder}"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        parts = text.split("/")
        if text.startswith(("/", "~")) or "\\" in text or ":" in text or {"..", ".", ""} & set(parts):
            return spot.report(
                "LN119", node, folder=self.folder, fix=spot.paste(parts[-1] or spot.field.example)
            )
        spot.reading.files.append(FileUse(self.folder, text, spot.reading.path, node.line, spot.subject))
        return text

    def json_schema(self) -> Json:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class SitePath:
    """An address inside the site, as ``/lang-nghe/bat-trang/`` (for pages that moved)."""

    needed: str = "địa chỉ cũ trong cổng, ví dụ /tin/2024/ten-bai-cu/"

    def parse(self, node: Node, spot: Spot) -> str | Invalid:
        text = scalar(node, spot, self.needed)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"/[a-z0-9]+([-/._][a-z0-9]+)*/?", text) or ".." in text:
            return spot.report("LN103", node, needed=self.needed, fix=spot.paste(f"/{slugify(text)}/"))
        return text

    def json_schema(self) -> Json:
        return {"type": "string", "pattern": "^/"}


__all__ = [
    "INVALID",
    "Choice",
    "Coordinate",
    "Day",
    "Email",
    "FilePath",
    "Flag",
    "Gtin",
    "Integer",
    "Money",
    "Number",
    "Partial",
    "Phone",
    "Prose",
    "SitePath",
    "Slug",
    "Stamp",
    "Text",
    "Url",
    "listed",
    "scalar",
]
