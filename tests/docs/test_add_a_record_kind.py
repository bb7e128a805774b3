"""The guide to a new kind of records, played on a copy of the project."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from tests.docs.guides import play

LIST, PAGE = "/bao-tang/", "/bao-tang/mau-bao-tang-gom/"


def test_a_kind_added_by_the_guide_has_its_list_page_menu_and_data(tmp_path: Path) -> None:
    guide = play("add-a-record-kind.md", tmp_path)
    made = guide.make(LIST, PAGE)
    assert made["problems"] == []
    listed, page = (BeautifulSoup(made["pages"][path], "html.parser") for path in (LIST, PAGE))
    assert [card.get_text() for card in listed.select(".ln-card__name")] == ["Bảo tàng Gốm Mẫu"]
    assert page.find("a", href="/lang-nghe/mau-gom/") is not None
    assert "8-17 giờ" in page.get_text()
    assert page.find("nav").find("a", string="Bảo tàng") is not None
    assert {"/du-lieu/bao-tang.csv", "/du-lieu/bao-tang.jsonld"} <= set(made["paths"])
    assert all(kinds == made["kinds"][0] for kinds in made["kinds"])
    assert "museums" in made["kinds"][0]
    assert guide.ruff() == ""
    assert len(guide.files) <= 8
