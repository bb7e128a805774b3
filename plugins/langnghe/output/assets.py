"""The theme's own files: one style sheet from many files, the heading face, icons, scripts.

Names carry a hash of their content, so that hosting may keep them for ever.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from langnghe.output.palette import accent_css, scheme_colours
from langnghe.output.scripts import bundle_scripts
from langnghe.output.site_map import SiteMap
from langnghe.output.typeface import face_css, load_typeface
from langnghe.rendering.urls import theme_path

_FIRST = ("main.css", "tokens.css", "base.css", "layout.css")
_STRING = r'("(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\')'
_COMMENT = re.compile(_STRING + r"|/\*.*?\*/", re.DOTALL)
_LOOSE = re.compile(_STRING + r"|\s*;\s*(?=\})|\s*([{};,])\s*|(:)\s+|(\s)\s*", re.DOTALL)
"""Where CSS can be shortened. What stands in groups stays: strings as they are, signs without
blanks. A semicolon before a closing brace goes."""
_TITLE = re.compile(r"<title>.*?</title>|\s*xmlns=\"[^\"]*\"", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Assets:
    """Paths of the theme's published files; ``scripts`` by the name of their file without ``.js``."""

    stylesheet: str
    icon: str
    font: str = ""
    logo: str = ""
    """The icon's shapes, to stand in every page: no request, and there with the first words."""
    scripts: Mapping[str, str] = field(default_factory=dict)


def plan_assets(theme: Path, plan: SiteMap, accent: str | None = None) -> Assets:
    """Plan the theme's files; return their addresses."""
    static = theme / "static"
    face = load_typeface(static / "fonts")
    font = plan.add_asset("lang-nghe-serif.woff2", face.woff2)
    plan.add_file(theme_path("lang-nghe-serif.LICENSE.txt"), face.licence)
    css = bundle_css(static / "css").decode("utf-8") + compact(face_css(face, PurePosixPath(font).name))
    if accent:
        # Behind the layers, so that the site's own colour wins over the theme's.
        tokens = (static / "css" / "tokens.css").read_text(encoding="utf-8")
        css += compact(accent_css(accent, scheme_colours(tokens)))
    icon = (static / "icons" / "favicon.svg").read_bytes()
    return Assets(
        stylesheet=plan.add_asset("site.css", css.encode("utf-8")),
        icon=plan.add_asset("favicon.svg", icon),
        font=font,
        logo=inline_svg(icon.decode("utf-8")),
        scripts={
            name: plan.add_asset(f"{name}.js", content)
            for name, content in bundle_scripts(static / "js").items()
        },
    )


def bundle_css(folder: Path) -> bytes:
    """Return one style sheet made of the files of ``folder``: the common ones first, components by name."""
    files = [folder / name for name in _FIRST] + sorted((folder / "components").glob("*.css"))
    css = ""
    for file in files:
        css = _joined(css, compact(file.read_text(encoding="utf-8"))) if file.is_file() else css
    return css.encode("utf-8")


def _joined(css: str, part: str) -> str:
    """Return two compact sheets as one; where one ends in the layer the other begins with, it stays open."""
    opening = part[: part.find("{") + 1]
    last = css.rfind("@layer ")
    if opening.startswith("@layer ") and last >= 0 and css.startswith(opening, last):
        return css[:-1] + part.removeprefix(opening)
    return css + part


def compact(css: str) -> str:
    """Return CSS without comments and blanks: what readers of the source need, phones need not load.

    Two expressions of our own, since a library brings nothing here: rcssmin saves 17 bytes of the packed
    sheet and has no wheels for Windows and macOS; lightningcss and minify-html save none.
    """

    def kept(found: re.Match[str]) -> str:
        return "".join(filter(None, found.groups()))

    return _LOOSE.sub(kept, _COMMENT.sub(kept, css)).strip()


def inline_svg(svg: str) -> str:
    """Return an icon as it stands within a page, beside words that say what it is: silent, 32 pixels wide."""
    shapes = _TITLE.sub("", svg).strip()
    return shapes.replace("<svg", '<svg width="32" height="32" aria-hidden="true" focusable="false"', 1)
