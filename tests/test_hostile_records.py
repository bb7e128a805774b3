"""Records and heads of articles that mean harm, or are far too long: nothing raises, nothing hangs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile import (
    LARGEST,
    assert_in_time,
    assert_in_time_by_parts,
    certificate,
    filled,
    read_article,
    read_record,
    samples,
)

from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.source_text import SourceText, decode_source
from langnghe.loading.yaml_source import parse_yaml
from langnghe.model.kinds import Kind
from langnghe.model.problem import Problem, format_report


@cache
def long_records(size: int = LARGEST) -> Mapping[str, str]:
    """Return records of about ``size`` bytes; some of them are short, but try to unfold into more."""
    fill = partial(filled, size=size)
    return {
        "brackets": "name: " + fill("["),
        "braces": "name: " + fill("{"),
        "empty lists": "name: [" + fill("[], ") + "]",
        "nested braces": "name: " + fill("{a: "),
        "dashes": fill("- "),
        "question marks": fill("? "),
        "quotes": "name: " + fill('"'),
        "a quote never closed": 'name: "' + fill("b\n"),
        "colons": fill("a: "),
        "lines without a colon": fill("a\n"),
        "anchors": "name: [" + fill("&a b, ") + "]",
        "aliases": "name: [" + fill("*a, ") + "]",
        "billion laughs": "\n".join(
            f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9 if n else ['ha'] * 9)}]" for n in range(30)
        ),
        "merge keys": fill("<<: {a: b}\n"),
        "tags": "name: " + fill("!!"),
        "object": "name: !!python/object/apply:os.system ['true']",
        "documents": fill("---\n"),
        "one key again and again": fill("name: b\n"),
        "a hundred thousand keys": "".join(f"k{n}: a\n" for n in range(size // 10)),
        "a long key": fill("a") + ": b",
        "a long number": "name: Mẫu\nfigures:\n  - kind: so-ho-lam-nghe\n    value: " + fill("9"),
        "a long date": "name: Mẫu\nfounded:\n  text: a\n  period: " + fill("9/"),
        "a long address": "name: Mẫu\nsources:\n  - title: a\n    url: https://" + fill("a."),
        "a long id": "name: Mẫu\nplace:\n  unit: " + fill("xa-"),
        "a long list of ids": "name: Mẫu\ndocuments: [" + fill("van-ban-1, ") + "]",
        "a long list of wrong terms": "name: Mẫu\ncrafts: ["
        + ", ".join(f"gom-{n}" for n in range(999))
        + "]",
        "indentation": "\n".join("  " * depth + "a:" for depth in range(600)),
        "tabs": fill("\t"),
        "spaces": fill(" "),
        "letters of many kinds": '"' + "".join(chr(0x4E00 + n % 20_000) for n in range(size // 3)) + '": b',
    }


LONG_RECORDS = tuple(long_records(0))
READERS: Mapping[str, Callable[[str], list[Problem]]] = {
    "a record": read_record,
    "a head": lambda text: read_article(f"---\n{text}\n---\n\nMột đoạn.\n"),
    "a line of an old head": lambda text: read_article(f"Title: Bài mẫu\nDate: 2026-03-01\nTags: {text}"),
}


@pytest.mark.parametrize("name", LONG_RECORDS)
def test_no_long_record_keeps_the_reader_busy(name: str) -> None:
    for read in READERS.values():
        assert_in_time_by_parts(read, lambda size: long_records(size)[name], LARGEST)


@pytest.mark.long
@pytest.mark.parametrize("name", LONG_RECORDS)
def test_no_record_of_the_largest_size_keeps_the_reader_busy(name: str) -> None:
    for read in READERS.values():
        assert_in_time(read, long_records()[name])


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
