"""Pages of producers (chủ thể): one each, and their list by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from langnghe.model.parts import publishable
from langnghe.model.people import Producer
from langnghe.relations.site_data import SiteData
from langnghe.rendering.views.facets.counts import format_product_count
from langnghe.rendering.views.record_parts.cards import card_section, related_section
from langnghe.rendering.views.record_parts.facts import (
    contact_facts,
    craft_facts,
    figures_table,
    place_facts,
    place_now,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import RecordView, TableView, record_fields, unchecked_notice
from langnghe.rendering.views.record_parts.projects import projects_table
from langnghe.rendering.views.records.lists import by_label, record_list_routes, record_routes
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerView(RecordView):
    """The page of a producer. ``projects`` are those that organisations report of it."""

    template: ClassVar[str] = "producer.html"

    figures: TableView | None
    projects: TableView | None


def producer_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of producers and the page of each."""
    producers = data.catalogue.producers
    groups = by_label("producers", producers.values(), partial(_kind, data))
    yield from record_list_routes("producers", groups)
    yield from record_routes("producers", producers.values(), producer_view)


def _kind(data: SiteData, producer: Producer) -> str:
    return data.vocabulary.terms["producer_kinds"][producer.kind].name


def producer_view(ctx: RenderContext, record: Producer) -> ProducerView:
    """Return the page of a producer."""
    producer, kind, links = publishable(record), _kind(ctx.data, record), ctx.data.backlinks
    place = place_now(ctx, producer.place)
    organisations = [
        ctx.data.catalogue.organisations[id_]
        for id_ in links.of_kind("producers", record.id, "organisations")
    ]
    products = links.of_kind("producers", record.id, "products")
    projects = [(p, o) for o in organisations for p in o.projects if p.producer == record.id]
    description = f"{record.name}: {kind.lower()}{f', {place}' if place else ''}."
    return ProducerView(
        **record_fields(ctx, "producers", producer, description, [one for one, _ in projects]),
        notices=unchecked_notice(record),
        facts=text_fact("Loại hình", kind)
        + craft_facts(ctx, producer.crafts)
        + record_fact(ctx, "Làng nghề", "villages", producer.villages)
        + place_facts(ctx, producer.place)
        + record_fact(ctx, "Là hội viên của", "organisations", producer.member_of)
        + text_fact("Trong danh mục", format_product_count(ctx, products) if products else None)
        + contact_facts(producer.contact, producer.consent, producer.place),
        figures=figures_table(ctx, producer.figures),
        projects=projects_table(ctx, projects, with_giver=True),
        sections=card_section(ctx, "Sản phẩm", "products", products)
        + card_section(ctx, "Nghệ nhân", "artisans", links.of_kind("producers", record.id, "artisans"))
        + related_section(ctx, "producers", record.id),
    )
