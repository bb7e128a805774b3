"""JSON Schemas (2020-12) of the record kinds, for text editors that check YAML while it is typed.

They say less than the reader checks: rules between fields, vocabularies and references are not in them.
"""

from __future__ import annotations

import json

from langnghe.loading.fields import Json
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.walk import parts_below


def record_schema(schema: Schema) -> str:
    """Return the JSON Schema of a record kind as text; parts stand in ``$defs`` by name."""
    definitions = {part.name: _object(part) for part in parts_below([schema])}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": schema.label,
        "description": schema.help,
        **_object(schema),
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _object(schema: Schema) -> Json:
    required = [field.key for field in schema.fields if field.required]
    return {
        "type": "object",
        "properties": {field.key: _property(field) for field in schema.fields},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _property(field: Field) -> Json:
    """Return the schema of one value; one that is not required may be left empty, as the forms have it."""
    words = {"title": field.label, "description": f"{field.help} Cách ghi: {field.type.needed}."}
    accepted = field.type.json_schema()
    if field.required:
        return {**words, **accepted}
    return {**words, "anyOf": [*accepted.get("anyOf", [accepted]), {"type": "null"}]}
