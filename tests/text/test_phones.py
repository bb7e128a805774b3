"""Vietnamese telephone numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.phones import format_phone, parse_phone

# Invented numbers: none belongs to a person that the tests know of.
_NUMBERS = st.one_of(
    st.from_regex(r"0[35789][0-9]{8}", fullmatch=True).filter(str.isascii),
    st.from_regex(r"02[0-9]{9}", fullmatch=True).filter(str.isascii),
    st.from_regex(r"1[89]00[0-9]{4}([0-9]{2})?", fullmatch=True).filter(str.isascii),
)


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        (" 0912-345-678 ", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("(+84) 912 345 678", "0912345678"),
        ("+84 (0)912 345 678", "0912345678"),
        ("(024) 3825 1234", "02438251234"),
        ("024.382.51.234", "02438251234"),
        ("0225.374.7123", "02253747123"),
        ("+84 225 374 7123", "02253747123"),
        ("1900 1234", "19001234"),
        ("1800 558 868", "1800558868"),
    ],
)
def test_usual_ways_of_writing_a_number_give_the_same_digits(written: str, digits: str) -> None:
    assert parse_phone(written) == digits


@pytest.mark.parametrize(
    "written",
    [
        *("091234567", "09123456789", "0612345678", "0112345678", "912345678", "84912345678"),
        *("0243825123", "024382512345", "1700 1234", "1900 12345", "0912 345 67x", "0912/345/678"),
        *("", "+84", "++84912345678", "09123456٧8", "0912345678\n0912345678"),
    ],
)
def test_a_number_that_no_network_has_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="telephone number"):
        parse_phone(written)


@pytest.mark.parametrize(
    ("digits", "printed"),
    [
        ("0912345678", "0912 345 678"),
        ("02438251234", "(024) 3825 1234"),
        ("02838251234", "(028) 3825 1234"),
        ("02253747123", "(0225) 374 7123"),
        ("19001234", "1900 1234"),
        ("1800558868", "1800 558 868"),
    ],
)
def test_a_number_is_printed_in_groups(digits: str, printed: str) -> None:
    assert format_phone(digits) == printed


@given(_NUMBERS)
def test_a_printed_number_reads_back_as_itself(digits: str) -> None:
    assert parse_phone(format_phone(digits)) == parse_phone(digits) == digits
