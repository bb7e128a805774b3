"""The components of catalogue pages by themselves: what each writes, and that an empty one writes nothing."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup
from tests.conftest import PROJECT_ROOT
from tests.rendering.newsroom import words

from langnghe.rendering.environment import build_environment
from langnghe.rendering.views.record_parts.page import (
    CardSection,
    DatedValue,
    Notice,
    TableView,
    TimelineEntry,
    table,
)
from langnghe.rendering.views.shared.base import Fact, FactValue, Link, RecordCard, SourceView

ENVIRONMENT = build_environment(PROJECT_ROOT / "theme" / "templates")
SOURCES = tuple(
    SourceView(title=title, publisher=None, url=None, date=None, confidence="nguồn trực tiếp")
    for title in ("Một", "Hai")
)


def call(component: str, macro: str, *arguments: object) -> str:
    """Return what a macro of a component writes."""
    module = ENVIRONMENT.get_template(f"components/{component}.html").module
    written: Markup = getattr(module, macro)(*arguments)
    return str(written)


def soup(component: str, macro: str, *arguments: object) -> BeautifulSoup:
    return BeautifulSoup(call(component, macro, *arguments), "html.parser")


@pytest.mark.parametrize(
    ("component", "macro", "arguments"),
    [
        ("cards", "card_list", ((),)),
        ("cards", "card_section", (CardSection(title="Mẫu", fragment="mau", kind="products", cards=()),)),
        ("facts", "fact_box", ((), ())),
        ("notice", "notice_list", ((),)),
        ("tables", "data_table", (None, "mau", ())),
        ("timeline", "timeline", ("Mẫu", "mau", (), ())),
        ("sections", "text_list", ("Mẫu", "mau", ())),
        ("sections", "fact_section", ("Mẫu", "mau", (), ())),
        ("sections", "news_section", ("Mẫu", "mau", ())),
    ],
)
def test_an_empty_component_writes_nothing(component: str, macro: str, arguments: tuple[object, ...]) -> None:
    assert call(component, macro, *arguments).strip() == ""


def test_a_badge_shows_its_word_and_tells_the_whole_to_those_who_do_not_see_it() -> None:
    badge = soup("badge", "badge", "4 sao", "Sản phẩm OCOP hạng 4 sao", "good").span
    shown, told = badge.find_all("span")
    assert (words(shown), shown["aria-hidden"]) == ("4 sao", "true")
    assert (words(told), told["class"]) == ("Sản phẩm OCOP hạng 4 sao", ["ln-hidden"])
    assert "ln-badge--good" in badge["class"]


def test_a_badge_that_says_all_is_not_read_twice() -> None:
    assert words(soup("badge", "badge", "Đã thu hồi", "Đã thu hồi", "bad")) == "Đã thu hồi"


def test_a_value_leads_to_each_of_its_sources_by_their_number() -> None:
    value = FactValue(text="578", sources=SOURCES)
    marks = soup("facts", "fact_value", value, SOURCES).find_all("a")
    assert [mark["href"] for mark in marks] == ["#nguon-1", "#nguon-2"]
    assert [words(mark) for mark in marks] == ["Nguồn 1", "Nguồn 2"]


def test_a_source_that_the_page_does_not_list_is_an_error_and_not_a_dead_mark() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        call("facts", "fact_value", FactValue(text="578", sources=SOURCES), SOURCES[:1])


def test_a_date_is_written_for_machines_where_html_can_say_it() -> None:
    assert soup("facts", "fact_value", DatedValue(text="năm 2024", iso="2024"), ()).time["datetime"] == "2024"
    assert soup("facts", "fact_value", DatedValue(text="đợt 2019"), ()).time is None


def test_facts_are_a_description_list_with_every_value_under_its_label() -> None:
    values = (FactValue(text="Gốm", href="/nghe/gom/"), FactValue(text="Rèn", note="xưa"))
    box = soup("facts", "fact_box", (Fact(label="Nghề", values=values),), ()).dl
    assert words(box.dt) == "Nghề"
    assert [words(dd) for dd in box.find_all("dd")] == ["Gốm", "Rèn (xưa)"]
    assert box.a["href"] == "/nghe/gom/"


def test_a_notice_is_one_sentence_with_or_without_a_link() -> None:
    plain = Notice(text="Tổ chức đã kết thúc", tone="warn")
    linked = Notice(text="Bị thay thế bởi", tone="bad", link=Link(text="văn bản mới", href="/van-ban/moi/"))
    found = soup("notice", "notice_list", (plain, linked)).find_all("p")
    assert [p.get_text() for p in found] == ["Tổ chức đã kết thúc.", "Bị thay thế bởi văn bản mới."]


def test_markup_in_what_editors_write_is_shown_and_not_obeyed() -> None:
    card = RecordCard(name="<script>alert(1)</script>", href="/mau/", lines=("<b>đậm</b>",))
    written = soup("cards", "card_list", (card,))
    assert written.script is None
    assert written.b is None
    assert words(written.h3) == "<script>alert(1)</script>"


def test_a_history_keeps_the_order_it_is_given() -> None:
    entries = tuple(TimelineEntry(title=FactValue(text=text)) for text in ("mới", "cũ"))
    titles = soup("timeline", "timeline", "Mẫu", "mau", entries, ()).find_all("h3")
    assert [words(title) for title in titles] == ["mới", "cũ"]


def test_a_column_that_no_row_fills_is_left_out() -> None:
    made = table("Bảng mẫu", ("Tên", "Năm", "Ghi chú"), [(FactValue(text="a"), None, FactValue(text="b"))])
    assert made is not None
    assert made.columns == ("Tên", "Ghi chú")
    assert [[cell.text for cell in row] for row in made.rows] == [["a", "b"]]


def test_a_table_can_be_reached_and_scrolled_by_keyboard() -> None:
    view = TableView(caption="Số liệu", columns=("Tên",), rows=((FactValue(text="a"),),))
    frame = soup("tables", "data_table", view, "mau", ()).select_one(".ln-table")
    assert (frame.name, frame["tabindex"], frame["aria-label"]) == ("section", "0", "Bảng: Số liệu")
