"""Certificates that lapse: a feed of those about to and a calendar of last days, of all and by province.

The feed moves with "today": an entry appears 90 days before the end and leaves after it. The calendar only
changes with the records: last days that are past stay where they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from html import escape

from langnghe.output.calendars import entry_uid
from langnghe.output.feed_format import Entry, Feed, atom_feed, print_entry, tag_uri
from langnghe.output.file_making import FileMaking
from langnghe.output.icalendar_format import CalendarEntry, calendar
from langnghe.relations.lapsing import LastDay, about_to_lapse, by_province, last_days
from langnghe.rendering import urls as paths
from langnghe.rendering.views.certificate_words import stars_words
from langnghe.rendering.views.feeds import lapsing_title, last_days_title
from langnghe.text.dates import VIETNAM_TIME, format_date


def lapsing_files(making: FileMaking) -> Iterator[tuple[str, bytes]]:
    """Yield feed and calendar of all certificates, then by province; nothing without a known last day."""
    days = last_days(making.portal)
    if days:
        yield from _files(making, None, days)
    for province, found in by_province(making.portal, days).items():
        yield from _files(making, province, found)


def _files(making: FileMaking, province: str | None, days: Sequence[LastDay]) -> Iterator[tuple[str, bytes]]:
    site, urls, path = making.site, making.urls, paths.lapsing_feed(province)
    page = paths.KIND_PATHS["products"] if province is None else paths.province_path(province)
    feed = Feed(
        id=tag_uri(urls, path),
        title=f"{lapsing_title(making.making, province)} – {site.name}",
        subtitle="Giấy chứng nhận còn không quá 90 ngày hiệu lực, theo danh mục của cổng.",
        page=urls.absolute(page),
        atom=urls.absolute(path),
    )
    yield (
        path,
        atom_feed(feed, site, [print_entry(lapsing_entry(making, one)) for one in about_to_lapse(days)]),
    )
    name = f"{last_days_title(making.making, province)} – {site.name}"
    yield paths.calendar_beside(path), calendar(name, site.language, [day_entry(making, one) for one in days])


def lapsing_entry(making: FileMaking, one: LastDay) -> Entry:
    """Return a certificate about to lapse as an entry of the first day on which it is."""
    path = paths.record_path("products", one.product.id)
    moment = datetime.combine(one.about_to_lapse_from, time.min, VIETNAM_TIME)
    return Entry(
        id=tag_uri(making.urls, f"{path}het-han/{one.day.isoformat()}"),
        url=making.urls.absolute(path),
        title=f"{one.product.name}: hết hạn ngày {format_date(one.day)}",
        published=moment,
        updated=moment,
        html=f"<p>{escape(_sentence(making, one), quote=False)}</p>",
    )


def day_entry(making: FileMaking, one: LastDay) -> CalendarEntry:
    """Return the last day of a certificate as calendars show it."""
    return CalendarEntry(
        uid=entry_uid(making.urls, "het-han", f"{one.product.id}-{one.day:%Y%m%d}"),
        summary=f"Hết hạn giấy chứng nhận OCOP: {one.product.name}",
        first=one.day,
        last=one.day,
        url=making.urls.absolute(paths.record_path("products", one.product.id)),
        description=_sentence(making, one),
    )


def _sentence(making: FileMaking, one: LastDay) -> str:
    """Return what is said of a last day: true before it and after it."""
    makers = ", ".join(making.making.record("producers", id_).name for id_ in one.product.producers)
    of = f" của {makers}" if makers else ""
    return (
        f"Giấy chứng nhận OCOP ({stars_words(one.certificate)}) của sản phẩm {one.product.name}{of} "
        f"có hiệu lực đến hết ngày {format_date(one.day)}."
    )
