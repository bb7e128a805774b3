"""Check digits of barcodes."""

import pytest

from langnghe.text.gtin import is_gtin13


@pytest.mark.parametrize("code", ["8934563138165", "4006381333931", "0000000000000"])
def test_a_code_whose_check_digit_fits_is_accepted(code: str) -> None:
    assert is_gtin13(code)


@pytest.mark.parametrize(
    "code",
    [
        "8934563138164",
        "893456313816",
        "89345631381650",
        "89345631381 5",
        "",
        "٨934563138165",
        "893456313816x",
    ],
)
def test_a_wrong_digit_a_wrong_length_or_another_sign_is_refused(code: str) -> None:
    assert not is_gtin13(code)


@pytest.mark.parametrize("place", range(13))
def test_any_single_wrong_digit_is_noticed(place: int) -> None:
    code = "8934563138165"
    slipped = str((int(code[place]) + 1) % 10)
    assert not is_gtin13(code[:place] + slipped + code[place + 1 :])
