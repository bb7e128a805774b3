"""Keys for comparing: without marks (`fold`), with marks but one tone placement (`match_key`)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.fold import fold, match_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đúc đồng Trà Đông", "duc dong tra dong"),
        ("LỤA VẠN PHÚC", "lua van phuc"),
        ("Ưu tú, nghệ nhân", "uu tu, nghe nhan"),
        ("\u00d0ồng Tháp", "dong thap"),
        ("490/QĐ-TTg", "490/qd ttg"),
        ("café", "cafe"),
    ],
)
def test_marks_and_case_are_dropped(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_run_of_spaces_and_dashes_is_one_space() -> None:
    assert fold("  Đại Hợp – Kiến\u00a0 Thụy—Hải\n-\tPhòng ") == "dai hop kien thuy hai phong"


def test_every_letter_of_the_alphabet_folds_to_ascii() -> None:
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    marked = "".join(
        unicodedata.normalize("NFC", x + tone) for x in letters for tone in "\u0300\u0301\u0303\u0309\u0323"
    )
    assert fold(letters) == "aaabcddeeghiklmnooopqrstuuvxy"
    assert fold(marked + marked.upper()).isascii()


def test_letters_of_other_scripts_are_kept() -> None:
    assert fold("Làng 村 Ωmega") == "lang 村 ωmega"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Thanh Hóa", "Thanh Hoá"),
        ("Hòa Bình", "Hoà Bình"),
        ("THÚY", "thuý"),
        ("khỏe", "khoẻ"),
        ("ngòai", "ngoài"),
        ("đóa hoa", "đoá hoa"),
        ("lũy tre", "luỹ tre"),
        ("họa mi", "hoạ mi"),
    ],
)
def test_both_placements_of_a_tone_match(old: str, new: str) -> None:
    assert match_key(old) == match_key(new)


@pytest.mark.parametrize(
    ("one", "other"), [("ma", "má"), ("Mỹ", "Mĩ"), ("đan", "dan"), ("của", "cua"), ("sơn", "son")]
)
def test_words_that_differ_in_a_letter_or_a_tone_do_not_match(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


def test_case_and_spacing_do_not_matter_for_a_match() -> None:
    assert match_key("  Gốm\u00a0Chu   ĐẬU\n") == "gốm chu đậu"


@given(st.text())
def test_a_match_key_is_its_own_match_key_in_either_normal_form(text: str) -> None:
    key = match_key(text)
    assert match_key(key) == key
    assert match_key(unicodedata.normalize("NFD", key)) == key
