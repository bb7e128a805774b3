"""The portal on a day: which news are out, and what is computed from records and news together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.relations.samples import (
    FIRST_OF_34,
    LAST_OF_63,
    TODAY,
    article,
    document,
    loaded,
    unit,
    village,
    vocabulary,
)
from tests.relations.test_places import into

from langnghe.model.article import Body, StaticPage
from langnghe.model.catalogue import Catalogue
from langnghe.model.parts import Place
from langnghe.model.product import Certificate, Product
from langnghe.relations.provinces import provinces_of
from langnghe.relations.site_data import build_site_data
from langnghe.text.dates import PartialDate

UNITS = (
    unit("hai-phong", "province", "Hải Phòng", "thành phố"),
    unit("hai-duong", "province", "Hải Dương", "tỉnh", until=LAST_OF_63, into=(into("hai-phong"),)),
)
CERTIFICATE = Certificate(scheme="148", stars=4, score=Decimal(80), issued=PartialDate.parse("2024-01-02"))
CATALOGUE = Catalogue(
    vocabulary=vocabulary(UNITS),
    villages={"lang": village("lang", place=Place(unit="hai-duong")), "xom": village("xom")},
    products={"binh": Product(id="binh", name="Bình", villages=("lang",), certificates=(CERTIFICATE,))},
    documents={"qd": document("qd", "2020")},
)


def test_the_portal_holds_published_news_newest_first_and_their_lists() -> None:
    news = [
        article("cu", "2025-12-31", tags=("OCOP",), authors=("Ban biên tập",)),
        article("moi", "2026-01-01", category="Sự kiện", tags=("OCOP", "Gốm")),
        article("mai", "2027-01-01", tags=("OCOP",)),
    ]
    data = build_site_data(loaded(CATALOGUE), news, [], TODAY)
    assert [one.slug for one in data.articles] == ["moi", "cu"]
    assert data.positions == {"content/news/moi.md": 0, "content/news/cu.md": 1}
    assert {id_: len(found) for id_, found in data.by_tag.items()} == {"ocop": 2, "gom": 1}
    assert list(data.by_category) == ["su-kien", "tin-tuc"]
    assert list(data.by_author) == ["ban-bien-tap"]
    assert list(data.by_month) == [(2026, 1), (2025, 12)]


def test_only_published_pages_stand_in_the_portal_by_slug() -> None:
    pages = [
        StaticPage(path=f"content/pages/{slug}.md", slug=slug, title=slug, body=Body(html=""), status=status)
        for slug, status in (("lien-he", "published"), ("an", "draft"), ("gioi-thieu", "published"))
    ]  # type: ignore[misc]
    data = build_site_data(loaded(CATALOGUE), [], pages, TODAY)
    assert [page.slug for page in data.pages] == ["gioi-thieu", "lien-he"]


def test_a_record_is_linked_back_from_records_and_news() -> None:
    said = [(("products", "binh"), "villages", "lang")]
    news = [article("bai", references={"villages": ("lang",)})]
    data = build_site_data(loaded(CATALOGUE, said), news, [], TODAY)  # type: ignore[arg-type]
    assert data.backlinks.of_kind("villages", "lang", "products") == ("binh",)
    assert data.backlinks.news("villages", "lang") == data.articles


def test_place_rating_and_status_are_those_of_the_day() -> None:
    then, now = (build_site_data(loaded(CATALOGUE), [], [], day) for day in (LAST_OF_63, FIRST_OF_34))
    village = CATALOGUE.villages["lang"]
    assert (provinces_of(then, village), provinces_of(now, village)) == (("hai-duong",), ("hai-phong",))
    assert provinces_of(now, CATALOGUE.villages["xom"]) == ()
    assert provinces_of(now, CATALOGUE.documents["qd"]) == ()
    assert now.place(None) is None
    rating = now.rating(CATALOGUE.products["binh"])
    assert rating is not None
    assert rating.current_stars == 4
    later = build_site_data(loaded(CATALOGUE), [], [], date(2027, 1, 3))
    expired = later.rating(CATALOGUE.products["binh"])
    assert expired is not None
    assert expired.current_stars is None
    assert now.status(CATALOGUE.documents["qd"]).status == "in_force"


def test_a_document_that_a_description_cites_is_referred_to_by_the_record() -> None:
    data = build_site_data(loaded(CATALOGUE), [], [], TODAY, cites={("villages", "lang"): ("qd",)})
    assert data.backlinks.records["documents", "qd"] == (("villages", "lang"),)


def test_a_preview_holds_drafts_and_what_waits_for_its_day() -> None:
    news = [
        article("nhap", status="draft"),
        article("mai", "2027-01-01"),
        article("go", expires=date(2026, 11, 20)),
    ]
    pages = [StaticPage(path="a", slug="a", title="A", body=Body(html=""), status="draft")]
    data = build_site_data(loaded(CATALOGUE), news, pages, TODAY, preview=True)
    assert [one.slug for one in (*data.articles, *data.pages)] == ["mai", "nhap", "a"]
