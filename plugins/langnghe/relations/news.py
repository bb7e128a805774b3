"""News lists: order, windows around an article, archives, series, and pages numbered from the oldest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, TypeVar

from langnghe.model.article import Article
from langnghe.model.vocabulary import Term, Vocabulary

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

NEWER_COUNT = 6
OLDER_COUNT = 15
SAME_COUNT = 10
"""Lengths of "Tin mới hơn", "Tin khác" and "Các tin cùng chuyên mục", as the source sites have them."""


def newest_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return articles by time, newest first; those of one minute by slug, so that order never varies."""
    by_slug = sorted(articles, key=lambda article: article.slug)
    return tuple(sorted(by_slug, key=lambda article: article.published, reverse=True))


def group_by(items: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    """Return the items of each key in their given order; keys in the order they first occur."""
    groups: dict[K, list[T]] = {}
    for item in items:
        for key in keys(item):
            groups.setdefault(key, []).append(item)
    return {key: tuple(group) for key, group in groups.items()}


def most_frequent(items: Iterable[T], keys: Callable[[T], Iterable[str]]) -> list[str]:
    """Return the keys that items have, the most frequent first; those of one count in their own order."""
    counts = Counter(key for item in items for key in keys(item))
    return sorted(counts, key=lambda key: (-counts[key], key))


@dataclass(frozen=True, slots=True)
class Window:
    """What stands around an article in a list that is newest first: the nearest newer and older ones."""

    newer: tuple[Article, ...]
    older: tuple[Article, ...]


def window(articles: Sequence[Article], position: int, newer: int, older: int) -> Window:
    """Return up to ``newer`` newer and ``older`` older neighbours of ``articles[position]``, newest first."""
    first = max(0, position - newer)
    return Window(tuple(articles[first:position]), tuple(articles[position + 1 : position + 1 + older]))


def around(articles: Sequence[Article], position: int, count: int) -> tuple[Article, ...]:
    """Return up to ``count`` neighbours on both sides, as near to the article's date as the list allows."""
    older_there = len(articles) - position - 1
    newer = min(position, max(count // 2, count - older_there))
    near = window(articles, position, newer, count - newer)
    return near.newer + near.older


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a news list, newest first. ``number`` is None on the unnumbered front page."""

    number: int | None
    articles: tuple[Article, ...]
    newer: int | None
    older: int | None
    count: int
    """How many numbered pages there are."""


def paginate_news(articles: Sequence[Article], size: int) -> tuple[ListPage, ...]:
    """Cut a list (newest first) into pages numbered *from the oldest*, so that news never renumbers them.

    The front page has no number and holds the newest ``size`` to ``2 * size - 1`` articles; the rest fills
    numbered pages of exactly ``size``. An empty list has one empty front page.
    """
    full = max(0, len(articles) // size - 1)
    on_front = len(articles) - full * size
    pages = [ListPage(None, tuple(articles[:on_front]), None, full or None, full)]
    for number in range(full, 0, -1):
        start = on_front + (full - number) * size
        pages.append(
            ListPage(
                number,
                tuple(articles[start : start + size]),
                number + 1 if number < full else None,
                number - 1 or None,
                full,
            )
        )
    return tuple(pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The published parts of a series in reading order, each with its number (None where nobody gave one)."""

    title: str
    description: str | None
    parts: tuple[Article, ...]
    numbers: tuple[int | None, ...]


def build_series(articles: Sequence[Article]) -> dict[str, Series]:
    """Return the series of each article that belongs to one, by the article's path."""
    groups = group_by(articles, lambda article: [article.series] if article.series is not None else [])
    found: dict[str, Series] = {}
    for term, group in groups.items():
        series = _series(term, group)
        found.update({article.path: series for article in series.parts})
    return found


def _series(term: Term, articles: Sequence[Article]) -> Series:
    """Return one series: by number, those without one behind, by date. Without any number the dates count."""
    numbered = any(article.part for article in articles)
    parts = sorted(articles, key=lambda a: (a.part is None, a.part or 0, a.published, a.slug))
    return Series(
        title=term.name,
        description=term.description,
        parts=tuple(parts),
        numbers=tuple(part.part if numbered else place for place, part in enumerate(parts, 1)),
    )


class NewsGroups(TypedDict):
    """Articles by what they share; see ``Snapshot`` for what each is."""

    categories: dict[str, Term]
    tags: dict[str, Term]
    authors: dict[str, Term]
    by_category: dict[str, tuple[Article, ...]]
    by_tag: dict[str, tuple[Article, ...]]
    by_author: dict[str, tuple[Article, ...]]
    by_month: dict[tuple[int, int], tuple[Article, ...]]
    positions: dict[str, int]


def group_news(articles: Sequence[Article], vocabulary: Vocabulary) -> NewsGroups:
    """Return articles (newest first) by category, tag, author and month, with the terms that they have."""
    categories = group_by(articles, lambda article: [article.category])
    tags = group_by(articles, lambda article: article.tags)
    authors = group_by(articles, lambda article: article.authors)
    return NewsGroups(
        categories=_terms(vocabulary.categories, categories),
        tags=_terms(vocabulary.tags, tags),
        authors=_terms(vocabulary.authors, authors),
        by_category={term.id: found for term, found in categories.items()},
        by_tag={term.id: found for term, found in tags.items()},
        by_author={term.id: found for term, found in authors.items()},
        by_month=group_by(articles, lambda article: [(article.published.year, article.published.month)]),
        positions={article.path: number for number, article in enumerate(articles)},
    )


def _terms(listed: Mapping[str, Term] | None, used: Iterable[Term]) -> dict[str, Term]:
    """Return the terms of a vocabulary in its order, then others that articles have, by name."""
    return {**(listed or {}), **{term.id: term for term in sorted(used, key=lambda term: term.name)}}
