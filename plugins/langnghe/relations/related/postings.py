"""All articles by term and all terms by article, weighed in whole numbers.

A term weighs by how often it occurs in an article and by how few articles use it. The second moves in powers
of two and an article's length is counted in terms, whatever these weigh: so one more article moves the
weights of a few terms only, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from langnghe.relations.related.vectors import (
    ARTICLE_BITS,
    COUNT_BITS,
    MOST_ARTICLES,
    TERM_SHIFT,
    Vector,
)
from langnghe.relations.related.weights import common_from, rare_below

Ints = NDArray[np.int64]
SmallInts = NDArray[np.int16]
"""Weights need no more; second looks read them by the million, and what is small is near."""

_COUNT_MASK = np.uint64((1 << COUNT_BITS) - 1)
_ARTICLE_MASK = np.uint64((1 << ARTICLE_BITS) - 1)
_COUNT_WEIGHTS = np.array([isqrt(16 * count) for count in range(1 << COUNT_BITS)], np.int64)
"""Four times the root of a count: a term that occurs four times counts twice."""

WEIGHT_BITS, _TERM_BITS = 12, 28
WEIGHT_MASK, _TERM_MASK = (1 << WEIGHT_BITS) - 1, (1 << _TERM_BITS) - 1
_ROOT_SCALE = 256
_POINTS = 250
"""Brings the likeness of two texts to the scale of points (see ``weights``)."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Who uses which term, for terms that at least two articles use and that are not too common.

    ``starts[t]`` is where the ``used_by[t]`` postings of term ``t`` begin in ``entries`` (the number of an
    article, then ``WEIGHT_BITS`` for the weight of the term there), ``row_starts`` where those of an article
    begin in ``row_terms`` and ``row_weights``: the rare ones first, each part by falling weight.
    ``rare_terms`` counts the rare ones of each article, ``hashes`` are the terms themselves, ``roots`` the
    (scaled) roots of the articles' numbers of terms.
    """

    count: int
    hashes: NDArray[np.uint64]
    starts: Ints
    used_by: Ints
    entries: Ints
    row_starts: Ints
    row_terms: NDArray[np.int32]
    row_weights: SmallInts
    rare_terms: Ints
    roots: Ints

    def points(self, products: Ints, first: Ints | int, second: Ints) -> Ints:
        """Return sums of products of weights as points, for articles ``first`` and ``second``."""
        scale = self.count.bit_length() ** 2 * self.roots[first] * self.roots[second]
        return products * (_POINTS * _ROOT_SCALE**2) // scale


def build_postings(vectors: Sequence[Vector]) -> Postings:
    """Return the postings of articles, which are numbered in the order given.

    Raises:
        ValueError: more articles than their numbers have room for.
    """
    if len(vectors) > MOST_ARTICLES:
        raise ValueError(f"more than {MOST_ARTICLES} articles")
    sizes = np.array([len(vector) for vector in vectors], np.int64)
    packed = _told(_sorted(vectors, sizes), common_from(len(vectors)))
    terms = packed >> np.uint64(TERM_SHIFT)
    starts = _run_starts(terms)
    used_by = np.diff(starts)
    articles = (packed >> np.uint64(COUNT_BITS) & _ARTICLE_MASK).astype(np.int64)
    steps = _bit_lengths(used_by)
    order, numbers = _renumbered(steps)
    rarity = len(vectors).bit_length() - steps
    weights = _COUNT_WEIGHTS[(packed & _COUNT_MASK).astype(np.int64)] * np.repeat(rarity, used_by)
    common = np.repeat(used_by >= rare_below(len(vectors)), used_by)
    rows = _rows(articles, common, weights, np.repeat(numbers, used_by))
    return Postings(
        count=len(vectors),
        hashes=terms[starts[order]],
        starts=starts[order],
        used_by=used_by[order],
        entries=articles << WEIGHT_BITS | weights,
        row_starts=_ends(np.bincount(articles, minlength=len(vectors))),
        row_terms=(rows & _TERM_MASK).astype(np.int32),
        row_weights=(WEIGHT_MASK - (rows >> _TERM_BITS & WEIGHT_MASK)).astype(np.int16),
        rare_terms=np.bincount(articles[~common], minlength=len(vectors)),
        roots=np.maximum(1, np.floor(np.sqrt(sizes * _ROOT_SCALE**2)).astype(np.int64)),
    )


def _sorted(vectors: Sequence[Vector], sizes: Ints) -> NDArray[np.uint64]:
    """Return all terms of all articles by term, then by article."""
    packed = np.concatenate([np.empty(0, np.uint64), *vectors])
    packed |= np.repeat(np.arange(len(vectors), dtype=np.uint64) << np.uint64(COUNT_BITS), sizes)
    packed.sort()
    return packed


def _told(packed: NDArray[np.uint64], too_many: int) -> NDArray[np.uint64]:
    """Return the terms that can tell something: used by a second article, and not by too many."""
    used_by = np.diff(_run_starts(packed >> np.uint64(TERM_SHIFT)))
    return packed[np.repeat((used_by > 1) & (used_by < too_many), used_by)]


def _renumbered(steps: Ints) -> tuple[Ints, Ints]:
    """Return terms in the order of how common they are, and the place of each in it.

    Numbered so, the terms that second looks read most often lie close together in memory.
    """
    order = np.argsort(steps, kind="stable")
    numbers = np.empty_like(order)
    numbers[order] = np.arange(len(order))
    return order, numbers


def _rows(articles: Ints, common: NDArray[np.bool_], weights: Ints, terms: Ints) -> Ints:
    """Return article, whether common, weight (largest first) and term in one number each, sorted."""
    rows = (articles << 1 | common) << WEIGHT_BITS | WEIGHT_MASK - weights
    rows = rows << _TERM_BITS | terms
    rows.sort()
    return rows


def _run_starts(values: NDArray[np.uint64]) -> Ints:
    """Return where each run of equal values begins, and the end."""
    changes = np.flatnonzero(values[1:] != values[:-1]) + 1
    return np.concatenate([np.zeros(min(1, len(values)), np.int64), changes, [len(values)]])


def _ends(sizes: Ints) -> Ints:
    return np.concatenate([[0], np.cumsum(sizes)])


def _bit_lengths(values: Ints) -> Ints:
    return np.frexp(values.astype(np.float64))[1].astype(np.int64)
