"""Which files ``/du-lieu/`` offers, made once for the page that lists them and for the output."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from langnghe.model.catalogue import KINDS
from langnghe.relations.validity_window import ValidityWindow, validity_window
from langnghe.rendering import urls as paths
from langnghe.rendering.data.columns import Cell, Origin, Table
from langnghe.rendering.data.formats import write_csv, write_json
from langnghe.rendering.data.history_tables import HISTORY_TABLES
from langnghe.rendering.data.linked import linked_data
from langnghe.rendering.data.places import villages_geojson
from langnghe.rendering.data.record_tables import RECORD_TABLES
from langnghe.rendering.views.shared.context import RenderContext


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file: its address, its format in words, its bytes."""

    path: str
    format: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """One table with its files. ``rows`` are those of today."""

    table: Table
    rows: tuple[tuple[Cell, ...], ...]
    files: tuple[DataFile, ...]


def data_sets(ctx: RenderContext) -> tuple[DataSet, ...]:
    """Return every table that has rows, those of records first, each with its files.

    An empty table says nothing and is not offered: an empty catalogue has no open data. Worked out once for
    the page and the files.
    """
    return ctx.once(("data sets",), lambda: _data_sets(ctx))


def data_validity(ctx: RenderContext) -> ValidityWindow:
    """Return the days for which the states in the data hold, worked out once for the page and the package."""
    return ctx.once(("steady days",), lambda: validity_window(ctx.data))


def _data_sets(ctx: RenderContext) -> tuple[DataSet, ...]:
    origin = Origin(data=ctx.data, urls=ctx.urls)
    linked = {RECORD_TABLES[kind].name: kind for kind in KINDS}
    found = []
    for table in (*RECORD_TABLES.values(), *HISTORY_TABLES):
        rows = tuple(tuple(row) for row in table.rows(origin))
        if not rows:
            continue
        files = list(_table_files(table, rows))
        if table.name in linked:
            path = paths.data_path(f"{table.name}.jsonld")
            content = linked_data(ctx, linked[table.name])
            files.append(DataFile(path=path, format="JSON-LD", content=content))
        if table is RECORD_TABLES["villages"]:
            path = paths.data_path(f"{table.name}.geojson")
            files.append(DataFile(path=path, format="GeoJSON", content=villages_geojson(origin)))
        found.append(DataSet(table=table, rows=rows, files=tuple(files)))
    return tuple(found)


def _table_files(table: Table, rows: tuple[tuple[Cell, ...], ...]) -> Iterator[DataFile]:
    yield DataFile(path=paths.data_path(f"{table.name}.csv"), format="CSV", content=write_csv(table, rows))
    yield DataFile(path=paths.data_path(f"{table.name}.json"), format="JSON", content=write_json(table, rows))
