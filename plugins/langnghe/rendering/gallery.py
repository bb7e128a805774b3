"""The page of all components with their examples, for those who develop the theme. No page of the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from jinja2 import Environment
from markupsafe import Markup

from langnghe.rendering.examples import ComponentExamples, MacroExamples, render_example
from langnghe.rendering.views.shared.base import Link, PageView


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownExample:
    """An example with the HTML its macro writes."""

    name: str
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMacro:
    """A macro as one calls it, and its examples."""

    signature: str
    examples: tuple[ShownExample, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownComponent:
    """A component and its macros."""

    name: str
    about: str
    macros: tuple[ShownMacro, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryView(PageView):
    """The gallery; ``schemes`` lead to the same page by day and by night."""

    template: ClassVar[str] = "gallery.html"

    components: tuple[ShownComponent, ...]
    schemes: tuple[Link, ...]


def gallery_page(
    environment: Environment, path: str, components: Iterable[ComponentExamples], schemes: tuple[Link, ...]
) -> GalleryView:
    """Return the gallery at a path, every example rendered.

    Raises:
        jinja2.TemplateError: if a macro names what an example does not give.
    """
    return GalleryView(
        path=path,
        canonical="",
        title="Bộ thành phần giao diện",
        robots="noindex",
        kind="gallery",
        components=tuple(
            ShownComponent(
                name=component.name,
                about=component.about,
                macros=tuple(_shown(environment, component.name, macro) for macro in component.macros),
            )
            for component in components
        ),
        schemes=schemes,
    )


def _shown(environment: Environment, component: str, macro: MacroExamples) -> ShownMacro:
    given = ", ".join(f"{name}: {type_}" for name, type_ in macro.parameters.items())
    examples = (
        ShownExample(name=example.name, html=render_example(environment, component, macro.name, example))
        for example in macro.examples
    )
    return ShownMacro(signature=f"{macro.name}({given})", examples=tuple(examples))
