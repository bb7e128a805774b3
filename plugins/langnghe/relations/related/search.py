"""Which texts are alike: a first look at everybody by an article's strongest terms, then an exact second one.

The first look reads few postings an article (``QUERY_TERMS`` terms, none used by more than ``rare_below``
articles), so the cost of all grows about with their number and not with its square.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from langnghe.relations.related.postings import WEIGHT_BITS, WEIGHT_MASK, Ints, Postings
from langnghe.relations.related.weights import FIRST_POINTS, LOOK_AGAIN, QUERY_TERMS

_BLOCK = 64
"""How many articles are searched for at once: enough for numpy, few enough for the processor's cache."""

_ARTICLE_SHIFT, _QUERY_SHIFT = 24, 44
_MOST_SHARED = 24
"""More shared terms than these are never looked at one by one."""

_LOW = (1 << _ARTICLE_SHIFT) - 1
_ARTICLES = (1 << (_QUERY_SHIFT - _ARTICLE_SHIFT)) - 1


def likely_alike(postings: Postings) -> list[Ints]:
    """Return for each article the others that its terms find: at most ``LOOK_AGAIN``, best first."""
    return [
        found
        for first in range(0, postings.count, _BLOCK)
        for found in _search(postings, first, min(postings.count, first + _BLOCK))
    ]


def _search(postings: Postings, first: int, end: int) -> Iterator[Ints]:
    """Search for the articles from ``first`` to before ``end``."""
    queries, others, products = _sums(_hits(postings, first, end))
    points = postings.points(products, queries + first, others)
    kept = (points >= FIRST_POINTS) & (others != queries + first)
    queries, others, points = queries[kept], others[kept], np.minimum(points[kept], _LOW)
    # One number each: by query, most points first, then by article, so that the order never varies.
    ranked = queries << _QUERY_SHIFT | (_LOW - points) << (_QUERY_SHIFT - _ARTICLE_SHIFT) | others
    ranked.sort()
    bounds = np.searchsorted(ranked >> _QUERY_SHIFT, np.arange(end - first + 1))
    for start, stop in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        yield ranked[start : min(stop, start + LOOK_AGAIN)] & _ARTICLES


def _hits(postings: Postings, first: int, end: int) -> Ints:
    """Return every posting of the queries' terms: query, article, product of the weights in one number."""
    sizes = np.minimum(postings.rare_terms[first:end], QUERY_TERMS)
    rows = _ranges(postings.row_starts[first:end], sizes)
    terms = postings.row_terms[rows]
    used_by = postings.used_by[terms]
    places = _ranges(postings.starts[terms], used_by)
    entries = postings.entries[places]
    hits = entries & WEIGHT_MASK
    hits *= np.repeat(postings.row_weights[rows].astype(np.int64), used_by)
    hits |= entries >> WEIGHT_BITS << _ARTICLE_SHIFT
    hits |= np.repeat(np.repeat(np.arange(end - first), sizes) << _QUERY_SHIFT, used_by)
    hits.sort()
    return hits


def _sums(hits: Ints) -> tuple[Ints, Ints, Ints]:
    """Return query, article and sum of the products for each pair that occurs among sorted hits."""
    if not len(hits):
        return hits, hits, hits
    pairs = hits >> _ARTICLE_SHIFT
    starts = np.concatenate([[0], np.flatnonzero(pairs[1:] != pairs[:-1]) + 1])
    sums = np.add.reduceat(hits & _LOW, starts)
    pairs = pairs[starts]
    return pairs >> (_QUERY_SHIFT - _ARTICLE_SHIFT), pairs & _ARTICLES, sums


def _ranges(starts: Ints, sizes: Ints) -> Ints:
    """Return the numbers from each start on, as many as its size, one after another."""
    ends = np.cumsum(sizes)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + sizes, sizes)


class Comparer:
    """Compares whole texts: all terms that two articles share."""

    def __init__(self, postings: Postings) -> None:
        """Take the postings; one comparer serves one thread."""
        self._postings = postings
        self._own = np.zeros(len(postings.hashes), np.int16)
        self._bounds: list[int] = postings.row_starts.tolist()

    def points(self, article: int, others: Ints) -> Ints:
        """Return how alike the texts of ``article`` and of each other one are, in points."""
        if not len(others):
            return others
        postings, bounds, own = self._postings, self._bounds, self._own
        row = slice(bounds[article], bounds[article + 1])
        own[postings.row_terms[row]] = postings.row_weights[row]
        rows = [slice(bounds[other], bounds[other + 1]) for other in others.tolist()]
        products = np.multiply(
            own[np.concatenate([postings.row_terms[one] for one in rows])],
            np.concatenate([postings.row_weights[one] for one in rows]),
            dtype=np.int32,
        )
        own[postings.row_terms[row]] = 0
        # The sum of each row as the difference of two running sums: a row may be empty.
        sums = np.zeros(len(products) + 1, np.int64)
        np.cumsum(products, out=sums[1:])
        ends = np.cumsum([one.stop - one.start for one in rows])
        totals = sums[ends]
        totals[1:] -= sums[ends[:-1]]
        return postings.points(totals, article, others)

    def shared_terms(self, article: int, other: int) -> dict[int, int]:
        """Return the hashes of the strongest terms that both use, with what each adds, strongest first."""
        postings, bounds, own = self._postings, self._bounds, self._own
        row = slice(bounds[article], bounds[article + 1])
        own[postings.row_terms[row]] = postings.row_weights[row]
        terms = postings.row_terms[bounds[other] : bounds[other + 1]]
        added = np.multiply(
            own[terms], postings.row_weights[bounds[other] : bounds[other + 1]], dtype=np.int32
        )
        own[postings.row_terms[row]] = 0
        best = np.lexsort((terms, -added))[:_MOST_SHARED]
        best = best[added[best] > 0]
        return dict(zip(postings.hashes[terms[best]].tolist(), added[best].tolist(), strict=True))
