"""Everything that will be written, known before the first byte is: pages by view, other files by content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from langnghe.model.problem import Problem, problem
from langnghe.rendering.urls import file_of, hashed, theme_path
from langnghe.rendering.views.shared.base import PageView


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that is no page: its name in the output, and its bytes or the file to copy."""

    file: str
    content: bytes | Path


@dataclass(slots=True)
class OutputManifest:
    """The outputs of a build by file name. Two that cannot stand side by side are kept as a problem.

    That is: one name, names that differ in capitals only (one file on Windows and macOS), or a file where
    another output needs a folder.
    """

    pages: dict[str, PageView] = field(default_factory=dict)
    files: dict[str, PlannedFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _files: dict[str, str] = field(default_factory=dict)
    """What has a name, by the name in small letters."""
    _folders: dict[str, str] = field(default_factory=dict)
    """What needs a folder, likewise: the first output in it."""

    def add_pages(self, views: Iterable[PageView]) -> None:
        """Plan pages."""
        for view in views:
            name = file_of(view.path)
            if self._is_free(name, view.path, view.template):
                self.pages[name] = view

    def add_file(self, path: str, content: bytes | Path) -> None:
        """Plan a file at an address of the site."""
        name = file_of(path)
        if self._is_free(name, path, "tệp tĩnh"):
            self.files[name] = PlannedFile(name, content)

    def add_asset(self, name: str, content: bytes) -> str:
        """Plan a file of the theme under its hashed name; return the address it will have."""
        path = hashed(theme_path(name), content)
        self.add_file(path, content)
        return path

    def names(self) -> Iterator[str]:
        """Yield the names of all outputs, sorted."""
        yield from sorted([*self.pages, *self.files])

    def _is_free(self, name: str, path: str, kind: str) -> bool:
        """Take a name for an output of a kind (for messages), unless another stands in its way."""
        key = name.lower()
        folders = [key[:end] for end in range(len(key)) if key[end] == "/"]
        in_the_way = [self._files.get(key), self._folders.get(key), *map(self._files.get, folders)]
        other = next((one for one in in_the_way if one is not None), None)
        if other is None:
            self._files[key] = kind
            for folder in folders:
                self._folders.setdefault(folder, kind)
            return True
        fix = "đổi slug hoặc mã của một trong hai"
        self.problems.append(problem("LN202", name, url=path, other=other, fix=fix))
        return False
