"""The theme's style sheets: free of slips that browsers skip in silence, one for each component."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.conftest import NODE_MODULES


@pytest.mark.stylelint
def test_stylelint_finds_nothing(project_root: Path) -> None:
    checker = NODE_MODULES / "stylelint" / "bin" / "stylelint.mjs"
    config = project_root / "tools" / ".stylelintrc.yaml"
    command = ["node", str(checker), "--config", str(config), "--config-basedir", str(NODE_MODULES.parent)]
    done = subprocess.run(
        [*command, "theme/**/*.css"],
        cwd=project_root,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
