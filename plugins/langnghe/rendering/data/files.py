"""Which files ``/du-lieu/`` offers, made once for the page that lists them and for the output."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from langnghe.model.kinds import Kind
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import Cell, Origin, Table
from langnghe.rendering.data.formats import write_csv, write_json
from langnghe.rendering.data.linked import linked_data
from langnghe.rendering.data.places import villages_geojson
from langnghe.rendering.data.tables import HISTORY_TABLES
from langnghe.rendering.views.shared.context import RecordParts, RenderContext, made_once


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


@made_once
def data_sets(ctx: RenderContext) -> tuple[DataSet, ...]:
    """Return every table that has rows, those of records first, each with its files.

    An empty table says nothing and is not offered: an empty catalogue has no open data.
    """
    return tuple(_data_set(ctx, table) for table in offered_tables(ctx.data, ctx.kinds))


def offered_tables(data: SiteData, kinds: Mapping[Kind, RecordParts]) -> tuple[Table, ...]:
    """Return the tables that have rows, those of records first."""
    tables = (*(row.table for row in kinds.values()), *HISTORY_TABLES)
    return tuple(table for table in tables if any(True for _ in table.things(data)))


def file_paths(table: Table) -> tuple[str, ...]:
    """Return the paths of the files of a table."""
    return tuple(paths.data_path(f"{table.name}.{format_.ending}") for format_ in _formats(table))


@dataclass(frozen=True, slots=True)
class _Format:
    """A format: its name, the ending of its files, and what writes the rows of a table."""

    name: str
    ending: str
    write: Callable[[RenderContext, Table, Sequence[tuple[Cell, ...]]], bytes]


def _formats(table: Table) -> Iterator[_Format]:
    """Yield the formats a table is offered in."""
    yield _Format("CSV", "csv", lambda _ctx, table, rows: write_csv(table, rows))
    yield _Format("JSON", "json", lambda _ctx, table, rows: write_json(table, rows))
    kind = table.kind
    if kind is not None:
        yield _Format("JSON-LD", "jsonld", lambda ctx, _table, _rows: linked_data(ctx, kind))
    if kind == "villages":
        yield _Format("GeoJSON", "geojson", lambda ctx, _table, _rows: villages_geojson(_origin(ctx)))


def _origin(ctx: RenderContext) -> Origin:
    return Origin(data=ctx.data, urls=ctx.urls)


def _data_set(ctx: RenderContext, table: Table) -> DataSet:
    rows = tuple(tuple(row) for row in table.rows(_origin(ctx)))
    files = (
        DataFile(path=path, format=format_.name, content=format_.write(ctx, table, rows))
        for path, format_ in zip(file_paths(table), _formats(table), strict=True)
    )
    return DataSet(table=table, rows=rows, files=tuple(files))
