"""Templates: one strict Jinja environment, and a page written with it.

A template sees its view and the site, nothing else: no globals, no filters of our own, no settings. What a
page needs to say is worked out in its view, where it can be tested without HTML.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from langnghe.rendering.views.shared.base import PageView, SiteView


def build_environment(theme_templates: Path) -> Environment:
    """Return the environment for the templates in a folder: everything escaped, a slip in a name an error."""
    environment = Environment(
        loader=FileSystemLoader(theme_templates, encoding="utf-8"),
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
    return environment


def render(environment: Environment, page: PageView, site: SiteView) -> str:
    """Return the HTML of a page.

    Raises:
        jinja2.TemplateError: if the template is missing, is not valid, or names what the views do not have.
    """
    return environment.get_template(page.template).render(page=page, site=site)
