"""``gallery``: all components of the theme with their examples on one page, by day and by night.

Made on request, for those who develop the theme; nothing of it is part of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from langnghe.output.assets import plan_assets
from langnghe.output.site_map import SiteMap
from langnghe.rendering.environment import build_environment, render
from langnghe.rendering.examples import load_examples
from langnghe.rendering.gallery import gallery_page
from langnghe.rendering.site_view import Identity, site_view
from langnghe.rendering.urls import Urls, file_of
from langnghe.rendering.views.shared.base import Link

_SCHEMES = (("index", "Theo máy", None), ("sang", "Nền sáng", "light"), ("toi", "Nền tối", "dark"))
_HERE = Urls(".")
"""The pages lie in one folder, and open from a disk too: every address is relative to them."""


def gallery_files(theme: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the gallery: their names, and what they hold.

    Raises:
        langnghe.rendering.examples.ExampleError: if an example cannot be read.
        jinja2.TemplateError: if an example does not fit its macro.
    """
    site_map = SiteMap()
    assets = plan_assets(theme, site_map)
    files = {
        name: content if isinstance(content, bytes) else content.read_bytes()
        for name, content in site_map.copies().items()
    }
    css = files.pop(file_of(assets.stylesheet))
    examples = theme / "examples"
    sheet = css + (examples / "gallery.css").read_bytes()
    environment = build_environment(theme / "templates")
    components = load_examples(examples)
    schemes = tuple(Link(text=text, href=f"{name}.html") for name, text, _scheme in _SCHEMES)
    for name, _text, scheme in _SCHEMES:
        stylesheet = f"/theme/gallery-{name}.css"
        site = site_view(
            Identity(), _HERE, stylesheet, assets.icon, (), font=assets.font, scripts=assets.scripts
        )
        page = gallery_page(environment, f"/{name}.html", components, schemes)
        yield f"{name}.html", render(environment, page, site).encode()
        yield file_of(stylesheet), (in_scheme(sheet.decode(), scheme) if scheme else sheet.decode()).encode()
    yield from files.items()
    for picture in sorted(examples.glob("*.svg")):
        yield picture.name, picture.read_bytes()


def in_scheme(css: str, scheme: str) -> str:
    """Return a style sheet that shows one colour scheme (``light`` or ``dark``) whatever the visitor's is."""
    for name in ("light", "dark"):
        always = "all" if name == scheme else "not all"
        css = re.sub(rf"@media \(prefers-color-scheme: ?{name}\)", f"@media {always}", css)
    return re.sub("color-scheme:( ?)light dark", rf"color-scheme:\1{scheme}", css)


@click.command(help="Dựng trang xem mọi thành phần giao diện (cho người phát triển).")
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Thư mục ghi."
)
@click.option(
    "--theme", default="theme", type=click.Path(path_type=Path, exists=True), help="Thư mục giao diện."
)
def gallery(output: Path, theme: Path) -> None:
    """Write the gallery and say where it begins."""
    for name, content in gallery_files(theme):
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    click.echo(f"Mở {(output / 'index.html').as_posix()}")
