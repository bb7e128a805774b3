"""Field types that point somewhere (terms, units, records), and those made of others: lists and parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from langnghe.loading.fields import Json, scalar
from langnghe.loading.reading import INVALID, FieldContext, Invalid, Reference, sample
from langnghe.loading.schema import FieldType, Schema, listed, parse_map
from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode
from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.vocabulary import Vocabulary
from langnghe.text.fold import fold
from langnghe.text.nearest import nearest
from langnghe.text.slug import slugify

MAX_ITEMS = 1_000
"""Items of one list; the longest honest ones have some dozens."""


def vocabulary_list(vocabulary: Vocabulary, name: str) -> Mapping[str, Any]:
    """Return the list called ``name``: one of its own (``crafts``, ``units`` …) or a simple one."""
    if name in vocabulary.terms:
        return vocabulary.terms[name]
    found: Mapping[str, Any] | None = getattr(vocabulary, name)
    return found or {}


@dataclass(frozen=True, slots=True)
class TermOf:
    """An id of the vocabulary list ``name``. While vocabularies themselves are read, any id passes."""

    name: str

    @property
    def needed(self) -> str:
        return f"mã trong danh mục {self.name}"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        vocabulary = context.reading.vocabulary
        if isinstance(text, Invalid) or vocabulary is None:
            return text
        known = vocabulary_list(vocabulary, self.name)
        if text in known:
            return text
        near = nearest_ids(text, known)
        allowed = (
            f"một trong: {listed(list(known))}"
            if len(known) <= 12 or not near
            else f"mã trong danh mục {self.name}; gần nhất: {', '.join(near)}"
        )
        return context.report(
            "LN108", node, allowed=allowed, fix=context.paste(near[0]) if near else context.sample()
        )

    def json_schema(self) -> Json:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class RecordRef:
    """The id of a record of ``kind``; whether it exists is checked when all files are read."""

    kind: Kind

    @property
    def needed(self) -> str:
        return f"mã của một bản ghi trong catalogue/{self.kind} ({KIND_INFO[self.kind].label.lower()})"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, str):
            reading = context.reading
            reading.references.append(
                Reference(self.kind, text, reading.path, node.line, context.subject, *context.around())
            )
        return text

    def json_schema(self) -> Json:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list, one item a line; a single value may stand alone. Ids may not repeat."""

    item: FieldType

    @property
    def needed(self) -> str:
        return f"danh sách, mỗi dòng một mục bắt đầu bằng “- ”; mỗi mục là {self.item.needed}"

    def parse(self, node: Node, context: FieldContext) -> tuple[Any, ...] | Invalid:
        if not isinstance(node, ListNode):
            node = ListNode((node,), node.line, is_flow=isinstance(node, ScalarNode))
        if len(node.items) > MAX_ITEMS:
            return context.report("LN123", node, limit=MAX_ITEMS)
        values = []
        seen: set[str] = set()
        for position, item in enumerate(node.items):
            if isinstance(item, ScalarNode) and item.is_empty:
                continue
            here = FieldContext(context.reading, context.field, node, position)
            value = self.item.parse(item, here)
            if isinstance(value, str) and value in seen:
                value = here.report("LN121", item)
            elif isinstance(value, str):
                seen.add(value)
            values.append(value)
        return INVALID if INVALID in values else tuple(values)

    def json_schema(self) -> Json:
        item = self.item.json_schema()
        return {"anyOf": [{"type": "array", "items": item}, item]}


@dataclass(frozen=True, slots=True)
class Part:
    """A group of keys with a schema of its own."""

    schema: Schema

    @property
    def needed(self) -> str:
        return f"nhóm mục “{self.schema.label.lower()}”: {listed([f.key for f in self.schema.fields], 20)}"

    def parse(self, node: Node, context: FieldContext) -> Any:
        if not isinstance(node, MapNode):
            first = self.schema.fields[0]
            example = f"{first.key}: {first.example}"
            fix = sample(f"{context.field.key}:\n  {example}" if context.siblings is None else f"- {example}")
            return context.report("LN103", node, needed=self.needed, fix=fix)
        return parse_map(self.schema, node, context.reading)

    def json_schema(self) -> Json:
        return {"$ref": f"#/$defs/{self.schema.name}"}


def nearest_ids(text: str, known: Mapping[str, Any], limit: int = 3) -> list[str]:
    """Return the ids nearest to ``text``, which may also be a name instead of an id."""
    if (slug := slugify(text)) in known:
        return [slug]
    by_name = {fold(entry.name): id_ for id_, entry in known.items() if hasattr(entry, "name")}
    exact = by_name.get(fold(text))
    return [exact] if exact else nearest(text, known, limit=limit)
