"""Who speaks in an interview, and how far."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import make_article, make_context, read_page, views_of, words

from langnghe.model.article import Body
from langnghe.rendering.markdown import convert
from langnghe.rendering.views.news.article import article_routes
from langnghe.rendering.views.news.interview import with_speakers


def turns(text: str, *interviewers: str) -> list[tuple[bool, str, str]]:
    """Return for each turn of a text in Markdown whether it asks, who speaks, and all its words."""
    html = BeautifulSoup(with_speakers(convert(text, "mau.md").body.html, interviewers), "html.parser")
    return [
        ("ln-says--asking" in turn["class"], words(turn.select_one(".ln-says__who")), words(turn))
        for turn in html.select(".ln-says")
    ]


def test_questions_and_answers_are_told_apart() -> None:
    assert turns("**Phóng viên:** Sao?\n\n**Bà Mẫu:** Vậy.") == [
        (True, "Phóng viên :", "Phóng viên : Sao?"),
        (False, "Bà Mẫu :", "Bà Mẫu : Vậy."),
    ]


def test_the_colon_may_stand_outside_the_bold_words() -> None:
    assert turns("**PV**: Sao?") == [(True, "PV :", "PV : Sao?")]


def test_a_title_behind_the_name_is_not_bold() -> None:
    html = with_speakers("<p><strong>Ông An Mẫu, Chủ tịch Hội Mẫu:</strong> Vâng.</p>")
    assert "<strong>Ông An Mẫu</strong>, Chủ tịch Hội Mẫu:</p>" in html


def test_a_name_may_be_a_link_with_a_comma_in_its_address() -> None:
    html = with_speakers('<p><strong>Ông <a href="/a,b/">An Mẫu</a>, thợ cả:</strong> Vâng.</p>')
    assert '<strong>Ông <a href="/a,b/">An Mẫu</a></strong>, thợ cả:</p>' in html


def test_an_answer_goes_on_to_the_next_speaker_over_paragraphs_lists_and_tables() -> None:
    text = "**Bà Mẫu:** Có hai việc:\n\n- củi;\n- đất.\n\nHết.\n\n**PV:** Xin cảm ơn."
    assert [said for _, _, said in turns(text)] == [
        "Bà Mẫu : Có hai việc: củi; đất. Hết.",
        "PV : Xin cảm ơn.",
    ]


@pytest.mark.parametrize("end", ["## Phần hai", "[^1]: Chú thích."])
def test_a_heading_and_the_notes_end_an_answer(end: str) -> None:
    assert [said for _, _, said in turns(f"**Bà Mẫu:** Vâng.[^1]\n\n{end}\n\n[^1]: Chú thích.")] == [
        "Bà Mẫu : Vâng. 1"
    ]


def test_the_author_of_the_interview_asks_under_their_own_name() -> None:
    assert [asks for asks, _, _ in turns("**An Mẫu:** Sao?\n\n**Bình Mẫu:** Vậy.", "An Mẫu")] == [True, False]


def test_bold_words_within_a_paragraph_a_list_or_a_quotation_are_no_speaker() -> None:
    text = "Thầy **dặn:** chậm thôi.\n\n**Chậm** thôi.\n\n> **Ai:** đó.\n\n- **Một:** a\n\n- **Hai:** b"
    assert turns(text) == []


def test_only_interviews_have_speakers() -> None:
    body = Body(html="<p><strong>Lưu ý:</strong> mẫu.</p>")
    pages = views_of(article_routes, make_context([make_article(1, body=body)]))
    assert read_page(next(pages)).select_one(".ln-says") is None


BLOCKS = st.sampled_from(
    ["**PV:** Sao?", "**Bà Mẫu, thợ:** Vậy.", "Đoạn *mẫu*.", "- một\n- hai", "> **Ai:** đó", "## Đề mục",
     "![Ảnh](/images/x.jpg)", "| A |\n|---|\n| 1 |"]
)  # fmt: skip


@given(st.lists(BLOCKS, max_size=8))
def test_no_word_is_lost_and_no_element_left_open(blocks: list[str]) -> None:
    html = convert("\n\n".join(blocks), "mau.md").body.html
    shaped = with_speakers(html)
    before, after = (BeautifulSoup(text, "html.parser") for text in (html, shaped))
    assert "".join(after.get_text().split()) == "".join(before.get_text().split())
    assert str(after).count("</div>") == shaped.count("</div>") == shaped.count("<div")
