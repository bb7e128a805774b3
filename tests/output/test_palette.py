"""Contrast: every colour the theme writes with, on every ground it can stand on, in light and dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.output.palette import AA_TEXT, accent_css, contrast, readable, scheme_colours

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"
SCHEMES = scheme_colours((CSS / "tokens.css").read_text(encoding="utf-8"))

PAPER = ("page", "surface", "sunken")
TEXT_ON_PAPER = ("text", "muted", "accent", "celadon", "indigo", "brass", "good", "warn", "bad")
ON_DEEP = ("ondeep", "ondeepmuted")
BODY = [("text", ground) for ground in PAPER] + [("muted", "page"), ("accent", "page"), ("ondeep", "deep")]
"""What long text is set in: AAA."""
PAIRS = [(ink, ground) for ink in TEXT_ON_PAPER for ground in PAPER] + [(ink, "deep") for ink in ON_DEEP]
GROUND_ONLY = {"page", "surface", "sunken", "deep", "line"}
REVERSED = [("surface", "accent"), ("page", "accent")]
"""Light words on a button."""


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS + REVERSED, ids="-on-".join)
def test_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][ink], SCHEMES[scheme][ground]) >= AA_TEXT


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), BODY, ids="-on-".join)
def test_long_text_can_be_read_with_weak_eyes(scheme: str, ink: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][ink], SCHEMES[scheme][ground]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", PAPER)
def test_outlines_of_controls_can_be_seen(scheme: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme]["edge"], SCHEMES[scheme][ground]) >= 3


def test_every_colour_that_text_is_set_in_is_among_the_pairs() -> None:
    css = "".join(file.read_text(encoding="utf-8") for file in CSS.rglob("*.css"))
    inks = set(re.findall(r"(?<![\w-])color:\s*var\(--ln-colour-([a-z]+)\)", css))
    assert inks - {ink for ink, _ in PAIRS + REVERSED} == set()
    assert set(SCHEMES["light"]) - {ink for ink, _ in PAIRS} - GROUND_ONLY == {"edge"}


def test_colours_are_written_in_custom_properties_only() -> None:
    for file in sorted(CSS.rglob("*.css")):
        text = re.sub(r"/\*.*?\*/|--[\w-]+:[^;]+;", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"(?<!url\()#[0-9a-f]{3,8}\b(?=[;\s)])|rgba?\(|hsla?\(", text) == [], file.name


def test_both_schemes_have_every_colour() -> None:
    assert set(SCHEMES["light"]) == set(SCHEMES["dark"])


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_a_sites_own_accent_is_made_readable_in_both_schemes(accent: str) -> None:
    light, dark = re.findall(r"accent: (#[0-9a-f]{6})", accent_css(accent, SCHEMES))
    for scheme, colour in (("light", light), ("dark", dark)):
        assert all(contrast(colour, SCHEMES[scheme][ground]) >= AA_TEXT for ground in PAPER)


def test_an_accent_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#7a2e1d", ("#ffffff",)) == "#7a2e1d"
