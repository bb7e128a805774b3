"""Everything that will be written is known before: no two outputs share a name, none lies outside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.output.views import page
from tests.relations.samples import LAST_OF_63, TODAY, article, loaded, unit, village

from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.article import Body, StaticPage
from langnghe.model.catalogue import Catalogue
from langnghe.output.site_map import SiteMap, list_site_map
from langnghe.relations.site_data import build_site_data
from langnghe.rendering.urls import file_of
from langnghe.rendering.views.shared.route import PageRoute

PATHS = st.sampled_from(
    [
        "/",
        "/tin/",
        "/tin/2024/bai/",
        "/404.html",
        "/files/a.pdf",
        "/tin/index.html",
        "/tin",
        "/TIN/",
        "/a.html/",
    ]
)
WANTED = st.lists(st.tuples(st.booleans(), PATHS), max_size=12)


def planned(wanted: list[tuple[bool, str]]) -> SiteMap:
    plan = SiteMap()
    for is_page, path in wanted:
        if is_page:
            plan.add([PageRoute(path=path, make=lambda _ctx, path=path: page(path))])
        else:
            plan.add_file(path, path.encode())
    return plan


@given(WANTED)
def test_every_output_has_a_name_of_its_own_and_each_second_one_is_told(
    wanted: list[tuple[bool, str]],
) -> None:
    plan = planned(wanted)
    names = list(plan.names())
    assert names == sorted(set(names))
    assert len(names) + len(plan.collisions) == len(wanted)
    assert {collision.problem().code for collision in plan.collisions} <= {"LN202"}


def fits(name: str, other: str) -> bool:
    """Whether two names can stand side by side, also where capitals make no difference."""
    one, two = name.lower(), other.lower()
    return one != two and not one.startswith(f"{two}/") and not two.startswith(f"{one}/")


@given(WANTED)
def test_the_first_of_two_outputs_keeps_its_place(wanted: list[tuple[bool, str]]) -> None:
    plan = planned(wanted)
    firsts: dict[str, bool] = {}
    for is_page, path in wanted:
        if all(fits(file_of(path), name) for name in firsts):
            firsts[file_of(path)] = is_page
    assert {name: isinstance(plan.routes[name], PageRoute) for name in plan.names()} == firsts


@pytest.mark.parametrize(("first", "second"), [("/a.html", "/a.html/b/"), ("/a.html/b/", "/a.html")])
def test_a_file_and_a_folder_of_one_name_are_told(first: str, second: str) -> None:
    [collision] = planned([(False, first), (False, second)]).collisions
    assert second in collision.problem().subject


def test_names_that_differ_in_capitals_only_are_told() -> None:
    [collision] = planned([(False, "/files/A.pdf"), (False, "/files/a.pdf")]).collisions
    assert collision.problem().code == "LN202"


def test_an_address_of_a_folder_is_written_as_its_index() -> None:
    plan = planned([(True, "/"), (True, "/tin/2024/bai/"), (False, "/files/a.pdf")])
    assert list(plan.names()) == ["files/a.pdf", "index.html", "tin/2024/bai/index.html"]
    assert plan.copies()["files/a.pdf"] == b"/files/a.pdf"


def test_a_collision_names_the_address_and_the_other_output() -> None:
    [collision] = planned([(True, "/tin/"), (False, "/tin/")]).collisions
    assert "/tin/" in collision.problem().subject
    assert "trang của cổng" in collision.problem().needed
    [collision] = planned([(False, "/tin/"), (True, "/tin/")]).collisions
    assert "tệp tĩnh" in collision.problem().needed


UNITS = (
    unit("hai-phong", "province", "Hải Phòng", "thành phố"),
    unit("hai-duong", "province", "Hải Dương", "tỉnh", until=LAST_OF_63),
    unit("xa-lo", "commune", "Lò", "xã", "hai-phong"),
)
CATALOGUE = Catalogue(
    vocabulary=replace(load_vocabulary(None)[0], units={unit.id: unit for unit in UNITS}),
    villages={"bat-trang": village("bat-trang")},
)


def static(slug: str, path: str = "content/pages/a.md") -> StaticPage:
    return StaticPage(path=path, slug=slug, title=slug, body=Body(html='<h2 id="muc">Mục</h2>'))


def test_records_news_pages_lists_and_media_are_all_known() -> None:
    news = [article("bai", "2026-01-09 08:00", tags=("OCOP",), authors=("Ban biên tập",))]
    data = build_site_data(loaded(CATALOGUE), news, [static("gioi-thieu")], TODAY)
    known = list_site_map(data, ["/images/a.jpg"]).known()
    assert {
        "/lang-nghe/bat-trang/",
        "/tin/2026/bai/",
        "/tin/2026/01/",
        "/chuyen-muc/tin-tuc/",
        "/chu-de/ocop/",
        "/tac-gia/ban-bien-tap/",
        "/gioi-thieu/",
        "/tinh/hai-phong/",
        "/images/a.jpg",
        "/feeds/chuyen-muc/tin-tuc.xml",
        "/su-kien/lich/",
    } <= set(known)
    assert "/tinh/hai-duong/" not in known
    assert known["/gioi-thieu/"] == {"muc", "noi-dung"}
    assert known["/lang-nghe/bat-trang/"] is None


def test_an_old_address_that_is_taken_adds_no_second_route() -> None:
    site_map = SiteMap()
    site_map.add([PageRoute(path="/tin/", make=lambda _ctx: page("/tin/"))])
    site_map.add_redirects({"/tin/": ("/moi/", "content/a.md"), "/cu/": ("/moi/", "content/a.md")})
    assert list(site_map.names()) == ["cu/index.html", "tin/index.html"]
    assert site_map.collisions == []
