"""Why an article is related: its strongest single contribution, taken from the same sums as the order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from langnghe.model.article import Article
from langnghe.relations.related.links import LinkKey
from langnghe.relations.related.lists import Related, RelatedIndex
from langnghe.relations.related.vectors import BODY_REACH, NewsText, mixed, syllable_hashes, term_ids
from langnghe.text.fold import match_key
from langnghe.text.terms import FUNCTION_WORDS, clauses

TEXT = "text"
EDITOR = "editor"

_HEAD = 700
"""So many characters of a body are looked through for words to quote: what it is about stands in front."""

_LONGEST = 6
"""How many syllables the words of a reason may have."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an article is related: a link both have, ``text`` with words of both, or the editor's choice."""

    kind: str
    id: str = ""


def reason_of(article: Article, found: Related, index: RelatedIndex) -> Reason:
    """Return what adds most to an article's points; of equals the first link, and any link before the text.

    Nearness in time is no reason, and an article that shares nothing is there because an editor named it.
    Texts may be alike without words to quote: then the id is empty.
    """
    own = index.numbers[article.path]
    added = contributions(own, found.number, index)
    kind, id_ = strongest(added)
    if not added[kind, id_]:
        return Reason(EDITOR)
    return Reason(kind, id_ if kind != TEXT else shared_words(own, found.number, index))


def contributions(own: int, other: int, index: RelatedIndex) -> dict[LinkKey, int]:
    """Return what each link that two articles share adds, and last their text."""
    added = index.links.shared_points(own, other)
    return added | {(TEXT, ""): int(index.comparer.points(own, np.array([other]))[0])}


def strongest(added: dict[LinkKey, int]) -> LinkKey:
    """Return the first of the largest contributions."""
    return max(added, key=added.__getitem__)


def shared_words(own: int, other: int, index: RelatedIndex) -> str:
    """Return the words around the strongest term that two texts share, as the first one writes them."""
    shared = index.comparer.shared_terms(own, other)
    return _words_of(index.texts[own]).around(shared, _spoken(index.texts[other]))


def _runs(text: NewsText, reach: int) -> list[list[str]]:
    return [*clauses(text.title), *clauses(text.summary), *clauses(text.body[:reach])]


@lru_cache(maxsize=4096)
def _spoken(text: NewsText) -> str:
    """Return the syllables of a text in a form in which a phrase is easily found; a comma parts phrases."""
    return match_key(" , ".join(["", *(" ".join(run) for run in _runs(text, BODY_REACH)), ""]))


@lru_cache(maxsize=1)
def _words_of(text: NewsText) -> _Words:
    """Return the words of a text; the five reasons of a list are asked for one after another."""
    return _Words(text)


class _Words:
    """The syllables of a text with the terms they make; only words that may be quoted count."""

    def __init__(self, text: NewsText) -> None:
        runs = _runs(text, _HEAD)
        self._words = [word for run in runs for word in run]
        # With every syllable, where its clause begins and ends: no phrase reaches beyond.
        ends = np.cumsum([len(run) for run in runs]).tolist()
        self._clauses = [(end - len(run), end) for run, end in zip(runs, ends, strict=True) for _ in run]
        self._quotable = [word.lower() not in FUNCTION_WORDS and not word.isdigit() for word in self._words]
        hashes = syllable_hashes(self._words)
        self._pairs: dict[int, int] = {}
        self._single: dict[int, int] = {}
        for place, term in enumerate(term_ids(mixed(hashes[:-1], hashes[1:])).tolist()):
            if place + 1 < self._clauses[place][1] and self._quotable[place] and self._quotable[place + 1]:
                self._pairs.setdefault(term, place)
        for place, term in enumerate(term_ids(hashes).tolist()):
            if self._quotable[place]:
                self._single.setdefault(term, place)

    def around(self, shared: Iterable[int], spoken: str) -> str:
        """Return the strongest of the terms with the words around it that are ``spoken`` there too, or "".

        One syllable is rarely a word in Vietnamese, so a pair is preferred to a stronger syllable. The words
        before come first: they are what the others belong to.
        """
        shared = tuple(shared)
        pair = next((self._pairs[term] for term in shared if term in self._pairs), None)
        if pair is None:
            alone = next((self._single[term] for term in shared if term in self._single), None)
            return "" if alone is None else self._words[alone]
        start, end = self._clauses[pair]
        first, after = pair, pair + 2
        while first > start and self._is_spoken(first - 1, after, spoken):
            first -= 1
        while after < end and self._is_spoken(first, after + 1, spoken):
            after += 1
        while not self._quotable[first]:
            first += 1
        while not self._quotable[after - 1]:
            after -= 1
        return " ".join(self._words[first:after])

    def _is_spoken(self, first: int, after: int, spoken: str) -> bool:
        return after - first <= _LONGEST and f" {match_key(' '.join(self._words[first:after]))} " in spoken
