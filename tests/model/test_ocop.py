"""What an OCOP certificate is worth on a day: bands, 36 months, precision of dates, renewal, withdrawal.

The rules are in `docs/dev/rules.md` (R-OCOP-…).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.model.ocop import (
    PROVINCE_RATES_THREE_FROM,
    certificate_state,
    competent_levels,
    expiry_bounds,
    is_score_in_band,
    rating_on,
    star_band,
)
from langnghe.model.product import Certificate, Product, Withdrawal
from langnghe.model.states import CertificateState
from langnghe.text.dates import PartialDate

DAY = timedelta(days=1)
DAYS = st.dates(date(2019, 9, 1), date(2035, 12, 31))
LIFE: dict[CertificateState, int] = {
    CertificateState(code): step
    for step, code in enumerate(["upcoming", "valid", "expiring", "unknown", "expired", "withdrawn"])
}
"""A certificate's states in the order it can go through them; it never goes back."""


def certificate(issued: str | None = "2023-12-29", *, stars: int | None = 4, **more: object) -> Certificate:
    on = PartialDate.parse(issued) if issued else None
    return Certificate(scheme="148", stars=stars, issued=on, **more)  # type: ignore[arg-type]


def withdrawal(on: str) -> Withdrawal:
    return Withdrawal(on=PartialDate.parse(on))


