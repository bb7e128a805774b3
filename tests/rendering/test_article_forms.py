"""Each form of article by its full example in `tests/site`: what a reader must find on the page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from bs4 import BeautifulSoup
from tests.conftest import PROJECT_ROOT
from tests.rendering.newsroom import make_article, read_page, views_of, words
from tests.rendering.sample import sample_context

from langnghe.loading.files import read_source
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.article import Body, Change, Heading, Signature, Video, WrittenArticle
from langnghe.relations.taxonomy import resolve_names
from langnghe.rendering.entries import read_markdown
from langnghe.rendering.views.news.article import article_routes, contents, format_duration, signature_view

SITE = PROJECT_ROOT / "tests" / "site"


@cache
def pages() -> Mapping[str, BeautifulSoup]:
    """Return the pages of all sample articles by slug."""
    vocabulary = load_vocabulary(SITE / "catalogue" / "vocab")[0]
    written = []
    for path in sorted((SITE / "content" / "news").rglob("*.md")):
        name = path.relative_to(SITE).as_posix()
        entry = read_markdown(read_source(path, name), vocabulary, is_page=False).entry
        assert isinstance(entry, WrittenArticle), name
        written.append(entry)
    articles, _ = resolve_names(written, vocabulary, lambda _article: True)
    views = views_of(article_routes, sample_context(articles))
    return {view.path.strip("/").rpartition("/")[2]: read_page(view) for view in views}


def said(slug: str, selector: str) -> list[str]:
    """Return the words of all elements of a sample article that a selector finds."""
    return [words(tag) for tag in pages()[slug].select(selector)]


def test_a_news_item_has_several_authors_and_its_updates_below_the_text() -> None:
    page = pages()["mau-le-hoi-lo-gom"]
    assert [words(a) for a in page.select(".ln-article__byline a[rel=author]")] == [
        "Ban biên tập Mẫu",
        "Đặng Thị Mẫu",
    ]
    assert page.select_one(".ln-article__modified a")["href"] == "#cap-nhat"
    assert said("mau-le-hoi-lo-gom", ".ln-updates p") == [
        "21/11/2026 : Ban tổ chức mẫu mở thêm một buổi nung đêm vào ngày 24/11."
    ]
    assert page.select_one(".ln-text").find_next("h2")["id"] == "cap-nhat"


def test_a_report_has_numbered_parts_a_table_of_contents_an_award_table_and_a_signature() -> None:
    slug = "mau-bao-cao-hiep-hoi"
    page = pages()[slug]
    assert said(slug, ".ln-text h2") == ["I. Tổ chức và hội viên", "II. Việc đã làm", "III. Khen thưởng"]
    assert said(slug, ".ln-contents details > ol > li > a") == said(slug, ".ln-text h2")
    targets = {tag["id"] for tag in page.select(".ln-text [id]")}
    assert {link["href"].removeprefix("#") for link in page.select(".ln-contents a")} <= targets
    awards = page.select(".ln-table")[-1]
    assert [words(cell) for cell in awards.select("th")] == ["STT", "Hình thức", "Số, ngày, cơ quan"]
    assert words(awards.caption) == awards["aria-label"] == "Các quyết định mẫu trùng số"
    assert said(slug, ".ln-signature p") == [
        "Hải Phòng, ngày 20 tháng 12 năm 2024",
        "Hiệp hội Làng nghề Mẫu",
        "Chủ tịch",
        "Ân Văn Mẫu",
    ]


def test_a_correction_stands_between_head_and_text_with_its_date() -> None:
    page = pages()["mau-bao-cao-hiep-hoi"]
    note = page.select_one("#dinh-chinh")
    assert words(note).startswith("Đính chính 06/01/2025 : Bản đăng ngày 24/12/2024 ghi 64")
    assert note.find_previous("header")["class"] == ["ln-article__head"]
    assert note.find_next(class_="ln-text") is not None
    assert "Cập nhật lần cuối: 06/01/2025" in words(page.select_one(".ln-article__modified"))


def test_an_interview_sets_questions_from_answers_and_titles_from_names() -> None:
    slug = "mau-phong-van-chu-tich"
    who = said(slug, ".ln-says__who")
    assert who[:2] == ["Phóng viên :", "Ông Ân Văn Mẫu , Chủ tịch Hiệp hội Làng nghề Mẫu:"]
    assert len(said(slug, ".ln-says--asking")) == 4
    assert len(pages()[slug].select(".ln-says:not(.ln-says--asking)")) == 3
    assert said(slug, ".ln-article__byline") == ["Tác giả: Đặng Thị Mẫu (thực hiện)"]
    first = pages()[slug].select_one(".ln-text > p")
    assert words(first).startswith("Nhân lớp truyền nghề thứ ba")


def test_an_article_of_a_department_names_the_owner_above_and_who_wrote_it_below() -> None:
    slug = "mau-sau-giai-phap"
    page = pages()[slug]
    assert page.select_one(".ln-article__owner a")["href"].endswith("/to-chuc/mau-so-cong-thuong/")
    assert said(slug, ".ln-article__source") == [
        "Nguồn bài: Đặng Thị Mẫu (Phòng Quản lý công nghiệp, Sở Công Thương Mẫu)"
    ]
    assert said(slug, ".ln-article__byline") == []
    assert said(slug, "#nguon-tieu-de") == ["Nguồn tham khảo"]
    assert "Sở Công Thương Mẫu" in said(slug, ".ln-references dd")


def test_a_plan_has_roman_heads_arabic_parts_and_lettered_points_that_nest() -> None:
    page = pages()["mau-ke-hoach-lang-nghe"]
    outline = [
        (heading.name, words(heading).split()[0]) for heading in page.select(".ln-text :is(h2, h3, h4)")
    ]
    assert outline == [
        ("h2", "I."), ("h3", "1."), ("h3", "2."),
        ("h2", "II."), ("h3", "1."), ("h4", "a)"), ("h4", "b)"), ("h3", "2."),
        ("h2", "III."), ("h3", "1."), ("h3", "2."),
    ]  # fmt: skip
    ids = [heading["id"] for heading in page.select(".ln-text :is(h2, h3, h4)")]
    assert len(set(ids)) == len(ids)
    assert words(page.select_one(".ln-text__end")) == "/."


def test_a_photo_story_is_its_pictures_numbered_with_captions_and_credits() -> None:
    slug = "mau-anh-lo-gom-ngay-tet"
    page = pages()[slug]
    assert said(slug, ".ln-photos__number") == ["1/3", "2/3", "3/3"]
    assert said(slug, ".ln-photos figcaption")[1:] == [
        "Ấm chén ra lò Ảnh: Nhóm thử cổng",
        "Hàng bày ở chợ mẫu",
    ]
    assert [img.has_attr("loading") for img in page.select(".ln-photos img")] == [False, True, True]
    assert page.select_one(".ln-gallery") is None
    assert said(slug, ".ln-article__meta")[0].endswith("3 ảnh")


def test_a_film_is_a_local_poster_that_leads_out_and_nothing_of_others_is_loaded() -> None:
    slug = "mau-phim-det-chieu"
    page = pages()[slug]
    link = page.select_one(".ln-video > a")
    assert link["href"] == "https://vidu.vn/phim-det-chieu-mau"
    assert words(link) == "Xem phim trên Kênh phim Mẫu · 3 phút 20 giây"
    assert link.img["src"].startswith("/ten-kho/images/")
    assert page.select("iframe, video, object, embed") == []
    assert said(slug, ".ln-article__meta")[0].endswith("Phim 3 phút 20 giây")


@pytest.mark.parametrize(
    ("slug", "place"), [("mau-phong-van-chu-tich", 0), ("mau-gom-va-men-tro", 1), ("mau-giu-lua-lo", 2)]
)
def test_each_part_of_a_series_lists_all_in_order_and_marks_itself(slug: str, place: int) -> None:
    page = pages()[slug]
    assert said(slug, ".ln-series-line") == [f"Loạt bài mẫu về lò gốm · Kỳ {place + 1}"]
    assert said(slug, ".ln-series__label") == ["Kỳ 1", "Kỳ 2", "Kỳ 3"]
    marked = [part.select_one("[aria-current=page]") is not None for part in page.select(".ln-series__part")]
    assert marked == [number == place for number in range(3)]
    assert [a["rel"] for a in page.select(".ln-series__steps a")] == [["prev"], ["next"]][
        place == 0 : 2 - (place == 2)
    ]


def test_every_form_has_an_example() -> None:
    forms = {
        class_.removeprefix("ln-article--")
        for page in pages().values()
        for class_ in page.select_one("article.ln-article")["class"]
        if class_ != "ln-article"
    }
    assert forms == {"news", "report", "interview", "department", "plan", "photo", "video"}


def test_a_short_text_or_one_of_few_parts_has_no_table_of_contents() -> None:
    headings = tuple(Heading(level=2, text=f"Phần {n}", fragment=f"phan-{n}") for n in range(6))
    assert contents(Body(html="", headings=headings, word_count=499)) == ()
    assert contents(Body(html="", headings=headings[:5], word_count=5000)) == ()
    assert len(contents(Body(html="", headings=headings, word_count=500))) == 6


def test_headings_of_the_third_level_stand_inside_the_second_and_the_fourth_is_left_out() -> None:
    levels = (2, 3, 4, 3, 2, 3, 2)
    headings = tuple(Heading(level=n, text=f"{i}", fragment=f"m{i}") for i, n in enumerate(levels))
    entries = contents(Body(html="", headings=headings, word_count=900))
    found = [(entry.link.text, [link.href for link in entry.inner]) for entry in entries]
    assert found == [("0", ["#m1", "#m3"]), ("4", ["#m5"]), ("6", [])]


@pytest.mark.parametrize(
    ("seconds", "in_words"),
    [(200, "3 phút 20 giây"), (180, "3 phút"), (45, "45 giây"), (3900, "1 giờ 5 phút"), (3601, "1 giờ")],
)
def test_a_length_of_time_is_in_words(seconds: int, in_words: str) -> None:
    assert format_duration(seconds) == in_words


def test_a_place_or_a_day_of_signing_may_stand_alone() -> None:
    def line(**known: object) -> str | None:
        view = signature_view(Signature(body="Hội Mẫu", name="An Mẫu", **known))  # type: ignore[arg-type]
        return view.place_line if view else None

    day = make_article().published.date()
    assert (line(), line(place="Huế"), line(on=day)) == (None, "Huế", "Ngày 09 tháng 01 năm 2026")


def test_a_film_without_a_cover_is_a_plain_link() -> None:
    article = make_article(1, form="video", video=Video(url="https://vidu.vn/phim"))
    page = read_page(next(views_of(article_routes, sample_context([article]))))
    assert words(page.select_one(".ln-video")) == "Xem phim"
    assert page.select_one(".ln-video img") is None


def test_changes_are_in_order_of_time_whatever_the_order_they_are_written_in() -> None:
    days = [make_article(n).published.date() for n in (30, 1)]
    changes = tuple(Change(on=day, text=f"Ngày {day:%d}.") for day in days)
    page = read_page(next(views_of(article_routes, sample_context([make_article(1, updates=changes)]))))
    assert [words(time) for time in page.select(".ln-updates time")] == ["09/01/2026", "11/01/2026"]
