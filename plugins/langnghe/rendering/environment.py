"""Templates: one strict Jinja environment, and a page written with it.

A template of the theme sees its view and the site, nothing else: no globals, no filters of our own, no
settings. What a page needs to say is worked out in its view, where it can be tested without HTML. A site may
lay templates of its own over the theme's and give them what they need (``TemplateOptions``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from langnghe.rendering.views.shared.base import PageView, SiteView


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateOptions:
    """What a site adds to the theme: folders searched before it, filters, tests and global names."""

    overrides: tuple[Path, ...] = ()
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    tests: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    names: Mapping[str, Any] = field(default_factory=dict)


NO_OPTIONS = TemplateOptions()


def build_environment(theme_templates: Path, options: TemplateOptions = NO_OPTIONS) -> Environment:
    """Return the environment for the templates in a folder: everything escaped, a slip in a name an error.

    A template that is laid over one of the theme may extend it as ``!theme/<name>``, as in Pelican.
    """
    theme = FileSystemLoader(theme_templates, encoding="utf-8")
    overrides = [FileSystemLoader(folder, encoding="utf-8") for folder in options.overrides]
    environment = Environment(
        loader=ChoiceLoader([*overrides, theme, PrefixLoader({"!theme": theme})]) if overrides else theme,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # A build writes each template many times and never edits it meanwhile.
        auto_reload=False,
        cache_size=-1,
    )
    # Jinja's own globals (``range``, ``lipsum`` …) invite work that belongs in views; ``lipsum`` is random.
    environment.globals.clear()
    environment.globals.update(options.names)
    environment.filters.update(options.filters)
    environment.tests.update(options.tests)
    return environment


def render(environment: Environment, page: PageView, site: SiteView) -> str:
    """Return the HTML of a page.

    Raises:
        jinja2.TemplateError: if the template is missing, is not valid, or names what the views do not have.
    """
    return environment.get_template(page.template).render(page=page, site=site)
