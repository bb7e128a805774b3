"""Pages of products: one each, and their list from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from langnghe.model.product import IpMark, Price, Product
from langnghe.relations.expiry import expiries
from langnghe.relations.provinces import provinces_of
from langnghe.relations.publishable import publishable
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.feed_links import expiry_links
from langnghe.rendering.views.record_parts.cards import card_section
from langnghe.rendering.views.record_parts.facts import (
    cited,
    craft_facts,
    fact,
    known_date,
    link_fact,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import (
    CardSection,
    RecordView,
    TableView,
    TimelineEntry,
    record_fields,
    table,
    unchecked_notice,
)
from langnghe.rendering.views.record_parts.places import place_facts, place_now
from langnghe.rendering.views.record_parts.related_records import related_section
from langnghe.rendering.views.records.lists import by_letter, record_list_pages
from langnghe.rendering.views.records.product_history import (
    certificate_history,
    group_facts,
    submission_history,
)
from langnghe.rendering.views.shared.base import Fact, FactValue, PageView, PictureView
from langnghe.rendering.views.shared.certificate_labels import rating_label
from langnghe.rendering.views.shared.context import RenderContext, as_of, value
from langnghe.rendering.views.shared.labels import StateLabel
from langnghe.text.numbers import format_vnd
from langnghe.text.wording import capitalised


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductView(RecordView):
    """The page of a product. ``rating`` is today's; histories are newest first."""

    template: ClassVar[str] = "product.html"

    rating: StateLabel | None
    certificates: tuple[TimelineEntry, ...]
    submissions: tuple[TimelineEntry, ...]
    ip_marks: TableView | None
    gallery: tuple[PictureView, ...]


def product_pages(ctx: RenderContext) -> Iterator[PageView]:
    """Yield the list of products, which leads to what says when certificates lapse, and the page of each."""
    products = ctx.data.catalogue.products
    feeds = expiry_links(ctx, None) if expiries(ctx.data) else ()
    for page in record_list_pages(ctx, "products", by_letter("products", products.values())):
        yield replace(page, feeds=feeds) if page.path == paths.KIND_PATHS["products"] else page
    for product in products.values():
        yield product_view(ctx, product)


def product_view(ctx: RenderContext, record: Product) -> ProductView:
    """Return the page of a product."""
    product, today = publishable(record), ctx.data.today
    words = rating_label(product, ctx.data.rating(product), today)
    pictures = (ctx.picture(picture) for picture in product.gallery)
    return ProductView(
        **record_fields(ctx, "products", product, _description(ctx, product, words)),
        notices=unchecked_notice(record),
        rating=replace(words, full=capitalised(words.full)) if words is not None else None,
        facts=_facts(ctx, product, words),
        certificates=certificate_history(ctx, product),
        submissions=submission_history(product),
        ip_marks=_ip_marks(ctx, product.ip_marks),
        gallery=tuple(picture for picture in pictures if picture is not None),
        sections=_sections(ctx, product),
    )


def _description(ctx: RenderContext, product: Product, rating: StateLabel | None) -> str:
    makers = ", ".join(ctx.record("producers", id_).name for id_ in product.producers)
    parts = [
        makers or product.producer_printed,
        place_now(ctx, product.place),
        rating.label if rating else None,
    ]
    return ". ".join([product.name, *(part for part in parts if part)]) + "."


def _facts(ctx: RenderContext, product: Product, rating: StateLabel | None) -> tuple[Fact, ...]:
    printed = value(product.producer_printed) if product.producer_printed else None
    makers = record_fact(ctx, "Chủ thể OCOP", "producers", product.producers)
    return (
        fact("Xếp hạng OCOP", _rating(ctx, product, rating))
        + group_facts(ctx, product)
        + (makers or fact("Chủ thể OCOP", printed))
        + record_fact(ctx, "Làng nghề", "villages", product.villages)
        + craft_facts(ctx, product.crafts)
        + _place_facts(ctx, product)
        + text_fact("Nguyên liệu", product.materials)
        + text_fact("Kích thước", product.dimensions)
        + text_fact("Khối lượng tịnh", product.net_weight)
        + text_fact("Hạn sử dụng", product.best_before)
        + text_fact("Mã vạch", product.gtin)
        + (fact("Giá tham khảo", _price(product.price)) if product.price is not None else ())
    )


def _place_facts(ctx: RenderContext, product: Product) -> tuple[Fact, ...]:
    """Return where a product is made; without a place of its own, the provinces of its villages or makers."""
    if product.place is not None:
        return place_facts(ctx, product.place)
    provinces = provinces_of(ctx.data, "products", product)
    return link_fact("Tỉnh, thành phố", (ctx.province_link(unit) for unit in provinces))


def _rating(ctx: RenderContext, product: Product, words: StateLabel | None) -> FactValue | None:
    """Return the rating in words with its source, or that none is known; nothing of what needs checking."""
    if words is None:
        return None if product.needs_checking else value("Chưa có thông tin")
    rating = ctx.data.rating(product)
    history = rating.certificate if rating is not None else product.newest_submission
    return cited(capitalised(words.full), sources=history.sources if history is not None else ())


def _price(price: Price) -> FactValue:
    per = f"/{price.per}" if price.per else ""
    return cited(f"{format_vnd(price.amount_vnd)}{per}", note=as_of(price.as_of), sources=price.sources)


def _ip_marks(ctx: RenderContext, marks: tuple[IpMark, ...]) -> TableView | None:
    kinds = ctx.data.vocabulary.terms["ip_mark_kinds"]
    rows = [
        (
            cited(one.name, sources=one.sources),
            value(kinds[one.kind].name),
            value(one.owner) if one.owner else None,
            value(one.number) if one.number else None,
            known_date(one.on),
        )
        for one in marks
    ]
    return table(
        "Dấu hiệu được bảo hộ", ("Tên được bảo hộ", "Loại", "Chủ sở hữu", "Số văn bằng", "Ngày cấp"), rows
    )


def _sections(ctx: RenderContext, product: Product) -> tuple[CardSection, ...]:
    given = [one.decision for one in product.certificates]
    withdrawn = [one.withdrawn.decision for one in product.certificates if one.withdrawn is not None]
    decisions = [one for one in (*given, *withdrawn) if one is not None]
    return (
        card_section(ctx, "Làng nghề", "villages", product.villages)
        + card_section(ctx, "Cơ sở, hợp tác xã", "producers", product.producers)
        + card_section(ctx, "Sự kiện", "events", ctx.data.backlinks.of_kind("products", product.id, "events"))
        + card_section(ctx, "Văn bản liên quan", "documents", [*product.documents, *decisions])
        + related_section(ctx, "products", product.id)
    )
