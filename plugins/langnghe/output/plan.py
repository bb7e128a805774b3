"""Everything that will be written, known before the first byte is: pages by view, other files by content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from langnghe.model.problem import Problem, problem
from langnghe.rendering.urls import file_of
from langnghe.rendering.views.base import PageView


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that is no page: its name in the output, and its bytes or the file to copy."""

    file: str
    content: bytes | Path


@dataclass(slots=True)
class Plan:
    """The outputs of a build by file name. Two for one name are kept as a problem."""

    pages: dict[str, PageView] = field(default_factory=dict)
    files: dict[str, PlannedFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add_pages(self, views: Iterable[PageView]) -> None:
        """Plan pages."""
        for view in views:
            name = file_of(view.path)
            if self._is_free(name, view.path):
                self.pages[name] = view

    def add_file(self, path: str, content: bytes | Path) -> None:
        """Plan a file at an address of the site."""
        name = file_of(path)
        if self._is_free(name, path):
            self.files[name] = PlannedFile(name, content)

    def names(self) -> Iterator[str]:
        """Yield the names of all outputs, sorted."""
        yield from sorted([*self.pages, *self.files])

    def _is_free(self, name: str, path: str) -> bool:
        if name not in self.pages and name not in self.files:
            return True
        other = self.pages[name].template if name in self.pages else "tệp tĩnh"
        self.problems.append(
            problem("LN202", name, url=path, other=other, fix="đổi slug hoặc mã của một trong hai")
        )
        return False
