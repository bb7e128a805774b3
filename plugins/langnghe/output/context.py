"""What files for machines are made with: the context of pages, the site, and the list of its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from langnghe.model.kinds import Kind
from langnghe.output.feed_format import PrintedFeedEntry
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
    printed: dict[str, PrintedFeedEntry] = field(default_factory=dict, repr=False, compare=False)
    """Articles as feeds write them, by path: one stands in a dozen feeds. ``output.feeds`` fills it."""
    filter_columns: dict[Kind, bytes] = field(default_factory=dict, repr=False, compare=False)
    """What another file names by its hash. ``output.filter_data`` fills it."""

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
