"""What holds on a page of every kind: for every eye and hand, on every width, with and without a script."""

from __future__ import annotations

import re
import time
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import Visitor
from tests.browser.pages import PAGES
from tests.whole_site.building import Built

pytestmark = pytest.mark.browser
every_kind = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

OVERHANG = """() => [...document.querySelectorAll("body *")]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
    .filter(one => {
        for (let box = one; box; box = box.parentElement)
            if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
        return !one.closest(".ln-hidden");
    })
    .map(one => one.outerHTML.slice(0, 80))"""

TIGHT = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption)")]
    .filter(one => one.offsetParent && one.innerText.trim())
    .filter(one => {
        const {lineHeight, fontSize} = getComputedStyle(one);
        return parseFloat(lineHeight) / parseFloat(fontSize) < (/^H/.test(one.tagName) ? 1.25 : 1.5) - 0.001;
    })
    .map(one => one.outerHTML.slice(0, 80))"""

NARROW = """() => [...document.querySelectorAll("main :is(h1, h2, h3, p, dd)")]
    .filter(one => one.checkVisibility() && one.innerText.trim().length > 12)
    .filter(one => one.getBoundingClientRect().width < 7 * parseFloat(getComputedStyle(one).fontSize))
    .map(one => one.outerHTML.slice(0, 80))"""

MOVING = """() => [
    ...document.getAnimations().map(one => String(one.animationName || one.transitionProperty)),
    ...[...document.querySelectorAll("*")].filter(one => {
        const style = getComputedStyle(one);
        const longest = Math.max(...style.transitionDuration.split(",").map(parseFloat));
        return longest > 0.011 || style.scrollBehavior === "smooth";
    }).map(one => one.outerHTML.slice(0, 80)),
]"""

STUBBORN = """() => [...document.querySelectorAll("body *")]
    .filter(one => getComputedStyle(one).forcedColorAdjust === "none" && one.innerText?.trim())
    .map(one => one.outerHTML.slice(0, 80))"""

BORDERLESS = """() => [...document.querySelectorAll("button, input[type=search], input[type=text], select")]
    .filter(one => one.checkVisibility() && parseFloat(getComputedStyle(one).borderTopWidth) === 0)
    .map(one => one.outerHTML.slice(0, 80))"""

SHIFT = """window.shifted = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({type: "layout-shift", buffered: true});"""


def slips(page: Page) -> list[str]:
    """Return what axe finds wrong, rule by rule with the first places."""
    found = Axe().run(page, options={"runOnly": AXE_TAGS}).response["violations"]
    return [f"{one['id']}: {[node['html'][:160] for node in one['nodes'][:3]]}" for one in found]


def test_every_kind_of_page_is_looked_at(demo: Built) -> None:
    bodies = [page.one("body").get("class", "") for page in demo.pages.values()]
    kinds = {kind for classes in bodies for kind in re.findall(r"ln-page--(\w+)", classes)}
    assert {name.split("-")[0] for name in PAGES} == kinds


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    assert slips(page) == []


def test_no_width_makes_a_page_scroll_sideways(page: Page) -> None:
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERHANG) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_text_is_squeezed_into_a_column_of_syllables(page: Page) -> None:
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(NARROW) == [], width


def test_lines_leave_room_for_stacked_marks(page: Page) -> None:
    assert page.evaluate(TIGHT) == []


def test_forced_colours_hide_nothing(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(STUBBORN) == []
    assert page.evaluate(BORDERLESS) == []


def test_who_wants_no_motion_sees_none(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


def watched(page: Page) -> None:
    """Watch what shifts; let scripts come well after the page has been painted, as on a slow network."""
    page.add_init_script(SHIFT)
    page.route("**/*.js", lambda route: (time.sleep(0.4), route.continue_()))


@pytest.mark.parametrize("width", [360, 768])
@every_kind
def test_nothing_shifts_while_a_page_loads(visit: Visitor, path: str, width: int) -> None:
    page = visit(path, prepare=watched, viewport={"width": width, "height": 800})
    page.evaluate("document.fonts.ready")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.shifted") == 0


@every_kind
def test_without_a_script_all_words_stand_and_the_menu_leads_on(visit: Visitor, path: str) -> None:
    page = visit(path, java_script_enabled=False)
    assert page.locator("h1").inner_text().strip()
    menu = page.locator("header nav a")
    if not menu.first.is_visible():  # folded on a phone; the browser itself unfolds it
        page.locator("header nav summary").click()
    target = menu.first.get_attribute("href")
    menu.first.click()
    assert urlsplit(page.url).path == target
