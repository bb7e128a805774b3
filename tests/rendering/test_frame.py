"""The frame of every page: what machines and people who do not see the page find their way by."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from tests.rendering.newsroom import (
    make_articles,
    make_context,
    make_site,
    make_village,
    read_page,
    views_of,
    words,
)

from langnghe.model.article import Body, StaticPage
from langnghe.rendering.site_view import Identity
from langnghe.rendering.views.home.home import home_routes
from langnghe.rendering.views.news.article import article_routes
from langnghe.rendering.views.news.front import news_routes, tag_routes
from langnghe.rendering.views.shared.base import PageView, PartnerLink
from langnghe.rendering.views.site.not_found import not_found_routes
from langnghe.rendering.views.site.search import search_routes
from langnghe.rendering.views.site.static_page import static_routes

ABOUT = StaticPage(
    path="content/pages/mau.md", slug="mau-gioi-thieu", title="Giới thiệu mẫu", body=Body(html="<p>Chữ.</p>")
)
CONTEXT = make_context(
    make_articles(3, tags=("Gốm",)), pages=[ABOUT], villages=[make_village("mau-gom", "Làng Mẫu Gốm")]
)
VIEWS: list[PageView] = [
    next(views_of(pages, CONTEXT))
    for pages in (
        home_routes, news_routes, tag_routes, article_routes, static_routes, search_routes, not_found_routes,
    )
]  # fmt: skip


@pytest.fixture(params=VIEWS, ids=lambda view: view.kind)
def view(request: pytest.FixtureRequest) -> PageView:
    found: PageView = request.param
    return found


@pytest.fixture
def page(view: PageView) -> BeautifulSoup:
    return read_page(view)


def test_a_page_is_vietnamese_and_has_one_h1_inside_its_main_part(page: BeautifulSoup) -> None:
    assert page.html["lang"] == "vi"
    assert len(page.find_all("h1")) == 1
    assert page.main.h1 is not None


def test_partners_stand_at_the_foot_each_under_its_own_name_and_no_place_is_kept_for_none() -> None:
    site = replace(
        make_site(),
        partners=(
            PartnerLink(text="Sở Mẫu", href="https://so.vn"),
            PartnerLink(text="Hội Mẫu", href="https://hoi.vn"),
        ),
    )
    links = read_page(VIEWS[0], site).footer.select(".ln-partners a")
    assert [(words(link), link["href"]) for link in links] == [
        ("Sở Mẫu", "https://so.vn"),
        ("Hội Mẫu", "https://hoi.vn"),
    ]
    assert read_page(VIEWS[0]).select(".ln-partners") == []


def test_headings_go_down_one_level_at_a_time(page: BeautifulSoup) -> None:
    levels = [int(heading.name[1]) for heading in page.find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_skip_link_is_the_first_link_and_leads_to_the_main_part(page: BeautifulSoup) -> None:
    first = page.body.find("a")
    assert words(first) == "Chuyển đến nội dung chính"
    assert first["href"] == f"#{page.main['id']}" == "#noi-dung"
    assert page.main["tabindex"] == "-1"


def test_ids_are_unique_and_every_link_within_the_page_finds_one(page: BeautifulSoup) -> None:
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    wanted = {link["href"][1:] for link in page.select('a[href^="#"]')}
    assert wanted <= set(ids)


def test_every_landmark_of_navigation_has_a_name_of_its_own(page: BeautifulSoup) -> None:
    names = [nav["aria-label"] for nav in page.find_all("nav")]
    assert "Điều hướng chính" in names
    assert len(names) == len(set(names))


def test_the_head_gives_canonical_address_style_sheet_and_feed(view: PageView, page: BeautifulSoup) -> None:
    canonical = page.select_one("link[rel=canonical]")
    assert (canonical["href"] if canonical else "") == view.canonical
    assert [link["href"] for link in page.select("link[rel=stylesheet]")] == ["/ten-kho/theme/site.css"]
    feed = page.select_one("link[rel=alternate]")
    assert (feed["type"], feed["href"]) == ("application/atom+xml", "/ten-kho/feeds/tin.xml")


def test_breadcrumbs_end_with_the_page_itself_and_home_has_none(view: PageView, page: BeautifulSoup) -> None:
    breadcrumbs = page.find("nav", attrs={"aria-label": "Đường dẫn"})
    if view.kind == "home":
        assert breadcrumbs is None
        return
    assert words(breadcrumbs.select("li")[0]) == "Trang chủ"
    current = breadcrumbs.select("[aria-current=page]")
    assert [words(item) for item in current] == [view.title]
    assert current[0].name == "span"


def test_only_home_says_which_day_it_is(view: PageView, page: BeautifulSoup) -> None:
    assert ("Thứ 7, ngày 21/11/2026" in words(page)) == (view.kind == "home")


def test_no_page_carries_styles_or_scripts_of_its_own(page: BeautifulSoup) -> None:
    assert page.find(["style", "script"]) is None
    assert page.find(style=True) is None


def test_the_entry_of_the_section_is_marked_in_the_main_menu() -> None:
    menu = read_page(next(iter(views_of(news_routes, CONTEXT)))).find(
        "nav", attrs={"aria-label": "Điều hướng chính"}
    )
    assert [words(link) for link in menu.select("[aria-current]")] == ["Tin tức"]


def test_the_title_ends_with_the_name_of_the_site() -> None:
    article = read_page(next(iter(views_of(article_routes, CONTEXT))))
    assert article.title.string == "Bài mẫu số 3 – Chuyên mục Tin tức – Làng Nghề"
    assert read_page(VIEWS[0]).title.string == "Làng Nghề – Tin tức và danh mục làng nghề Việt Nam"


def test_the_page_for_wrong_addresses_has_no_address_of_its_own_and_leads_on() -> None:
    page = read_page(next(iter(views_of(not_found_routes, CONTEXT))))
    assert page.find("link", rel="canonical") is None
    assert [link["href"] for link in page.main.find_all("a")][:2] == ["/ten-kho/", "/ten-kho/tin/"]


def test_the_footer_shows_a_licence_and_contact_only_if_there_are_any() -> None:
    bare = words(read_page(VIEWS[0]).footer)
    assert "Cổng mẫu, chưa có cơ quan chủ quản" in bare
    assert "Điện thoại" not in bare
    identity = Identity(
        owner="Hiệp hội Mẫu", licence="Giấy phép số 00/GP-MAU", responsible="Ông Mẫu", phone="0900 000 000"
    )
    footer = read_page(VIEWS[0], make_site(identity)).footer
    assert "Giấy phép số 00/GP-MAU" in words(footer)
    assert "Chịu trách nhiệm nội dung: Ông Mẫu" in words(footer)
    assert footer.select_one("[href^=tel]")["href"] == "tel:0900000000"
