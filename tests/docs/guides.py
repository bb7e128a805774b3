"""Plays the guides of `docs/dev/add-*.md` on a copy of the project, so that a guide cannot rot.

A guide tells each edit in one of two forms, followed by a fenced block:

    In `path`, below `a line of that file`:
    New file `path`:
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.conftest import PROJECT_ROOT

_EDIT = re.compile(
    r"^(?:In `(?P<old>[^`\n]+)`, below `(?P<anchor>[^\n]+)`:|New file `(?P<new>[^`\n]+)`:)\n\n"
    r"```\w*\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_FENCE = re.compile(r"^```", re.MULTILINE)
COPIED = ("plugins/langnghe", "theme/templates", "tests/site", "tools")

_MAKE = """
import json, sys
from datetime import date
from pathlib import Path
from langnghe.cli.project import read_content
from langnghe.loading.schemas import SCHEMAS
from langnghe.model.kinds import KIND_INFO, KINDS
from langnghe.output.address_checks import reserved_for_pages
from langnghe.output.validate import check_content
from langnghe.rendering.environment import build_environment, render
from langnghe.rendering.kinds import RECORD_KINDS
from langnghe.rendering.site_view import Identity, site_view
from langnghe.rendering.views.shared.context import RenderContext

site = Path("tests/site")
content = read_content(site / "content", site / "catalogue", date(2026, 11, 21))
checked = check_content(content)
pages = {route.path: route for route in checked.site_map.pages}
ctx = RenderContext(
    data=checked.data, urls=content.urls, texts=checked.texts, measure=lambda _: None, kinds=RECORD_KINDS
)
view = site_view(Identity(), content.urls, "/theme/site.css", "/theme/icon.svg", checked.data.pages)
environment = build_environment(Path("theme/templates"))
print(json.dumps({
    "problems": [problem.format() for problem in checked.problems if problem.is_error],
    "kinds": [list(rows) for rows in (KINDS, KIND_INFO, SCHEMAS, RECORD_KINDS)],
    "reserved": sorted(reserved_for_pages()),
    "paths": [route.path for route in checked.site_map.routes.values()],
    "pages": {path: render(environment, pages[path].make(ctx), view) for path in sys.argv[1:]},
}))
"""


@dataclass(frozen=True)
class Edit:
    """One edit: a new file, or lines to put below a line of one that is there."""

    path: str
    anchor: str | None
    text: str

    def apply(self, root: Path) -> None:
        """Edit the copy; the line must be there exactly once."""
        file = root / self.path
        if self.anchor is None:
            assert not file.exists(), self.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(self.text, encoding="utf-8")
            return
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        places = [number for number, line in enumerate(lines) if line.strip() == self.anchor.strip()]
        assert len(places) == 1, f"{self.path}: {self.anchor} is there {len(places)} times"
        lines.insert(places[0] + 1, self.text)
        file.write_text("".join(lines), encoding="utf-8")


@dataclass(frozen=True)
class Guide:
    """A guide played on a copy of the project at ``root``."""

    root: Path
    edits: tuple[Edit, ...]
    made: dict[str, Any] = field(default_factory=dict)

    @property
    def files(self) -> set[str]:
        """The files that are touched by hand."""
        return {edit.path for edit in self.edits}

    def make(self, *paths: str) -> dict[str, Any]:
        """Return what the copy makes of the sample site: problems, paths, tables of kinds, some pages."""
        done = self.run("-c", _MAKE, *paths)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the copy."""
        environment = {**os.environ, "PYTHONPATH": str(self.root / "plugins"), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def ruff(self) -> str:
        """Return what ruff says of the Python files touched: a guide shows code as it is written here."""
        files = sorted(name for name in self.files if name.endswith(".py"))
        config = ["--config", str(PROJECT_ROOT / "pyproject.toml"), "--no-cache", "--quiet"]
        check = self.run("-m", "ruff", "check", *config, *files)
        layout = self.run("-m", "ruff", "format", "--diff", *config, *files)
        return check.stdout + layout.stdout


def read_edits(page: str) -> tuple[Edit, ...]:
    """Return the edits of a guide, in order; every fenced block of it must be one."""
    text = (PROJECT_ROOT / "docs" / "dev" / page).read_text(encoding="utf-8")
    found: Sequence[re.Match[str]] = list(_EDIT.finditer(text))
    assert len(_FENCE.findall(text)) == 2 * len(found), "a block without the name of its file"
    return tuple(Edit(one["old"] or one["new"], one["anchor"], one["text"]) for one in found)


def play(page: str, root: Path) -> Guide:
    """Copy the project to ``root`` and make the edits of a guide there."""
    for name in COPIED:
        ignored = shutil.ignore_patterns("__pycache__", "node_modules", ".*")
        shutil.copytree(PROJECT_ROOT / name, root / name, ignore=ignored)
    guide = Guide(root, read_edits(page))
    for edit in guide.edits:
        edit.apply(root)
    return guide
