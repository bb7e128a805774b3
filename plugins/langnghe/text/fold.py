"""Keys for comparing Vietnamese text: without its marks (`fold`) or with them (`match_key`, `aligned_key`).

All are for matching only and never for display. Slugs are made from `fold` in `slug`; the order of
sorted lists is made in `collate`.
"""

import re
import unicodedata

from langnghe.text.normalise import normalise

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_FIRST_MARK, _LAST_MARK = "\u0300", "\u036f"


class _FoldTable(dict[int, str]):
    """Translation table that learns each character once: half the time of decomposing whole strings."""

    def __missing__(self, code_point: int) -> str:
        folded = self[code_point] = _fold_character(chr(code_point))
        return folded


def _fold_character(character: str) -> str:
    if character in _DASHES:
        return " "
    if character in "đĐðÐ":  # a letter of its own in Unicode too: it has no decomposition
        return "d"
    decomposed = unicodedata.normalize("NFD", character)
    bare = "".join(part for part in decomposed if not _FIRST_MARK <= part <= _LAST_MARK)
    return bare.lower()


_FOLD_TABLE = _FoldTable()


def fold(text: str) -> str:
    """Return text without marks and in lower case, each run of spaces and dashes as one space.

    This is what search compares: `Làng nghề – Đúc đồng` and `lang nghe duc dong` give the same.
    """
    folded = " ".join(text.translate(_FOLD_TABLE).split())
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


def _tone_pairs() -> dict[str, str]:
    """Map the old placement of a tone (hòa) to the new one (hoà) for the three pairs where houses differ."""
    tones = "\u0300\u0309\u0303\u0301\u0323"
    pairs = (("o", "a"), ("o", "e"), ("u", "y"))
    return {
        unicodedata.normalize("NFC", first + tone + second): first
        + unicodedata.normalize("NFC", second + tone)
        for first, second in pairs
        for tone in tones
    }


_TONE_PAIRS = _tone_pairs()
_OLD_PLACEMENT = re.compile("|".join(map(re.escape, _TONE_PAIRS)))


def match_key(text: str) -> str:
    """Return text for exact-accent matching: case and spacing ignored, marks kept, `hòa` equal to `hoà`.

    Dashes and the choice between i and y (Mỹ, Mĩ) stay as written: those are different spellings.
    """
    folded_case = unicodedata.normalize("NFC", normalise(text).casefold())
    return _OLD_PLACEMENT.sub(lambda found: _TONE_PAIRS[found.group()], " ".join(folded_case.split()))


def aligned_key(text: str) -> str:
    """Return `match_key` of an NFC text but for its spacing: as long as the text, letter beside letter.

    So that what is found in the key stands at the same place in the text.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # İ becomes two characters
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return _OLD_PLACEMENT.sub(lambda found: _TONE_PAIRS[found.group()], lowered)
