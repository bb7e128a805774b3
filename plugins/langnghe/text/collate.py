"""Vietnamese alphabetical order, as CLDR gives it for `vi`.

Ă â đ ê ô ơ ư are letters of their own; tones decide between words that are otherwise equal, then case.
Every sorted list of names on the site is sorted by `sort_key`; no other order of names may be made elsewhere.
"""

import unicodedata
from collections.abc import Callable

SortKey = tuple[str, str, str, str]

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: chr(rank) for rank, letter in enumerate(_ALPHABET, start=1)}

# CLDR's order of tones, after "none": huyền, hỏi, ngã, sắc, nặng. Marks of other languages follow.
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_NO_TONE, _FOREIGN_MARK = "\x01", chr(len(_TONES) + 2)

# First half of a primary weight. Letters of other scripts stand before A, unlike in CLDR: together with
# the digits they are listed under the heading "#", which must be one group in a sorted list.
_SPACE, _PUNCTUATION, _DIGIT, _OTHER_LETTER, _LETTER = "\x01", "\x02", "\x03", "\x04", "\x05"


class _Weights(dict[int, str]):
    """Translation table that works out the weight of each character once."""

    def __init__(self, weigh: Callable[[str], str]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, code_point: int) -> str:
        weight = self[code_point] = self._weigh(chr(code_point))
        return weight


def _split(character: str) -> tuple[str, str]:
    """Split one character into its lower-case letter of the alphabet and the other marks it bears."""
    lowered = character.lower().replace("ð", "đ")
    decomposed = unicodedata.normalize("NFD", lowered)
    base, marks = decomposed[:1], decomposed[1:]
    for mark in marks:
        with_mark = unicodedata.normalize("NFC", base + mark)
        if with_mark in _RANKS:
            return with_mark, marks.replace(mark, "", 1)
    return base, marks


def _primary(character: str) -> str:
    letter, _ = _split(character)
    if letter in _RANKS:
        return _LETTER + _RANKS[letter]
    if character.isspace():
        return _SPACE
    if character.isdecimal():
        return _DIGIT + str(unicodedata.decimal(character))
    if unicodedata.combining(character):
        return ""
    return (_OTHER_LETTER if character.isalnum() else _PUNCTUATION) + character.lower()


def _secondary(character: str) -> str:
    if unicodedata.combining(character):
        return _FOREIGN_MARK
    letter, marks = _split(character)
    if letter not in _RANKS or not marks:
        return _NO_TONE
    position = _TONES.find(marks)
    return _FOREIGN_MARK if position < 0 else chr(position + 2)


def _tertiary(character: str) -> str:
    return "\x02" if character != character.lower() else "\x01"


_PRIMARY, _SECONDARY, _TERTIARY = _Weights(_primary), _Weights(_secondary), _Weights(_tertiary)


def sort_key(text: str) -> SortKey:
    """Return a key that puts texts in Vietnamese alphabetical order.

    Letters first (a space is lower than any letter, digits lower than letters), then tones
    none–huyền–hỏi–ngã–sắc–nặng, then small before capital, then code points: two texts that differ in NFC
    never tie. Digits are compared one by one, so `10` stands before `9`.
    """
    composed = unicodedata.normalize("NFC", text).lstrip()
    return composed.translate(_PRIMARY), composed.translate(_SECONDARY), composed.translate(_TERTIARY), text


def initial(text: str) -> str:
    """Return the heading under which text is listed: a letter of the alphabet (A, Ă, Â, B …), or "#"."""
    for character in unicodedata.normalize("NFC", text).lstrip():
        if _PRIMARY[ord(character)]:
            letter, _ = _split(character)
            return letter.upper() if letter in _RANKS else "#"
    return "#"
