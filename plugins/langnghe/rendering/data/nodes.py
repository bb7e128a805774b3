"""What the page of open data is about, in schema.org: a catalogue of datasets with their downloads."""

from __future__ import annotations

from langnghe.rendering import urls as paths
from langnghe.rendering.data.files import DataFile, DataSet, data_sets
from langnghe.rendering.structured.nodes import Node, node, subject_id
from langnghe.rendering.views.shared.base import SiteView
from langnghe.rendering.views.shared.context import RenderContext

MEDIA_TYPES = {
    "CSV": "text/csv",
    "JSON": "application/json",
    "JSON-LD": "application/ld+json",
    "GeoJSON": "application/geo+json",
}


def catalogue_node(ctx: RenderContext, site: SiteView) -> Node | None:
    """Return the catalogue of datasets, or None for an empty one."""
    sets = data_sets(ctx)
    if not sets:
        return None
    return node(
        "DataCatalog",
        subject_id(ctx.urls, paths.DATA),
        name=f"{site.name}: dữ liệu danh mục",
        url=ctx.urls.absolute(paths.DATA),
        license=site.data_licence.href if site.data_licence is not None else None,
        inLanguage=site.language,
        dataset=[_dataset(ctx, site, one) for one in sets],
    )


def _dataset(ctx: RenderContext, site: SiteView, one: DataSet) -> Node:
    url = f"{ctx.urls.absolute(paths.DATA)}#{one.table.name}"
    return node(
        "Dataset",
        url,
        name=f"{one.table.title} – {site.name}",
        # Search engines ask for fifty characters or more.
        description=f"{one.table.description} Trích từ danh mục của cổng {site.name}.",
        url=url,
        license=site.data_licence.href if site.data_licence is not None else None,
        distribution=[_download(ctx, file) for file in one.files],
    )


def _download(ctx: RenderContext, file: DataFile) -> Node:
    return node(
        "DataDownload",
        encodingFormat=MEDIA_TYPES[file.format],
        contentUrl=ctx.urls.absolute(file.path),
    )
