"""Finds the files of a folder that editors keep, and reads one as YAML.

A stray file, a link that leaves the folder and a decomposed (NFD) name are reported, never passed over.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from langnghe.loading.source_text import SourceText, read_source
from langnghe.loading.yaml_source import MapNode, Node, parse_yaml
from langnghe.model.problem import Problem, problem
from langnghe.text.slug import slugify


@dataclass(frozen=True, slots=True)
class Found:
    """A file: where it is, its path inside the folder searched, and its path as editors see it."""

    path: Path
    relative: PurePosixPath
    shown: str

    @classmethod
    def below(cls, path: Path, folder: Path, shown: str) -> Found:
        """Return the file ``path`` of a ``folder`` that editors call ``shown``."""
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        return cls(path, relative, f"{shown}/{relative}")


def find_files(folder: Path, shown: str) -> tuple[list[Found], list[Problem]]:
    """Return the YAML files below ``folder`` in the order of their paths, and what is wrong.

    Names that begin with ``.`` or ``_`` are not editors' files and are passed over.
    """
    root = folder.resolve()
    found: list[Found] = []
    problems: list[Problem] = []
    for path in walk(folder):
        file = Found.below(path, folder, shown)
        bad = name_problem(file, root, (".yaml",))
        if bad:
            problems.append(bad)
        else:
            found.append(file)
    return found, problems


def walk(folder: Path) -> list[Path]:
    """Return the editors' files below a folder in the order of their paths, whatever kind they are of."""
    files: list[Path] = []
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        names += [name for name in folders if Path(base, name).is_symlink()]  # not walked into: report them
        files.extend(Path(base, name) for name in names if not name.startswith((".", "_")))
    return sorted(files)


def name_problem(file: Found, root: Path, endings: Sequence[str]) -> Problem | None:
    """Return what is wrong with a file's name or place, if anything; the first ending is the usual one."""
    name = file.path.name
    if file.path.is_symlink() and not file.path.is_file():
        return problem("LN017", unicodedata.normalize("NFC", file.shown), written=name)
    shown = unicodedata.normalize("NFC", file.shown)
    suffix = file.path.suffix.lower()
    proper = f"{slugify(file.path.stem) or 'ten-tep'}{suffix if suffix in endings else endings[0]}"
    if not file.path.resolve().is_relative_to(root):
        return problem("LN017", shown, written=name)
    if name != unicodedata.normalize("NFC", name):
        return problem("LN014", shown, written=name, name=proper)
    if file.path.suffix not in endings:
        return problem("LN015", shown, written=name, extension=endings[0], name=proper)
    return None


def read_yaml(file: Found, problems: list[Problem], fix: str) -> Node | None:
    """Return the tree of ``file``, a group of keys, or None after noting why; ``fix`` says what to write."""
    source = read_source(file.path, file.shown)
    if not isinstance(source, SourceText):
        problems.append(source)
        return None
    node, found = parse_yaml(source.text, file.shown)
    problems.extend(found)
    if found and node is None:
        return None
    if node is None:
        problems.append(problem("LN012", file.shown, fix=fix))
        return None
    if not isinstance(node, MapNode):
        problems.append(problem("LN013", file.shown, node.line, fix=fix))
        return None
    return node
