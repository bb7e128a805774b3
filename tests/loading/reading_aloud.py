"""Short ways to read a piece of YAML by a field or a schema, and to see what was said about it."""

from __future__ import annotations

from typing import Any

from langnghe.loading.reading import FieldContext, Reading
from langnghe.loading.schema import Field, FieldType, Schema, parse_map
from langnghe.loading.yaml_source import MapNode, Node, parse_yaml
from langnghe.model.problem import Problem
from langnghe.model.vocabulary import Vocabulary

PATH = "catalogue/villages/mau-lang.yaml"


def tree(text: str) -> Node:
    """Return the tree of a text that has no slip of syntax."""
    node, problems = parse_yaml(text, PATH)
    assert [problem.format() for problem in problems] == []
    assert node is not None
    return node


def read_value(
    type_: FieldType, text: str, vocabulary: Vocabulary | None = None, example: str = "mau"
) -> tuple[Any, list[Problem]]:
    """Read `text` as the value of a field; return the value and the problems."""
    reading = Reading(PATH, vocabulary)
    node = tree(f"muc: {text}")
    assert isinstance(node, MapNode)
    field = Field("muc", "Mục", type_, "Mục để thử.", example)
    return type_.parse(node.pairs[0][1], FieldContext(reading, field)), reading.problems


def read_part(
    schema: Schema, text: str, vocabulary: Vocabulary | None = None, **extra: object
) -> tuple[Any, Reading]:
    """Read `text` by `schema`; return what was built and the reading with all that was noted."""
    reading = Reading(PATH, vocabulary)
    node = tree(text)
    assert isinstance(node, MapNode)
    return parse_map(schema, node, reading, **extra), reading


def codes(problems: list[Problem]) -> list[str]:
    """Return the codes of problems in their order."""
    return [problem.code for problem in problems]
