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
