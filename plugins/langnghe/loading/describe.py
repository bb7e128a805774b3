"""The editors' list of fields, as Markdown made from the schemas: one table per record kind and per part.

Blank forms and JSON Schemas, made from the same tables, are in ``forms`` and ``json_schemas``.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from langnghe.loading.fields import Day, Partial, Stamp
from langnghe.loading.reading import pasted
from langnghe.loading.references import ListOf
from langnghe.loading.schema import Field, FieldType, Schema
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.news import ARTICLE, STATIC_PAGE
from langnghe.loading.schemas.vocabularies import TERM, VOCABULARY_SCHEMAS
from langnghe.loading.schemas.walk import part_of, parts_below

_INTRODUCTION = """\
<!-- Trang này do máy viết từ chương trình (make regen): đừng sửa tay. -->

# Trường dữ liệu

Mọi mục có thể ghi trong phần đầu bài viết, trong bản ghi của danh mục và trong các danh sách dùng chung.
Mục **bắt buộc** thì bản ghi nào cũng phải có; mục khác chỉ ghi khi biết, không biết thì bỏ trống, đừng đoán.
Cột “Ví dụ” là dòng chép dán được.
"""
_HEADER = "| Mục | Nhãn | Kiểu | Bắt buộc | Giải thích | Ví dụ |\n|---|---|---|---|---|---|"


def describe_fields() -> str:
    """Return the whole page: contents, news, records, vocabularies, then the parts they share."""
    news, records = (ARTICLE, STATIC_PAGE), tuple(SCHEMAS.values())
    lists = (TERM, *(schema for name, schema in VOCABULARY_SCHEMAS.items() if name != "sources"))
    parts = parts_below([*news, *records, *lists])
    chapters = (
        ("Bài viết và trang", "Phần đầu, giữa hai dòng `---`.", news),
        ("Bản ghi", "Mỗi bản ghi một tệp trong `catalogue/`; tên tệp là mã và là địa chỉ.", records),
        ("Danh sách dùng chung", "Các tệp trong `catalogue/vocab/`, mỗi mục dạng `mã: nội dung`.", lists),
        ("Nhóm mục", "Các nhóm mục nằm trong những bảng trên.", parts),
    )
    return "\n".join([_INTRODUCTION, *(_chapter(*chapter) for chapter in chapters)])


def _chapter(title: str, text: str, schemas: Iterable[Schema]) -> str:
    return "\n".join([f"## {title}\n\n{text}\n", *map(_section, schemas)])


def _section(schema: Schema) -> str:
    """Return the heading and the table of one schema; the heading's fragment is the schema's name."""
    introduction = f"{schema.help}\n\n" if schema.help else ""
    rows = "\n".join(_row(field) for field in schema.fields)
    return f'### {schema.label} <a id="{schema.name}"></a>\n\n{introduction}{_HEADER}\n{rows}\n'


def _row(field: Field) -> str:
    required = "**có**" if field.required else ""
    cells = (f"`{field.key}`", field.label, _type(field.type), required, field.help, _example(field))
    return f"| {' | '.join(cells)} |"


def _type(type_: FieldType) -> str:
    """Return what may be written; a field that holds a part leads to the table of the part."""
    part = part_of(type_)
    match type_:
        case ListOf(item=item):
            return f"danh sách: {_type(item)}"
        case Day() | Partial():
            return f"ngày: {type_.needed}"
        case Stamp():
            return f"ngày giờ: {type_.needed}"
    return f"nhóm mục [{part.label}](#{part.name})" if part else type_.needed.replace("|", "\\|")


def _example(field: Field) -> str:
    """Return the example as code; one of several lines keeps its indentation."""
    text = pasted(field.key, field.example).replace("|", "\\|")
    return (
        f"`{text}`" if "\n" not in text else f"<pre>{escape(text, quote=False)}</pre>".replace("\n", "<br>")
    )
