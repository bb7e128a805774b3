"""The HTML standard's own checker on every page of both built sites, in one run: it names file and line."""

from __future__ import annotations

import subprocess

import pytest
from tests.conftest import NODE_MODULES
from tests.whole_site.building import Built


@pytest.mark.vnu
def test_vnu_finds_no_error_on_any_page(demo: Built, real: Built) -> None:
    assert demo.pages, "the checker is silent about a folder without pages"
    assert real.pages, "the same"
    jar = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [
        "java",
        "-jar",
        str(jar),
        "--errors-only",
        "--skip-non-html",
        str(demo.output),
        str(real.output),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
