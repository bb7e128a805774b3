"""The head of an article: YAML between lines of ---, or Pelican's own lines; one schema for both."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loading.reading_aloud import codes
from tests.relations.samples import vocabulary

from langnghe.loading.front_matter import EntrySource, read_entry
from langnghe.loading.source_text import SourceText
from langnghe.model.article import StaticPage, WrittenArticle
from langnghe.text.dates import VIETNAM_TIME

WORDS = vocabulary()
YAML_HEAD = "---\ntitle: Làng nghề vào vụ\ndate: 2026-01-09 20:10\ntags: [OCOP, Hải Phòng]\n---\n"
STOCK_HEAD = "Title: Làng nghề vào vụ\nDate: 2026-01-09 20:10\nTags: OCOP, Hải Phòng\n\n"


def read(text: str, *, is_page: bool = False) -> EntrySource:
    return read_entry(SourceText("content/mau.md", text), WORDS, is_page=is_page)


def article(text: str) -> WrittenArticle:
    entry = read(text).entry
    assert isinstance(entry, WrittenArticle)
    return entry


def errors(source: EntrySource) -> list[str]:
    return codes([problem for problem in source.reading.problems if problem.is_error])


def test_both_heads_say_the_same() -> None:
    yaml, stock = read(f"{YAML_HEAD}Bài."), read(f"{STOCK_HEAD}Bài.")
    assert yaml.entry == stock.entry
    assert yaml.entry == WrittenArticle(
        path="content/mau.md",
        title="Làng nghề vào vụ",
        published=datetime(2026, 1, 9, 20, 10, tzinfo=VIETNAM_TIME),
        category="Tin tức",
        tags=("OCOP", "Hải Phòng"),
        slug="lang-nghe-vao-vu",
    )
    assert (yaml.text, stock.text) == ("Bài.", "Bài.")
    assert errors(yaml) == errors(stock) == []


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        (f"{YAML_HEAD}Bài.", 6),
        (f"{YAML_HEAD}\nBài.", 6),
        (f"{STOCK_HEAD}Bài.", 5),
        ("Title: A\nDate: 2026-01-01\nBài.", 3),
    ],
)
def test_the_line_the_text_begins_on_is_known(text: str, first_line: int) -> None:
    entry = read(text)
    assert entry.first_line == first_line
    lines = text.split("\n")
    assert "\n".join(lines[first_line - 1 :]) == entry.text


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tags: a, b", ("a", "b")),
        ("Tags: a; b, c", ("a", "b, c")),
        ("tags: a,\n      b", ("a", "b")),
        ("TAGS:  a ,, b ", ("a", "b")),
    ],
)
def test_a_list_in_a_stock_head_is_cut_at_semicolons_or_commas(line: str, tags: tuple[str, ...]) -> None:
    assert article(f"Title: A\nDate: 2026-01-01\n{line}\n\nBài.").tags == tags


def test_a_stock_head_names_records_and_one_author_too() -> None:
    text = "Title: A\nDate: 2026-01-01\nAuthor: Ban biên tập\nVillages: bat-trang, chu-dau\n\nBài."
    assert article(text).authors == ("Ban biên tập",)
    assert article(text).references == {"villages": ("bat-trang", "chu-dau")}
    assert [reference.id for reference in read(text).reading.references] == ["bat-trang", "chu-dau"]


def test_a_stock_head_without_a_text_is_read_to_its_end() -> None:
    entry = read("Title: A\nDate: 2026-01-01")
    assert entry.entry is not None
    assert entry.text == ""


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "LN012", 0),
        ("  \n ", "LN012", 0),
        ("Chỉ có chữ.", "LN019", 1),
        ("---\ntitle: A\n", "LN018", 1),
        ("---\n- a\n---\n", "LN013", None),
        ("---\n---\nBài.", "LN013", None),
        ("---\ntitle: [\n---\n", "LN007", 2),
        ("---\ntitle: A\n---\n", "LN102", None),
        ("---\ntitle: A\ndate: 9/1/2026\n---\n", "LN106", 3),
        ("---\ntitle: A\ndate: 2026-01-09\nkind: tin\n---\n", "LN101", 4),
        ("Title: A\nDate: 2026-01-01\nTitle: B\n\nBài.", "LN008", 3),
        ("---\ntitle: …\ndate: 2026-01-09\n---\n", "LN111", 2),
    ],
)
def test_a_slip_in_the_head_is_told_at_its_line(text: str, code: str, line: int | None) -> None:
    entry = read(text)
    found = [problem for problem in entry.reading.problems if problem.is_error]
    assert codes(found) == [code]
    if line is not None:
        assert found[0].line == line
    assert code == "LN008" or entry.entry is None


def test_a_page_has_a_schema_and_reserved_words_of_its_own() -> None:
    assert read("---\ntitle: Giới thiệu\n---\n", is_page=True).entry == StaticPage(
        path="content/mau.md", title="Giới thiệu", slug="gioi-thieu"
    )
    assert codes(read("---\ntitle: A\ntags: [b]\n---\n", is_page=True).reading.problems) == ["LN101"]


def test_a_given_slug_wins_over_the_title() -> None:
    assert article("---\ntitle: Một tên dài\nslug: ten-ngan\ndate: 2026-01-09\n---\n").slug == "ten-ngan"


def test_who_owns_an_article_is_a_reference_of_it_once() -> None:
    head = "---\ntitle: A\ndate: 2026-01-09\nowner: so\norganisations: [hoi, so]\n---\n"
    assert article(head).references == {"organisations": ("so", "hoi")}


@pytest.mark.parametrize(
    ("more", "modified"),
    [
        ("", None),
        ("modified: 2026-02-01 09:00", "2026-02-01 09:00"),
        ("updates:\n  - {on: 2026-03-01, text: Thêm.}", "2026-03-01 00:00"),
        ("modified: 2026-04-01 09:00\nupdates:\n  - {on: 2026-03-01, text: Thêm.}", "2026-04-01 09:00"),
        ("corrections:\n  - {on: 2026-01-09, text: Sửa.}", "2026-01-09 20:10"),
    ],
)
def test_a_correction_or_an_update_is_a_change_on_its_day(more: str, modified: str | None) -> None:
    wanted = datetime.fromisoformat(modified).replace(tzinfo=VIETNAM_TIME) if modified else None
    assert article(f"---\ntitle: A\ndate: 2026-01-09 20:10\n{more}\n---\n").modified == wanted


@given(st.text(alphabet="abT:-# ,;[]{}'\"\n\t", max_size=80))
def test_any_text_is_read_or_told(text: str) -> None:
    entry = read(text)
    assert (entry.entry is None) == any(
        problem.is_error and problem.code != "LN008" for problem in entry.reading.problems
    )


@pytest.mark.parametrize(
    "head", ["---\ntitle: A\ndate: 2026-01-01\n{}\n---\n", "Title: A\nDate: 2026-01-01\n{}\n\n"]
)
def test_keys_that_a_site_allows_are_handed_on_and_all_others_stay_slips(head: str) -> None:
    text = head.format("series_index: 2") + "Bài."
    allowed = read_entry(
        SourceText("content/mau.md", text),
        WORDS,
        is_page=False,
        extra_keys=frozenset({"series_index", "lang"}),
    )
    assert allowed.extra == {"series_index": "2"}
    assert allowed.entry is not None
    assert errors(read(text)) == ["LN101"]


def test_an_allowed_key_may_hold_a_list_but_no_keys_of_its_own() -> None:
    def extra(value: str) -> tuple[object, list[str]]:
        source = SourceText("content/mau.md", f"---\ntitle: A\ndate: 2026-01-01\nlang:{value}\n---\nBài.")
        entry = read_entry(source, WORDS, is_page=False, extra_keys=frozenset({"lang"}))
        return entry.extra, errors(entry)

    assert extra(" [vi, en]") == ({"lang": ["vi", "en"]}, [])
    assert extra("\n  code: vi") == ({}, ["LN101"])
