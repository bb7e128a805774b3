"""A second opinion on every page of the demo site: what the HTML standard allows and few authors mean."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.conftest import NODE_MODULES
from tests.whole_site.building import Built


@pytest.mark.html_validate
def test_html_validate_finds_nothing_on_any_page(demo: Built, project_root: Path) -> None:
    assert demo.pages, "the checker is silent about a folder without pages"
    checker = NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"
    config = project_root / ".htmlvalidate.json"
    command = ["node", str(checker), "--config", str(config), f"{demo.output}/**/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
