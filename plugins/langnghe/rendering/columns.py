"""What a table of open data is: columns with a Vietnamese title, a type and where the value comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from langnghe.model.kinds import Kind
from langnghe.relations.site_data import SiteData
from langnghe.rendering.urls import Urls
from langnghe.text.dates import PartialDate

ColumnType = Literal["string", "integer", "number", "boolean", "date"]
"""Types of Frictionless Table Schema. A date known to less than a day is a string."""

Cell = str | int | Decimal | bool | date | None

SEPARATOR = " | "
"""Between several values of one cell; ids and names of ours never hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where rows come from: the portal as of today, and the maker of addresses."""

    data: SiteData
    urls: Urls


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key, what people call it, its type, and its value for a row's thing.

    ``points_to`` names the table whose ``id`` the value is.
    """

    key: str
    title: str
    value: Callable[[Any, Origin], Cell]
    type: ColumnType = "string"
    description: str = ""
    points_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its file name without ending, its columns, and the things its rows are made from.

    ``kind`` says that these are the records of a kind.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    things: Callable[[SiteData], Iterable[Any]]
    has_id: bool = True
    kind: Kind | None = None

    def rows(self, origin: Origin) -> list[list[Cell]]:
        """Return the rows, in the order of the records' ids."""
        return [
            [column.value(thing, origin) for column in self.columns] for thing in self.things(origin.data)
        ]


def text(key: str, title: str, description: str = "", *, of: str | None = None) -> Column:
    """Return a column of an attribute as it stands in the record (``of``, else the key)."""
    return Column(key, title, lambda thing, _: getattr(thing, of or key), description=description)


def when(key: str, title: str, description: str = "") -> Column:
    """Return a column of a date that may be known to the month, the year or a span only."""
    words = description or "AAAA-MM-DD, AAAA-MM, AAAA, AAAA-Qn, hai mốc cách nhau dấu /, hoặc “đợt AAAA”"
    return Column(key, title, lambda thing, _: machine_form(getattr(thing, key)), description=words)


def joined(key: str, title: str, description: str = "") -> Column:
    """Return a column of several ids or names."""
    words = description or f"Nhiều giá trị cách nhau bằng “{SEPARATOR.strip()}”"
    return Column(key, title, lambda thing, _: join(getattr(thing, key)), description=words)


def join(values: Sequence[str]) -> str | None:
    """Return several values as one cell; None for none."""
    return SEPARATOR.join(values) or None


def machine_form(value: PartialDate | date | None) -> str | None:
    """Return a date in the form records write it in."""
    if isinstance(value, PartialDate):
        return value.iso
    return value.isoformat() if value is not None else None
