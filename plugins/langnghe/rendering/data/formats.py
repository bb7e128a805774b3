"""Tables as CSV and JSON. Bytes in, bytes out of nothing but the rows: same rows, same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from langnghe.rendering.columns import Cell, Table

BOM = "\ufeff"
"""Excel takes a CSV file without it for one of the machine's own code page and spoils every mark."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: Table, rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return rows as CSV (RFC 4180) in UTF-8 with a byte order mark, keys in the first line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows)
    return (BOM + out.getvalue()).encode("utf-8")


def _csv_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        # A spreadsheet would run such a text as a formula (CWE-1236); an apostrophe makes it text again.
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    plain = _plain(cell)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return "" if plain is None else str(plain)


def write_json(table: Table, rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return rows as a JSON array of objects, without the cells that are empty."""
    keys = [column.key for column in table.columns]
    objects = [
        {key: _plain(cell) for key, cell in zip(keys, row, strict=True) if cell is not None} for row in rows
    ]
    return as_json(objects)


def as_json(value: Any) -> bytes:
    """Return plain data as readable JSON in UTF-8."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _plain(cell: Cell) -> str | int | float | bool | None:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
