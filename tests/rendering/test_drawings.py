"""Which drawing stands for a record, and where a page shows it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from markupsafe import Markup
from tests.rendering.newsroom import read_page
from tests.rendering.sample import sample_context

from langnghe.model.parts import Picture
from langnghe.model.people import Organisation
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.rendering.views.landing.craft import craft_view
from langnghe.rendering.views.record_parts.cards import card
from langnghe.rendering.views.record_parts.page import craft_drawing, drawing_of, glyph_of
from langnghe.rendering.views.records.artisan import artisan_view
from langnghe.rendering.views.records.village import village_view
from langnghe.rendering.views.shared.base import DrawingView
from langnghe.rendering.views.shared.context import RenderContext

VILLAGE = Village(id="mau-lang", name="Làng mẫu", crafts=("det-lua", "gom-su"))


def _view(name: str) -> DrawingView:
    return DrawingView(
        html=Markup('<g><path d="M0 0"/></g>'), width=240, height=160, label=f"Hình minh họa: {name}"
    )


@cache
def ctx() -> RenderContext:
    ids = ("det-lua", "det-theu-may", "gom", "thuc-pham")
    made = sample_context()
    catalogue = made.data.catalogue
    known = replace(catalogue, villages={**catalogue.villages, VILLAGE.id: VILLAGE})
    return replace(
        made,
        data=replace(made.data, catalogue=known),
        drawings={id_: _view(id_) for id_ in ids},
        glyphs={id_: f"/theme/crafts.svg#{id_}" for id_ in ids},
    )


def _label(view: DrawingView | None) -> str | None:
    return view.label.removeprefix("Hình minh họa: ") if view is not None else None


def test_the_first_craft_gives_the_drawing() -> None:
    assert _label(drawing_of(ctx(), VILLAGE)) == "det-lua"


def test_a_craft_without_a_drawing_of_its_own_takes_its_groups() -> None:
    assert _label(drawing_of(ctx(), replace(VILLAGE, crafts=("det-vai", "det-lua")))) == "det-theu-may"
    assert _label(craft_drawing(ctx(), "gom-dat-nung")) == "gom"


def test_a_craft_without_any_drawing_shows_none() -> None:
    silent = replace(VILLAGE, crafts=("lam-huong",))
    assert drawing_of(ctx(), silent) is None
    assert glyph_of(ctx(), silent) is None
    assert read_page(village_view(ctx(), silent)).select_one(".ln-drawing") is None


def test_a_product_without_a_craft_takes_its_product_group_of_either_scheme() -> None:
    product = Product(id="mau", name="Mẫu", group="thuc-pham")
    assert _label(drawing_of(ctx(), product)) == "thuc-pham"
    assert _label(drawing_of(ctx(), replace(product, group="thuc-pham-1048"))) == "thuc-pham"
    assert _label(drawing_of(ctx(), replace(product, crafts=("gom-su",)))) == "gom"
    assert drawing_of(ctx(), replace(product, group=None)) is None


def test_an_organisation_has_no_drawing() -> None:
    organisations = ctx().data.catalogue.organisations.values()
    assert organisations
    assert all(isinstance(one, Organisation) and drawing_of(ctx(), one) is None for one in organisations)


def test_a_page_shows_the_drawing_with_its_text_alternative_and_caption() -> None:
    figure = read_page(village_view(ctx(), VILLAGE)).select_one("figure.ln-drawing")
    assert figure is not None
    image = figure.select_one("svg")
    assert image is not None
    assert (image["role"], image["aria-label"]) == ("img", "Hình minh họa: det-lua")
    assert (image["width"], image["height"], image["viewbox"]) == ("240", "160", "0 0 240 160")
    assert image.path is not None
    assert figure.get_text(strip=True) == "Hình minh họa"


def test_a_photograph_takes_the_drawings_place() -> None:
    village = replace(VILLAGE, cover=Picture(file="a.jpg", alt="Ảnh"))
    page = read_page(village_view(ctx(), village))
    assert page.select_one(".ln-drawing") is None
    assert page.select_one(".ln-picture") is not None


def test_a_portrait_takes_the_drawings_place() -> None:
    artisans = ctx().data.catalogue.artisans.values()
    shown = {artisan.id: artisan_view(ctx(), replace(artisan, crafts=("gom-su",))) for artisan in artisans}
    portraits = {id_ for id_, view in shown.items() if view.portrait is not None}
    drawn = {id_ for id_, view in shown.items() if read_page(view).select_one(".ln-drawing") is not None}
    covers = {id_ for id_, view in shown.items() if view.cover is not None}
    assert drawn
    assert drawn == set(shown) - portraits - covers


def test_a_craft_page_shows_its_drawing() -> None:
    crafts = ctx().data.vocabulary.crafts
    assert read_page(craft_view(ctx(), crafts["gom-su"])).select_one(".ln-drawing svg") is not None
    assert read_page(craft_view(ctx(), crafts["lam-huong"])).select_one(".ln-drawing") is None


def test_a_card_has_the_glyph_of_its_craft() -> None:
    assert card(ctx(), "villages", VILLAGE).glyph == "/theme/crafts.svg#det-lua"
