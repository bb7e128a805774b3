"""The related lists: everything that counts is added up here, and what a list may hold is decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from langnghe.model.article import Article
from langnghe.relations.related.copies import Copies
from langnghe.relations.related.links import LinkKey, Links, build_links
from langnghe.relations.related.postings import Ints, build_postings
from langnghe.relations.related.search import Comparer, likely_alike
from langnghe.relations.related.vectors import NewsText, load_vectors, term_cache
from langnghe.relations.related.weights import LEAST_POINTS, PER_VILLAGE, RELATED_COUNT, age_points
from langnghe.store.cache import Cache

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Related:
    """An article to read next: its number, its points with those of nearness in time, those of its text.

    ``by_editor`` says that an editor named it.
    """

    number: int
    article: Article
    points: int
    text_points: int
    by_editor: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class RelatedIndex:
    """What related lists are made from, worked out once for all articles, which are numbered newest first.

    ``alike`` are the articles whose texts may be alike, ``minutes`` when each was published.
    """

    articles: Sequence[Article]
    texts: Sequence[NewsText]
    numbers: Mapping[str, int]
    by_slug: Mapping[str, int]
    links: Links
    alike: Sequence[Ints]
    comparer: Comparer
    copies: Copies
    minutes: Sequence[int]


def build_related_index(
    articles: Sequence[Article],
    bodies: Sequence[str],
    links: Sequence[tuple[LinkKey, ...]],
    cache: Cache | None = None,
) -> RelatedIndex:
    """Return the index for articles (newest first), the plain words of their bodies, and their links.

    ``cache`` keeps the terms of texts; it is saved here.
    """
    texts = [
        NewsText(article.title, article.summary or "", body)
        for article, body in zip(articles, bodies, strict=True)
    ]
    vectors = load_vectors(texts, cache or term_cache(None))
    postings = build_postings(vectors)
    return RelatedIndex(
        articles=articles,
        texts=texts,
        numbers={article.path: number for number, article in enumerate(articles)},
        # Slugs are unique within a year only: of two, an editor means the newer one.
        by_slug={article.slug: number for number, article in reversed(list(enumerate(articles)))},
        links=build_links(links),
        alike=likely_alike(postings),
        comparer=Comparer(postings),
        copies=Copies(texts, vectors),
        minutes=[(article.published - _EPOCH) // timedelta(minutes=1) for article in articles],
    )


def related_articles(
    article: Article, index: RelatedIndex, count: int = RELATED_COUNT
) -> tuple[Related, ...]:
    """Return up to ``count`` related articles: the editor's choice in its order, then those with most points.

    Equal points: nearest in time first, then the newer one. Of near-duplicates, and of the articles about one
    village beyond ``PER_VILLAGE``, the better ones stay; what an editor named always stays.
    """
    own = index.numbers[article.path]
    found = list(_chosen(own, index))[:count]
    taken = _Taken(own, index, (one.number for one in found))
    for points, number, text_points in _ranked(own, index):
        if len(found) == count:
            break
        if taken.may_take(number):
            taken.take(number)
            found.append(Related(number, index.articles[number], points, text_points))
    return tuple(found)


def _chosen(own: int, index: RelatedIndex) -> Iterator[Related]:
    """Yield what the editor named, each once, without what is not published."""
    if not index.articles[own].related:
        return
    numbers = (index.by_slug.get(slug) for slug in index.articles[own].related)
    wanted = [number for number in dict.fromkeys(numbers) if number is not None and number != own]
    texts = index.comparer.points(own, np.array(wanted, np.int64)).tolist()
    for number, text in zip(wanted, texts, strict=True):
        points = text + sum(index.links.shared_points(own, number).values())
        yield Related(number, index.articles[number], points, text, by_editor=True)


def _ranked(own: int, index: RelatedIndex) -> Iterator[tuple[int, int, int]]:
    """Yield points, number and points of the text of the other articles with enough points, best first."""
    numbers, links = index.alike[own], index.links
    is_linked = bool(links.of[own])
    if is_linked:
        numbers = np.union1d(numbers, np.array(links.candidates(own), np.int64))
    texts = index.comparer.points(own, numbers)
    enough = []
    for number, text in zip(numbers.tolist(), texts.tolist(), strict=True):
        points = text + sum(links.shared_points(own, number).values()) if is_linked else text
        if points >= LEAST_POINTS:
            apart = abs(index.minutes[number] - index.minutes[own])
            enough.append((-points - age_points(apart // _DAY), apart, number, text))
    enough.sort()
    for points, _, number, text in enough:
        yield -points, number, text


class _Taken:
    """What a list holds already, and whether one more article may join it."""

    def __init__(self, own: int, index: RelatedIndex, chosen: Iterable[int]) -> None:
        self._index = index
        self._article = index.articles[own]
        self._numbers = [own]
        self._villages: dict[str, int] = {}
        for number in chosen:
            self.take(number)

    def take(self, number: int) -> None:
        self._numbers.append(number)
        for village in self._index.links.villages[number]:
            self._villages[village] = self._villages.get(village, 0) + 1

    def may_take(self, number: int) -> bool:
        """Whether nothing speaks against it: an editor's veto, two of its village, a copy, itself."""
        article, other = self._article, self._index.articles[number]
        if number in self._numbers or other.slug in article.not_related or article.slug in other.not_related:
            return False
        for village in self._index.links.villages[number]:
            if self._villages.get(village, 0) >= PER_VILLAGE:
                return False
        return not self._index.copies.is_copy_of_any(number, self._numbers)
