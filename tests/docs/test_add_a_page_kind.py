"""The guide to a new kind of page, played on a copy of the project."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from tests.docs.guides import play

PAGE = "/dinh-chinh/"


def test_a_page_added_by_the_guide_is_made_and_its_address_is_reserved(tmp_path: Path) -> None:
    guide = play("add-a-page-kind.md", tmp_path)
    made = guide.make(PAGE)
    assert made["problems"] == []
    page = BeautifulSoup(made["pages"][PAGE], "html.parser")
    assert page.h1.get_text(strip=True) == "Đính chính"
    links = [link["href"] for link in page.select(".ln-links__list a")]
    assert links
    assert set(links) <= set(made["paths"])
    assert "dinh-chinh" in made["reserved"]
    assert guide.ruff() == ""
    assert len(guide.files) <= 3
