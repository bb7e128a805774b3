"""Related news: articles that speak of the same records, best first, each with what it shares.

Whole numbers only, so that every machine ranks alike. Similarity of texts is not weighed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from heapq import nsmallest

from langnghe.model.article import Article
from langnghe.model.catalogue import KINDS
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.news import around, group_by

RELATED_COUNT = 5

NEAR_COUNT = 40
"""How many articles about one record are weighed: those nearest in time. A record that thousands of articles
mention would otherwise cost the square of them, and a new article would disturb the lists of years ago."""

_TOP_WEIGHT = 20


@dataclass(frozen=True, slots=True)
class Related:
    """An article to read next.

    ``shared`` are the records both speak of, rarest first; none where an editor chose the article.
    """

    article: Article
    score: int
    shared: tuple[RecordKey, ...]


@dataclass(frozen=True, slots=True)
class RelatedIndex:
    """What related lists are made from, worked out once for all articles.

    ``about`` holds the articles about each record, newest first, ``positions`` where each stands there, by
    path; ``records`` the records of an article, by path; ``weights`` what sharing a record counts.
    """

    about: Mapping[RecordKey, tuple[Article, ...]]
    positions: Mapping[RecordKey, Mapping[str, int]]
    records: Mapping[str, tuple[RecordKey, ...]]
    weights: Mapping[RecordKey, int]
    by_slug: Mapping[str, Article]


def records_of(article: Article) -> tuple[RecordKey, ...]:
    """Return the records an article refers to, each once, kinds in their fixed order."""
    return tuple(dict.fromkeys((kind, id_) for kind in KINDS for id_ in article.references.get(kind, ())))


def build_related_index(articles: Sequence[Article]) -> RelatedIndex:
    """Return the index that all related lists are made from; ``articles`` are newest first."""
    records = {article.path: records_of(article) for article in articles}
    about = group_by(articles, lambda article: records[article.path])
    return RelatedIndex(
        about=about,
        positions={key: {a.path: number for number, a in enumerate(group)} for key, group in about.items()},
        records=records,
        weights={key: _weight(len(group)) for key, group in about.items()},
        # Slugs are unique within a year only: of two, an editor means the newer one.
        by_slug={article.slug: article for article in reversed(articles)},
    )


def related_articles(
    article: Article, index: RelatedIndex, count: int = RELATED_COUNT
) -> tuple[Related, ...]:
    """Return up to ``count`` related articles: the editor's choice in its order, then those sharing most.

    A shared record weighs the more, the fewer articles speak of it. Equal scores: nearest in time first, then
    the newer one, then by path.
    """
    chosen = [Related(other, 0, ()) for other in _chosen(article, index)]
    named = {found.article.path for found in chosen}
    others = [other for other in _candidates(article, index) if other.path not in named]
    best = nsmallest(count, others, key=lambda other: _rank(article, other, index))
    return tuple([*chosen, *(_related(article, other, index) for other in best)][:count])


def _weight(article_count: int) -> int:
    """Return what sharing a record counts; it falls by one whenever the news about the record doubles.

    Steps this coarse keep lists as they are when one more article mentions the record.
    """
    return max(1, _TOP_WEIGHT - article_count.bit_length())


def _chosen(article: Article, index: RelatedIndex) -> Iterator[Article]:
    """Yield the articles that the editor named, each once, without those that are not published."""
    seen = {article.path}
    for slug in article.related:
        other = index.by_slug.get(slug)
        if other is not None and other.path not in seen:
            seen.add(other.path)
            yield other


def _candidates(article: Article, index: RelatedIndex) -> Iterable[Article]:
    """Return the articles worth comparing, each once: near in time, and not ruled out by either editor."""
    found: dict[str, Article] = {}
    for key in index.records[article.path]:
        for other in around(index.about[key], index.positions[key][article.path], NEAR_COUNT):
            found[other.path] = other
    return [
        other
        for other in found.values()
        if other.slug not in article.not_related and article.slug not in other.not_related
    ]


def _shared(article: Article, other: Article, index: RelatedIndex) -> list[RecordKey]:
    theirs = index.records[other.path]
    return [key for key in index.records[article.path] if key in theirs]


def _score(shared: Iterable[RecordKey], index: RelatedIndex) -> int:
    return sum(index.weights[key] for key in shared)


def _rank(article: Article, other: Article, index: RelatedIndex) -> tuple[int, timedelta, timedelta, str]:
    apart = article.published - other.published
    return (-_score(_shared(article, other, index), index), abs(apart), apart, other.path)


def _related(article: Article, other: Article, index: RelatedIndex) -> Related:
    shared = _shared(article, other, index)
    # Stable: records that weigh the same keep the order in which the article names them.
    rarest_first = sorted(shared, key=lambda key: index.weights[key], reverse=True)
    return Related(other, _score(shared, index), tuple(rarest_first))
