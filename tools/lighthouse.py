"""Runs Lighthouse (mobile) on one page of each kind of a built site and prints a table. Optional: not in CI.

    PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix /tmp/lighthouse lighthouse@12.8.2
    export LIGHTHOUSE=/tmp/lighthouse/node_modules/.bin/lighthouse
    .venv/bin/python tools/lighthouse.py output [path …]

The site is served as hosting serves it: packed, and what carries a hash in its name may be kept for ever.
Without paths, one page of each kind is taken: the middle one by size. Exit status 1 if a goal is missed.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

GOALS = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}

_COLUMNS = ("Perf.", "Acc.", "Best pr.", "SEO", "LCP, ms", "CLS", "TBT, ms", "Requests", "kB")
_KIND = re.compile(rb'<body class="[^"]*ln-page--(\w+)')
_HASHED = re.compile(r"\.[0-9a-f]{10}\.\w+$")
_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"
)


class Hosting(http.server.SimpleHTTPRequestHandler):
    """Serves files as a static host does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, or with the site's own page for what is not there."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        if not found:
            path = Path(self.directory) / "404.html"
        content = path.read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in {".html", ".css", ".js", ".svg", ".xml", ".json"}:
            content = gzip.compress(content, 9)
            self.send_header("Content-Encoding", "gzip")
        if _HASHED.search(path.name):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Print nothing: the table is the output."""


def pages_of(output: Path) -> dict[str, str]:
    """Return one path of each kind of page: the middle one by size."""
    found: dict[str, list[tuple[int, str]]] = {}
    for file in sorted(output.rglob("*.html")):
        content = file.read_bytes()
        if kind := _KIND.search(content):
            path = "/" + file.relative_to(output).as_posix().removesuffix("index.html")
            found.setdefault(kind[1].decode(), []).append((len(content), path))
    return {kind: sorted(pages)[(len(pages) - 1) // 2][1] for kind, pages in sorted(found.items())}


def audit(url: str) -> dict[str, Any]:
    """Return Lighthouse's report on a page."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [os.environ.get("LIGHTHOUSE", "lighthouse"), url, "--quiet", "--output=json"]
        command += [f"--output-path={report}", f"--chrome-flags={_FLAGS} --user-data-dir={folder}/profile"]
        environment = {"CHROME_PATH": shutil.which("chromium") or "", **os.environ}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603  ours
        result: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        return result


def complaints(report: dict[str, Any]) -> Iterator[str]:
    """Yield the audits that cost points, as ``category: audit``."""
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            score = report["audits"][reference["id"]]["score"]
            if reference["weight"] and score is not None and score < 1:
                yield f"{category['id']}: {reference['id']}"


def main(output: Path, paths: list[str]) -> int:
    """Print the table; return 1 if a goal is missed."""
    pages = dict(zip(paths, paths, strict=True)) if paths else pages_of(output)
    handler = functools.partial(Hosting, directory=str(output))
    missed = False
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(
            "| Page | Perf. | Acc. | Best pr. | SEO | LCP, ms | CLS | TBT, ms | Requests | kB | Complaints |"
        )
        print("| --- |" + " ---: |" * 9 + " --- |")
        for kind, path in pages.items():
            report = audit(f"http://127.0.0.1:{server.server_address[1]}{path}")
            scores = {key: round(100 * report["categories"][key]["score"]) for key in GOALS}
            missed |= any(scores[key] < goal for key, goal in GOALS.items())
            print(f"| {kind} {path} | {row(report, scores)} |", flush=True)
        server.shutdown()
    return int(missed)


def row(report: dict[str, Any], scores: dict[str, int]) -> str:
    """Return the cells of a page."""
    audits = report["audits"]
    times = [audits[name]["numericValue"] for name in ("largest-contentful-paint", "total-blocking-time")]
    shift = audits["cumulative-layout-shift"]["numericValue"]
    requests = audits["network-requests"]["details"]["items"]
    size = sum(one["transferSize"] for one in requests) / 1000
    cells = [*scores.values(), f"{times[0]:.0f}", f"{shift:.3f}", f"{times[1]:.0f}"]
    return " | ".join(map(str, [*cells, len(requests), f"{size:.1f}", "; ".join(complaints(report))]))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
