"""All files for machines, kind by kind. A new kind of file joins the site by its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from langnghe.output.context import FileRoute
from langnghe.output.event_calendars import event_calendar_routes
from langnghe.output.expiry_feeds import expiry_routes
from langnghe.output.feeds import feed_routes, news_strip_routes
from langnghe.output.filter_data import filter_data_routes
from langnghe.output.machine_files import robots_routes, sitemap_routes
from langnghe.output.open_data import open_data_routes
from langnghe.relations.site_data import SiteData

FILE_ROUTES: tuple[Callable[[SiteData], Iterator[FileRoute]], ...] = (
    sitemap_routes,
    robots_routes,
    feed_routes,
    news_strip_routes,
    event_calendar_routes,
    expiry_routes,
    open_data_routes,
    filter_data_routes,
)


def file_routes(data: SiteData) -> Iterator[FileRoute]:
    """Yield every file that is no page, picture or asset, in an order that never varies."""
    for routes in FILE_ROUTES:
        yield from routes(data)
