"""Products: their list from A to Z, and the page of each with the history of its certificates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from langnghe.model.ocop import certificate_state
from langnghe.model.parts import publishable
from langnghe.model.product import Certificate, IpMark, Price, Product, Scheme, Submission
from langnghe.relations.provinces import provinces_of
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.feed_links import expiry_links
from langnghe.rendering.views.record_parts.cards import card_section, related_section
from langnghe.rendering.views.record_parts.facts import (
    cited,
    craft_facts,
    date_fact,
    dated,
    document_value,
    fact,
    known_date,
    link_fact,
    named,
    place_facts,
    place_now,
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
from langnghe.rendering.views.records.lists import by_letter, record_list_routes, record_routes
from langnghe.rendering.views.shared.base import Fact, FactValue, FeedLink, PictureView
from langnghe.rendering.views.shared.context import RenderContext, as_of, link_value, value
from langnghe.rendering.views.shared.labels import (
    LEVEL_LABELS,
    StateLabel,
    certificate_label,
    last_day,
    rating_label,
    validity_label,
)
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import latest_first
from langnghe.text.numbers import format_number, format_vnd
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


def product_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of products, which leads to what says when certificates expire, and the page of each."""
    products = data.catalogue.products
    yield from record_list_routes("products", by_letter("products", products.values()), feeds=_expiry_feeds)
    yield from record_routes("products", products.values(), product_view)


def _expiry_feeds(ctx: RenderContext) -> tuple[FeedLink, ...]:
    return expiry_links(ctx, None) if ctx.data.expiries else ()


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
    provinces = provinces_of(ctx.data, product)
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


SCHEME_LABELS: Mapping[Scheme, str] = {
    "148": "bộ tiêu chí 148/QĐ-TTg",
    "1048": "bộ tiêu chí 1048/QĐ-TTg",
}


def group_facts(ctx: RenderContext, product: Product) -> tuple[Fact, ...]:
    """Return the group of today with its list, then those of older criteria the product was rated in.

    The six groups changed in 2023: where a product has known both schemes, each group names its own.
    """
    groups = ctx.data.vocabulary.ocop_groups
    rated = dict.fromkeys(one.group for one in product.certificates if one.group is not None)
    earlier = [groups[id_] for id_ in rated if groups[id_].scheme != "148"]
    today: FactValue | None = None
    if product.group is not None:
        note = f"theo {SCHEME_LABELS['148']}" if earlier else None
        link = ctx.link(groups[product.group].name, paths.facet_path("products", (("group", product.group),)))
        today = link_value(link, note)
    return fact(
        "Nhóm sản phẩm",
        today,
        *(value(one.name, note=f"khi đánh giá theo {SCHEME_LABELS[one.scheme]}") for one in earlier),
    )


def certificate_history(ctx: RenderContext, product: Product) -> tuple[TimelineEntry, ...]:
    """Return all certificates, newest first; those without a date last."""
    history = latest_first(product.certificates, lambda certificate: certificate.issued)
    return tuple(_certificate(ctx, one, ctx.data.today) for one in history)


def submission_history(product: Product) -> tuple[TimelineEntry, ...]:
    """Return the files entered for rating, newest first."""
    return tuple(_submission(one) for one in latest_first(product.submissions, lambda file: file.on))


def _certificate(ctx: RenderContext, one: Certificate, today: date) -> TimelineEntry:
    """Return one certificate as the history tells it: what it gave, and what it is worth today."""
    worth = certificate_label(one, today)
    group = ctx.data.vocabulary.ocop_groups[one.group].name if one.group else None
    return TimelineEntry(
        title=cited(capitalised(validity_label(one, today)), sources=one.sources),
        when=known_date(one.issued),
        state=capitalised(worth),
        tone=certificate_state(one, today).tone,
        until=last_day(one, today),
        facts=(
            text_fact("Điểm", format_number(one.score) if one.score is not None else None)
            + text_fact("Nhóm khi đánh giá", group)
            + text_fact("Bộ tiêu chí", SCHEME_LABELS[one.scheme] if one.scheme else None)
            + fact("Quyết định", document_value(ctx, one.decision, one.decision_printed))
            + fact("Cơ quan công nhận", named(ctx, "organisations", one.body, one.body_printed))
            + text_fact("Cấp công nhận", LEVEL_LABELS[one.level] if one.level is not None else None)
            + date_fact("Ngày hết hạn", one.expires)
            + _withdrawal_facts(ctx, one)
            + text_fact("Ghi chú", one.note)
        ),
    )


def _withdrawal_facts(ctx: RenderContext, one: Certificate) -> tuple[Fact, ...]:
    if one.withdrawn is None:
        return ()
    withdrawn = one.withdrawn
    return (
        fact("Thu hồi", dated(withdrawn.on, sources=withdrawn.sources))
        + text_fact("Lý do thu hồi", withdrawn.reason)
        + fact("Quyết định thu hồi", document_value(ctx, withdrawn.decision, withdrawn.decision_printed))
    )


def _submission(one: Submission) -> TimelineEntry:
    """Return a file entered for rating. Its result is not known, and the page must say so."""
    return TimelineEntry(
        title=cited("Hồ sơ dự đánh giá", sources=one.sources),
        when=dated(one.on),
        state="Nguồn không nêu kết quả",
        facts=text_fact("Đơn vị hỗ trợ", one.by) + text_fact("Ghi chú", one.note),
    )
