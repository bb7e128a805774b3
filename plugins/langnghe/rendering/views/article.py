"""An article's page: the text with what belongs to it. What to read next is in `article_lists`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from langnghe.model.article import Article
from langnghe.model.article import Signature as SignatureRecord
from langnghe.relations.related import records_of
from langnghe.rendering import urls as paths
from langnghe.rendering.views.article_lists import article_lists, build_neighbours
from langnghe.rendering.views.base import Link, PageView, PictureView, SourceView, Stamp
from langnghe.rendering.views.interview import with_speakers
from langnghe.rendering.views.listing import NEWS_SECTION, category_title, latest_link, news_crumb
from langnghe.rendering.views.making import Making, sources_of, stamp
from langnghe.rendering.views.news_parts import LinkGroup, NewsBlock, record_groups
from langnghe.rendering.views.sharing import share_links

SYLLABLES_A_MINUTE = 250
"""Vietnamese counts a word per syllable; adults read some 250 of them a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed an official text."""

    body: str
    name: str
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(PageView):
    """An article. ``form`` is its kind (news, report, interview …) and only changes how it is set."""

    template: ClassVar[str] = "article.html"

    form: str
    stamp: Stamp
    modified: Stamp | None
    category: Link
    kicker: str | None
    authors: tuple[Link, ...]
    byline: str | None
    summary: str | None
    reading_minutes: int | None
    cover: PictureView | None
    body: Markup
    signature: Signature | None
    gallery: tuple[PictureView, ...]
    sources: tuple[SourceView, ...]
    references: tuple[LinkGroup, ...]
    tags: tuple[Link, ...]
    share: tuple[Link, ...]
    lists: tuple[NewsBlock, ...]
    latest: Link


def article_pages(making: Making) -> Iterator[ArticleView]:
    """Yield the page of every published article, newest first."""
    neighbours = build_neighbours(making.portal)
    for article in making.portal.articles:
        yield article_page(making, article, article_lists(making, neighbours, article))


def article_page(making: Making, article: Article, lists: tuple[NewsBlock, ...]) -> ArticleView:
    """Return an article's page."""
    path = paths.article_path(article)
    card = making.article_card(article)
    return ArticleView(
        path=path,
        canonical=making.urls.absolute(path),
        title=article.title,
        section=NEWS_SECTION,
        kind="article",
        description=article.summary,
        breadcrumbs=making.breadcrumbs(news_crumb(making), _category_crumb(card.category)),
        form=article.form,
        stamp=card.stamp,
        modified=stamp(article.modified) if article.modified is not None else None,
        category=card.category,
        kicker=article.kicker,
        authors=_author_links(making, article),
        byline=article.byline,
        summary=article.summary,
        reading_minutes=reading_minutes(article.body.word_count),
        cover=making.picture(article.cover),
        body=_body(article),
        signature=_signature(article.signature),
        gallery=tuple(view for picture in article.gallery if (view := making.picture(picture)) is not None),
        sources=sources_of(article.sources),
        references=record_groups(making, records_of(article)),
        tags=_tag_links(making, article),
        share=share_links(article.title, making.urls.absolute(path)),
        lists=lists,
        latest=latest_link(making),
    )


def _body(article: Article) -> Markup:
    if article.form == "interview":
        return with_speakers(article.body.html)
    return Markup(article.body.html)  # noqa: S704  cleaned by rendering.markdown


def reading_minutes(syllables: int) -> int | None:
    """Return how many minutes a text takes to read, rounded up; None for a text without words."""
    return -(-syllables // SYLLABLES_A_MINUTE) or None


def _category_crumb(category: Link) -> Link:
    return Link(text=category_title(category.text), href=category.href)


def _author_links(making: Making, article: Article) -> tuple[Link, ...]:
    naming = making.portal.authors
    ids = dict.fromkeys(naming.id_of(name) for name in article.authors)
    return tuple(making.link(naming.term(id_).name, paths.author_path(id_)) for id_ in ids)


def _tag_links(making: Making, article: Article) -> tuple[Link, ...]:
    naming = making.portal.tags
    ids = dict.fromkeys(naming.id_of(name) for name in article.tags)
    return tuple(making.link(naming.term(id_).name, paths.tag_path(id_)) for id_ in ids)


def _signature(signature: SignatureRecord | None) -> Signature | None:
    if signature is None:
        return None
    return Signature(body=signature.body, name=signature.name, role=signature.role)
