"""YAML as editors write it, read as text with line numbers: no type is guessed, nothing is executed.

Built from parser events, so that a repeated key, an alias, a tag or deep nesting is seen where it
stands and an alias bomb cannot go off. What a value means is decided by ``loading.fields``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from langnghe.loading.source_text import UNPRINTABLE
from langnghe.loading.yaml_messages import quoted, syntax_problem
from langnghe.model.problem import Problem, problem

MAX_DEPTH = 12

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # C is ten times faster where it is built


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A single value as written. ``is_plain`` is False inside quotes or a block of text (``|`` or ``>``)."""

    text: str
    line: int
    is_plain: bool = True
    is_block: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written: an empty value, ``~`` or ``null`` outside quotes."""
        return self.is_plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of values. ``is_flow`` tells ``[a, b]`` on one line from items on lines of their own."""

    items: tuple[Node, ...]
    line: int
    is_flow: bool = False


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys with values, in the order written, each key once."""

    pairs: tuple[tuple[ScalarNode, Node], ...]
    line: int

    def get(self, key: str) -> Node | None:
        """Return the value of ``key``, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node = ScalarNode | ListNode | MapNode


_ODD_INDENTATION = re.compile(r"^(?P<indent>[ -]*(?P<odd>[^\S \n])[^\S\n]*)(?P<rest>\S.*)", re.MULTILINE)


class _StopError(Exception):
    """Carries the problem that ends the reading of one file."""

    def __init__(self, found: Problem) -> None:
        self.problem = found


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document; return its tree (None if unreadable or empty) and its problems.

    ``first_line`` is the line of the file that ``text`` begins on.
    """
    builder = _Builder(path, first_line - 1, text)
    try:
        odd = _odd_indentation(text, path, first_line)
        if odd:
            return None, [odd]
        return builder.build(yaml.parse(text, Loader=_Loader)), builder.problems
    except yaml.YAMLError as error:
        return None, [*builder.problems, syntax_problem(error, text, path, first_line)]
    except _StopError as stop:
        return None, [*builder.problems, stop.problem]


def _odd_indentation(text: str, path: str, first_line: int) -> Problem | None:
    """Find indentation by tabs or odd spaces: YAML forbids them and editors cannot see them."""
    for match in _ODD_INDENTATION.finditer(text):
        number = text.count("\n", 0, match.start()) + first_line
        line = match["indent"] + match["rest"].rstrip()
        if "\t" in match["indent"]:
            plain = match["indent"].replace("-\t", "- ").replace("\t", "  ") + match["rest"].strip()
            return problem("LN006", path, number, written=line.replace("\t", "⇥"), fix=plain)
        return problem("LN005", path, number, written=f"U+{ord(match['odd']):04X} ở đầu dòng")
    return None


class _Builder:
    """Turns the flat stream of events into a tree, keeping its own stack (deep input cannot overflow it)."""

    def __init__(self, path: str, offset: int, text: str) -> None:
        self.path = path
        self.offset = offset
        self.text = text
        self.problems: list[Problem] = []
        self._depth = 0

    def build(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _StopError(
                        problem(
                            "LN007",
                            self.path,
                            self._line(event),
                            needed="một bản ghi trong một tệp",
                            fix="bỏ dòng --- và phần sau nó, hoặc tách thành tệp khác",
                        )
                    )
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events)
        return root

    def _line(self, event: Any) -> int:
        return int(event.start_mark.line) + 1 + self.offset

    def _stop(self, code: str, event: Any, **words: Any) -> _StopError:
        """Return the problem at ``event`` with its line as written; quotes mend a misread first letter."""
        line = self.text.split("\n")[event.start_mark.line]
        fix = words.pop("fix", "") or (quoted(line) if code in {"LN010", "LN011"} else "")
        return _StopError(problem(code, self.path, self._line(event), written=line, fix=fix, **words))

    def _node(self, event: Any, events: Iterator[Any]) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise self._stop("LN010", event)
        if event.tag is not None:
            raise self._stop("LN011", event)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"' and UNPRINTABLE.search(event.value):  # written as "\0" or the like
                raise self._stop("LN005", event)
            return ScalarNode(
                event.value, self._line(event), event.style in (None, ""), event.style in ("|", ">")
            )
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._stop("LN009", event, limit=MAX_DEPTH)
        node = (
            self._list(event, events)
            if isinstance(event, yaml.SequenceStartEvent)
            else self._map(event, events)
        )
        self._depth -= 1
        return node

    def _list(self, start: Any, events: Iterator[Any]) -> ListNode:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events))
        return ListNode(tuple(items), self._line(start), bool(start.flow_style))

    def _map(self, start: Any, events: Iterator[Any]) -> MapNode:
        pairs: dict[str, tuple[ScalarNode, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events)
            value = self._node(next(events), events)
            if not isinstance(key, ScalarNode):
                raise self._stop("LN007", event, needed="tên mục là một chữ", fix="tên-mục: nội dung")
            if key.text in pairs:
                first = pairs[key.text][0].line
                self.problems.append(
                    problem("LN008", self.path, key.line, written=f"{key.text}:", first=first)
                )
                continue
            pairs[key.text] = (key, value)
        return MapNode(tuple(pairs.values()), self._line(start))
