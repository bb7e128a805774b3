"""The rules of the heading face in the style sheet: when it is used, and what stands in for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from langnghe.output.typeface import face_css, load_typeface


def test_the_stand_ins_are_as_wide_and_as_high_as_the_face(project_root: Path) -> None:
    face = load_typeface(project_root / "theme" / "static" / "fonts")
    rules = face_css(face, "mau.woff2").splitlines()
    assert 'url("mau.woff2")' in rules[0]
    assert "font-display: optional" in rules[0]
    assert len(rules) == 3
    for rule in rules[1:]:
        found = re.search(r"size-adjust: ([\d.]+)%; ascent-override: ([\d.]+)%", rule)
        assert found is not None
        size, ascent = (float(number) / 100 for number in found.groups())
        assert size * ascent == pytest.approx(face.ascent, abs=0.002)
