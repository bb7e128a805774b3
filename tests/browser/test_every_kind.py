"""What holds on a page of every kind: for every eye and hand, on every width, with and without a script."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route
from tests.browser.conftest import Visitor
from tests.browser.pages import PAGES
from tests.whole_site.building import Built

pytestmark = pytest.mark.browser
every_kind = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE_COLOURS = ["color-contrast", "link-in-text-block"]

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

SHIFT = """window.shifts = [];
new PerformanceObserver(list => {
    for (const {value, sources} of list.getEntries())
        window.shifts.push([value, ...sources.map(({node}) => node?.outerHTML?.slice(0, 80) ?? "")]);
}).observe({type: "layout-shift", buffered: true});"""


def slips(page: Page, rules: list[str] = AXE_TAGS) -> list[str]:
    """Return what axe finds wrong, rule by rule with the first places; rules are named or meant by tags."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}  # it need not describe all that is right
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {[node['html'][:160] for node in one['nodes'][:3]]}" for one in found]


def test_every_kind_of_page_is_looked_at(demo: Built) -> None:
    bodies = [page.one("body").get("class", "") for page in demo.pages.values()]
    kinds = {kind for classes in bodies for kind in re.findall(r"ln-page--(\w+)", classes)}
    assert {name.split("-")[0] for name in PAGES} == kinds


def test_axe_finds_nothing(page: Page) -> None:
    assert slips(page) == []


def test_axe_finds_nothing_in_the_colours_of_the_night(page: Page) -> None:
    """No other rule depends on the scheme: it changes colours only."""
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert slips(page, AXE_COLOURS) == []


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


class Stages:
    """Holds back what a page asks for until a stage of its loading is reached, as slow networks do."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.released = {"document"}
        self.held: list[Route] = []
        page.add_init_script(SHIFT)
        page.route("**/*", self.take)

    def take(self, route: Route) -> None:
        kind = route.request.resource_type
        if kind not in self.released:
            self.held.append(route)
        elif kind == "fetch":
            route.fulfill(response=route.fetch())  # it is here before the next frame is asked for
        else:
            route.continue_()

    def release(self, *kinds: str) -> None:
        self.released |= set(kinds)
        waiting, self.held = self.held, []
        for route in waiting:
            self.take(route)

    def reach(self, condition: str) -> None:
        # Frames, the usual beat of this wait, are not drawn while the style sheet is held back.
        self.page.wait_for_function(condition, polling=10)


PARSED = "document.readyState !== 'loading'"
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize("width", [360, 768])
@every_kind
def test_nothing_shifts_while_a_page_loads(visit: Visitor, path: str, width: int) -> None:
    """The whole text is painted without pictures and faces, then those come, then what scripts do and fetch.

    The style sheet waits for the end of the HTML: a busy browser would paint half of the header otherwise,
    and the rest of the text moves what is below and beside it.
    """
    stages: list[Stages] = []
    size = {"width": width, "height": 800}
    page = visit(path, prepare=lambda page: stages.append(Stages(page)), until="commit", viewport=size)
    (loading,) = stages
    loading.reach(PARSED)
    loading.release("stylesheet")
    loading.reach(PAINTED)
    loading.release("font", "image", "other")
    page.evaluate("document.fonts.ready")
    loading.release("script")
    page.wait_for_load_state("load")
    page.evaluate(DRAWN)
    loading.release("fetch")
    page.evaluate(DRAWN)
    assert page.evaluate("window.shifts") == []


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
