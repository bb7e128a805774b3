"""What files for machines are made with: the context of pages, the site, and the list of its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from langnghe.relations.site_data import SiteData
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import SiteView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute, Route


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputContext:
    """The inputs of all files for machines. ``pages`` are those of the site, none of them made yet."""

    render: RenderContext
    site: SiteView
    pages: Sequence[PageRoute] = ()

    @property
    def data(self) -> SiteData:
        """The data that pages are made from."""
        return self.render.data

    @property
    def urls(self) -> Urls:
        """The maker of addresses."""
        return self.render.urls


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRoute(Route):
    """A file for machines. ``make`` returns its bytes.

    A ``*`` in its path is the place of the hash of its content.
    """

    make: Callable[[OutputContext], bytes]
