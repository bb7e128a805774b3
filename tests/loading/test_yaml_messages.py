"""Slips of YAML are told in an editor's words, with a line that mends them."""

from __future__ import annotations

import pytest

from langnghe.loading.yaml_source import parse_yaml


def fix_of(text: str) -> str:
    """Return what the only problem of a text proposes."""
    node, problems = parse_yaml(text, "mau.yaml")
    assert node is None
    assert len(problems) == 1
    return problems[0].fix


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("name: 'Mẫu\n", "name: 'Mẫu'"),
        ('name: "Mẫu\n', 'name: "Mẫu"'),
        ("name: \"Mẫu 'cũ\n", 'name: "Mẫu \'cũ"'),
        ('name: \'Mẫu "cũ"\n', "name: 'Mẫu \"cũ\"'"),
    ],
)
def test_a_quote_is_closed_by_its_like(text: str, fix: str) -> None:
    assert fix_of(text) == fix


@pytest.mark.parametrize(
    ("text", "fix"),
    [("name: @a\n", 'name: "@a"'), ("name: %a\n", 'name: "%a"'), ('name: @"a"\n', "name: \"@'a'\"")],
)
def test_a_value_that_begins_with_a_mark_of_yaml_is_put_in_quotes(text: str, fix: str) -> None:
    assert fix_of(text) == fix


def test_a_mark_where_a_key_belongs_is_not_put_in_quotes() -> None:
    assert fix_of("@a\n") == "@a: nội dung"
