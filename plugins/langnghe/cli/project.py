"""Where a project's folders are, and reading all of its content as a build does, without Pelican."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from langnghe.loading.files import find_files
from langnghe.loading.loader import load_catalogue
from langnghe.loading.source_text import read_source
from langnghe.model.problem import Problem
from langnghe.output.media import Media
from langnghe.output.validate import Content
from langnghe.rendering.entries import ParsedEntry, read_markdown
from langnghe.rendering.urls import Urls

PAGES = "pages"


def read_content(content: Path, catalogue: Path, today: date) -> tuple[Content, list[Problem]]:
    """Read the catalogue and all Markdown below ``content``; problems of file names come beside."""
    loaded = load_catalogue(catalogue)
    vocabulary = loaded.catalogue.vocabulary
    entries: list[ParsedEntry] = []
    problems: list[Problem] = []
    if content.is_dir():
        found, problems = find_files(content, content.name, ".md", others_are_problems=False)
        for file in found:
            is_page = file.relative.parts[0] == PAGES
            entries.append(read_markdown(read_source(file.path, file.shown), vocabulary, is_page=is_page))
    roots = tuple(folder for folder in (content, catalogue) if folder.is_dir())
    return (
        Content(
            loaded=loaded,
            entries=tuple(entries),
            media=Media(roots or (content,)),
            urls=Urls("http://127.0.0.1:8000"),
            today=today,
            content_name=content.name,
        ),
        problems,
    )
