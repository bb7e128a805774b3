"""Pages on paper. Words are read from what the browser lays out for print, sheets from the PDF it makes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import DESKTOP, Visitor
from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser

_SHEET = re.compile(rb"/Type\s*/Page\b")


def on_paper(visit: Visitor, name: str) -> Page:
    page = visit(PAGES[name], viewport=DESKTOP)
    page.emulate_media(media="print")
    return page


def sheets(page: Page) -> int:
    """Return the number of A4 sheets a page takes."""
    return len(_SHEET.findall(page.pdf(format="A4")))


@pytest.mark.parametrize("name", ["article", "article-interview", "article-plan", "article-report"])
def test_an_article_is_printed_with_its_address_and_its_date(visit: Visitor, name: str) -> None:
    page = on_paper(visit, name)
    words = page.locator("body").inner_text()
    assert page.locator('link[rel="canonical"]').get_attribute("href") in words
    assert page.locator("article time").first.inner_text() in words
    assert 1 <= sheets(page) <= 3


def test_a_product_is_printed_on_one_sheet_with_its_address(visit: Visitor) -> None:
    page = on_paper(visit, "product")
    assert page.locator('link[rel="canonical"]').get_attribute("href") in page.locator("body").inner_text()
    assert sheets(page) == 1


@pytest.mark.parametrize("name", ["article", "product"])
def test_paper_carries_no_menus_and_no_buttons(visit: Visitor, name: str) -> None:
    page = on_paper(visit, name)
    for part in page.locator("nav, form, button, summary, .ln-skip").all():
        assert not part.is_visible()
