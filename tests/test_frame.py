"""The project's frame: lock files, described dependencies, and skipping that is never silent."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LOCK_FILES = [
    "requirements.lock",
    "requirements-dev.lock",
    "tools/requirements-node.lock",
    "tools/package-lock.json",
]
WISH_LISTS = ["requirements.in", "requirements-dev.in"]


def wished_packages(text: str) -> list[str]:
    """Return the names in a requirements.in, without versions, comments and options."""
    lines = (line.split("#")[0].strip() for line in text.splitlines())
    return [re.split(r"[=<>~!;\[ ]", line)[0] for line in lines if line and not line.startswith("-")]


@pytest.mark.parametrize("name", LOCK_FILES)
def test_a_lock_file_names_no_address_and_no_path(project_root: Path, name: str) -> None:
    text = (project_root / name).read_text()
    assert "resolved" not in text
    assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host|file:/|@ http", text)
    assert "sha256:" in text or '"integrity": "sha512-' in text


@pytest.mark.parametrize("name", WISH_LISTS)
def test_every_wished_package_is_pinned_and_has_its_line_in_the_decisions(
    project_root: Path, name: str
) -> None:
    wished = wished_packages((project_root / name).read_text())
    lock = (project_root / name.replace(".in", ".lock")).read_text()
    decisions = (project_root / "docs/decisions/0004-dependencies.md").read_text()
    assert wished
    assert [package for package in wished if f"\n{package}==" not in f"\n{lock}"] == []
    assert [package for package in wished if package not in decisions] == []


def test_tests_and_site_are_built_with_the_same_versions(project_root: Path) -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9.-]+==\S+", (project_root / name).read_text(), re.MULTILINE))

    assert pins("requirements.lock") - pins("requirements-dev.lock") == set()


def test_every_decision_is_listed(project_root: Path) -> None:
    folder = project_root / "docs/decisions"
    listed = set(re.findall(r"\((\d{4}-[a-z-]+\.md)\)", (folder / "README.md").read_text()))
    assert {path.name for path in folder.glob("[0-9]*.md")} == listed


def test_every_task_of_the_readme_exists_in_the_makefile(project_root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", (project_root / "Makefile").read_text(), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"(?:`|^|\s)make ([a-z]+)\b", (project_root / name).read_text(), re.MULTILINE))
        assert named - targets - {"alone"} == set()


def run_marked_test(folder: Path, project_root: Path, **environment: str) -> tuple[int, str]:
    """Run one test marked vnu in a process whose PATH holds no tool at all."""
    shutil.copy(project_root / "tests/conftest.py", folder)
    source = "import pytest\n\n@pytest.mark.vnu\ndef test_page():\n    pass\n"
    (folder / "test_page.py").write_text(source)
    clean = {key: value for key, value in os.environ.items() if key != "LANGNGHE_REQUIRE_TOOLS"}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-rsfE",
            "-p",
            "no:cacheprovider",
            "-o",
            "markers=vnu",
            "test_page.py",
        ],
        cwd=folder,
        env={**clean, "PATH": str(folder), "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def test_a_test_whose_tool_is_missing_is_skipped_with_its_reason(tmp_path: Path, project_root: Path) -> None:
    code, printed = run_marked_test(tmp_path, project_root)
    assert code == 0
    assert "1 skipped" in printed
    assert "thiếu vnu: java, vnu-jar" in printed


def test_a_missing_tool_is_a_failure_where_all_tools_are_promised(tmp_path: Path, project_root: Path) -> None:
    code, printed = run_marked_test(tmp_path, project_root, LANGNGHE_REQUIRE_TOOLS="1")
    assert code == 1
    assert "thiếu vnu: java, vnu-jar" in printed
