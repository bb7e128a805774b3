"""``serve``: shows the built site on this machine. Plain for now: it neither watches nor rebuilds.

``--preview`` builds first, with drafts and what waits for its day, into a folder that is never published.
"""

from __future__ import annotations

import functools
import subprocess
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

PREVIEW = Path(".cache", "preview")
"""Where previews are built: beside other things that are never published and may be deleted."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves files; a missing one gets the site's own 404 page."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def make_server(output: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of ``output`` on this machine only (127.0.0.1); port 0 takes any free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), functools.partial(_Handler, directory=str(output)))


def build_preview(output: Path) -> None:
    """Build the site with drafts and with what waits for its day.

    Raises:
        click.ClickException: the build failed; what is wrong was printed by it.
    """
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(output)]
    done = subprocess.run([*command, "-e", "LANGNGHE_PREVIEW=true"], check=False)  # noqa: S603  our own command
    if done.returncode != 0:
        raise click.ClickException("Chưa dựng được bản xem trước. Sửa các lỗi trên rồi chạy lại.")


@click.command(help="Xem cổng đã dựng tại http://127.0.0.1:8000.")
@click.option("--output", default=None, type=click.Path(path_type=Path), help="Thư mục đã dựng.")
@click.option("--port", default=8000, help="Cổng mạng.")
@click.option("--preview", is_flag=True, help="Dựng trước, hiện cả bản nháp và bài chưa tới ngày đăng.")
def serve(output: Path | None, port: int, preview: bool) -> None:
    """Serve until the reader presses Ctrl-C."""
    output = output or (PREVIEW if preview else Path("output"))
    if preview:
        build_preview(output)
    if not (output / "index.html").is_file():
        raise click.ClickException(f"Chưa có {output}/index.html. Chạy make site trước.")
    with make_server(output, port) as server:
        click.echo(f"Mở http://127.0.0.1:{server.server_address[1]}/ — nhấn Ctrl-C để dừng.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Đã dừng.")
