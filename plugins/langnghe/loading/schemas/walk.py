"""Walks over schemas: which parts a field holds, and every part below some schemas.

For whatever is made from the tables of fields: reference page, blank forms, JSON Schemas, written records.
"""

from __future__ import annotations

from collections.abc import Iterable

from langnghe.loading.references import ListOf, Part
from langnghe.loading.schema import FieldType, Schema
from langnghe.loading.schemas.sources import SOURCE, SourceItem


def part_of(type_: FieldType) -> Schema | None:
    """Return the schema of the groups of keys that a field of ``type_`` holds, or None."""
    match type_:
        case Part(schema=schema):
            return schema
        case ListOf(item=item):
            return part_of(item)
        case SourceItem():
            return SOURCE
    return None


def parts_below(schemas: Iterable[Schema]) -> tuple[Schema, ...]:
    """Return the parts that ``schemas`` are made of, at any depth, each once, nearest first."""
    found: dict[str, Schema] = {}
    queue = list(schemas)
    while queue:
        for field in queue.pop(0).fields:
            part = part_of(field.type)
            if part is not None and part.name not in found:
                found[part.name] = part
                queue.append(part)
    return tuple(found.values())
