"""The filter of the map: numbers, shades and list follow the choice, and the address carries it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import Visitor

pytestmark = pytest.mark.browser


def shown(page: Page) -> int:
    return page.locator("[data-ln=map-list] li:visible").count()


def counted(page: Page) -> int:
    return sum(int(text) for text in page.locator(".ln-map__count").all_text_contents() if text.isdigit())


def test_without_a_choice_all_villages_are_there_and_the_address_is_plain(visit: Visitor) -> None:
    page = visit("/ban-do/")
    assert shown(page) == page.locator("[data-ln=map-list] li").count() > 0
    assert page.url.endswith("/ban-do/")


def test_a_craft_narrows_the_list_the_numbers_and_the_address(visit: Visitor) -> None:
    page = visit("/ban-do/")
    everything = shown(page)
    page.select_option("#loc-nghe", "gom-su")
    assert 0 < shown(page) < everything
    unplaced = page.locator("section[aria-labelledby=chua-ro-tinh] li:visible").count()
    assert counted(page) == shown(page) - unplaced
    for section in page.locator("[data-ln=map-list] section").all():
        assert section.is_visible() == (section.locator("li:visible").count() > 0), "no heading over nothing"
    expect(page.get_by_role("status")).to_have_text(f"{shown(page)} làng nghề phù hợp")
    assert page.url.endswith("?nghe=gom-su")
    page.select_option("#loc-nghe", "")
    assert shown(page) == everything
    assert page.url.endswith("/ban-do/")


def test_an_address_with_a_choice_opens_with_it(visit: Visitor) -> None:
    page = visit("/ban-do/?nghe=gom-su")
    assert page.locator("#loc-nghe").input_value() == "gom-su"
    assert 0 < shown(page) < page.locator("[data-ln=map-list] li").count()


def test_an_address_with_an_unknown_choice_shows_all(visit: Visitor) -> None:
    page = visit("/ban-do/?nghe=%3Cscript%3E&la=1")
    assert shown(page) == page.locator("[data-ln=map-list] li").count()


def test_a_tile_says_aloud_what_it_shows(visit: Visitor) -> None:
    page = visit("/ban-do/")
    page.select_option("#loc-nghe", "gom-su")
    for tile in page.locator("svg a[data-unit]").all():
        number = tile.locator(".ln-map__count").text_content() or ""
        assert f": {number.replace('–', '0')} làng nghề" in (tile.locator("title").text_content() or "")


def test_a_listing_narrows_too_and_both_choices_must_hold(visit: Visitor) -> None:
    page = visit("/ban-do/")
    page.select_option("#loc-ghi-danh", "unesco")
    assert shown(page) == page.locator("[data-listings~=unesco]").count() > 0
    page.select_option("#loc-nghe", "non-la")
    assert page.url.endswith("?nghe=non-la&ghi-danh=unesco")
    assert shown(page) == page.locator("[data-listings~=unesco][data-crafts~=non-la]").count()
    assert shown(page) < page.locator("[data-crafts~=non-la]").count()


def test_the_button_filters_without_loading_the_page(visit: Visitor) -> None:
    page = visit("/ban-do/?nghe=gom-su")
    page.evaluate("window.stays = true")
    page.get_by_role("button", name="Lọc").click()
    assert page.evaluate("window.stays")
    assert page.url.endswith("/ban-do/?nghe=gom-su")


def wide_steps(page: Page) -> None:
    """Make steps that are no number of villages: those of a small catalogue are 1, 2, 3, 4."""

    def answer(route: Route) -> None:
        told = route.fetch()
        route.fulfill(response=told, body=re.sub('data-steps="[^"]*"', 'data-steps="1 3 9 27"', told.text()))

    page.route("**/ban-do/?*", answer)


def test_a_tile_has_the_shade_of_its_number(visit: Visitor) -> None:
    page = visit("/ban-do/?nghe=gom-su", prepare=wide_steps)
    steps = [1, 3, 9, 27]
    shades = set()
    for tile in page.locator("svg a[data-unit]").all():
        number = (tile.locator(".ln-map__count").text_content() or "").replace("–", "0")
        shade = sum(int(number) >= step for step in steps)
        assert tile.locator("g").get_attribute("class") == f"ln-map__tile ln-map__tile--{shade}"
        shades.add(shade)
    assert len(shades) > 1


@pytest.mark.parametrize("field", ["length", "item", "submit"])
def test_a_word_in_the_address_that_every_form_knows_is_no_field(visit: Visitor, field: str) -> None:
    page = visit(f"/ban-do/?{field}=1")
    expect(page.locator("form[data-ln=map]")).to_be_visible()


def test_without_a_script_there_is_no_form_and_everything_else(visit: Visitor) -> None:
    page = visit("/ban-do/", java_script_enabled=False)
    expect(page.locator("form[data-ln=map]")).to_be_hidden()
    assert page.locator("svg a").count() > 30
