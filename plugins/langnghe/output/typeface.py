"""The heading face: Source Serif Pro Semibold cut down to the letters of Vietnamese, packed as WOFF2.

Made at build time and kept in the cache, never committed. The OFL reserves the name "Source" for the
original, so the cut has a name of its own and its licence is published beside it. Only fonts may be dealt
with here; what the theme does with the face stands in its style sheets.
"""

from __future__ import annotations

import io
import logging
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from langnghe.store.digest import DIGEST_LENGTH, digest_bytes

FAMILY = "Lang Nghe Serif"
MAX_BYTES = 16_384
"""A face that holds up headings on a slow network must stay small."""

_PACKAGE = "font_source_serif_pro"
_FACE = "files/SourceSerifPro-Semibold.ttf"
_LICENCE = "files/LICENSE.txt"
_FEATURES = ("kern", "mark", "mkmk", "ccmp")
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ALONE = "\u0302\u0306\u031b"
"""Circumflex, breve and horn: with the tones, all that text in NFD needs (ccmp and mark join them)."""
_PUNCTUATION = "\u00a0–—−‘’“”‹›«»…·•×°%‰©₫½¼¾²³→"

_SAMPLE = (
    "Làng nghề gốm sứ giữ lửa lò nung, tìm đường ra chợ mới cho sản phẩm thủ công mỹ nghệ của tỉnh Quảng Ninh"
)
_FALLBACKS = (
    # Serifs nearly every device has, and how many em the sample is wide in them (measured).
    (f"{FAMILY} Windows", ("Times New Roman Bold", "TimesNewRomanPS-BoldMT"), 47.287),
    (f"{FAMILY} Android", ("Noto Serif Bold", "NotoSerif-Bold"), 55.882),
)


@dataclass(frozen=True, slots=True)
class Typeface:
    """The finished face: its bytes, its licence, and the measures its stand-ins are fitted to (in em)."""

    woff2: bytes
    licence: bytes
    ascent: float
    descent: float
    sample_width: float


def letters() -> frozenset[str]:
    """Return the 134 letters of Vietnamese that ASCII does not have."""
    marked = (unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
    small = {letter for letter in marked if not letter.isascii()} | {"đ"}
    return frozenset(small | {letter.upper() for letter in small})


def characters() -> frozenset[str]:
    """Return every character the face has to show: ASCII, Vietnamese, punctuation, marks, ₫."""
    ascii_ = {chr(code) for code in range(0x20, 0x7F)}
    return frozenset(ascii_ | letters() | set(_PUNCTUATION) | set("".join(_TONES) + _ALONE))


def load_typeface(cache: Path | None) -> Typeface:
    """Return the heading face. Cutting takes half a second: ``cache`` keeps it under its inputs' hash."""
    package = files(_PACKAGE)
    source = (package / _FACE).read_bytes()
    return Typeface(
        woff2=_cached(source, cache),
        licence=(package / _LICENCE).read_bytes(),
        **_measures(source),
    )


def face_css(face: Typeface, address: str) -> str:
    """Return the ``@font-face`` rules: the face at ``address``, and stand-ins of the same width and height.

    ``optional``: the face is preloaded and used if it is there when the page is first painted, else from the
    next page on; a heading never changes its face before the reader's eyes, so nothing can move.
    """
    rules = [
        f'@font-face {{ font-family: "{FAMILY}"; src: url("{address}") format("woff2"); '
        "font-weight: 600; font-display: optional; }"
    ]
    return "\n".join([*rules, *_stand_ins(face)]) + "\n"


def _stand_ins(face: Typeface) -> Iterator[str]:
    for family, names, width in _FALLBACKS:
        size = face.sample_width / width
        local = ", ".join(f'local("{name}")' for name in names)
        yield (
            f'@font-face {{ font-family: "{family}"; src: {local}; font-weight: 600; '
            f"size-adjust: {size:.1%}; ascent-override: {face.ascent / size:.1%}; "
            f"descent-override: {face.descent / size:.1%}; line-gap-override: 0%; }}"
        )


def _cached(source: bytes, cache: Path | None) -> bytes:
    """Return the cut of ``source`` from the cache, else make and keep it. A broken cache file is replaced."""
    if cache is None:
        return _cut(source)
    code = Path(__file__).read_bytes()
    tools = f"{version('fonttools')} {version('brotli')}".encode()
    kept = cache / "typeface" / f"{digest_bytes(source, code, tools)}.woff2"
    if kept.is_file() and (known := _checked(kept.read_bytes())):
        return known
    made = _cut(source)
    kept.parent.mkdir(parents=True, exist_ok=True)
    half = kept.with_suffix(".part")
    half.write_bytes(_sealed(made))
    half.replace(kept)
    return made


def _sealed(content: bytes) -> bytes:
    return digest_bytes(content).encode() + content


def _checked(sealed: bytes) -> bytes | None:
    """Return what a cache file holds, or None where it is not whole: a cache may be cut off or stale."""
    content = sealed[DIGEST_LENGTH:]
    return content if _sealed(content) == sealed else None


def _cut(source: bytes) -> bytes:
    """Return the face with our characters only, under our name; the same input gives the same bytes."""
    options = subset.Options()
    options.layout_features = list(_FEATURES)
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    # The date in the file stays the original's: a clock would give other bytes with every build.
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
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


def _measures(source: bytes) -> dict[str, float]:
    """Return height above and below the line and the width of the sample, in em."""
    font = TTFont(io.BytesIO(source), lazy=True)
    em = font["head"].unitsPerEm
    glyphs, widths = font.getBestCmap(), font["hmtx"].metrics
    return {
        "ascent": font["hhea"].ascent / em,
        "descent": -font["hhea"].descent / em,
        "sample_width": sum(widths[glyphs[ord(char)]][0] for char in _SAMPLE) / em,
    }