@st.composite
def spans(draw: st.DrawFn) -> PartialDate:
    """Dates of every precision between 2019 and 2030."""
    year, month = draw(st.integers(2019, 2030)), draw(st.integers(1, 12))
    day = draw(st.integers(1, 28))
    forms = [f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{day:02d}", f"đợt {year}", f"{year}-Q1"]
    return PartialDate.parse(draw(st.sampled_from(forms)))


@st.composite
def certificates(draw: st.DrawFn) -> Certificate:
    issued = draw(st.none() | spans())
    taken = draw(st.none() | spans())
    return Certificate(
        scheme="148",
        stars=draw(st.sampled_from([None, 3, 4, 5])),
        issued=issued,
        expires=draw(st.none() | DAYS),
        withdrawn=Withdrawal(on=taken) if taken else None,
    )


@pytest.mark.parametrize(
    ("score", "stars"),
    [
        ("0", 1),
        ("29.9", 1),
        ("30", 2),
        ("49.99", 2),
        ("50", 3),
        ("69.9", 3),
        ("70", 4),
        ("89.5", 4),
        ("90", 5),
    ],
)
def test_a_score_earns_the_band_whose_lower_bound_it_reaches(score: str, stars: int) -> None:
    assert [n for n in range(1, 6) if is_score_in_band(Decimal(score), n)] == [stars]


def test_full_marks_earn_five_stars_and_nothing_lies_above() -> None:
    assert is_score_in_band(Decimal(100), 5)
    assert not is_score_in_band(Decimal("100.5"), 5)
    assert not is_score_in_band(Decimal(-1), 1)


def test_the_bands_follow_each_other_without_a_gap() -> None:
    assert [star_band(stars)[0] for stars in range(2, 6)] == [star_band(stars)[1] for stars in range(1, 5)]


@pytest.mark.parametrize(
    ("issued", "last_day"),
    [
        ("2023-12-29", date(2026, 12, 29)),
        ("2024-02-29", date(2027, 2, 28)),
        ("2024-08-31", date(2027, 8, 31)),
    ],
)
def test_a_certificate_holds_through_the_same_day_36_months_on(issued: str, last_day: date) -> None:
    assert expiry_bounds(certificate(issued)) == (last_day, last_day)
    assert certificate_state(certificate(issued), last_day) == "expiring"
    assert certificate_state(certificate(issued), last_day + timedelta(days=1)) == "expired"


def test_a_stated_expiry_wins_over_the_36_months() -> None:
    stated = certificate("2023-12-29", expires=date(2025, 12, 29))
    assert certificate_state(stated, date(2025, 12, 29)) == "expiring"
    assert certificate_state(stated, date(2025, 12, 30)) == "expired"


def test_a_certificate_expires_soon_from_90_days_before_its_end() -> None:
    last_day = date(2026, 12, 29)
    assert certificate_state(certificate(), last_day - timedelta(days=91)) == "valid"
    assert certificate_state(certificate(), last_day - timedelta(days=90)) == "expiring"


@pytest.mark.parametrize(
    ("issued", "last_sure_day", "last_possible_day"),
    [
        ("2023-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2023", date(2026, 1, 1), date(2026, 12, 31)),
        ("2023-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2023-02/2023-03", date(2026, 2, 1), date(2026, 3, 31)),
        ("đợt 2023", date(2026, 1, 1), date(2027, 12, 31)),
    ],
)
def test_between_the_earliest_and_the_latest_end_nobody_knows(
    issued: str, last_sure_day: date, last_possible_day: date
) -> None:
    rated = certificate(issued)
    assert certificate_state(rated, last_sure_day) == "expiring"
    assert certificate_state(rated, last_sure_day + timedelta(days=1)) == "unknown"
    assert certificate_state(rated, last_possible_day) == "unknown"
    assert certificate_state(rated, last_possible_day + timedelta(days=1)) == "expired"


def test_without_a_date_of_issue_and_of_expiry_nothing_is_known() -> None:
    assert expiry_bounds(certificate(None)) is None
    assert certificate_state(certificate(None), date(2026, 11, 21)) == "unknown"


def test_a_certificate_counts_from_the_day_it_is_issued() -> None:
    assert certificate_state(certificate("2026-11-22"), date(2026, 11, 21)) == "upcoming"
    assert certificate_state(certificate("2026-11-22"), date(2026, 11, 22)) == "valid"


def test_a_withdrawal_counts_from_its_day_and_not_before() -> None:
    taken = certificate("2023-12-29", withdrawn=withdrawal("2024-12-16"))
    assert certificate_state(taken, date(2024, 12, 15)) == "valid"
    assert certificate_state(taken, date(2024, 12, 16)) == "withdrawn"


@pytest.mark.parametrize("on", ["2025", "2025-Q2", "2025-06", "2025-03/2025-08", "2025-06-15"])
def test_a_withdrawal_is_sure_only_from_the_latest_day_it_can_be_of(on: str) -> None:
    when, taken = PartialDate.parse(on), certificate("2024-01-15", withdrawn=withdrawal(on))
    assert certificate_state(taken, when.earliest - DAY) == "valid"
    if not when.is_day:
        assert certificate_state(taken, when.earliest) == "unknown"
        assert certificate_state(taken, when.latest - DAY) == "unknown"
    assert certificate_state(taken, when.latest) == "withdrawn"


def test_a_certificate_whose_end_is_past_has_expired_though_it_may_have_been_withdrawn() -> None:
    taken = certificate("2021-03-01", withdrawn=withdrawal("2024"))
    assert certificate_state(taken, date(2024, 3, 1)) == "unknown"
    assert certificate_state(taken, date(2024, 3, 2)) == "expired"


@pytest.mark.parametrize("issued", ["2025", "2025-Q2", "2025-06", "đợt 2025"])
def test_a_certificate_counts_as_given_from_the_earliest_day_it_can_be_of(issued: str) -> None:
    when = PartialDate.parse(issued)
    assert certificate_state(certificate(issued), when.earliest - DAY) == "upcoming"
    assert certificate_state(certificate(issued), when.earliest) == "valid"


def test_a_withdrawn_certificate_stays_withdrawn_after_its_end() -> None:
    taken = certificate("2023-12-29", withdrawn=withdrawal("2024-12"))
    assert certificate_state(taken, date(2030, 1, 1)) == "withdrawn"


@given(certificates(), DAYS, DAYS)
def test_a_certificate_never_goes_back_to_an_earlier_state(one: Certificate, a: date, b: date) -> None:
    earlier, later = sorted((a, b))
    assert LIFE[certificate_state(one, earlier)] <= LIFE[certificate_state(one, later)]


@given(certificates(), DAYS)
def test_stars_count_only_while_the_certificate_surely_holds(one: Certificate, today: date) -> None:
    rating = rating_on(Product(id="mau", name="Mẫu", certificates=(one,)), today)
    bounds = expiry_bounds(one)
    taken = one.withdrawn is not None and one.withdrawn.on.earliest <= today
    if rating is None or bounds is None or today > bounds[0] or taken:
        assert rating is None or rating.current_stars is None
    if rating is not None and rating.is_current:
        assert rating.current_stars == one.stars


def product(*held: Certificate) -> Product:
    return Product(id="mau-binh", name="Bình Mẫu", certificates=held)


def test_a_product_never_rated_has_no_rating() -> None:
    assert rating_on(product(), date(2026, 11, 21)) is None
    assert rating_on(product(certificate("2027-01-01")), date(2026, 11, 21)) is None


def test_a_renewed_rating_is_the_newest_one_whatever_the_order_they_are_written_in() -> None:
    old, new = certificate("2020-12-15", stars=3), certificate("2023-12-29", stars=4)
    for held in ((old, new), (new, old)):
        rating = rating_on(product(*held), date(2026, 11, 21))
        assert rating is not None
        assert (rating.certificate, rating.state, rating.current_stars) == (new, "expiring", 4)


def test_an_undated_certificate_leaves_a_lapsed_rating_unknown_and_a_valid_one_as_it_is() -> None:
    product = Product(id="p", name="P", certificates=(certificate("2021-01-15"), certificate(None, stars=3)))
    expired = rating_on(product, date(2026, 1, 1))
    valid = rating_on(product, date(2023, 1, 1))
    assert expired is not None
    assert valid is not None
    assert (expired.state, expired.current_stars) == ("unknown", None)
    assert (valid.state, valid.current_stars) == ("valid", 4)


def test_before_the_renewal_the_former_rating_holds() -> None:
    old, new = certificate("2020-12-15", stars=3), certificate("2023-12-29", stars=4)
    rating = rating_on(product(old, new), date(2023, 12, 1))
    assert rating is not None
    assert rating.current_stars == 3


def test_a_lapsed_rating_is_told_as_lapsed_and_has_no_stars_today() -> None:
    rating = rating_on(product(certificate("2021-12-10")), date(2026, 11, 21))
    assert rating is not None
    assert (rating.state, rating.is_current, rating.current_stars) == ("expired", False, None)


@pytest.mark.parametrize(
    ("stars", "issued", "scheme", "levels"),
    [
        (5, date(2020, 1, 1), "1048", ("centre",)),
        (5, date(2026, 1, 1), "148", ("centre",)),
        (4, date(2024, 1, 1), "148", ("province",)),
        (3, date(2020, 1, 1), "1048", ("province",)),
        (3, PROVINCE_RATES_THREE_FROM - timedelta(days=1), "148", ("district",)),
        (3, PROVINCE_RATES_THREE_FROM, "148", ("province",)),
    ],
)
def test_who_recognises_depends_on_stars_scheme_and_day(
    stars: int, issued: date, scheme: str, levels: tuple[str, ...]
) -> None:
    assert competent_levels(stars, issued, scheme) == levels
