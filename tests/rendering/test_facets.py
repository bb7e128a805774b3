"""Facet pages and panels as visitors see them: sentences, ways to narrow and widen, pages of 48."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice

import pytest
from tests.rendering.newsroom import make_context, make_village, read_page, views_of, words
from tests.rendering.sample import sample_context, sample_page, sample_pages

from langnghe.model.parts import Place
from langnghe.model.product import Certificate, Product, Withdrawal
from langnghe.model.vocabulary import Coverage
from langnghe.rendering.pages import CATALOGUE_ROUTES
from langnghe.rendering.views.facets.labels import sample_line, title_sentence
from langnghe.rendering.views.facets.pages import facet_routes
from langnghe.rendering.views.facets.panel import OPTION_COUNT, SCRIPT, FinderView, facet_panel
from langnghe.rendering.views.facets.sections import SECTION_COUNT
from langnghe.rendering.views.landing.craft import craft_routes
from langnghe.rendering.views.news.front import IndexView
from langnghe.rendering.views.records.lists import PAGE_SIZE
from langnghe.rendering.views.shared.base import PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import PartialDate

BAC_NINH = ("province", "bac-ninh")


def goods(count: int, **fields: object) -> list[Product]:
    """Return products of Bắc Ninh with 4 stars that hold until 2028."""
    plain = {
        "crafts": ("duc-dong",),
        "group": "thu-cong-my-nghe",
        "place": Place(unit="bac-ninh"),
        "certificates": (Certificate(stars=4, issued=PartialDate.parse("2025-05-01")),),
    }
    return [
        Product(id=f"mau-{n}", name=f"Mẫu {n:04d}", **plain | fields)  # type: ignore[arg-type]
        for n in range(count)
    ]


def pages(ctx: RenderContext) -> dict[str, PageView]:
    return {view.path: view for routes in CATALOGUE_ROUTES for view in views_of(routes, ctx)}


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        ((BAC_NINH, ("craft", "duc-dong")), "42 sản phẩm trong danh mục tại Bắc Ninh thuộc nghề đúc đồng"),
        (
            (BAC_NINH, ("stars", "4")),
            "42 sản phẩm trong danh mục tại Bắc Ninh có chứng nhận 4 sao còn hiệu lực",
        ),
        ((("group", "thuc-pham"),), "42 sản phẩm trong danh mục thuộc nhóm thực phẩm"),
        (
            (("group", "thuc-pham-1048"),),
            "42 sản phẩm trong danh mục thuộc nhóm thực phẩm (theo 1048/QĐ-TTg)",
        ),
        ((("certificate", "expired"),), "42 sản phẩm trong danh mục có chứng nhận đã hết hạn"),
        ((("year", "2023"),), "42 sản phẩm trong danh mục được cấp chứng nhận năm 2023"),
    ],
)
def test_the_title_says_what_is_counted(selection: tuple[tuple[str, str], ...], sentence: str) -> None:
    assert title_sentence(make_context(), "products", selection, 42) == sentence


def test_a_title_without_records_says_that_the_catalogue_has_none() -> None:
    sentence = title_sentence(make_context(), "products", (("stars", "5"),), 0)
    assert sentence == "Chưa có sản phẩm nào trong danh mục có chứng nhận 5 sao còn hiệu lực"


def test_a_page_reads_as_the_whole_only_where_the_catalogue_promises_it() -> None:
    ctx = make_context()
    promised = Coverage(kind="products", province="bac-ninh", as_of=PartialDate.parse("2026-01-31"))
    vocabulary = replace(ctx.data.vocabulary, coverage=(promised,))
    catalogue = replace(ctx.data.catalogue, vocabulary=vocabulary)
    ctx = replace(ctx, data=replace(ctx.data, catalogue=catalogue))
    assert title_sentence(ctx, "products", (BAC_NINH,), 42) == "42 sản phẩm tại Bắc Ninh"
    assert sample_line(ctx, "products", (BAC_NINH,)) == "Danh mục đầy đủ, tính đến 31/01/2026."
    for other in ((("province", "hue"),), (("stars", "4"),)):
        assert "trong danh mục" in title_sentence(ctx, "products", other, 42)
        assert sample_line(ctx, "products", other).startswith("Danh mục chưa đầy đủ")


def test_every_facet_page_of_the_sample_has_a_title_of_its_own() -> None:
    titles = [view.title for view in views_of(facet_routes, sample_context())]
    assert len(titles) == len(set(titles))


def test_a_pair_is_narrowed_to_from_the_page_of_either_value_and_widened_to_both() -> None:
    found = pages(make_context(products=goods(3)))
    pair = "/san-pham/tinh/bac-ninh/hang/4-sao/"
    for single in ("/san-pham/tinh/bac-ninh/", "/san-pham/hang/4-sao/"):
        hrefs = [link["href"] for link in read_page(found[single]).select(".ln-facet a[data-value]")]
        assert f"/ten-kho{pair}" in hrefs
    chosen = read_page(found[pair]).select(".ln-chosen a")
    assert [(words(link), link["href"]) for link in chosen] == [
        ("Bỏ điều kiện: Bắc Ninh", "/ten-kho/san-pham/hang/4-sao/"),
        ("Bỏ điều kiện: 4 sao", "/ten-kho/san-pham/tinh/bac-ninh/"),
    ]


def test_the_way_to_a_pair_leads_over_its_first_value() -> None:
    page = read_page(pages(make_context(products=goods(3)))["/san-pham/tinh/bac-ninh/hang/4-sao/"])
    steps = [words(step) for step in page.select(".ln-breadcrumbs a")]
    assert steps == ["Trang chủ", "Sản phẩm", "Bắc Ninh"]


def test_a_value_of_too_few_records_for_a_page_is_counted_without_a_link() -> None:
    page = read_page(pages(make_context(products=goods(2)))["/san-pham/tinh/bac-ninh/"])
    value = page.select_one(".ln-facet [data-value='4-sao']")
    assert value.name == "span"
    assert words(value.find_next_sibling()) == "2"


def test_the_panel_shows_the_most_used_values_and_leads_to_all() -> None:
    units = [
        "ha-noi",
        "hue",
        "da-nang",
        "hai-phong",
        "can-tho",
        "dong-nai",
        "nghe-an",
        "thanh-hoa",
        "lao-cai",
    ]
    made = [one for n, unit in enumerate(units) for one in goods(len(units) - n, place=Place(unit=unit))]
    renamed = [replace(one, id=f"mau-{n}") for n, one in enumerate(made)]
    panel = facet_panel(make_context(products=renamed), "products")
    assert panel is not None
    province = panel.groups[0]
    assert [option.count for option in province.options] == ["9", "8", "7", "6", "5", "4", "3", "2"]
    assert len(province.options) == OPTION_COUNT
    assert province.more is not None
    assert province.more.href == "/ten-kho/san-pham/tinh/"


def test_a_long_facet_is_cut_into_pages_and_only_the_first_counts() -> None:
    found = pages(make_context(products=goods(PAGE_SIZE + 1)))
    first, second = (found[f"/san-pham/hang/4-sao/{number}"] for number in ("", "trang-2/"))
    assert isinstance(first, FinderView)
    assert isinstance(second, FinderView)
    assert first.title.startswith(f"{PAGE_SIZE + 1} sản phẩm")
    assert second.title == "Sản phẩm trong danh mục có chứng nhận 4 sao còn hiệu lực, trang 2"
    assert (first.panel is not None, second.panel) == (True, None)
    assert second.canonical == "https://vidu.vn/ten-kho/san-pham/hang/4-sao/trang-2/"
    assert [len(read_page(view).select(".ln-card")) for view in (first, second)] == [PAGE_SIZE, 1]


def test_one_more_product_changes_its_own_pages_only() -> None:
    others = goods(120, place=Place(unit="hue"), crafts=("gom-su",), group="thuc-pham", certificates=())
    others = [replace(one, id=f"mau-khac-{n}") for n, one in enumerate(others)]
    before = pages(make_context(products=[*others, *goods(4)]))
    after = pages(make_context(products=[*others, *goods(5)]))
    changed = {path for path, view in after.items() if before.get(path) != view}
    assert "/san-pham/tinh/bac-ninh/" in changed
    assert not [
        path for path in changed if path.startswith(("/san-pham/tinh/hue/", "/san-pham/nghe/gom-su/"))
    ]
    assert len(changed) < 30


def test_lists_of_the_catalogue_have_a_panel_unless_they_are_short_of_facets() -> None:
    assert sample_page("/san-pham/").select(".ln-finder__panel")
    assert sample_page("/van-ban/").select(".ln-finder__panel")
    assert not sample_page("/ke-hoach/").select(".ln-finder__panel")


def test_the_sections_of_the_catalogue_lead_to_the_index_of_each_facet() -> None:
    links = [
        link["href"].removeprefix("/ten-kho") for link in sample_page("/san-pham/").select(".ln-portals a")
    ]
    assert {"/san-pham/tinh/", "/san-pham/nghe/", "/san-pham/hang/", "/san-pham/chung-nhan/"} <= set(links)
    assert set(links) <= set(sample_pages())


def test_an_index_names_values_with_their_numbers() -> None:
    page = sample_page("/san-pham/hang/")
    assert words(page.h1) == "Sản phẩm theo hạng sao còn hiệu lực"
    assert [words(link) for link in page.select(".ln-links__list a")] == [
        "5 sao (1)",
        "4 sao (5)",
        "3 sao (2)",
    ]


def test_moving_today_moves_products_off_the_star_pages() -> None:
    far = sample_page("/san-pham/hang/4-sao/", date(2040, 1, 1))
    assert words(far.h1) == "Chưa có sản phẩm nào trong danh mục có chứng nhận 4 sao còn hiệu lực"
    assert far.select(".ln-card") == []
    expired = [words(link) for link in far.select(".ln-links a")]
    assert "Bình gốm Mẫu" in expired
    assert expired[-1] == "Mọi sản phẩm có chứng nhận đã hết hạn"


def test_a_star_page_names_those_whose_stars_are_surely_over_withdrawn_ones_too() -> None:
    def four_stars(name: str, issued: str, **more: object) -> Product:
        certificate = Certificate(stars=4, issued=PartialDate.parse(issued), **more)  # type: ignore[arg-type]
        return Product(id=f"mau-{name.lower()}", name=name, certificates=(certificate,))

    taken = Withdrawal(on=PartialDate.parse("2026-01"))
    products = [
        four_stars("Còn", "2025-05-01"),
        four_stars("Hết", "2020-05-01"),
        four_stars("Thu", "2025-05-01", withdrawn=taken),
        four_stars("Ngờ", "2023"),
        Product(id="mau-ba", name="Ba", certificates=(Certificate(stars=3, expires=date(2025, 1, 1)),)),
    ]
    page = read_page(pages(make_context(products=products))["/san-pham/hang/4-sao/"])
    assert [words(card.h3 or card.h2) for card in page.select(".ln-card")] == ["Còn"]
    assert [words(link) for link in page.select(".ln-links a")][:-1] == ["Hết", "Thu"]


def test_a_portal_with_no_more_than_the_first_records_shows_them_all_and_leads_nowhere() -> None:
    villages = [
        replace(make_village(f"mau-{n}", f"Làng {n:02d}"), crafts=("gom-su",)) for n in range(SECTION_COUNT)
    ]
    page = next(
        view
        for view in views_of(craft_routes, make_context(villages=villages))
        if view.path == "/nghe/gom-su/"
    )
    section = read_page(page).select_one("#muc-lang-nghe").parent
    assert len(section.select(".ln-card")) == SECTION_COUNT
    assert section.select_one(".ln-strip__more") is None


def test_a_portal_shows_the_first_records_and_leads_to_all_of_them() -> None:
    villages = [
        replace(make_village(f"mau-{n}", f"Làng {n:02d}"), crafts=("gom-su",))
        for n in range(SECTION_COUNT + 1)
    ]
    page = next(
        view
        for view in views_of(craft_routes, make_context(villages=villages))
        if view.path == "/nghe/gom-su/"
    )
    section = read_page(page).select_one("#muc-lang-nghe").parent
    assert len(section.select(".ln-card")) == SECTION_COUNT
    more = section.select_one(".ln-strip__more a")
    assert words(more) == f"Tất cả {SECTION_COUNT + 1} làng nghề"
    assert more["href"] == "/ten-kho/lang-nghe/nghe/gom-su/"


def test_only_the_first_page_of_a_selection_can_be_filtered_in_place() -> None:
    found = pages(make_context(products=goods(PAGE_SIZE + 1)))
    assert found["/san-pham/hang/4-sao/"].scripts == (SCRIPT,)
    assert found["/san-pham/hang/4-sao/trang-2/"].scripts == ()


@pytest.mark.parametrize(
    ("kind", "titles"),
    [
        (
            "san-pham",
            "tỉnh, thành phố; hạng sao còn hiệu lực; tình trạng chứng nhận; nghề; nhóm sản phẩm; "
            "loại chủ thể; làng nghề; năm cấp chứng nhận",
        ),
        ("lang-nghe", "tỉnh, thành phố; nhóm nghề; nghề; tình trạng công nhận; ghi danh, danh hiệu"),
        ("chu-the", "tỉnh, thành phố; loại; nghề"),
        ("nghe-nhan", "tỉnh, thành phố; danh hiệu; nghề; làng nghề"),
        ("to-chuc", "tỉnh, thành phố; loại"),
        ("van-ban", "tỉnh, thành phố; loại văn bản; hiệu lực; cơ quan ban hành; năm ban hành"),
        ("su-kien", "tỉnh, thành phố; loại; nghề; năm tổ chức"),
    ],
)
def test_a_visitor_is_told_by_what_each_list_can_be_narrowed(kind: str, titles: str) -> None:
    indexes = [
        view.title
        for path, view in sample_pages().items()
        if isinstance(view, IndexView) and path.startswith(f"/{kind}/")
    ]
    assert "; ".join(title.partition(" theo ")[2] for title in indexes) == titles


def test_an_empty_catalogue_has_star_pages_without_a_panel() -> None:
    views = list(islice(views_of(facet_routes, make_context()), 50))
    assert "/san-pham/hang/5-sao/" in [view.path for view in views]
    for view in views:
        assert read_page(view).h1 is not None
        assert not read_page(view).select(".ln-finder__panel")
