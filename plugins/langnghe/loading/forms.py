"""Blank forms, one per record kind, made from the schemas: every key with its explanation, nothing filled in.

A form is a valid record once the required keys are filled: keys left empty count as not written.
"""

from __future__ import annotations

from textwrap import wrap

from langnghe.loading.reading import pasted
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.walk import part_of
from langnghe.model.kinds import Kind

_WIDTH = 100


def blank_form(kind: Kind, schema: Schema) -> str:
    """Return the form of a kind as YAML text."""
    head = (
        f"# yaml-language-server: $schema=../_schema/{kind}.json",
        f"# Mẫu trống: {schema.label.lower()}. Chép vào catalogue/{kind}/, đặt tên tệp chữ thường không dấu,",
        "# có gạch nối: tên tệp là mã và là địa chỉ của trang. Dòng bắt đầu bằng # là lời giải thích, xóa",
        "# được. Mục không biết thì để trống hoặc xóa. Xem thêm docs/bien-tap/truong-du-lieu.md.",
    )
    return "\n".join([*head, *(_entry(field) for field in schema.fields)]) + "\n"


def _entry(field: Field) -> str:
    """Return an empty key below what it is, what may be written and an example."""
    required = " — bắt buộc" if field.required else ""
    lines = [f"{field.label}{required}. {field.help}", *_accepted(field)]
    words = [f"# {line}" for text in lines for line in wrap(text, _WIDTH, break_long_words=False)]
    example = pasted(field.key, field.example).split("\n")
    return "\n".join(["", *words, "# Ví dụ:", *(f"#   {line}" for line in example), f"{field.key}:"])


def _accepted(field: Field) -> list[str]:
    """Return what may be written: the keys of a part, or the words of the field's type."""
    part = part_of(field.type)
    if part is None:
        return [f"Cách ghi: {field.type.needed}."]
    keys = (f"{f.key} ({f.label.lower()}{', bắt buộc' if f.required else ''})" for f in part.fields)
    return [f"Gồm các mục: {', '.join(keys)}."]
