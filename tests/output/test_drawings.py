"""The theme's drawings and glyphs: what may go into a page, and one for every group of crafts."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from tests.conftest import PROJECT_ROOT

from langnghe.loading.vocabularies import load_vocabulary
from langnghe.output.drawings import LIMIT, PALETTE, plan_drawings, read_drawing
from langnghe.output.site_map import SiteMap
from langnghe.rendering.urls import Urls

THEME = PROJECT_ROOT / "theme"
FILES = sorted((THEME / "static" / "drawings").glob("*.svg"))
SPRITE = THEME / "static" / "icons" / "crafts.svg"
GLYPH_LIMIT = 400
URLS = Urls("https://vidu.vn/ten-kho")


def _drawing(
    inside: str = '<path d="M0 0h9"/>', root: str = 'viewBox="0 0 240 160"', title: str = "Bình"
) -> bytes:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {root}><title>{title}</title>{inside}</svg>'
    return text.encode()


def _symbols() -> list[ET.Element]:
    return list(ET.fromstring(SPRITE.read_bytes()).iter("{http://www.w3.org/2000/svg}symbol"))


def test_there_are_drawings_for_the_main_crafts() -> None:
    assert len(FILES) >= 30


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_drawing_is_small_and_made_of_the_five_colours(file: Path) -> None:
    content = file.read_bytes()
    view = read_drawing(content)
    assert (view.width, view.height) == (240, 160)
    colours = {
        value
        for tag in ET.fromstring(content).iter()
        for key, value in tag.items()
        if key in {"fill", "stroke"}
    }
    assert colours - set(PALETTE) == {"none"}
    assert len(view.html.encode()) < 2 * LIMIT


def test_every_drawing_says_something_of_its_own() -> None:
    labels = [read_drawing(file.read_bytes()).label for file in FILES]
    assert len(set(labels)) == len(labels)
    assert all(label.startswith("Hình minh họa: ") for label in labels)


def test_every_group_of_crafts_has_a_drawing_and_a_glyph() -> None:
    groups = set(load_vocabulary(None).vocabulary.terms["craft_groups"])
    assert groups
    assert groups - {file.stem for file in FILES} == set()
    assert groups - {symbol.get("id") for symbol in _symbols()} == set()


def test_every_drawing_has_a_glyph_beside_it() -> None:
    assert {file.stem for file in FILES} - {symbol.get("id") for symbol in _symbols()} == set()


def test_glyphs_are_small_and_load_nothing() -> None:
    text = SPRITE.read_text(encoding="utf-8")
    for line in text.splitlines()[1:-1]:
        assert len(line.encode()) <= GLYPH_LIMIT, line
    assert not any(word in text for word in ("script", "style", "href", "url(", "data:", " on"))
    ids = [symbol.get("id") for symbol in _symbols()]
    assert len(set(ids)) == len(ids)


def test_the_colours_of_the_palette_are_tokens_of_the_style_sheet() -> None:
    css = (THEME / "static" / "css" / "components" / "drawing.css").read_text(encoding="utf-8")
    light, _, dark = css.partition("prefers-color-scheme: dark")
    for colour, name in PALETTE.items():
        assert f"--ln-drawing-{name}: {colour};" in light
        assert f"--ln-drawing-{name}: #" in dark


def test_a_palette_colour_comes_from_the_page_and_another_stays() -> None:
    html = read_drawing(_drawing('<path fill="#A8401F" stroke="#123456" d="M0 0h9"/>')).html
    assert 'fill="var(--ln-drawing-red,#A8401F)"' in html
    assert 'stroke="#123456"' in html


def test_what_holds_for_the_whole_drawing_is_kept() -> None:
    html = read_drawing(_drawing(root='viewBox="0 0 20 10" stroke-linecap="round" width="20"')).html
    assert html.startswith('<g stroke-linecap="round"><path')


@pytest.mark.parametrize(
    "content",
    [
        _drawing("<script>alert(1)</script>"),
        _drawing("<style>*{}</style>"),
        _drawing("<foreignObject/>"),
        _drawing('<image href="https://vidu.vn/a.png"/>'),
        _drawing('<use href="#a"/>'),
        _drawing('<a href="/"><path d="M0 0"/></a>'),
        _drawing('<path onclick="alert(1)" d="M0 0"/>'),
        _drawing('<path style="fill:red" d="M0 0"/>'),
        _drawing('<path id="hinh" d="M0 0"/>'),
        _drawing('<path fill="url(https://vidu.vn/a)" d="M0 0"/>'),
        _drawing('<path fill="&quot;&gt;" d="M0 0"/>'),
        _drawing(title=""),
        _drawing(root=""),
        _drawing(root='viewBox="0 0 240 160"', inside="<path"),
        _drawing(inside=f'<path d="{"M0 0" * 1000}"/>'),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + _drawing(),
        b"<html></html>",
    ],
)  # fmt: skip
def test_a_drawing_that_could_harm_a_page_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_drawing(content)


def test_an_unfit_drawing_is_a_problem_of_the_plan_and_names_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "static" / "drawings"
    folder.mkdir(parents=True)
    (folder / "mau-nghe.svg").write_bytes(_drawing("<script/>"))
    plan = SiteMap()
    assert plan_drawings(tmp_path, plan, URLS).drawings == {}
    assert [(problem.code, problem.path) for problem in plan.problems] == [
        ("LN501", "theme/static/drawings/mau-nghe.svg")
    ]


def test_a_site_adds_a_drawing_by_a_file_in_its_theme(tmp_path: Path) -> None:
    shutil.copytree(THEME / "static", tmp_path / "static")
    (tmp_path / "static" / "drawings" / "mau-nghe.svg").write_bytes(_drawing())
    found = plan_drawings(tmp_path, SiteMap(), URLS).drawings
    assert set(found) == {file.stem for file in FILES} | {"mau-nghe"}


def test_a_theme_without_drawings_plans_nothing(tmp_path: Path) -> None:
    plan = SiteMap()
    found = plan_drawings(tmp_path, plan, URLS)
    assert (found.drawings, found.glyphs) == ({}, {})
    assert not plan.copies()
    assert not plan.problems


def test_the_sprite_is_published_under_the_hash_of_its_content() -> None:
    plan = SiteMap()
    found = plan_drawings(THEME, plan, URLS)
    assert found == plan_drawings(THEME, SiteMap(), URLS)
    ((name, content),) = plan.copies().items()
    assert found.glyphs["gom"] == f"/ten-kho/{name}#gom"
    assert content == SPRITE.read_bytes()
    assert not plan.problems
