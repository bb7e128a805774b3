"""Numbers and money in Vietnamese notation."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.numbers import (
    format_number,
    format_percent,
    format_size,
    format_vnd,
    format_vnd_words,
    parse_number,
    parse_vnd,
)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "0"),
        (999, "999"),
        (1250, "1.250"),
        (-1234567, "-1.234.567"),
        (Decimal("1234567.891"), "1.234.567,891"),
        (Decimal("0.50"), "0,50"),
        (Decimal("1E+4"), "10.000"),
    ],
)
def test_dots_group_thousands_and_the_comma_is_the_decimal_mark(value: int | Decimal, printed: str) -> None:
    assert format_number(value) == printed


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_printed_as_one(value: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        format_number(Decimal(value))


def test_a_percentage_is_printed_without_a_space() -> None:
    assert format_percent(Decimal("23.1")) == "23,1%"
    assert format_percent(50) == "50%"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 kB"),
        (1, "1 kB"),
        (1_499, "1 kB"),
        (1_500, "2 kB"),
        (2_499, "2 kB"),
        (340_200, "340 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_249_999, "1,2 MB"),
        (1_250_000, "1,3 MB"),
        (1_949_999, "1,9 MB"),
        (1_950_000, "2 MB"),
        (1_250_000_000, "1.250 MB"),
    ],
)
def test_the_size_of_a_file_is_told_in_as_few_digits_as_people_compare(size: int, words: str) -> None:
    assert format_size(size) == words


def test_a_price_has_a_no_break_space_before_its_sign() -> None:
    assert format_vnd(1_250_000) == "1.250.000\u00a0₫"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (2_595_000_000, "2.595 triệu đồng"),
        (1_250_000_000, "1.250 triệu đồng"),
        (4_000_000_000, "4 tỷ đồng"),
        (12_000_000, "12 triệu đồng"),
        (1_250_500, "1.250.500 đồng"),
        (0, "0 đồng"),
    ],
)
def test_a_sum_is_put_in_words_only_where_that_is_exact(amount: int, words: str) -> None:
    assert format_vnd_words(amount) == words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250", "1250"),
        ("1250", "1250"),
        ("1.234.567,891", "1234567.891"),
        ("8,42", "8.42"),
        ("0,5", "0.5"),
        (" -12 ", "-12"),
        ("+3", "3"),
    ],
)
def test_vietnamese_notation_is_read(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["12.5", "0.125", "1.25.000", "1.2500", "1,250.5", "1 250", "", ".", ",5", "5,", "1e3", "٣", "NaN"],
)
def test_what_could_be_read_two_ways_or_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="notation"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.250 triệu đồng", 1_250_000_000),
        ("8,42 tỷ đồng", 8_420_000_000),
        ("2 tỉ", 2_000_000_000),
        ("300 nghìn", 300_000),
        ("300 ngàn đồng", 300_000),
        ("300k", 300_000),
        ("1.250.000\u00a0₫", 1_250_000),
        ("1.250.000đ", 1_250_000),
        ("500000 VND", 500_000),
        ("500.000 VNĐ", 500_000),
        ("500.000 vn\u0111", 500_000),
        ("500", 500),
        ("1,5 Triệu", 1_500_000),
    ],
)
def test_printed_sums_are_read_in_whole_dong(text: str, amount: int) -> None:
    assert parse_vnd(text) == amount


@pytest.mark.parametrize("text", ["12,5 đồng", "0,0001 nghìn"])
def test_a_part_of_a_dong_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="whole number of đồng"):
        parse_vnd(text)


@pytest.mark.parametrize(
    "text",
    ["", "Liên hệ", "triệu", "-5.000 đồng", "5 USD", "300.000-400.000 đồng", "12.5 triệu", "5 triệu tỷ"],
)
def test_what_is_no_single_sum_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        parse_vnd(text)


@given(st.integers())
def test_a_whole_number_reads_back_as_itself(value: int) -> None:
    assert parse_number(format_number(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_a_decimal_reads_back_as_itself(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(min_value=0, max_value=10**15))
def test_a_sum_reads_back_as_itself_in_figures_and_in_words(amount: int) -> None:
    assert parse_vnd(format_vnd(amount)) == parse_vnd(format_vnd_words(amount)) == amount
