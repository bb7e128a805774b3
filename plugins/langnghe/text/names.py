"""Whole names in running text: where "Bát Tràng" stands as itself and not as part of a longer name.

A wrong find is worse than a missed one: a name is passed over where the words beside it make another of it.
Which names are looked for, and what is made of them, is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from langnghe.text.fold import aligned_key
from langnghe.text.normalise import normalise

_REACH = 32
"""Characters looked at before a name: a syllable, spaces, and what a sentence ends with."""
_LAST_WORD = re.compile(r"\w+\Z")
_SENTENCE_ENDS = frozenset("\x00.!?:;…“\"‘'([–—•")
_UNIT_WORDS = frozenset({"xã", "phường", "trấn", "huyện", "quận", "tỉnh", "phố", "khu", "đường"})
"""Last syllables of the kinds of units and streets: "thị trấn Phú Vinh" is the town and not the village."""
_HYPHENS = frozenset("-\u2010\u2011\u2013")


@dataclass(frozen=True, slots=True)
class Name:
    """A name to look for, made by ``name_of``.

    ``capitals`` are the syllables that must have a capital; ``is_place`` makes the search stricter, since
    units, streets, firms and people are called after places.
    """

    pattern: re.Pattern[str]
    syllables: int
    capitals: tuple[int, ...]
    is_place: bool

    def find_in(self, text: str, key: str) -> Iterator[tuple[int, int]]:
        """Yield where the name stands as itself in an NFC text, whose ``aligned_key`` is ``key``."""
        for found in self.pattern.finditer(key):
            start, end = found.span()
            if not self._has_capitals(text[start:end]) or not _is_whole(text, start, end):
                continue
            if not self.is_place or self._is_the_place(text, start):
                yield start, end

    def _has_capitals(self, printed: str) -> bool:
        syllables = printed.split()
        return all(syllables[number][0].isupper() for number in self.capitals)

    def _is_the_place(self, text: str, start: int) -> bool:
        """Whether the word before makes no other name of it: xã Bát Tràng, Công ty Gốm Bát Tràng."""
        word, sign = _before(text, start)
        if not word:  # beside a comma, a bracket, or first in a sentence, where "Chuông" may be a bell
            return self.syllables > 1
        if word.lower() in _UNIT_WORDS:
            return False
        return not word[0].isupper() or (sign in _SENTENCE_ENDS and self.syllables > 1)


def name_of(written: str, *, is_place: bool = False) -> Name | None:
    """Return the name as it is looked for, or None for words without a capital: they are no one's name.

    Case is free but for capitals, and the first syllable is free besides if another has one: "làng Chuông"
    is Làng Chuông. Old and new placement of tones are the same.
    """
    syllables = normalise(written).split()
    capitals = tuple(number for number, syllable in enumerate(syllables) if syllable[0].isupper())
    if not capitals:
        return None
    if len(capitals) > 1:
        capitals = tuple(number for number in capitals if number)
    pattern = re.compile(r"\s{1,3}".join(re.escape(aligned_key(syllable)) for syllable in syllables))
    return Name(pattern, len(syllables), capitals, is_place)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the words at start..end are no part of a word, of a compound or of a name that goes on."""
    if start and (text[start - 1].isalnum() or text[start - 1] in _HYPHENS):
        return False
    after = text[end : end + 4]
    if after[:1].isalnum() or (after[:1] in _HYPHENS and after[1:2].isalnum()):
        return False
    return not (after[:1].isspace() and after.lstrip()[:1].isupper())  # Bảo tàng Gốm Bát Tràng Hà Nội


def _before(text: str, start: int) -> tuple[str, str]:
    """Return the word right before ``start`` (empty if there is another sign) and the sign before that word.

    At the beginning of a text the sign is that of the end of a sentence.
    """
    near = text[max(0, start - _REACH) : start]
    stripped = near.rstrip()
    word = _LAST_WORD.search(stripped) if len(stripped) < len(near) else None
    if word is None:
        return "", "."
    return word[0], stripped[: word.start()].rstrip()[-1:] or "."
