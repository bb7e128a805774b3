"""The list of tasks."""

from __future__ import annotations

import sys

import click

from langnghe.cli.check import check
from langnghe.cli.gallery import gallery
from langnghe.cli.regen import regen
from langnghe.cli.report import report
from langnghe.cli.serve import serve


@click.group(help="Các việc thường ngày với cổng làng nghề.")
def main() -> None:
    """Make sure Vietnamese prints everywhere, then hand over to the task."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


main.add_command(check)
main.add_command(serve)
main.add_command(regen)
main.add_command(gallery)
main.add_command(report)
