"""One file on its way from nodes to values: where we are, what was found wrong, what was referred to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode
from langnghe.model.kinds import Kind
from langnghe.model.problem import Problem, problem

if TYPE_CHECKING:
    from langnghe.model.parts import Source
    from langnghe.model.vocabulary import Vocabulary


LONGEST_ROW = 8
"""Items of a list on one line that a message still repeats."""


Lines = Mapping[tuple[str, str], int]
"""Lines of a file's keys and of the words below them, see ``lines_of``."""


class Invalid:
    """The type of ``INVALID``, which stands for a value that was reported and must not be used."""


INVALID: Final = Invalid()


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a record: of which kind, which id, and where it is written.

    ``before`` and ``after`` are what stands about the id in the line to paste.
    """

    kind: Kind
    id: str
    path: str
    line: int
    subject: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class FileUse:
    """A mention of a picture or attachment: below ``images`` or ``files``, and where it is written.

    ``before`` is what stands before its name in the line to paste.
    """

    folder: str
    file: str
    path: str
    line: int
    subject: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class ProseUse:
    """A text in Markdown: whose it is (record kind or vocabulary list, and id), and where it is written."""

    owner: str
    id: str
    text: str
    path: str
    line: int


@dataclass(slots=True)
class Reading:
    """What is known while one file is read.

    ``vocabulary`` is None while vocabularies themselves are read; ``sources`` are those they may name.
    """

    path: str
    vocabulary: Vocabulary | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    files: list[FileUse] = field(default_factory=list)
    prose: dict[str, int] = field(default_factory=dict)
    lines: Lines = field(default_factory=dict)


class FieldLabels(Protocol):
    """What messages say of a field; the whole of it is in ``schema``, which imports this module."""

    @property
    def key(self) -> str:
        """The key as written."""

    @property
    def label(self) -> str:
        """The Vietnamese name."""

    @property
    def example(self) -> str:
        """A value to paste."""


@dataclass(frozen=True, slots=True)
class FieldContext:
    """Where a value stands: the file being read, the field it belongs to, the list it is an item of."""

    reading: Reading
    field: FieldLabels
    siblings: ListNode | None = None
    position: int = 0

    @property
    def subject(self) -> str:
        """The field as editors know it: "Điện thoại (phone)"."""
        return f"{self.field.label} ({self.field.key})"

    def report(
        self, code: str, node: Node, *, written: str | None = None, fix: str = "", **words: object
    ) -> Invalid:
        """Note a problem with the value at ``node``; return INVALID for the caller to hand on."""
        shown = text_of(node) if written is None else written
        self.reading.problems.append(
            problem(
                code,
                self.reading.path,
                node.line,
                subject=self.subject,
                written=shown,
                fix=fix,
                **words,
            )
        )
        return INVALID

    @property
    def example(self) -> str:
        """A value to paste: the field's example, or the first item of it where one item is wanted."""
        if self.siblings is None:
            return self.field.example
        return self.field.example.strip().removeprefix("- ").strip("[]").partition(", ")[0]

    def paste(self, value: str) -> str:
        """Return the line to paste for this field, or for this item of its list."""
        if self.siblings is None:
            return pasted(self.field.key, value)
        before, after = self.around()
        return f"{before}{value}{after}"

    def sample(self) -> str:
        """Return the example as a line to paste, marked as one: its value is not the editor's."""
        return sample(self.paste(self.example))

    def around(self) -> tuple[str, str]:
        """Return what stands before and after this item in the line to paste.

        A list on one line is given whole, so that it can replace the line; unless it is too long for that.
        """
        if self.siblings is None:
            return f"{self.field.key}: ", ""
        words = [text_of(item) for item in self.siblings.items]
        if not self.siblings.is_flow or len(words) > LONGEST_ROW:
            return "- ", ""
        before = "".join(f"{word}, " for word in words[: self.position])
        after = "".join(f", {word}" for word in words[self.position + 1 :])
        return f"{self.field.key}: [{before}", f"{after}]"


@dataclass(frozen=True, slots=True)
class PartContext:
    """Lets a check of a finished part name the line and label of one of its keys."""

    reading: Reading
    fields: tuple[FieldLabels, ...]
    node: MapNode

    def problem(self, code: str, key: str, *, fix: str = "", at: str = "", **words: object) -> Problem:
        """Make the problem about ``key`` of the part that is being checked.

        A key that is not written stands for the line of the key ``at``, else for that of the part.
        """
        value = self.node.get(key)
        field_ = next(f for f in self.fields if f.key == key)
        place = value or self.node.get(at) or self.node
        line = place.line
        written = text_of(value) if value is not None else ""
        subject = f"{field_.label} ({field_.key})"
        return problem(code, self.reading.path, line, subject=subject, written=written, fix=fix, **words)


def sample(line: str) -> str:
    """Mark lines to paste as an example."""
    return f"ví dụ:\n{line}" if "\n" in line else f"ví dụ: {line}"


def pasted(key: str, value: str) -> str:
    """Return ``key`` with ``value`` as an editor would write it; several lines begin on the next one."""
    return f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"


def line_at(lines: Lines | None, key: str, word: str = "") -> int:
    """Return the line of ``word`` below ``key``, else of the key itself, else 0 (the file as a whole)."""
    known = lines or {}
    return known.get((key, word)) or known.get((key, ""), 0)


def lines_of(node: MapNode) -> dict[tuple[str, str], int]:
    """Map (key, "") to the line of each key, and (key, word) to that of each value or item below it."""
    lines: dict[tuple[str, str], int] = {}
    for key, value in node.pairs:
        lines[key.text, ""] = key.line
        for item in value.items if isinstance(value, ListNode) else (value,):
            words = [item] if isinstance(item, ScalarNode) else []
            if isinstance(item, MapNode):
                words = [inner for _, inner in item.pairs if isinstance(inner, ScalarNode)]
            for word in words:
                lines.setdefault((key.text, word.text.strip()), word.line)
    return lines


def text_of(node: Node) -> str:
    """Return what an editor wrote at ``node``, short enough to be recognised."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, ListNode):
        return (
            "["
            + ", ".join(text_of(item) for item in node.items[:4])
            + (", …]" if len(node.items) > 4 else "]")
        )
    words = [f"{key.text}: {text_of(value)}" for key, value in node.pairs[:4]]
    return "{" + ", ".join(words) + (", …}" if len(node.pairs) > 4 else "}")
