"""Near-duplicates: texts that share most of their runs of four syllables, title and body together.

A list that shows the same report twice wastes a place, whichever newspaper it came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from langnghe.relations.related.vectors import NewsText, Vector, mixed, syllable_hashes, term_ids
from langnghe.relations.related.weights import COPY_PERCENT
from langnghe.text.terms import syllables

_SKETCH, _SKETCH_BITS, _SKETCH_SHARED = 32, 1024, 18
"""A copy shares most of its terms with the original, so most of the 32 terms with the lowest hashes too (on
real news never under 25; two reports of one event share 4 to 15). Texts with fewer than 18 of these in common
need not be compared run by run. Sketches are sets of bits: small enough to lie close together in memory."""


class Copies:
    """Says which articles are near-duplicates of each other. Texts are cut up only when they may be."""

    def __init__(self, texts: Sequence[NewsText], vectors: Sequence[Vector]) -> None:
        """Take all articles; their numbers are their places in the order given."""
        self._texts = texts
        self._sketches = [_sketch(vector) for vector in vectors]
        self._runs: dict[int, NDArray[np.uint64]] = {}

    def is_copy_of_any(self, article: int, others: Iterable[int]) -> bool:
        """Whether an article has the text of one of the others, but for a few words."""
        own = self._sketches[article]
        likely = min(_SKETCH_SHARED, own.bit_count())
        for other in others:
            sketch = self._sketches[other]
            if (own & sketch).bit_count() >= min(likely, sketch.bit_count()) and is_copy(
                self._runs_of(article), self._runs_of(other)
            ):
                return True
        return False

    def _runs_of(self, article: int) -> NDArray[np.uint64]:
        if article not in self._runs:
            self._runs[article] = runs_of_four(self._texts[article])
        return self._runs[article]


def _sketch(vector: Vector) -> int:
    """Return the terms with the lowest hashes as a set of bits."""
    bits = np.zeros(_SKETCH_BITS, bool)
    bits[term_ids(vector[:_SKETCH]) % np.uint64(_SKETCH_BITS)] = True
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def runs_of_four(text: NewsText) -> NDArray[np.uint64]:
    """Return the runs of four syllables in title and body, each once."""
    hashes = syllable_hashes([*syllables(text.title), *syllables(text.body)])
    pairs = mixed(hashes[:-1], hashes[1:])
    return np.unique(mixed(pairs[:-2], pairs[2:]))


def is_copy(first: NDArray[np.uint64], second: NDArray[np.uint64]) -> bool:
    """Whether the Jaccard similarity of two sets of runs is that of copies; texts without runs are none."""
    shared = len(np.intersect1d(first, second, assume_unique=True))
    return shared > 0 and 100 * shared >= COPY_PERCENT * (len(first) + len(second) - shared)
