"""Pages of craft villages: one each, and their list from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from langnghe.model.catalogue import Kind
from langnghe.model.village import Village
from langnghe.relations.claims import claims
from langnghe.rendering.views.base import Fact, PageView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_lists import by_letter, list_pages
from langnghe.rendering.views.catalogue_parts import (
    cited,
    craft_facts,
    fact,
    figures_table,
    text_fact,
)
from langnghe.rendering.views.catalogue_places import place_facts, place_now
from langnghe.rendering.views.catalogue_words import (
    CONDITION_WORDS,
    StateWords,
    recognition_words,
    when_words,
)
from langnghe.rendering.views.facet_sections import facet_section
from langnghe.rendering.views.feeds import village_feeds
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.record import (
    CardSection,
    RecordView,
    TableView,
    TimelineEntry,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.related_cards import related_section
from langnghe.rendering.views.village_around import nearby_table, place_plans, product_count, ways_there
from langnghe.rendering.views.village_history import listing_history, recognition_history, revoked_notice


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageView(RecordView):
    """The page of a village. ``recognitions`` and ``listings`` are histories, newest first.

    ``standing`` is its recognition today; ``nearby`` are the villages around it.
    """

    template: ClassVar[str] = "village.html"

    standing: StateWords | None
    recognitions: tuple[TimelineEntry, ...]
    listings: tuple[TimelineEntry, ...]
    figures: TableView | None
    nearby: TableView | None


def village_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of villages and the page of each."""
    villages = making.portal.catalogue.villages
    yield from list_pages(making, "villages", by_letter("villages", villages.values()))
    for village in villages.values():
        yield village_view(making, village)


def village_view(making: Making, record: Village) -> VillageView:
    """Return the page of a village."""
    village, today = claims(record), making.portal.today
    return VillageView(
        **record_fields(making, "villages", village, _description(making, village)),
        notices=unchecked_notice(record) + revoked_notice(making, village),
        standing=recognition_words(village, today) if village.recognitions else None,
        facts=_facts(making, village, today),
        recognitions=recognition_history(making, village),
        listings=listing_history(making, village),
        figures=figures_table(making, village.figures),
        nearby=nearby_table(making, village),
        sections=_sections(making, village),
        feeds=village_feeds(making, record),
    )


def _description(making: Making, village: Village) -> str:
    crafts = ", ".join(making.portal.vocabulary.crafts[id_].name.lower() for id_ in village.crafts)
    parts = [village.name, f"nghề {crafts}" if crafts else None, place_now(making, village.place)]
    return ": ".join([parts[0] or "", ", ".join(p for p in parts[1:] if p)]).rstrip(": ") + "."


def _facts(making: Making, village: Village, today: date) -> tuple[Fact, ...]:
    facts = craft_facts(making, village.crafts) + place_facts(making, village.place)
    if village.founded is not None:
        note = "theo truyền tụng" if village.founded.by_tradition else None
        facts += fact(
            "Thời điểm hình thành", cited(village.founded.text, note=note, sources=village.founded.sources)
        )
    if village.recognitions:
        facts += text_fact("Tình trạng công nhận", recognition_words(village, today).full)
    if village.condition is not None:
        condition = village.condition
        when = f"khi rà soát {when_words(condition.as_of)}" if condition.as_of is not None else None
        facts += fact(
            "Kết quả rà soát", cited(CONDITION_WORDS[condition.state], note=when, sources=condition.sources)
        )
    return facts + product_count(making, village) + ways_there(making, village)


def _sections(making: Making, village: Village) -> tuple[CardSection, ...]:
    """Return who and what belongs to the village; documents are those it names and those of its titles."""
    links, id_ = making.portal.backlinks, village.id

    def referring(kind: Kind) -> tuple[str, ...]:
        return links.of_kind("villages", id_, kind)

    given = [one.decision for one in village.recognitions]
    given += [one.decision for one in village.listings]
    revoked = [one.revoked.decision for one in village.recognitions if one.revoked is not None]
    documents = [*village.documents, *(one for one in (*given, *revoked) if one is not None)]
    plans = place_plans(making, village)
    return (
        facet_section(making, "Sản phẩm", "products", referring("products"), "village", id_)
        + facet_section(making, "Nghệ nhân", "artisans", referring("artisans"), "village", id_)
        + card_section(making, "Cơ sở, hợp tác xã", "producers", referring("producers"))
        + card_section(making, "Sự kiện", "events", referring("events"))
        + card_section(making, "Kế hoạch của địa phương", "plans", plans)
        + card_section(making, "Văn bản liên quan", "documents", documents)
        + related_section(making, "villages", id_)
    )
