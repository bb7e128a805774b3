"""The guide to a new field, played on a copy of the project."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from tests.docs.guides import play


def test_a_field_added_by_the_guide_is_on_the_page_of_its_record(tmp_path: Path) -> None:
    guide = play("add-a-field.md", tmp_path)
    made = guide.make("/lang-nghe/mau-gom/")
    assert made["problems"] == []
    page = BeautifulSoup(made["pages"]["/lang-nghe/mau-gom/"], "html.parser")
    label = page.find("dt", string="Giờ đón khách")
    assert label is not None
    assert label.find_next_sibling("dd").get_text(strip=True) == "8-17 giờ, trừ thứ Hai"
    assert guide.ruff() == ""
    assert len(guide.files) <= 4
