"""Short ways to declare the fields that occur most: text, lists of ids, lists of parts."""

from __future__ import annotations

from langnghe.loading.fields import Text
from langnghe.loading.references import ListOf, Part, RecordRef, TermOf
from langnghe.loading.schema import Field, FieldType, Schema
from langnghe.model.kinds import Kind


def text_field(
    key: str, label: str, help_: str, example: str, *, limit: int = 300, required: bool = False
) -> Field:
    """Return a field of plain text."""
    return Field(key, label, Text(limit), help_, example, required)


def refs(kind: Kind, label: str, help_: str, example: str, key: str | None = None) -> Field:
    """Return a field with a list of ids of ``kind``; the key is the kind unless given."""
    return Field(key or kind, label, ListOf(RecordRef(kind)), help_, f"[{example}]")


def term_list(key: str, label: str, name: str, help_: str, example: str, *, required: bool = False) -> Field:
    """Return a field with a list of ids of the vocabulary list ``name``."""
    return Field(key, label, ListOf(TermOf(name)), help_, f"[{example}]", required)


def parts(schema: Schema) -> FieldType:
    """Return the type of a list of ``schema``."""
    return ListOf(Part(schema))
