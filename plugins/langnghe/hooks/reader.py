"""Pelican plugin: reads Markdown by our strict schema instead of Pelican's own reader.

``readers_init`` is the signal at which a reader for an extension may be replaced.
"""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Category
from pelican.readers import BaseReader, Readers

from langnghe.hooks.settings import build_of, shown_path
from langnghe.loading.source_text import read_source
from langnghe.model.article import Article
from langnghe.model.problem import problem
from langnghe.rendering.entries import ParsedEntry, read_markdown
from langnghe.text.dates import VIETNAM_TIME
from langnghe.text.slug import slugify

EXTENSIONS = ("md", "markdown", "mkd", "mdown")
READ = "langnghe"
"""The name our piece has among Pelican's metadata."""


class PortalReader(BaseReader):
    """Hands Pelican what it needs to know of a file; the piece itself travels as ``article.langnghe``."""

    enabled = True
    file_extensions: list[str] = []  # noqa: RUF012  Pelican's own shape; registered by hand below

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Read a file; one that cannot be used is handed on as a draft, since its problems end the build."""
        build = build_of(self.settings)
        build.begun.add(source_path)
        file = Path(source_path)
        read = self._read(file)
        entry = read.entry
        if entry is None:
            return "", _unusable(file, read)
        published = entry.published if isinstance(entry, Article) else None
        metadata: dict[str, Any] = {
            "title": entry.title,
            "slug": entry.slug,
            "status": entry.status,
            "date": published or entry.modified or _midnight(build.today),
            "summary": entry.summary or "",
            READ: read,
        }
        if isinstance(entry, Article):
            metadata["category"] = Category(entry.category, self.settings)
        return entry.body.html, metadata

    def _read(self, file: Path) -> ParsedEntry:
        build = build_of(self.settings)
        shown = shown_path(build, file)
        if not file.resolve().is_relative_to(build.content.resolve()):
            return ParsedEntry(path=shown, entry=None, problems=(problem("LN017", shown, written=file.name),))
        if file.name != unicodedata.normalize("NFC", file.name):
            name = f"{slugify(file.stem)}{file.suffix}"
            shown = unicodedata.normalize("NFC", shown)
            return ParsedEntry(
                path=shown, entry=None, problems=(problem("LN014", shown, written=file.name, name=name),)
            )
        is_page = file.relative_to(build.content).parts[0] in build.page_folders
        return read_markdown(
            read_source(file, shown),
            build.loaded.catalogue.vocabulary,
            is_page=is_page,
            default_category=build.default_category,
        )


def _unusable(file: Path, read: ParsedEntry) -> dict[str, Any]:
    return {
        "title": file.name,
        "slug": slugify(file.stem) or "x",
        "status": "draft",
        "date": _midnight(date(2000, 1, 1)),
        READ: read,
    }


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM_TIME)


def use_reader(readers: Readers) -> None:
    """Put our reader in the place of Pelican's for all Markdown extensions."""
    for extension in EXTENSIONS:
        readers.reader_classes[extension] = PortalReader


def register() -> None:
    """Connect; called by Pelican."""
    signals.readers_init.connect(use_reader)
