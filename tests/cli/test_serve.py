"""`serve`: the built site on this machine only, with the site's own page for what is missing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from langnghe.cli.main import main
from langnghe.cli.serve import make_server


@contextmanager
def serving(output: Path) -> Iterator[str]:
    with make_server(output, 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<h1>Trang chủ</h1>", encoding="utf-8")
    (tmp_path / "404.html").write_text("<h1>Không có trang này</h1>", encoding="utf-8")
    return tmp_path


def test_pages_are_served_on_this_machine_only(output: Path) -> None:
    with serving(output) as address, urlopen(f"{address}/") as answer:
        assert answer.read().decode() == "<h1>Trang chủ</h1>"
    with make_server(output, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_missing_page_gets_the_page_of_the_site(method: str, output: Path) -> None:
    with serving(output) as address, pytest.raises(HTTPError) as missing:
        urlopen(Request(f"{address}/khong-co/", method=method))
    assert missing.value.code == 404
    body = missing.value.read().decode()
    assert body == ("" if method == "HEAD" else "<h1>Không có trang này</h1>")


def test_without_a_page_of_its_own_the_server_says_404(output: Path) -> None:
    (output / "404.html").unlink()
    with serving(output) as address, pytest.raises(HTTPError) as missing:
        urlopen(f"{address}/khong-co/")
    assert missing.value.code == 404


def test_without_a_built_site_the_task_says_what_to_do(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert "make site" in result.output


def test_a_preview_is_built_before_it_is_served_and_away_from_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], *, check: bool) -> CompletedProcess[str]:
        commands.append(command)
        return CompletedProcess(command, 1)

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["serve", "--preview"])
    assert result.exit_code == 1
    assert "Chưa dựng được bản xem trước" in result.output
    [command] = commands
    assert command[-2:] == ["-e", "LANGNGHE_PREVIEW=true"]
    assert command[command.index("-o") + 1] == str(Path(".cache", "preview"))
