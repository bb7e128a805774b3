"""A walk over every kind of page with the Tab key alone. axe cannot tell any of this."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import DESKTOP, Visitor
from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser

LONGEST_WALK = 400

WHERE = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one);
    const box = one.getClientRects()[0] || one.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const last = window.lastStop;
    window.lastStop = one;
    (window.stops ||= new Set()).add(one);
    return {
        html: one.outerHTML.slice(0, 120),
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.height > 0 && Boolean(top) && (one.contains(top) || top.contains(one)),
        folded: one.matches("main details:not([open]) > summary"),
        forward: !last || Boolean(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
    };
}"""

MISSED = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter(one => one.checkVisibility() && !window.stops.has(one))
    // Of a group of radio buttons the Tab key takes one, the arrow keys the others.
    .filter(one => one.type !== "radio" || ![...window.stops].some(stop => stop.name === one.name))
    .map(one => one.outerHTML.slice(0, 120))"""


def walk(page: Page, *, until: str | None = None) -> list[dict[str, Any]]:
    """Return the stops of the Tab key from where it is to the end of the page, or until a part is left.

    What is folded in the content is opened on the way. Menus are not: their panels lie over what follows.
    """
    stops = []
    for _ in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if stop is None or not stop["forward"]:  # past the end: the browser's own bars, or the top again
            return stops
        if until and not page.evaluate("part => document.activeElement.closest(part) !== null", until):
            return stops
        if stop["folded"]:
            page.keyboard.press("Enter")
        stops.append(stop)
    raise AssertionError(f"the keyboard does not get out of the page: {stops[-1]}")


def check_stops(stops: list[dict[str, Any]]) -> None:
    assert stops
    assert [stop["html"] for stop in stops if not stop["ring"]] == []
    assert [stop["html"] for stop in stops if not stop["seen"]] == []


def check_walk(page: Page) -> None:
    stops = walk(page)
    assert 'href="#noi-dung"' in stops[0]["html"]
    check_stops(stops)
    assert page.evaluate(MISSED) == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_tab_reaches_everything_in_order_and_shows_where_it_is(visit: Visitor, path: str) -> None:
    check_walk(visit(path))


@pytest.mark.parametrize("name", ["home", "listing", "article", "list", "product", "search"])
def test_on_a_desktop_too(visit: Visitor, name: str) -> None:
    check_walk(visit(PAGES[name], viewport=DESKTOP))


def test_the_skip_link_leads_past_the_menu_into_the_content(visit: Visitor) -> None:
    page = visit(PAGES["article"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_opens_shows_all_its_links_and_closes_by_keyboard(visit: Visitor) -> None:
    page = visit(PAGES["home"])
    menu = page.locator("header nav details")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    stops = walk(page, until="header nav")
    check_stops(stops)
    assert len(stops) == menu.locator("a").count() > 5
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    assert not menu.locator("a").first.is_visible()
