"""The Markdown files of a site, read one by one: head and text, with everything they refer to.

The one reader: ``check``, ``report`` and builds all read by it, so they tell the same problems.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from langnghe.loading.entry_files import PAGE_FOLDERS, EntryFile, find_entries
from langnghe.loading.front_matter import read_entry
from langnghe.loading.reading import FileUse, Lines, Reference
from langnghe.loading.schemas.news import DEFAULT_CATEGORY
from langnghe.loading.source_text import SourceText, read_source
from langnghe.model.article import StaticPage, WrittenArticle
from langnghe.model.problem import Problem
from langnghe.model.vocabulary import Vocabulary
from langnghe.rendering.markdown import LinkUse, convert


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedEntry:
    """What came of a file: the article or page (None if it cannot be used), and what was found on the way."""

    path: str
    entry: WrittenArticle | StaticPage | None
    links: tuple[LinkUse, ...] = ()
    references: tuple[Reference, ...] = ()
    files: tuple[FileUse, ...] = ()
    lines: Lines = field(default_factory=dict)
    problems: tuple[Problem, ...] = field(default=())
    extra: Mapping[str, str | list[str]] = field(default_factory=dict)
    """What the head says under keys of other plugins, allowed by the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFolder:
    """The Markdown files below a folder, by their paths; how one is read; what is wrong with their names."""

    files: Mapping[Path, EntryFile]
    problems: tuple[Problem, ...]
    vocabulary: Vocabulary
    default_category: str
    extra_keys: frozenset[str]

    def read(self, path: Path) -> ParsedEntry:
        """Read one of the files."""
        file = self.files[path]
        return read_markdown(
            read_source(file.path, file.shown),
            self.vocabulary,
            is_page=file.is_page,
            default_category=self.default_category,
            extra_keys=self.extra_keys,
        )


def open_entries(
    content: Path,
    vocabulary: Vocabulary,
    *,
    page_folders: Sequence[str] = PAGE_FOLDERS,
    default_category: str = DEFAULT_CATEGORY,
    extra_keys: frozenset[str] = frozenset(),
) -> EntryFolder:
    """Find the Markdown files below ``content``; none is read yet.

    ``extra_keys`` may stand in their heads beside our own.
    """
    files, problems = find_entries(content, page_folders)
    return EntryFolder(
        files={file.path: file for file in files},
        problems=problems,
        vocabulary=vocabulary,
        default_category=default_category,
        extra_keys=extra_keys,
    )


def read_markdown(
    source: SourceText | Problem,
    vocabulary: Vocabulary,
    *,
    is_page: bool,
    default_category: str = DEFAULT_CATEGORY,
    extra_keys: frozenset[str] = frozenset(),
) -> ParsedEntry:
    """Read one Markdown file as an article or a page. Never raises for what is written in it."""
    if isinstance(source, Problem):
        return ParsedEntry(path=source.path, entry=None, problems=(source,))
    written = read_entry(
        source, vocabulary, is_page=is_page, default_category=default_category, extra_keys=extra_keys
    )
    converted = convert(written.text, written.path, written.first_line)
    reading = written.reading
    return ParsedEntry(
        path=written.path,
        entry=replace(written.entry, body=converted.body) if written.entry is not None else None,
        links=converted.links,
        references=tuple(reading.references),
        files=tuple(reading.files),
        lines=reading.lines,
        problems=(*reading.problems, *converted.problems),
        extra=written.extra,
    )
