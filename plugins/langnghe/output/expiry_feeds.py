"""Certificates that expire: a feed of those about to and a calendar of last days, of all and by province.

The feed moves with "today": an entry appears 90 days before the end and leaves after it. The calendar only
changes with the records: last days that are past stay where they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from functools import partial
from html import escape

from langnghe.output.context import FileRoute, OutputContext
from langnghe.output.event_calendars import entry_uid
from langnghe.output.feed_format import Feed, FeedEntry, atom_feed, print_entry, tag_uri
from langnghe.output.icalendar_format import CalendarEntry, calendar
from langnghe.relations.expiry import Expiry, expiring
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.feed_links import expiring_title, expiry_calendar_title
from langnghe.rendering.views.shared.labels import format_stars
from langnghe.text.dates import VIETNAM_TIME, format_date


def expiry_routes(data: SiteData) -> Iterator[FileRoute]:
    """Yield feed and calendar of all certificates, then by province; nothing without a known last day."""
    days = data.expiries
    if days:
        yield from _routes(None, days)
    for province, found in data.expiries_by_province.items():
        yield from _routes(province, found)


def _routes(province: str | None, days: Sequence[Expiry]) -> Iterator[FileRoute]:
    path = paths.expiry_feed(province)
    yield FileRoute(path=path, make=partial(_feed_file, province=province, days=days))
    yield FileRoute(
        path=paths.calendar_beside(path), make=partial(_calendar_file, province=province, days=days)
    )


def _feed_file(ctx: OutputContext, province: str | None, days: Sequence[Expiry]) -> bytes:
    path, site, urls = paths.expiry_feed(province), ctx.site, ctx.urls
    page = paths.KIND_PATHS["products"] if province is None else paths.province_path(province)
    feed = Feed(
        id=tag_uri(urls, path),
        title=f"{expiring_title(ctx.data, province)} – {site.name}",
        subtitle="Giấy chứng nhận còn không quá 90 ngày hiệu lực, theo danh mục của cổng.",
        page=urls.absolute(page),
        atom=urls.absolute(path),
    )
    return atom_feed(feed, site, [print_entry(expiry_entry(ctx, one)) for one in expiring(days)])


def _calendar_file(ctx: OutputContext, province: str | None, days: Sequence[Expiry]) -> bytes:
    name = f"{expiry_calendar_title(ctx.data, province)} – {ctx.site.name}"
    return calendar(name, ctx.site.language, [day_entry(ctx, one) for one in days])


def expiry_entry(ctx: OutputContext, one: Expiry) -> FeedEntry:
    """Return a certificate about to expire as an entry of the first day on which it is."""
    path = paths.record_path("products", one.product.id)
    moment = datetime.combine(one.expiring_from, time.min, VIETNAM_TIME)
    return FeedEntry(
        id=tag_uri(ctx.urls, f"{path}het-han/{one.day.isoformat()}"),
        url=ctx.urls.absolute(path),
        title=f"{one.product.name}: hết hạn ngày {format_date(one.day)}",
        published=moment,
        updated=moment,
        html=f"<p>{escape(_sentence(ctx, one), quote=False)}</p>",
    )


def day_entry(ctx: OutputContext, one: Expiry) -> CalendarEntry:
    """Return the last day of a certificate as calendars show it."""
    return CalendarEntry(
        uid=entry_uid(ctx.urls, "het-han", f"{one.product.id}-{one.day:%Y%m%d}"),
        summary=f"Hết hạn giấy chứng nhận OCOP: {one.product.name}",
        first=one.day,
        last=one.day,
        url=ctx.urls.absolute(paths.record_path("products", one.product.id)),
        description=_sentence(ctx, one),
    )


def _sentence(ctx: OutputContext, one: Expiry) -> str:
    """Return what is said of a last day: true before it and after it."""
    makers = ", ".join(ctx.render.record("producers", id_).name for id_ in one.product.producers)
    of = f" của {makers}" if makers else ""
    return (
        f"Giấy chứng nhận OCOP ({format_stars(one.certificate)}) của sản phẩm {one.product.name}{of} "
        f"có hiệu lực đến hết ngày {format_date(one.day)}."
    )
