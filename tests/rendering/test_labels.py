"""States in words: certificates, ratings, recognitions, targets, figures, dates inside sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.model.ocop import rating_on
from langnghe.model.parts import Figure
from langnghe.model.plan import Target
from langnghe.model.product import Certificate, Product, Submission, Withdrawal
from langnghe.model.village import Recognition, Revocation, Village
from langnghe.rendering.views.shared.labels import (
    StateLabel,
    certificate_label,
    format_figure,
    format_target,
    format_when,
    last_day,
    machine_date,
    rating_label,
    recognition_label,
    validity_label,
)
from langnghe.text.dates import PartialDate
from langnghe.text.wording import shortened

ISSUED = PartialDate.parse("2023-12-29")
LAST_DAY = date(2026, 12, 29)


def certificate(issued: str | None = "2023-12-29", **fields: Any) -> Certificate:
    when = PartialDate.parse(issued) if issued is not None else None
    return Certificate(**({"scheme": "148", "stars": 4, "issued": when} | fields))


def rating(today: date, *certificates: Certificate, **fields: Any) -> StateLabel | None:
    product = Product(id="mau", name="Mẫu", certificates=certificates, **fields)
    return rating_label(product, rating_on(product, today), today)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2024, 1, 1), "còn hạn đến 29/12/2026"),
        (date(2026, 9, 30), "sắp hết hạn (29/12/2026)"),
        (LAST_DAY, "hết hạn hôm nay (29/12/2026)"),
        (date(2026, 12, 30), "hết hạn ngày 29/12/2026"),
        (date(2023, 12, 28), "chưa có hiệu lực, cấp ngày 29/12/2023"),
    ],
)
def test_a_certificate_says_what_it_is_worth_on_the_day(today: date, words: str) -> None:
    assert certificate_label(certificate(), today) == words


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2024, 1, 1), "còn hạn ít nhất đến 01/01/2026"),
        (date(2025, 12, 1), "sắp hết hạn (sớm nhất 01/01/2026)"),
        (date(2026, 1, 1), "sắp hết hạn (sớm nhất 01/01/2026)"),
        (date(2026, 6, 1), "chưa rõ còn hạn hay không"),
        (date(2027, 1, 1), "hết hạn chậm nhất ngày 31/12/2026"),
    ],
)
def test_a_certificate_of_a_year_says_no_more_than_is_sure(today: date, words: str) -> None:
    assert certificate_label(certificate("2023"), today) == words


def test_a_certificate_without_any_date_is_of_unknown_worth() -> None:
    assert certificate_label(certificate(None), LAST_DAY) == "chưa rõ còn hạn hay không"


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("2025-12-03", "đã thu hồi ngày 03/12/2025"),
        ("2025-12", "đã thu hồi tháng 12/2025"),
        ("2024/2025", "đã thu hồi trong giai đoạn 2024-2025"),
    ],
)
def test_a_withdrawn_certificate_says_so_as_precisely_as_its_source(on: str, words: str) -> None:
    taken = certificate(withdrawn=Withdrawal(on=PartialDate.parse(on)))
    assert certificate_label(taken, date(2026, 1, 1)) == words


def test_a_current_rating_shows_its_stars_and_names_its_end_to_those_who_do_not_see_them() -> None:
    assert rating(date(2024, 1, 1), certificate()) == StateLabel(
        short="4 sao",
        full="4 sao, còn hạn đến 29/12/2026",
        label="Sản phẩm OCOP hạng 4 sao, còn hiệu lực đến 29/12/2026",
        tone="good",
        stars=4,
        until="2026-12-29",
    )


def test_a_last_day_is_told_to_scripts_only_where_it_is_known_to_the_day_and_not_past() -> None:
    assert last_day(certificate(), date(2026, 12, 29)) == "2026-12-29"
    assert last_day(certificate(), date(2026, 12, 30)) is None
    assert last_day(certificate(issued="2023-12"), date(2024, 1, 1)) is None


@given(today=st.dates(date(2026, 12, 30), date(2040, 1, 1)), stars=st.sampled_from([3, 4, 5]))
def test_a_lapsed_rating_never_shows_stars_as_current(today: date, stars: int) -> None:
    words = rating(today, certificate(stars=stars))
    assert words is not None
    assert words.short == "Hết hạn"
    assert words.full == f"từng đạt {stars} sao, hết hạn ngày 29/12/2026"
    assert "hiệu lực đến" not in words.label


def test_a_rating_of_doubtful_worth_shows_no_stars_in_its_badge() -> None:
    words = rating(date(2026, 6, 1), certificate("2023"))
    assert words is not None
    assert words.short == "Chưa rõ còn hạn"


def test_a_rating_whose_stars_no_source_gives_says_so() -> None:
    words = rating(date(2024, 1, 1), certificate(stars=None))
    assert words is not None
    assert words.short == "Chưa rõ hạng sao"
    assert words.label == "Sản phẩm OCOP chưa rõ hạng sao, còn hiệu lực đến 29/12/2026"


def test_potential_five_stars_stand_beside_the_four_and_never_instead() -> None:
    words = rating(date(2024, 1, 1), certificate(potential_five=True))
    assert words is not None
    assert (words.short, words.full) == ("4 sao", "4 sao, tiềm năng 5 sao, còn hạn đến 29/12/2026")


def test_of_several_files_without_a_result_the_last_is_told() -> None:
    entered = tuple(Submission(on=PartialDate.parse(on)) for on in ("2022", "2024-05", "2023"))
    words = rating(date(2024, 6, 1), submissions=entered)
    assert words is not None
    assert words.full == "hồ sơ dự đánh giá tháng 5/2024, nguồn không nêu kết quả"


def test_a_product_only_entered_for_rating_has_no_known_result() -> None:
    entered = (Submission(on=PartialDate.parse("2023")),)
    words = rating(date(2024, 1, 1), submissions=entered)
    assert words is not None
    assert words.short == "Chưa rõ kết quả"
    assert words.full == "hồ sơ dự đánh giá năm 2023, nguồn không nêu kết quả"


def test_a_product_of_which_nothing_is_known_has_no_rating_to_show() -> None:
    assert rating(LAST_DAY) is None


def test_the_history_tells_of_lapsed_stars_in_the_past_tense() -> None:
    assert validity_label(certificate(), date(2024, 1, 1)) == "4 sao"
    assert validity_label(certificate(), date(2027, 1, 1)) == "từng đạt 4 sao"


def recognised(*recognitions: Recognition) -> StateLabel:
    return recognition_label(Village(id="mau", name="Mẫu", recognitions=recognitions), date(2026, 11, 21))


def test_a_village_is_called_by_the_highest_title_it_still_holds() -> None:
    lost = Recognition(subject="traditional_village", revoked=Revocation(on=PartialDate.parse("2020")))
    kept = Recognition(subject="craft", on=PartialDate.parse("2019"))
    assert recognised(lost, kept).short == "Nghề truyền thống"


def test_a_village_that_lost_every_title_is_revoked() -> None:
    words = recognised(Recognition(subject="village", revoked=Revocation()))
    assert (words.short, words.tone) == ("Đã thu hồi", "bad")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": Decimal(58), "unit": "làng"}, "58 làng"),
        (
            {"value": Decimal(2), "value_to": Decimal(3), "unit": "sản phẩm", "comparison": "at_least"},
            "ít nhất 2-3 sản phẩm",
        ),
        ({"value": Decimal(70), "unit": "%", "comparison": "about"}, "khoảng 70%"),
        ({"value": Decimal(10), "unit": "%/năm"}, "10%/năm"),
        (
            {"value": Decimal(24000), "unit": "lao động", "comparison": "at_most"},
            "nhiều nhất 24.000 lao động",
        ),
    ],
)
def test_a_target_reads_with_its_comparison(fields: dict[str, Any], words: str) -> None:
    assert format_target(Target(name="Mẫu", **fields)) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(kind="so-ho", value=Decimal(1250)), "1.250"),
        (Figure(kind="ty-le-ho-lam-nghe", value=Decimal("23.1")), "23,1%"),
        (Figure(kind="so-ho", value=Decimal(150), printed="gần 150"), "gần 150"),
    ],
)
def test_a_figure_reads_as_its_source_prints_it(figure: Figure, words: str) -> None:
    assert format_figure(figure) == words


@pytest.mark.parametrize(
    ("when", "words", "machine"),
    [
        ("2024-04-05", "ngày 05/04/2024", "2024-04-05"),
        ("2024-04", "tháng 4/2024", "2024-04"),
        ("2024", "năm 2024", "2024"),
        ("2024-Q1", "trong quý I/2024", None),
        ("2018/2021", "trong giai đoạn 2018-2021", None),
        ("đợt 2019", "trong đợt 2019", None),
        ("2025-02-14/2025-02-16", "từ 14-16/02/2025", None),
    ],
)
def test_a_date_keeps_its_precision_in_words_and_for_machines(
    when: str, words: str, machine: str | None
) -> None:
    parsed = PartialDate.parse(when)
    assert (format_when(parsed), machine_date(parsed)) == (words, machine)


@given(st.text(alphabet="aăâ ,.b", max_size=300), st.integers(10, 200))
def test_a_shortened_text_keeps_to_its_limit(text: str, limit: int) -> None:
    assert len(shortened(text, limit)) <= limit


def test_a_text_is_shortened_between_words() -> None:
    assert shortened("Làng gốm bên sông Hồng, có từ lâu", 24) == "Làng gốm bên sông Hồng…"
