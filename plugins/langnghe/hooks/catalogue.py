"""Pelican plugin: the catalogue beside the news; everything is checked at once, then planned.

``get_generators`` adds our generator behind Pelican's own; ``all_generators_finalized`` is the gate: every
article and page is read by then and nothing has been written.
"""

from __future__ import annotations

from typing import Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from langnghe.hooks.settings import build_of, stop_on_errors
from langnghe.output.plan_site import SitePlan, plan_site
from langnghe.output.validate import Content, check_content
from langnghe.rendering.entries import ParsedEntry


class CatalogueGenerator(Generator):
    """Puts the catalogue into the context, and has every planned file written when the gate let it pass."""

    plan: SitePlan | None = None

    def generate_context(self) -> None:
        """Put the catalogue where other plugins look for it."""
        self.context["catalogue"] = build_of(self.settings).loaded.catalogue

    def generate_output(self, writer: Any) -> None:
        """Write everything that was planned."""
        assert self.plan is not None, "validation has planned the site"
        writer.write_site(self.plan, build_of(self.settings))


def add_generator(_pelican: Pelican) -> type[Generator]:
    """Give Pelican our generator; it runs after articles and pages."""
    return CatalogueGenerator


def validate(generators: list[Generator]) -> None:
    """Check all content; print every problem; end the build on an error, else plan the site."""
    own = next(g for g in generators if isinstance(g, CatalogueGenerator))
    build = build_of(own.settings)
    content = Content(
        loaded=build.loaded,
        entries=_entries(generators, build.begun),
        media=build.media,
        urls=build.urls,
        today=build.today,
        content_name=build.content.name,
        preview=build.preview,
        file_problems=build.entries.problems,
    )
    checked = check_content(content)
    stop_on_errors(list(checked.problems))
    own.plan = plan_site(content, checked, build.theme, build.site, build.identity.accent, build.cache)
    stop_on_errors(own.plan.site_map.problems)


def _entries(generators: list[Generator], begun: set[str]) -> tuple[ParsedEntry, ...]:
    """Return what our reader made of every file, in the order of their paths (Pelican's own order varies).

    Raises:
        RuntimeError: Pelican dropped a file that our reader was given: a site without it must not land.
    """
    found: list[Any] = []
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            found += [*generator.articles, *generator.drafts]
        elif isinstance(generator, PagesGenerator):
            found += [*generator.pages, *generator.draft_pages]
    if lost := begun - {content.source_path for content in found}:
        raise RuntimeError(f"dropped by Pelican, see its log: {', '.join(sorted(lost))}")
    read: list[ParsedEntry] = [content.langnghe for content in found if hasattr(content, "langnghe")]
    return tuple(sorted(read, key=lambda entry: entry.path))


def register() -> None:
    """Connect; called by Pelican."""
    signals.get_generators.connect(add_generator)
    signals.all_generators_finalized.connect(validate)
