"""Named examples of the theme's components: what each macro is given, and facts about what it must write.

They stand in ``theme/examples/<component>.yaml``, one file per file of ``theme/templates/components``; tests
and the gallery call them, the site never does. A value is made by the declared type of its parameter, out of
the very classes that pages use: an example that no view could hand over is an error.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment
from markupsafe import Markup

from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode, parse_yaml
from langnghe.rendering.views.facets import panel
from langnghe.rendering.views.home import home, statistics
from langnghe.rendering.views.maps import map, plot, tile_map, villages
from langnghe.rendering.views.news import article, news_list
from langnghe.rendering.views.record_parts import page
from langnghe.rendering.views.shared import base

_MODULES = (
    base,
    page,
    news_list,
    home,
    article,
    panel,
    map,
    tile_map,
    villages,
    plot,
    statistics,
)
_SHAPES: Mapping[str, Any] = {
    name: value
    for module in _MODULES
    for name, value in vars(module).items()
    if isinstance(value, type) and is_dataclass(value)
}
_TYPES: Mapping[str, Any] = {**_SHAPES, "str": str, "int": int, "bool": bool, "Markup": Markup}
_LIST_OF = "list of "

T = TypeVar("T")


class ExampleError(ValueError):
    """An example that cannot be read, with its file and line. For developers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFact:
    """What is true of the HTML an example gives: ``at`` is a CSS selector, ``times`` how often it is found.

    ``says`` are the words of the first element found, ``has`` its attributes.
    """

    at: str
    times: int | None = None
    says: str | None = None
    has: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One way to use a macro: its name in words, the arguments by parameter, facts about the outcome."""

    name: str
    arguments: Mapping[str, Any]
    facts: tuple[ExampleFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MacroExamples:
    """A macro: its parameters with their declared types, and its examples."""

    name: str
    parameters: Mapping[str, str]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentExamples:
    """A component: the file of its macros by name, what it is for, its macros."""

    name: str
    about: str
    macros: tuple[MacroExamples, ...]


def load_examples(folder: Path) -> tuple[ComponentExamples, ...]:
    """Return the examples of every component, by name.

    Raises:
        ExampleError: at the first thing that cannot be read.
    """
    return tuple(_Reader(path).component() for path in sorted(folder.glob("*.yaml")))


def render_example(environment: Environment, component: str, macro: str, example: Example) -> Markup:
    """Return the HTML that a macro writes for an example.

    Raises:
        jinja2.TemplateError: if the macro names what its arguments do not have.
    """
    written: Markup = getattr(environment.get_template(f"components/{component}.html").module, macro)(
        **example.arguments
    )
    return written


def declared_type(words: str) -> Any:
    """Return the type a parameter is declared with: ``str``, ``RecordCard``, ``list of Link``.

    Raises:
        KeyError: if there is no such type.
    """
    if words.startswith(_LIST_OF):
        return tuple[declared_type(words.removeprefix(_LIST_OF)), ...]  # type: ignore[misc]
    return _TYPES[words]


class _Reader:
    """Reads one file. Every method takes a node and returns what it stands for."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def component(self) -> ComponentExamples:
        root, problems = parse_yaml(self.path.read_text(encoding="utf-8"), self.path.name)
        if root is None or problems:
            raise ExampleError(f"{self.path.name}: cannot be read as YAML: {problems}")
        return ComponentExamples(
            name=self.path.stem,
            about=self.text(self.part(root, "about")),
            macros=tuple(self.macro(name, node) for name, node in self.pairs(self.part(root, "macros"))),
        )

    def macro(self, name: str, node: Node) -> MacroExamples:
        parameters = {key: self.text(value) for key, value in self.pairs(self.part(node, "parameters"))}
        examples = self.items(self.part(node, "examples"))
        return MacroExamples(
            name=name,
            parameters=parameters,
            examples=tuple(self.example(example, parameters) for example in examples),
        )

    def example(self, node: Node, parameters: Mapping[str, str]) -> Example:
        arguments = {}
        for key, value in self.pairs(self.part(node, "arguments")):
            if key not in parameters:
                raise self.error(value, f"{key} is no declared parameter")
            # What a page may lack, a macro may be handed as None; the views say which, page by page.
            arguments[key] = self.optional(value, declared_type(parameters[key]) | None)
        facts = tuple(self.fact(fact) for fact in self.items(self.part(node, "facts")))
        return Example(name=self.text(self.part(node, "name")), arguments=arguments, facts=facts)

    def fact(self, node: Node) -> ExampleFact:
        found = dict(self.pairs(node))
        attributes = self.pairs(found.pop("has")) if "has" in found else ()
        has = tuple((key, self.text(value)) for key, value in attributes)
        plain: dict[str, Any] = {
            key: self.value(value, self.hint(ExampleFact, key, value)) for key, value in found.items()
        }
        return ExampleFact(**plain, has=has)

    def value(self, node: Node, hint: Any) -> Any:
        """Return the value of a type: what is plain from its text, the rest part by part."""
        if get_origin(hint) in (Union, types.UnionType):
            return self.optional(node, hint)
        if get_origin(hint) is tuple:
            return tuple(self.value(item, get_args(hint)[0]) for item in self.items(node))
        if is_dataclass(hint) and isinstance(hint, type):
            return self.shape(node, hint)
        return self.plain(node, hint)

    def optional(self, node: Node, hint: Any) -> Any:
        if isinstance(node, ScalarNode) and node.is_empty:
            return None
        return self.value(node, next(one for one in get_args(hint) if one is not types.NoneType))

    def shape(self, node: Node, shape: type[T]) -> T:
        """Return an instance of a view class, or of the class derived from it that has all keys written."""
        pairs = dict(self.pairs(node))
        made = next((one for one in _with_derived(shape) if pairs.keys() <= _names(one)), shape)
        values = {key: self.value(part, self.hint(made, key, part)) for key, part in pairs.items()}
        try:
            return made(**values)
        except TypeError as error:
            raise self.error(node, str(error)) from error

    def plain(self, node: Node, hint: Any) -> Any:
        text = self.text(node)
        allowed: tuple[Any, ...] = ("true", "false") if hint is bool else get_args(hint)
        if (hint is bool or get_origin(hint) is Literal) and text not in allowed:
            raise self.error(node, f"{text} is none of {', '.join(allowed)}")
        if hint is bool:
            return text == "true"
        return hint(text) if hint in (int, Markup) else text

    def hint(self, shape: type, key: str, node: Node) -> Any:
        try:
            return get_type_hints(shape)[key]
        except KeyError as error:
            raise self.error(node, f"{shape.__name__} has no {key}") from error

    def part(self, node: Node, key: str) -> Node:
        found = node.get(key) if isinstance(node, MapNode) else None
        if found is None:
            raise self.error(node, f"{key} is missing")
        return found

    def pairs(self, node: Node) -> Iterator[tuple[str, Node]]:
        if not isinstance(node, MapNode):
            if isinstance(node, ScalarNode) and node.is_empty:
                return
            raise self.error(node, "keys with values are needed")
        yield from ((key.text, value) for key, value in node.pairs)

    def items(self, node: Node) -> tuple[Node, ...]:
        if not isinstance(node, ListNode):
            raise self.error(node, "a list is needed")
        return node.items

    def text(self, node: Node) -> str:
        if not isinstance(node, ScalarNode):
            raise self.error(node, "a text is needed")
        return node.text

    def error(self, node: Node, message: str) -> ExampleError:
        return ExampleError(f"{self.path.name}:{node.line}: {message}")


def _names(shape: type[Any]) -> set[str]:
    return {field.name for field in fields(shape)}


def _with_derived(shape: type[T]) -> Iterator[type[T]]:
    yield shape
    yield from (one for one in _SHAPES.values() if issubclass(one, shape) and one is not shape)
