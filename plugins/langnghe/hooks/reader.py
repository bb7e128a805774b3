"""Reads Markdown by our strict schema instead of Pelican's own reader.

``readers_init`` is the signal at which a reader for an extension may be replaced.
"""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import Author, Category, Tag, URLWrapper

from langnghe.hooks.settings import build_of
from langnghe.loading.entry_files import ENDINGS
from langnghe.model.article import WrittenArticle
from langnghe.relations.publication import is_shown
from langnghe.text.dates import VIETNAM_TIME
from langnghe.text.slug import slugify

READ = "langnghe"
"""The name our piece has among Pelican's metadata."""


class PortalReader(BaseReader):
    """Hands Pelican what it needs to know of a file; the piece itself travels as ``article.langnghe``."""

    enabled = True
    file_extensions: list[str] = []  # noqa: RUF012  Pelican's own shape; registered by hand below

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Read a file; one that cannot be used is handed on as a draft, since its problems end the build."""
        build = build_of(self.settings)
        file = Path(source_path)
        if file not in build.entries.files:  # what is wrong with its name or place is told at the gate
            return "", _unusable(file)
        build.begun.add(source_path)
        read = build.entries.read(file)
        entry = read.entry
        if entry is None:
            return "", {**_unusable(file), READ: read}
        metadata: dict[str, Any] = {
            "title": entry.title,
            "slug": entry.slug,
            # Other plugins list what Pelican calls published: what waits for its day or is withdrawn is not.
            "status": "published" if is_shown(entry, build.today, preview=build.preview) else "draft",
            "date": entry.published or entry.modified or _midnight(build.today),
            "summary": entry.summary or "",
            "description": entry.summary or "",
            **read.extra,
            READ: read,
        }
        if entry.modified:
            metadata["modified"] = entry.modified
        if isinstance(entry, WrittenArticle):
            metadata["category"] = self._term(Category, "categories", entry.category)
            metadata["tags"] = [self._term(Tag, "tags", name) for name in entry.tags]
            if entry.authors:
                metadata["authors"] = [self._term(Author, "authors", name) for name in entry.authors]
        return entry.body.html, metadata

    def _term(self, wrapper: type[URLWrapper], list_name: str, name: str) -> URLWrapper:
        """Return a category, tag or author of Pelican's, under the label and the address of its page."""
        known = build_of(self.settings).taxonomies[list_name].term(name)
        term = wrapper(known.name, self.settings)
        term.slug = known.id
        return term


def _unusable(file: Path) -> dict[str, Any]:
    return {
        "title": file.name,
        "slug": slugify(file.stem) or "x",
        "status": "draft",
        "date": _midnight(date(2000, 1, 1)),
    }


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM_TIME)


def use_reader(readers: Readers) -> None:
    """Put our reader in the place of Pelican's for all Markdown extensions."""
    for ending in ENDINGS:
        readers.reader_classes[ending.removeprefix(".")] = PortalReader


def connect() -> None:
    """Connect to Pelican's signal."""
    signals.readers_init.connect(use_reader)
