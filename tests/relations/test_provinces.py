"""Where records belong today, and the news about each province."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.relations.samples import (
    FIRST_OF_34,
    LAST_OF_63,
    article,
    document,
    loaded,
    unit,
    village,
    vocabulary,
)

from langnghe.model.article import Article
from langnghe.model.catalogue import Catalogue
from langnghe.model.parts import Place, Source
from langnghe.model.people import Producer
from langnghe.model.product import Product
from langnghe.model.vocabulary import Succession
from langnghe.relations.provinces import news_by_province, provinces_of, provinces_today
from langnghe.relations.site_data import SiteData, build_site_data

INTO_HAI_PHONG = (Succession(into="hai-phong", on=FIRST_OF_34),)
UNITS = [
    unit("hai-duong", "province", "Hải Dương", "tỉnh", until=LAST_OF_63, into=INTO_HAI_PHONG),
    unit("hai-phong", "province", "Hải Phòng", "thành phố"),
    unit("hue", "province", "Huế", "thành phố"),
]
VILLAGES = {
    "chu-dau": village("chu-dau", place=Place(unit="hai-duong")),
    "my-xuyen": village("my-xuyen", place=Place(unit="hue")),
    "khong-ro": village("khong-ro"),
}


def data(*articles: Article, today: date = FIRST_OF_34, **records: Any) -> SiteData:
    catalogue = Catalogue(vocabulary=vocabulary(UNITS), **{"villages": VILLAGES, **records})
    return build_site_data(loaded(catalogue), articles, [], today)


def test_a_province_is_there_from_its_first_day_to_its_last() -> None:
    assert provinces_today(data(today=LAST_OF_63)) == ("hai-duong", "hai-phong", "hue")
    assert provinces_today(data(today=FIRST_OF_34)) == ("hai-phong", "hue")


def test_a_record_belongs_to_the_province_its_place_lies_in_today() -> None:
    record = VILLAGES["chu-dau"]
    assert provinces_of(data(today=LAST_OF_63), record) == ("hai-duong",)
    assert provinces_of(data(today=FIRST_OF_34), record) == ("hai-phong",)


def test_a_record_without_a_place_belongs_nowhere() -> None:
    assert provinces_of(data(), VILLAGES["khong-ro"]) == ()


def test_a_product_without_a_place_belongs_where_its_villages_lie_else_its_producers() -> None:
    producers = {"xuong": Producer(id="xuong", name="Xưởng", kind="ho-kinh-doanh", place=Place(unit="hue"))}
    of_villages = Product(id="a", name="A", villages=("chu-dau", "my-xuyen"), producers=("xuong",))
    of_producer = Product(id="b", name="B", producers=("xuong",))
    seen = data(producers=producers, products={"a": of_villages, "b": of_producer})
    assert provinces_of(seen, of_villages) == ("hai-phong", "hue")
    assert provinces_of(seen, of_producer) == ("hue",)


def test_villages_of_unknown_place_leave_a_product_to_its_producers() -> None:
    producers = {"xuong": Producer(id="xuong", name="Xưởng", kind="ho-kinh-doanh", place=Place(unit="hue"))}
    product = Product(id="a", name="A", villages=("khong-ro",), producers=("xuong",))
    assert provinces_of(data(producers=producers, products={"a": product}), product) == ("hue",)


def test_of_a_record_that_needs_checking_only_its_own_place_counts() -> None:
    unchecked = (Source(title="Ghi chép", confidence="C"),)
    named = Product(id="a", name="A", villages=("my-xuyen",), sources=unchecked)
    placed = Product(id="b", name="B", place=Place(unit="hue"), sources=unchecked)
    paper = document("qd", issuer_place="hue", sources=unchecked)
    seen = data(products={"a": named, "b": placed}, documents={"qd": paper})
    assert [provinces_of(seen, one) for one in (named, placed, paper)] == [(), ("hue",), ()]


def test_a_paper_belongs_to_what_the_unit_that_issued_it_is_today() -> None:
    local, national = document("qd", issuer_place="hai-duong"), document("nd")
    seen = data(documents={"qd": local, "nd": national})
    assert provinces_of(seen, local) == ("hai-phong",)
    assert provinces_of(seen, national) == ()


def test_news_of_a_province_is_what_speaks_of_its_records_once_and_newest_first() -> None:
    both = article("ca-hai", "2025-03-01 08:00", references={"villages": ("chu-dau", "my-xuyen")})
    two_of_one = article("hai-ban-ghi", "2025-02-01 08:00", references={"villages": ("chu-dau", "khong-ro")})
    none = article("khong", "2025-04-01 08:00")
    found = news_by_province(data(none, two_of_one, both))
    assert {id_: [one.slug for one in articles] for id_, articles in found.items()} == {
        "hai-phong": ["ca-hai", "hai-ban-ghi"],
        "hue": ["ca-hai"],
    }
