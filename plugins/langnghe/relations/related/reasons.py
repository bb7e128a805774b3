"""Why an article is related: its strongest single contribution, taken from the same sums as the order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from langnghe.model.article import Article
from langnghe.relations.related.links import LinkKey
from langnghe.relations.related.lists import Related, RelatedIndex
from langnghe.relations.related.vectors import BODY_REACH, NewsText, mixed, syllable_hashes, term_ids
from langnghe.text.terms import clauses

TEXT = "text"
EDITOR = "editor"

_LONGEST = 5
"""How many syllables the words of a reason may have."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an article is related: a link both have, ``text`` with words of both, or the editor's choice."""

    kind: str
    id: str = ""


def reason_of(article: Article, found: Related, index: RelatedIndex) -> Reason:
    """Return what adds most to an article's points; of equals the first link, and any link before the text.

    Nearness in time is no reason, and an article that shares nothing is there because an editor named it.
    """
    own = index.numbers[article.path]
    kind, id_ = strongest(contributions(own, found.number, index))
    if kind != TEXT:
        return Reason(kind, id_)
    words = shared_words(own, found.number, index)
    return Reason(TEXT, words) if words else Reason(EDITOR)


def contributions(own: int, other: int, index: RelatedIndex) -> dict[LinkKey, int]:
    """Return what each link that two articles share adds, and last their text."""
    added = {key: index.links.points[key] for key in index.links.shared(own, other)}
    return added | {(TEXT, ""): int(index.comparer.points(own, np.array([other]))[0])}


def strongest(added: dict[LinkKey, int]) -> LinkKey:
    """Return the first of the largest contributions."""
    return max(added, key=added.__getitem__)


def shared_words(own: int, other: int, index: RelatedIndex) -> str:
    """Return the words behind the strongest term that two texts share, as the first one writes them."""
    shared = index.comparer.shared_terms(own, other)
    return _words_of(index.texts[own]).around(shared)


@lru_cache(maxsize=1)
def _words_of(text: NewsText) -> _Words:
    """Return the words of a text; the five reasons of a list are asked for one after another."""
    return _Words(text)


class _Words:
    """The syllables of a text with the terms they make."""

    def __init__(self, text: NewsText) -> None:
        runs = [*clauses(text.title), *clauses(text.summary), *clauses(text.body[:BODY_REACH])]
        self._words = [word for run in runs for word in run]
        joined = np.array([place < len(run) for run in runs for place in range(1, len(run) + 1)], bool)
        hashes = syllable_hashes(self._words)
        self._pairs = term_ids(mixed(hashes[:-1], hashes[1:])).tolist()
        self._joined = joined.tolist()
        self._places: dict[int, tuple[int, int]] = {}
        for place, term in enumerate(term_ids(hashes).tolist()):
            self._places.setdefault(term, (place, place))
        for place, term in enumerate(self._pairs):
            if self._joined[place]:
                self._places.setdefault(term, (place, place + 1))

    def around(self, shared: dict[int, int]) -> str:
        """Return the strongest of the terms (strongest first) with its strong neighbours; "" without any."""
        found = next((term for term in shared if term in self._places), None)
        if found is None:
            return ""
        first, last = self._places[found]
        enough = shared[found] // 2
        while last - first < _LONGEST - 1 and self._strength(last, shared) > enough:
            last += 1
        while last - first < _LONGEST - 1 and self._strength(first - 1, shared) > enough:
            first -= 1
        return " ".join(self._words[first : last + 1])

    def _strength(self, place: int, shared: dict[int, int]) -> int:
        """Return what the pair that begins at a place adds; nothing across a comma or a full stop."""
        if not 0 <= place < len(self._pairs) or not self._joined[place]:
            return 0
        return shared.get(self._pairs[place], 0)
