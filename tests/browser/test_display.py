"""The visitor's own choices: size of type and contrast."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Visitor
from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser

TYPE_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


def choose(page: Page, choice: str) -> None:
    page.locator("header [data-ln=display] > summary").click()
    page.locator(choice).check()


@pytest.mark.parametrize("scripts", [True, False], ids=["with a script", "without one"])
def test_larger_type_is_one_choice_away_and_still_fits_the_narrowest_phone(
    visit: Visitor, scripts: bool
) -> None:
    page = visit(PAGES["article"], viewport={"width": 320, "height": 640}, java_script_enabled=scripts)
    before = page.evaluate(TYPE_SIZE)
    choose(page, "#co-chu-lon")
    assert page.evaluate(TYPE_SIZE) >= 1.2 * before
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_was_chosen_holds_on_the_next_page(visit: Visitor) -> None:
    page = visit(PAGES["article"])
    choose(page, "#co-chu-lon")
    chosen = page.evaluate(TYPE_SIZE)
    page.goto(PAGES["product"])
    assert page.evaluate(TYPE_SIZE) == chosen


REFUSE = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("no", "SecurityError"); },
})"""


def test_a_browser_that_keeps_nothing_still_shows_what_was_chosen_and_all_else(visit: Visitor) -> None:
    page = visit(PAGES["article"], prepare=lambda page: page.add_init_script(REFUSE))
    before = page.evaluate(TYPE_SIZE)
    choose(page, "#co-chu-lon")
    assert page.evaluate(TYPE_SIZE) > before
    assert page.locator("[data-ln=print]").first.is_visible(), "the rest of the script has run"


def test_what_something_else_kept_under_our_name_is_passed_over(visit: Visitor) -> None:
    page = visit(
        PAGES["article"],
        prepare=lambda page: page.add_init_script("localStorage['ln-hien-thi'] = '{\"a\":1}'"),
    )
    assert page.locator("#co-chu-vua").is_checked()
    assert page.locator("[data-ln=print]").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_is_plain_ink_on_a_plain_ground(visit: Visitor, scheme: str) -> None:
    page = visit(PAGES["product"], color_scheme=scheme)
    choose(page, "#tuong-phan-cao")
    colours = "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
    ink, targets = page.evaluate(colours)
    assert ink == (white if scheme == "dark" else black)
    assert targets in ({"rgb(18, 18, 18)", black} if scheme == "dark" else {white})
