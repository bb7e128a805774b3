"""The theme's published files: names by content, one small style sheet, small scripts."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from langnghe.output.assets import Assets, bundle_css, compact, inline_svg, plan_assets
from langnghe.output.site_map import SiteMap

THEME = Path(__file__).parents[2] / "theme"
CSS_LIMIT = 8_500
SCRIPT_LIMIT = 2_048
"""Of the script that every page has; a page may bring one more."""
PAGE_LIMIT = 10_000


def planned(accent: str | None = None) -> tuple[SiteMap, Assets]:
    plan = SiteMap()
    return plan, plan_assets(THEME, plan, accent)


def css_of(plan: SiteMap, assets: Assets) -> str:
    content = plan.copies()[assets.stylesheet.lstrip("/")]
    assert isinstance(content, bytes)
    return content.decode()


def test_the_name_of_every_file_but_the_licence_carries_its_content() -> None:
    plan, _ = planned()
    assert [name for name in plan.copies() if not re.search(r"\.[0-9a-f]{10}\.\w+$", name)] == [
        "theme/lang-nghe-serif.LICENSE.txt"
    ]


def test_the_style_sheet_is_small_enough_for_a_slow_network() -> None:
    assert len(gzip.compress(css_of(*planned()).encode(), 9)) <= CSS_LIMIT


def test_scripts_are_small() -> None:
    plan, assets = planned()
    sizes = {}
    for name, path in assets.scripts.items():
        content = plan.copies()[path.lstrip("/")]
        assert isinstance(content, bytes)
        sizes[name] = len(gzip.compress(content, 9))
    assert sizes["site"] <= SCRIPT_LIMIT
    assert {name: size for name, size in sizes.items() if sizes["site"] + size > PAGE_LIMIT} == {}


def test_the_face_that_the_style_sheet_names_is_published_beside_it() -> None:
    plan, assets = planned()
    (name,) = re.findall(r'url\("(lang-nghe-serif[^"]+)"\)', css_of(plan, assets))
    assert assets.font == f"/theme/{name}"
    assert f"theme/{name}" in plan.copies()


def test_the_layers_are_declared_before_anything_else() -> None:
    assert bundle_css(THEME / "static" / "css").startswith(b"@layer tokens,base,layout,components")


def test_compact_css_has_no_comments_and_no_blanks() -> None:
    assert compact("/* lời */\n\n@layer a {\n  b,\n  i {\n    c: d;\n  }\n}\n") == "@layer a{b,i{c:d}}"


def test_compact_css_keeps_strings_and_the_blanks_that_mean_something() -> None:
    css = 'a :hover > b { content: "x ; y"; width: calc(1px + 2px); }'
    assert compact(css) == 'a :hover > b{content:"x ; y";width:calc(1px + 2px)}'


@pytest.mark.parametrize(
    "css",
    [
        'a{b:"x  ; y"}',
        "a{b:'x  ; y'}",
        """a{b:"it's  ; so"}""",
        r"""a{b:"\"  ; ";c:'\'  , '}""",
        "a{b:'/* no comment */'}",
        "a{b:';}'}",
    ],
)
def test_compact_css_keeps_strings_in_either_kind_of_quotes(css: str) -> None:
    assert compact(css) == css


def test_a_site_can_override_every_token_by_the_name_it_has_in_the_theme() -> None:
    tokens = re.findall(r"(--ln-[a-z0-9-]+):", (THEME / "static/css/tokens.css").read_text(encoding="utf-8"))
    css = css_of(*planned())
    assert tokens
    assert [token for token in tokens if f"{token}:" not in css] == []


def test_an_accent_changes_the_style_sheet_and_its_name() -> None:
    plan, assets = planned("#123456")
    assert "#123456" in css_of(plan, assets)
    assert assets.stylesheet != planned()[1].stylesheet


def test_the_logo_in_the_page_is_silent_and_has_a_size() -> None:
    svg = inline_svg(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Mẫu</title><path d="M0 0"/></svg>'
    )
    assert svg == (
        '<svg width="32" height="32" aria-hidden="true" focusable="false" viewBox="0 0 1 1">'
        '<path d="M0 0"/></svg>'
    )
