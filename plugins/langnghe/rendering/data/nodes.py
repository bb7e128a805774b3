"""What the page of open data is about, in schema.org: a catalogue of datasets with their downloads."""

from __future__ import annotations

from langnghe.rendering import urls as paths
from langnghe.rendering.data.files import DataFile, DataSet, data_sets
from langnghe.rendering.structured.nodes import Node, node, subject_id
from langnghe.rendering.views.base import SiteView
from langnghe.rendering.views.making import Making

MEDIA_TYPES = {
    "CSV": "text/csv",
    "JSON": "application/json",
    "JSON-LD": "application/ld+json",
    "GeoJSON": "application/geo+json",
}


def catalogue_node(making: Making, site: SiteView) -> Node | None:
    """Return the catalogue of datasets, or None for an empty one."""
    sets = data_sets(making)
    if not sets:
        return None
    return node(
        "DataCatalog",
        subject_id(making.urls, paths.DATA),
        name=f"{site.name}: dữ liệu danh mục",
        url=making.urls.absolute(paths.DATA),
        license=site.data_licence.href if site.data_licence is not None else None,
        inLanguage=site.language,
        dataset=[_dataset(making, site, one) for one in sets],
    )


def _dataset(making: Making, site: SiteView, one: DataSet) -> Node:
    url = f"{making.urls.absolute(paths.DATA)}#{one.table.name}"
    return node(
        "Dataset",
        url,
        name=f"{one.table.title} – {site.name}",
        # Search engines ask for fifty characters or more.
        description=f"{one.table.description} Trích từ danh mục của cổng {site.name}.",
        url=url,
        license=site.data_licence.href if site.data_licence is not None else None,
        distribution=[_download(making, file) for file in one.files],
    )


def _download(making: Making, file: DataFile) -> Node:
    return node(
        "DataDownload",
        encodingFormat=MEDIA_TYPES[file.format],
        contentUrl=making.urls.absolute(file.path),
    )
