"""The Frictionless Data Package (v1) of the CSV tables: fields, keys, checksums, licence, span of days."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from langnghe.relations.expiry import ValidityWindow
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import Column, Table
from langnghe.rendering.data.files import DataFile, DataSet
from langnghe.rendering.data.formats import as_json
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import SiteView
from langnghe.text.dates import format_date


def data_package(sets: Sequence[DataSet], site: SiteView, span: ValidityWindow, urls: Urls) -> bytes:
    """Return ``datapackage.json`` for the tables; ``span`` says from which to which day their states hold.

    The version is that of the tables' bytes. A site that names no licence for its data gives none here.
    """
    resources = [_resource(one, sets) for one in sets]
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "lang-nghe",
        "title": f"{site.name}: dữ liệu danh mục",
        "description": format_span(span),
        "homepage": urls.absolute(paths.DATA),
        "version": hashlib.sha256("".join(one["hash"] for one in resources).encode()).hexdigest()[:12],
    }
    if site.data_licence is not None:
        package["licenses"] = [{"title": site.data_licence.text, "path": site.data_licence.href}]
    return as_json({**package, "resources": resources})


def format_span(span: ValidityWindow) -> str:
    """Return for which days the states in the data are those of today."""
    first = f" từ ngày {format_date(span.first)}" if span.first is not None else ""
    last = f" đến hết ngày {format_date(span.last)}" if span.last is not None else ""
    days = f"{first}{last}" or " vào ngày xuất bản"
    return f"Tình trạng trong dữ liệu (còn hạn, hết hạn, còn hiệu lực …) đúng{days}."


def _resource(one: DataSet, sets: Sequence[DataSet]) -> dict[str, Any]:
    file = csv_file(one)
    return {
        "profile": "tabular-data-resource",
        "name": one.table.name,
        "title": one.table.title,
        "description": one.table.description,
        "path": file.path.removeprefix(paths.DATA),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
        "schema": _schema(one.table, {other.table.name for other in sets}),
    }


def csv_file(one: DataSet) -> DataFile:
    """Return the CSV file of a set: the one a data package describes."""
    return next(file for file in one.files if file.format == "CSV")


def _schema(table: Table, there: set[str]) -> dict[str, Any]:
    keys = [
        {"fields": column.key, "reference": {"resource": _target(column, table), "fields": "id"}}
        for column in table.columns
        if column.points_to in there
    ]
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    schema["primaryKey"] = "id" if table.has_id else [column.key for column in table.columns[:2]]
    return {**schema, "foreignKeys": keys} if keys else schema


def _target(column: Column, table: Table) -> str:
    """Return the resource a key points to; the table itself is written as an empty name."""
    target = column.points_to or ""
    return "" if target == table.name else target


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.key, "title": column.title, "type": column.type}
    if column.description:
        field["description"] = column.description
    if column.type == "date":
        field["format"] = "default"
    return field
