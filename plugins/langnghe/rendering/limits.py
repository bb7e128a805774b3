"""The guard before the Markdown converter: limits that no honest text meets.

Several of the converter's steps take time that grows with the square of a paragraph, of a row of unfinished
marks or of a list of headings. Each limit below keeps one of them small; which and why was measured with half
a megabyte of each mark (tests/test_hostile.py). Only sizes are judged here, never what a text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from langnghe.model.problem import Problem, problem

MAX_TEXT = 120_000
"""Characters of one text. A report of forty printed pages has 60,000."""
MAX_BLOCKS = 3_000
"""Paragraphs, lists and tables between blank lines."""
MAX_BLOCK_LINES = 400
MAX_TABLE_LINES = 1_000
MAX_BLOCK = 10_000
"""Characters of one paragraph; the longest in a newspaper have 2,000."""
MAX_TABLE = 40_000
"""Characters of one table: its cells are converted one by one."""
MAX_NESTING = 12
MAX_OPEN = 12
"""Marks of one kind that wait for their end at once, in one paragraph: ``[``, ``(``, ``<``."""
MAX_RUN = 400
"""Longest run of one mark (``*``, ``>``, ``~`` …)."""

_COUNTED = (
    (re.compile(r"^ {0,3}#|^ {0,3}(?:=+|-+)[ \t]*$", re.MULTILINE), 500, "đề mục, vạch ngang"),
    (re.compile(r"\[\^"), 500, "chú thích cuối bài"),
    (re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE), 200, "đoạn mã"),
    (re.compile(r"^ {0,3}\[[^\]\n]*\]:", re.MULTILINE), 500, "địa chỉ ghi ở cuối bài"),
)
"""What the converter compares with all of its kind: the most there may be, and its name."""

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_RUN = re.compile(rf"([^\w\s])\1{{{MAX_RUN}}}")
_TABLE_RULE = re.compile(r"[ \t]*[|:-][|: \t-]*\|[|: \t-]*")
_MARKER = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}\.)[ \t]+")
_PAIRS = (("[", "]", "ngoặc vuông ["), ("(", ")", "ngoặc tròn ("), ("<", ">", "dấu <"))


def check_limits(text: str, path: str, first_line: int) -> Problem | None:
    """Return the first limit that ``text`` goes beyond, or None; it begins on ``first_line`` of ``path``."""
    for number, written, needed in _excesses(text):
        return problem("LN404", path, first_line + number, written=written[:60], needed=needed)
    return None


def _excesses(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (lines before it, how it begins, what is allowed) of each excess."""
    if len(text) > MAX_TEXT:
        yield 0, f"{len(text)} ký tự", f"không quá {MAX_TEXT} ký tự trong một bài"
    for pattern, most, name in _COUNTED:
        if sum(1 for _ in pattern.finditer(text)) > most:
            yield 0, "", f"không quá {most} {name} trong một bài"
    blocks = _blocks(text)
    if len(blocks) > MAX_BLOCKS:
        yield 0, f"{len(blocks)} đoạn", f"không quá {MAX_BLOCKS} đoạn trong một bài"
    for start, block in blocks:
        start += len(block) - len(block.lstrip("\n"))
        lines = block.lstrip("\n").split("\n")
        if needed := _block_excess(block, lines):
            yield text.count("\n", 0, start), lines[0], needed
        for number, line in enumerate(lines):
            if _depth(line) > MAX_NESTING or _RUN.search(line):
                yield (
                    text.count("\n", 0, start) + number,
                    line,
                    f"không quá {MAX_NESTING} bậc trích dẫn, danh sách; không quá {MAX_RUN} dấu liền nhau",
                )


def _blocks(text: str) -> list[tuple[int, str]]:
    """Return what stands between blank lines, with its position."""
    found: list[tuple[int, str]] = []
    position = 0
    for gap in _BLANK.finditer(text):
        found.append((position, text[position : gap.start()]))
        position = gap.end() - _indent_before(text, gap.end())
    return [*found, (position, text[position:])]


def _indent_before(text: str, end: int) -> int:
    """Return how many spaces stand before ``end`` on its line: they belong to the block that begins there."""
    return end - (text.rfind("\n", 0, end) + 1)


def _block_excess(block: str, lines: list[str]) -> str:
    """Return what is allowed where a block goes beyond it, else an empty text."""
    is_table = len(lines) > 1 and _TABLE_RULE.fullmatch(lines[1]) is not None
    what, most, most_lines = (
        ("bảng", MAX_TABLE, MAX_TABLE_LINES) if is_table else ("đoạn", MAX_BLOCK, MAX_BLOCK_LINES)
    )
    if len(block) > most or len(lines) > most_lines:
        return f"không quá {most} ký tự và {most_lines} dòng trong một {what}"
    if max(map(len, lines)) > MAX_BLOCK:
        return f"không quá {MAX_BLOCK} ký tự trong một dòng"
    for opening, closing, name in _PAIRS:
        if block.count(opening) > MAX_OPEN and _most_open(block, opening, closing) > MAX_OPEN:
            return f"không quá {MAX_OPEN} {name} chưa đóng trong một đoạn"
    return ""


def _most_open(block: str, opening: str, closing: str) -> int:
    """Return how many ``opening`` marks wait for their ``closing`` one at once, at most."""
    depth = deepest = 0
    for mark in re.findall(f"[{re.escape(opening + closing)}]", block):
        depth = depth + 1 if mark == opening else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _depth(line: str) -> int:
    """Return how deep a line is nested: quotes, list marks one after another, and indentation by fours."""
    stripped = line.lstrip(" ")
    if not stripped:
        return 0
    depth = (len(line) - len(stripped)) // 4
    if stripped[0] == ">":
        depth += line[: len(line) - len(line.lstrip("> "))].count(">")
    position = 0
    while depth <= MAX_NESTING and (mark := _MARKER.match(line, position)):
        depth += 1
        position = mark.end()
    return depth
