"""What pages of records tell beyond their own files: counts, neighbours, plans, groups, who gave what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.rendering.newsroom import words
from tests.rendering.sample import facts_of, sample_context, sample_page, sample_pages

from langnghe.model.document import Attachment
from langnghe.model.product import Product
from langnghe.relations.nearby import Neighbour
from langnghe.rendering.views.facets import counts
from langnghe.rendering.views.landing.craft import CraftView
from langnghe.rendering.views.landing.province import ProvinceView
from langnghe.rendering.views.record_parts.attachments import attachment_values, file_type
from langnghe.rendering.views.record_parts.page import RecordView
from langnghe.rendering.views.records.organisation import GIVEN_COUNT, OrganisationView, newest
from langnghe.rendering.views.records.product import ProductView, group_facts, product_view
from langnghe.rendering.views.records.village import VillageView, format_distance, place_plans, village_view
from langnghe.rendering.views.shared.base import Fact
from langnghe.rendering.views.shared.context import value


def product(id_: str) -> Product:
    return sample_context().data.catalogue.products[id_]


def village_page(id_: str) -> VillageView:
    view = sample_pages()[f"/lang-nghe/{id_}/"]
    assert isinstance(view, VillageView)
    return view


def test_a_product_rated_under_both_schemes_stands_in_the_groups_of_both() -> None:
    (fact,) = group_facts(sample_context(), product("mau-mat-ong"))
    assert [(one.text, one.note) for one in fact.values] == [
        ("Thực phẩm", "theo bộ tiêu chí 148/QĐ-TTg"),
        ("Thực phẩm", "khi đánh giá theo bộ tiêu chí 1048/QĐ-TTg"),
    ]


def test_a_product_of_one_scheme_names_its_group_without_it_and_leads_to_the_list() -> None:
    (fact,) = group_facts(sample_context(), product("mau-binh-gom"))
    assert [(one.note, one.href) for one in fact.values] == [
        (None, "/ten-kho/san-pham/nhom/thu-cong-my-nghe/")
    ]


def test_the_rating_of_a_product_names_the_source_of_the_certificate_that_decides() -> None:
    ctx = sample_context()
    made = product_view(ctx, product("mau-binh-gom"))
    rating = ctx.data.rating(product("mau-binh-gom"))
    assert rating is not None
    (fact,) = [one for one in made.facts if one.label == "Xếp hạng OCOP"]
    assert [one.title for one in fact.values[0].sources] == [s.title for s in rating.certificate.sources]


def test_a_product_without_a_place_lies_in_the_province_of_its_village() -> None:
    made = product_view(sample_context(), replace(product("mau-binh-gom"), place=None, villages=("mau-gom",)))
    assert facts_of(made.facts)["Tỉnh, thành phố"] == ["Hải Phòng"]


def test_papers_that_withdrew_a_certificate_stand_with_the_product() -> None:
    view = sample_pages()["/san-pham/mau-nuoc-mam/"]
    assert isinstance(view, ProductView)
    links = {card.href for one in view.sections if one.kind == "documents" for card in one.cards}
    assert "/ten-kho/van-ban/mau-qd-9144-ubnd-hai-phong-2025/" in links


def test_a_village_wears_its_recognition_below_its_name() -> None:
    badge = sample_page("/lang-nghe/mau-chieu/").select_one(".ln-record__head .ln-badge")
    assert words(badge).startswith("Đã thu hồi")


def test_a_village_counts_its_products_and_leads_to_their_list() -> None:
    (fact,) = [one for one in village_page("mau-gom").facts if one.label == "Trong danh mục"]
    assert fact.values[0].text == "3 sản phẩm, 2 có chứng nhận OCOP còn hạn"
    assert fact.values[0].href == "/ten-kho/san-pham/lang-nghe/mau-gom/"


def test_a_village_leads_to_the_way_there_and_to_the_map_of_its_province() -> None:
    (fact,) = [one for one in village_page("mau-gom").facts if one.label == "Đường đi"]
    assert [one.text for one in fact.values] == [
        "Chỉ đường (bản đồ ngoài cổng)",
        "Bản đồ làng nghề Hải Phòng",
    ]
    assert fact.values[1].href == "/ten-kho/ban-do/hai-phong/"


@pytest.mark.parametrize(
    ("neighbour", "said"),
    [
        (Neighbour("mau-a", 7_400, 4_000), "khoảng 7 km (± 4)"),
        (Neighbour("mau-a", 7_500, 0), "khoảng 8 km"),
        (Neighbour("mau-a", 3_000, 3_100), "khoảng 3 km (± 4)"),
        (Neighbour("mau-a", 400, 0), "dưới 1 km"),
        (Neighbour("mau-a"), None),
    ],
)
def test_a_distance_is_told_as_sure_as_both_points_are(neighbour: Neighbour, said: str | None) -> None:
    assert format_distance(neighbour) == said


def test_villages_nearby_stand_with_their_craft_and_what_is_wrong_with_them() -> None:
    tables = [
        view.nearby for view in sample_pages().values() if isinstance(view, VillageView) and view.nearby
    ]
    rows = {row[0].text: row for table in tables for row in table.rows}
    assert rows["Làng Mẫu Gốm"][1].text == "Gốm sứ, nghề mẫu"
    assert rows[village_page("mau-chieu").title][0].note == "đã thu hồi danh hiệu"


def test_a_village_stands_under_the_plans_of_the_province_it_lay_in_and_an_unchecked_one_under_none() -> None:
    ctx = sample_context()
    villages = ctx.data.catalogue.villages
    plans = {id_: place_plans(ctx, village) for id_, village in villages.items()}
    # In 2024 the village lay in Hải Dương, since 2025 in Hải Phòng.
    assert plans["mau-gom"] == ("mau-chuong-trinh-2026-2030",)
    assert plans["mau-au"] == ()
    titles = [one.title for one in village_view(ctx, villages["mau-gom"]).sections]
    assert "Kế hoạch của địa phương" in titles


def test_a_file_says_its_type_and_its_size_or_whose_site_it_is_on() -> None:
    ctx = replace(sample_context(), file_size={"mau-toan-van.pdf": 1_200_000}.get)
    files = [
        Attachment(title="Toàn văn", file="mau-toan-van.pdf"),
        Attachment(title="Phụ lục", url="https://www.vidu.vn/phu-luc.DOCX?tai=1"),
        Attachment(title="Trang", url="https://vidu.vn/toan-van-mau"),
        Attachment(title="Mất tệp", file="mau-khac.xls"),
    ]
    assert [(one.text, one.note) for one in attachment_values(ctx, files)] == [
        ("Toàn văn", "PDF, 1,2 MB"),
        ("Phụ lục", "Word, tại vidu.vn"),
        ("Trang", "tại vidu.vn"),
        ("Mất tệp", "Excel"),
    ]


@pytest.mark.parametrize("name", ["/van-ban/default.aspx", "/toan-van", "/so-12.2020.html", "/a.b-c"])
def test_an_address_of_a_page_is_no_type_of_file(name: str) -> None:
    assert file_type(name) is None


def organisation_page(id_: str) -> OrganisationView:
    view = sample_pages()[f"/to-chuc/{id_}/"]
    assert isinstance(view, OrganisationView)
    return view


def test_an_organisation_shows_what_it_recognised_and_what_became_of_it() -> None:
    (recognitions,) = [one for one in organisation_page("mau-ubnd").given if one.columns[0] == "Làng nghề"]
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in recognitions.rows}
    assert rows["Làng Mẫu Gốm"] == ["Làng nghề truyền thống mẫu", "09/03/2020", "Đã công nhận"]


def test_of_many_things_given_the_newest_are_shown_and_their_number_is_told() -> None:
    rows = [(value(f"Mẫu {number}"),) for number in range(GIVEN_COUNT + 1)]
    full, paginate = (newest("Đã trao", ("Mẫu",), some) for some in (rows[1:], rows))
    assert full is not None
    assert paginate is not None
    assert (full.caption, len(full.rows)) == ("Đã trao", GIVEN_COUNT)
    assert (paginate.caption, len(paginate.rows)) == ("Đã trao (20 mới nhất trong 21)", GIVEN_COUNT)


def test_an_organisation_answers_for_the_targets_that_plans_give_it() -> None:
    named = {
        (organisation, target.name)
        for plan in sample_context().data.catalogue.plans.values()
        for target in plan.targets
        for organisation in target.organisations
    }
    assert named
    for organisation, target in named:
        targets = organisation_page(organisation).targets
        assert targets is not None
        assert target in [row[0].text for row in targets.rows]


def test_events_an_organisation_runs_stand_apart_from_those_it_takes_part_in() -> None:
    events = sample_context().data.catalogue.events.values()
    for title, role in (("Sự kiện đứng ra tổ chức", "organisers"), ("Sự kiện tham gia", "organisations")):
        organisation, name = next((id_, e.name) for e in events for id_ in getattr(e, role))
        sections = {one.title: one.cards for one in organisation_page(organisation).sections}
        assert name in [card.name for card in sections[title]]


def test_a_producer_counts_its_products_and_those_rated_today() -> None:
    view = sample_pages()["/chu-the/mau-htx-gom/"]
    assert isinstance(view, RecordView)
    (cards,) = [one.cards for one in view.sections if one.title == "Sản phẩm"]
    rated = sum(1 for card in cards if card.stars)
    assert 0 < rated <= len(cards)
    told = f"{len(cards)} sản phẩm, {rated} có chứng nhận OCOP còn hạn"
    assert facts_of(view.facts)["Trong danh mục"] == [told]


def test_a_title_of_the_state_is_told_from_one_of_an_association() -> None:
    page = words(sample_page("/nghe-nhan/mau-nguyen-van/").select_one(".ln-timeline"))
    assert "Cấp danh hiệu Danh hiệu Nhà nước" in page


def overview_facts(path: str) -> tuple[Fact, ...]:
    view = sample_pages()[path]
    assert isinstance(view, CraftView | ProvinceView)
    return view.facts


PORTALS = [path for path, view in sample_pages().items() if isinstance(view, CraftView | ProvinceView)]


@pytest.mark.parametrize("path", PORTALS)
def test_counts_on_a_portal_are_those_of_the_lists_they_lead_to(path: str) -> None:
    for fact in overview_facts(path):
        for one in fact.values if fact.label == "Trong danh mục" else ():
            assert one.href is not None
            listed = sample_pages()[one.href.removeprefix("/ten-kho")]
            assert listed.title.startswith(f"{one.text} ")


def test_a_province_says_how_many_villages_are_recognised_and_how_many_products_rated_today() -> None:
    (counts,) = [one for one in overview_facts("/tinh/hai-phong/") if one.label == "Trong danh mục"]
    notes = {one.text: one.note for one in counts.values}
    assert notes["5 làng nghề"] == "3 đang được công nhận, 1 đã bị thu hồi công nhận"
    assert notes["10 sản phẩm"] == ("7 có chứng nhận OCOP còn hạn: 1 hạng 5 sao, 5 hạng 4 sao, 1 hạng 3 sao")


def test_numbers_of_today_move_with_the_day() -> None:
    later = sample_pages(date(2040, 1, 1))["/tinh/hai-phong/"]
    assert isinstance(later, ProvinceView)
    notes = {one.text: one.note for fact in later.facts for one in fact.values}
    assert notes["10 sản phẩm"] is None


def test_a_craft_leads_to_where_it_lives_and_to_the_other_crafts_of_its_group() -> None:
    found = facts_of(overview_facts("/nghe/gom-su/"))
    assert found["Nơi có làng nghề"] == ["Hải Phòng"]
    assert found["Nghề cùng nhóm"] == ["Gốm đất nung"]


def test_of_many_crafts_the_most_frequent_are_named_and_the_rest_are_behind_a_link(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(counts, "SPREAD_COUNT", 1)
    (fact,) = counts.spread_facts(sample_context(), "Nghề", "province", "hai-phong")
    assert [(one.text, one.href) for one in fact.values] == [
        ("Gốm sứ", "/ten-kho/nghe/gom-su/"),
        ("và 2 nghề khác", "/ten-kho/lang-nghe/tinh/hai-phong/"),
    ]


def test_a_province_leads_to_its_map_and_one_without_villages_has_none() -> None:
    assert facts_of(overview_facts("/tinh/hai-phong/"))["Bản đồ"] == ["Bản đồ làng nghề thành phố Hải Phòng"]
    assert "Bản đồ" not in facts_of(overview_facts("/tinh/ca-mau/"))
