"""Words fitted to where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.wording import capitalised, shortened, uncapitalised


def test_only_the_first_letter_changes() -> None:
    assert capitalised("đúc đồng Ý Yên") == "Đúc đồng Ý Yên"
    assert uncapitalised("Đạt chuẩn OCOP") == "đạt chuẩn OCOP"
    assert capitalised("") == uncapitalised("") == ""


def test_a_text_is_cut_between_words_and_says_so() -> None:
    assert shortened("Gốm sứ, đúc đồng, mây tre đan", 20) == "Gốm sứ, đúc đồng…"
    assert shortened("Gốm  sứ\nĐúc đồng", 20) == "Gốm sứ Đúc đồng"


@given(st.text(), st.integers(min_value=2, max_value=200))
def test_a_shortened_text_is_never_longer_than_asked(text: str, limit: int) -> None:
    assert len(shortened(text, limit)) <= limit


def test_a_text_is_cut_only_where_it_is_longer_than_160_letters() -> None:
    fits = "gốm " * 39 + "sành"
    assert len(fits) == 160
    assert shortened(fits) == fits
    assert shortened(fits + "x") == "gốm " * 38 + "gốm…"


def test_a_word_that_just_fits_with_the_mark_of_the_cut_stays() -> None:
    assert shortened("Đúc đồng Ý Yên", 8) == "Đúc…"
    assert shortened("Đúc đồng Ý Yên", 9) == "Đúc đồng…"


def test_a_single_word_that_is_too_long_is_cut_inside() -> None:
    assert shortened("a" * 161) == "a" * 159 + "…"


def test_a_cut_leaves_no_mark_of_punctuation_before_its_own() -> None:
    assert shortened("Gốm, sứ – đồng thau", 11) == "Gốm, sứ…"
