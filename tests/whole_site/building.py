"""Builds a site as `pelican` does, and reads what came out."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.conftest import PROJECT_ROOT
from tests.whole_site.parsed import Element, parse

TODAY = "2026-11-21"
LATER = "2026-12-30"
"""The day after the certificates of 29/12/2023 end."""

DEMO = PROJECT_ROOT / "tests" / "site"


def run_pelican(
    content: Path,
    output: Path,
    catalogue: str,
    today: str = TODAY,
    seed: str | None = None,
    **settings: object,
) -> subprocess.CompletedProcess[str]:
    """Run a build to its end, whatever it is; ``settings`` are overrides of pelicanconf.py.

    With a hash seed it is the command itself; without one a process is forked that has its modules loaded
    (`warm`), which saves more than a second a build.
    """
    overrides = {
        "LANGNGHE_CATALOGUE": catalogue,
        "LANGNGHE_TODAY": today,
        "CACHE_PATH": str(output.parent / "cache"),
        **settings,
    }
    arguments = [str(content), "-s", str(PROJECT_ROOT / "pelicanconf.py"), "-o", str(output)]
    arguments += ["-e", *(f"{key}={json.dumps(value)}" for key, value in overrides.items())]
    if seed is None and hasattr(os, "fork"):
        return _fork(arguments)
    command = [sys.executable, "-m", "pelican", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed or "0"}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, check=False, encoding="utf-8"
    )


def _fork(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    server = _warm_server()
    assert server.stdin is not None
    assert server.stdout is not None
    with tempfile.TemporaryDirectory() as folder:
        printed = {name: Path(folder) / name for name in ("stdout", "stderr")}
        order = {"arguments": arguments, **{name: str(path) for name, path in printed.items()}}
        server.stdin.write(json.dumps(order) + "\n")
        server.stdin.flush()
        answer = server.stdout.readline()
        assert answer, "the process that forks builds is gone"
        texts = {name: path.read_text(encoding="utf-8") for name, path in printed.items()}
    return subprocess.CompletedProcess(["pelican", *arguments], int(answer), **texts)


@cache
def _warm_server() -> subprocess.Popen[str]:
    """Start the process that forks builds, one for each process of the test run; it ends with that."""
    started = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("warm.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(PROJECT_ROOT / "plugins")},
    )

    def end() -> None:
        assert started.stdin is not None
        started.stdin.close()  # the end of its input is its end
        started.wait()

    atexit.register(end)
    return started


@dataclass(frozen=True)
class Built:
    """A built site on disk, published at ``prefix``."""

    output: Path
    log: str
    prefix: str = ""

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its name in the output."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def pages(self) -> dict[str, Element]:
        """Every HTML page, parsed, by the path it has on the site."""
        return {
            path_of(name): parse(content) for name, content in self.files.items() if name.endswith(".html")
        }

    def page(self, path: str) -> Element:
        """The page at a path of the site."""
        return self.pages[path]

    def numbered(self, path: str) -> list[Element]:
        """The pages of a list: the one at its path, then the numbered ones."""
        found = [self.page(path)]
        while (further := f"{path}trang-{len(found) + 1}/") in self.pages:
            found.append(self.page(further))
        return found

    def text(self, path: str) -> str:
        """The words of a page's main part, white space folded."""
        return self.page(path).one("main").words

    def inside(self, address: str, page: str) -> tuple[str, str] | None:
        """Return (path, fragment) that an address leads to inside the site, or None for an outside one."""
        full, fragment = urldefrag(urljoin(f"http://127.0.0.1:8000{self.prefix}{page}", address))
        parts = urlsplit(full)
        if parts.netloc != "127.0.0.1:8000" or parts.scheme not in {"http", "https"}:
            return None
        return unquote(parts.path), unquote(fragment)


def path_of(name: str) -> str:
    """The path a visitor asks for to get a file of the output."""
    return f"/{name.removesuffix('index.html')}"


def build(content: Path, output: Path, catalogue: str, **options: object) -> Built:
    """Build a site that must succeed in silence."""
    done = run_pelican(content, output, catalogue, **options)  # type: ignore[arg-type]
    log = done.stdout + done.stderr
    assert done.returncode == 0, log
    assert not any(word in log for word in ("WARNING", "ERROR", "CRITICAL", "LỖI")), log
    site_url = str(options.get("SITEURL", ""))
    return Built(output, log, urlsplit(site_url).path)


def copied(site: Built, folder: Path) -> Built:
    """Copy a built site with all that its build left beside it, to build there again."""
    shutil.copytree(site.output.parent, folder / "copy", symlinks=True)
    return Built(folder / "copy" / site.output.name, site.log, site.prefix)


@cache
def recount(tool: str, catalogue: str, today: str) -> Any:
    """Return what a tool of tools/ counts in a catalogue on a day; none shares any code with the portal."""
    command = [sys.executable, str(PROJECT_ROOT / "tools" / tool), "--catalogue", catalogue, "--today", today]
    printed = subprocess.run(command, capture_output=True, check=True, cwd=PROJECT_ROOT, encoding="utf-8")
    return json.loads(printed.stdout)


LONGEST_BUILD = 300
"""Seconds a process of the test run waits for another one's build."""


def build_once(folder: Path, make: Callable[[Path], Built]) -> Built:
    """Build a site into ``folder``, or wait for the process of the test run that does so already.

    Who can make the folder builds; the others wait for a note that tells them how it went.
    """
    note = folder / "built.json"
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        end = time.monotonic() + LONGEST_BUILD
        while not note.is_file():
            assert time.monotonic() < end, f"{folder.name}: no build after {LONGEST_BUILD} seconds"
            time.sleep(0.1)
        told = json.loads(note.read_text(encoding="utf-8"))
        assert told["failed"] is None, told["failed"]
        return Built(folder / "output", told["log"])
    told = {"failed": "the build of another process failed", "log": ""}
    try:
        site = make(folder / "output")
        told = {"failed": None, "log": site.log}
    finally:
        written = note.with_suffix(".part")
        written.write_text(json.dumps(told), encoding="utf-8")
        written.replace(note)
    return site
