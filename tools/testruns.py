"""Runs test files in forks of one warm process, and records which functions of the package each executes.

Which mutants there are and what their survival means is no part of this (``mutants.py``, ``mutate.py``).
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

PRELOADED = (
    "bs4", "fontTools.ttLib", "hypothesis", "jinja2", "lxml.html", "markdown", "nh3", "numpy", "pelican",
    "PIL.Image", "pytest", "segno", "yaml",
)  # fmt: skip
"""Loaded once and inherited by every test process; nothing of ``langnghe`` may be among them."""

TIME_FACTOR, TIME_EXTRA = 4, 10
"""A test file that needs more than this factor of its usual CPU time and these seconds noticed the mutant."""
STUCK = 1200
"""Seconds after which a test process that waits for something is given up."""
MEMORY = 4 * 2**30
"""Bytes a test process may take: a mutant may well fill a list for ever."""
UNNOTICED = {0, 5}
"""Answers of pytest that notice nothing: all passed, no test was chosen."""

MADE = (".git", ".venv", ".cache", "output", "htmlcov", "node_modules")
"""What a copy of the tree does without at its root and in ``tools``; and without the caches of tools."""


@dataclass(frozen=True)
class Record:
    """How long a test file takes (seconds of CPU) and which functions of the package it executes."""

    file: str
    seconds: float
    functions: frozenset[tuple[str, str]]

    @property
    def patience(self) -> int:
        """How many seconds of CPU the file may take when the code is changed."""
        return round(self.seconds * TIME_FACTOR + TIME_EXTRA)


def run_tests(
    tree: Path, file: str, marks: str, patience: int, functions: Path | None = None
) -> tuple[int, float]:
    """Run a test file in a fork, inside a tree; return pytest's status and the seconds of CPU it took.

    The status is the negative number of a signal where the time or the memory ran out. What the file executes
    of the package is written into the file ``functions``, if one is given.
    """
    child = os.fork()
    if child == 0:
        status = 99
        try:
            os.setsid()
            os.chdir(tree)
            silence = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(silence, stream)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (patience, patience))
            sys.path[:0] = [str(tree), str(tree / "plugins")]
            os.environ["PYTHONPATH"] = str(tree / "plugins")
            arguments = ["-x", "-p", "no:cacheprovider", "-m", marks, file]
            status = _pytest(arguments) if functions is None else _traced(arguments, functions)
        finally:
            os._exit(status)
    return _wait(child)


def _wait(child: int) -> tuple[int, float]:
    end = time.monotonic() + STUCK
    while True:
        done, status, used = os.wait4(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime
        if time.monotonic() > end:
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        time.sleep(0.02)


def _pytest(arguments: list[str]) -> int:
    import pytest  # here: only the test processes need it

    return int(pytest.main(arguments))


def _traced(arguments: list[str], functions: Path) -> int:
    """Run pytest and write down which functions of the package under the current folder it calls."""
    package = f"{Path.cwd() / 'plugins'}/"
    seen: set[CodeType] = set()

    def look(frame: FrameType, _event: str, _value: object) -> None:
        seen.add(frame.f_code)

    sys.dont_write_bytecode = False
    sys.settrace(look)
    status = _pytest(arguments)
    sys.settrace(None)
    called = {(code.co_filename, code.co_qualname) for code in seen}
    mine = sorted((file.removeprefix(package), name) for file, name in called if file.startswith(package))
    functions.write_text(json.dumps(mine))
    return status


def record(tree: Path, file: str, marks: str) -> tuple[int, Record]:
    """Run a test file as it is; return its status and what it executes."""
    kept = tree.parent / f"{file.replace('/', '-')}.json"
    status, seconds = run_tests(tree, file, marks, STUCK, kept)
    functions = json.loads(kept.read_text()) if kept.is_file() else []
    return status, Record(file, seconds, frozenset(map(tuple, functions)))


def likeliest_first(path: str, function: str, records: Iterable[Record]) -> list[Record]:
    """Return the test files that execute a function: its mirror, then the quick ones."""
    folder = path.replace("langnghe/", "tests/", 1).rpartition("/")[0]
    stem = Path(path).stem

    def order(one: Record) -> tuple[bool, bool, float]:
        return stem not in Path(one.file).stem, not one.file.startswith(folder), one.seconds

    return sorted((one for one in records if (path, function) in one.functions), key=order)


def test_files(tree: Path, without: list[str]) -> list[str]:
    """Return the test files that may notice a mutant."""
    files = sorted(path.relative_to(tree).as_posix() for path in tree.glob("tests/**/test_*.py"))
    return [file for file in files if not any(file == one or file.startswith(f"{one}/") for one in without)]


def copy_tree(root: Path, to: Path) -> None:
    """Copy the tree without what is made from it."""

    def left_behind(folder: str, names: list[str]) -> list[str]:
        caches = [name for name in names if name.startswith(".") and name.endswith(("_cache", "hypothesis"))]
        return caches + [name for name in names if name in MADE and Path(folder) in {root, root / "tools"}]

    shutil.copytree(root, to, ignore=left_behind, symlinks=True)


def preload() -> None:
    """Load what every test process needs."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    for name in PRELOADED:
        with suppress(ImportError):
            importlib.import_module(name)


class Kept:
    """Records kept between runs, under the digest of the test file, all helpers and the package."""

    def __init__(self, tree: Path, file: Path) -> None:
        self._tree, self._file = tree, file
        sources = [*tree.glob("plugins/**/*.py"), *tree.glob("tests/**/*.py")]
        shared = sorted(path for path in sources if not path.name.startswith("test_"))
        self._shared = hashlib.sha256(b"".join(path.read_bytes() for path in shared)).digest()
        self._known: dict[str, Any] = json.loads(file.read_text()) if file.is_file() else {}

    def get(self, file: str) -> Record | None:
        """Return what is known of a test file."""
        known = self._known.get(self._key(file))
        return Record(file, known[0], frozenset(map(tuple, known[1]))) if known is not None else None

    def keep(self, records: Iterable[Record]) -> None:
        """Write records in place of those from before."""
        known = {self._key(one.file): (one.seconds, sorted(one.functions)) for one in records}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps(known))

    def _key(self, file: str) -> str:
        return f"{file} {hashlib.sha256(self._shared + (self._tree / file).read_bytes()).hexdigest()}"
