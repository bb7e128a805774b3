"""All news about a record that is often in the news: its own page lists only the newest."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.model.catalogue import KINDS, Kind
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Link
from langnghe.rendering.views.listing import ListingView, NewsList, listing_pages
from langnghe.rendering.views.making import Making

NEWS_LIMIT = 20
"""The newest articles a record's page lists; one that is always in the news must not grow for ever."""


def record_news_pages(making: Making) -> Iterator[ListingView]:
    """Yield the pages of all news about each record that has more of it than its own page lists."""
    for kind in KINDS:
        for id_ in making.portal.catalogue.of_kind(kind):
            articles = making.portal.backlinks.news(kind, id_)
            if len(articles) > NEWS_LIMIT:
                name = making.record(kind, id_).name
                yield from listing_pages(
                    making,
                    NewsList(
                        path=paths.record_news_path(kind, id_),
                        title=f"Tin tức nhắc đến {name}",
                        articles=articles,
                        crumbs=(making.kind_crumb(kind), making.record_link(kind, id_)),
                    ),
                )


def all_news_link(making: Making, kind: Kind, id_: str) -> Link | None:
    """Return the link to all news about a record, where its page does not list them all."""
    if len(making.portal.backlinks.news(kind, id_)) <= NEWS_LIMIT:
        return None
    return making.link("Xem tất cả tin", paths.record_news_path(kind, id_))
