"""The words inside HTML and the places they stand at: what may be marked, and what may not."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.rendering.markdown import convert
from langnghe.rendering.running_text import BLOCK_END, TypedLink, read_running_text


def spot(html: str, words: str) -> str | None:
    """Return the HTML that stands for the first `words`, or None where they may not be marked."""
    running = read_running_text(html)
    start = running.text.index(words)
    place = running.span(start, start + len(words))
    return None if place is None else html[place[0] : place[1]]


def test_inline_tags_leave_no_trace_and_blocks_part_the_text() -> None:
    running = read_running_text("<p>Số <em>490</em>/QĐ</p>\n<ul>\n<li>một</li>\n</ul>")
    assert running.text.split(BLOCK_END) == ["", "Số 490/QĐ", "\n", "\n", "một", "\n", ""]


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="/x/">Bát Tràng</a></p>',
        '<h2 id="a">Bát Tràng</h2>',
        "<figure><figcaption>Bát Tràng</figcaption></figure>",
        "<table><caption>Bát Tràng</caption></table>",
        "<p>Bát <em>Tràng</em></p>",
    ],
)
def test_links_headings_captions_and_torn_words_are_read_but_not_marked(html: str) -> None:
    assert spot(html, "Bát Tràng") is None


@pytest.mark.parametrize(
    "html",
    [
        "<p>Mã <code>Bát Tràng</code>.</p>",
        "<pre><code>Bát Tràng\n</code></pre>",
        "<p><strong>Ông Bát Tràng:</strong> Vâng.</p>",
        '<p class="ln-says"><strong>Ông Bát Tràng:</strong> Vâng.</p>',
    ],
)
def test_examples_and_the_names_of_speakers_are_not_read(html: str) -> None:
    assert "Bát Tràng" not in read_running_text(html).text


@pytest.mark.parametrize(
    "html",
    [
        "<p>Bát Tràng</p>",
        '<td class="ln-table__number">Bát Tràng</td>',
        "<p><strong>Bát Tràng</strong>: gốm</p>",
        '<h2 id="a">Gốm</h2>\n<p>Ở Bát Tràng</p>',
        '<p>Ở <a href="/x/">kia</a>, Bát Tràng</p>',
        "<p>Mã <code>x</code> Bát Tràng</p>",
    ],
)
def test_all_other_words_may_be_marked(html: str) -> None:
    assert spot(html, "Bát Tràng") == "Bát Tràng"


def test_an_entity_is_one_character_that_stands_whole() -> None:
    html = "<p>Số &lt;2974/QĐ-BVHTT&amp;DL ngày &amp; đêm&gt;</p>"
    assert spot(html, "2974/QĐ-BVHTT&DL") == "2974/QĐ-BVHTT&amp;DL"
    assert spot(html, "&") == "&amp;"
    assert spot(html, "đêm>") == "đêm&gt;"
    assert spot(html, "<2974") == "&lt;2974"


def test_the_number_of_a_note_is_passed_over_and_a_power_is_not() -> None:
    assert "TTg ngày" in read_running_text('TTg<sup id="fnref:1"><a href="#fn:1">1</a></sup> ngày').text
    assert "10 m2 đất" in read_running_text("10 m<sup>2</sup> đất").text


def test_links_are_told_with_their_end() -> None:
    html = '<h2 id="a"><a href="/a/">A</a></h2><p><a href="/b/?x=1&amp;y=2" title="B">B</a>.</p>'
    assert read_running_text(html).links == [
        TypedLink("/a/", None),
        TypedLink("/b/?x=1&y=2", html.index("</a>.") + 4),
    ]


@given(st.text(alphabet="ab &<>*_[]()#`|\n-1.:^\"'ạ", max_size=80))
def test_every_free_word_of_a_converted_text_is_found_at_its_place(text: str) -> None:
    html = convert(text, "mau.md").body.html
    running = read_running_text(html)
    for start, letter in enumerate(running.text):
        if letter in " \x00":
            continue
        place = running.span(start, start + 1)
        if place is not None:
            assert unescape(html[place[0] : place[1]]) == letter
