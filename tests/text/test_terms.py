"""Syllables: what texts are compared by."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.terms import FUNCTION_WORDS, clauses, syllables

texts = st.text(alphabet="aăâđêôơưạảãáàỹ ,.-_/“”0123ABĐ\n", max_size=60)


def test_signs_part_syllables_and_accents_and_capitals_stay() -> None:
    assert syllables("Nghị định 52/2018/NĐ-CP: “mây, tre, đan”.") == [
        *("Nghị", "định", "52", "2018", "NĐ", "CP"),
        *("mây", "tre", "đan"),
    ]


def test_an_underscore_parts_syllables_too() -> None:
    assert syllables("lang_nghe") == ["lang", "nghe"]


def test_a_decomposed_text_gives_the_syllables_of_a_composed_one() -> None:
    text = "làng nghề đúc đồng Đại Bái"
    assert syllables(unicodedata.normalize("NFD", text)) == text.split()


def test_a_clause_ends_where_more_than_space_stands() -> None:
    assert clauses("Làng Đại Bái, xã Đại Bái – đúc đồng\nvà gò") == [
        ["Làng", "Đại", "Bái"],
        ["xã", "Đại", "Bái"],
        ["đúc", "đồng", "và", "gò"],
    ]


@given(texts)
def test_clauses_hold_the_syllables_of_the_text_in_order(text: str) -> None:
    assert [word for clause in clauses(text) for word in clause] == syllables(text)


def test_function_words_are_single_syllables_in_lower_case_and_composed() -> None:
    for word in FUNCTION_WORDS:
        assert syllables(word) == [word]
        assert word == word.lower()
