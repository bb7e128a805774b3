"""Vietnamese alphabetical order."""

import itertools
import random
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.collate import initial, sort_key

# Orders that ICU 78.2 (CLDR 48, locale vi) was seen to give.
_ORDERS = [
    "ba ca da đa ea ma mà mả mã má mạ mă mâ",
    "gi gì ng nga ngh ngư ngữ nhà nho no",
    "Do Dong Dòng Đọi Đông Eo",
    "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
    "la là lả lã lá lạ lan làn",
    "mạ Mạ mă Mă",
]


def _sorted(names: list[str]) -> list[str]:
    """Sort from the reverse, so that no order can pass by having been left alone."""
    backwards = names.copy()
    backwards.reverse()
    return sorted(backwards, key=sort_key)


@pytest.mark.parametrize("order", _ORDERS)
def test_words_sort_as_in_the_vietnamese_dictionary(order: str) -> None:
    words = order.split()
    assert _sorted(words) == words


@pytest.mark.parametrize(
    "names",
    [
        ["An", "An Lư", "An Thái", "Anh Sơn"],  # a space is lower than any letter: word by word
        ["“Gốm” Phù Lãng", "10 làng", "9 làng", "An Lư"],  # signs, digits one by one, letters
        ["Hải Dương", "Hải Đường", "Hải Phòng"],  # đ after d, before any tone counts
        ["Hoa Lư", "Hòa Lư", "Hoa Lưu"],  # a tone counts only when all letters are equal
        ["Năm Căn", "năm Cănh", "Năm Cănh"],  # case counts last
        ["xa", "x\u0301a", "xb"],  # a mark that no letter of its own has
        ["Muller", "Müller", "Muna"],  # marks of other languages come after the tones
        ["Ωmega", "An"],  # letters of other scripts are listed with the digits
    ],
)
def test_names_sort_word_by_word_then_by_tone_then_by_case(names: list[str]) -> None:
    assert _sorted(names) == names


def test_decomposed_and_eth_spellings_sort_with_their_composed_twins() -> None:
    names = ["Dương", unicodedata.normalize("NFD", "Đậu"), "\u00d0ọi", "Đông"]
    assert _sorted(names) == names


def test_the_indent_of_a_name_does_not_move_it() -> None:
    assert sorted(["Bình", "  An"], key=sort_key) == ["  An", "Bình"]


_VIETNAMESE = st.text(alphabet="aăâdđeêoôơuưyAĐà ảãáạ 19-", max_size=6)


@given(_VIETNAMESE, _VIETNAMESE)
def test_two_different_texts_never_tie(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


@given(st.lists(st.text(max_size=5), max_size=8))
def test_headings_of_a_sorted_list_come_in_single_groups(names: list[str]) -> None:
    headings = [initial(name) for name in sorted(names, key=sort_key) if name.strip()]
    changes = sum(1 for before, after in itertools.pairwise(headings) if before != after)
    assert changes == max(0, len(set(headings)) - 1)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Ấp Bắc", "Â"),
        ("ăn", "Ă"),
        ("ảnh", "A"),
        ("đúc", "Đ"),
        ("\u00d0ọi Tam", "Đ"),
        ("Ưu", "Ư"),
        ("wing", "W"),
        (" Ếch", "Ê"),
        ("\u0301a", "A"),
        ("1 xã", "#"),
        ("“Gốm”", "#"),
        ("Ω", "#"),
        ("", "#"),
    ],
)
def test_a_name_is_listed_under_its_letter_or_under_the_sign_for_the_rest(name: str, heading: str) -> None:
    assert initial(name) == heading


def test_ten_thousand_names_sort_in_a_moment() -> None:
    syllables = ["gốm", "sứ", "Bát", "Tràng", "Đông", "Hồ", "mây", "tre", "Vạn", "Phúc", "Đậu"]
    chooser = random.Random(1)
    names = [" ".join(chooser.choices(syllables, k=4)) for _ in range(10_000)]
    begun = time.process_time()
    names.sort(key=sort_key)
    assert time.process_time() - begun < 1  # 0.05 s when measured; the margin is for slow machines
