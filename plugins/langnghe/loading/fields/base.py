"""What all field types share: the shape of a JSON Schema, and reading a single value.

No field type stands here.
"""

from __future__ import annotations

from typing import Any

from langnghe.loading.reading import Invalid, Spot
from langnghe.loading.yaml_source import Node, ScalarNode

Json = dict[str, Any]


def scalar(node: Node, spot: Spot, needed: str) -> str | Invalid:
    """Return the text of a single value; a list or a group of keys in its place is reported."""
    if isinstance(node, ScalarNode):
        return node.text.strip()
    return spot.report("LN103", node, needed=needed, fix=spot.paste(spot.field.example))
