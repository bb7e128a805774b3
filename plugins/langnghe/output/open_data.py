"""The files of open data, and the package that describes them."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.output.file_making import FileMaking
from langnghe.rendering import urls as paths
from langnghe.rendering.data.files import data_sets, steady_days
from langnghe.rendering.data.package import data_package


def open_data_files(making: FileMaking) -> Iterator[tuple[str, bytes]]:
    """Yield every table in each of its formats, then the data package; nothing for an empty catalogue."""
    sets = data_sets(making.making)
    for one in sets:
        for file in one.files:
            yield file.path, file.content
    if sets:
        yield paths.DATA_PACKAGE, data_package(sets, making.site, steady_days(making.making), making.urls)
