"""Pages of craft villages: one each, and their list from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from langnghe.model.catalogue import Kind
from langnghe.model.village import Village
from langnghe.relations.publishable import publishable
from langnghe.rendering.views.facets.sections import facet_section
from langnghe.rendering.views.news.feed_links import village_feeds
from langnghe.rendering.views.record_parts.cards import card_section
from langnghe.rendering.views.record_parts.facts import (
    cited,
    craft_facts,
    fact,
    figures_table,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import (
    CardSection,
    RecordView,
    TableView,
    TimelineEntry,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.record_parts.places import place_facts, place_now
from langnghe.rendering.views.record_parts.related_records import related_section
from langnghe.rendering.views.records.lists import by_letter, record_list_pages
from langnghe.rendering.views.records.village_around import (
    nearby_table,
    place_plans,
    product_count,
    ways_there,
)
from langnghe.rendering.views.records.village_history import (
    listing_history,
    recognition_history,
    revoked_notice,
)
from langnghe.rendering.views.shared.base import Fact, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import (
    CONDITION_LABELS,
    StateLabel,
    format_when,
    recognition_label,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageView(RecordView):
    """The page of a village. ``recognitions`` and ``listings`` are histories, newest first.

    ``standing`` is its recognition today; ``nearby`` are the villages around it.
    """

    template: ClassVar[str] = "village.html"

    standing: StateLabel | None
    recognitions: tuple[TimelineEntry, ...]
    listings: tuple[TimelineEntry, ...]
    figures: TableView | None
    nearby: TableView | None


def village_pages(ctx: RenderContext) -> Iterator[PageView]:
    """Yield the list of villages and the page of each."""
    villages = ctx.data.catalogue.villages
    yield from record_list_pages(ctx, "villages", by_letter("villages", villages.values()))
    for village in villages.values():
        yield village_view(ctx, village)


def village_view(ctx: RenderContext, record: Village) -> VillageView:
    """Return the page of a village."""
    village, today = publishable(record), ctx.data.today
    return VillageView(
        **record_fields(ctx, "villages", village, _description(ctx, village)),
        notices=unchecked_notice(record) + revoked_notice(ctx, village),
        standing=recognition_label(village, today) if village.recognitions else None,
        facts=_facts(ctx, village, today),
        recognitions=recognition_history(ctx, village),
        listings=listing_history(ctx, village),
        figures=figures_table(ctx, village.figures),
        nearby=nearby_table(ctx, village),
        sections=_sections(ctx, village),
        feeds=village_feeds(ctx, record),
    )


def _description(ctx: RenderContext, village: Village) -> str:
    crafts = ", ".join(ctx.data.vocabulary.crafts[id_].name.lower() for id_ in village.crafts)
    parts = [village.name, f"nghề {crafts}" if crafts else None, place_now(ctx, village.place)]
    return ": ".join([parts[0] or "", ", ".join(p for p in parts[1:] if p)]).rstrip(": ") + "."


def _facts(ctx: RenderContext, village: Village, today: date) -> tuple[Fact, ...]:
    facts = craft_facts(ctx, village.crafts) + place_facts(ctx, village.place)
    if village.founded is not None:
        note = "theo truyền tụng" if village.founded.by_tradition else None
        facts += fact(
            "Thời điểm hình thành", cited(village.founded.text, note=note, sources=village.founded.sources)
        )
    if village.recognitions:
        facts += text_fact("Tình trạng công nhận", recognition_label(village, today).full)
    if village.condition is not None:
        condition = village.condition
        when = f"khi rà soát {format_when(condition.as_of)}" if condition.as_of is not None else None
        facts += fact(
            "Kết quả rà soát", cited(CONDITION_LABELS[condition.state], note=when, sources=condition.sources)
        )
    return facts + product_count(ctx, village) + ways_there(ctx, village)


def _sections(ctx: RenderContext, village: Village) -> tuple[CardSection, ...]:
    """Return who and what belongs to the village; documents are those it names and those of its titles."""
    links, id_ = ctx.data.backlinks, village.id

    def referring(kind: Kind) -> tuple[str, ...]:
        return links.of_kind("villages", id_, kind)

    given = [one.decision for one in village.recognitions]
    given += [one.decision for one in village.listings]
    revoked = [one.revoked.decision for one in village.recognitions if one.revoked is not None]
    documents = [*village.documents, *(one for one in (*given, *revoked) if one is not None)]
    plans = place_plans(ctx, village)
    return (
        facet_section(ctx, "Sản phẩm", "products", referring("products"), "village", id_)
        + facet_section(ctx, "Nghệ nhân", "artisans", referring("artisans"), "village", id_)
        + card_section(ctx, "Cơ sở, hợp tác xã", "producers", referring("producers"))
        + card_section(ctx, "Sự kiện", "events", referring("events"))
        + card_section(ctx, "Kế hoạch của địa phương", "plans", plans)
        + card_section(ctx, "Văn bản liên quan", "documents", documents)
        + related_section(ctx, "villages", id_)
    )
