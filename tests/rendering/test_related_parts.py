"""Related lists in the words of a page: every item says why it stands there."""

from __future__ import annotations

import pytest
from tests.rendering.newsroom import make_article, make_context, make_village, views_of

from langnghe.model.document import Document
from langnghe.model.parts import Source
from langnghe.model.product import Product
from langnghe.relations.related.reasons import EDITOR, TEXT, Reason
from langnghe.rendering.plain_text import plain_text
from langnghe.rendering.views.news.article import article_routes
from langnghe.rendering.views.news.article_lists import format_reason, near_news_cards
from langnghe.rendering.views.record_parts.cards import related_section
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import PartialDate

KNOWN = (Source(title="Nguồn", confidence="A"),)


def ctx(*articles: object, **more: object) -> RenderContext:
    villages = (make_village("mau-gom", "Làng Mẫu Gốm"), make_village("mau-chieu", "Bến Mẫu"))
    return make_context(articles, villages=villages, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason("villages", "mau-gom"), "cùng Làng Mẫu Gốm"),
        (Reason("villages", "mau-chieu"), "cùng làng nghề Bến Mẫu"),
        (Reason("crafts", "duc-dong"), "cùng nghề đúc đồng"),
        (Reason("tags", "le-hoi"), "cùng từ khóa “Lễ hội”"),
        (Reason(TEXT, "mây tre đan"), "cùng nói về “mây tre đan”"),
        (Reason(TEXT, ""), "nội dung gần nhau"),
        (Reason(EDITOR), "tòa soạn chọn"),
    ],
)
def test_a_reason_is_said_in_a_readers_words(reason: Reason, words: str) -> None:
    assert format_reason(ctx(make_article(1, tags=("Lễ hội",))), reason) == words


def test_a_shared_document_is_named_by_its_number() -> None:
    made = ctx()
    decree = Document(
        id="nd-52",
        name="Về ngành nghề nông thôn",
        type="nghi-dinh",
        number="52/2018/NĐ-CP",
        issued=PartialDate.parse("2018-04-12"),
    )
    made.data.catalogue.documents["nd-52"] = decree  # type: ignore[index]
    assert format_reason(made, Reason("documents", "nd-52")) == "cùng nhắc Nghị định 52/2018/NĐ-CP"


def test_every_related_article_on_a_page_has_its_reason() -> None:
    about = {"references": {"villages": ("mau-gom",)}}
    made = ctx(make_article(1, **about), make_article(2, **about), make_article(3, related=("mau-bai-1",)))
    blocks = {page.title: page.lists[0] for page in views_of(article_routes, made)}
    assert {title: [card.reason for card in block.cards] for title, block in blocks.items()} == {
        "Bài mẫu số 3": ["tòa soạn chọn"],
        "Bài mẫu số 2": ["cùng Làng Mẫu Gốm"],
        "Bài mẫu số 1": ["cùng Làng Mẫu Gốm"],
    }
    assert {block.fragment for block in blocks.values()} == {"tin-lien-quan"}


def test_a_related_record_says_what_both_have_in_common() -> None:
    products = [
        Product(id=id_, name=id_, villages=("mau-gom",), sources=KNOWN, summary="Tóm tắt")
        for id_ in ("mau-a", "mau-b")
    ]
    (section,) = related_section(ctx(products=products), "products", "mau-a")
    assert (section.title, section.fragment) == ("Sản phẩm liên quan", "muc-products-lien-quan")
    assert [card.name for card in section.cards] == ["mau-b"]
    assert section.cards[0].lines[-1] == "Cùng Làng Mẫu Gốm"


def test_a_record_without_related_ones_has_no_heading() -> None:
    assert related_section(ctx(), "villages", "mau-gom") == ()


def test_news_next_to_a_record_says_what_it_is_about() -> None:
    product = Product(id="mau-a", name="Mẫu A", villages=("mau-chieu",), sources=KNOWN)
    made = ctx(make_article(1, references={"villages": ("mau-chieu",)}), products=[product])
    assert [card.reason for card in near_news_cards(made, "products", "mau-a")] == ["về làng nghề Bến Mẫu"]


def test_tags_part_words_and_entities_are_read() -> None:
    assert plain_text("<p>Mây&amp;tre</p><p>đan</p>").split() == ["Mây&tre", "đan"]
