"""How a record's page is cited, and the code on its sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.conftest import PROJECT_ROOT
from tests.rendering.newsroom import SITE_URL, words
from tests.rendering.sample import sample_context, sample_page, sample_pages

from langnghe.model.parts import Source
from langnghe.rendering.qr import qr_code
from langnghe.rendering.views.record_parts.page import RecordView, newest_source
from langnghe.rendering.views.records.product import product_view
from langnghe.text.dates import PartialDate


def source(on: str | None) -> Source:
    return Source(title="Mẫu", date=PartialDate.parse(on) if on else None)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (["2023-12-20", "2025-05", None], "tháng 5/2025"),
        (["2025", "2025-12-31"], "ngày 31/12/2025"),
        (["2018/2021"], "trong giai đoạn 2018-2021"),
        ([None], None),
        ([], None),
    ],
)
def test_a_page_is_cited_as_of_its_newest_dated_source(dates: list[str | None], said: str | None) -> None:
    assert newest_source([source(one) for one in dates]) == said


def test_a_page_says_how_to_cite_it_with_its_title_and_whole_address() -> None:
    text = words(sample_page("/san-pham/mau-binh-gom/").select_one(".ln-cite__text"))
    assert text.startswith("Làng Nghề, “Bình gốm Mẫu”, theo nguồn mới nhất ")
    assert text.endswith(f", {SITE_URL}/san-pham/mau-binh-gom/")


def test_the_newest_source_may_be_that_of_a_value() -> None:
    ctx = sample_context()
    product = replace(ctx.data.catalogue.products["mau-tra"], sources=(source("2020"),))
    price = ctx.data.catalogue.products["mau-binh-gom"].price
    assert price is not None
    product = replace(product, price=replace(price, sources=(source("2026-10-01"),)))
    assert product_view(ctx, product).newest_source == "ngày 01/10/2026"


def test_sheets_of_products_and_villages_carry_the_code_of_their_own_address_and_others_none() -> None:
    for path, view in sample_pages().items():
        if isinstance(view, RecordView):
            has_sheet = path.startswith(("/san-pham/", "/lang-nghe/"))
            assert view.qr == (qr_code(f"{SITE_URL}{path}") if has_sheet else None)


def test_the_code_stands_black_on_white_whatever_the_colours_of_the_page() -> None:
    drawing = sample_page("/san-pham/mau-binh-gom/").select_one(".ln-cite svg")
    assert drawing is not None
    white, black = drawing.select("path")
    assert (white["fill"], black["stroke"]) == ("#fff", "#000")
    styles = (PROJECT_ROOT / "theme/static/css/components/cite.css").read_text(encoding="utf-8")
    assert not {"fill", "stroke"} & set(styles.replace(":", " ").split())
