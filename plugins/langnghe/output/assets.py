"""The theme's own files: one style sheet from many files, and icons; names carry a hash of their content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from langnghe.output.plan import Plan
from langnghe.store.digest import digest_bytes

_FIRST = ("main.css", "tokens.css", "base.css", "layout.css")


@dataclass(frozen=True, slots=True)
class Assets:
    """Paths of the theme's published files."""

    stylesheet: str
    icon: str


def plan_assets(theme: Path, plan: Plan, accent: str | None = None) -> Assets:
    """Plan the theme's files; return their addresses."""
    css = bundle_css(theme / "static" / "css")
    if accent:
        # Behind the layers, so that the site's own colour wins over the theme's.
        css += f":root {{ --ln-colour-accent: {accent}; }}\n".encode()
    stylesheet = f"/theme/site.{digest_bytes(css)[:10]}.css"
    plan.add_file(stylesheet, css)
    mark = (theme / "static" / "icons" / "favicon.svg").read_bytes()
    icon = f"/theme/favicon.{digest_bytes(mark)[:10]}.svg"
    plan.add_file(icon, mark)
    return Assets(stylesheet, icon)


def bundle_css(folder: Path) -> bytes:
    """Return one style sheet made of the files of ``folder``: the common ones first, components by name."""
    files = [folder / name for name in _FIRST] + sorted((folder / "components").glob("*.css"))
    parts = [file.read_text(encoding="utf-8").strip() for file in files if file.is_file()]
    return ("\n".join(parts) + "\n").encode("utf-8")
