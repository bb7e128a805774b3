"""Plans against reality: counts by the rules of time and place, and never more than the catalogue may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.relations.samples import FIRST_OF_34, LAST_OF_63, TODAY, loaded, unit, village, vocabulary

from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.catalogue import Catalogue
from langnghe.model.parts import Place, Source
from langnghe.model.people import Producer
from langnghe.model.plan import Plan, Target
from langnghe.model.product import Certificate, IpMark, Product
from langnghe.model.village import Recognition, Revocation, Village
from langnghe.model.vocabulary import Coverage, Succession
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.relations.targets import METRICS, Reached, area_of, target_reached
from langnghe.text.dates import PartialDate

UNITS = (
    unit("ninh-binh", "province", "Ninh Bình", "tỉnh"),
    unit(
        "ha-nam",
        "province",
        "Hà Nam",
        "tỉnh",
        until=LAST_OF_63,
        into=(Succession(into="ninh-binh", on=FIRST_OF_34),),
    ),
)
PLAN = Plan(id="ke-hoach", name="Kế hoạch", period=PartialDate.parse("2024/2025"), province="ha-nam")


def recognised(on: str, subject: Any = "village", revoked: str | None = None) -> Recognition:
    lost = Revocation(on=PartialDate.parse(revoked)) if revoked else None
    return Recognition(subject=subject, on=PartialDate.parse(on), revoked=lost)


def placed(id_: str, *recognitions: Recognition, of: str = "ha-nam", **more: Any) -> Village:
    return village(id_, place=Place(unit=of), recognitions=recognitions, **more)


def rated(id_: str, stars: int, issued: str, **more: Any) -> Product:
    certificate = Certificate(stars=stars, issued=PartialDate.parse(issued), scheme="148")
    return Product(id=id_, name=id_, certificates=(certificate,), **more)


def data(*records: Village | Product, coverage: tuple[Coverage, ...] = (), today: date = TODAY) -> SiteData:
    words = vocabulary(UNITS, coverage=coverage)
    catalogue = Catalogue(
        vocabulary=words,
        villages={one.id: one for one in records if isinstance(one, Village)},
        products={one.id: one for one in records if isinstance(one, Product)},
    )
    return build_site_data(loaded(catalogue), [], [], today)


def complete(kind: str, as_of: str = "2026-01", province: str | None = "ha-nam") -> Coverage:
    return Coverage(kind=kind, province=province, as_of=PartialDate.parse(as_of))


def reached(of: SiteData, metric: str, plan: Plan = PLAN, **more: Any) -> Reached | None:
    target = Target(name="Chỉ tiêu", unit="làng", metric=metric, **{"value": Decimal(2), **more})
    return target_reached(area_of(of, plan), target)


def count(of: SiteData, metric: str, plan: Plan = PLAN) -> Decimal:
    found = reached(of, metric, plan)
    assert found is not None
    return found.value


def test_a_village_written_with_its_old_unit_counts_for_a_later_plan_of_the_unit_it_became_part_of() -> None:
    later = replace(PLAN, period=PartialDate.parse("2026/2030"), province="ninh-binh")
    of = data(placed("mau-lang", recognised("2010"), of="ha-nam"))
    assert count(of, "lang-nghe-duy-tri", later) == 1
    assert count(of, "lang-nghe-duy-tri", replace(PLAN, province="ninh-binh")) == 0


def test_a_village_of_the_plans_unit_is_counted_by_the_unit_of_the_plans_time() -> None:
    there = placed("trong", recognised("2010"))
    elsewhere = placed("ngoai", recognised("2010"), of="ninh-binh")
    assert count(data(there, elsewhere), "lang-nghe-duy-tri") == 1
    whole_country = Plan(id="k", name="K", period=PLAN.period)
    assert count(data(there, elsewhere), "lang-nghe-duy-tri", whole_country) == 2


def test_a_revoked_village_is_no_longer_kept() -> None:
    villages = placed("con", recognised("2010")), placed("mat", recognised("2010", revoked="2020"))
    assert count(data(*villages), "lang-nghe-duy-tri") == 1


@pytest.mark.parametrize(
    ("given", "counted"),
    [("2024", 1), ("2025-12-31", 1), ("2023-12-31", 0), ("2026", 0), ("2023/2024", 0)],
)
def test_a_title_counts_only_if_it_was_surely_given_within_the_period(given: str, counted: int) -> None:
    assert count(data(placed("lang", recognised(given))), "lang-nghe-duoc-cong-nhan") == counted


def test_a_traditional_craft_is_no_traditional_village() -> None:
    one = data(placed("lang", recognised("2024", "craft"), recognised("2024", "traditional_village")))
    assert count(one, "nghe-duoc-cong-nhan") == 1
    assert count(one, "lang-nghe-truyen-thong-duoc-cong-nhan") == 1


def test_a_lapsed_rating_counts_towards_no_target() -> None:
    here = Place(unit="ha-nam")
    products = rated("moi", 4, "2025-05-01", place=here), rated("cu", 5, "2020-05-01", place=here)
    assert count(data(*products), "san-pham-tu-3-sao") == 1
    assert count(data(*products), "san-pham-5-sao") == 0
    assert count(data(*products, today=date(2021, 1, 1)), "san-pham-5-sao") == 1


def test_a_product_without_a_place_is_where_its_villages_are() -> None:
    lang = placed("lang")
    products = rated("a", 3, "2025-05-01", villages=("lang",)), rated("b", 3, "2025-05-01")
    assert count(data(lang, *products), "san-pham-tu-3-sao") == 1


def test_a_protected_product_counts_once_however_many_marks_it_has() -> None:
    marks = (IpMark(kind="nhan-hieu", name="A"), IpMark(kind="chi-dan", name="B"))
    product = Product(id="a", name="a", place=Place(unit="ha-nam"), ip_marks=marks)
    assert count(data(product), "san-pham-bao-ho-shtt") == 1


def test_a_share_is_of_traditional_villages_and_absent_where_there_are_none() -> None:
    title = recognised("2010", "traditional_village")
    villages = (
        placed("mot", title),
        placed("hai", title),
        placed("ba", title),
        placed("bon", recognised("2010")),
    )
    products = [
        rated(f"sp-{id_}", 3, "2025-05-01", villages=(id_,), place=Place(unit="ha-nam"))
        for id_ in ("mot", "bon")
    ]
    assert count(data(*villages, *products), "lang-nghe-co-san-pham-ocop") == Decimal("33.3")
    assert reached(data(), "lang-nghe-co-san-pham-ocop") is None


def test_without_a_promise_of_completeness_there_is_no_verdict() -> None:
    found = reached(data(placed("a", recognised("2010"))), "lang-nghe-duy-tri")
    assert found == Reached(value=Decimal(1), coverage=None, is_met=None)
    elsewhere = data(placed("a", recognised("2010")), coverage=(complete("villages", province="ninh-binh"),))
    assert reached(elsewhere, "lang-nghe-duy-tri") == found


@pytest.mark.parametrize(
    ("comparison", "value", "met"),
    [
        ("exactly", 1, True),
        ("exactly", 2, False),
        ("at_least", 1, True),
        ("at_least", 2, False),
        ("at_most", 1, True),
        ("at_most", 0, False),
        ("about", 1, None),
    ],
)
def test_a_complete_catalogue_says_whether_a_target_is_met(
    comparison: str, value: int, met: bool | None
) -> None:
    whole = data(placed("a", recognised("2010")), coverage=(complete("villages"),))
    found = reached(whole, "lang-nghe-duy-tri", comparison=comparison, value=Decimal(value))
    assert found is not None
    assert found.is_met is met
    assert found.coverage == complete("villages")


def test_a_share_over_two_kinds_needs_both_and_has_the_older_date() -> None:
    title = recognised("2010", "traditional_village")
    only = data(placed("a", title), coverage=(complete("villages", "2026-03"),))
    half = reached(only, "lang-nghe-co-san-pham-ocop")
    assert half is not None
    assert half.coverage is None
    both = data(
        placed("a", title), coverage=(complete("villages", "2026-03"), complete("products", "2025-10"))
    )
    whole = reached(both, "lang-nghe-co-san-pham-ocop")
    assert whole is not None
    assert whole.coverage == complete("products", "2025-10")


def test_what_no_record_holds_is_not_counted() -> None:
    assert reached(data(), "lao-dong-dao-tao") is None
    assert reached(data(), "san-pham-tu-3-sao") is not None


def test_a_product_without_a_place_is_its_villages_else_its_producers_and_always_the_countrys() -> None:
    of_producer = rated("a", 4, "2025-01-01", producers=("xuong",))
    nowhere = rated("b", 4, "2025-01-01")
    seen = data(of_producer, nowhere)
    maker = Producer(id="xuong", name="Xưởng", kind="ho-kinh-doanh", place=Place(unit="ha-nam"))
    seen = replace(seen, catalogue=replace(seen.catalogue, producers={"xuong": maker}))
    for plan, expected in ((PLAN, 1), (replace(PLAN, province=None), 2)):
        found = reached(seen, "san-pham-tu-3-sao", plan)
        assert found is not None
        assert found.value == expected


def test_a_product_of_villages_elsewhere_is_not_counted_where_its_producer_is() -> None:
    there = placed("xa", of="ninh-binh")
    seen = data(there, rated("a", 4, "2025-01-01", villages=("xa",), producers=("xuong",)))
    maker = Producer(id="xuong", name="Xưởng", kind="ho-kinh-doanh", place=Place(unit="ha-nam"))
    seen = replace(seen, catalogue=replace(seen.catalogue, producers={"xuong": maker}))
    assert count(seen, "san-pham-tu-3-sao") == 0
    assert count(seen, "san-pham-tu-3-sao", replace(PLAN, province="ninh-binh")) == 1


def test_an_unverified_product_gives_its_village_no_share() -> None:
    own_reading = (Source(title="Đọc được", confidence="C"),)
    unsure = rated("a", 4, "2025-01-01", villages=("lang",), sources=own_reading)
    found = reached(
        data(placed("lang", recognised("2010-01", "traditional_village")), unsure),
        "lang-nghe-co-san-pham-ocop",
    )
    assert found is not None
    assert found.value == 0


def test_a_village_that_needs_checking_counts_for_nothing() -> None:
    unsure = placed("a", recognised("2010"), sources=(Source(title="Nghe nói", confidence="C"),))
    assert count(data(unsure), "lang-nghe-duy-tri") == 0


def test_every_metric_is_one_of_the_vocabulary() -> None:
    assert set(METRICS) <= set(load_vocabulary(None).vocabulary.terms["target_metrics"])
