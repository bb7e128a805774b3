"""The guard before the Markdown converter: what is just allowed passes, one more is told, on its line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from langnghe.rendering.limits import (
    MAX_BLOCK,
    MAX_BLOCK_LINES,
    MAX_BLOCKS,
    MAX_NESTING,
    MAX_OPEN,
    MAX_RUN,
    MAX_TABLE,
    MAX_TABLE_LINES,
    MAX_TEXT,
    check_limits,
)

TABLE = "| a |\n|---|\n"
LINE = "a" * 99 + "\n"


def paragraphs(length: int) -> str:
    """Return a text of a length in paragraphs of 98 letters."""
    return ("a" * 98 + "\n\n") * (length // 100) + "a" * (length % 100)


def table(length: int) -> str:
    """Return a table of a length in lines of 99 letters."""
    rest = length - len(TABLE)
    return TABLE + LINE * (rest // 100) + "a" * (rest % 100)


@pytest.mark.parametrize(
    ("most", "text", "needed"),
    [
        (MAX_TEXT, paragraphs, f"{MAX_TEXT} ký tự trong một bài"),
        (MAX_BLOCKS, lambda count: "\n\n".join("a" * count), f"{MAX_BLOCKS} đoạn"),
        (MAX_BLOCK, lambda count: "a" * count, f"{MAX_BLOCK} ký tự và {MAX_BLOCK_LINES} dòng trong một đoạn"),
        (MAX_BLOCK_LINES, lambda count: "\n".join("a" * count), f"{MAX_BLOCK_LINES} dòng trong một đoạn"),
        (MAX_TABLE, table, f"{MAX_TABLE} ký tự và {MAX_TABLE_LINES} dòng trong một bảng"),
        (MAX_TABLE_LINES, lambda count: TABLE + "\n".join("a" * (count - 2)), "dòng trong một bảng"),
        (MAX_BLOCK, lambda count: TABLE + "a" * count, f"{MAX_BLOCK} ký tự trong một dòng"),
        (MAX_NESTING, lambda count: "> " * count + "a", f"{MAX_NESTING} bậc"),
        (MAX_NESTING, lambda count: "- " * count + "a", f"{MAX_NESTING} bậc"),
        (MAX_NESTING, lambda count: "1. " * count + "a", f"{MAX_NESTING} bậc"),
        (MAX_NESTING, lambda count: "    " * (count - 1) + "> a", f"{MAX_NESTING} bậc"),
        (MAX_OPEN, lambda count: "[a" * count, f"{MAX_OPEN} ngoặc vuông"),
        (MAX_OPEN, lambda count: "(a" * count, f"{MAX_OPEN} ngoặc tròn"),
        (MAX_OPEN, lambda count: "<a" * count, f"{MAX_OPEN} dấu <"),
        (MAX_RUN, lambda count: "a " + "*" * count, f"{MAX_RUN} dấu liền nhau"),
        (500, lambda count: "# a\n\n" * count, "500 đề mục"),
        (500, lambda count: "a\n---\n\n" * count, "500 đề mục"),
        (500, lambda count: "[^a] " * count, "500 chú thích"),
        (200, lambda count: "```\n" * count, "200 đoạn mã"),
        (200, lambda count: "~~~\n" * count, "200 đoạn mã"),
        (500, lambda count: "[a]: /b\n\n" * count, "500 địa chỉ"),
    ],
)
def test_as_much_as_is_allowed_passes_and_one_more_is_told(
    most: int, text: Callable[[int], str], needed: str
) -> None:
    assert check_limits(text(most), "mau.md", 1) is None
    found = check_limits(text(most + 1), "mau.md", 1)
    assert found is not None
    assert found.code == "LN404"
    assert f"không quá {needed}" in found.needed or f"và {needed}" in found.needed or needed in found.needed


def test_marks_that_are_closed_do_not_wait() -> None:
    for closed in ("[a] ", "(a) ", "<a> "):
        assert check_limits(closed * (MAX_OPEN + 1), "mau.md", 1) is None
    assert check_limits("(a" * MAX_OPEN + ")" + "(a", "mau.md", 1) is None
    assert check_limits(")" * MAX_OPEN + "(a" * (MAX_OPEN + 1), "mau.md", 1) is not None


@pytest.mark.parametrize("before", ["", "a\n\n", "a\n\n\n\n", "a\nb\n\n    c\n\n", "a\n\nb\n"])
def test_an_excess_is_told_on_its_line(before: str) -> None:
    deep = "> " * (MAX_NESTING + 1) + "a"
    found = check_limits(f"{before}{deep}\n\nb", "mau.md", 5)
    assert found is not None
    assert found.line == 5 + before.count("\n")
    assert found.written == deep


@pytest.mark.parametrize("before", ["", "a\n\n", "a\n\n    "])
def test_a_paragraph_that_is_too_long_is_told_on_its_first_line(before: str) -> None:
    found = check_limits(f"{before}đầu\n" + "a\n" * MAX_BLOCK_LINES + "\nb", "mau.md", 5)
    assert found is not None
    assert found.line == 5 + before.count("\n")
    assert found.written.strip() == "đầu"
