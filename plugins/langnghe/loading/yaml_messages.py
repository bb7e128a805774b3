"""The parser's technical complaints, rewritten for people who edit text.

A complaint says where reading stopped, which is often a line too late and never why. So the lines
themselves are looked at: each explanation below tests for one slip that people make.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from langnghe.model.problem import Problem, problem

_KEY = re.compile(r"(?P<lead>[ ]*(?:- +)?)(?P<key>[^\s:\"'#\[{][^:\"'\[{]*):(?:[ ]+(?P<value>.*\S))?[ ]*")
_GLUED = re.compile(r"(?P<lead>[ ]*(?:- +)?)(?P<key>[\w-]+):(?P<value>[^\s/].*)")


class Explanation(NamedTuple):
    """What is wrong: the line it is on (from 0), what is needed, and a line to paste."""

    line: int
    needed: str
    fix: str


class _Slip(NamedTuple):
    """Where reading stopped (``at``), where what was being read began (``since``), and the complaint."""

    lines: Sequence[str]
    at: int
    since: int
    complaint: str


def syntax_problem(error: Any, text: str, path: str, first_line: int) -> Problem:
    """Return the message for a parser's error, at the line to mend, with that line as written."""
    lines = text.split("\n")
    at = _last_written(lines, getattr(getattr(error, "problem_mark", None), "line", 0))
    since = _last_written(lines, getattr(getattr(error, "context_mark", None), "line", at))
    complaint = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    line, needed, fix = _explain(_Slip(lines, at, since, complaint))
    return problem("LN007", path, line + first_line, written=lines[line], needed=needed, fix=fix)


def quoted(line: str) -> str:
    """Return ``key: value`` with its value in quotes, or an empty text where ``line`` has another shape.

    What begins with ``!!`` is no word of an editor's: it is left out instead.
    """
    match = _KEY.fullmatch(line)
    if match is None or not match["value"]:
        return ""
    if match["value"].startswith("!!"):
        return f"{match['key']}: {re.sub(r'^!+[^ ]* *', '', match['value'])}"
    return f'{match["key"]}: "{match["value"].replace(chr(34), chr(39))}"'


def _last_written(lines: Sequence[str], index: int) -> int:
    """Return the line at ``index``, or the last one before it that is not empty."""
    index = min(index, len(lines) - 1)
    while index > 0 and not lines[index].strip():
        index -= 1
    return index


def _explain(slip: _Slip) -> Explanation:
    for explain in _EXPLANATIONS:
        found = explain(slip)
        if found is not None:
            return found
    return Explanation(slip.at, "mỗi dòng có dạng “tên mục: nội dung”", "tên-mục: nội dung")


def _mark_of_documents(slip: _Slip) -> Explanation | None:
    if not slip.lines[slip.at].startswith(("...", "---", "%")):
        return None
    return Explanation(slip.at, "mỗi tệp chỉ có các mục, không có dòng ---, ... hay %", "xóa dòng này")


def _quote_not_closed(slip: _Slip) -> Explanation | None:
    if "quoted scalar" not in slip.complaint or "escape" in slip.complaint:
        return None
    line = slip.lines[slip.since]
    mark = "'" if line.count("'") % 2 and not line.count('"') % 2 else '"'
    return Explanation(slip.since, f"dấu {mark} mở phải có dấu {mark} đóng", f"{line.strip()}{mark}")


def _backslash(slip: _Slip) -> Explanation | None:
    if "escape" not in slip.complaint:
        return None
    line = slip.lines[slip.at].strip()
    return Explanation(slip.at, "dấu \\ chỉ đứng trong ngoặc đơn '…'", line.replace('"', "'"))


def _bracket_not_closed(slip: _Slip) -> Explanation | None:
    if "parsing a flow" not in slip.complaint:
        return None
    line = slip.lines[slip.since].strip()
    mark, closing = ("{", "}") if "{" in line and "[" not in line else ("[", "]")
    fix = f"{line.rstrip('}],')}{closing}"
    return Explanation(slip.since, f"dấu {mark} mở phải có dấu {closing} đóng trên cùng dòng", fix)


def _text_behind_quotes(slip: _Slip) -> Explanation | None:
    match = _KEY.fullmatch(slip.lines[slip.at])
    value = (match["value"] or "") if match else ""
    if match is None or value[:1] not in {'"', "'"}:
        return None
    words = value.replace('"', "").replace("''", "'")
    inner = re.sub(r'"([^"]*)"', r"“\1”", value[1:-1]) if value[0] == '"' == value[-1] else words
    needed = "cả giá trị nằm trong một cặp ngoặc kép; bên trong dùng “ ”"
    return Explanation(slip.at, needed, f'{match["key"]}: "{inner.strip(chr(34))}"')


