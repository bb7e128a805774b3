"""What a script fills in from day to day: the date, the days a certificate has left, the latest news."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import DESKTOP, Visitor

pytestmark = pytest.mark.browser

PRODUCT = "/san-pham/mau-chieu-hoa/"
"""Its certificate ends on 29/12/2026."""
ARTICLE = "/tin/2025/mau-gom-va-men-tro/"


def at(moment: str, zone: str = "America/New_York") -> dict[str, object]:
    """Return how to visit at a moment (with its offset) from somewhere in the world."""
    return {
        "prepare": lambda page: page.clock.set_fixed_time(datetime.fromisoformat(moment)),
        "timezone_id": zone,
    }


def left(page: Page) -> list[str]:
    """Return what stands beside marks of last days."""
    return page.locator("[data-ln=expiry] ~ .ln-facts__note").all_inner_texts()


def test_pages_show_the_day_of_viet_nam_wherever_the_visitor_is(visit: Visitor) -> None:
    page = visit(PRODUCT, viewport=DESKTOP, **at("2026-11-22T23:30:00-05:00"))
    assert page.locator(".ln-header__tagline").inner_text().endswith(" · Thứ 2, ngày 23/11/2026")
    page = visit(PRODUCT, viewport=DESKTOP, **at("2026-11-22T09:00:00+07:00"))
    assert page.locator(".ln-header__tagline").inner_text().endswith(" · Chủ nhật, ngày 22/11/2026")


def test_home_says_the_day_of_the_visit_and_without_a_script_that_of_the_build(visit: Visitor) -> None:
    page = visit("/", **at("2026-11-23T09:00:00+07:00"))
    assert page.locator("[data-ln=today]").all_inner_texts() == ["Thứ 2, ngày 23/11/2026"]
    page = visit("/", java_script_enabled=False)
    assert page.locator("[data-ln=today]").all_inner_texts() == ["Thứ 7, ngày 21/11/2026"]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-22", "(còn 37 ngày)"),
        ("2026-12-29", "(hôm nay là ngày cuối)"),
        ("2027-01-01", "(đã quá 3 ngày)"),
    ],
)
def test_a_certificate_says_how_many_days_it_has_left(visit: Visitor, day: str, words: str) -> None:
    found = left(visit(PRODUCT, **at(f"{day}T12:00:00+07:00")))
    assert found
    assert set(found) == {words}


def test_the_latest_news_leave_out_the_article_itself_and_what_it_lists_already(visit: Visitor) -> None:
    page = visit(ARTICLE, **at("2026-11-21T12:00:00+07:00"))
    strip = page.get_by_role("heading", name="Tin mới", exact=True).locator("xpath=..")
    strip.wait_for()
    shown = strip.locator("a").evaluate_all("links => links.map((link) => link.pathname)")
    others = page.locator(".ln-article-lists > .ln-news-block:not(:has(> h2:text-is('Tin mới'))) a")
    assert 0 < len(shown) <= 5
    assert ARTICLE not in shown
    assert set(shown).isdisjoint(others.evaluate_all("links => links.map((link) => link.pathname)"))


def test_an_item_of_today_shows_its_time_only_and_an_older_one_its_day_too(visit: Visitor) -> None:
    items = [
        {"title": "Mẫu <b>mới</b>", "href": "/tin/2026/moi/", "time": "2026-11-20T20:10+07:00"},
        {"title": "Mẫu cũ", "href": "/tin/2026/cu/", "time": "2026-11-19T08:00+07:00"},
    ]

    def prepare(page: Page) -> None:
        page.clock.set_fixed_time(datetime.fromisoformat("2026-11-20T21:00:00+07:00"))
        page.route("**/tin/moi/dai.json", lambda route: route.fulfill(json=items))

    page = visit(ARTICLE, prepare=prepare)
    page.get_by_role("heading", name="Tin mới", exact=True).wait_for()
    strip = page.locator(".ln-news-block:has(> h2:text-is('Tin mới'))")
    assert strip.locator("time").all_inner_texts() == ["20:10", "08:00 | 19/11/2026"]
    assert strip.locator("a").first.inner_text() == "Mẫu <b>mới</b>", "words are never read as HTML"
    assert strip.locator("li").first.text_content() == "Mẫu <b>mới</b> 20:10", "apart also without a style"


def test_where_the_latest_news_cannot_be_had_the_link_stays(visit: Visitor) -> None:
    def prepare(page: Page) -> None:
        page.route("**/tin/moi/dai.json", lambda route: route.fulfill(body="<p>không phải JSON"))

    page = visit(ARTICLE, prepare=prepare)
    page.wait_for_load_state("networkidle")
    assert page.locator("[data-ln=latest] a").get_attribute("href") == "/tin/moi/"
    assert page.get_by_role("heading", name="Tin mới", exact=True).count() == 0


def test_without_a_script_a_link_stands_where_the_latest_news_would(visit: Visitor) -> None:
    page = visit(ARTICLE, java_script_enabled=False)
    assert page.locator("[data-ln=latest] a").get_attribute("href") == "/tin/moi/"
    assert page.get_by_role("heading", name="Tin mới", exact=True).count() == 0
