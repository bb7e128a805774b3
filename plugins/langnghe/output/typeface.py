"""The heading face of the theme, and the rules that bring it and its stand-ins into the style sheet.

The face lies finished in the theme (`tools/cut_typeface.py` makes it); nothing is cut or measured here. What
the theme does with the face stands in its style sheets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FAMILY = "Lang Nghe Serif"
_FILE = "lang-nghe-serif"

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


def load_typeface(folder: Path) -> Typeface:
    """Return the heading face from ``folder``, where its licence and its measures lie beside it."""
    return Typeface(
        woff2=(folder / f"{_FILE}.woff2").read_bytes(),
        licence=(folder / f"{_FILE}.LICENSE.txt").read_bytes(),
        **json.loads((folder / f"{_FILE}.json").read_text(encoding="utf-8")),
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
