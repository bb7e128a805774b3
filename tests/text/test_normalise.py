"""What is stored: NFC, line feeds, no byte-order mark, Đ."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.normalise import normalise


def test_a_byte_order_mark_is_taken_off() -> None:
    assert normalise("\ufefflàng nghề") == "làng nghề"


def test_windows_and_old_mac_line_ends_become_line_feeds() -> None:
    assert normalise("một\r\nhai\rba\nbốn") == "một\nhai\nba\nbốn"


def test_decomposed_text_is_composed() -> None:
    assert normalise("e\u0323\u0302") == "ệ"


def test_the_icelandic_eth_of_some_newspapers_becomes_the_vietnamese_letter() -> None:
    assert normalise("\u00d0ồng Tháp, \u00f0an lát") == "Đồng Tháp, đan lát"


def test_tone_placement_stays_as_the_source_wrote_it() -> None:
    assert normalise("Thanh Hoá và Thanh Hóa") == "Thanh Hoá và Thanh Hóa"


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
