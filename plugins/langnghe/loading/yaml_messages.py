"""The parser's technical complaints, rewritten for people who edit text."""

from __future__ import annotations

from typing import Any

from langnghe.model.problem import Problem, problem

# (words of the parser's complaint) → (what is needed, how to mend it); the first that occurs wins.
_EXPLANATIONS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "một dấu hai chấm trên mỗi dòng; giá trị có dấu “: ” phải đặt trong ngoặc kép",
        '{key}: "{value}"',
    ),
    (
        "found character that cannot start any token",
        "giá trị không bắt đầu bằng @, `, % hay dấu Tab",
        "đặt giá trị trong ngoặc kép",
    ),
    (
        "could not find expected ':'",
        "mỗi dòng có dạng “tên mục: nội dung”",
        "thêm dấu hai chấm và một dấu cách sau tên mục",
    ),
    (
        "while scanning a simple key",
        "mỗi dòng có dạng “tên mục: nội dung”",
        "thêm dấu hai chấm và một dấu cách sau tên mục",
    ),
    (
        "while scanning a quoted scalar",
        "dấu ngoặc kép mở phải có dấu ngoặc kép đóng",
        'thêm dấu " ở cuối giá trị',
    ),
    ("unexpected end of stream", "dấu ngoặc kép mở phải có dấu ngoặc kép đóng", 'thêm dấu " ở cuối giá trị'),
    (
        "while parsing a flow",
        "dấu [ hoặc { mở phải có dấu ] hoặc } đóng",
        "viết danh sách mỗi mục một dòng, bắt đầu bằng “- ”",
    ),
    ("unknown escape", 'dấu \\ trong ngoặc kép chỉ dùng như \\n, \\"', "thay ngoặc kép bằng ngoặc đơn '…'"),
    ("exceeded max depth", "không quá 12 bậc lồng nhau", "viết gọn lại"),
    ("block", "các mục cùng bậc thụt dòng như nhau", "căn các dòng cùng bậc thẳng cột"),
)


def syntax_problem(error: Any, text: str, path: str, first_line: int) -> Problem:
    """Return the message for a parser's error, at its line, with the line as written."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = mark.line if mark is not None else 0
    lines = text.split("\n")
    index = min(index, len(lines) - 1)
    while index > 0 and not lines[index].strip():
        index -= 1
    complaint = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    needed, fix = _explain(complaint)
    key, _, value = lines[index].strip().partition(":")
    fix = fix.replace("{key}", key).replace("{value}", value.strip().replace('"', "'"))
    return problem("LN007", path, index + first_line, written=lines[index], needed=needed, fix=fix)


def _explain(complaint: str) -> tuple[str, str]:
    for words, needed, fix in _EXPLANATIONS:
        if words in complaint:
            return needed, fix
    return "mỗi dòng có dạng “tên mục: nội dung”", "xem ví dụ trong docs/bien-tap/truong-du-lieu.md"
