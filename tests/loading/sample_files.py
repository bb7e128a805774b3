"""The files of the sample site in `tests/site` as trees, with the schemas they are read by."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from langnghe.loading.fields import Choice
from langnghe.loading.references import ListOf, Part
from langnghe.loading.schema import FieldType, Schema
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.news import ARTICLE, STATIC_PAGE
from langnghe.loading.schemas.sources import SOURCE, SourceItem
from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode, parse_yaml

SITE = Path(__file__).parents[1] / "site"
NEWS = sorted((SITE / "content/news").rglob("*.md"))
PAGES = sorted((SITE / "content/pages").glob("*.md"))


def part_of(kind: FieldType) -> Schema | None:
    """Return the schema of the groups of keys that a field of this type holds, if it holds any."""
    match kind:
        case Part(schema):
            return schema
        case ListOf(item):
            return part_of(item)
        case SourceItem():
            return SOURCE
    return None


def choice_of(kind: FieldType) -> Choice | None:
    match kind:
        case Choice():
            return kind
        case ListOf(item):
            return choice_of(item)
    return None


def with_parts(schemas: Iterable[Schema]) -> list[Schema]:
    """Return the schemas and all parts they are made of, each once."""
    found: dict[str, Schema] = {}
    queue = list(schemas)
    while queue:
        schema = queue.pop()
        if schema.name not in found:
            found[schema.name] = schema
            queue.extend(part for field in schema.fields if (part := part_of(field.type)))
    return list(found.values())


ALL_SCHEMAS = with_parts([*SCHEMAS.values(), ARTICLE, STATIC_PAGE])


def items_of(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, ListNode) else (node,)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def tree_of(text: str) -> Node:
    node, problems = parse_yaml(text, "tests/site")
    assert problems == []
    assert node is not None
    return node


def has_stock_header(path: Path) -> bool:
    return text_of(path).startswith("Title:")


def head_of(path: Path) -> Node:
    """Return the keys of an article's head, from either kind of head."""
    if not has_stock_header(path):
        return tree_of(text_of(path).split("---\n")[1])
    pairs = (line.split(": ", 1) for line in text_of(path).split("\n\n")[0].splitlines())
    return MapNode(tuple((ScalarNode(key.lower(), 1), ScalarNode(value, 1)) for key, value in pairs), 1)
