"""Feed and calendar of certificates that lapse, of all and by province."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from xml.etree import ElementTree

from icalendar import Calendar
from tests.output.machines import files_of
from tests.rendering.newsroom import make_context, views_of

from langnghe.model.parts import Place
from langnghe.model.product import Certificate, Product
from langnghe.output.expiry_feeds import expiry_routes
from langnghe.rendering.views.news.feed_links import province_feeds
from langnghe.rendering.views.records.product import product_routes
from langnghe.text.dates import PartialDate

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/feeds/chung-nhan-het-han.xml"
CALENDAR = "/feeds/chung-nhan-het-han.ics"


def product(id_: str, issued: str, unit: str = "bac-ninh", name: str = "") -> Product:
    certificate = Certificate(scheme="148", stars=4, issued=PartialDate.parse(issued))
    return Product(id=id_, name=name or f"Gốm {id_}", place=Place(unit=unit), certificates=(certificate,))


SOON, LATER, PAST = (
    product("a", "2023-12-01"),
    product("b", "2025-03-01"),
    product("c", "2020-01-01", "ha-noi"),
)


def made(*products: Product, today: date = date(2026, 11, 21)) -> Mapping[str, bytes]:
    return files_of(expiry_routes, products=products, today=today)


def entries(feed: bytes) -> list[ElementTree.Element]:
    return ElementTree.fromstring(feed).findall(f"{ATOM}entry")


def events(calendar: bytes) -> list[Any]:
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def test_there_are_a_feed_and_a_calendar_of_all_and_of_each_province_with_a_known_last_day() -> None:
    provinces = [
        f"/feeds/tinh/{id_}/chung-nhan-het-han.{end}"
        for id_ in ("ha-noi", "bac-ninh")
        for end in ("xml", "ics")
    ]
    assert list(made(SOON, LATER, PAST)) == [FEED, CALENDAR, *provinces]


def test_without_a_known_last_day_there_are_none() -> None:
    assert made() == {}
    assert made(product("d", "2024")) == {}


def test_the_feed_holds_what_is_about_to_lapse_today_and_nothing_lapsed() -> None:
    (entry,) = entries(made(SOON, LATER, PAST)[FEED])
    assert entry.findtext(f"{ATOM}title") == "Gốm a: hết hạn ngày 01/12/2026"
    assert entry.findtext(f"{ATOM}content") == (
        "<p>Giấy chứng nhận OCOP (4 sao) của sản phẩm Gốm a có hiệu lực đến hết ngày 01/12/2026.</p>"
    )
    assert entries(made(SOON, LATER, PAST, today=date(2026, 12, 2))[FEED]) == []


def test_an_entry_is_of_the_day_it_came_to_be_about_to_lapse_so_that_days_between_change_nothing() -> None:
    (entry,) = entries(made(SOON)[FEED])
    assert entry.findtext(f"{ATOM}updated") == "2026-09-02T00:00:00+07:00"
    assert made(SOON, LATER, PAST, today=date(2026, 9, 2)) == made(SOON, LATER, PAST, today=date(2026, 12, 1))


def test_an_entry_of_a_renewed_certificate_has_an_id_of_its_own() -> None:
    (entry,) = entries(made(SOON)[FEED])
    assert entry.findtext(f"{ATOM}id") == "tag:vidu.vn,2026:/san-pham/a/het-han/2026-12-01"


def test_a_name_with_html_in_it_is_shown_as_it_is() -> None:
    (entry,) = entries(made(product("a", "2023-12-01", name="Gốm <b> & men"))[FEED])
    assert "Gốm &lt;b&gt; &amp; men" in (entry.findtext(f"{ATOM}content") or "")


def test_the_calendar_holds_all_last_days_and_does_not_move_with_today() -> None:
    found = events(made(SOON, LATER, PAST)[CALENDAR])
    assert [one.decoded("DTSTART") for one in found] == [
        date(2023, 1, 1),
        date(2026, 12, 1),
        date(2028, 3, 1),
    ]
    assert found[1]["SUMMARY"] == "Hết hạn giấy chứng nhận OCOP: Gốm a"
    assert found[1]["UID"] == "het-han-a-20261201@vidu.vn"
    assert made(SOON, LATER, PAST)[CALENDAR] == made(SOON, LATER, PAST, today=date(2029, 1, 1))[CALENDAR]


def test_the_list_of_products_leads_to_those_of_all() -> None:
    first = next(iter(views_of(product_routes, make_context(products=[SOON]))))
    assert [link.href.removeprefix("/ten-kho") for link in first.feeds] == [FEED, CALENDAR]
    assert next(iter(views_of(product_routes, make_context(products=[product("d", "2024")])))).feeds == ()


def test_a_province_has_its_own_and_its_page_leads_there() -> None:
    files = made(SOON, LATER, PAST)
    assert len(events(files["/feeds/tinh/ha-noi/chung-nhan-het-han.ics"])) == 1
    links = province_feeds(make_context(products=[SOON, LATER, PAST]))["bac-ninh"]
    assert [link.href.removeprefix("/ten-kho") for link in links] == [
        "/feeds/tinh/bac-ninh/chung-nhan-het-han.xml",
        "/feeds/tinh/bac-ninh/chung-nhan-het-han.ics",
    ]
