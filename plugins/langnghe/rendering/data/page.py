"""The page of open data: which tables there are, what their columns mean, under which licence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import Column, ColumnType
from langnghe.rendering.data.files import DataSet, data_sets
from langnghe.rendering.data.package import format_span
from langnghe.rendering.views.record_parts.facts import incomplete_line
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute, Subject
from langnghe.text.numbers import format_number, format_size

TYPE_LABELS: dict[ColumnType, str] = {
    "string": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "boolean": "true hoặc false",
    "date": "ngày (AAAA-MM-DD)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataColumn:
    """A column as people read of it."""

    key: str
    title: str
    type: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A table to download: ``count`` and the sizes of its ``files`` are in words."""

    title: str
    fragment: str
    description: str
    count: str
    files: tuple[Link, ...]
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView(PageView):
    """The page of open data. ``states`` says for which days the states in the data hold."""

    template: ClassVar[str] = "open_data.html"

    coverage: str
    states: str
    tables: tuple[DataTable, ...]
    package: Link | None


def open_data_routes(_data: SiteData) -> Iterator[PageRoute]:
    """Yield the page of open data."""
    yield PageRoute(path=paths.DATA, subject=Subject("data", ""), make=open_data_page)


def open_data_page(ctx: RenderContext) -> OpenDataView:
    """Return the page of open data."""
    sets = data_sets(ctx)
    return OpenDataView(
        path=paths.DATA,
        canonical=ctx.urls.absolute(paths.DATA),
        title="Dữ liệu mở",
        section="data",
        kind="data",
        description="Tải danh mục làng nghề, sản phẩm OCOP, văn bản, sự kiện: CSV, JSON, JSON-LD, GeoJSON.",
        breadcrumbs=ctx.breadcrumbs(),
        coverage=incomplete_line(ctx, None),
        states=format_span(ctx.data.validity_window),
        tables=tuple(_table(ctx, one) for one in sets),
        package=ctx.link("datapackage.json", paths.DATA_PACKAGE) if sets else None,
    )


def _table(ctx: RenderContext, one: DataSet) -> DataTable:
    return DataTable(
        title=one.table.title,
        fragment=one.table.name,
        description=one.table.description,
        count=f"{format_number(len(one.rows))} dòng",
        files=tuple(
            ctx.link(f"{file.format} ({format_size(len(file.content))})", file.path) for file in one.files
        ),
        columns=tuple(map(_column, one.table.columns)),
    )


def _column(column: Column) -> DataColumn:
    pointer = f"Mã ở bảng {column.points_to}" if column.points_to else ""
    return DataColumn(
        key=column.key,
        title=column.title,
        type=TYPE_LABELS[column.type],
        description=column.description or pointer,
    )
