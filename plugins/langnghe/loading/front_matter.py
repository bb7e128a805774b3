"""The head of an article: YAML between ``---`` lines or Pelican's own ``Title: …`` lines, by one schema."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from langnghe.loading.reading import INVALID, Reading, lines_of
from langnghe.loading.rules.entries import check_entry
from langnghe.loading.schema import parse_map
from langnghe.loading.schemas.news import ARTICLE, DEFAULT_CATEGORY, STATIC_PAGE
from langnghe.loading.source_text import SourceText
from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode, parse_yaml
from langnghe.model.article import StaticPage, WrittenArticle
from langnghe.model.kinds import KINDS
from langnghe.model.problem import problem
from langnghe.model.vocabulary import Vocabulary
from langnghe.text.dates import VIETNAM_TIME

_FENCE = re.compile(r"---[ \t]*")
_HEADER_LINE = re.compile(r"([A-Za-z][A-Za-z0-9_-]*):[ \t]*(.*)")
_LISTS = frozenset({"tags", "authors", "sources", "related", "not_related", "redirect_from", *KINDS})
_ALIASES = {"author": "authors"}
"""Pelican's own name for one author."""


@dataclass(frozen=True, slots=True)
class EntrySource:
    """A Markdown file, its head read: the entry (None if wrong), its text, the line where that begins."""

    path: str
    entry: WrittenArticle | StaticPage | None
    text: str
    first_line: int
    reading: Reading = field(repr=False)
    extra: dict[str, str | list[str]] = field(default_factory=dict)
    """What the head says under keys that are not ours but allowed."""


def read_entry(
    source: SourceText,
    vocabulary: Vocabulary,
    *,
    is_page: bool,
    default_category: str = DEFAULT_CATEGORY,
    extra_keys: frozenset[str] = frozenset(),
) -> EntrySource:
    """Split a Markdown file and read its head; problems and references are in ``reading``.

    ``extra_keys`` may stand in the head beside those of the schema, with any text or list of texts.
    """
    reading = Reading(source.path, vocabulary)
    head, text, first_line = _split(source, reading)
    entry: WrittenArticle | StaticPage | None = None
    extra: dict[str, str | list[str]] = {}
    if head is not None and extra_keys:
        head, extra = _take_out(head, extra_keys)
    if head is not None:
        reading.lines = lines_of(head)
        schema = STATIC_PAGE if is_page else ARTICLE
        more = {} if is_page else {"default_category": default_category}
        parsed = parse_map(schema, head, reading, path=source.path, **more)
        if parsed is not INVALID:
            reading.problems.extend(check_entry(parsed, reading.lines))
            entry = parsed if is_page else _with_last_change(parsed)
    return EntrySource(source.path, entry, text, first_line, reading, extra)


def _take_out(head: MapNode, keys: frozenset[str]) -> tuple[MapNode, dict[str, str | list[str]]]:
    """Return the head without these keys, and what they say. A part (keys below a key) is left in."""
    extra: dict[str, str | list[str]] = {}
    rest = []
    for key, value in head.pairs:
        if key.text not in keys:
            rest.append((key, value))
        elif isinstance(value, ScalarNode):
            extra[key.text] = value.text
        elif isinstance(value, ListNode) and all(isinstance(item, ScalarNode) for item in value.items):
            extra[key.text] = [item.text for item in value.items if isinstance(item, ScalarNode)]
        else:
            rest.append((key, value))
    return replace(head, pairs=tuple(rest)), extra


def _with_last_change(article: WrittenArticle) -> WrittenArticle:
    """Return an article whose ``modified`` is as stated, or the day of a later correction or update.

    Feeds and search engines go by this moment: without it a correction would not reach who has the article.
    """
    days = [change.on for change in (*article.corrections, *article.updates)]
    if not days:
        return article
    changed = max(datetime.combine(max(days), time(), VIETNAM_TIME), article.published)
    return replace(article, modified=max(changed, article.modified or changed))


def _split(source: SourceText, reading: Reading) -> tuple[MapNode | None, str, int]:
    """Return the head as a tree (None if unreadable), the text after it, and the line the text begins on."""
    if not source.text.strip():
        reading.problems.append(
            problem("LN012", source.path, fix="---\ntitle: Tiêu đề bài\ndate: 2026-11-21 08:00\n---")
        )
        return None, "", 1
    lines = source.text.split("\n")
    if _FENCE.fullmatch(lines[0]):
        return _split_yaml(lines, source.path, reading)
    if _HEADER_LINE.fullmatch(lines[0]):
        return _split_header(lines, source.path, reading)
    first = next(number for number, line in enumerate(lines) if line.strip())
    fix = f"xóa các dòng trống trước dòng {first + 1}" if first and _FENCE.fullmatch(lines[first]) else ""
    reading.problems.append(problem("LN019", source.path, 1, written=lines[first], fix=fix))
    return None, source.text, 1


def _split_yaml(lines: list[str], path: str, reading: Reading) -> tuple[MapNode | None, str, int]:
    end = next((n for n, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    if end is None:
        reading.problems.append(problem("LN018", path, 1))
        return None, "", 1
    node, problems = parse_yaml("\n".join(lines[1:end]), path, first_line=2)
    reading.problems.extend(problems)
    text, first_line = "\n".join(lines[end + 1 :]), end + 2
    if isinstance(node, MapNode):
        return node, text, first_line
    if not problems:
        reading.problems.append(problem("LN013", path, 2, fix="title: Tiêu đề bài\ndate: 2026-11-21 08:00"))
    return None, text, first_line


def _split_header(lines: list[str], path: str, reading: Reading) -> tuple[MapNode, str, int]:
    """Read Pelican's header: ``Key: value`` lines to the first blank one; indented lines continue a value."""
    pairs: dict[str, tuple[ScalarNode, ScalarNode]] = {}
    last = ""
    number = 0
    for number, line in enumerate(lines, 1):
        match = _HEADER_LINE.fullmatch(line)
        if match:
            key = match[1].lower()
            last = _ALIASES.get(key, key)
            if last in pairs:
                first = pairs[last][0].line
                reading.problems.append(problem("LN008", path, number, written=line, first=first))
            pairs[last] = (ScalarNode(last, number), ScalarNode(match[2].strip(), number))
        elif line.startswith((" ", "\t")) and line.strip() and pairs:
            key_node, value = pairs[last]
            pairs[last] = (key_node, ScalarNode(f"{value.text} {line.strip()}".strip(), value.line))
        else:
            break
    else:
        number += 1
    listed = tuple((key, _as_list(key.text, value)) for key, value in pairs.values())
    rest = number if number <= len(lines) and not lines[number - 1].strip() else number - 1
    return MapNode(listed, 1), "\n".join(lines[rest:]), rest + 1


def _as_list(key: str, value: Node) -> Node:
    """Cut a header value that is a list at ``;``, or at ``,`` where there is none."""
    if key not in _LISTS or not isinstance(value, ScalarNode):
        return value
    separator = ";" if ";" in value.text else ","
    words = [word.strip() for word in value.text.split(separator) if word.strip()]
    return ListNode(tuple(ScalarNode(word, value.line) for word in words), value.line)
