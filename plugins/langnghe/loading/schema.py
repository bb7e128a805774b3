"""Schemas as data: one table of fields per record type, and the one function that reads by it.

From the same tables come loading, messages, the blank forms, the JSON Schemas and the editors' field list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from langnghe.loading.reading import INVALID, FieldContext, Invalid, PartContext, Reading, pasted, sample
from langnghe.loading.yaml_source import MapNode, Node, ScalarNode
from langnghe.model.problem import Problem, problem
from langnghe.text.nearest import nearest


class FieldType(Protocol):
    """How a value is read. ``needed`` says in Vietnamese what is accepted."""

    @property
    def needed(self) -> str:
        """What an editor may write, in Vietnamese."""

    def parse(self, node: Node, context: FieldContext) -> Any:
        """Return the value of ``node``, or report and return INVALID."""

    def json_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of accepted values."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: key, Vietnamese label, how it is read, what it is for, and an example to paste."""

    key: str
    label: str
    type: FieldType
    help: str
    example: str
    required: bool = False


MAX_KEY = 60
"""Characters of a key, or of a short value, that a message works with."""
MAX_UNKNOWN = 50
"""Unknown keys of one part that are told: with more of them it is no such part at all."""

Check = Callable[[Any, PartContext], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Schema:
    """A record type or a part of one: its fields, what is built from them, and the rules it must meet."""

    name: str
    label: str
    fields: tuple[Field, ...]
    build: Callable[..., Any]
    checks: tuple[Check, ...] = ()
    help: str = ""

    def field(self, key: str) -> Field | None:
        """Return the field with ``key``, or None."""
        return next((f for f in self.fields if f.key == key), None)


def parse_map(schema: Schema, node: MapNode, reading: Reading, **extra: object) -> Any:
    """Read ``node`` by ``schema``; return what ``schema.build`` makes of it, or INVALID.

    ``extra`` goes to ``build`` beside the values read (a record's id). All problems of the part are noted.
    """
    values = parse_values(schema, node, reading)
    if isinstance(values, Invalid):
        return INVALID
    built = schema.build(**values, **extra)
    part = PartContext(reading, schema.fields, node)
    found = [p for check in schema.checks for p in check(built, part)]
    reading.problems.extend(found)
    return INVALID if any(p.is_error for p in found) else built


def parse_values(schema: Schema, node: MapNode, reading: Reading) -> dict[str, Any] | Invalid:
    """Read the fields of ``node``; return the values by key, or INVALID where one is wrong or missing."""
    values: dict[str, Any] = {}
    complete = True
    unknown = 0
    for key, value in node.pairs:
        field = schema.field(key.text)
        if field is None:
            unknown += 1
            complete = False
            if unknown <= MAX_UNKNOWN:
                reading.problems.append(_unknown_key(schema, key, value, reading.path))
            continue
        parsed = None if _is_blank(value) else field.type.parse(value, FieldContext(reading, field))
        if parsed is not None and parsed != ():  # an empty list says no more than no list
            values[field.key] = parsed
            complete = complete and parsed is not INVALID
    missing = [f for f in schema.fields if f.required and f.key not in values]
    reading.problems.extend(_missing(field, node, reading.path) for field in missing)
    return values if complete and not missing else INVALID


def _is_blank(node: Node) -> bool:
    """Whether nothing was written: no value, or only spaces inside quotes."""
    return isinstance(node, ScalarNode) and (node.is_empty or not node.text.strip())


def _missing(field: Field, node: MapNode, path: str) -> Problem:
    """Return the problem of a required field that is not there, or is there without a value."""
    line = next((key.line for key, _ in node.pairs if key.text == field.key), node.line)
    fix = sample(pasted(field.key, field.example))
    return problem("LN102", path, line, subject=f"{field.label} ({field.key})", fix=fix)


def _unknown_key(schema: Schema, key: ScalarNode, value: Node, path: str) -> Problem:
    """Name the nearest key, searched among keys and Vietnamese labels alike, with the value as written."""
    names = {f.label: f.key for f in schema.fields} | {f.key: f.key for f in schema.fields}
    near = nearest(key.text[:MAX_KEY], names, limit=1)
    known = ", ".join(f.key for f in schema.fields)
    needed, fix = f"một trong các mục: {known}", "bỏ dòng này, hoặc chọn một mục ở trên"
    if near:
        needed = f"tên mục có trong danh sách; gần nhất: {names[near[0]]}"
        fix = f"{names[near[0]]}:"
        if isinstance(value, ScalarNode) and not value.is_block and len(value.text) <= MAX_KEY:
            fix = f"{fix} {value.text}".rstrip()
    return problem("LN101", path, key.line, written=f"{key.text}:", needed=needed, fix=fix)


def listed(words: Sequence[str], limit: int = 12) -> str:
    """Return allowed words for a message, cut where the list is long."""
    shown = ", ".join(words[:limit])
    return f"{shown}, … ({len(words)} mục)" if len(words) > limit else shown
