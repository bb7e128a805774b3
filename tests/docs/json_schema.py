"""A small reader of JSON Schemas: just the words that ours use, so that tests need no further package.

A word it does not know is a slip too: then this module has to learn it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]
_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
_WORDS_WITHOUT_FORCE = {"title", "description", "$schema", "$defs", "format"}


def slips(schema: Json, value: Any) -> list[str]:
    """Return where and why `value` does not fit `schema`; nothing if it does."""
    return list(_slips(schema, value, schema))


def _slips(schema: Json, value: Any, root: Json) -> Iterator[str]:
    for word in schema.keys() - _WORDS_WITHOUT_FORCE:
        check = _CHECKS.get(word)
        if check is None:
            yield f"unknown word {word}"
        else:
            yield from check(schema, value, root)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _check_reference(schema: Json, value: Any, root: Json) -> Iterator[str]:
    yield from _slips(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, root)


def _check_any(schema: Json, value: Any, root: Json) -> Iterator[str]:
    tried = [list(_slips(one, value, root)) for one in schema["anyOf"]]
    if [] not in tried:
        yield from tried[0]


def _check_type(schema: Json, value: Any, _root: Json) -> Iterator[str]:
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if isinstance(value, bool) or not any(isinstance(value, _TYPES[name]) for name in names):
        yield f"{value!r} is not {names}"


def _check_options(schema: Json, value: Any, _root: Json) -> Iterator[str]:
    if value not in schema["enum"]:
        yield f"{value!r} is not one of {schema['enum']}"


def _check_text(schema: Json, value: Any, _root: Json) -> Iterator[str]:
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{value!r} does not match"
    if isinstance(value, str) and len(value) > schema.get("maxLength", len(value)):
        yield f"{value!r} is too long"


def _check_bounds(schema: Json, value: Any, _root: Json) -> Iterator[str]:
    if _is_number(value) and not schema["minimum"] <= value <= schema["maximum"]:
        yield f"{value!r} is out of bounds"


def _check_keys(schema: Json, value: Any, root: Json) -> Iterator[str]:
    if isinstance(value, dict):
        known = schema["properties"]
        yield from (f"{key} is missing" for key in schema.get("required", ()) if key not in value)
        for key, one in value.items():
            yield from _slips(known[key], one, root) if key in known else [f"{key} is unknown"]


def _check_items(schema: Json, value: Any, root: Json) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _slips(schema["items"], one, root)


_CHECKS: dict[str, Callable[[Json, Any, Json], Iterator[str]]] = {
    "$ref": _check_reference,
    "anyOf": _check_any,
    "type": _check_type,
    "enum": _check_options,
    "pattern": _check_text,
    "maxLength": _check_text,
    "minimum": _check_bounds,
    "maximum": _check_bounds,
    "properties": _check_keys,
    "required": _check_keys,
    "additionalProperties": _check_keys,
    "items": _check_items,
}
