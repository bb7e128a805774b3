"""Lists of records, and the pages of crafts and provinces that gather them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import TODAY, make_context, make_village, read_page, views_of, words
from tests.rendering.sample import facts_of, sample_context, sample_page, sample_pages

from langnghe.model.kinds import KIND_INFO, KINDS
from langnghe.model.parts import Source
from langnghe.model.vocabulary import Coverage, EntryText
from langnghe.rendering.urls import KIND_PATHS
from langnghe.rendering.views.landing.craft import craft_routes
from langnghe.rendering.views.landing.province import ProvinceView, province_routes
from langnghe.rendering.views.record_parts.facts import coverage_line
from langnghe.rendering.views.records.lists import (
    INDEX_SIZE,
    PAGE_SIZE,
    RecordList,
    RecordListView,
    letter_slug,
    list_routes,
)
from langnghe.rendering.views.records.village import village_routes
from langnghe.rendering.views.shared.base import RecordCard
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import PartialDate


def headings(page: BeautifulSoup) -> list[str]:
    return [words(heading) for heading in page.main.find_all("h2")]


def names(page: BeautifulSoup) -> list[str]:
    return [words(name) for name in page.select(".ln-card__name")]


def test_every_kind_has_a_list_that_says_it_is_a_sample_in_the_words_of_visitors() -> None:
    for kind in KINDS:
        page = sample_page(KIND_PATHS[kind])
        assert words(page.h1) == KIND_INFO[kind].section
        line = words(page.select_one(".ln-coverage"))
        assert line.startswith("Danh mục chưa đầy đủ, hiện có ")
        assert f" {KIND_INFO[kind].noun}." in line


def test_villages_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    assert headings(sample_page("/lang-nghe/")) == ["Ă", "Â", "D", "Đ", "Ê", "L", "Ơ", "Ư"]


def test_events_stand_by_what_today_makes_of_them_the_next_one_first() -> None:
    page = sample_page("/su-kien/")
    assert headings(page)[0] == "Đang diễn ra"
    assert headings(page)[-1] == "Đã diễn ra"
    assert headings(sample_page("/su-kien/", date(2030, 1, 1))) == ["Đã diễn ra"]


def test_documents_stand_by_year_newest_first_and_undated_ones_last() -> None:
    found = headings(sample_page("/van-ban/"))
    assert found[-1] == "Chưa rõ năm"
    assert found[:-1] == sorted(found[:-1], reverse=True)


def test_every_record_stands_in_the_list_of_its_kind_once() -> None:
    ctx = sample_context()
    for kind in KINDS:
        records = ctx.data.catalogue.of_kind(kind).values()
        assert sorted(names(sample_page(KIND_PATHS[kind]))) == sorted(record.name for record in records)


def many_villages(count: int) -> RenderContext:
    letters = "ABCDĐ"
    return make_context(
        villages=[make_village(f"mau-{n}", f"{letters[n * 5 // count]} {n:04d}") for n in range(count)]
    )


def village_lists(count: int) -> list[RecordListView]:
    return [
        view for view in views_of(village_routes, many_villages(count)) if isinstance(view, RecordListView)
    ]


def test_a_long_list_is_cut_into_pages_numbered_from_the_first() -> None:
    pages = village_lists(2 * PAGE_SIZE + 1)
    assert [page.path for page in pages] == ["/lang-nghe/", "/lang-nghe/trang-2/", "/lang-nghe/trang-3/"]
    assert [sum(len(group.cards) for group in page.groups) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 1]
    assert pages[1].title == "Làng nghề, trang 2"


def test_the_pages_of_a_list_lead_to_each_other() -> None:
    middle = read_page(village_lists(2 * PAGE_SIZE + 1)[1]).select_one(".ln-pagination")
    assert middle.select_one("[rel=prev]")["href"] == "/ten-kho/lang-nghe/"
    assert middle.select_one("[rel=next]")["href"] == "/ten-kho/lang-nghe/trang-3/"
    assert words(middle.select_one("[aria-current]")) == "Trang 2"


def test_a_letter_leads_to_the_page_and_heading_where_it_begins() -> None:
    pages = village_lists(2 * PAGE_SIZE)
    for jump in pages[0].jumps:
        path, _, fragment = jump.href.removeprefix("/ten-kho").partition("#")
        page = next(page for page in pages if page.path == path)
        assert fragment in [group.fragment for group in page.groups if group.title == jump.text]


@given(st.lists(st.integers(1, 3 * INDEX_SIZE), max_size=6))
def test_cutting_a_list_loses_no_card_and_keeps_the_order(sizes: list[int]) -> None:
    groups = [(f"Nhóm {n}", [f"{n}-{card}" for card in range(size)]) for n, size in enumerate(sizes)]
    shown = RecordList(
        path="/mau/",
        title="Mẫu",
        section="mau",
        groups=groups,
        card=lambda _ctx, name: RecordCard(name=name, href="/"),
        intro=lambda _ctx: "",
    )
    pages: list[Any] = [route.make(make_context()) for route in list_routes(shown)]
    cards = [card.name for page in pages for group in page.groups for card in group.cards]
    assert cards == [name for _, names in groups for name in names]
    assert all(sum(len(group.cards) for group in page.groups) == INDEX_SIZE for page in pages[:-1])
    assert len({page.path for page in pages}) == len(pages)


def test_letters_that_differ_in_marks_only_have_fragments_of_their_own() -> None:
    letters = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY#"
    assert len({letter_slug(letter) for letter in letters}) == len(letters)


def test_an_empty_catalogue_has_lists_that_say_so() -> None:
    (page,) = (
        village_lists(0)
        if False
        else [v for v in views_of(village_routes, make_context()) if isinstance(v, RecordListView)]
    )
    assert "Chưa có dữ liệu." in words(read_page(page).main)
    assert headings(read_page(page)) == []


def covered(*coverage: Coverage) -> RenderContext:
    ctx = sample_context()
    vocabulary = replace(ctx.data.vocabulary, coverage=coverage)
    return replace(
        ctx,
        data=replace(ctx.data, catalogue=replace(ctx.data.catalogue, vocabulary=vocabulary)),
    )


def test_a_list_is_called_complete_only_where_the_catalogue_promises_it() -> None:
    day = PartialDate.parse("2026-01-31")
    assert coverage_line(covered(), "villages", 9) == "Danh mục chưa đầy đủ, hiện có 9 làng nghề."
    assert (
        coverage_line(covered(Coverage(kind="villages", as_of=day)), "villages", 1250)
        == "Danh mục đầy đủ, tính đến 31/01/2026: 1.250 làng nghề."
    )
    of_province = covered(Coverage(kind="villages", province="ha-noi", as_of=day))
    assert coverage_line(of_province, "villages", 9).endswith(
        "Riêng phần đã đầy đủ: Hà Nội (tính đến 31/01/2026)."
    )
    assert coverage_line(of_province, "products", 9) == "Danh mục chưa đầy đủ, hiện có 9 sản phẩm."


def provinces(today: date) -> list[ProvinceView]:
    return [
        view
        for view in views_of(province_routes, make_context(today=today))
        if isinstance(view, ProvinceView)
    ]


def test_every_province_level_unit_in_force_has_a_page() -> None:
    assert len(provinces(TODAY)) == 34
    assert len(provinces(date(2025, 6, 30))) == 63


def test_a_merged_province_names_what_it_was_made_of() -> None:
    view = sample_pages()["/tinh/hai-phong/"]
    assert isinstance(view, ProvinceView)
    assert facts_of(view.facts)["Trước 01/07/2025 là"] == ["thành phố Hải Phòng, tỉnh Hải Dương"]


def test_a_province_untouched_by_the_reform_names_no_former_ones() -> None:
    view = sample_pages()["/tinh/cao-bang/"]
    assert isinstance(view, ProvinceView)
    assert not [fact for fact in view.facts if fact.label.startswith("Gồm")]


def test_a_village_of_an_old_district_is_found_in_the_province_of_today() -> None:
    page = sample_page("/tinh/hai-phong/")
    assert "Làng Mẫu Gốm" in names(page)
    assert "Một ngày ở Làng Mẫu Gốm" in names(page), "a product without a place lies where its village lies"
    assert "Quyết định mẫu 9144 của Hải Dương" in names(page), "papers of a former province"
    assert "Làng Mẫu Gốm" not in names(sample_page("/tinh/ha-noi/"))


def test_a_craft_gathers_its_villages_products_and_people() -> None:
    page = sample_page("/nghe/gom-su/")
    assert {"Làng Mẫu Gốm", "Ăng Mẫu", "Bình gốm Mẫu", "Nguyễn Văn Mẫu"} <= set(names(page))
    assert words(page.select_one(".ln-coverage")).startswith("Danh mục chưa đầy đủ")


def test_a_site_says_in_its_own_words_what_a_craft_or_province_is() -> None:
    ctx = sample_context()
    own = {"gom-su": EntryText(text="", sources=(Source(title="Nguồn mẫu"),))}
    vocabulary = replace(ctx.data.vocabulary, craft_texts=own)
    catalogue = replace(ctx.data.catalogue, vocabulary=vocabulary)
    ctx = replace(
        ctx,
        data=replace(ctx.data, catalogue=catalogue),
        texts={
            ("craft_texts", "gom-su"): "<p>Nghề của đất.</p>",
            ("province_texts", "hue"): "<p>Đất cố đô.</p>",
        },
    )
    pages = {
        view.path: read_page(view) for view in [*views_of(craft_routes, ctx), *views_of(province_routes, ctx)]
    }
    assert words(pages["/nghe/gom-su/"].select_one(".ln-text")) == "Nghề của đất."
    assert words(pages["/nghe/gom-su/"].select_one(".ln-sources li")).startswith("Nguồn mẫu")
    assert words(pages["/tinh/hue/"].select_one(".ln-text")) == "Đất cố đô."


def test_a_craft_without_records_says_that_there_are_no_data() -> None:
    ctx = sample_context()
    used = {
        craft for _, record in ctx.data.catalogue.all_records() for craft in getattr(record, "crafts", ())
    }
    unused = next(craft for craft in ctx.data.vocabulary.crafts if craft not in used)
    page = sample_page(f"/nghe/{unused}/")
    assert "Chưa có dữ liệu." in words(page.main)
    assert page.select(".ln-coverage") == []
