"""From the bytes of a file to text: size, encoding and characters checked, written form normalised.

Legacy Vietnamese encodings are named, never guessed and converted: a wrong guess would lose words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from langnghe.model.problem import Problem, problem
from langnghe.text.normalise import normalise

MAX_BYTES = 500_000
"""A long report has 60 kB; half a megabyte of text is a picture or a database pasted by mistake."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Control characters, unseen line ends, halves of characters: feeds and pages may not hold them."""


# The accented letters of running Vietnamese in each legacy encoding (of capitals only Ă Â Ê Ô Ơ Ư Đ have a
# byte in TCVN3; others are a matter of its capital fonts).
_TCVN3 = frozenset(
    "¡¢£¤¥¦§µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ".encode("latin-1")
)
_ENOUGH = 5
"""Accented bytes that a file must have to be judged: a single "é" could be of any encoding."""
_VNI_PAIR = re.compile(
    rb"[aeouyAEOUY\xf4\xf6\xd4\xd6][\xf8\xf9\xfb\xfc\xf5\xef\xe2\xe1\xe0\xe5\xe3\xe4\xea\xe9\xe8\xfa\xeb\xd8\xd9\xdb\xdc\xd5\xcf\xc2\xc1\xc0\xc5\xc3\xc4\xca\xc9\xc8\xda\xcb]"
)


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file in NFC with line feeds only; ``path`` as editors see it, with forward slashes."""

    path: str
    text: str


def read_source(file: Path, path: str) -> SourceText | Problem:
    """Read ``file``; return its text, or the one problem that makes it unreadable.

    BOM, CRLF and NFD are no problems: they read as if absent.
    """
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= MAX_BYTES and file.is_file() else None
    except OSError:
        return problem("LN020", path)
    if size > MAX_BYTES:
        return problem("LN001", path, written=f"{size / 1_000_000:.1f} MB".replace(".", ","), limit="500 kB")
    return problem("LN020", path) if data is None else decode_source(data, path)


def decode_source(data: bytes, path: str) -> SourceText | Problem:
    """Decode bytes of a file; see ``read_source``."""
    if data.startswith(_UTF16_MARKS) or _looks_like_utf16(data):
        return problem("LN002", path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecodable(data, path, error.start)
    text = normalise(text)
    bad = UNPRINTABLE.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        return problem("LN005", path, line, written=_around(text, bad.start()))
    return SourceText(path, text)


def _around(text: str, position: int) -> str:
    """Return some of the line about ``position``: the character there cannot be seen."""
    start = max(text.rfind("\n", 0, position) + 1, position - 20)
    return text[start : position + 20].partition("\n")[0]


def _looks_like_utf16(data: bytes) -> bool:
    """Whether every other byte of the beginning is mostly NUL, as UTF-16 without a mark has it."""
    head = data[:2000]
    return len(head) >= 4 and max(head[0::2].count(0), head[1::2].count(0)) > len(head) // 5


def _undecodable(data: bytes, path: str, start: int) -> Problem:
    line = data.count(b"\n", 0, start) + 1
    encoding = legacy_encoding(data)
    if encoding is None:
        return problem("LN004", path, line)
    return problem("LN003", path, line, encoding=encoding)


def legacy_encoding(data: bytes) -> str | None:
    """Name the legacy Vietnamese encoding of ``data`` (VNI or TCVN3), or None where neither fits well.

    VNI writes a mark as a second byte after its vowel; TCVN3 has one byte a letter.
    """
    high = sum(byte >= 0x80 for byte in data)
    if high < _ENOUGH:
        return None
    in_pairs = len(_VNI_PAIR.findall(data)) * 2
    vni_marks = sum(len(pair) - (pair[0] < 0x80) for pair in _VNI_PAIR.findall(data))
    if in_pairs and vni_marks >= 0.75 * high:
        return "VNI"
    tcvn = sum(byte in _TCVN3 for byte in data if byte >= 0x80)
    return "TCVN3 (ABC)" if tcvn >= 0.9 * high else None
