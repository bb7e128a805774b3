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
_RULE = re.compile(r"([^{};]+)\{")
_CONTEXT = {"ln-page", "ln-in"}
"""Classes of the body: rules below them belong to the block they speak of."""
SHARED = {
    "ln-article": "what forms of articles have of their own stands in forms.css",
}
"""Blocks that more than one component's file has rules for, each with its reason."""
BARE = {
    "ln-map-villages": "a list as base.css shows lists with a class",
    "ln-results": "a place for a script to write into",
}
"""Blocks without rules of their own, each with its reason."""


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


def rules_by_block(folder: Path) -> dict[str, set[str]]:
    """Return the files that have rules for each block.

    A rule is its first block's: what stands within a block is that block's matter. A rule that several
    blocks share stands with one of them and counts for none; so does what print.css takes from paper.
    """
    found: dict[str, set[str]] = {}
    for file in sorted(folder.glob("*.css")):
        css = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for rule in _RULE.findall(css) if file.name != "print.css" else ():
            selectors = re.split(r",(?![^(]*\))", rule)
            firsts = {first for one in selectors for first in blocks_of(one)[:1]}
            if len(firsts) == 1:
                found.setdefault(firsts.pop(), set()).add(file.name)
    return found


def blocks_of(selector: str) -> list[str]:
    return [name for name in re.findall(rf"\.({_BLOCK.pattern})", selector) if name not in _CONTEXT]


def test_a_block_has_its_rules_in_one_file(project_root: Path) -> None:
    found = rules_by_block(project_root / "theme" / "static" / "css" / "components")
    assert {block: files for block, files in found.items() if len(files) > 1}.keys() == SHARED.keys()


def test_every_block_that_a_template_writes_has_rules(project_root: Path) -> None:
    theme = project_root / "theme"
    styled = set(re.findall(rf"\.({_BLOCK.pattern})", bundle_css(theme / "static" / "css").decode()))
    written = {
        block
        for file in (theme / "templates").rglob("*.html")
        for classes in re.findall(r'class="([^"]*)"', file.read_text(encoding="utf-8"))
        for block in _BLOCK.findall(classes)
        if file.name != "gallery.html"
    }
    assert written - styled == BARE.keys()
