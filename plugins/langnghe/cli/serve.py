"""``serve``: shows the built site on this machine. Plain for now: it neither watches nor rebuilds."""

from __future__ import annotations

import functools
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click


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


@click.command(help="Xem cổng đã dựng tại http://127.0.0.1:8000.")
@click.option("--output", default="output", type=click.Path(path_type=Path), help="Thư mục đã dựng.")
@click.option("--port", default=8000, help="Cổng mạng.")
def serve(output: Path, port: int) -> None:
    """Serve until the reader presses Ctrl-C."""
    if not (output / "index.html").is_file():
        raise click.ClickException(f"Chưa có {output}/index.html. Chạy make site trước.")
    with make_server(output, port) as server:
        click.echo(f"Mở http://127.0.0.1:{server.server_address[1]}/ — nhấn Ctrl-C để dừng.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Đã dừng.")
