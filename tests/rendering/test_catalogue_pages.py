"""Every page of the sample catalogue as a reader gets it: what holds for all of them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from tests.rendering.newsroom import TODAY
from tests.rendering.sample import sample_context, sample_page, sample_pages

from langnghe.rendering.pages import CATALOGUE_KINDS
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.maps.map import map_pages

PATHS = tuple(sample_pages())
KNOWN = {*PATHS, *(view.path for view in map_pages(sample_context()))}
PREFIX = "/ten-kho"
EMPTY_WORDS = ("None", "Undefined", "()", "[]")


@pytest.fixture(params=PATHS)
def page(request: pytest.FixtureRequest) -> BeautifulSoup:
    return sample_page(request.param)


def levels(page: BeautifulSoup) -> list[int]:
    return [int(heading.name[1]) for heading in page.main.find_all(["h1", "h2", "h3", "h4"])]


def test_a_page_has_one_h1_and_its_headings_go_down_step_by_step(page: BeautifulSoup) -> None:
    found = levels(page)
    assert found.count(1) == 1
    assert found[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_no_heading_stands_over_nothing(page: BeautifulSoup) -> None:
    for heading in page.main.find_all("h2"):
        section = heading.parent
        assert len(section.get_text(strip=True)) > len(heading.get_text(strip=True))


def test_no_id_is_given_twice_and_every_mark_leads_to_its_source(page: BeautifulSoup) -> None:
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(set(ids)) == len(ids)
    fragments = [a["href"][1:] for a in page.main.find_all("a") if a["href"].startswith("#")]
    assert set(fragments) <= set(ids)


def test_links_into_the_catalogue_lead_to_pages_that_exist(page: BeautifulSoup) -> None:
    hrefs = {a["href"].partition("#")[0] for a in page.main.find_all("a")}
    own = {href.removeprefix(PREFIX) for href in hrefs if href.startswith(PREFIX)}
    # Feeds and calendars are files, no pages: tests/whole_site looks whether they are there.
    assert {path for path in own if path.endswith("/")} <= KNOWN


def test_nothing_of_the_program_shows_through(page: BeautifulSoup) -> None:
    text = page.main.get_text()
    assert not [word for word in EMPTY_WORDS if word in text]


def test_a_table_has_a_caption_and_headings_for_columns_and_rows(page: BeautifulSoup) -> None:
    for table in page.find_all("table"):
        assert table.caption.get_text(strip=True)
        assert {th["scope"] for th in table.thead.find_all("th")} == {"col"}
        assert all(row.find("th")["scope"] == "row" for row in table.tbody.find_all("tr"))
        columns = len(table.thead.find_all("th"))
        assert all(len(row.find_all(["th", "td"])) == columns for row in table.tbody.find_all("tr"))


def test_a_description_for_search_engines_is_there_and_short() -> None:
    long = [
        path for path, view in sample_pages().items() if not view.description or len(view.description) > 160
    ]
    assert long == []


def test_each_page_is_its_own_canonical() -> None:
    urls = Urls("https://vidu.vn/ten-kho")
    assert all(view.canonical == urls.absolute(path) for path, view in sample_pages().items())


def test_pages_come_out_the_same_a_second_time() -> None:
    ctx = sample_context()
    again = [view for pages in CATALOGUE_KINDS for view in pages(ctx)]
    assert again == list(sample_pages().values())


def headings(page: BeautifulSoup) -> list[str]:
    return [heading.get_text(strip=True) for heading in page.main.find_all("h2")]


def test_a_record_that_needs_checking_shows_only_name_craft_and_place() -> None:
    page = sample_page("/lang-nghe/mau-au/")
    assert page.h1.get_text() == "Âu Mẫu"
    assert page.select_one(".ln-notice").get_text().startswith("Cần kiểm chứng")
    labels = [dt.get_text() for dt in page.select(".ln-facts dt")]
    assert labels == ["Nghề chính", "Địa chỉ hiện nay", "Tỉnh, thành phố", "Đường đi"]
    assert page.select(".ln-record__summary, .ln-text") == []
    by_name_craft_and_place = {"Nghệ nhân", "Làng nghề cùng tỉnh, thành phố", "Làng nghề liên quan"}
    assert set(headings(page)) <= by_name_craft_and_place | {"Nguồn thông tin", "Cách trích dẫn"}


def test_the_list_marks_a_record_that_needs_checking_and_gives_no_summary() -> None:
    cards = sample_page("/lang-nghe/").select(".ln-card")
    card = next(card for card in cards if card.h3.get_text() == "Âu Mẫu")
    assert card.select_one(".ln-badge").get_text(" ").startswith("Cần kiểm chứng")
    assert card.select(".ln-card__summary") == []


def test_the_same_catalogue_reads_otherwise_on_another_day() -> None:
    def state(day: date) -> str:
        badge = sample_page("/san-pham/mau-chieu-hoa/", day).select_one(".ln-record__state .ln-badge span")
        return badge.get_text()

    assert state(TODAY) == "3 sao, sắp hết hạn (29/12/2026)"
    assert state(date(2026, 12, 29)) == "3 sao, hết hạn hôm nay (29/12/2026)"
    assert state(date(2026, 12, 30)) == "Từng đạt 3 sao, hết hạn ngày 29/12/2026"
