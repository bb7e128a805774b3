"""What articles share besides words: records, the villages behind these, crafts and tags."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from langnghe.model.article import Article
from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import KINDS
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.news import group_by
from langnghe.relations.related.weights import (
    LINKED_CANDIDATES,
    NEAR_COUNT,
    link_points,
    spread_points,
    spread_steps,
)
from langnghe.relations.snapshot import Snapshot

LinkKey = tuple[str, str]
"""A kind of record with an id, or ``crafts`` or ``tags`` with one."""

_OF_VILLAGES = ("products", "producers", "artisans")
"""Records that belong to villages: news about one is news of its village."""


@dataclass(frozen=True, slots=True)
class Links:
    """What articles share.

    ``of`` are the links of an article by its number, ``villages`` the villages among them, ``articles`` the
    articles of a link, ascending, and ``points`` what sharing it counts.
    """

    of: Sequence[tuple[LinkKey, ...]]
    villages: Sequence[frozenset[str]]
    articles: Mapping[LinkKey, tuple[int, ...]]
    points: Mapping[LinkKey, int]

    def shared(self, article: int, other: int) -> tuple[LinkKey, ...]:
        """Return what two articles share, in the order of the first one's links."""
        theirs = self.of[other]
        return tuple(key for key in self.of[article] if key in theirs)

    def shared_points(self, article: int, other: int) -> dict[LinkKey, int]:
        """Return what each thing that two articles share adds, in the order of the first one's links."""
        steps = spread_steps(len(self.of[article])) + spread_steps(len(self.of[other]))
        return {key: spread_points(self.points[key], steps) for key in self.shared(article, other)}

    def candidates(self, article: int) -> list[int]:
        """Return the articles that share most among those near in time: at most ``LINKED_CANDIDATES``."""
        found: dict[int, int] = {}
        for key in self.of[article]:
            for other in _near(self.articles[key], article):
                found[other] = found.get(other, 0) + self.points[key]
        found.pop(article, None)
        return nsmallest(
            LINKED_CANDIDATES, found, key=lambda other: (-found[other], abs(article - other), other)
        )


def records_of(article: Article) -> tuple[RecordKey, ...]:
    """Return the records an article refers to, each once, kinds in their fixed order."""
    return tuple(dict.fromkeys((kind, id_) for kind in KINDS for id_ in article.references.get(kind, ())))


def article_links(data: Snapshot, article: Article) -> tuple[LinkKey, ...]:
    """Return the links of an article: its records, the villages and crafts of these, its tags; each once."""
    named = records_of(article)
    villages = dict.fromkeys(key for kind, id_ in named for key in _villages_of(data.catalogue, kind, id_))
    crafts = dict.fromkeys(
        ("crafts", craft)
        for kind, id_ in (*named, *villages)
        for craft in getattr(data.catalogue.of_kind(kind).get(id_), "crafts", ())
    )
    tags = (("tags", tag.id) for tag in article.tags)
    return tuple(dict.fromkeys([*named, *villages, *crafts, *tags]))


def _villages_of(catalogue: Catalogue, kind: str, id_: str) -> Iterable[RecordKey]:
    if kind not in _OF_VILLAGES:
        return ()
    record = getattr(catalogue, kind).get(id_)
    return (("villages", village) for village in getattr(record, "villages", ()))


def build_links(links: Sequence[tuple[LinkKey, ...]]) -> Links:
    """Return the links of articles, which are numbered in the order given."""
    articles = group_by(range(len(links)), lambda number: links[number])
    points = {key: link_points(key[0], len(numbers), len(links)) for key, numbers in articles.items()}
    villages = [frozenset(id_ for kind, id_ in keys if kind == "villages") for keys in links]
    return Links(links, villages, articles, points)


def _near(numbers: Sequence[int], article: int) -> Sequence[int]:
    """Return the articles on both sides of an article in a list, the article itself among them."""
    first = max(0, min(bisect_left(numbers, article) - NEAR_COUNT // 2, len(numbers) - NEAR_COUNT - 1))
    return numbers[first : first + NEAR_COUNT + 1]
