"""Pelican plugin: the writer. ``get_writer`` gives Pelican our class, which writes pages from their views."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.writers import Writer

from langnghe.hooks.settings import Build
from langnghe.output.deploy import stage
from langnghe.output.manifest import OutputManifest
from langnghe.rendering.environment import build_environment, render
from langnghe.rendering.views.shared.base import SiteView


class PortalWriter(Writer):
    """Writes planned files. What Pelican itself would write of articles and pages is left to the plan."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        """Write nothing for Pelican's own articles and pages, and another plugin's page as Pelican does."""
        if "article" in kwargs or "page" in kwargs:
            return
        super().write_file(name, template, context, *args, **kwargs)

    def write_plan(self, plan: OutputManifest, site: SiteView, build: Build) -> None:
        """Render and stage every page and file; what the output has already is noted as kept."""
        environment = build_environment(build.theme / "templates")
        for name, view in plan.pages.items():
            self._stage(build, name, render(environment, view, site).encode("utf-8"))
        for name, planned in plan.files.items():
            self._stage(build, name, planned.content)

    def _stage(self, build: Build, name: str, content: bytes | Path) -> None:
        if not stage(build.output, name, content):
            build.kept.append(name)


def use_writer(_pelican: Pelican) -> type[Writer]:
    """Give Pelican our writer."""
    return PortalWriter


def register() -> None:
    """Connect; called by Pelican."""
    signals.get_writer.connect(use_writer)
