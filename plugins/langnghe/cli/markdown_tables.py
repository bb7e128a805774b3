"""Tables and lists in Markdown, for the reports that tasks write. What is counted stands with the task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from langnghe.text.collate import sort_key


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table; the columns after the first hold numbers and stand to the right."""
    rule = ["---", *["---:"] * (len(columns) - 1)]
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in (columns, rule, *rows))


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|")


def tally(columns: tuple[str, str], values: Iterable[str]) -> str:
    """Return a table of how often each value occurs, the most frequent first, equals by the alphabet."""
    counted = Counter(values)
    return table(
        columns, [(one, counted[one]) for one in sorted(counted, key=lambda v: (-counted[v], sort_key(v)))]
    )


def listed(title: str, entries: Iterable[str]) -> tuple[str, str]:
    """Return a heading and a list below it, or "None."."""
    return f"## {title}", "\n".join(f"- {entry}" for entry in entries) or "None."
