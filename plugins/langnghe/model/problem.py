"""A problem in something an editor wrote, and how it is printed.

Nothing is thrown: checks yield problems, the caller gathers, sorts and prints them all at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from langnghe.model.messages import MESSAGES

WRITTEN_LIMIT = 120
"""Characters of the editor's own text shown in a message."""
FIX_LIMIT = 600
"""Characters of a line to paste, which may hold the editor's text too."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding: where, which message, and the words that complete it.

    ``line`` counts from 1; 0 means the file as a whole. ``subject`` is "Nhãn (key)" or what it is about.
    """

    path: str
    line: int
    code: str
    subject: str
    written: str = ""
    needed: str = ""
    fix: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the problem stops the build (LỖI) or only asks for care (NHẮC)."""
        return MESSAGES[self.code].is_error

    def format(self) -> str:
        """Return the message as an editor reads it, several lines without a final newline."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        severity = "LỖI" if self.is_error else "NHẮC"
        lines = [f"{where}  {severity} {self.code} · {self.subject}"]
        for label, text in (("Đang ghi:", self.written), ("Cần:", self.needed), ("Cách sửa:", self.fix)):
            if text:
                first, *rest = text.splitlines()
                lines.append(f"  {label:<10} {first}")
                lines.extend(f"  {'':<10} {line}" for line in rest)
        return "\n".join(lines)


def problem(
    code: str,
    path: str,
    line: int = 0,
    *,
    subject: str = "",
    written: str = "",
    fix: str = "",
    **words: object,
) -> Problem:
    """Make a problem from the table of messages; ``words`` fill the gaps of its texts.

    ``subject`` and ``fix`` given here win over the table's.
    """
    message = MESSAGES[code]
    fix = fix or message.fix.format(fix="", **words)
    return Problem(
        path=_visible(path),
        line=line,
        code=code,
        subject=_shown(subject or message.subject.format(**words)),
        written=_shown(written),
        needed=_visible(message.needed.format(**words))[:FIX_LIMIT],
        fix="\n".join(_visible(row)[:FIX_LIMIT] for row in fix.split("\n")),
    )


REMINDERS_SHOWN = 20
"""Reminders of one kind that are printed in full: a thousand alike would hide the errors among them."""


def format_report(problems: Iterable[Problem]) -> str:
    """Return all errors and the first reminders of each kind, by file and line, with the closing count."""
    ordered = sorted(set(problems))
    errors = sum(p.is_error for p in ordered)
    blocks: list[str] = []
    reminders: Counter[str] = Counter()
    for one in ordered:
        reminders[one.code] += not one.is_error
        if reminders[one.code] <= REMINDERS_SHOWN:
            blocks.append(one.format())
    blocks.extend(
        f"… và {count - REMINDERS_SHOWN} nhắc {code} nữa."
        for code, count in sorted(reminders.items())
        if count > REMINDERS_SHOWN
    )
    blocks.append(f"Cộng: {errors} lỗi, {len(ordered) - errors} nhắc.")
    return "\n\n".join(blocks)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems stops the build."""
    return any(p.is_error for p in problems)


def _shown(text: str) -> str:
    """Return the editor's text on one line, control characters made visible, cut where it is long."""
    visible = _visible(" ".join(text.split()))
    return visible if len(visible) <= WRITTEN_LIMIT else visible[: WRITTEN_LIMIT - 1] + "…"


def _visible(text: str) -> str:
    """Return ``text`` with what cannot be seen, or would turn a terminal's writing round, as its code."""
    return text if text.isprintable() else "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
