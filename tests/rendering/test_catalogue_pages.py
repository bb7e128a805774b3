"""Every page of the sample catalogue as a reader gets it: what holds for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from tests.conftest import PROJECT_ROOT
from tests.rendering.newsroom import TODAY, make_site, views_of
from tests.rendering.sample import sample_context, sample_page, sample_pages
from tests.whole_site.parsed import Element, parse

from langnghe.rendering.environment import build_environment, render
from langnghe.rendering.pages import CATALOGUE_ROUTES
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.maps.map import map_routes

PREFIX = "/ten-kho"
EMPTY_WORDS = ("None", "Undefined", "()", "[]")


@pytest.fixture(scope="module")
def pages() -> Mapping[str, Element]:
    """Every page of the sample catalogue by its path, rendered and parsed once for all checks."""
    site, environment = make_site(), build_environment(PROJECT_ROOT / "theme" / "templates")
    return {path: parse(render(environment, view, site).encode()) for path, view in sample_pages().items()}


def slips(pages: Mapping[str, Element], check: Callable[[Element], Iterable[str]]) -> list[str]:
    """Return what a check finds wrong on any page, each with the page's path."""
    assert pages
    return [f"{path}: {slip}" for path, page in pages.items() for slip in check(page)]


def test_a_page_has_one_h1_and_its_headings_go_down_step_by_step(pages: Mapping[str, Element]) -> None:
    def check(page: Element) -> Iterator[str]:
        levels = [heading.tag for heading in page.select("main :is(h1, h2, h3, h4)")]
        if levels[:1] != ["h1"] or levels.count("h1") != 1:
            yield f"one h1, and first: {levels}"
        for above, below in pairwise(levels):
            if int(below[1]) > int(above[1]) + 1:
                yield f"{below} below {above}"

    assert slips(pages, check) == []


def test_no_heading_stands_over_nothing(pages: Mapping[str, Element]) -> None:
    def check(page: Element) -> Iterator[str]:
        for heading in page.select("main h2"):
            if heading.getparent().words == heading.words:
                yield heading.words

    assert slips(pages, check) == []


def test_no_id_is_given_twice_and_every_mark_leads_to_its_source(pages: Mapping[str, Element]) -> None:
    def check(page: Element) -> Iterator[str]:
        ids = Counter(page.values_of("*", "id"))
        yield from (f"twice: {id_}" for id_, count in ids.items() if count > 1)
        targets = [link.get("href") for link in page.select("main a[href^='#']")]
        yield from (f"leads nowhere: {target}" for target in targets if target[1:] not in ids)

    assert slips(pages, check) == []


def test_links_into_the_catalogue_lead_to_pages_that_exist(pages: Mapping[str, Element]) -> None:
    known = {*pages, *(view.path for view in views_of(map_routes, sample_context()))}

    def check(page: Element) -> Iterator[str]:
        for link in page.select("main a"):
            path = link.get("href").partition("#")[0]
            # Feeds and calendars are files, no pages: tests/whole_site looks whether they are there.
            if path.startswith(PREFIX) and path.endswith("/") and path.removeprefix(PREFIX) not in known:
                yield path

    assert slips(pages, check) == []


def test_nothing_of_the_program_shows_through(pages: Mapping[str, Element]) -> None:
    def check(page: Element) -> list[str]:
        text = "".join(page.one("main").itertext("*"))
        return [word for word in EMPTY_WORDS if word in text]

    assert slips(pages, check) == []


def test_a_table_has_a_caption_and_headings_for_columns_and_rows(pages: Mapping[str, Element]) -> None:
    def check(page: Element) -> Iterator[str]:
        for table in page.select("table"):
            name = "".join(caption.words for caption in table.select("caption"))
            if not name:
                yield f"a table without a caption: {table.words[:80]}"
            heads = table.select("thead th")
            if {head.get("scope") for head in heads} != {"col"}:
                yield f"{name}: its columns lack their headings"
            for row in table.select("tbody tr"):
                if [head.get("scope") for head in row.select("th")][:1] != ["row"]:
                    yield f"{name}: a row lacks its heading: {row.words}"
                if len(row.select("th, td")) != len(heads):
                    yield f"{name}: a row has other columns than the head: {row.words}"

    assert slips(pages, check) == []


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
    again = [view for routes in CATALOGUE_ROUTES for view in views_of(routes, ctx)]
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
