"""The theme's style sheets: free of slips that browsers skip in silence, and they know every component."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.conftest import NODE_MODULES

from langnghe.output.assets import bundle_css
from langnghe.rendering.environment import build_environment
from langnghe.rendering.examples import load_examples, render_example

_BLOCK = re.compile(r"ln-[a-z]+(?:-[a-z]+)*")


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


def test_every_block_that_a_component_writes_has_its_rules(project_root: Path) -> None:
    theme = project_root / "theme"
    environment = build_environment(theme / "templates")
    styled = set(re.findall(rf"\.({_BLOCK.pattern})", bundle_css(theme / "static" / "css").decode()))
    for component in load_examples(theme / "examples"):
        for macro in component.macros:
            for example in macro.examples:
                html = render_example(environment, component.name, macro.name, example)
                page = BeautifulSoup(html, "html.parser")
                written = _BLOCK.findall(" ".join(" ".join(tag["class"]) for tag in page.select("[class]")))
                assert set(written) - styled == set(), component.name
