"""The feeds of the news: of all, of each category, of each village and province that is in the news.

A feed holds the newest entries with their full text, so it changes only when one of them does. How a feed is
written is in `feed_format`, the feeds of certificates are in `expiry`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from langnghe.model.article import Article
from langnghe.output.context import OutputContext
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
from langnghe.relations.taxonomy import Taxonomy
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.article import ArticleView
from langnghe.rendering.views.news.feed_links import (
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


def news_feeds(ctx: OutputContext) -> Iterator[tuple[str, bytes]]:
    """Yield every feed of news, each as Atom and as JSON Feed."""
    for channel in channels(ctx):
        feed = _feed(ctx, channel)
        entries = [_printed(ctx, article) for article in channel.articles[: channel.length]]
        yield channel.feed, atom_feed(feed, ctx.site, entries)
        yield paths.json_feed(channel.feed), json_feed(feed, ctx.site, entries)


def _printed(ctx: OutputContext, article: Article) -> PrintedFeedEntry:
    """Print each article once: one stands in a dozen feeds."""
    return ctx.ctx.once(("feed entry", article.path), lambda: print_entry(article_entry(ctx, article)))


def channels(ctx: OutputContext) -> Iterator[Channel]:
    """Yield all news, then each category, village and province that has news."""
    data = ctx.data
    yield Channel(feed=paths.NEWS_FEED, page=paths.HOME, articles=data.articles)
    for id_, articles in data.by_category.items():
        yield Channel(
            feed=paths.category_feed(id_),
            page=paths.category_path(id_),
            articles=articles,
            title=category_feed_title(ctx.ctx, id_),
            subtitle=data.categories.term(id_).description,
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
    for id_, articles in province_news(ctx.ctx).items():
        yield Channel(
            feed=paths.province_feed(id_),
            page=paths.province_path(id_),
            articles=articles,
            title=province_feed_title(ctx.ctx, id_),
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
    urls, data = ctx.urls, ctx.data
    path = paths.article_path(article)
    view = ctx.pages[paths.file_of(path)]
    assert isinstance(view, ArticleView), path
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
            Author(name=data.authors.term(id_).name, url=urls.absolute(paths.author_path(id_)))
            for id_ in _ids(data.authors, article.authors)
        ),
        labels=(
            *_labels(data.categories, (article.category,), urls.absolute(paths.CATEGORIES)),
            *_labels(data.tags, article.tags, urls.absolute(paths.TAGS)),
        ),
    )


def _first_path(article: Article) -> str:
    """Return the oldest address of an article: one that moved is no news to those who have read it."""
    return next(
        (old for old in article.redirect_from if old.startswith(paths.NEWS)), paths.article_path(article)
    )


def _ids(taxonomy: Taxonomy, names: Sequence[str]) -> Mapping[str, None]:
    return dict.fromkeys(taxonomy.id_of(name) for name in names)


def _labels(taxonomy: Taxonomy, names: Sequence[str], scheme: str) -> Iterator[Label]:
    for id_ in _ids(taxonomy, names):
        yield Label(id=id_, scheme=scheme, name=taxonomy.term(id_).name)
