"""What a table of open data is: columns with a Vietnamese title, a type and where the value comes from.

One rule for all tables: a column holds codes or words, never both. A value of one of our lists (states,
kinds, types, crafts, provinces …) is written twice: its code (stable, ASCII, never translated), and beside
it, in ``…_label`` or ``…_name``, what it is called in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from langnghe.model.kinds import Kind
from langnghe.model.states import State
from langnghe.relations.site_data import SiteData
from langnghe.rendering.urls import Urls
from langnghe.text.dates import PartialDate
from langnghe.text.wording import uncapitalised

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

    ``points_to`` names the table whose ``id`` the value is. ``codes`` is the whole list of values that may
    occur, with what each is called; empty for any other column. ``label_of`` is the key of the column whose
    codes this one names.
    """

    key: str
    title: str
    value: Callable[[Any, Origin], Cell]
    type: ColumnType = "string"
    description: str = ""
    points_to: str | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    label_of: str | None = None


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


Codes = Callable[[Any, Origin], Sequence[str]]
"""Reads the codes of a row's thing: none, one or several."""

Namer = Callable[[SiteData, str], str]
"""Names a code."""


def own_codes(key: str) -> Codes:
    """Return the reader of an attribute that holds one code, several or None."""

    def read(thing: Any, _origin: Origin) -> Sequence[str]:
        found = getattr(thing, key)
        if isinstance(found, tuple):
            return found
        return (found,) if found is not None else ()

    return read


def coded(
    key: str,
    title: str,
    names: Mapping[Any, str] | Namer,
    read: Codes | None = None,
    *,
    description: str = "",
    suffix: str = "label",
) -> tuple[Column, Column]:
    """Return the column of a code and that of its Vietnamese label.

    ``names`` is the whole list where it is closed: then the description of the codes says what each means.
    Of a vocabulary it is what names a code.
    """
    codes: Mapping[str, str] = {} if callable(names) else names
    name: Namer = names if callable(names) else lambda _data, code: codes[code]
    found = read or own_codes(key)
    legend = "; ".join(f"{code}: {label}" for code, label in codes.items())
    return (
        Column(
            key,
            f"Mã {uncapitalised(title)}",
            lambda thing, origin: join(found(thing, origin)),
            description=". ".join(part for part in (description, legend) if part),
            codes=codes,
        ),
        Column(
            f"{key}_{suffix}",
            title,
            lambda thing, origin: join([name(origin.data, code) for code in found(thing, origin)]),
            label_of=key,
        ),
    )


def term_of(list_name: str) -> Namer:
    """Return what names an id of a simple vocabulary."""
    return lambda data, id_: data.vocabulary.terms[list_name][id_].name


def state_labels(states: Iterable[State]) -> dict[str, str]:
    """Return states by their codes, as a closed list."""
    return {state.value: state.label for state in states}


def join(values: Sequence[str]) -> str | None:
    """Return several values as one cell; None for none."""
    return SEPARATOR.join(values) or None


def machine_form(value: PartialDate | date | None) -> str | None:
    """Return a date in the form records write it in."""
    if isinstance(value, PartialDate):
        return value.iso
    return value.isoformat() if value is not None else None
