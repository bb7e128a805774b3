"""What all field types share: the shape of a JSON Schema, and reading a single value.

No field type stands here.
"""

from __future__ import annotations

from typing import Any

from langnghe.loading.reading import FieldContext, Invalid
from langnghe.loading.yaml_source import Node, ScalarNode

Json = dict[str, Any]

MAX_WORDS = 20_000
"""Characters of any value: what follows (nearest words, dates in many forms) takes time for each of them."""


def scalar(node: Node, context: FieldContext, needed: str) -> str | Invalid:
    """Return the text of a single value; a list or a group of keys in its place is reported."""
    if not isinstance(node, ScalarNode):
        return context.report("LN103", node, needed=needed, fix=context.sample())
    if len(node.text) > MAX_WORDS and not node.is_block:
        return context.report("LN117", node, limit=MAX_WORDS)
    return node.text.strip()
