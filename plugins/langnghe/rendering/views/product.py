"""Pages of products: one each, and their list from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from langnghe.model.ocop import certificate_state
from langnghe.model.product import Certificate, IpMark, Price, Product, Submission
from langnghe.relations.lapsing import last_days
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Fact, FactValue, PageView, PictureView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_lists import by_letter, list_pages
from langnghe.rendering.views.catalogue_parts import (
    cited,
    craft_facts,
    date_fact,
    dated,
    document_value,
    fact,
    named,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.catalogue_places import place_facts, place_now
from langnghe.rendering.views.catalogue_words import (
    CERTIFICATE_TONES,
    StateWords,
    capitalised,
    certificate_words,
    held_words,
    last_day,
    standing_words,
)
from langnghe.rendering.views.feeds import lapsing_links
from langnghe.rendering.views.making import Making, as_of, value
from langnghe.rendering.views.record import (
    CardSection,
    RecordView,
    TableView,
    TimelineEntry,
    claims,
    record_fields,
    table,
    unchecked_notice,
)
from langnghe.text.numbers import format_number, format_vnd

SCHEME_WORDS = {"148": "bộ tiêu chí 148/QĐ-TTg", "1048": "bộ tiêu chí 1048/QĐ-TTg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductView(RecordView):
    """The page of a product. ``rating`` is today's; histories are newest first."""

    template: ClassVar[str] = "product.html"

    rating: StateWords | None
    certificates: tuple[TimelineEntry, ...]
    submissions: tuple[TimelineEntry, ...]
    ip_marks: TableView | None
    gallery: tuple[PictureView, ...]


