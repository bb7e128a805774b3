"""Pages of producers (chủ thể): one each, and their list by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.people import Producer
from langnghe.relations.claims import claims
from langnghe.rendering.views.base import PageView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_counts import products_words
from langnghe.rendering.views.catalogue_lists import by_label, list_pages
from langnghe.rendering.views.catalogue_parts import (
    contact_facts,
    craft_facts,
    figures_table,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.catalogue_places import place_facts, place_now
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.projects import projects_table
from langnghe.rendering.views.record import RecordView, TableView, record_fields, unchecked_notice
from langnghe.rendering.views.related_cards import related_section


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerView(RecordView):
    """The page of a producer. ``projects`` are those that organisations report of it."""

    template: ClassVar[str] = "producer.html"

    figures: TableView | None
    projects: TableView | None


def producer_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of producers and the page of each."""
    producers = making.portal.catalogue.producers
    yield from list_pages(
        making, "producers", by_label("producers", producers.values(), lambda p: _kind(making, p))
    )
    for producer in producers.values():
        yield producer_view(making, producer)


def _kind(making: Making, producer: Producer) -> str:
    return making.portal.vocabulary.terms["producer_kinds"][producer.kind].name


def producer_view(making: Making, record: Producer) -> ProducerView:
    """Return the page of a producer."""
    producer, kind, links = claims(record), _kind(making, record), making.portal.backlinks
    place = place_now(making, producer.place)
    organisations = [
        making.portal.catalogue.organisations[id_]
        for id_ in links.of_kind("producers", record.id, "organisations")
    ]
    products = links.of_kind("producers", record.id, "products")
    projects = [(p, o) for o in organisations for p in o.projects if p.producer == record.id]
    description = f"{record.name}: {kind.lower()}{f', {place}' if place else ''}."
    return ProducerView(
        **record_fields(making, "producers", producer, description, [one for one, _ in projects]),
        notices=unchecked_notice(record),
        facts=text_fact("Loại hình", kind)
        + craft_facts(making, producer.crafts)
        + record_fact(making, "Làng nghề", "villages", producer.villages)
        + place_facts(making, producer.place)
        + record_fact(making, "Là hội viên của", "organisations", producer.member_of)
        + text_fact("Trong danh mục", products_words(making, products) if products else None)
        + contact_facts(producer.contact, producer.consent, producer.place),
        figures=figures_table(making, producer.figures),
        projects=projects_table(making, projects, with_giver=True),
        sections=card_section(making, "Sản phẩm", "products", products)
        + card_section(making, "Nghệ nhân", "artisans", links.of_kind("producers", record.id, "artisans"))
        + related_section(making, "producers", record.id),
    )
