"""Cuts the heading face of the theme out of Source Serif Pro Semibold: the letters of Vietnamese, as WOFF2.

    python tools/cut_typeface.py        (after `make test`, which installs fontTools, Brotli and the original)

Writes `theme/static/fonts/`: the face, its licence, and `lang-nghe-serif.json` with the measures to which
`langnghe.output.typeface` fits the stand-ins. The three are committed; a build only copies them. The same
versions of the packages give the same bytes, and `tests/tools/test_cut_typeface.py` holds the committed files
to that. To be run again when `characters()` changes. The OFL reserves the name "Source" for the original, so
the cut has a name of its own.
"""

from __future__ import annotations

import io
import json
import logging
import unicodedata
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from langnghe.output.typeface import FAMILY

FOLDER = Path(__file__).resolve().parents[1] / "theme" / "static" / "fonts"

_ORIGINAL = files("font_source_serif_pro") / "files"
_FEATURES = ("kern", "mark", "mkmk", "ccmp")
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ALONE = "\u0302\u0306\u031b"
"""Circumflex, breve and horn: with the tones, all that text in NFD needs (ccmp and mark join them)."""
_PUNCTUATION = "\u00a0–—−‘’“”‹›«»…·•×°%‰©₫½¼¾²³→"

_SAMPLE = (
    "Làng nghề gốm sứ giữ lửa lò nung, tìm đường ra chợ mới cho sản phẩm thủ công mỹ nghệ của tỉnh Quảng Ninh"
)
"""The widths of the stand-ins in `langnghe.output.typeface` are those of this sentence."""


def letters() -> frozenset[str]:
    """Return the 134 letters of Vietnamese that ASCII does not have."""
    marked = (unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
    small = {letter for letter in marked if not letter.isascii()} | {"đ"}
    return frozenset(small | {letter.upper() for letter in small})


def characters() -> frozenset[str]:
    """Return every character the face has to show: ASCII, Vietnamese, punctuation, marks, ₫."""
    ascii_ = {chr(code) for code in range(0x20, 0x7F)}
    return frozenset(ascii_ | letters() | set(_PUNCTUATION) | set("".join(_TONES) + _ALONE))


def made_files() -> Mapping[str, bytes]:
    """Return what the folder of the theme's fonts has to hold, by file name."""
    original = (_ORIGINAL / "SourceSerifPro-Semibold.ttf").read_bytes()
    return {
        "lang-nghe-serif.woff2": _cut(original),
        "lang-nghe-serif.json": (json.dumps(_measures(original), indent=2) + "\n").encode(),
        "lang-nghe-serif.LICENSE.txt": (_ORIGINAL / "LICENSE.txt").read_bytes(),
    }


def _cut(original: bytes) -> bytes:
    """Return the face with our characters only, under our name; the same input gives the same bytes."""
    options = subset.Options()
    options.layout_features = list(_FEATURES)
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    # The date in the file stays the original's: a clock would give other bytes with every cut.
    font = TTFont(io.BytesIO(original), recalcTimestamp=False)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(char) for char in characters()])
    cutter.subset(font)
    _rename(font)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def _rename(font: TTFont) -> None:
    """Give the face our name wherever it carried its own; copyright and licence stay."""
    names = {1: FAMILY, 4: f"{FAMILY} Semibold", 6: f"{FAMILY.replace(' ', '')}-Semibold"}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]


def _measures(original: bytes) -> Mapping[str, float]:
    """Return height above and below the line and the width of the sample, in em."""
    font = TTFont(io.BytesIO(original), lazy=True)
    em = font["head"].unitsPerEm
    glyphs, widths = font.getBestCmap(), font["hmtx"].metrics
    return {
        "ascent": font["hhea"].ascent / em,
        "descent": -font["hhea"].descent / em,
        "sample_width": sum(widths[glyphs[ord(char)]][0] for char in _SAMPLE) / em,
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, content in made_files().items():
        (FOLDER / name).write_bytes(content)