def product_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of products, which leads to what says when certificates lapse, and the page of each."""
    products = making.portal.catalogue.products
    feeds = lapsing_links(making, None) if last_days(making.portal) else ()
    for page in list_pages(making, "products", by_letter("products", products.values())):
        yield replace(page, feeds=feeds) if page.path == paths.KIND_PATHS["products"] else page
    for product in products.values():
        yield product_view(making, product)


def product_view(making: Making, record: Product) -> ProductView:
    """Return the page of a product."""
    product, today = claims(record), making.portal.today
    words = standing_words(product, making.portal.rating(product), today)
    pictures = (making.picture(picture) for picture in product.gallery)
    return ProductView(
        **record_fields(making, "products", product, _description(making, product, words)),
        notices=unchecked_notice(record),
        rating=replace(words, full=capitalised(words.full)) if words is not None else None,
        facts=_facts(making, product, words),
        certificates=tuple(_certificate(making, one, today) for one in _newest_first(product.certificates)),
        submissions=tuple(
            _submission(one) for one in sorted(product.submissions, key=lambda s: s.on, reverse=True)
        ),
        ip_marks=_ip_marks(making, product.ip_marks),
        gallery=tuple(picture for picture in pictures if picture is not None),
        sections=_sections(making, product),
    )


def _description(making: Making, product: Product, rating: StateWords | None) -> str:
    makers = ", ".join(making.record("producers", id_).name for id_ in product.producers)
    parts = [
        makers or product.producer_printed,
        place_now(making, product.place),
        rating.label if rating else None,
    ]
    return ". ".join([product.name, *(part for part in parts if part)]) + "."


def _facts(making: Making, product: Product, rating: StateWords | None) -> tuple[Fact, ...]:
    groups = making.portal.vocabulary.ocop_groups
    printed = value(product.producer_printed) if product.producer_printed else None
    makers = record_fact(making, "Chủ thể OCOP", "producers", product.producers)
    return (
        text_fact("Xếp hạng OCOP", _rating(product, rating))
        + text_fact("Nhóm sản phẩm", groups[product.group].name if product.group else None)
        + (makers or fact("Chủ thể OCOP", printed))
        + record_fact(making, "Làng nghề", "villages", product.villages)
        + craft_facts(making, product.crafts)
        + place_facts(making, product.place)
        + text_fact("Nguyên liệu", product.materials)
        + text_fact("Kích thước", product.dimensions)
        + text_fact("Khối lượng tịnh", product.net_weight)
        + text_fact("Hạn sử dụng", product.best_before)
        + text_fact("Mã vạch", product.gtin)
        + (fact("Giá tham khảo", _price(product.price)) if product.price is not None else ())
    )


def _rating(product: Product, rating: StateWords | None) -> str | None:
    """Return the rating in words, or that none is known; nothing of a record that needs checking."""
    if rating is not None:
        return capitalised(rating.full)
    return None if product.needs_checking else "Chưa có thông tin"


def _price(price: Price) -> FactValue:
    per = f"/{price.per}" if price.per else ""
    return cited(f"{format_vnd(price.amount_vnd)}{per}", note=as_of(price.as_of), sources=price.sources)


def _newest_first(certificates: tuple[Certificate, ...]) -> list[Certificate]:
    return sorted(
        certificates, key=lambda c: c.issued.latest if c.issued is not None else date.min, reverse=True
    )


def _certificate(making: Making, one: Certificate, today: date) -> TimelineEntry:
    """Return one certificate as the history tells it: what it gave, and what it is worth today."""
    worth = certificate_words(one, today)
    group = making.portal.vocabulary.ocop_groups[one.group].name if one.group else None
    return TimelineEntry(
        title=cited(capitalised(held_words(one, today)), sources=one.sources),
        when=dated(one.issued) if one.issued is not None else None,
        state=capitalised(worth),
        tone=CERTIFICATE_TONES[certificate_state(one, today)],
        until=last_day(one, today),
        facts=(
            text_fact("Điểm", format_number(one.score) if one.score is not None else None)
            + text_fact("Nhóm khi đánh giá", group)
            + text_fact("Bộ tiêu chí", SCHEME_WORDS[one.scheme] if one.scheme else None)
            + fact("Quyết định", document_value(making, one.decision, one.decision_printed))
            + fact("Cơ quan công nhận", named(making, "organisations", one.body, one.body_printed))
            + date_fact("Ngày hết hạn", one.expires)
            + _withdrawal_facts(making, one)
            + text_fact("Ghi chú", one.note)
        ),
    )


def _withdrawal_facts(making: Making, one: Certificate) -> tuple[Fact, ...]:
    if one.withdrawn is None:
        return ()
    withdrawn = one.withdrawn
    return (
        fact("Thu hồi", dated(withdrawn.on, sources=withdrawn.sources))
        + text_fact("Lý do thu hồi", withdrawn.reason)
        + fact("Quyết định thu hồi", document_value(making, withdrawn.decision, withdrawn.decision_printed))
    )


def _submission(one: Submission) -> TimelineEntry:
    """Return a file entered for rating. Its result is not known, and the page must say so."""
    return TimelineEntry(
        title=cited("Hồ sơ dự đánh giá", sources=one.sources),
        when=dated(one.on),
        state="Nguồn không nêu kết quả",
        facts=text_fact("Đơn vị hỗ trợ", one.by) + text_fact("Ghi chú", one.note),
    )


def _ip_marks(making: Making, marks: tuple[IpMark, ...]) -> TableView | None:
    kinds = making.portal.vocabulary.terms["ip_mark_kinds"]
    rows = [
        (
            cited(one.name, sources=one.sources),
            value(kinds[one.kind].name),
            value(one.owner) if one.owner else None,
            value(one.number) if one.number else None,
            dated(one.on) if one.on is not None else None,
        )
        for one in marks
    ]
    return table(
        "Dấu hiệu được bảo hộ", ("Tên được bảo hộ", "Loại", "Chủ sở hữu", "Số văn bằng", "Ngày cấp"), rows
    )


def _sections(making: Making, product: Product) -> tuple[CardSection, ...]:
    decisions = [one.decision for one in product.certificates if one.decision is not None]
    return (
        card_section(making, "Làng nghề", "villages", product.villages)
        + card_section(making, "Cơ sở, hợp tác xã", "producers", product.producers)
        + card_section(
            making, "Sự kiện", "events", making.portal.backlinks.of_kind("products", product.id, "events")
        )
        + card_section(making, "Văn bản liên quan", "documents", [*product.documents, *decisions])
    )
