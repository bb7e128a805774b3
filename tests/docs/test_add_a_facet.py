"""The guide to a new facet, played on a copy of the project."""

from __future__ import annotations

import json
from pathlib import Path

from bs4 import BeautifulSoup
from tests.docs.guides import play

LIST, INDEX, VALUE = "/chu-the/", "/chu-the/hoi/", "/chu-the/hoi/mau-hiep-hoi/"


def test_a_facet_added_by_the_guide_has_its_pages_and_stands_in_the_panel(tmp_path: Path) -> None:
    guide = play("add-a-facet.md", tmp_path)
    made = guide.make(LIST, INDEX, VALUE)
    assert made["problems"] == []
    pages = {path: BeautifulSoup(html, "html.parser") for path, html in made["pages"].items()}
    assert "là hội viên của" in pages[VALUE].h1.get_text()
    assert len(pages[VALUE].select(".ln-card")) == 1
    assert pages[INDEX].find("a", href=VALUE) is not None
    assert pages[LIST].select_one('details[data-facet="hoi"]') is not None
    assert guide.ruff() == ""
    assert len(guide.files) <= 2

    counted = guide.run(
        "tools/recount_facets.py", "--catalogue", "tests/site/catalogue", "--today", "2026-11-21"
    )
    expected = {path for path in json.loads(counted.stdout) if path.startswith(INDEX)}
    assert {path for path in made["paths"] if path.startswith(INDEX)} - {INDEX} == expected == {VALUE}
