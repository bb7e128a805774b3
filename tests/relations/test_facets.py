"""Facets: who has which value on a day, and which selections have a page."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import make_context

from langnghe.model.parts import Place, Source
from langnghe.model.product import Certificate, Product, Withdrawal
from langnghe.model.states import NoCertificate
from langnghe.model.village import Recognition, Revocation, Village
from langnghe.relations.facet_table import FACETS
from langnghe.relations.facets import MIN_PAIR, FacetIndex, build_facets
from langnghe.rendering.urls import facet_path
from langnghe.text.dates import PartialDate

TODAY = date(2026, 11, 21)
DOUBT = (Source(title="Mẫu", confidence="C"),)


def certificate(issued: str, stars: int | None = 4, **fields: Any) -> Certificate:
    return Certificate(stars=stars, issued=PartialDate.parse(issued), **fields)


def product(number: int = 0, *certificates: Certificate, **fields: Any) -> Product:
    return Product(id=f"mau-{number}", name=f"Mẫu {number}", certificates=certificates, **fields)


def products(*records: Product, today: date = TODAY) -> FacetIndex:
    ctx = make_context(products=records, today=today)
    return build_facets(ctx.data, "products", [record.id for record in records])


def values(record: Product, today: date = TODAY) -> dict[str, tuple[str, ...]]:
    return dict(products(record, today=today).values[0])


def test_a_product_counts_among_the_stars_its_certificate_gives_today() -> None:
    found = values(product(0, certificate("2025-03-01")))
    assert found["stars"] == ("4",)
    assert found["certificate"] == ("valid",)


def test_a_lapsed_rating_counts_in_no_star_facet() -> None:
    found = values(product(0, certificate("2023-11-20")))
    assert found["stars"] == ()
    assert found["certificate"] == ("expired",)


def test_a_certificate_counts_through_its_last_day() -> None:
    one = product(0, certificate("2023-11-21"))
    assert values(one, date(2026, 11, 21))["stars"] == ("4",)
    assert values(one, date(2026, 11, 22))["stars"] == ()


def test_stars_that_may_or_may_not_hold_count_in_no_star_facet() -> None:
    found = values(product(0, certificate("đợt 2023")))
    assert found["stars"] == ()
    assert found["certificate"] == ("unknown",)


def test_a_withdrawn_certificate_counts_as_withdrawn_only() -> None:
    taken = certificate("2025-03-01", withdrawn=Withdrawal(on=PartialDate.parse("2026-01")))
    assert values(product(0, taken))["certificate"] == ("withdrawn",)
    assert values(product(0, taken))["stars"] == ()


def test_a_product_without_certificate_has_a_state_of_its_own() -> None:
    assert values(product())["certificate"] == (NoCertificate.NONE,)
    upcoming = product(0, certificate("2026-12-01"))
    assert values(upcoming)["certificate"] == (NoCertificate.NONE,), "not given yet"


def test_the_years_are_those_of_all_certificates_given_by_today_where_they_are_sure() -> None:
    given_ = [
        certificate(on) for on in ("2020-05", "đợt 2019", "2023-06-01", "2026-12-01", "2021-11/2022-02")
    ]
    assert sorted(values(product(0, *given_))["year"]) == ["2020", "2023"]


def test_a_record_that_needs_checking_has_only_its_craft_and_its_place() -> None:
    place = Place(unit="ha-noi")
    doubted = product(
        0, certificate("2025-03-01"), crafts=("gom-su",), place=place, group="thuc-pham", sources=DOUBT
    )
    found = {name: some for name, some in values(doubted).items() if some}
    assert found == {"province": ("ha-noi",), "craft": ("gom-su",), "certificate": (NoCertificate.NONE,)}


def test_a_product_lies_where_its_village_lies() -> None:
    village = Village(id="mau-lang", name="Làng Mẫu", place=Place(unit="ha-noi"))
    ctx = make_context(villages=[village], products=[product(villages=("mau-lang",))])
    assert build_facets(ctx.data, "products", ["mau-0"]).values[0]["province"] == ("ha-noi",)


def test_a_village_is_found_by_what_its_recognition_is_worth_today() -> None:
    lost = Recognition(
        subject="village", on=PartialDate.parse("2010"), revoked=Revocation(on=PartialDate.parse("2026-06"))
    )
    village = Village(id="mau", name="Làng Mẫu", recognitions=(lost,))
    for today, state in (
        (date(2026, 5, 31), "recognised"),
        (TODAY, "revoked"),
        (date(2009, 1, 1), "unknown"),
    ):
        index = build_facets(make_context(villages=[village], today=today).data, "villages", ["mau"])
        assert index.values[0]["recognition"] == (state,)


def test_a_single_value_has_a_page_from_one_record_on_a_pair_from_three() -> None:
    assert MIN_PAIR == 3
    hanoi = Place(unit="ha-noi")
    two = [product(n, place=hanoi, group="thuc-pham") for n in range(2)]
    pair = (("province", "ha-noi"), ("group", "thuc-pham"))
    assert pair not in products(*two).members
    assert products(*two).members[("group", "thuc-pham"),] == (0, 1)
    three = [*two, product(2, place=hanoi, group="thuc-pham")]
    assert products(*three).members[pair] == (0, 1, 2)


def test_pages_of_stars_and_of_states_are_there_whatever_the_catalogue_holds() -> None:
    pages = {facet_path("products", selection) for selection in products().members}
    assert {"/san-pham/hang/3-sao/", "/san-pham/hang/4-sao/", "/san-pham/hang/5-sao/"} <= pages
    assert {"/san-pham/chung-nhan/het-han/", "/san-pham/chung-nhan/chua-ro/"} <= pages


def test_the_first_facet_of_a_pair_stands_first_in_its_address() -> None:
    selection = (("province", "bac-ninh"), ("stars", "4"))
    assert facet_path("products", selection) == "/san-pham/tinh/bac-ninh/hang/4-sao/"


def test_every_facet_has_a_word_of_its_own_in_addresses() -> None:
    for kind, facets in FACETS.items():
        assert len({facet.segment for facet in facets.values()}) == len(facets), kind


def test_a_value_of_a_facet_reads_in_a_title_by_its_own_words_or_by_those_of_the_facet() -> None:
    for facets in FACETS.values():
        for facet in facets.values():
            assert bool(facet.states) != bool(facet.phrase), facet.key
            assert len({state.segment for state in facet.states}) == len(facet.states), facet.key


def test_a_pair_is_of_facets_that_the_kind_has() -> None:
    for facets in FACETS.values():
        for facet in facets.values():
            assert set(facet.pairs) <= set(facets) - {facet.key}


PRODUCTS = st.lists(
    st.builds(
        lambda number, unit, group, crafts, issued: product(
            number,
            *([certificate(issued)] if issued else []),
            place=Place(unit=unit),
            group=group,
            crafts=tuple(crafts),
        ),
        number=st.integers(0, 10_000),
        unit=st.sampled_from(["ha-noi", "hue"]),
        group=st.sampled_from([None, "thuc-pham", "do-uong"]),
        crafts=st.lists(st.sampled_from(["gom-su", "duc-dong", "det-lua"]), unique=True, max_size=2),
        issued=st.sampled_from([None, "2025-01-01", "2020-01-01"]),
    ),
    max_size=12,
    unique_by=lambda record: record.id,
)


@given(PRODUCTS)
def test_a_page_lists_exactly_the_records_that_have_all_its_values(records: list[Product]) -> None:
    index = products(*records)
    for selection, members in index.members.items():
        expected = [
            position
            for position, found in enumerate(index.values)
            if all(value in found[name] for name, value in selection)
        ]
        assert list(members) == expected
        assert all(one < other for one, other in pairwise(members))


@given(PRODUCTS)
def test_the_counts_of_a_page_are_the_sizes_of_the_pages_below_it(records: list[Product]) -> None:
    index = products(*records)
    for selection, members in index.members.items():
        for name, tally in index.counts(selection).items():
            for value, count in tally.items():
                other = set(index.members[(name, value),])
                assert count == len(other & set(members))
