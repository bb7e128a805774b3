"""The table of rules in `docs/dev/rules.md`: its code and tests exist, and no check stands outside it."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.conftest import PROJECT_ROOT

PACKAGE = PROJECT_ROOT / "plugins/langnghe"
PAGE = PROJECT_ROOT / "docs/dev/rules.md"
CHECKED = (
    *sorted((PACKAGE / "loading/rules").glob("*.py")),
    *(PACKAGE / "relations" / f"{name}.py" for name in ("resolve", "documents", "places")),
)


@dataclass(frozen=True)
class Row:
    id: str
    rule: str
    source: str
    code: str
    tests: tuple[str, ...]


def _rows() -> list[Row]:
    rows = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| R-"):
            id_, rule, source, code, tests = (cell.strip() for cell in line.strip("|").split("|"))
            rows.append(Row(id_, rule, source, code.strip("`"), tuple(re.findall(r"`([^`]+)`", tests))))
    return rows


ROWS = _rows()


def _names(path: Path) -> set[str]:
    """Return the names that a module defines at its top."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def test_the_page_has_rules_with_ids_of_their_own() -> None:
    ids = [row.id for row in ROWS]
    assert len(ids) > 40
    assert [id_ for id_ in ids if not re.fullmatch(r"R-[A-Z]+-[0-9]{2}", id_)] == []
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_rule_is_a_sentence_with_a_source(row: Row) -> None:
    assert row.rule.endswith(".")
    assert row.source


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_the_code_of_a_rule_is_there(row: Row) -> None:
    module, _, name = row.code.partition(":")
    assert name in _names(PACKAGE / module)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_rule_has_tests_and_they_are_there(row: Row) -> None:
    assert row.tests, "a rule without a test is not in force"
    for test in row.tests:
        path, _, name = test.partition("::")
        assert name.startswith("test_")
        assert name in _names(PROJECT_ROOT / path), test


@pytest.mark.parametrize("path", CHECKED, ids=lambda path: path.stem)
def test_every_check_has_its_row(path: Path) -> None:
    module = path.relative_to(PACKAGE).as_posix()
    functions = {
        node.name
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and (not node.name.startswith("_") or node.name.startswith("_check"))
    }
    named = {row.code.partition(":")[2] for row in ROWS if row.code.startswith(f"{module}:")}
    assert functions - named - {"is_surely_before"} == set()
