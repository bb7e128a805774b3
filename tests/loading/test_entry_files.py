"""Which files below a content folder are articles, which are pages, and what is told of the others."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from langnghe.loading.entry_files import ENDINGS, find_entries


def make(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_of_markdown_is_found(ending: str, tmp_path: Path) -> None:
    found, problems = find_entries(make(tmp_path / "content", f"tin/2026/bai{ending}"))
    assert [file.shown for file in found] == [f"content/tin/2026/bai{ending}"]
    assert problems == ()


def test_pages_are_known_by_their_folder_and_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    content = make(tmp_path / "content", "pages/b.md", "pages/sau/c.md", "a/pages/d.md", "a-b.md")
    found, _ = find_entries(content)
    assert [(file.shown, file.is_page) for file in found] == [
        ("content/a-b.md", False),
        ("content/a/pages/d.md", False),
        ("content/pages/b.md", True),
        ("content/pages/sau/c.md", True),
    ]
    found, _ = find_entries(content, ("a/pages",))
    assert [file.shown for file in found if file.is_page] == ["content/a/pages/d.md"]


def test_pictures_and_files_that_are_no_editors_are_passed_over(tmp_path: Path) -> None:
    names = ("images/a.jpg", "ghi-chu.txt", "_nhap.md", ".a.md", "_kho/b.md")
    assert find_entries(make(tmp_path / "content", *names)) == ((), ())


def test_an_ending_in_capitals_is_told_with_a_name_to_use(tmp_path: Path) -> None:
    found, [problem] = find_entries(make(tmp_path / "content", "Bài Mẫu.MARKDOWN"))
    assert found == ()
    assert (problem.code, problem.path) == ("LN015", "content/Bài Mẫu.MARKDOWN")
    assert "bai-mau.markdown" in problem.fix


def test_a_name_in_decomposed_letters_keeps_its_ending_in_the_name_to_use(tmp_path: Path) -> None:
    found, [problem] = find_entries(make(tmp_path / "content", normalize("NFD", "bài.mkd")))
    assert (found, problem.code) == ((), "LN014")
    assert "bai.mkd" in problem.fix


def test_links_that_leave_the_folder_are_told_whatever_they_are(tmp_path: Path) -> None:
    content = make(tmp_path / "content", "a.md")
    outside = make(tmp_path / "ngoai", "x.md", "x.jpg")
    for link, target in (("b.md", "x.md"), ("anh.jpg", "x.jpg"), ("thu-muc", "")):
        (content / link).symlink_to(outside / target)
    (content / "trong.jpg").symlink_to(content / "a.md")
    found, problems = find_entries(content)
    assert [file.shown for file in found] == ["content/a.md"]
    assert sorted((problem.code, problem.path) for problem in problems) == [
        ("LN017", "content/anh.jpg"),
        ("LN017", "content/b.md"),
        ("LN017", "content/thu-muc"),
    ]
