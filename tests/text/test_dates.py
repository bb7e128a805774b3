"""Partial dates, their machine and printed forms, month arithmetic, stamps."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.dates import (
    VIETNAM_TIME,
    PartialDate,
    add_months,
    by_last_day,
    format_date,
    format_long,
    format_masthead,
    format_month,
    format_stamp,
    latest_first,
    parse_printed_date,
    parse_stamp,
)

_DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2198, 12, 31))
_YEARS = st.integers(min_value=1000, max_value=2198)


@st.composite
def _spans(draw: st.DrawFn) -> PartialDate:
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    return PartialDate.between(first, last)


_PARTIAL_DATES = st.one_of(
    _spans(),
    st.builds(PartialDate.on, _DAYS),
    st.builds(lambda year, month: PartialDate.parse(f"{year}-{month:02d}"), _YEARS, st.integers(1, 12)),
    st.builds(lambda year, quarter: PartialDate.parse(f"{year}-Q{quarter}"), _YEARS, st.integers(1, 4)),
    st.builds(lambda year: PartialDate.parse(f"đợt {year}"), _YEARS),
    st.builds(
        lambda first, years: PartialDate.parse(f"{first}/{min(first + years, 2199)}"),
        _YEARS,
        st.integers(0, 90),
    ),
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-04-25", date(2024, 4, 25), date(2024, 4, 25), "day"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31), "quarter"),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31), "quarter"),
        ("2018/2021", date(2018, 1, 1), date(2021, 12, 31), "range"),
        ("2023-09/2024-02", date(2023, 9, 1), date(2024, 2, 29), "range"),
        ("2025-02-14/2025-02-16", date(2025, 2, 14), date(2025, 2, 16), "range"),
        ("2024/2025-02-16", date(2024, 1, 1), date(2025, 2, 16), "range"),
        ("1000/2199", date(1000, 1, 1), date(2199, 12, 31), "range"),
    ],
)
def test_a_machine_form_gives_its_first_and_last_possible_day(
    text: str, earliest: date, latest: date, precision: str
) -> None:
    read = PartialDate.parse(text)
    assert (read.earliest, read.latest, read.precision) == (earliest, latest, precision)
    assert read.is_day == (precision == "day")


def test_a_rating_round_reaches_to_the_end_of_the_next_year() -> None:
    read = PartialDate.parse("đợt 2019")
    assert (read.earliest, read.latest, read.precision) == (date(2019, 1, 1), date(2020, 12, 31), "round")
    assert read.iso == "đợt 2019"


def test_a_rating_round_typed_with_separate_marks_is_read() -> None:
    assert PartialDate.parse("đ\u01a1\u0323t 2019") == PartialDate.parse("đợt 2019")


@pytest.mark.parametrize(
    ("written", "same"),
    [("2019/2019", "2019"), ("2018-01-01/2018-12-31", "2018"), ("2018-05-03/2018-05-03", "2018-05-03")],
)
def test_a_range_that_is_one_year_or_day_is_that_year_or_day(written: str, same: str) -> None:
    assert PartialDate.parse(written) == PartialDate.parse(same)


@pytest.mark.parametrize(
    "text",
    [
        *("2024-02-31", "2023-02-29", "2024-13", "2024-00", "2024-Q5", "2024-Q0"),
        *("25/04/2024", "2024-2-1", "2024-4", "24-04-25", "20240425", "2024-04-25T10:00"),
        *(
            "2025/2024",
            "2024-03-02/2024-03-01",
            "2024-Q1/2024-Q2",
            "2018/2019/2020",
            "2018/",
            "/2018",
            "2018-2020",
        ),
        *(
            "0999",
            "2200",
            "0999-12-31",
            "1000/2200",
            "đợt 2200",
            "đợt 19",
            "Đợt 2019",
            "năm 2024",
            "đợt 2019/2020",
        ),
        *("", " 2024", "2024 ", "٢٠٢٤", "2024-04-25\n", "2024–2025"),
    ],
)
def test_every_other_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        PartialDate.between(date(2024, 1, 2), date(2024, 1, 1))


def test_dates_stand_in_order_of_their_first_day_then_of_their_last() -> None:
    forms = ["2023", "2024-01-01", "2024-01", "2024-Q1", "2024", "2024/2025", "2024-01-02"]
    dates = [PartialDate.parse(form) for form in forms]
    assert sorted(reversed(dates)) == dates  # noqa: C414 -- must not begin in the right order


@given(_PARTIAL_DATES)
def test_a_partial_date_reads_back_from_its_machine_form(value: PartialDate) -> None:
    assert PartialDate.parse(value.iso) == value


@given(_PARTIAL_DATES)
def test_no_printed_form_is_without_its_year(value: PartialDate) -> None:
    assert str(value.earliest.year) in format_date(value) or str(value.latest.year) in format_date(value)


@pytest.mark.parametrize(
    ("form", "printed", "long"),
    [
        ("2024-04-25", "25/04/2024", "ngày 25 tháng 4 năm 2024"),
        ("2024-02-07", "07/02/2024", "ngày 07 tháng 02 năm 2024"),
        ("2024-12-01", "01/12/2024", "ngày 01 tháng 12 năm 2024"),
        ("2024-04", "tháng 4/2024", "tháng 4 năm 2024"),
        ("2024-01", "tháng 1/2024", "tháng 01 năm 2024"),
        ("2024-Q1", "quý I/2024", "quý I/2024"),
        ("2024-Q4", "quý IV/2024", "quý IV/2024"),
        ("2024", "năm 2024", "năm 2024"),
        ("2018/2021", "giai đoạn 2018-2021", "giai đoạn 2018-2021"),
        ("2025-02-14/2025-02-16", "14-16/02/2025", "14-16/02/2025"),
        ("2024-02-09/2024-03-02", "09/02/2024-02/03/2024", "09/02/2024-02/03/2024"),
        ("2024-12-30/2025-01-02", "30/12/2024-02/01/2025", "30/12/2024-02/01/2025"),
        ("2023-09/2024-02", "tháng 9/2023 - tháng 2/2024", "tháng 9/2023 - tháng 2/2024"),
        ("đợt 2019", "đợt 2019", "đợt 2019"),
    ],
)
def test_a_date_is_printed_as_precisely_as_it_is_known(form: str, printed: str, long: str) -> None:
    assert format_date(PartialDate.parse(form)) == printed
    assert format_long(PartialDate.parse(form)) == long


def test_a_plain_day_is_printed_like_a_partial_date_of_that_day() -> None:
    assert format_date(date(2024, 4, 25)) == "25/04/2024"
    assert format_long(date(2024, 2, 7)) == "ngày 07 tháng 02 năm 2024"
    assert format_month(2024, 4) == "tháng 4/2024"


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2024, 4, 25), "Thứ 5, ngày 25/4/2024"),
        (date(2024, 4, 28), "Chủ nhật, ngày 28/4/2024"),
        (date(2024, 4, 29), "Thứ 2, ngày 29/4/2024"),
        (date(2024, 4, 27), "Thứ 7, ngày 27/4/2024"),
    ],
)
def test_the_masthead_names_the_weekday_without_leading_zeros(day: date, line: str) -> None:
    assert format_masthead(day) == line


def test_an_article_stamp_has_the_time_first() -> None:
    assert format_stamp(datetime(2024, 4, 25, 20, 10, tzinfo=VIETNAM_TIME)) == "20:10 | 25/04/2024"
    assert format_stamp(datetime(2024, 4, 5, 7, 5, tzinfo=VIETNAM_TIME)) == "07:05 | 05/04/2024"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 22 tháng 12 năm 2008", "2008-12-22"),
        ("ngày 04 tháng 03 năm 2009", "2009-03-04"),
        ("Ngày 7 tháng 5, năm 2018", "2018-05-07"),
        ("22 tháng 12 năm 2008", "2008-12-22"),
        ("9/3/2021", "2021-03-09"),
        ("01/3/2024", "2024-03-01"),
        ("10/02/ 2022", "2022-02-10"),
        ("ngày 21 / 8 / 2019", "2019-08-21"),
        ("12-4-2018", "2018-04-12"),
        ("1.1.2026", "2026-01-01"),
        ("Thứ 5, ngày 25/4/2024", "2024-04-25"),
        ("Thứ tư, ngày 28 tháng 9 năm 2022", "2022-09-28"),
        ("Thứ hai, 25/8/2014", "2014-08-25"),
        ("THỨ HAI, 23/10/2017", "2017-10-23"),
        ("CN, 28/4/2024", "2024-04-28"),
        ("Chủ Nhật, ngày 28/4/2024", "2024-04-28"),
        ("tháng 9/2023", "2023-09"),
        ("tháng 04/2021", "2021-04"),
        ("tháng 4 năm 2021", "2021-04"),
        ("9/2023", "2023-09"),
        ("năm 2018", "2018"),
        ("2018", "2018"),
        ("quý I/2023", "2023-Q1"),
        ("Quý IV năm 2023", "2023-Q4"),
        ("quý 2/2023", "2023-Q2"),
        ("2018-2020", "2018/2020"),
        ("2024 – 2025", "2024/2025"),
        ("giai đoạn 2021-2025", "2021/2025"),
        ("từ năm 2018 đến năm 2020", "2018/2020"),
        ("14-16/02/2025", "2025-02-14/2025-02-16"),
        ("từ ngày 27 đến hết ngày 28.1.2018", "2018-01-27/2018-01-28"),
        (" nga\u0300y 9/3/2021 ", "2021-03-09"),
    ],
)
def test_printed_vietnamese_dates_are_read_day_first(text: str, iso: str) -> None:
    assert parse_printed_date(text) == PartialDate.parse(iso)


@pytest.mark.parametrize(
    "text",
    [
        *("31/02/2024", "3/31/2022", "32/1/2024", "2020-2018", "16-14/02/2025", "13/2024", "0/0/2024"),
        *("28.12", "22/8 âm lịch", "ngày 11 tháng Chạp năm Đinh Dậu", "9 tháng đầu năm 2021", "24/7"),
        *(
            "Thứ 4, ngày 25/4/2024",
            "1/2.2024",
            "20:10 | 09/01/2026",
            "thế kỷ XV",
            "",
            "năm",
            "ngày 9/3/20211",
        ),
    ],
)
def test_what_is_no_date_of_the_calendar_is_not_read(text: str) -> None:
    assert parse_printed_date(text) is None


@given(_PARTIAL_DATES.filter(lambda value: value.precision in {"day", "month", "quarter", "year"}))
def test_own_printed_forms_are_read_back(value: PartialDate) -> None:
    assert parse_printed_date(format_date(value)) == value
    assert parse_printed_date(format_long(value)) == value


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2023, 8, 31), 36, date(2026, 8, 31)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 11, 30), 0, date(2024, 11, 30)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 5), -1, date(2023, 12, 5)),
    ],
)
def test_months_are_added_by_the_calendar(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


@given(_DAYS, st.integers(min_value=0, max_value=12))
def test_added_months_land_in_the_month_they_should(day: date, months: int) -> None:
    then = add_months(day, months)
    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day <= day.day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-04-25", datetime(2024, 4, 25, tzinfo=VIETNAM_TIME)),
        ("2024-04-25 20:10", datetime(2024, 4, 25, 20, 10, tzinfo=VIETNAM_TIME)),
        ("2024-04-25T20:10:05", datetime(2024, 4, 25, 20, 10, 5, tzinfo=VIETNAM_TIME)),
        ("2024-04-25T20:10+07:00", datetime(2024, 4, 25, 20, 10, tzinfo=VIETNAM_TIME)),
        ("2024-04-25 20:10:00 +07:00", datetime(2024, 4, 25, 20, 10, tzinfo=VIETNAM_TIME)),
        ("2024-04-25T20:10Z", datetime(2024, 4, 25, 20, 10, tzinfo=UTC)),
        (
            "2024-04-25T20:10-05:30",
            datetime(2024, 4, 25, 20, 10, tzinfo=timezone(-timedelta(hours=5, minutes=30))),
        ),
    ],
)
def test_a_stamp_is_a_moment_in_vietnams_time(text: str, moment: datetime) -> None:
    read = parse_stamp(text)
    assert read == moment
    assert read.utcoffset() == timedelta(hours=7)


def test_a_stamp_from_another_zone_is_shown_on_vietnams_clock() -> None:
    assert format_stamp(parse_stamp("2024-04-25T18:30Z")) == "01:30 | 26/04/2024"


def test_the_zone_of_a_stamp_without_offset_can_be_chosen() -> None:
    assert parse_stamp("2024-04-25 20:10", UTC) == datetime(2024, 4, 25, 20, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "25/04/2024",
            "2024-04-25 24:00",
            "2024-04-25 20",
            "2024-04-25 20:60",
            "2024-02-30 10:00",
            "2024-4-5",
        ),
        *("2024-04-25T20:10+7", "2024-04-25T20:10+25:00", "2024-04", "0999-01-01", "2200-01-01", "", "now"),
        *("2024-04-25T20:10:00.5", "2024-04-25Z", "2024-04-25\u00a020:10"),
    ],
)
def test_any_other_stamp_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_stamp(text)


def test_the_latest_comes_first_known_days_before_the_years_they_end_and_what_has_no_date_last() -> None:
    written = [None, "2023", "2023-12-31", "2022-05", None, "2023-12-30"]
    dates = [PartialDate.parse(one) if one else None for one in written]
    found = latest_first(enumerate(dates), lambda pair: pair[1])
    assert [number for number, _ in found] == [2, 1, 5, 3, 0, 4]


@given(st.lists(st.none() | _spans()))
def test_no_date_is_before_all_dates(dates: list[PartialDate | None]) -> None:
    keys = sorted(map(by_last_day, dates))
    assert keys[: dates.count(None)] == [by_last_day(None)] * dates.count(None)
