"""``check``: all problems of the content, without building anything."""

from __future__ import annotations

import os
from pathlib import Path

import click

from langnghe.cli.project import read_content, read_settings
from langnghe.model.problem import Problem, format_report, has_errors, problem
from langnghe.output.today import read_today
from langnghe.output.validate import check_content


@click.command(help="Kiểm tra nội dung: bài viết, trang, danh mục. Không ghi gì ra đĩa.")
@click.option("--content", default="content", type=click.Path(path_type=Path), help="Thư mục bài viết.")
@click.option("--catalogue", default="catalogue", type=click.Path(path_type=Path), help="Thư mục danh mục.")
@click.option(
    "--settings", default="pelicanconf.py", type=click.Path(path_type=Path), help="Tệp thiết lập của cổng."
)
@click.option("--today", default=None, envvar="LANGNGHE_TODAY", help="Coi hôm nay là ngày này: 2026-11-21.")
def check(content: Path, catalogue: Path, settings: Path, today: str | None) -> None:
    """Print every problem and the closing count; exit 1 if one is an error."""
    problems: list[Problem] = []
    for folder, usual in ((content, "content"), (catalogue, "catalogue")):
        # The usual folders may be missing (an empty site is a site); one of another name may not.
        if not folder.is_dir() and folder.name != usual:
            problems.append(problem("LN502", str(folder), folder=folder.name))
    day = read_today(today, os.environ.get("SOURCE_DATE_EPOCH"), problems)
    problems += check_content(read_content(content, catalogue, day, read_settings(settings))).problems
    click.echo(format_report(problems))
    if has_errors(problems):
        raise SystemExit(1)
