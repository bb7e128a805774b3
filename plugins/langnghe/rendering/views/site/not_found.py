"""The page that a server shows for an address it does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.rendering import urls as paths
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(PageView):
    """Ways on from an address that leads nowhere. It has no canonical address: it is shown at any."""

    template: ClassVar[str] = "notfound.html"

    ways: tuple[Link, ...]


def notfound_pages(ctx: RenderContext) -> Iterator[NotFoundView]:
    """Yield the page."""
    yield NotFoundView(
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
