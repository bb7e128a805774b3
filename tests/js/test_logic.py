"""The pure parts of the theme's scripts, tested in their own language, and the lint of all scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import NODE_MODULES, PROJECT_ROOT
from tests.js.node import SCRIPTS, run_node

from langnghe.output.scripts import bundle_scripts

TESTS = sorted(Path(__file__).parent.glob("*.test.mjs"))


def test_every_pure_part_has_its_tests() -> None:
    parts = {file.name.removesuffix(".logic.mjs") for file in SCRIPTS.glob("*.mjs")}
    assert {file.name.removesuffix(".test.mjs") for file in TESTS} == parts != set()


@pytest.mark.node
@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.name)
def test_the_logic_of_a_script_holds(file: Path) -> None:
    done = run_node("--test", "--test-reporter=tap", file)
    assert done.returncode == 0, done.stdout + done.stderr
    told = dict(re.findall(r"^# (\w+) (\d+)$", done.stdout, re.MULTILINE))
    assert int(told["pass"]) > 0, "a file without tests passes as well"
    assert told["skipped"] == told["todo"] == "0"


@pytest.mark.node
@pytest.mark.parametrize("name", bundle_scripts(SCRIPTS))
def test_both_parts_of_a_script_are_one_that_browsers_can_read(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.cjs"  # as a classic script: neither import nor export, no name twice
    file.write_bytes(bundle_scripts(SCRIPTS)[name])
    done = run_node("--check", file)
    assert done.returncode == 0, done.stderr


@pytest.mark.eslint
def test_eslint_finds_nothing() -> None:
    checker = NODE_MODULES / "eslint" / "bin" / "eslint.js"
    config = PROJECT_ROOT / "tools" / "eslint.config.mjs"
    done = run_node(checker, "--config", config, "--max-warnings=0", "theme/static/js", "tests/js", config)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.eslint
@pytest.mark.parametrize(
    ("file", "code", "rule"),
    [
        ("x.logic.mjs", "export const title = () => document.title;", "no-undef"),
        ("x.logic.mjs", "export const get = () => fetch('/');", "no-undef"),
        ("x.logic.mjs", "export const now = () => Date.now();", "no-restricted-properties"),
        ("x.logic.mjs", "export const now = () => new Date();", "no-restricted-syntax"),
        ("x.js", "document.body.innerHTML = location.hash;", "no-restricted-properties"),
        ("x.js", "const one = document.title == 1; location.assign(one);", "eqeqeq"),
    ],
)
def test_eslint_holds_what_the_two_parts_may_do(file: str, code: str, rule: str) -> None:
    checker = NODE_MODULES / "eslint" / "bin" / "eslint.js"
    config = PROJECT_ROOT / "tools" / "eslint.config.mjs"
    options = ["--config", config, "--format", "json", "--stdin", "--stdin-filename", SCRIPTS / file]
    done = run_node(checker, *options, told=f"{code}\n")
    assert re.findall(r'"ruleId":"([^"]+)"', done.stdout) == [rule], done.stdout + done.stderr
