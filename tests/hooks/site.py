"""Small sites as other people have them: a settings file, three articles, plugins beside ours.

Built in a child process, since Pelican's signals, log filter and memory of texts are those of a process.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import PROJECT_ROOT

TODAY = "2026-11-21"

ARTICLES = {
    "cu.md": "---\ntitle: Bài cũ\ndate: 2026-11-01 08:00\nsummary: Tóm tắt.\ntags: [gốm]\nauthors: [Thu Hà]\n"
    "sources: [{title: Báo}]\n{extra}---\n\nNội dung bài cũ.\n",
    "moi.md": "---\ntitle: Bài mới\ndate: 2026-11-10 08:00\nsummary: Tóm tắt.\ntags: [gốm]\n"
    "sources: [{title: Báo}]\n---\n\nNội dung bài mới.\n",
    "sap-dang.md": "---\ntitle: Bài sắp đăng\ndate: 2026-12-24 08:00\nsummary: Tóm tắt.\n"
    "sources: [{title: Báo}]\n---\n\nChưa tới ngày.\n",
}
PLUGINS = json.dumps(str(PROJECT_ROOT / "plugins"))


@dataclass(frozen=True)
class Done:
    """A build that has ended: its status, what it printed, where it wrote."""

    status: int
    printed: str
    output: Path

    @property
    def told(self) -> list[str]:
        """The settings and files that reminders name, in order."""
        return re.findall(r"^(?:\S+  )NHẮC (LN50[4-6] · .*)$", self.printed, re.MULTILINE)

    def read(self, name: str) -> str:
        """Return the text of a file of the output."""
        return (self.output / name).read_text("utf-8")

    def names(self) -> set[str]:
        """Return the names of all files of the output."""
        return {path.relative_to(self.output).as_posix() for path in self.output.rglob("*") if path.is_file()}


def write_site(root: Path, settings: str = "", extra: str = "", plugins: str = '["langnghe"]') -> None:
    """Write a site as somebody without our settings file has it: ``settings`` are more lines of that file."""
    news = root / "content"
    news.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (news / name).write_text(text.replace("{extra}", extra), "utf-8")
    lines = [
        f"PLUGIN_PATHS = [{PLUGINS}]",
        f"PLUGINS = {plugins}",
        'PATH = "content"',
        'SITEURL = "https://vidu.vn"',
        'TIMEZONE = "Asia/Ho_Chi_Minh"',
        f'LANGNGHE_TODAY = "{TODAY}"',
    ]
    (root / "pelicanconf.py").write_text("\n".join([*lines, settings, ""]), "utf-8")


def environment() -> dict[str, str]:
    """Return the environment of child processes: nothing of this checkout is on Python's path."""
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return {**clean, "PYTHONIOENCODING": "utf-8", "COLUMNS": "300"}


def build(root: Path, *arguments: str) -> Done:
    """Build the site of a folder, as its owner would: ``pelican`` in that folder."""
    done = subprocess.run(
        [sys.executable, "-m", "pelican", *arguments],
        cwd=root,
        env=environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    return Done(done.returncode, done.stdout + done.stderr, root / "output")
