"""Field types for words: text, prose, ids, yes or no, one of a list.

Numbers, days and addresses stand beside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from langnghe.loading.fields.base import Json, scalar
from langnghe.loading.reading import FieldContext, Invalid
from langnghe.loading.yaml_source import Node, ScalarNode
from langnghe.text.fold import fold
from langnghe.text.nearest import nearest
from langnghe.text.slug import is_slug, slugify

LONGEST_ID = 150
"""Characters of an id or slug: it becomes the name of a folder."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line or some paragraphs of Vietnamese text, at most ``limit`` characters."""

    limit: int = 300

    @property
    def needed(self) -> str:
        return f"chữ, không quá {self.limit} ký tự"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, str) and len(text) > self.limit:
            return context.report("LN117", node, limit=self.limit)
        return text

    def json_schema(self) -> Json:
        return {"type": ["string", "number"], "maxLength": self.limit}


@dataclass(frozen=True, slots=True)
class Prose(Text):
    """Paragraphs in Markdown; where they begin is kept, since they are converted and checked later."""

    limit: int = 20_000

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = Text.parse(self, node, context)
        if isinstance(text, str) and isinstance(node, ScalarNode):
            blank = len(node.text) - len(node.text.lstrip("\n"))
            context.reading.prose[context.field.key] = node.line + (blank + 1 if node.is_block else 0)
        return text


@dataclass(frozen=True, slots=True)
class Slug:
    """An id: lower case, no marks, digits and single hyphens."""

    needed: str = "chữ thường không dấu, số và gạch nối"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, str) and not is_slug(text):
            return context.report(
                "LN111", node, fix=context.paste(slugify(text)) if slugify(text) else context.sample()
            )
        if isinstance(text, str) and len(text) > LONGEST_ID:
            return context.report("LN117", node, limit=LONGEST_ID)
        return text

    def json_schema(self) -> Json:
        return {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no, written ``true`` or ``false`` (or có, không)."""

    needed: str = "true (có) hoặc false (không)"

    def parse(self, node: Node, context: FieldContext) -> bool | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        known = {"true": True, "có": True, "false": False, "không": False}.get(text.lower())
        if known is None:
            is_no = fold(text) in {"no", "n", "0", "off", "khong", "ko", "k", "sai"}
            return context.report("LN118", node, fix=context.paste("false" if is_no else "true"))
        return known

    def json_schema(self) -> Json:
        return {"enum": [True, False, "có", "không"]}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a fixed list; ``options`` maps what is written to its Vietnamese label."""

    options: Mapping[str, str]

    @property
    def needed(self) -> str:
        return "một trong: " + ", ".join(f"{value} ({label})" for value, label in self.options.items())

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid) or text in self.options:
            return text
        by_words = {value: value for value in self.options} | {label: v for v, label in self.options.items()}
        near = nearest(text, by_words, limit=1)
        fix = context.paste(by_words[near[0]] if near else next(iter(self.options)))
        return context.report("LN108", node, allowed=self.needed, fix=fix)

    def json_schema(self) -> Json:
        numbers = [int(option) for option in self.options if option.isdecimal()]
        return {"enum": [*self.options, *numbers]}
