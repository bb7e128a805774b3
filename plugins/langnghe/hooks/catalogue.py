"""The catalogue beside the news; everything is checked at once, then planned.

``get_generators`` adds our generator behind Pelican's own; ``all_generators_finalized`` is the gate: every
article and page is read by then and nothing has been written. Texts are taken as other plugins left them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Content as PelicanContent
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from langnghe.hooks.settings import build_of, stop_on_errors
from langnghe.model.article import WrittenArticle
from langnghe.output.plan_site import SitePlan, plan_site
from langnghe.output.validate import Content, check_content
from langnghe.rendering.entries import ParsedEntry


class CatalogueGenerator(Generator):
    """Puts the catalogue into the context, and has every planned file written when the gate let it pass."""

    plan: SitePlan | None = None

    def generate_context(self) -> None:
        """Put the catalogue where other plugins look for it."""
        self.context["catalogue"] = build_of(self.settings).loaded.catalogue
        # The gate comes behind what other plugins do to texts at that signal, whatever the order in PLUGINS.
        signals.all_generators_finalized.disconnect(validate)
        signals.all_generators_finalized.connect(validate)

    def generate_output(self, writer: Any) -> None:
        """Write everything that was planned."""
        assert self.plan is not None, "validation has planned the site"
        writer.write_site(self.plan, build_of(self.settings), self.context)


def add_generator(_pelican: Pelican) -> type[Generator]:
    """Give Pelican our generator; it runs after articles and pages."""
    return CatalogueGenerator


def validate(generators: list[Generator]) -> None:
    """Check all content; print every problem; end the build on an error, else plan the site."""
    own = next(g for g in generators if isinstance(g, CatalogueGenerator))
    build = build_of(own.settings)
    read = _contents(generators, build.begun)
    content = Content(
        loaded=build.loaded,
        entries=tuple(_as_left(one) for one in read),
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
    _hand_back(read, checked.texts)


def _contents(generators: list[Generator], begun: set[str]) -> list[Any]:
    """Return Pelican's objects of all our files, in the order of their paths (Pelican's own order varies).

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
    return sorted((one for one in found if hasattr(one, "langnghe")), key=lambda one: one.langnghe.path)


def _as_left(content: Any) -> ParsedEntry:
    """Return an entry with its text as other plugins left it."""
    read: ParsedEntry = content.langnghe
    if read.entry is None or content._content == read.entry.body.html:
        return read
    body = replace(read.entry.body, html=content._content)
    return replace(read, entry=replace(read.entry, body=body))


def _hand_back(contents: Iterable[Any], texts: Mapping[tuple[str, str], str]) -> None:
    """Give Pelican's objects the finished texts: links and pictures as pages have them."""
    for content in contents:
        owner = "articles" if isinstance(content.langnghe.entry, WrittenArticle) else "pages"
        content._content = texts.get((owner, content.langnghe.path), content._content)
    forget_texts()


def forget_texts() -> None:
    """Empty Pelican's memory of texts: of every build until now, and as they were before the gate."""
    for name in ("get_content", "get_summary"):
        vars(PelicanContent)[name].cache.clear()


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(add_generator)
    signals.all_generators_finalized.connect(validate)
