"""Links to feeds and calendars, for the head of a page and for its visitors; ``output`` makes the files."""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.model.article import Article
from langnghe.model.event import Event
from langnghe.model.village import Village
from langnghe.relations.lapsing import by_province, last_days
from langnghe.relations.places import unit_name
from langnghe.relations.whereabouts import news_by_province
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import FeedLink
from langnghe.rendering.views.listing import category_title
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.news_parts import with_kind

ATOM, JSON_FEED, CALENDAR = "application/atom+xml", "application/feed+json", "text/calendar"


def news_feed_links(making: Making, title: str, feed: str) -> tuple[FeedLink, ...]:
    """Return the links to a feed of news, as Atom and as JSON Feed; ``feed`` is the path of the first.

    Visitors are shown Atom only: every reader takes it.
    """
    return atom_link(making, title, feed), FeedLink(
        text=title, href=making.urls.href(paths.json_feed(feed)), media_type=JSON_FEED
    )


def atom_link(making: Making, title: str, path: str) -> FeedLink:
    """Return the link to an Atom feed."""
    return FeedLink(text=title, href=making.urls.href(path), media_type=ATOM, words=f"{title} (Atom)")


def calendar_link(making: Making, title: str, path: str) -> FeedLink:
    """Return the link to an iCalendar file."""
    return FeedLink(text=title, href=making.urls.href(path), media_type=CALENDAR, words=f"{title} (.ics)")


def event_file_link(making: Making, event: Event) -> FeedLink:
    """Return the link to the iCalendar file of an event whose days are known."""
    href = making.urls.href(paths.event_file(event.id))
    return FeedLink(text=event.name, href=href, media_type=CALENDAR, words="Thêm vào lịch của bạn (.ics)")


def category_feed_title(making: Making, id_: str) -> str:
    """Return what the feed of a category is called."""
    return category_title(making.portal.categories.term(id_).name)


def village_feed_title(village: Village) -> str:
    """Return what the feed of the news about a village is called."""
    return f"Tin về {with_kind('villages', village.name)}"


def province_feed_title(making: Making, id_: str) -> str:
    """Return what the feed of the news about a province-level unit of today is called."""
    return f"Tin về {_province_name(making, id_)}"


def village_feeds(making: Making, village: Village) -> tuple[FeedLink, ...]:
    """Return the feeds of a village: those of its news, where it has been in the news."""
    if not making.portal.backlinks.news("villages", village.id):
        return ()
    return news_feed_links(making, village_feed_title(village), paths.village_feed(village.id))


def province_news(making: Making) -> Mapping[str, tuple[Article, ...]]:
    """Return the news of each province-level unit of today, worked out once for pages and files."""
    return making.once(("province news",), lambda: news_by_province(making.portal))


def province_feeds(making: Making) -> Mapping[str, tuple[FeedLink, ...]]:
    """Return the feeds of each province-level unit of today that has any: its news, its certificates."""
    portal = making.portal
    news = {
        id_: news_feed_links(making, province_feed_title(making, id_), paths.province_feed(id_))
        for id_ in province_news(making)
    }
    lapsing = {id_: lapsing_links(making, id_) for id_ in by_province(portal, last_days(portal))}
    return {id_: news.get(id_, ()) + lapsing.get(id_, ()) for id_ in {**news, **lapsing}}


def lapsing_links(making: Making, province: str | None) -> tuple[FeedLink, ...]:
    """Return the feed and the calendar of certificates that lapse: of a province, or of all (None)."""
    feed = paths.lapsing_feed(province)
    return (
        atom_link(making, lapsing_title(making, province), feed),
        calendar_link(making, last_days_title(making, province), paths.calendar_beside(feed)),
    )


def lapsing_title(making: Making, province: str | None) -> str:
    """Return what the feed of certificates about to lapse is called."""
    return f"Giấy chứng nhận OCOP sắp hết hạn{_in_province(making, province)}"


def last_days_title(making: Making, province: str | None) -> str:
    """Return what the calendar of the last days of certificates is called."""
    return f"Ngày hết hạn giấy chứng nhận OCOP{_in_province(making, province)}"


def _in_province(making: Making, province: str | None) -> str:
    return f" tại {_province_name(making, province)}" if province is not None else ""


def _province_name(making: Making, id_: str) -> str:
    return unit_name(making.portal.vocabulary.units, id_, making.portal.today)
