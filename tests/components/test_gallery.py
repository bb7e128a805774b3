"""The gallery: every example of every component, in the real style sheet, by day and by night."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from tests.conftest import PROJECT_ROOT

from langnghe.cli.gallery import gallery, in_scheme
from langnghe.rendering.examples import load_examples

THEME = PROJECT_ROOT / "theme"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("gallery")
    done = CliRunner().invoke(gallery, ["--output", str(output), "--theme", str(THEME)])
    assert done.exit_code == 0, done.output
    return output


@pytest.mark.parametrize("name", ["index.html", "sang.html", "toi.html"])
def test_every_example_is_shown_and_all_that_a_page_needs_lies_beside_it(folder: Path, name: str) -> None:
    page = BeautifulSoup((folder / name).read_bytes(), "html.parser")
    shown = [heading.get_text() for heading in page.select("h4.ln-specimen__name")]
    components = load_examples(THEME / "examples")
    assert shown == [e.name for component in components for macro in component.macros for e in macro.examples]
    needed = [tag["href"] for tag in page.select("link[rel=stylesheet], link[rel=icon], link[rel=preload]")]
    needed += [tag["src"] for tag in page.select("img, script[src]")]
    assert [address for address in needed if not (folder / address).is_file()] == []


def test_the_light_and_the_dark_page_do_not_follow_the_machine(folder: Path) -> None:
    for name in ("gallery-sang.css", "gallery-toi.css"):
        assert "prefers-color-scheme" not in (folder / "theme" / name).read_text(encoding="utf-8")
    assert "prefers-color-scheme" in (folder / "theme" / "gallery-index.css").read_text(encoding="utf-8")


def test_a_scheme_is_forced_by_what_its_rules_apply_to() -> None:
    css = ":root{color-scheme: light dark}@media (prefers-color-scheme: dark){:root{color: #fff}}"
    assert in_scheme(css, "dark") == ":root{color-scheme: dark}@media all{:root{color: #fff}}"
    assert in_scheme(css, "light") == ":root{color-scheme: light}@media not all{:root{color: #fff}}"
