"""The page that a server shows for an address it does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(PageView):
    """Ways on from an address that leads nowhere. It has no canonical address: it is shown at any."""

    template: ClassVar[str] = "notfound.html"

    ways: tuple[Link, ...]


def not_found_routes(_data: SiteData) -> Iterator[PageRoute]:
    """Yield the page; search engines list no address that does not exist."""
    yield PageRoute(path=paths.NOT_FOUND, make=not_found_page, is_indexed=False)


def not_found_page(ctx: RenderContext) -> NotFoundView:
    """Return the page."""
    return NotFoundView(
        path=paths.NOT_FOUND,
        canonical="",
        title="Không tìm thấy trang",
        kind="notfound",
        breadcrumbs=ctx.breadcrumbs(),
        ways=(
            ctx.link("Trang chủ", paths.HOME),
            ctx.link("Tin tức", paths.NEWS),
            ctx.kind_breadcrumb("villages"),
            ctx.kind_breadcrumb("products"),
            ctx.link("Tìm kiếm", paths.SEARCH),
        ),
    )
