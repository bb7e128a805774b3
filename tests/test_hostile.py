"""Texts that mean harm, or are a thousand times longer than any honest one: nothing raises, nothing hangs.

What an honest slip is told stands in ``test_bad``; here only safety and time are judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

import nh3
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile import (
    LARGEST,
    SECONDS,
    assert_in_time,
    assert_in_time_by_parts,
    filled,
    read_body,
    samples,
)

from langnghe.model.problem import has_errors
from langnghe.rendering import markdown
from langnghe.rendering.limits import MAX_TEXT, check_limits
from langnghe.rendering.markdown import convert
from langnghe.rendering.typed_html import URL_SCHEMES

# --- Markdown: time -------------------------------------------------------------------------------------

MARKS = samples(
    "[·]·![·![a](·[a](<·[](·[a](((·[a](/b) ·[a][b] ·[^1] ·*·*a ·**a ·_a·_a *b ·`·`a ·`` ` ·<·<a ·"
    "<em>a</em> ·<br> ·</a>·<!-- ·<?·<![CDATA[·<http://a.b> ·<a@b.c> ·>·> ·#·## ·-·- ·-- ·1. ·: ·"
    "|·|a|·~·=·!·\\*·&amp;·&#·&lt;&#x3c;·*[A]: ·[1]: /a ·klzzwxh:0000 ·\u200b\u202e·a·a · "
)
SHAPES: Mapping[str, Callable[[str], str]] = {
    "one line": lambda mark: mark,
    "a line each": lambda mark: f"{mark}\n",
    "lines": lambda mark: mark * (60 // len(mark) + 1) + "\n",
    "a paragraph each": lambda mark: f"{mark}\n\n",
    "paragraphs": lambda mark: mark * (9_000 // len(mark)) + "\n\n",
    "paragraphs of lines": lambda mark: f"{mark * 3}\n" * min(390, 9_000 // (len(mark) * 3 + 1)) + "\n",
    "lists": lambda mark: f"- {mark * 3}\n" * 390 + "\n",
    "quotes": lambda mark: f"> {mark * 3}\n" * 390 + "\n",
    "tables": lambda mark: "|a|\n|-|\n" + f"|{mark * 3}|\n" * 900 + "\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_mark_repeated_keeps_the_converter_busy(shape: str) -> None:
    for mark in MARKS:
        make = partial(filled, SHAPES[shape](mark))
        assert_in_time(read_body, make(LARGEST))  # refused, in time
        # The largest text that is converted at all; half of it tells the same in half the time.
        half = make(MAX_TEXT // 2)
        if check_limits(half, "mau.md", 1):
            assert_in_time(read_body, half, SECONDS / 2)
        else:
            assert_in_time_by_parts(read_body, make, MAX_TEXT // 2, SECONDS / 2)


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES)
def test_no_mark_repeated_keeps_the_converter_busy_at_full_size(shape: str) -> None:
    for mark in MARKS:
        assert_in_time(read_body, filled(SHAPES[shape](mark), MAX_TEXT))


LONG_TEXTS: Mapping[str, str] = {
    "notes": "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(20_000)),
    "one note again and again": filled("a[^1] ", 90_000) + "\n\n[^1]: b\n",
    "addresses at the end": "".join(f"[{n}]: /a\n" for n in range(40_000)),
    "headings": filled("## a\n"),
    "headings apart": filled("## a\n\n"),
    "headings that differ": "".join(f"## a{n}\n\n" for n in range(40_000)),
    "underlined headings": filled("a\n---\n"),
    "lists in lists": filled("".join("    " * depth + "- a\n" for depth in range(12))),
    "lists in lists apart": filled("".join("    " * depth + "- a\n\n" for depth in range(12))),
    "lists on one line": filled("- - - - - - - - - - - a\n"),
    "deep lists": "\n".join("    " * depth + "- a" for depth in range(400)),
    "deep quotes": "> " * 5_000 + "a",
    "fences": filled("```\na\n"),
    "fences never closed": filled("```a\n"),
    "fences of two kinds": filled("```\n~~~\n"),
    "a wide table": "|" + "a|" * 100_000 + "\n|" + "-|" * 100_000 + "\n",
    "tables": filled("|a|b|\n|-|-|\n|c|d|\n\n"),
    "definitions": "a\n" + filled(":   b\n"),
    "abbreviations": "".join(f"*[A{n}]: b\n" for n in range(10_000))
    + " ".join(f"A{n}" for n in range(20_000)),
    "captions": filled("|a|\n|-|\n|b|\n\nBảng: x\n\n"),
    "empty lines": "\n" * 400_000,
}


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_no_long_text_keeps_the_converter_busy(name: str) -> None:
    assert_in_time(read_body, LONG_TEXTS[name])
    assert_in_time(read_body, LONG_TEXTS[name][: MAX_TEXT - 1_000])


def test_an_honest_report_is_far_within_the_limits() -> None:
    table = "| Chỉ tiêu | Số |\n|---|---:|\n" + "| Làng nghề được duy trì | 58 |\n" * 500
    section = (
        "## Đề mục\n\n" + "Một câu văn dài vừa phải về làng nghề. " * 40 + "\n\n- mục một\n- mục hai\n\n"
    )
    assert read_errors(section * 40 + table) == []


def read_errors(text: str) -> list[str]:
    return [problem.code for problem in read_body(text) if problem.is_error]


# --- Markdown: safety -----------------------------------------------------------------------------------

ATTACKS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//x.vn></sCrIpT>",
    "<script\n>alert(1)</script\n>",
    "<script/x@y>alert(1)</script>",
    "<<script>script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=javascript:alert(1)>x</a>",
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a title="x>y" onclick="alert(1)" href="/">x</a>',
    '<em style="x" onclick=alert(1)>x</em>',
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](<java script:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:alert(1))",
    '[x](/a "\\" onmouseover=\\"alert(1)")',
    '![x" onerror="alert(1)](/images/a.png)',
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "`<script>`</p><script>alert(1)</script>",
    "```\n</code></pre><script>alert(1)</script>\n```\n<script>alert(2)</script>",
    "```html onload=alert(1)\nx\n```",
    "## <img src=x onerror=alert(1)>",
    "|<script>|\n|-|\n|<script>alert(1)</script>|",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u003cscript\u003ealert(1)\u003c/script\u003e",
    "\x02klzzwxh:0000\x03<em>x</em>",
]
_UNSAFE = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)


def assert_safe(html: str) -> None:
    """Only what the site itself uses may be left: no script, no handler, no unsafe address."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(True):
        assert tag.name not in {"script", "style", "iframe", "object", "svg", "math", "form", "h1"}
        for name, value in tag.attrs.items():
            assert not name.startswith("on")
            assert name != "style"
            assert name not in {"href", "src"} or not _UNSAFE.match(re.sub(r"\s", "", str(value)))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_or_shown_as_plain_words(attack: str) -> None:
    assert_safe(convert(attack, "mau.md").body.html)
    assert_safe(convert(f"> - Một đoạn {attack} nữa.", "mau.md").body.html)


