"""Rules of one article or page by itself (R-NEWS-08 to R-NEWS-11), each on either side of its bound."""

from __future__ import annotations

import pytest
from tests.relations.samples import vocabulary

from langnghe.loading.front_matter import read_entry
from langnghe.loading.source_text import SourceText

GOOD = "title: Bài mẫu\nsummary: Tóm tắt.\nsources:\n  - title: Nguồn mẫu\n"


def told(head: str, *, is_page: bool = False) -> list[tuple[str, int]]:
    """Return the codes and lines of what is told of an entry with this head."""
    source = SourceText("content/mau.md", f"---\n{head}---\n")
    return [
        (problem.code, problem.line)
        for problem in read_entry(source, vocabulary(), is_page=is_page).reading.problems
    ]


@pytest.mark.parametrize("is_page", [False, True])
def test_an_entry_whose_title_gives_no_address_needs_a_slug(is_page: bool) -> None:
    head = "title: …\ndate: 2026-01-09\nsummary: Có.\nsources:\n  - title: Nguồn\n"
    assert told(head, is_page=is_page) == [("LN111", 2)]
    assert told(f"{head}slug: ba-cham\n", is_page=is_page) == []


def test_an_article_without_summary_or_sources_is_a_reminder_a_page_is_not() -> None:
    head = "title: Mẫu\ndate: 2026-01-09\n"
    assert told(head) == [("LN191", 0), ("LN190", 0)]
    assert told(head, is_page=True) == []


EARLY = {
    "expires: 2026-01-08": "LN405",
    "modified: 2026-01-09 20:09": "LN406",
    "corrections:\n  - {on: 2026-01-08, text: Sửa.}": "LN406",
    "updates:\n  - {on: 2026-01-08, text: Thêm.}": "LN406",
}


@pytest.mark.parametrize("early", EARLY)
def test_nothing_happens_to_an_entry_before_it_appears(early: str) -> None:
    assert told(f"{GOOD}date: 2026-01-09 20:10\n{early}\n") == [(EARLY[early], 7)]


@pytest.mark.parametrize("early", EARLY)
def test_a_change_on_the_day_itself_is_none_too_early(early: str) -> None:
    on_time = early.replace("01-08", "01-09").replace("20:09", "20:10")
    assert told(f"{GOOD}date: 2026-01-09 20:10\n{on_time}\n") == []


def test_a_page_may_say_when_it_was_changed_but_not_before_its_day() -> None:
    assert told("title: Mẫu\ndate: 2026-01-09\nmodified: 2026-01-08\n", is_page=True) == [("LN406", 4)]
    assert told("title: Mẫu\nmodified: 2026-01-08\n", is_page=True) == []


@pytest.mark.parametrize(
    ("without", "needed"),
    [
        ("form: video", "video:\n  url: https://vidu.vn/phim"),
        ("form: photo", "gallery:\n  - file: a.jpg\n    alt: Ảnh"),
        ("part: 2", "series: Giữ nghề"),
    ],
)
def test_a_form_has_what_it_is_nothing_without(without: str, needed: str) -> None:
    head = f"{GOOD}date: 2026-01-09\n{without}\n"
    assert told(head) == [("LN411", 7)]
    assert told(f"{head}{needed}\n") == []
