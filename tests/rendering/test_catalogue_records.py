"""Pages of records, kind by kind: what each shows beside what all records show."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from tests.rendering.newsroom import make_article, make_context, views_of, words
from tests.rendering.sample import facts_of, mentioning, sample_context, sample_page, sample_pages

from langnghe.model.article import Body
from langnghe.model.parts import Place
from langnghe.model.people import Contact
from langnghe.model.village import Recognition, Revocation, Village
from langnghe.rendering.views.news.news_list import NEWS_LIMIT, record_news_routes
from langnghe.rendering.views.record_parts.facts import contact_facts, document_value, place_facts
from langnghe.rendering.views.record_parts.page import RecordView
from langnghe.rendering.views.records.artisan import artisan_view
from langnghe.rendering.views.records.document import DocumentView, document_view
from langnghe.rendering.views.records.organisation import OrganisationView
from langnghe.rendering.views.records.plan import PlanView
from langnghe.rendering.views.records.producer import ProducerView
from langnghe.rendering.views.records.product import product_view
from langnghe.rendering.views.records.village import revoked_notice, village_view
from langnghe.rendering.views.shared.base import Link
from langnghe.text.dates import PartialDate


def facts(page: BeautifulSoup | Tag) -> dict[str, str]:
    """Return the fact box of a page: label to words."""
    rows = page.select(".ln-record__hero > .ln-facts > .ln-facts__row")
    return {words(row.dt): ", ".join(words(dd) for dd in row.find_all("dd")) for row in rows}


def section(page: BeautifulSoup, title: str) -> Tag:
    """Return the part of a page below a heading."""
    return next(one for one in page.select("section:has(> h2)") if words(one.h2) == title)


def names(page: BeautifulSoup, title: str) -> list[str]:
    return [words(name) for name in section(page, title).select(".ln-card__name")]


def record_view(path: str) -> RecordView:
    view = sample_pages()[path]
    assert isinstance(view, RecordView)
    return view


def test_a_village_tells_where_it_lies_now_and_where_it_lay() -> None:
    found = facts(sample_page("/lang-nghe/mau-gom/"))
    assert found["Địa chỉ hiện nay"] == "thôn Vò, nay thuộc xã Mẫu Sông, thành phố Hải Phòng"
    assert found["Địa chỉ trước 01/07/2025"] == "xã Mẫu Lò Gốm, huyện Mẫu, tỉnh Hải Dương"
    assert found["Tọa độ (gần đúng)"] == "20,98° vĩ Bắc, 106,31° kinh Đông (có thể lệch 2 km)"


def test_a_village_of_a_split_commune_names_all_it_may_lie_in() -> None:
    found = facts(sample_page("/lang-nghe/mau-on/"))
    assert "xã Mẫu Sông hoặc phường Mẫu Bến, thành phố Hải Phòng" in found["Địa chỉ hiện nay"]
    assert "chưa rõ" in found["Địa chỉ hiện nay"]


def test_a_revoked_village_says_so_before_anything_else() -> None:
    page = sample_page("/lang-nghe/mau-chieu/")
    notice = page.select_one(".ln-notice--bad")
    assert words(notice).startswith(
        "Danh hiệu “làng nghề” đã bị thu hồi trong giai đoạn 2018-2021: không còn đáp ứng tiêu chí làng nghề."
    )
    assert notice.a["href"] == "/ten-kho/van-ban/mau-qd-9144-ubnd-ha-noi-2020/"
    assert notice.find_next(class_="ln-record__summary") is not None
    assert notice.find_next(class_="ln-facts") is not None


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (("2015", "2021-03-02"), "ngày 02/03/2021"),
        (("2021-03-02", "2015"), "ngày 02/03/2021"),
        ((None, "2015"), "năm 2015"),
        (("2015", None), "năm 2015"),
        (("2021", "2021-03"), "năm 2021"),
    ],
)
def test_of_several_lost_titles_the_one_lost_last_is_told(dates: tuple[str | None, ...], told: str) -> None:
    lost = [Revocation(on=PartialDate.parse(on) if on else None) for on in dates]
    titles = tuple(Recognition(subject="village", on=PartialDate.parse("2010"), revoked=one) for one in lost)
    (notice,) = revoked_notice(make_context(), Village(id="mau", name="Mẫu", recognitions=titles))
    assert notice.text == f"Danh hiệu “làng nghề” đã bị thu hồi {told}"


def test_a_village_that_holds_another_title_has_no_notice_of_the_lost_one() -> None:
    lost = Recognition(subject="village", revoked=Revocation(on=PartialDate.parse("2021")))
    both = Village(id="mau", name="Mẫu", recognitions=(lost, Recognition(subject="craft")))
    assert revoked_notice(make_context(), both) == ()


def test_a_document_without_a_record_is_told_as_it_was_printed_and_not_linked() -> None:
    ctx = sample_context()
    printed = document_value(ctx, None, "Quyết định 12/QĐ-UBND")
    assert printed is not None
    assert (printed.text, printed.href) == ("Quyết định 12/QĐ-UBND", None)
    assert document_value(ctx, None) is None
    assert document_value(ctx, None, "") is None


def test_a_village_tells_its_standing_among_its_facts_only_where_it_was_ever_recognised() -> None:
    told = "Tình trạng công nhận"
    assert facts(sample_page("/lang-nghe/mau-gom/"))[told] == "Đã công nhận: làng nghề truyền thống"
    never = Village(id="mau", name="Mẫu")
    assert told not in facts_of(village_view(make_context(villages=[never]), never).facts)


def test_an_address_that_is_printed_as_the_unit_was_called_is_not_repeated() -> None:
    ctx = sample_context()
    former = "xã Mẫu Lò Gốm, huyện Mẫu, tỉnh Hải Dương"

    def told(printed: str | None) -> list[str]:
        return [fact.label for fact in place_facts(ctx, Place(unit="mau-xa-lo-gom", printed=printed))]

    assert told(former) == told(None)
    assert told("Mẫu Lò Gốm, Hải Dương") == [*told(None), "Địa chỉ như nguồn ghi"]


def test_a_village_recognised_again_keeps_its_lost_title_in_the_history_without_a_warning() -> None:
    page = sample_page("/lang-nghe/mau-dam/")
    entries = section(page, "Quá trình công nhận").select(".ln-timeline__entry")
    assert [words(entry.select_one(".ln-timeline__when")) for entry in entries] == [
        "09/12/2024",
        "tháng 5/2010",
    ]
    assert [words(entry.select_one(".ln-badge")) for entry in entries] == ["Đã công nhận", "Đã thu hồi"]
    assert page.select(".ln-notice") == []


def test_a_newer_figure_stands_above_the_older_one_and_both_name_their_source() -> None:
    rows = section(sample_page("/lang-nghe/mau-gom/"), "Số liệu theo thời điểm").tbody.find_all("tr")
    cells = [[words(cell) for cell in row.find_all(["th", "td"])] for row in rows]
    assert [row[0] for row in cells] == ["Số hộ làm nghề", "Số hộ làm nghề"]
    assert cells[0][1].startswith("gần 150 hộ Nguồn")
    assert [row[2] for row in cells] == ["tháng 12/2023", "năm 2021"]


def test_a_village_gathers_its_products_artisans_makers_and_events() -> None:
    page = sample_page("/lang-nghe/mau-gom/")
    assert names(page, "Sản phẩm") == ["Ấm chén Mẫu", "Bình gốm Mẫu", "Một ngày ở Làng Mẫu Gốm"]
    assert names(page, "Nghệ nhân") == ["Nguyễn Văn Mẫu"]
    assert names(page, "Cơ sở, hợp tác xã") == ["HTX Gốm Mẫu"]
    assert "Lễ hội lò gốm Mẫu" in names(page, "Sự kiện")


def test_a_claim_that_rests_on_our_own_reading_alone_says_so() -> None:
    founded = facts(sample_page("/lang-nghe/mau-gom/"))["Thời điểm hình thành"]
    assert "theo truyền tụng; cần kiểm chứng" in founded


def test_sources_of_values_are_listed_with_those_of_the_record_each_once() -> None:
    titles = [source.title for source in record_view("/lang-nghe/mau-gom/").sources]
    assert titles[:2] == ["Báo cáo mẫu năm 2023", "Ghi chép mẫu về Làng Mẫu Gốm"]
    assert len(set(titles)) == len(titles) == 4


def test_a_record_lists_the_newest_news_that_names_it_and_not_without_end() -> None:
    ctx = sample_context(mentioning("villages", "mau-gom", NEWS_LIMIT + 5))
    news = village_view(ctx, ctx.data.catalogue.villages["mau-gom"]).news
    assert len(news) == NEWS_LIMIT
    assert news[0].title == f"Bài mẫu số {NEWS_LIMIT + 5}"


def test_a_record_with_more_news_leads_to_pages_of_all_of_it() -> None:
    for count, paths in ((NEWS_LIMIT, []), (NEWS_LIMIT * 2, ["/lang-nghe/mau-gom/tin/", "…/trang-1/"])):
        ctx = sample_context(mentioning("villages", "mau-gom", count))
        view = village_view(ctx, ctx.data.catalogue.villages["mau-gom"])
        pages = list(views_of(record_news_routes, ctx))
        assert [page.path.replace("/lang-nghe/mau-gom/tin/trang", "…/trang") for page in pages] == paths
        assert (view.all_news is not None) == bool(paths)
        if pages:
            assert view.all_news == Link(text="Xem tất cả tin", href="/ten-kho/lang-nghe/mau-gom/tin/")
            assert [step.text for step in pages[0].breadcrumbs] == ["Trang chủ", "Làng nghề", "Làng Mẫu Gốm"]
            assert sum(len(page.cards) for page in pages) == count


def test_a_document_lists_once_the_articles_that_cite_it_and_the_records_that_do() -> None:
    cites = Body(html="", cites=("mau-qd-9148-ttg-2023",))
    records: Any = {("documents", id_): cites.cites for id_ in ("mau-luat-nghe", "mau-qd-9489-ttg-2025")}
    news = [make_article(1, body=cites, references={"documents": cites.cites}), make_article(2, body=cites)]
    ctx = sample_context(news, cites=records)
    view = document_view(ctx, ctx.data.catalogue.documents["mau-qd-9148-ttg-2023"])
    assert [card.title for card in view.news] == ["Bài mẫu số 2", "Bài mẫu số 1"]
    cited_by = {part.title: [card.href for card in part.cards] for part in view.sections}
    assert cited_by["Văn bản khác nhắc đến"] == ["/ten-kho/van-ban/mau-luat-nghe/"]


def test_a_withdrawn_certificate_stands_in_the_history_with_its_reason() -> None:
    entry = section(sample_page("/san-pham/mau-nuoc-mam/"), "Giấy chứng nhận OCOP").li
    assert words(entry.select_one(".ln-timeline__title")) == "Từng đạt 3 sao"
    assert words(entry.select_one(".ln-badge")) == "Đã thu hồi tháng 12/2025"
    assert "không giữ được chất lượng đã đăng ký" in words(entry)


def test_certificates_stand_newest_first_under_the_criteria_they_were_given_by() -> None:
    entries = section(sample_page("/san-pham/mau-mat-ong/"), "Giấy chứng nhận OCOP").find_all("li")
    assert [words(entry.select_one(".ln-timeline__title")) for entry in entries] == [
        "4 sao",
        "Từng đạt 3 sao",
    ]
    assert "bộ tiêu chí 1048/QĐ-TTg" in words(entries[1])


def test_a_product_entered_for_rating_does_not_pretend_a_result() -> None:
    page = sample_page("/san-pham/mau-tham-lang/")
    assert "Nguồn không nêu kết quả" in words(section(page, "Hồ sơ đánh giá"))
    own = "".join(words(page.select_one(part)) for part in (".ln-record__head", ".ln-record__hero"))
    assert "sao, còn" not in own


def test_a_product_without_any_rating_says_that_none_is_known() -> None:
    ctx = sample_context()
    bare = replace(ctx.data.catalogue.products["mau-tra"], certificates=(), submissions=())
    found = facts_of(product_view(ctx, bare).facts)
    assert found["Xếp hạng OCOP"] == ["Chưa có thông tin"]


def test_a_price_is_shown_with_its_date_and_never_made_up() -> None:
    assert (
        "250.000 ₫/chiếc (tính đến tháng 1/2026)"
        in facts(sample_page("/san-pham/mau-binh-gom/"))["Giá tham khảo"]
    )
    assert "Giá tham khảo" not in facts(sample_page("/san-pham/mau-tra/"))


def test_a_maker_without_a_record_is_named_as_printed() -> None:
    assert facts(sample_page("/san-pham/mau-tham-lang/"))["Chủ thể OCOP"] == "01 hội viên của hiệp hội mẫu"


def test_a_picture_that_cannot_be_shown_leaves_no_hole() -> None:
    ctx = replace(sample_context(), measure=lambda _picture: None)
    view = product_view(ctx, ctx.data.catalogue.products["mau-binh-gom"])
    assert (view.cover, view.gallery) == (None, ())


def test_a_phone_number_is_published_only_with_consent() -> None:
    contact = Contact(phone="0912345678", email="lienhe@vidu.vn")
    assert facts_of(contact_facts(contact, None)) == {"Thư điện tử": ["lienhe@vidu.vn"]}
    assert facts(sample_page("/nghe-nhan/mau-nguyen-van/"))["Điện thoại"] == "0912 345 678"


def test_an_address_that_the_place_gives_already_is_not_said_twice() -> None:
    contact = Contact(address="số 1 đường Mẫu, quận Mẫu")
    place = Place(unit="ha-noi", printed="số 1 đường Mẫu, quận Mẫu")
    assert contact_facts(contact, None, place) == ()
    assert facts_of(contact_facts(contact, None, replace(place, printed="quận Mẫu"))) == {
        "Trụ sở": ["số 1 đường Mẫu, quận Mẫu"]
    }


def test_portrait_and_birth_date_of_an_artisan_need_consent() -> None:
    ctx = sample_context()
    artisan = ctx.data.catalogue.artisans["mau-nguyen-van"]
    agreed, silent = artisan_view(ctx, artisan), artisan_view(ctx, replace(artisan, consent=None))
    assert agreed.portrait is not None
    assert "Ngày sinh" in facts_of(agreed.facts)
    assert silent.portrait is None
    assert not {"Ngày sinh", "Điện thoại"} & set(facts_of(silent.facts))


def test_titles_of_an_artisan_name_their_line_and_who_gave_them() -> None:
    first = section(sample_page("/nghe-nhan/mau-nguyen-van/"), "Danh hiệu").li
    assert words(first.select_one(".ln-timeline__title")) == "Nghệ nhân Nhân dân"
    assert "Lĩnh vực Di sản văn hóa phi vật thể" in words(first)
    assert "Nơi phong tặng Chủ tịch nước" in words(first)


def test_an_award_that_an_organisation_reports_stands_on_the_page_of_its_artisan() -> None:
    table = words(section(sample_page("/nghe-nhan/mau-nguyen-van/"), "Khen thưởng"))
    assert "Giải Nhất mẫu" in table
    assert "Bằng khen mẫu" in table


def test_a_funded_project_stands_with_the_organisation_and_with_the_maker() -> None:
    organisation, producer = sample_pages()["/to-chuc/mau-hiep-hoi/"], sample_pages()["/chu-the/mau-htx-gom/"]
    assert isinstance(organisation, OrganisationView)
    assert isinstance(producer, ProducerView)
    assert organisation.projects is not None
    assert producer.projects is not None
    assert [cell.text for cell in organisation.projects.rows[0]][2:4] == [
        "2.600 triệu đồng",
        "850 triệu đồng",
    ]
    assert producer.projects.rows[0][1].text == "Hiệp hội Làng nghề Mẫu"


def test_members_and_units_of_an_organisation_are_computed() -> None:
    page = sample_page("/to-chuc/mau-hiep-hoi/")
    assert names(page, "Đơn vị trực thuộc") == ["Ban Dự án của hội Mẫu"]
    assert names(page, "Cơ sở, hợp tác xã hội viên") == ["HTX Gốm Mẫu"]
    assert names(page, "Nghệ nhân hội viên") == ["Đặng Thị Mẫu", "Nguyễn Văn Mẫu"]


def test_the_tasks_of_a_plan_stand_with_the_organisation_that_has_them() -> None:
    tasks = section(sample_page("/to-chuc/mau-hiep-hoi/"), "Nhiệm vụ được giao")
    assert "Vận động hội viên mẫu tham gia" in words(tasks)
    assert tasks.td.a["href"] == "/ten-kho/ke-hoach/mau-ke-hoach-2024-2025/"


def test_an_organisation_that_ended_says_so_and_names_its_successor() -> None:
    page = sample_page("/to-chuc/mau-so-cu/")
    assert "đã kết thúc hoạt động ngày 30/06/2025" in words(page.select_one(".ln-notice"))
    assert facts(page)["Tổ chức kế tiếp"] == "Sở Công Thương Mẫu"
    assert facts(sample_page("/to-chuc/mau-so-cong-thuong/"))["Tổ chức trước đó"] == "Sở Nghề cũ Mẫu"


def relations(id_: str) -> dict[str, list[str]]:
    view = sample_pages()[f"/van-ban/{id_}/"]
    assert isinstance(view, DocumentView)
    return facts_of(view.relations)


def test_a_relation_reads_from_both_sides() -> None:
    assert relations("mau-qd-9148-ttg-2023")["Thay thế"][0].startswith(
        "Quyết định số 9048/QĐ-TTg ngày 21/08/2019"
    )
    assert relations("mau-qd-9048-ttg-2019")["Bị thay thế bởi"][0].startswith("Quyết định số 9148/QĐ-TTg")


@pytest.mark.parametrize(
    ("id_", "words_of_notice"),
    [
        ("mau-qd-9048-ttg-2019", "Hết hiệu lực toàn bộ từ ngày 24/02/2023, bị thay thế bởi"),
        ("mau-nd-9046-cp-2026", "Tạm ngưng hiệu lực từ ngày"),
        ("mau-kh-9344-ubnd-2024", "Đã hết giai đoạn thực hiện sau ngày 31/12/2025."),
    ],
)
def test_a_document_says_why_and_since_when_it_does_not_simply_hold(id_: str, words_of_notice: str) -> None:
    notice = sample_page(f"/van-ban/{id_}/").select_one(".ln-notice")
    assert words(notice).startswith(words_of_notice)


def test_a_document_in_force_has_no_notice_and_says_what_the_status_rests_on() -> None:
    page = sample_page("/van-ban/mau-nd-9052-cp-2018/")
    assert page.select(".ln-notice") == []
    status = facts(page)["Tình trạng"]
    assert status == "Còn hiệu lực (từ ngày 01/06/2018; tính theo các văn bản có trong danh mục)"


def test_a_document_lists_the_records_that_rest_on_it() -> None:
    assert "Làng Mẫu Gốm" in names(sample_page("/van-ban/mau-nd-9052-cp-2018/"), "Làng nghề")


def test_the_title_of_a_record_names_its_section_so_that_namesakes_differ() -> None:
    assert " – Văn bản – " in words(sample_page("/van-ban/mau-nd-9052-cp-2018/").title)
    assert " – Kế hoạch, chỉ tiêu – " in words(sample_page("/ke-hoach/mau-ke-hoach-2024-2025/").title)


def test_a_plan_shows_its_targets_with_their_comparisons() -> None:
    view = sample_pages()["/ke-hoach/mau-ke-hoach-2024-2025/"]
    assert isinstance(view, PlanView)
    assert view.targets is not None
    assert [row[1].text for row in view.targets.rows] == [
        "58 làng", "ít nhất 2-3 sản phẩm", "khoảng 70%", "nhiều nhất 5 cơ sở",
    ]  # fmt: skip


def test_an_event_says_whether_it_is_to_come() -> None:
    assert facts(sample_page("/su-kien/mau-hoi-cho-2023/"))["Tình trạng"] == "Đã diễn ra"
    assert facts(sample_page("/su-kien/mau-le-hoi-lo-gom/"))["Tình trạng"] == "Đang diễn ra"
    assert facts(sample_page("/su-kien/mau-cuoc-thi-chieu/"))["Tình trạng"] == "Sắp diễn ra"