def _list_on_the_line(slip: _Slip) -> Explanation | None:
    match = _KEY.fullmatch(slip.lines[slip.at])
    if match is None or not (match["value"] or "").startswith("- "):
        return None
    needed = "danh sách bắt đầu ở dòng dưới, mỗi mục một dòng"
    return Explanation(slip.at, needed, f"{match['key']}:\n  {match['value']}")


def _text_behind_bar(slip: _Slip) -> Explanation | None:
    match = _KEY.fullmatch(slip.lines[slip.at])
    if match is None or "block scalar" not in slip.complaint:
        return None
    words = (match["value"] or "").lstrip("|>+- ")
    needed = "sau dấu | xuống dòng, đoạn văn thụt vào 2 dấu cách"
    return Explanation(slip.at, needed, f"{match['key']}: |\n  {words or 'Đoạn văn.'}")


def _mark_at_beginning(slip: _Slip) -> Explanation | None:
    line = slip.lines[slip.at]
    if not any(word in slip.complaint for word in ("cannot start any token", "alias", "anchor", " tag")):
        return None
    fix = quoted(line)
    return (
        Explanation(slip.at, "giá trị bắt đầu bằng @ ` % * & ! phải đặt trong ngoặc kép", fix)
        if fix
        else None
    )


def _two_colons(slip: _Slip) -> Explanation | None:
    match = _KEY.fullmatch(slip.lines[slip.at])
    if match is None or not re.search(r":(?: |$)", match["value"] or ""):
        return None
    value = (match["value"] or "").replace('"', "'")
    needed = "một dấu hai chấm trên mỗi dòng; giá trị có dấu “: ” phải đặt trong ngoặc kép"
    return Explanation(slip.at, needed, f'{match["key"]}: "{value}"')


def _no_space_or_colon(slip: _Slip) -> Explanation | None:
    """A line without its colon, or without the space behind it: reading goes on to the next lines."""
    for line in (slip.since, slip.at, slip.at - 1):
        text = slip.lines[line] if line >= 0 else ""
        if not text.strip() or text.lstrip().startswith("#") or _KEY.fullmatch(text):
            continue
        if line and text.startswith(" ") and not _KEY.fullmatch(slip.lines[line - 1]):
            return None  # inside a text of several lines: its indentation is wrong, not its form
        needed = "mỗi dòng có dạng “tên mục: nội dung”, sau dấu hai chấm có một dấu cách"
        if glued := _GLUED.fullmatch(text):
            return Explanation(line, needed, f"{glued['key']}: {glued['value'].strip()}")
        if not text.lstrip().startswith("- "):
            key = text.strip().strip(":").strip()
            return Explanation(line, needed, f"{'tên-mục' if text.startswith(':') else key}: nội dung")
    return None


def _indentation(slip: _Slip) -> Explanation | None:
    """A line that stands further in or out than its neighbours: propose the column of the one above."""
    text = slip.lines[slip.at]
    above = slip.lines[_last_written(slip.lines, slip.at - 1)] if slip.at else ""
    if not above.strip():
        return None
    if text.lstrip().startswith("- ") and not above.lstrip().startswith("- "):
        needed = "danh sách đứng dưới một mục để trống sau dấu hai chấm"
        return Explanation(slip.at, needed, f"{above.strip().partition(':')[0]}:\n  {text.strip()}")
    match = _KEY.fullmatch(above)
    column = len(match["lead"]) if match else len(above) - len(above.lstrip())
    has = len(text) - len(text.lstrip())
    needed = f"các mục cùng bậc thụt như nhau: thụt {column} dấu cách, dòng này đang thụt {has}"
    return Explanation(slip.at, needed, " " * column + text.strip())


_EXPLANATIONS: tuple[Callable[[_Slip], Explanation | None], ...] = (
    _mark_of_documents,
    _quote_not_closed,
    _backslash,
    _bracket_not_closed,
    _text_behind_quotes,
    _list_on_the_line,
    _text_behind_bar,
    _mark_at_beginning,
    _two_colons,
    _no_space_or_colon,
    _indentation,
)
"""The first that recognises its slip explains it."""
