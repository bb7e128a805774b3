"""The feeds of the news (of all, of each category, village and province), and the strip of the latest items.

A feed holds the newest entries with their full text, so it changes only when one of them does. How a feed is
written is in ``feed_format``; feeds of certificates are in ``expiry_feeds``. A script of the theme makes a
list of the strip, so that news changes no article.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from langnghe.model.article import Article
from langnghe.model.vocabulary import Term
from langnghe.output.context import FileRoute, OutputContext
from langnghe.output.feed_format import (
    Author,
    Feed,
    FeedEntry,
    Label,
    PrintedFeedEntry,
    atom_feed,
    json_feed,
    print_entry,
    tag_uri,
)
from langnghe.output.full_text import full_text, lead_picture
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.article import article_view
from langnghe.rendering.views.news.feed_links import (
    category_feed_title,
    province_feed_title,
    village_feed_title,
)
from langnghe.rendering.views.news.front import LATEST_COUNT
from langnghe.rendering.views.shared.base import SiteView

FEED_LENGTH = 30
VILLAGE_FEED_LENGTH = 10
"""Villages are many and each is rarely in the news: hundreds of longer feeds would outweigh all pages."""


WriteFeed = Callable[[Feed, SiteView, Sequence[PrintedFeedEntry]], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The news of one feed, newest first: paths of its Atom feed and of the page it is about, its name."""

    feed: str
    page: str
    articles: Sequence[Article]
    title: str | None = None
    subtitle: str | None = None
    length: int = FEED_LENGTH


def feed_routes(data: SiteData) -> Iterator[FileRoute]:
    """Yield every feed of news, each as Atom and as JSON Feed."""
    for channel in channels(data):
        yield FileRoute(path=channel.feed, make=partial(_feed_file, channel=channel, write=atom_feed))
        yield FileRoute(
            path=paths.json_feed(channel.feed), make=partial(_feed_file, channel=channel, write=json_feed)
        )


def _feed_file(ctx: OutputContext, channel: Channel, write: WriteFeed) -> bytes:
    entries = [_printed(ctx, article) for article in channel.articles[: channel.length]]
    return write(_feed(ctx, channel), ctx.site, entries)


def _printed(ctx: OutputContext, article: Article) -> PrintedFeedEntry:
    """Print each article once: one stands in a dozen feeds."""
    if article.path not in ctx.printed:
        ctx.printed[article.path] = print_entry(article_entry(ctx, article))
    return ctx.printed[article.path]


def channels(data: SiteData) -> Iterator[Channel]:
    """Yield all news, then each category, village and province that has news."""
    yield Channel(feed=paths.NEWS_FEED, page=paths.HOME, articles=data.articles)
    for id_, articles in data.by_category.items():
        yield Channel(
            feed=paths.category_feed(id_),
            page=paths.category_path(id_),
            articles=articles,
            title=category_feed_title(data, id_),
            subtitle=data.categories[id_].description,
        )
    for id_, village in data.catalogue.villages.items():
        if articles := data.backlinks.news("villages", id_):
            yield Channel(
                feed=paths.village_feed(id_),
                page=paths.record_path("villages", id_),
                articles=articles,
                title=village_feed_title(village),
                length=VILLAGE_FEED_LENGTH,
            )
    for id_, articles in data.news_by_province.items():
        yield Channel(
            feed=paths.province_feed(id_),
            page=paths.province_path(id_),
            articles=articles,
            title=province_feed_title(data, id_),
        )


def _feed(ctx: OutputContext, channel: Channel) -> Feed:
    site, urls = ctx.site, ctx.urls
    return Feed(
        id=tag_uri(urls, channel.feed),
        title=f"{channel.title} – {site.name}" if channel.title else site.name,
        subtitle=channel.subtitle or site.tagline,
        page=urls.absolute(channel.page),
        atom=urls.absolute(channel.feed),
        json=urls.absolute(paths.json_feed(channel.feed)),
    )


def article_entry(ctx: OutputContext, article: Article) -> FeedEntry:
    """Return an article as feeds show it, with the text of its page."""
    urls = ctx.urls
    path = paths.article_path(article)
    view = article_view(ctx.render, article)
    lead = lead_picture(view)
    return FeedEntry(
        id=tag_uri(urls, _first_path(article)),
        url=urls.absolute(path),
        title=article.title,
        published=article.published,
        updated=max(article.published, article.modified or article.published),
        html=full_text(view),
        summary=article.summary,
        image=urls.full(lead.href) if lead is not None else None,
        authors=tuple(
            Author(name=author.name, url=urls.absolute(paths.author_path(author.id)))
            for author in article.authors
        ),
        labels=(
            *_labels((article.category,), urls.absolute(paths.CATEGORIES)),
            *_labels(article.tags, urls.absolute(paths.TAGS)),
        ),
    )


def _first_path(article: Article) -> str:
    """Return the oldest address of an article: one that moved is no news to those who have read it."""
    return next(
        (old for old in article.redirect_from if old.startswith(paths.NEWS)), paths.article_path(article)
    )


def _labels(terms: Iterable[Term], scheme: str) -> Iterator[Label]:
    return (Label(id=term.id, scheme=scheme, name=term.name) for term in terms)


def news_strip_routes(_data: SiteData) -> Iterator[FileRoute]:
    """Yield the file of the latest items."""
    yield FileRoute(path=paths.LATEST_STRIP, make=news_strip)


def news_strip(ctx: OutputContext) -> bytes:
    """Return the latest items, newest first: title, address, moment. Times are of Việt Nam.

    More than a page shows: it leaves out itself and what it lists already.
    """
    items = [
        {
            "title": article.title,
            "href": ctx.urls.href(paths.article_path(article)),
            "time": article.published.isoformat(timespec="minutes"),
        }
        for article in ctx.data.articles[:LATEST_COUNT]
    ]
    return f"{json.dumps(items, ensure_ascii=False, indent=0)}\n".encode()
