"""News lists: order, windows around an article, archives, and pages numbered from the oldest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from langnghe.model.article import Article

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
