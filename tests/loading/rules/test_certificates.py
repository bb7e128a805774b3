"""Rules of OCOP certificates: what a decision cannot have said (R-OCOP-…)."""

from __future__ import annotations

import pytest
from tests.loading.reading_aloud import codes, read_part

from langnghe.loading.schemas.product import CERTIFICATE, PRODUCT
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.problem import Problem

VOCABULARY = load_vocabulary(None).vocabulary


def slips(text: str) -> list[Problem]:
    """Return what is wrong with a certificate written as `a: b, c: d`."""
    lines = text.replace(", ", "\n")
    return read_part(CERTIFICATE, lines, VOCABULARY)[1].problems


@pytest.mark.parametrize(
    "text",
    [
        "scheme: 148, stars: 3",
        "scheme: 148",
        "scheme: 148, stars: 4, score: 70",
        "scheme: 148, stars: 5, score: 100",
        "scheme: 148, stars: 4, score: 89.5, potential_five: true",
        "scheme: 148, stars: 3, issued: 2023-02-24, level: district, group: do-uong",
        "scheme: 1048, stars: 3, issued: 2019-08-21, level: province",
        "scheme: 1048, stars: 4, issued: đợt 2019",
        "scheme: 148, stars: 3, issued: 2025, level: district",
        "scheme: 148, stars: 3, issued: 2025, level: province",
        "scheme: 148, stars: 4, issued: 2024, expires: 2027-01-01",
        "scheme: 148, stars: 4, level: province",
    ],
)
def test_a_certificate_that_can_be_true_is_taken(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize("stars", [0, 1, 2, 6, 50])
def test_only_three_to_five_stars_are_certified(stars: int) -> None:
    [problem] = slips(f"scheme: 148, stars: {stars}")
    assert (problem.code, problem.written) == ("LN130", str(stars))
    assert "giấy chứng nhận" in problem.fix or "submissions" in problem.fix


@pytest.mark.parametrize(
    ("stars", "score"), [(3, "70"), (3, "49.9"), (4, "69.9"), (4, "90"), (5, "89.9"), (3, "95")]
)
def test_a_score_outside_the_band_of_its_stars_is_told_with_the_band(stars: int, score: str) -> None:
    [problem] = slips(f"scheme: 148, stars: {stars}, score: {score}")
    assert problem.code == "LN131"
    assert f"{stars} sao" in problem.needed


@pytest.mark.parametrize("text", ["stars: 6, score: 95", "stars: 2, score: 40"])
def test_a_wrong_number_of_stars_is_told_once_and_its_score_not_judged(text: str) -> None:
    assert codes(slips(f"scheme: 148, {text}")) == ["LN130"]


def test_a_certificate_is_not_older_than_the_criteria_it_was_rated_by() -> None:
    [problem] = slips("scheme: 148, stars: 4, issued: 2023-02-23")
    assert (problem.code, problem.fix) == ("LN132", "scheme: 1048")
    assert "24/02/2023" in problem.needed.replace("24/2/2023", "24/02/2023")
    assert codes(slips("scheme: 1048, stars: 4, issued: 2019-08-20")) == ["LN132"]
    assert codes(slips("scheme: 148, stars: 4, issued: 2018")) == ["LN132"]


def test_a_date_that_may_lie_after_the_criteria_is_believed() -> None:
    assert slips("scheme: 148, stars: 4, issued: 2023") == []
    assert slips("scheme: 148, stars: 4, issued: 2023-02") == []


@pytest.mark.parametrize(("issued", "expires"), [("2024-05-02", "2024-05-02"), ("2024", "2024-01-01")])
def test_a_certificate_ends_after_it_was_issued(issued: str, expires: str) -> None:
    [problem] = slips(f"scheme: 148, stars: 4, issued: {issued}, expires: {expires}")
    assert problem.code == "LN133"
    assert problem.fix in {"expires: 2027-05-02", "expires: 2027-12-31"}


def test_a_certificate_is_withdrawn_after_it_was_issued() -> None:
    taken = "scheme: 148\nstars: 4\nissued: {}\nwithdrawn:\n  on: {}"
    assert codes(slips(taken.format("2024-05-02", "2024-05-01"))) == ["LN137"]
    assert slips(taken.format("2024-05-02", "2024-05")) == []
    assert slips(taken.format("2024-05-02", "2024-05-02")) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("scheme: 148, stars: 5, issued: 2024, level: province", "centre"),
        ("scheme: 148, stars: 4, issued: 2024, level: district", "province"),
        ("scheme: 148, stars: 3, issued: 2024, level: province", "district"),
        ("scheme: 148, stars: 3, issued: 2025-07-06, level: district", "province"),
        ("scheme: 1048, stars: 3, issued: 2020, level: district", "province"),
    ],
)
def test_the_level_that_recognised_is_the_competent_one_of_its_day(text: str, level: str) -> None:
    [problem] = slips(text)
    assert (problem.code, problem.fix) == ("LN134", f"level: {level}")


def test_a_group_belongs_to_the_scheme_it_was_rated_by() -> None:
    [problem] = slips("scheme: 1048, stars: 4, group: sinh-vat-canh")
    assert problem.code == "LN135"
    assert problem.fix.removeprefix("group: ") in VOCABULARY.ocop_groups
    assert VOCABULARY.ocop_groups[problem.fix.removeprefix("group: ")].scheme == "1048"


def test_a_product_stands_in_a_group_of_today() -> None:
    old = next(id_ for id_, group in VOCABULARY.ocop_groups.items() if group.scheme == "1048")
    problems = read_part(PRODUCT, f"name: Bình\ngroup: {old}", VOCABULARY, id="binh")[1].problems
    assert "LN135" in codes(problems)
    problems = read_part(PRODUCT, "name: Bình\ngroup: do-uong", VOCABULARY, id="binh")[1].problems
    assert codes(problems) == ["LN190"]


@pytest.mark.parametrize("stars", ["stars: 3", "stars: 5", "note: chưa rõ sao"])
def test_only_a_four_star_product_is_a_potential_five(stars: str) -> None:
    assert codes(slips(f"scheme: 148, {stars}, potential_five: true")) == ["LN136"]


def test_without_vocabularies_groups_are_not_judged() -> None:
    _, reading = read_part(CERTIFICATE, "scheme: 148\ngroup: khong-co")
    assert reading.problems == []
    _, reading = read_part(PRODUCT, "name: Bình\ngroup: khong-co", id="binh")
    assert codes(reading.problems) == ["LN190"]
