"""Finds the Markdown files of a site's content: which are articles, which are pages, which are neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from langnghe.loading.files import Found, name_problem, walk
from langnghe.model.problem import Problem

ENDINGS = (".md", ".markdown", ".mkd", ".mdown")
"""What Pelican knows Markdown by, in small letters only: "BAI.MD" is reported, not passed over."""
PAGE_FOLDERS = ("pages",)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFile:
    """A Markdown file: where it is, its path as editors see it, whether it is a page or an article."""

    path: Path
    shown: str
    is_page: bool


def find_entries(
    content: Path, page_folders: Sequence[str] = PAGE_FOLDERS
) -> tuple[tuple[EntryFile, ...], tuple[Problem, ...]]:
    """Return the Markdown files below ``content`` by their paths, and what is wrong with names and places.

    Names that begin with ``.`` or ``_`` are passed over, and so are files of other kinds (pictures), unless
    one is a link that leaves the folder.
    """
    root = content.resolve()
    found: list[EntryFile] = []
    problems: list[Problem] = []
    for path in walk(content):
        relative = path.relative_to(content)
        file = Found.below(path, content, content.name)
        is_entry = path.suffix.lower() in ENDINGS
        if not is_entry and not path.is_symlink():
            continue
        bad = name_problem(file, root, ENDINGS)
        if bad is None and is_entry:
            is_page = any(relative.is_relative_to(folder) for folder in page_folders)
            found.append(EntryFile(path=path, shown=file.shown, is_page=is_page))
        elif bad is not None and (is_entry or bad.code == "LN017"):
            problems.append(bad)
    return tuple(sorted(found, key=lambda file: file.shown)), tuple(problems)
