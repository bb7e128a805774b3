"""Writes a record as the YAML an editor would write: what ``parse_map`` reads back is equal to it.

For importers and tasks that change records. Comments of a file cannot be kept this way: to change one key
of a hand-written file, edit its text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import yaml

from langnghe.loading.fields import Choice
from langnghe.loading.schema import FieldType, Schema
from langnghe.loading.schemas.walk import part_of
from langnghe.model.parts import Source
from langnghe.text.dates import VIETNAM_TIME, PartialDate

SourceIds = Mapping[Source, str]
_STRING = "tag:yaml.org,2002:str"
_LIST = "tag:yaml.org,2002:seq"
_MAP = "tag:yaml.org,2002:map"
_RESOLVER = yaml.resolver.Resolver()
_BRIEF = re.compile(r"[a-z0-9/-]{1,60}")
"""Items short and plain enough to stand in one line: ids and addresses."""


def write_record(schema: Schema, record: object, source_ids: SourceIds | None = None) -> str:
    """Return ``record`` (or the values of a head, by key) as YAML text, keys in the order of ``schema``.

    Values equal to their default are left out. ``source_ids`` gives the ids of sources that stand in
    ``vocab/sources.yaml``; the others are written out. The id of a record is its file name and not written.
    """
    dumper = _Dumper
    text: str = yaml.serialize(
        _map(schema, record, source_ids or {}),
        Dumper=dumper,
        allow_unicode=True,
        width=float("inf"),
        indent=2,
    )
    return text


class _Dumper(yaml.SafeDumper):
    """Lays lists out as the editors' handbook does: indented below their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _map(schema: Schema, part: object, source_ids: SourceIds) -> yaml.MappingNode:
    """Return the keys of ``part`` that say something."""
    defaults = _defaults(part)
    pairs = []
    for field in schema.fields:
        value = part.get(field.key) if isinstance(part, Mapping) else getattr(part, field.key)
        if value is None or value == () or (field.key in defaults and value == defaults[field.key]):
            continue
        pairs.append((_plain(field.key), _value(value, field.type, source_ids)))
    return yaml.MappingNode(_MAP, pairs, flow_style=False)


def _defaults(part: object) -> dict[str, Any]:
    if not is_dataclass(part):
        return {}
    return {field.name: field.default for field in fields(part) if field.default is not MISSING}


def _value(value: Any, type_: FieldType, source_ids: SourceIds) -> yaml.Node:
    """Return one value of a field of ``type_``."""
    if isinstance(value, tuple):
        items = [_value(item, type_, source_ids) for item in value]
        brief = all(isinstance(item, yaml.ScalarNode) and _BRIEF.fullmatch(item.value) for item in items)
        return yaml.SequenceNode(_LIST, items, flow_style=brief)
    if isinstance(value, Source) and value in source_ids:
        return _plain(source_ids[value])
    part = part_of(type_)
    if part is not None:
        return _map(part, value, source_ids)
    if isinstance(value, str) and not isinstance(type_, Choice):
        return _text(value)
    return _plain(value if isinstance(value, str) else _written(value))


def _text(text: str) -> yaml.ScalarNode:
    """Return a text: a block if it has lines, in quotes where it would look like something else."""
    if "\n" in text and "\t" not in text:  # a tab in an indentation is refused when read
        return yaml.ScalarNode(_STRING, text + "\n", style="|")
    return yaml.ScalarNode(_STRING, text)


def _plain(text: str) -> yaml.ScalarNode:
    """Return a key, number, date, choice, yes or no without quotes, whatever else YAML could take it for."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return yaml.ScalarNode(tag, text)


def _written(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case PartialDate():
            return value.iso
        case datetime():
            local = value.astimezone(VIETNAM_TIME)
            return local.strftime("%Y-%m-%d %H:%M:%S" if local.second else "%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
    raise TypeError(f"no written form for {type(value).__name__}")
