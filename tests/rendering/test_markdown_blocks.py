"""Blocks of a text: captioned tables, pictures with credit, notes that lead there and back, the end mark."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag
from tests.conftest import PROJECT_ROOT
from tests.rendering.newsroom import words

from langnghe.rendering.markdown import PAGE_FRAGMENTS, convert

TABLE = "| STT | Tên |\n|---|---:|\n| 1 | An |"


def read(text: str) -> BeautifulSoup:
    converted = convert(text, "mau.md")
    assert [problem.format() for problem in converted.problems] == []
    return BeautifulSoup(converted.body.html, "html.parser")


def one(page: BeautifulSoup, selector: str) -> Tag:
    found = page.select(selector)
    assert len(found) == 1, selector
    return found[0]


@pytest.mark.parametrize("text", [f"{TABLE}\n\nBảng: Thợ *giỏi* mẫu", f"Bảng: Thợ *giỏi* mẫu\n\n{TABLE}"])
def test_a_caption_stands_right_after_or_right_before_its_table(text: str) -> None:
    page = read(text)
    assert words(one(page, "caption")) == "Thợ giỏi mẫu"
    assert page.select("p") == []


def test_of_two_tables_in_a_row_each_has_its_own_caption() -> None:
    before = f"Bảng: một\n\n{TABLE}\n\nBảng: hai\n\n{TABLE}"
    after = f"{TABLE}\n\nBảng: một\n\n{TABLE}\n\nBảng: hai"
    for text in (before, after):
        assert [words(caption) for caption in read(text).select("table > caption")] == ["một", "hai"]


def test_a_table_scrolls_in_a_frame_that_has_a_name_and_takes_the_focus() -> None:
    frames = read(f"Bảng: Thợ<sup>1</sup> mẫu\n\n{TABLE}\n\n{TABLE}").select("section.ln-table[tabindex='0']")
    assert [frame["aria-label"] for frame in frames] == ["Thợ1 mẫu", "Bảng 2"]


def test_the_column_of_row_numbers_is_centred_and_numbers_end_in_line() -> None:
    page = read(TABLE)
    assert [words(cell) for cell in page.select(".ln-table__centre")] == ["STT", "1"]
    assert [words(cell) for cell in page.select(".ln-table__number")] == ["Tên", "An"]


def test_a_picture_alone_is_a_figure_and_its_title_ends_with_who_made_it() -> None:
    page = read('![Lò gốm](/images/lo.jpg "Lò gốm đỏ lửa. Ảnh: An Mẫu")')
    assert words(one(page, "figure > figcaption")) == "Lò gốm đỏ lửa. Ảnh: An Mẫu"
    assert words(one(page, ".ln-picture__credit")) == "Ảnh: An Mẫu"


def test_a_picture_without_a_credit_has_only_a_caption_and_without_a_title_none() -> None:
    assert words(one(read('![Lò](/images/lo.jpg "Ảnh cưới cũ ở lò")'), "figcaption")) == "Ảnh cưới cũ ở lò"
    assert read("![Lò](/images/lo.jpg)").select("figcaption") == []


def test_every_note_and_every_way_back_says_what_it_is_and_leads_somewhere() -> None:
    page = read("Một[^a], hai[^a], ba[^b].\n\n[^a]: Chú thích A.\n[^b]: Chú thích B.")
    links = page.select("a")
    assert [link["aria-label"] for link in links] == [
        "Chú thích 1",
        "Chú thích 1",
        "Chú thích 2",
        "Về chỗ chú thích 1 trong bài",
        "Về chỗ chú thích 1 trong bài, lần 2",
        "Về chỗ chú thích 2 trong bài",
    ]
    ids = {tag["id"] for tag in page.select("[id]")}
    assert {link["href"].removeprefix("#") for link in links} == ids
    assert one(page, "section.ln-notes")["aria-label"] == "Chú thích"


@pytest.mark.parametrize(
    ("text", "read_aloud"),
    [
        ("Trên đây là báo cáo mẫu./.", "Trên đây là báo cáo mẫu."),
        ("Trên đây là báo cáo mẫu /.", "Trên đây là báo cáo mẫu."),
        ("Xem [kế hoạch](https://vidu.vn/) ./.", "Xem kế hoạch."),
        ("Hết.[^1] /.\n\n[^1]: A", "Hết.1"),
        ("Hết.\n\n./.", ""),
    ],
)
def test_the_end_mark_of_official_texts_is_seen_and_not_heard(text: str, read_aloud: str) -> None:
    page = read(text)
    mark = one(page, "span[aria-hidden=true]")
    assert mark.get_text() in {"/.", "./."}
    paragraph = mark.parent
    assert paragraph is not None
    mark.extract()
    assert paragraph.get_text() == read_aloud


def test_a_slash_elsewhere_is_no_end_mark() -> None:
    assert read("Số 52/2018/NĐ-CP./. Còn nữa.").select("span") == []


def test_a_heading_takes_no_fragment_that_the_page_has_itself() -> None:
    page = read("## Nguồn\n\nChữ.\n\n## Cập nhật\n\nChữ.\n\n## Nguồn\n\nChữ.")
    assert [heading["id"] for heading in page.select("h2")] == ["phan-nguon", "phan-cap-nhat", "phan-nguon_1"]


def test_every_fragment_that_an_article_template_writes_is_kept_from_headings() -> None:
    templates = PROJECT_ROOT / "theme" / "templates"
    names = [
        "article.html",
        "frame/base.html",
        *(f"components/{n}.html" for n in ("changes", "series", "sources")),
    ]
    written = {
        found
        for name in names
        for found in re.findall(r'\bid="([a-z-]+)"', (templates / name).read_text(encoding="utf-8"))
    }
    assert written
    assert written - PAGE_FRAGMENTS == set()


def test_a_problem_of_a_text_that_is_a_whole_file_stands_on_its_line() -> None:
    assert [problem.line for problem in convert("Một\n\n# Hai\n", "mau.md").problems] == [3]
