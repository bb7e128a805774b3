"""Input that means harm, or is a thousand times longer than any honest one: nothing raises, nothing hangs.

What an honest slip is told stands in ``test_bad``; here only safety and time are judged.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping

import nh3
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from langnghe.loading.reading import Reading
from langnghe.loading.schema import parse_map
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.source_text import MAX_BYTES, SourceText, decode_source
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.loading.yaml_source import MapNode, parse_yaml
from langnghe.model.catalogue import Kind
from langnghe.model.problem import Problem, format_report, has_errors
from langnghe.rendering import markdown
from langnghe.rendering.limits import MAX_TEXT
from langnghe.rendering.markdown import convert
from langnghe.rendering.pieces import read_markdown
from langnghe.rendering.typed_html import URL_SCHEMES

SECONDS = 5.0
"""Longest time for one file of the largest size; an honest one takes some thousandths of it."""
VOCABULARY = load_vocabulary(None).vocabulary
HEAD = "---\ntitle: Bài mẫu\ndate: 2026-03-01\n---\n\n"


def samples(text: str) -> list[str]:
    """Return what stands between the middle dots of ``text``."""
    return text.split("·")


def filled(unit: str, size: int = MAX_BYTES - 1_000) -> str:
    """Return ``unit`` again and again, up to ``size`` bytes."""
    return (unit * (size // len(unit.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")


def certificate(*lines: str) -> str:
    """Return a product with one certificate."""
    return "name: Mẫu\ncertificates:\n  - scheme: 148\n" + "".join(f"    {line}\n" for line in lines)


def read_record(text: str, kind: Kind = "villages") -> list[Problem]:
    """Read ``text`` as a record; return its problems."""
    node, problems = parse_yaml(text, "mau.yaml")
    reading = Reading("mau.yaml", VOCABULARY)
    if isinstance(node, MapNode):
        parse_map(SCHEMAS[kind], node, reading, id="mau")
    return [*problems, *reading.problems]


def read_article(text: str) -> list[Problem]:
    """Read ``text`` as an article; return its problems."""
    return list(read_markdown(SourceText("mau.md", text), VOCABULARY, is_page=False).problems)


def read_body(text: str) -> list[Problem]:
    """Read ``text`` below a good head; return its problems."""
    return read_article(HEAD + text)


def assert_in_time(read: Callable[[str], list[Problem]], text: str, seconds: float = SECONDS) -> None:
    start = time.process_time()  # of this process only: other work of the machine does not count
    format_report(read(text))
    assert time.process_time() - start < seconds


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


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_no_mark_repeated_keeps_the_converter_busy(shape: str) -> None:
    for mark in MARKS:
        assert_in_time(read_body, filled(SHAPES[shape](mark)))
        # The largest text that is converted at all; half of it tells the same in half the time.
        assert_in_time(read_body, filled(SHAPES[shape](mark), MAX_TEXT // 2), SECONDS / 2)


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


@pytest.mark.slow
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


# --- YAML and heads of articles ---------------------------------------------------------------------------

LONG_RECORDS: Mapping[str, str] = {
    "brackets": "name: " + filled("["),
    "braces": "name: " + filled("{"),
    "empty lists": "name: [" + filled("[], ") + "]",
    "nested braces": "name: " + filled("{a: "),
    "dashes": filled("- "),
    "question marks": filled("? "),
    "quotes": "name: " + filled('"'),
    "a quote never closed": 'name: "' + filled("b\n"),
    "colons": filled("a: "),
    "lines without a colon": filled("a\n"),
    "anchors": "name: [" + filled("&a b, ") + "]",
    "aliases": "name: [" + filled("*a, ") + "]",
    "billion laughs": "\n".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9 if n else ['ha'] * 9)}]" for n in range(30)
    ),
    "merge keys": filled("<<: {a: b}\n"),
    "tags": "name: " + filled("!!"),
    "object": "name: !!python/object/apply:os.system ['true']",
    "documents": filled("---\n"),
    "one key again and again": filled("name: b\n"),
    "a hundred thousand keys": "".join(f"k{n}: a\n" for n in range(50_000)),
    "a long key": filled("a") + ": b",
    "a long number": "name: Mẫu\nfigures:\n  - kind: so-ho-lam-nghe\n    value: " + filled("9"),
    "a long date": "name: Mẫu\nfounded:\n  text: a\n  period: " + filled("9/"),
    "a long address": "name: Mẫu\nsources:\n  - title: a\n    url: https://" + filled("a."),
    "a long id": "name: Mẫu\nplace:\n  unit: " + filled("xa-"),
    "a long list of ids": "name: Mẫu\ndocuments: [" + filled("van-ban-1, ") + "]",
    "a long list of wrong terms": "name: Mẫu\ncrafts: [" + ", ".join(f"gom-{n}" for n in range(999)) + "]",
    "indentation": "\n".join("  " * depth + "a:" for depth in range(600)),
    "tabs": filled("\t"),
    "spaces": filled(" "),
    "letters of many kinds": '"' + "".join(chr(0x4E00 + n % 20_000) for n in range(150_000)) + '": b',
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG_RECORDS)
def test_no_long_record_keeps_the_reader_busy(name: str) -> None:
    text = LONG_RECORDS[name]
    assert_in_time(read_record, text)
    assert_in_time(read_article, f"---\n{text}\n---\n\nMột đoạn.\n")
    assert_in_time(read_article, f"Title: Bài mẫu\nDate: 2026-03-01\nTags: {text}")


NUMBERS = samples(
    "0·-0·+1·1e5·1e999999999·-1·0x1F·0b1·1_000·.5·5.·NaN·sNaN·Infinity·-inf·９·٣·²·1,5·1.000.000·"
    "true·null·~·''·[]·{}·\\u0000"
)
NUMBERS += ["1" * 5_000, f"0.{'0' * 5_000}1"]
DATES = samples(
    "0000-01-01·0001-01-01·9999-12-31·10000-01-01·2026-02-29·2024-02-29·2026-00-10·2026-13-01·"
    "2199-12-31·1000-01-01·2026-1-1·31/02/2026·2026-03-01T25:00·2026-03-01 08:00+99:99·đợt 9999·"
    "đợt 2199·2199/2199·2026/2025·2026-Q5·2026-03-01 23:59:60·-2026-03-01·٢٠٢٦-03-01·2026-03-01Z·"
    "0001-01-01 00:00+14:00·9999-12-31 23:59-12:00·2199-12-31 23:59-12:00"
)


@pytest.mark.parametrize("number", NUMBERS)
def test_odd_numbers_are_read_or_refused(number: str) -> None:
    for key in ("latitude", "longitude", "accuracy_km"):
        read_record(f"name: Mẫu\nplace:\n  unit: ha-noi\n  {key}: {number}\n")
    read_record(f"name: Mẫu\nfigures:\n  - kind: so-ho-lam-nghe\n    value: {number}\n")
    read_record(certificate(f"stars: {number}", f"score: {number}"), "products")


@pytest.mark.parametrize("day", DATES)
def test_odd_days_are_read_or_refused(day: str) -> None:
    read_article(f"---\ntitle: Mẫu\ndate: {day}\nmodified: {day}\nexpires: {day}\n---\nMột đoạn.\n")
    read_record(certificate(f"issued: {day}", "expires: 2020-01-01"), "products")


KEYS = sorted({field.key for schema in SCHEMAS.values() for field in schema.fields})
SCALARS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [*NUMBERS, *DATES, "ha-noi", "gom-su", "https://a.vn", "../../etc/passwd", "0912 345 678"]
    ),
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=8,
)


def written(tree: object) -> str:
    """Return a tree on one line, its words quoted, as an editor's program might write it."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {written(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(written, tree)) + "]"
    return "'" + re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", " ", str(tree)).replace("'", "''") + "'"


