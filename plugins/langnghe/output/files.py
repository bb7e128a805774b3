"""All files for machines, kind by kind. A new kind of file joins the site by its line here."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.output.context import MakeFiles, OutputContext
from langnghe.output.event_calendars import event_calendars
from langnghe.output.expiry_feeds import expiry_files
from langnghe.output.feeds import news_feeds
from langnghe.output.filter_data import filter_files
from langnghe.output.machine_files import robots_files, sitemap_files
from langnghe.output.news_strip import news_strip
from langnghe.output.open_data import open_data_files

FILE_KINDS: tuple[MakeFiles, ...] = (
    sitemap_files,
    robots_files,
    news_feeds,
    news_strip,
    event_calendars,
    expiry_files,
    open_data_files,
    filter_files,
)


def all_files(ctx: OutputContext) -> Iterator[tuple[str, bytes]]:
    """Yield every file that is no page, picture or asset: path and bytes, in an order that never varies."""
    for files in FILE_KINDS:
        yield from files(ctx)
