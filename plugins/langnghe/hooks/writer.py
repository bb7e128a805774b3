"""Pelican plugin: the writer. ``get_writer`` gives Pelican our class, which writes pages from their views."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.writers import Writer

from langnghe.output.plan import Plan
from langnghe.rendering.environment import build_environment, render
from langnghe.rendering.views.base import SiteView


class PortalWriter(Writer):
    """Writes planned files. What Pelican itself would write of articles and pages is left to the plan."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        """Write nothing for Pelican's own articles and pages, and another plugin's page as Pelican does."""
        if "article" in kwargs or "page" in kwargs:
            return
        super().write_file(name, template, context, *args, **kwargs)

    def write_plan(self, plan: Plan, site: SiteView, theme: Path) -> None:
        """Render every page and copy every file of ``plan`` into the staging folder."""
        environment = build_environment(theme / "templates")
        folder = Path(self.output_path)
        for name, view in plan.pages.items():
            self._write(folder / name, render(environment, view, site).encode("utf-8"))
        for name, planned in plan.files.items():
            if isinstance(planned.content, bytes):
                self._write(folder / name, planned.content)
            else:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(planned.content, folder / name)

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def use_writer(_pelican: Pelican) -> type[Writer]:
    """Give Pelican our writer."""
    return PortalWriter


def register() -> None:
    """Connect; called by Pelican."""
    signals.get_writer.connect(use_writer)
