"""Where a project's folders are, and reading all of its content as a build does, without Pelican."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from langnghe.loading.loader import load_catalogue
from langnghe.output.media import Media
from langnghe.output.validate import Content
from langnghe.rendering.entries import open_entries
from langnghe.rendering.urls import Urls


def read_content(content: Path, catalogue: Path, today: date) -> Content:
    """Read the catalogue and all Markdown below ``content``."""
    loaded = load_catalogue(catalogue)
    entries = open_entries(content, loaded.catalogue.vocabulary)
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
