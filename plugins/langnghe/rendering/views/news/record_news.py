"""All news about a record that is often in the news: its own page lists only the newest."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.model.catalogue import KINDS, Kind
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.news_list import ListingView, NewsList, listing_pages
from langnghe.rendering.views.shared.base import Link
from langnghe.rendering.views.shared.context import RenderContext

NEWS_LIMIT = 20
"""The newest articles a record's page lists; one that is always in the news must not grow for ever."""


def record_news_pages(ctx: RenderContext) -> Iterator[ListingView]:
    """Yield the pages of all news about each record that has more of it than its own page lists."""
    for kind in KINDS:
        for id_ in ctx.data.catalogue.of_kind(kind):
            articles = ctx.data.backlinks.news(kind, id_)
            if len(articles) > NEWS_LIMIT:
                name = ctx.record(kind, id_).name
                yield from listing_pages(
                    ctx,
                    NewsList(
                        path=paths.record_news_path(kind, id_),
                        title=f"Tin tức nhắc đến {name}",
                        articles=articles,
                        breadcrumbs=(ctx.kind_breadcrumb(kind), ctx.record_link(kind, id_)),
                    ),
                )


def all_news_link(ctx: RenderContext, kind: Kind, id_: str) -> Link | None:
    """Return the link to all news about a record, where its page does not list them all."""
    if len(ctx.data.backlinks.news(kind, id_)) <= NEWS_LIMIT:
        return None
    return ctx.link("Xem tất cả tin", paths.record_news_path(kind, id_))
