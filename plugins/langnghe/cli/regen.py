"""``regen``: writes what is made from the code, for editors and their tools: never edited by hand."""

from __future__ import annotations

from pathlib import Path

import click

from langnghe.loading.describe import describe_fields
from langnghe.loading.forms import blank_form
from langnghe.loading.json_schemas import record_schema
from langnghe.loading.schemas import SCHEMAS


def generated_files() -> dict[str, str]:
    """Return every generated file: its path in the project, and what it must hold."""
    files = {"docs/bien-tap/truong-du-lieu.md": describe_fields()}
    for kind, schema in SCHEMAS.items():
        files[f"catalogue/_forms/{kind}.yaml"] = blank_form(kind, schema)
        files[f"catalogue/_schema/{kind}.json"] = record_schema(schema)
    return files


@click.command(help="Viết lại các trang và mẫu sinh ra từ chương trình.")
@click.option("--root", default=".", type=click.Path(path_type=Path, file_okay=False), help="Thư mục dự án.")
def regen(root: Path) -> None:
    """Write the files that differ and name them."""
    for name, text in generated_files().items():
        path = root / name
        if path.is_file() and path.read_bytes() == text.encode():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        click.echo(f"Đã viết {name}")
