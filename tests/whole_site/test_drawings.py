"""Drawings and glyphs on the pages of built sites."""

from __future__ import annotations

import re

from tests.whole_site.building import Built
from tests.whole_site.parsed import Element

_DETAIL = re.compile(r"/(lang-nghe|nghe-nhan|nghe)/[^/]+/")
_UNDRAWN = {"/nghe/mau-nghe/"}
"""The demo site adds a craft, in a group of its own, for which the theme has no drawing: its page stands."""
_OTHER = re.compile(r"/(van-ban|to-chuc|ke-hoach|su-kien|tin)/.*")


def _details(built: Built) -> dict[str, Element]:
    return {
        path: page.one("main")
        for path, page in built.pages.items()
        if _DETAIL.fullmatch(path) and "trang-" not in path
    }


def test_every_page_of_a_village_artisan_or_craft_shows_a_picture_or_a_drawing(built: Built) -> None:
    pages = _details(built)
    assert pages
    without = [
        path
        for path, main in pages.items()
        if not main.select(".ln-picture, .ln-drawing")
        and ("Nghề chính" in main.words or path.startswith("/nghe/"))
    ]
    assert set(without) <= _UNDRAWN


def test_home_shows_two_drawings_at_most_and_any_other_page_one(built: Built) -> None:
    """On home one may stand with the lead and one with the village of the day."""
    shown = {path: len(page.select(".ln-drawing")) for path, page in built.pages.items()}
    assert shown.pop("/") <= 2
    assert [path for path, count in shown.items() if count > 1] == []


def test_pages_about_papers_and_people_who_make_nothing_show_none(built: Built) -> None:
    assert [p for p, page in built.pages.items() if _OTHER.fullmatch(p) and page.select(".ln-drawing")] == []


def test_every_glyph_is_in_the_published_sprite(built: Built) -> None:
    used = {str(use.get("href")) for page in built.pages.values() for use in page.select("svg.ln-glyph use")}
    assert used
    for href in used:
        path, _, id_ = href.partition("#")
        assert f'<symbol id="{id_}"'.encode() in built.files[path.removeprefix(f"{built.prefix}/")], href


def test_no_glyph_speaks_and_no_drawing_has_code(built: Built) -> None:
    for path, page in built.pages.items():
        assert all(one.get("aria-hidden") == "true" for one in page.select("svg.ln-glyph")), path
        for drawing in page.select(".ln-drawing"):
            assert drawing.select("script, style, image, use, a, [style], [id]") == [], path


def test_every_craft_of_the_index_that_has_a_drawing_has_a_glyph(built: Built) -> None:
    cards = built.page("/nghe/").select(".ln-card")
    without = {card.one("a").get("href") for card in cards if not card.select("svg.ln-glyph")}
    assert cards
    assert without <= _UNDRAWN
