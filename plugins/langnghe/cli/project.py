"""Where a project's folders are, and reading all of its content as a build does, without Pelican."""

from __future__ import annotations

import runpy
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from langnghe.loading.entry_files import PAGE_FOLDERS
from langnghe.loading.loader import load_catalogue
from langnghe.loading.schemas.news import DEFAULT_CATEGORY
from langnghe.output.media import Media
from langnghe.output.validate import Content
from langnghe.rendering.entries import open_entries
from langnghe.rendering.urls import Urls


def read_settings(file: Path) -> Mapping[str, Any]:
    """Return what a settings file of Pelican sets; nothing where there is none.

    The file is Python and runs, as it does in every build.
    """
    if not file.is_file():
        return {}
    return {name: value for name, value in runpy.run_path(str(file)).items() if name.isupper()}


def read_content(
    content: Path, catalogue: Path, today: date, settings: Mapping[str, Any] | None = None
) -> Content:
    """Read the catalogue and all Markdown below ``content``.

    ``settings`` are those of a build that decide how a file is read: ``PAGE_PATHS``, ``DEFAULT_CATEGORY``,
    ``LANGNGHE_EXTRA_KEYS``; Markdown extensions of a site are left to its builds.
    """
    settings = settings or {}
    loaded = load_catalogue(catalogue)
    entries = open_entries(
        content,
        loaded.catalogue.vocabulary,
        page_folders=settings.get("PAGE_PATHS", PAGE_FOLDERS),
        default_category=settings.get("DEFAULT_CATEGORY", DEFAULT_CATEGORY),
        extra_keys=frozenset(settings.get("LANGNGHE_EXTRA_KEYS", ())),
    )
    roots = tuple(folder for folder in (content, catalogue) if folder.is_dir())
    return Content(
        loaded=loaded,
        entries=tuple(entries.read(file) for file in entries.files),
        media=Media(roots or (content,)),
        urls=Urls("http://127.0.0.1:8000"),
        today=today,
        content_name=content.name,
        file_problems=entries.problems,
    )
