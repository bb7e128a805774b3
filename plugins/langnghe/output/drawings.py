"""The theme's drawings, glyphs and mark: read from its SVG files, cleaned, planned where pages load them.

A drawing (``static/drawings/<id>.svg``, the id of a craft, of a group of crafts or of a product group) goes
into the page itself: 0.7 kB of gzip each, no request, and it takes the page's colours, light and dark. Glyphs
are one file (``static/icons/crafts.svg``) that all pages share. What stands for which record is decided in
``rendering.views.drawings``.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

from markupsafe import Markup

from langnghe.model.problem import Problem, problem
from langnghe.output.manifest import OutputManifest
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import DrawingView

LIMIT = 3072
"""Bytes of a drawing's file: it travels with every page that shows it."""

PALETTE: Mapping[str, str] = {
    "#f1e6d2": "paper",
    "#33241c": "ink",
    "#a8401f": "red",
    "#cf9a3c": "gold",
    "#4a7f78": "green",
}
"""Colours that a drawing takes from the page: ``--ln-drawing-<name>`` of the style sheet, else its own."""

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset({"g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"})
_STYLES = frozenset(
    {"fill", "fill-opacity", "fill-rule", "opacity", "transform"}
    | {f"stroke{part}" for part in ("", "-width", "-linecap", "-linejoin", "-dasharray", "-opacity")}
)
_PLACES = frozenset(
    {"d", "points", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height", "x1", "y1", "x2", "y2"}
)
_VALUE = re.compile(r"#?[\w\s.,()%+-]*")
_BOX = re.compile(r"0 0 (\d{1,4}) (\d{1,4})")


class _UnfitError(ValueError):
    """A drawing that must not go into a page; the message says why, for the theme's maker."""


@dataclass(frozen=True, slots=True)
class Drawings:
    """What a theme has: drawings, and addresses of glyphs within the sprite, by id."""

    drawings: Mapping[str, DrawingView] = field(default_factory=dict)
    glyphs: Mapping[str, str] = field(default_factory=dict)


def plan_drawings(theme: Path, plan: OutputManifest, urls: Urls) -> Drawings:
    """Read the theme's drawings and plan its sprite; what is unfit becomes a problem of the plan."""
    found: dict[str, DrawingView] = {}
    for file in sorted((theme / "static" / "drawings").glob("*.svg")):
        try:
            found[file.stem] = read_drawing(file.read_bytes())
        except _UnfitError as error:
            plan.problems.append(_unfit(file, str(error)))
    sprite = theme / "static" / "icons" / "crafts.svg"
    icons = urls.href(plan.add_asset(sprite.name, sprite.read_bytes())) if sprite.is_file() else ""
    return Drawings(
        drawings=found,
        glyphs={id_: f"{icons}#{id_}" for id_ in _symbols(sprite, plan)},
    )


def read_drawing(content: bytes) -> DrawingView:
    """Return a drawing's file as a page shows it: shapes only, its palette's colours taken from the page.

    Raises:
        ValueError: if it is too large, is no SVG, has no title, or holds anything but shapes.
    """
    if len(content) > LIMIT:
        raise _UnfitError(f"tệp không quá {LIMIT} byte")
    root = _parse(content)
    box = _BOX.fullmatch(root.get("viewBox", ""))
    title = (root.findtext(f"{_SVG}title") or "").strip()
    if root.tag != f"{_SVG}svg" or box is None:
        raise _UnfitError('thẻ svg có viewBox dạng "0 0 240 160"')
    if not title:
        raise _UnfitError("thẻ title nói hình vẽ gì")
    shapes = "".join(_written(child) for child in root if child.tag != f"{_SVG}title")
    common = "".join(_attribute(name, value) for name, value in root.attrib.items() if name in _STYLES)
    return DrawingView(
        html=Markup(f"<g{common}>{shapes}</g>"),  # noqa: S704  nothing but known shapes and plain values is left
        width=int(box[1]),
        height=int(box[2]),
        label=f"Hình minh họa: {title}",
    )


def _parse(content: bytes) -> ET.Element:
    # An entity could be read from a file or grow without end; a drawing needs none.
    if b"<!" in content.replace(b"<!--", b""):
        raise _UnfitError("tệp SVG không có DOCTYPE, ENTITY, CDATA")
    try:
        return ET.fromstring(content)  # noqa: S314  the theme's own file, without entities
    except ET.ParseError as error:
        raise _UnfitError("tệp SVG viết đúng cú pháp XML") from error


def _written(element: ET.Element) -> str:
    name = element.tag.removeprefix(_SVG)
    if name not in _SHAPES:
        raise _UnfitError(f"chỉ các thẻ {', '.join(sorted(_SHAPES))} (đang có {name})")
    attributes = "".join(_attribute(key, value) for key, value in element.attrib.items())
    inner = "".join(_written(child) for child in element)
    return f"<{name}{attributes}>{inner}</{name}>" if inner else f"<{name}{attributes}/>"


def _attribute(name: str, value: str) -> str:
    if name not in _STYLES | _PLACES or not _VALUE.fullmatch(value) or "url(" in value:
        raise _UnfitError(f"thuộc tính về hình và màu (đang có {name})")
    shared = PALETTE.get(value.lower())
    return f" {name}={quoteattr(f'var(--ln-drawing-{shared},{value})' if shared else value)}"


def _symbols(sprite: Path, plan: OutputManifest) -> tuple[str, ...]:
    if not sprite.is_file():
        return ()
    try:
        root = _parse(sprite.read_bytes())
    except _UnfitError as error:
        plan.problems.append(_unfit(sprite, str(error)))
        return ()
    return tuple(id_ for symbol in root.iter(f"{_SVG}symbol") if (id_ := symbol.get("id")) is not None)


def _unfit(file: Path, needed: str) -> Problem:
    path = "/".join(("theme", *file.parts[-3:]))
    return problem(
        "LN501", path, subject="Hình vẽ của nghề", needed=needed, name=file.name, fix="sửa hoặc bỏ tệp này"
    )
