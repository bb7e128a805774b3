"""The feeds of the news: of all, of each category, of each village and province that is in the news.

A feed holds the newest entries with their full text, so it changes only when one of them does. How a feed is
written is in `feed_format`, the feeds of certificates are in `lapsing`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from langnghe.model.article import Article
from langnghe.output.feed_format import (
    Author,
    Entry,
    Feed,
    Label,
    PrintedEntry,
    atom_feed,
    json_feed,
    print_entry,
    tag_uri,
)
from langnghe.output.file_making import FileMaking
from langnghe.output.full_text import full_text, lead_picture
from langnghe.relations.taxonomy import Naming
from langnghe.rendering import urls as paths
from langnghe.rendering.views.article import ArticleView
from langnghe.rendering.views.feeds import (
    category_feed_title,
    province_feed_title,
    province_news,
    village_feed_title,
)

FEED_LENGTH = 30
VILLAGE_FEED_LENGTH = 10
"""Villages are many and each is rarely in the news: hundreds of longer feeds would outweigh all pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The news of one feed, newest first: paths of its Atom feed and of the page it is about, its name."""

    feed: str
    page: str
    articles: Sequence[Article]
    title: str | None = None
    subtitle: str | None = None
    length: int = FEED_LENGTH


def news_feeds(making: FileMaking) -> Iterator[tuple[str, bytes]]:
    """Yield every feed of news, each as Atom and as JSON Feed."""
    for channel in channels(making):
        feed = _feed(making, channel)
        entries = [_printed(making, article) for article in channel.articles[: channel.length]]
        yield channel.feed, atom_feed(feed, making.site, entries)
        yield paths.json_feed(channel.feed), json_feed(feed, making.site, entries)


def _printed(making: FileMaking, article: Article) -> PrintedEntry:
    """Print each article once: one stands in a dozen feeds."""
    return making.making.once(
        ("feed entry", article.path), lambda: print_entry(article_entry(making, article))
    )


def channels(making: FileMaking) -> Iterator[Channel]:
    """Yield all news, then each category, village and province that has news."""
    portal = making.portal
    yield Channel(feed=paths.NEWS_FEED, page=paths.HOME, articles=portal.articles)
    for id_, articles in portal.by_category.items():
        yield Channel(
            feed=paths.category_feed(id_),
            page=paths.category_path(id_),
            articles=articles,
            title=category_feed_title(making.making, id_),
            subtitle=portal.categories.term(id_).description,
        )
    for id_, village in portal.catalogue.villages.items():
        if articles := portal.backlinks.news("villages", id_):
            yield Channel(
                feed=paths.village_feed(id_),
                page=paths.record_path("villages", id_),
                articles=articles,
                title=village_feed_title(village),
                length=VILLAGE_FEED_LENGTH,
            )
    for id_, articles in province_news(making.making).items():
        yield Channel(
            feed=paths.province_feed(id_),
            page=paths.province_path(id_),
            articles=articles,
            title=province_feed_title(making.making, id_),
        )


def _feed(making: FileMaking, channel: Channel) -> Feed:
    site, urls = making.site, making.urls
    return Feed(
        id=tag_uri(urls, channel.feed),
        title=f"{channel.title} – {site.name}" if channel.title else site.name,
        subtitle=channel.subtitle or site.tagline,
        page=urls.absolute(channel.page),
        atom=urls.absolute(channel.feed),
        json=urls.absolute(paths.json_feed(channel.feed)),
    )


def article_entry(making: FileMaking, article: Article) -> Entry:
    """Return an article as feeds show it, with the text of its page."""
    urls, portal = making.urls, making.portal
    path = paths.article_path(article)
    view = making.pages[paths.file_of(path)]
    assert isinstance(view, ArticleView), path
    lead = lead_picture(view)
    return Entry(
        id=tag_uri(urls, _first_path(article)),
        url=urls.absolute(path),
        title=article.title,
        published=article.published,
        updated=max(article.published, article.modified or article.published),
        html=full_text(view),
        summary=article.summary,
        image=urls.full(lead.href) if lead is not None else None,
        authors=tuple(
            Author(name=portal.authors.term(id_).name, url=urls.absolute(paths.author_path(id_)))
            for id_ in _ids(portal.authors, article.authors)
        ),
        labels=(
            *_labels(portal.categories, (article.category,), urls.absolute(paths.CATEGORIES)),
            *_labels(portal.tags, article.tags, urls.absolute(paths.TAGS)),
        ),
    )


def _first_path(article: Article) -> str:
    """Return the oldest address of an article: one that moved is no news to those who have read it."""
    return next(
        (old for old in article.redirect_from if old.startswith(paths.NEWS)), paths.article_path(article)
    )


def _ids(naming: Naming, names: Sequence[str]) -> Mapping[str, None]:
    return dict.fromkeys(naming.id_of(name) for name in names)


def _labels(naming: Naming, names: Sequence[str], scheme: str) -> Iterator[Label]:
    for id_ in _ids(naming, names):
        yield Label(id=id_, scheme=scheme, name=naming.term(id_).name)
