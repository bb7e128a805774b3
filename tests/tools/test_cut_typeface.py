"""The cut of the heading face: what it shows, what it weighs, and that the tool makes the committed files."""

from __future__ import annotations

import io
import unicodedata

import pytest
from fontTools.ttLib import TTFont
from tools.cut_typeface import FOLDER, characters, letters, made_files

from langnghe.output.typeface import FAMILY, Typeface, load_typeface

MAX_BYTES = 16_384
"""A face that holds up headings on a slow network must stay small."""


@pytest.fixture(scope="module")
def face() -> Typeface:
    return load_typeface(FOLDER)


@pytest.fixture(scope="module")
def font(face: Typeface) -> TTFont:
    return TTFont(io.BytesIO(face.woff2))


def test_the_files_in_the_theme_are_byte_for_byte_those_the_tool_makes() -> None:
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == made_files()


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
