"""The files of open data, and the package that describes them."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.output.context import OutputContext
from langnghe.rendering import urls as paths
from langnghe.rendering.data.files import data_sets, data_validity
from langnghe.rendering.data.package import data_package


def open_data_files(ctx: OutputContext) -> Iterator[tuple[str, bytes]]:
    """Yield every table in each of its formats, then the data package; nothing for an empty catalogue."""
    sets = data_sets(ctx.ctx)
    for one in sets:
        for file in one.files:
            yield file.path, file.content
    if sets:
        yield paths.DATA_PACKAGE, data_package(sets, ctx.site, data_validity(ctx.ctx), ctx.urls)