WORDS = st.sampled_from(
    samples(
        "chữ· ·\n·\n\n·    ·- ·1. ·> ·## ·### ·**·*·__·_·`·```\n·~~~\n·[·]·(·)·](/a/)·![·\"·'·|·"
        '|-|\n·\\·&·&lt;·&#60;·<·>·<em>·</em>·<br>·<a href="·">·</a>·<sup>·</sup>·[^1]·[^1]: ·'
        "http://a.vn·<https://a.vn>·@·#·Bảng: ·---\n·===\n·<script>·</script>·javascript:· onclick=·"
        "\u200b·\u202e·é·é·\t·\u0002·\u0003·klzzwxh:0·wzxhzdk:0·<!--·-->·<![·]]>·<?·?>·/·="
    )
)
TEXTS = st.lists(WORDS, max_size=40).map("".join)


@settings(max_examples=1_500)
@given(TEXTS)
def test_any_text_is_converted_or_refused_and_never_unsafe(text: str) -> None:
    assert_safe(convert(text, "mau.md").body.html)


@settings(max_examples=1_500)
@given(TEXTS)
def test_cleaning_finds_nothing_left_in_an_accepted_text(text: str) -> None:
    converted = convert(text, "mau.md")
    if has_errors(converted.problems):
        return
    cleaned = nh3.clean(
        converted.body.html,
        tags=markdown._TAGS,
        attributes=markdown._ATTRIBUTES,
        url_schemes=set(URL_SCHEMES),
        link_rel=None,
    )
    assert cleaned == converted.body.html


@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_a_text_is_converted_the_same_whatever_came_before_it(texts: list[str]) -> None:
    alone = [convert(text, "mau.md") for text in texts]
    assert [convert(text, "mau.md") for text in reversed(texts)] == alone[::-1]


@given(st.text(max_size=400))
def test_any_words_at_all_are_converted_or_refused(text: str) -> None:
    assert_safe(convert(text, "mau.md").body.html)
