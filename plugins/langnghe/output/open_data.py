"""The files of open data, and the package that describes them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from langnghe.output.context import FileRoute, OutputContext
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.data.files import data_sets, file_paths, offered_tables
from langnghe.rendering.data.package import data_package
from langnghe.rendering.kinds import RECORD_KINDS


def open_data_routes(data: SiteData) -> Iterator[FileRoute]:
    """Yield every table in each of its formats, then the data package; nothing for an empty catalogue."""
    tables = offered_tables(data, RECORD_KINDS)
    for table in tables:
        for path in file_paths(table):
            yield FileRoute(path=path, make=partial(_data_file, path=path))
    if tables:
        yield FileRoute(path=paths.DATA_PACKAGE, make=_package)


def _data_file(ctx: OutputContext, path: str) -> bytes:
    return next(file.content for one in data_sets(ctx.render) for file in one.files if file.path == path)


def _package(ctx: OutputContext) -> bytes:
    return data_package(data_sets(ctx.render), ctx.site, ctx.data.validity_window, ctx.urls)
