"""Links to feeds and calendars, for the head of a page and for its visitors; ``output`` makes the files."""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.model.event import Event
from langnghe.model.kinds import with_kind
from langnghe.model.village import Village
from langnghe.relations.places import unit_name
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.news_list import category_title
from langnghe.rendering.views.shared.base import FeedLink
from langnghe.rendering.views.shared.context import RenderContext, made_once

ATOM, JSON_FEED, CALENDAR = "application/atom+xml", "application/feed+json", "text/calendar"


def news_feed_links(ctx: RenderContext, title: str, feed: str) -> tuple[FeedLink, ...]:
    """Return the links to a feed of news, as Atom and as JSON Feed; ``feed`` is the path of the first.

    Visitors are shown Atom only: every reader takes it.
    """
    return atom_link(ctx, title, feed), FeedLink(
        text=title, href=ctx.urls.href(paths.json_feed(feed)), media_type=JSON_FEED
    )


def atom_link(ctx: RenderContext, title: str, path: str) -> FeedLink:
    """Return the link to an Atom feed."""
    return FeedLink(text=title, href=ctx.urls.href(path), media_type=ATOM, words=f"{title} (Atom)")


def calendar_link(ctx: RenderContext, title: str, path: str) -> FeedLink:
    """Return the link to an iCalendar file."""
    return FeedLink(text=title, href=ctx.urls.href(path), media_type=CALENDAR, words=f"{title} (.ics)")


def event_file_link(ctx: RenderContext, event: Event) -> FeedLink:
    """Return the link to the iCalendar file of an event whose days are known."""
    href = ctx.urls.href(paths.event_file(event.id))
    return FeedLink(text=event.name, href=href, media_type=CALENDAR, words="Thêm vào lịch của bạn (.ics)")


def category_feed_title(data: SiteData, id_: str) -> str:
    """Return what the feed of a category is called."""
    return category_title(data.categories[id_].name)


def village_feed_title(village: Village) -> str:
    """Return what the feed of the news about a village is called."""
    return f"Tin về {with_kind('villages', village.name)}"


def province_feed_title(data: SiteData, id_: str) -> str:
    """Return what the feed of the news about a province-level unit of today is called."""
    return f"Tin về {_province_name(data, id_)}"


def village_feeds(ctx: RenderContext, village: Village) -> tuple[FeedLink, ...]:
    """Return the feeds of a village: those of its news, where it has been in the news."""
    if not ctx.data.backlinks.news("villages", village.id):
        return ()
    return news_feed_links(ctx, village_feed_title(village), paths.village_feed(village.id))


@made_once
def province_feeds(ctx: RenderContext) -> Mapping[str, tuple[FeedLink, ...]]:
    """Return the feeds of each province-level unit of today that has any: its news, its certificates."""
    data = ctx.data
    news = {
        id_: news_feed_links(ctx, province_feed_title(ctx.data, id_), paths.province_feed(id_))
        for id_ in data.news_by_province
    }
    expiry = {id_: expiry_links(ctx, id_) for id_ in data.expiries_by_province}
    return {id_: news.get(id_, ()) + expiry.get(id_, ()) for id_ in {**news, **expiry}}


def expiry_links(ctx: RenderContext, province: str | None) -> tuple[FeedLink, ...]:
    """Return the feed and the calendar of certificates that lapse: of a province, or of all (None)."""
    feed = paths.expiry_feed(province)
    return (
        atom_link(ctx, expiring_title(ctx.data, province), feed),
        calendar_link(ctx, expiry_calendar_title(ctx.data, province), paths.calendar_beside(feed)),
    )


def expiring_title(data: SiteData, province: str | None) -> str:
    """Return what the feed of certificates about to lapse is called."""
    return f"Giấy chứng nhận OCOP sắp hết hạn{_in_province(data, province)}"


def expiry_calendar_title(data: SiteData, province: str | None) -> str:
    """Return what the calendar of the last days of certificates is called."""
    return f"Ngày hết hạn giấy chứng nhận OCOP{_in_province(data, province)}"


def _in_province(data: SiteData, province: str | None) -> str:
    return f" tại {_province_name(data, province)}" if province is not None else ""


def _province_name(data: SiteData, id_: str) -> str:
    return unit_name(data.vocabulary.units, id_, data.today)
