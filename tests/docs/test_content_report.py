"""The committed report is what `make report` writes from the content as it is."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from langnghe.cli.report import report


def test_the_committed_report_is_that_of_the_content(project_root: Path, tmp_path: Path) -> None:
    day = re.search(r"langnghe report --today (\S+)", (project_root / "Makefile").read_text(encoding="utf-8"))
    assert day is not None
    folders = ["--content", str(project_root / "content"), "--catalogue", str(project_root / "catalogue")]
    written = tmp_path / "report.md"
    done = CliRunner().invoke(report, [*folders, "--today", day[1], "--output", str(written)])
    assert done.exit_code == 0, done.output
    committed = project_root / "docs" / "dev" / "content-report.md"
    assert committed.read_bytes().decode() == written.read_bytes().decode(), "make report"
