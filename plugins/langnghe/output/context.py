"""What files for machines are made with: the makers of pages, the site, and the pages that were planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from langnghe.relations.site_data import SiteData
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import PageView, SiteView
from langnghe.rendering.views.shared.context import RenderContext


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputContext:
    """The inputs of all files for machines. ``pages`` are the planned pages by their output file."""

    ctx: RenderContext
    site: SiteView
    pages: Mapping[str, PageView]

    @property
    def data(self) -> SiteData:
        """The portal that pages are made from."""
        return self.ctx.data

    @property
    def urls(self) -> Urls:
        """The maker of addresses."""
        return self.ctx.urls


MakeFiles = Callable[[OutputContext], Iterator[tuple[str, bytes]]]
"""Yields files of one kind: the path of each inside the site, and its bytes."""
