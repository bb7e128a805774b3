"""The terms of one text as numbers: syllables and pairs of neighbours, with how often they occur.

A term is known by a hash that is the same on every machine, so a vector can be kept by content, and vectors
meet without a common dictionary. What a term weighs among all articles is worked out in ``postings``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from langnghe.relations.related import weights
from langnghe.relations.related.weights import BODY_SYLLABLES, BODY_WEIGHT, SUMMARY_WEIGHT, TITLE_WEIGHT
from langnghe.store.cache import Cache, code_version
from langnghe.store.digest import digest_bytes
from langnghe.text import fold, terms
from langnghe.text.fold import match_key
from langnghe.text.terms import syllables

Vector = NDArray[np.uint64]
"""A term each, ascending: its hash, then room for the number of an article, then its count."""

COUNT_BITS, ARTICLE_BITS = 6, 19
TERM_SHIFT = COUNT_BITS + ARTICLE_BITS
MOST_ARTICLES = 1 << ARTICLE_BITS
_COUNT_MASK = np.uint64((1 << COUNT_BITS) - 1)
_TERM_MASK = np.uint64(~((1 << TERM_SHIFT) - 1) & (1 << 64) - 1)

# Odd constants that spread bits well, those of splitmix64 and of xxHash.
_SPREAD, _SPREAD_SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_HALF = np.uint64(32)

BODY_REACH = 12 * BODY_SYLLABLES
"""How many characters surely hold that many syllables of prose: the rest need not be cut up."""


@dataclass(frozen=True, slots=True)
class NewsText:
    """What is compared of an article: plain words, no HTML."""

    title: str
    summary: str
    body: str


class _SyllableHashes(dict[str, int]):
    """Hash of each syllable, made once: `Hòa`, `hoà` and `hòa` have one, `hoa` another."""

    def __missing__(self, syllable: str) -> int:
        key = match_key(syllable).encode("utf-8")
        made = self[syllable] = int.from_bytes(hashlib.blake2b(key, digest_size=8).digest(), "little")
        return made


_HASHES = _SyllableHashes()


def syllable_hashes(words: Sequence[str]) -> NDArray[np.uint64]:
    """Return the hash of each syllable."""
    return np.fromiter(map(_HASHES.__getitem__, words), np.uint64, len(words))


def mixed(first: NDArray[np.uint64], second: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return one hash for each pair; the order within a pair matters."""
    hashes = first * _SPREAD ^ (first >> _HALF)
    hashes += second * _SPREAD_SECOND
    hashes ^= hashes >> _HALF
    hashes *= _SPREAD
    return hashes


def term_ids(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return hashes as terms are told apart in vectors."""
    return hashes >> np.uint64(TERM_SHIFT)


def build_vector(text: NewsText) -> Vector:
    """Return the terms of a text, ascending; a pair never reaches from one part into the next.

    A syllable that stands once in the body alone tells nothing that its pairs do not: it is left out.
    """
    body = syllables(text.body[:BODY_REACH])[:BODY_SYLLABLES]
    parts = [syllables(text.title), syllables(text.summary), body]
    sizes = [len(part) for part in parts]
    single = syllable_hashes([*parts[0], *parts[1], *parts[2]])
    counts = np.repeat(np.array([TITLE_WEIGHT, SUMMARY_WEIGHT, BODY_WEIGHT], np.uint64), sizes)
    within = np.ones(max(0, len(single) - 1), bool)
    within[[end - 1 for end in (sizes[0], sizes[0] + sizes[1]) if 0 < end < len(single)]] = False
    pairs = mixed(single[:-1], single[1:])[within]
    alone = _counted(single, counts)
    vector = np.concatenate([alone[alone & _COUNT_MASK > BODY_WEIGHT], _counted(pairs, counts[:-1][within])])
    vector.sort()
    return vector


def _counted(hashes: NDArray[np.uint64], counts: NDArray[np.uint64]) -> Vector:
    """Return each term once, with the sum of its counts."""
    packed = (hashes & _TERM_MASK) | counts
    packed.sort()
    found = packed & _TERM_MASK
    starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(found)), bool), found[1:] != found[:-1]]))
    if not len(starts):
        return packed
    sums = np.add.reduceat(packed & ~_TERM_MASK, starts)
    return found[starts] | np.minimum(sums, _COUNT_MASK)


def term_cache(cache: Path | None) -> Cache:
    """Open the shelf for vectors in a cache folder."""
    return Cache(cache, "terms", code_version([__file__, weights.__file__, terms.__file__, fold.__file__]))


def load_vectors(texts: Iterable[NewsText], cache: Cache) -> list[Vector]:
    """Return the vector of each text: from the shelf where it is there, else made and put there."""
    vectors = []
    for text in texts:
        key = digest_bytes(*(part.encode("utf-8") for part in (text.title, text.summary, text.body)))
        kept = cache.get(key)
        if kept is None or len(kept) % 8:
            vectors.append(build_vector(text))
            cache.put(key, vectors[-1].astype("<u8").tobytes())
        else:
            vectors.append(np.frombuffer(kept, "<u8"))
    cache.save()
    return vectors
