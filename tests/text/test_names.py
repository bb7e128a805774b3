"""Names are found whole, by Vietnamese rules of writing, and not where they are part of another name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.fold import aligned_key
from langnghe.text.names import name_of


def found(written: str, text: str, *, is_place: bool = False) -> list[str]:
    name = name_of(written, is_place=is_place)
    assert name is not None
    return [text[start:end] for start, end in name.find_in(text, aligned_key(text))]


@pytest.mark.parametrize(
    ("written", "text", "printed"),
    [
        ("Bát Tràng", "Thợ Bát Tràng.", "Bát Tràng"),
        ("Bát Tràng", "Thợ BÁT TRÀNG.", "BÁT TRÀNG"),
        ("Bát Tràng", "Thợ Bát\n  Tràng.", "Bát\n  Tràng"),
        ("Hòa Ngãi", "thôn Hoà Ngãi", "Hoà Ngãi"),
        ("Hoà Ngãi", "thôn Hòa Ngãi", "Hòa Ngãi"),
        ("Làng Chuông", "nón làng Chuông", "làng Chuông"),
        ("Hội Khoa học lịch sử", "hội Khoa học Lịch sử họp", "hội Khoa học Lịch sử"),
        ("Nhạc cụ K'ho", "làm nhạc cụ K'ho", "nhạc cụ K'ho"),
    ],
)
def test_a_name_is_found_as_people_print_it(written: str, text: str, printed: str) -> None:
    assert found(written, text) == [printed]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Bát Tràng", "bát tràng"),
        ("Bát Tràng", "Bắt Tràng, Bat Trang"),
        ("Bát Tràng", "Bát Trànga, xBát Tràng"),
        ("Bát Tràng", "Bát Tràng Museum"),
        ("Bát Tràng", "Bát Tràng-Kim Lan, Kim-Bát Tràng"),
        ("Bột gạo", "đầy bột gạo"),
    ],
)
def test_other_words_are_not_taken_for_the_name(written: str, text: str) -> None:
    assert found(written, text) == []


@pytest.mark.parametrize("text", ["xã Phú Vinh", "thị trấn Phú Vinh", "anh Nguyễn Phú Vinh", "HTX Phú Vinh"])
def test_units_people_and_firms_called_after_a_place_are_not_the_place(text: str) -> None:
    assert found("Phú Vinh", f"Gặp {text}.", is_place=True) == []
    assert found("Phú Vinh", f"Gặp {text}.") == ["Phú Vinh"]


@pytest.mark.parametrize("text", ["Phú Vinh", "Làng Phú Vinh", "Mây. Làng Phú Vinh", "mây (Phú Vinh)"])
def test_a_place_may_begin_a_sentence(text: str) -> None:
    assert found("Phú Vinh", text, is_place=True) == ["Phú Vinh"]


def test_a_place_of_one_syllable_counts_only_behind_a_small_word() -> None:
    assert found("Chuông", "Chuông kêu. Làng Chuông, Chuông, nón làng Chuông", is_place=True) == ["Chuông"]


def test_words_without_a_capital_are_no_name() -> None:
    assert name_of("cơ sở nấm") is None
    assert name_of("") is None


@given(st.text(max_size=40))
def test_the_key_stands_letter_beside_letter(text: str) -> None:
    assert len(aligned_key(text)) == len(text)


@given(st.text(alphabet="BáÀt àTrNg.\x00\n ", max_size=60))
def test_whatever_is_found_reads_as_the_name(text: str) -> None:
    for printed in found("Bát Trà", text):
        assert " ".join(printed.split()).casefold() == "bát trà"
