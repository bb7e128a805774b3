"""The list of page furniture, `docs/dev/page-furniture.md`: each mark stands on the page named beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from tests.conftest import PROJECT_ROOT

if TYPE_CHECKING:
    from tests.whole_site.building import Built
    from tests.whole_site.parsed import Element

PAGE = PROJECT_ROOT / "docs/dev/page-furniture.md"
CELL = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Row:
    feature: str
    sources: str
    here: str
    where: str
    """The path of a page, or a kind of page."""
    mark: str


def _rows() -> list[Row]:
    rows = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| Feature "):
            feature, sources, here, where, mark = (cell.strip() for cell in CELL.split(line)[1:-1])
            rows.append(Row(feature, sources, here, where.strip("`"), mark.strip("`")))
    return rows


ROWS = _rows()


def _pages_of(demo: Built, where: str) -> list[Element]:
    if where.startswith("/"):
        return [demo.pages[where]]
    return [page for page in demo.pages.values() if page.select(f"body.ln-page--{where}")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.feature)
def test_a_mark_stands_on_the_page_named_beside_it(row: Row, demo: Built) -> None:
    assert any(page.select(row.mark) for page in _pages_of(demo, row.where)), row.mark


def test_every_feature_of_the_sources_is_on_the_list() -> None:
    """The features of the five sites, as they were counted when the portal was planned."""
    named = {row.feature for row in ROWS if row.sources != "–"}
    assert named == {
        "slogan", "owner line", '"today" line with weekday', "section heading", "skip link",
        "back link", "top link", "print link", "banners, advertisements", "publication stamp", "title",
        "kicker", "standfirst (sapo)", "photos with captions", "author line", "byline of an interview",
        "source of the text", "owner of the text", "questions and answers", "signature block",
        "award table", "numbered headings", "nested bullets", "end mark", "same topic",
        "newer than this", "other and older", "same author", "latest of the site, time only",
    }  # fmt: skip


def test_no_feature_is_listed_twice() -> None:
    features = [row.feature for row in ROWS]
    assert len(features) == len(set(features))
