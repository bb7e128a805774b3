"""Builds a site as `pelican` does, and reads what came out. Pages are looked at through BeautifulSoup."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup
from tests.conftest import PROJECT_ROOT

TODAY = "2026-11-21"
LATER = "2026-12-30"
"""The day after the certificates of 29/12/2023 end."""

DEMO = PROJECT_ROOT / "tests" / "site"


def run_pelican(
    content: Path, output: Path, catalogue: str, today: str = TODAY, seed: str = "0", **settings: object
) -> subprocess.CompletedProcess[str]:
    """Run a build to its end, whatever it is; ``settings`` are overrides of pelicanconf.py."""
    overrides = {
        "LANGNGHE_CATALOGUE": catalogue,
        "LANGNGHE_TODAY": today,
        "CACHE_PATH": str(output.parent / "cache"),
        **settings,
    }
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(PROJECT_ROOT / "pelicanconf.py")]
    command += ["-o", str(output), "-e", *(f"{key}={json.dumps(value)}" for key, value in overrides.items())]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, check=False, encoding="utf-8"
    )


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
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every HTML page, parsed, by the path it has on the site."""
        return {
            path_of(name): BeautifulSoup(content, "html.parser")
            for name, content in self.files.items()
            if name.endswith(".html")
        }

    def page(self, path: str) -> BeautifulSoup:
        """The page at a path of the site."""
        return self.pages[path]

    def numbered(self, path: str) -> list[BeautifulSoup]:
        """The pages of a list: the one at its path, then the numbered ones."""
        found = [self.page(path)]
        while (further := f"{path}trang-{len(found) + 1}/") in self.pages:
            found.append(self.page(further))
        return found

    def text(self, path: str) -> str:
        """The words of a page's main part, white space folded."""
        main = self.page(path).select_one("main")
        assert main is not None
        return " ".join(main.get_text(" ").split())

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
