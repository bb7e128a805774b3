"""Filtering a list in place, by hand and by keyboard; without a script the same list by links."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import DESKTOP, Visitor
from tests.browser.test_every_kind import slips
from tests.whole_site.building import Built

from langnghe.rendering.views.shared.pagination import PAGE_SIZE

pytestmark = pytest.mark.browser

COLUMNS = "**/san-pham/bo-loc.*.json"
"""The data of the list of products, under the name of its content."""
FOCUSED = """[...document.querySelectorAll("[data-ln=listed] + div li")]
    .findIndex(one => one.contains(document.activeElement))"""
"""Which card of the filtered list has the focus."""


def names(page: Page) -> list[str]:
    """The records that are to be seen, in their order."""
    return page.locator(".ln-card__name:visible").all_inner_texts()


def count(page: Page, facet: str, value: str) -> str:
    """The number beside a value of the panel."""
    return (
        page.locator(f"[data-facet={facet}] li", has=page.locator(f"[value='{value}']"))
        .locator(".ln-facet__count")
        .inner_text()
    )


def open_list(visit: Visitor, path: str = "/san-pham/", **options: object) -> Page:
    return visit(path, viewport=DESKTOP, **options)


def tick(page: Page, value: str) -> None:
    """Tick a value, in a facet that may have to be unfolded first."""
    box = page.locator(f".ln-facet input[value='{value}']")
    if not box.is_visible():
        page.locator(f".ln-facet:has(input[value='{value}']) summary").click()
    box.check()


def test_facets_narrow_and_values_of_one_facet_add_up(visit: Visitor, demo: Built) -> None:
    page = open_list(visit)
    whole = names(page)
    tick(page, "4-sao")
    expect(page.get_by_role("status")).to_have_text("5 sản phẩm trong danh mục khớp với lựa chọn.")
    four = names(page)
    listed = demo.page("/san-pham/hang/4-sao/").select(".ln-card__name")
    assert [name.strip() for name in four] == [one.words for one in listed]
    tick(page, "3-sao")
    assert len(names(page)) == 7, "or inside a facet"
    tick(page, "thuc-pham")
    narrowed = names(page)
    assert 0 < len(narrowed) < 7, "and between facets"
    assert set(narrowed) < set(whole)
    assert names(page) == [name for name in whole if name in narrowed], "in the order of names"


def test_a_facet_counts_what_ticking_one_more_of_its_values_would_bring(visit: Visitor) -> None:
    page = open_list(visit)
    before = count(page, "hang", "3-sao")
    tick(page, "4-sao")
    expect(page.locator(".ln-finder__status")).not_to_be_empty()
    assert count(page, "hang", "3-sao") == before, "a facet's own choice is left out"
    assert count(page, "chung-nhan", "het-han") == "0", "that of others is not"


def test_the_address_keeps_the_choice_and_the_way_back_undoes_it(visit: Visitor) -> None:
    page = open_list(visit)
    whole = names(page)
    tick(page, "4-sao")
    expect(page.get_by_role("status")).to_contain_text("5 sản phẩm")
    tick(page, "thuc-pham")
    page.locator("#xep").select_option("sao")
    assert page.url.endswith("/san-pham/?hang=4-sao&nhom=thuc-pham&xep=sao")
    narrowed = names(page)
    page.reload()
    expect(page.get_by_role("status")).not_to_be_empty()
    assert names(page) == narrowed
    for _ in range(3):
        page.go_back()
    expect(page.locator("[data-ln=listed]")).to_be_visible()
    assert names(page) == whole
    assert page.locator(".ln-facet input:checked").count() == 0
    page.go_forward()
    expect(page.get_by_role("status")).to_contain_text("5 sản phẩm")


def test_a_card_is_the_same_whether_the_page_or_the_script_made_it(visit: Visitor) -> None:
    page = open_list(visit, "/san-pham/hang/4-sao/")
    written = page.locator("[data-ln=listed] .ln-card").evaluate_all(
        "cards => cards.map(card => card.outerHTML.replace(/>\\s+</g, '><'))"
    )
    page.locator("#xep").select_option("ngay")
    expect(page.get_by_role("status")).not_to_be_empty()
    made = page.locator("[data-ln=listed] + div .ln-card").evaluate_all(
        "cards => cards.map(card => card.outerHTML.replace(/>\\s+</g, '><'))"
    )
    assert sorted(made) == sorted(written)


def test_a_list_is_put_in_order_of_names_stars_and_dates(visit: Visitor) -> None:
    page = open_list(visit)
    page.locator("#xep").select_option("sao")
    expect(page.get_by_role("status")).not_to_be_empty()
    stars = [text.count("★") for text in page.locator(".ln-card:visible").all_inner_texts()]
    assert stars == sorted(stars, reverse=True)
    assert stars[0] == 5
    page.locator("#xep").select_option("ten")
    assert page.url.endswith("/san-pham/")
    expect(page.locator("[data-ln=listed]")).to_be_visible()


def test_a_facet_page_widens_into_the_whole_list_and_back(visit: Visitor) -> None:
    page = open_list(visit, "/san-pham/tinh/hai-phong/")
    title = page.locator("h1").inner_text()
    crumb, applied = page.locator(".ln-breadcrumbs [aria-current]"), page.locator("[data-ln=applied]")
    before = [page.title(), crumb.inner_text(), applied.inner_text()]
    tick(page, "thuc-pham")
    expect(page.locator("h1")).to_have_text("Sản phẩm")
    assert page.title() == before[0].replace(title, "Sản phẩm") != before[0]
    assert crumb.inner_text() == "Danh sách đã lọc"
    assert page.url.endswith("/san-pham/?tinh=hai-phong&nhom=thuc-pham")
    narrowed = names(page)
    page.get_by_role("button", name="Bỏ điều kiện: Hải Phòng").click()
    assert page.url.endswith("/san-pham/?nhom=thuc-pham")
    assert len(names(page)) > len(narrowed)
    page.go_back()
    page.go_back()
    expect(page.locator("h1")).to_have_text(title)
    assert page.locator(".ln-facet input:checked").get_attribute("value") == "hai-phong"
    assert [page.title(), crumb.inner_text(), applied.inner_text()] == before


def test_all_values_of_a_facet_unfold_in_place(visit: Visitor) -> None:
    page = open_list(visit, "/san-pham/tinh/hai-phong/")
    page.get_by_role("link", name="Tất cả tỉnh, thành phố").click()
    expect(page.locator("[data-facet=tinh] input[value=ha-noi]")).to_be_visible()
    assert page.url.endswith("/san-pham/tinh/hai-phong/")
    values = page.locator("[data-facet=tinh] input").evaluate_all("boxes => boxes.map(box => box.value)")
    assert sorted(values) == ["ha-noi", "hai-phong"], "the value that was there already stands once"
    tick(page, "ha-noi")
    assert "tinh=hai-phong&tinh=ha-noi" in page.url


def test_all_conditions_are_dropped_together_where_there_are_several(visit: Visitor) -> None:
    page = open_list(visit)
    conditions = page.locator("[data-ln=applied] button")
    tick(page, "4-sao")
    expect(conditions).to_have_text(["Bỏ điều kiện: 4 sao"])
    tick(page, "thuc-pham")
    expect(conditions).to_have_text(
        ["Bỏ điều kiện: 4 sao", "Bỏ điều kiện: Thực phẩm", "Bỏ điều kiện: Tất cả"]
    )
    conditions.last.click()
    assert page.url.endswith("/san-pham/")
    expect(conditions).to_have_count(0)
    expect(page.locator("[data-ln=listed]")).to_be_visible()


def test_the_way_back_from_a_page_that_was_loaded_anew_loads_the_one_before(visit: Visitor) -> None:
    page = open_list(visit, "/san-pham/tinh/hai-phong/")
    title = page.locator("h1").inner_text()
    tick(page, "thuc-pham")
    expect(page).to_have_url(re.compile("nhom=thuc-pham"))
    page.reload()
    expect(page.get_by_role("status")).not_to_be_empty()
    page.go_back()
    expect(page.locator("h1")).to_have_text(title)


def test_a_keyboard_filters_and_drops_a_choice(visit: Visitor) -> None:
    page = open_list(visit)
    page.locator(".ln-facet input[value='4-sao']").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_contain_text("5 sản phẩm")
    assert page.evaluate("document.activeElement.value") == "4-sao", "focus stays"
    page.get_by_role("button", name="Bỏ điều kiện: 4 sao").press("Enter")
    expect(page.locator("[data-ln=listed]")).to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"


def test_a_phone_folds_the_panel_and_leads_to_what_was_found(visit: Visitor) -> None:
    page = visit("/san-pham/")
    assert not page.locator("#xep").is_visible()
    page.get_by_text("Lọc danh sách").click()
    tick(page, "4-sao")
    page.get_by_role("button", name="Xem 5 sản phẩm").click()
    expect(page.get_by_role("status")).to_be_in_viewport()
    assert not page.locator("#xep").is_visible()
    page.get_by_text("Lọc danh sách").click()
    page.locator(".ln-facet input[value='4-sao']").uncheck()
    expect(page.locator("[data-ln=listed]")).to_be_visible()
    assert page.locator(".ln-finder__show").count() == 0, "nothing is filtered, nothing leads there"


def test_axe_finds_nothing_in_a_filtered_list(visit: Visitor) -> None:
    page = open_list(visit, "/san-pham/?hang=4-sao")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert slips(page) == []


def test_words_of_the_catalogue_never_become_elements(visit: Visitor) -> None:
    page = open_list(visit, "/san-pham/?hang=%3Cimg%20src=x%3E&tinh=khong-co")
    page.locator("#xep").select_option("sao")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.url.endswith("/san-pham/?xep=sao"), "what is no value is not kept"


@pytest.mark.parametrize(
    "way",
    [
        ["tỉnh, thành phố", "Hải Phòng"],
        ["nghề", "Gốm sứ"],
        ["hạng sao còn hiệu lực", "4 sao"],
        ["tình trạng chứng nhận", "Còn hạn trên 90 ngày"],
    ],
)
def test_without_a_script_links_lead_from_home_to_a_product(visit: Visitor, way: list[str]) -> None:
    page = visit("/", java_script_enabled=False)
    page.locator("#san-pham .ln-portals").get_by_role("link", name=way[0], exact=True).click()
    page.locator("main").get_by_role("link", name=way[1]).first.click()
    page.locator(".ln-card__name", has_text="Bình gốm Mẫu").get_by_role("link").click()
    assert page.url.endswith("/san-pham/mau-binh-gom/")


class Held:
    """Keeps the data of the filter on its way until it is let go."""

    def __init__(self, visit: Visitor, path: str) -> None:
        self.routes: list[Route] = []
        self.page = visit(path, viewport=DESKTOP, prepare=self.hold)

    def hold(self, page: Page) -> None:
        page.route(COLUMNS, lambda route: self.routes.append(route))

    def release(self) -> None:
        while not self.routes:  # the file that leads to the data is still being read
            self.page.wait_for_timeout(10)
        self.routes[0].continue_()
        self.page.unroute(COLUMNS)


def test_what_is_ticked_while_the_data_is_on_its_way_is_applied_beside_the_address(visit: Visitor) -> None:
    held = Held(visit, "/san-pham/?hang=4-sao")
    page = held.page
    tick(page, "thuc-pham")
    assert page.get_by_role("status").inner_text() == "", "nothing is known yet"
    held.release()
    expect(page).to_have_url(re.compile(r"/san-pham/\?hang=4-sao&nhom=thuc-pham$"))
    assert page.locator(".ln-facet input[value='thuc-pham']").is_checked()
    assert page.locator(".ln-facet input[value='4-sao']").is_checked()
    narrowed = names(page)
    page.goto("/san-pham/?hang=4-sao&nhom=thuc-pham")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert 0 < len(narrowed) < 5
    assert names(page) == narrowed


def test_an_order_picked_while_the_data_is_on_its_way_holds(visit: Visitor) -> None:
    held = Held(visit, "/san-pham/?hang=4-sao&xep=ngay")
    page = held.page
    page.locator("#xep").select_option("sao")
    held.release()
    expect(page).to_have_url(re.compile(r"/san-pham/\?hang=4-sao&xep=sao$"))
    assert page.locator("#xep").input_value() == "sao"
    expect(page.get_by_role("status")).to_contain_text("5 sản phẩm")


def test_a_tick_taken_back_while_the_data_is_on_its_way_leaves_the_page_as_it_came(visit: Visitor) -> None:
    held = Held(visit, "/san-pham/")
    page = held.page
    whole = names(page)
    tick(page, "thuc-pham")
    page.locator(".ln-facet input[value='thuc-pham']").uncheck()
    held.release()
    # Every facet has its place once the data are read.
    expect(page.locator("[data-facet]")).to_have_count(len(columns_of(page)["facets"]))
    assert page.url.endswith("/san-pham/")
    assert names(page) == whole
    assert page.get_by_role("status").inner_text() == ""


def columns_of(page: Page) -> dict[str, Any]:
    """The data of the list of products."""
    pointer = page.request.get("/san-pham/bo-loc.json").json()
    found: dict[str, Any] = page.request.get(pointer["data"]).json()
    found["facets"] = [facet for facet in found["facets"] if facet["values"]]
    return found


@pytest.mark.parametrize(
    ("count", "parts"), [(PAGE_SIZE, [0]), (PAGE_SIZE + 1, [1]), (2 * PAGE_SIZE + 1, [48, 1])]
)
def test_a_long_list_comes_in_parts_and_a_keyboard_goes_on_where_the_new_one_begins(
    visit: Visitor, demo: Built, count: int, parts: list[int]
) -> None:
    name = json.loads(demo.files["san-pham/bo-loc.json"])["data"].lstrip("/")
    columns = json.loads(demo.files[name])
    rows = [number % len(columns["id"]) for number in range(count)]

    def long(column: list[Any]) -> list[Any]:
        return [column[row] for row in rows]

    of_rows = ("id", "name", "lines", "badge", "label", "tone", "stars", "glyph", "date")
    columns |= {column: long(columns[column]) for column in of_rows}
    columns["facets"] = [facet | {"of": long(facet["of"])} for facet in columns["facets"]]
    page = open_list(
        visit, "/", prepare=lambda page: page.route(COLUMNS, lambda route: route.fulfill(json=columns))
    )
    page.goto("/san-pham/?xep=sao")
    expect(page.get_by_role("status")).to_contain_text(f"{count} sản phẩm")
    more = page.get_by_role("button", name="Xem thêm")
    shown = PAGE_SIZE
    assert len(names(page)) == shown
    for part in filter(None, parts):
        more.click()
        assert page.evaluate(FOCUSED) == shown
        shown += part
        assert len(names(page)) == shown
    assert shown == count
    expect(more).to_be_hidden()


def test_where_the_data_cannot_be_had_a_tick_leads_to_the_page_of_its_value(visit: Visitor) -> None:
    page = open_list(visit, prepare=lambda page: page.route(COLUMNS, lambda route: route.abort()))
    page.locator(".ln-facet input[value='4-sao']").click()
    page.wait_for_url("**/san-pham/hang/4-sao/")
    visit.complaints.clear()  # the console tells of the file that could not be had


def test_where_the_data_cannot_be_had_an_order_says_so_and_can_be_tried_again(visit: Visitor) -> None:
    page = open_list(visit, prepare=lambda page: page.route(COLUMNS, lambda route: route.abort()))
    page.locator("#xep").select_option("sao")
    expect(page.get_by_role("status")).to_have_text("Không tải được dữ liệu để lọc. Hãy thử lại sau.")
    page.unroute(COLUMNS)
    page.locator("#xep").select_option("ngay")
    expect(page.get_by_role("status")).to_contain_text("sản phẩm trong danh mục")
    visit.complaints.clear()  # as above
