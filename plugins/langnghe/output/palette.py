"""Colours as numbers: reading the theme's tokens, contrast, and a site's own accent made readable on them."""

from __future__ import annotations

import re
from collections.abc import Mapping

AA_TEXT = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""

_TOKEN = re.compile(r"--ln-colour-([a-z]+):\s*(#[0-9a-f]{3,6})\b")
_SCHEMES = {"light": ":root {", "dark": "(prefers-color-scheme: dark)"}


def scheme_colours(tokens_css: str) -> dict[str, dict[str, str]]:
    """Return the colours of the tokens by scheme (``light``, ``dark``) and name, as ``#rrggbb``."""
    dark_at = tokens_css.index(_SCHEMES["dark"])
    light = _colours(tokens_css[:dark_at])
    return {"light": light, "dark": light | _colours(tokens_css[dark_at:])}


def _colours(css: str) -> dict[str, str]:
    return {name: _full(value) for name, value in _TOKEN.findall(css)}


def _full(value: str) -> str:
    return value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:])


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (n / 255 for n in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def readable(colour: str, backgrounds: tuple[str, ...], least: float = AA_TEXT) -> str:
    """Return ``colour``, moved toward black or white until it is read on all ``backgrounds``."""
    target = (0, 0, 0) if _luminance(backgrounds[0]) > 0.18 else (255, 255, 255)
    for step in range(101):
        moved = "#" + "".join(
            f"{round(own + (end - own) * step / 100):02x}"
            for own, end in zip(_channels(colour), target, strict=True)
        )
        if all(contrast(moved, background) >= least for background in backgrounds):
            return moved
    return moved


def accent_css(accent: str, schemes: Mapping[str, Mapping[str, str]]) -> str:
    """Return the rules that put a site's own accent over the theme's, readable in either scheme."""
    light, dark = (
        readable(accent, (schemes[name]["page"], schemes[name]["surface"], schemes[name]["sunken"]))
        for name in ("light", "dark")
    )
    return (
        f":root {{ --ln-colour-accent: {light}; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ --ln-colour-accent: {dark}; }} }}\n"
    )
