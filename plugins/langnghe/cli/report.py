"""``report``: what the content holds, counted, as a page for those who develop the portal.

Counts and lists only; nothing is judged here. What depends on the day stands in ``report_today``.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import click

from langnghe.cli.markdown_tables import listed, table
from langnghe.cli.project import read_content
from langnghe.cli.report_today import count_articles, count_places, count_states
from langnghe.loading.schemas import SCHEMAS
from langnghe.model.article import WrittenArticle
from langnghe.model.kinds import KINDS
from langnghe.model.parts import Record, Source
from langnghe.model.problem import Problem
from langnghe.output.today import read_today
from langnghe.output.validate import Checked, Content, check_content
from langnghe.relations.site_data import SiteData


def content_report(content: Content, checked: Checked, problems: Sequence[Problem] = ()) -> str:
    """Return the report as Markdown; the same content and the same "today" give the same text."""
    errors = sum(problem.is_error for problem in (*checked.problems, *problems))
    reminders = len(checked.problems) + len(problems) - errors
    parts = [
        "# Content report",
        "<!-- Written by `make report`: do not edit. -->",
        f"The content as of {content.today}; `check` finds {errors} errors and {reminders} reminders in it. "
        "The catalogue is a sample, but for what it declares complete: these are no figures of the country.",
        *_records(content),
        *_fields(checked.data),
        *_sources(content),
        *_references(content),
        *count_articles(content, checked.data),
        *count_states(checked.data),
        *count_places(checked.data),
    ]
    return "\n\n".join(parts) + "\n"


def _records(content: Content) -> Iterator[str]:
    loaded = content.loaded
    yield "## Records by kind"
    yield table(
        ("Kind", "Records", "Refused", "With a description", "To be verified"),
        [
            (
                kind,
                len(records),
                len(loaded.known_ids[kind] - records.keys()),
                sum(bool(record.description) for record in records.values()),
                sum(record.needs_checking for record in records.values()),
            )
            for kind in KINDS
            for records in [loaded.catalogue.of_kind(kind)]
        ],
    )


def _fields(data: SiteData) -> Iterator[str]:
    """Yield, kind by kind, how many records fill each field of the schema."""
    yield "## Filled fields"
    for kind, schema in SCHEMAS.items():
        records = data.catalogue.of_kind(kind).values()
        yield f"### {kind} ({len(records)})"
        filled = [
            (field.key, sum(_fills(record, field.key) for record in records)) for field in schema.fields
        ]
        rows = [(f"`{key}`", count, f"{100 * count // (len(records) or 1)}%") for key, count in filled]
        yield table(("Field", "Records", "Share"), rows)


def _fills(record: Record, key: str) -> bool:
    default = next(field.default for field in fields(record) if field.name == key)
    return bool(getattr(record, key) != default)


def _sources(content: Content) -> Iterator[str]:
    """Yield how well claims are supported, and which records are not or only by our own reading."""
    catalogue = content.loaded.catalogue
    entries = [read.entry for read in content.entries if read.entry is not None]
    owners: Mapping[str, list[Any]] = {
        **{kind: list(catalogue.of_kind(kind).values()) for kind in KINDS},
        "articles": [entry for entry in entries if isinstance(entry, WrittenArticle)],
        "pages": [entry for entry in entries if not isinstance(entry, WrittenArticle)],
    }
    columns = [(where, letter) for where in ("whole", "part") for letter in "ABC"]
    yield "## Claims by confidence"
    yield "Every source counts where it is named: on the whole record, or on a part (a value) of it."
    counts = {name: Counter(c for one in owned for c in _confidences(one)) for name, owned in owners.items()}
    counts["total"] = sum(counts.values(), Counter())
    rows = [(name, *(counted[column] for column in columns)) for name, counted in counts.items()]
    yield table(("Kind", *(f"{letter}, {where}" for where, letter in columns)), rows)
    records = list(catalogue.all_records())
    yield from listed("Records without a source", [f"{k}/{r.id}" for k, r in records if not r.sources])
    yield from listed(
        "Records to be verified (only sources of confidence C)",
        [f"{kind}/{record.id}" for kind, record in records if record.needs_checking],
    )


def _confidences(part: Any, where: str = "whole") -> Iterator[tuple[str, str]]:
    """Yield where each source of a record is named (see ``_sources``), and its confidence."""
    if isinstance(part, Source):
        yield where, part.confidence
    elif isinstance(part, tuple):
        for item in part:
            yield from _confidences(item, where)
    elif is_dataclass(part):
        for field in fields(part):
            own = where if field.name == "sources" else "part"
            yield from _confidences(getattr(part, field.name), own)


def _references(content: Content) -> Iterator[str]:
    """Yield how many mentions of records lead somewhere, and those that do not."""
    loaded = content.loaded
    found = [*loaded.references, *(one for read in content.entries for one in read.references)]
    dangling = [one for one in found if one.id not in loaded.known_ids[one.kind]]
    all_, lost = Counter(one.kind for one in found), Counter(one.kind for one in dangling)
    yield "## References"
    rows = [(kind, all_[kind] - lost[kind], lost[kind]) for kind in KINDS]
    yield table(("To", "Resolved", "Dangling"), [*rows, ("total", len(found) - len(dangling), len(dangling))])
    yield from listed(
        "Dangling references", sorted(f"{one.path}:{one.line} → {one.kind}/{one.id}" for one in dangling)
    )


@click.command(help="Đếm những gì nội dung đang có, viết thành một trang cho người phát triển.")
@click.option("--content", default="content", type=click.Path(path_type=Path), help="Thư mục bài viết.")
@click.option("--catalogue", default="catalogue", type=click.Path(path_type=Path), help="Thư mục danh mục.")
@click.option("--today", default=None, envvar="LANGNGHE_TODAY", help="Coi hôm nay là ngày này: 2026-11-21.")
@click.option(
    "--output", default="docs/dev/content-report.md", type=click.Path(path_type=Path), help="Tệp viết ra."
)
def report(content: Path, catalogue: Path, today: str | None, output: Path) -> None:
    """Write the report and name the file."""
    problems: list[Problem] = []
    day = read_today(today, os.environ.get("SOURCE_DATE_EPOCH"), problems)
    read = read_content(content, catalogue, day)
    text = content_report(read, check_content(read), problems)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(text.encode())
    click.echo(f"Đã viết {output.as_posix()}")
