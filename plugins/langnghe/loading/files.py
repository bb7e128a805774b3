"""Finds the files of a folder that editors keep, and reads one as YAML.

A stray file, a link that leaves the folder and a decomposed (NFD) name are reported, never passed over.
"""

from __future__ import annotations

import os
import unicodedata
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


def find_files(
    folder: Path, shown: str, extension: str = ".yaml", *, others_are_problems: bool = True
) -> tuple[list[Found], list[Problem]]:
    """Return the files with ``extension`` below ``folder`` in the order of their paths, and what is wrong.

    Names that begin with ``.`` or ``_`` are not editors' files and are passed over, and so are files of other
    kinds where a folder may hold them (``others_are_problems`` False).
    """
    root = folder.resolve()
    found: list[Found] = []
    problems: list[Problem] = []
    for path in sorted(_walk(folder)):
        if not others_are_problems and path.suffix != extension and not path.is_symlink():
            continue
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        file = Found(path, relative, f"{shown}/{relative}")
        bad = _name_problem(file, root, extension)
        if bad:
            problems.append(bad)
        else:
            found.append(file)
    return found, problems


def _walk(folder: Path) -> list[Path]:
    files: list[Path] = []
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        names += [name for name in folders if Path(base, name).is_symlink()]  # not walked into: report them
        files.extend(Path(base, name) for name in names if not name.startswith((".", "_")))
    return files


def _name_problem(file: Found, root: Path, extension: str) -> Problem | None:
    """Return what is wrong with a file's name or place, if anything."""
    name = file.path.name
    if file.path.is_symlink() and not file.path.is_file():
        return problem("LN017", unicodedata.normalize("NFC", file.shown), written=name)
    shown = unicodedata.normalize("NFC", file.shown)
    proper = f"{slugify(file.path.stem) or 'ten-tep'}{extension}"
    if not file.path.resolve().is_relative_to(root):
        return problem("LN017", shown, written=name)
    if name != unicodedata.normalize("NFC", name):
        return problem("LN014", shown, written=name, name=proper)
    if file.path.suffix != extension:
        return problem("LN015", shown, written=name, extension=extension, name=proper)
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
