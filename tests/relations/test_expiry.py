"""Last days of certificates: which certificate decides, whether its end is known, and where."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.relations.samples import loaded, vocabulary

from langnghe.model.catalogue import Catalogue
from langnghe.model.parts import Source
from langnghe.model.product import Certificate, Product, Withdrawal
from langnghe.relations.expiry import expiries, expiring
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.text.dates import PartialDate

TODAY = date(2026, 11, 21)


def certificate(issued: str, **more: Any) -> Certificate:
    return Certificate(scheme="148", stars=4, issued=PartialDate.parse(issued), **more)


def product(id_: str, *certificates: Certificate, **more: Any) -> Product:
    return Product(id=id_, name=id_, certificates=certificates, **more)


def data(*products: Product, today: date = TODAY) -> SiteData:
    catalogue = Catalogue(vocabulary=vocabulary(), products={one.id: one for one in products})
    return build_site_data(loaded(catalogue), [], [], today)


def days(*products: Product, today: date = TODAY) -> list[tuple[str, date]]:
    return [(one.product.id, one.day) for one in expiries(data(*products, today=today))]


def test_last_days_stand_in_time_and_those_of_one_day_by_product() -> None:
    found = days(
        product("c", certificate("2024-05-01")),
        product("b", certificate("2023-12-01")),
        product("a", certificate("2023-12-01")),
    )
    assert found == [("a", date(2026, 12, 1)), ("b", date(2026, 12, 1)), ("c", date(2027, 5, 1))]


def test_a_renewed_certificate_has_no_last_day_any_more() -> None:
    assert days(product("a", certificate("2023-12-01"), certificate("2026-11-01"))) == [
        ("a", date(2029, 11, 1))
    ]


def test_a_withdrawn_certificate_has_no_last_day() -> None:
    gone = Withdrawal(on=PartialDate.parse("2026-03-01"))
    assert days(product("a", certificate("2023-12-01", withdrawn=gone))) == []


def test_an_end_that_is_not_known_to_the_day_is_no_last_day() -> None:
    assert days(product("a", certificate("2023-12")), product("b", Certificate(stars=3)), product("c")) == []


def test_a_product_that_needs_checking_has_no_last_day() -> None:
    unsure = (Source(title="Nghe nói", confidence="C"),)
    assert days(product("a", certificate("2023-12-01"), sources=unsure)) == []


def test_a_stated_end_is_the_last_day_and_one_that_is_past_stays_known() -> None:
    assert days(product("a", certificate("2020-12", expires=date(2024, 1, 5)))) == [("a", date(2024, 1, 5))]


def test_a_certificate_is_about_to_lapse_from_90_days_before_its_end_through_its_last_day() -> None:
    one = product("a", certificate("2023-12-01"))
    (last,) = expiries(data(one))
    assert last.expiring_from == date(2026, 9, 2)
    for today, expected in {
        date(2026, 9, 1): 0,
        date(2026, 9, 2): 1,
        date(2026, 12, 1): 1,
        date(2026, 12, 2): 0,
    }.items():
        assert len(expiring(expiries(data(one, today=today)))) == expected, today


def test_what_came_last_to_be_about_to_lapse_stands_first() -> None:
    found = expiring(
        expiries(data(product("a", certificate("2023-12-01")), product("b", certificate("2023-12-20"))))
    )
    assert [one.product.id for one in found] == ["b", "a"]
