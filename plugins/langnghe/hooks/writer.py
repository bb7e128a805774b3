"""The writer. ``get_writer`` gives Pelican our class, which writes pages from their views."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator
from pelican.writers import Writer

from langnghe.hooks.settings import Build
from langnghe.output.deploy import stage, staging_folder
from langnghe.output.plan_site import SitePlan
from langnghe.rendering.environment import build_environment
from langnghe.rendering.urls import file_of
from langnghe.store.digest import digest_bytes

_FOR_THE_WRITER = frozenset({"override_output", "paginated", "relative_urls", "template_name", "url"})
"""Arguments of ``write_file`` that are no words of a template's context."""
_LISTS = (
    "generate_feeds",
    "generate_period_archives",
    "generate_direct_templates",
    "generate_tags",
    "generate_categories",
    "generate_authors",
)


class PortalWriter(Writer):
    """Writes planned files. What Pelican itself would write of articles and pages is left to the plan."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asked: dict[str, dict[str, Any]] = {}

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        """Write another plugin's page as Pelican does; of articles and pages note the context."""
        if "article" in kwargs or "page" in kwargs:
            self._asked[name] = {key: kwargs[key] for key in kwargs.keys() - _FOR_THE_WRITER}
            return
        super().write_file(name, template, context, *args, **kwargs)

    def write_site(self, plan: SitePlan, build: Build, context: Mapping[str, Any]) -> None:
        """Make and stage every page and file; what the output has already is noted as kept."""
        pages = {file_of(route.path) for route in plan.site_map.pages}
        for name, content in plan.files(build_environment(build.theme / "templates", build.templates)):
            if name not in pages:
                self._compare(build, name, content)
            self._stage(build, name, content)
            if name in pages:
                self._announce(build, name, context)

    def _stage(self, build: Build, name: str, content: bytes | Path) -> None:
        if not stage(build.output, name, content, complete=build.is_observed):
            build.kept.append(name)

    def _announce(self, build: Build, name: str, context: Mapping[str, Any]) -> None:
        """Tell other plugins of a page, changed or not, as Pelican's own writer does.

        Of an article or a page the context is what Pelican would have rendered it with; of our other pages it
        is what all pages share, since their views are no objects of Pelican's.
        """
        if build.is_observed:
            local = {**context, "output_file": name, "localsiteurl": context["SITEURL"]}
            local |= self._asked.get(name, {})
            signals.content_written.send(str(staging_folder(build.output) / name), context=local)

    def _compare(self, build: Build, name: str, content: bytes | Path) -> None:
        """Note a file for machines, and whether another plugin wrote one of that name before."""
        if isinstance(content, bytes):
            build.own_files[name] = digest_bytes(content)
            if (staging_folder(build.output) / name).exists():
                build.rivals[name] = "của cổng"


def use_writer(_pelican: Pelican) -> type[Writer]:
    """Give Pelican our writer."""
    return PortalWriter


def leave_lists_out(generator: ArticlesGenerator) -> None:
    """Have Pelican write no lists: none has an address here, and looking them up is quadratic in articles."""
    for name in _LISTS:
        setattr(generator, name, _write_nothing)


def _write_nothing(_write: object) -> None:
    """Stand in for a method of Pelican's that writes lists."""


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_writer.connect(use_writer)
    signals.article_generator_init.connect(leave_lists_out)