@settings(max_examples=600)
@given(st.sampled_from(sorted(SCHEMAS)), st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6))
def test_any_tree_is_read_as_a_record_or_refused(kind: Kind, tree: dict[str, object]) -> None:
    text = "\n".join(f"{key}: {written(value)}" for key, value in tree.items())
    format_report(read_record(text, kind))


PIECES = st.sampled_from(
    samples(
        "name·title·date·:·: ·- ·\n·  ·\t·\"·'·[·]·{·}·,·#·&a·*a·!·!!·|·>·?·%·@·`·---·...·\\·<<·"
        "2026-03-01·chữ·~·\u00a0·\u2028·\u0085·\ufeff·\u200b·=·\\ud800·\\0"
    )
)


@settings(max_examples=1_500)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_characters_are_read_or_refused_with_a_line_that_is_there(text: str) -> None:
    _, problems = parse_yaml(text, "mau.yaml")
    lines = text.count("\n") + 1
    for problem in problems:
        assert 1 <= problem.line <= lines
        assert problem.needed


@settings(max_examples=800)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_head_is_read_or_refused(text: str) -> None:
    for article in (text, f"---\n{text}\n---\nMột đoạn.\n", f"Title: {text}\n\nMột đoạn.\n"):
        format_report(read_article(article))


@settings(max_examples=500)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_told(data: bytes) -> None:
    source = decode_source(data, "mau.yaml")
    if isinstance(source, SourceText):
        read_record(source.text)
    else:
        assert source.is_error
