"""The heading face: what it can show, what it weighs, and that it is the same on every build."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from langnghe.output.typeface import (
    FAMILY,
    MAX_BYTES,
    Typeface,
    characters,
    face_css,
    letters,
    load_typeface,
)


@pytest.fixture(scope="module")
def face() -> Typeface:
    return load_typeface(None)


@pytest.fixture(scope="module")
def font(face: Typeface) -> TTFont:
    return TTFont(io.BytesIO(face.woff2))


def test_there_are_134_vietnamese_letters_beside_ascii() -> None:
    assert len(letters()) == 134
    assert {"ẫ", "Ặ", "đ", "Đ", "ỹ", "ơ"} <= letters()
    assert all(unicodedata.is_normalized("NFC", letter) for letter in letters())


def test_the_face_shows_every_vietnamese_letter_punctuation_and_the_dong(font: TTFont) -> None:
    shown = set(font.getBestCmap())
    assert {ord(char) for char in characters()} <= shown
    assert {ord(char) for char in "₫–“”…"} <= shown


def test_the_face_is_small(face: Typeface) -> None:
    assert face.woff2[:4] == b"wOF2"
    assert len(face.woff2) <= MAX_BYTES


def test_pairs_are_kerned_and_marks_are_joined_to_letters(font: TTFont) -> None:
    features = {
        record.FeatureTag
        for table in ("GPOS", "GSUB")
        for record in font[table].table.FeatureList.FeatureRecord
    }
    assert {"kern", "mark", "ccmp"} <= features


def test_the_face_does_not_bear_the_reserved_name_and_its_licence_is_there(
    face: Typeface, font: TTFont
) -> None:
    names = {record.nameID: record.toUnicode() for record in font["name"].names}
    assert names[1] == FAMILY
    assert "Source" not in names[1] + names[4] + names[6]
    assert "Adobe" in names[0]
    assert b"SIL OPEN FONT LICENSE" in face.licence


def test_every_cut_has_the_same_bytes(face: Typeface) -> None:
    assert load_typeface(None).woff2 == face.woff2


def test_the_cut_is_taken_from_the_cache_unless_the_file_there_is_broken(
    face: Typeface, tmp_path: Path
) -> None:
    assert load_typeface(tmp_path).woff2 == face.woff2
    (kept,) = tmp_path.rglob("*.woff2")
    stamp = kept.stat().st_mtime_ns
    assert load_typeface(tmp_path).woff2 == face.woff2
    assert kept.stat().st_mtime_ns == stamp
    kept.write_bytes(kept.read_bytes()[:-1])
    assert load_typeface(tmp_path).woff2 == face.woff2


def test_the_stand_ins_are_as_wide_and_as_high_as_the_face(face: Typeface) -> None:
    rules = face_css(face, "mau.woff2").splitlines()
    assert 'url("mau.woff2")' in rules[0]
    assert "font-display: optional" in rules[0]
    assert len(rules) == 3
    for rule in rules[1:]:
        found = re.search(r"size-adjust: ([\d.]+)%; ascent-override: ([\d.]+)%", rule)
        assert found is not None
        size, ascent = (float(number) / 100 for number in found.groups())
        assert size * ascent == pytest.approx(face.ascent, abs=0.002)
