"""Pages of craft villages: one each, and their list from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, TypeVar

from langnghe.model.catalogue import Kind
from langnghe.model.village import Listing, Recognition, Revocation, Village
from langnghe.rendering.views.base import Fact, PageView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_lists import by_letter, list_pages
from langnghe.rendering.views.catalogue_parts import (
    cited,
    craft_facts,
    dated,
    document_value,
    fact,
    figures_table,
    named,
    text_fact,
)
from langnghe.rendering.views.catalogue_places import place_facts, place_now
from langnghe.rendering.views.catalogue_words import (
    CONDITION_WORDS,
    RECOGNITION_WORDS,
    SUBJECT_WORDS,
    recognition_words,
    when_words,
)
from langnghe.rendering.views.feeds import village_feeds
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.record import (
    CardSection,
    Notice,
    RecordView,
    TableView,
    TimelineEntry,
    claims,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.related_cards import related_section

H = TypeVar("H", Recognition, Listing)


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageView(RecordView):
    """The page of a village. ``recognitions`` and ``listings`` are histories, newest first."""

    template: ClassVar[str] = "village.html"

    recognitions: tuple[TimelineEntry, ...]
    listings: tuple[TimelineEntry, ...]
    figures: TableView | None


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
        notices=unchecked_notice(record) + _revoked_notice(making, village, today),
        facts=_facts(making, village, today),
        recognitions=tuple(_recognition(making, one, today) for one in _newest_first(village.recognitions)),
        listings=tuple(_listing(making, one) for one in _newest_first(village.listings)),
        figures=figures_table(making, village.figures),
        sections=_sections(making, village),
        feeds=village_feeds(making, record),
    )


def _description(making: Making, village: Village) -> str:
    crafts = ", ".join(making.portal.vocabulary.crafts[id_].name.lower() for id_ in village.crafts)
    parts = [village.name, f"nghề {crafts}" if crafts else None, place_now(making, village.place)]
    return ": ".join([parts[0] or "", ", ".join(p for p in parts[1:] if p)]).rstrip(": ") + "."


def _revoked_notice(making: Making, village: Village, today: date) -> tuple[Notice, ...]:
    """Say first that a title is gone, when and why: the page must not read as if it still held."""
    lost = [(r, r.revoked) for r in village.recognitions if r.revoked is not None and not r.is_active(today)]
    if village.recognition_state(today) != "revoked" or not lost:
        return ()
    recognition, revoked = max(
        lost, key=lambda pair: pair[1].on.latest if pair[1].on is not None else date.min
    )
    title = recognition.title or SUBJECT_WORDS[recognition.subject].lower()
    when = f" {when_words(revoked.on)}" if revoked.on is not None else ""
    reason = f": {revoked.reason}" if revoked.reason else ""
    link = making.record_link("documents", revoked.decision) if revoked.decision else None
    decision = ". Quyết định thu hồi:" if link is not None else ""
    return (Notice(text=f"Danh hiệu “{title}” đã bị thu hồi{when}{reason}{decision}", tone="bad", link=link),)


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
    return facts


def _sections(making: Making, village: Village) -> tuple[CardSection, ...]:
    """Return who and what belongs to the village; documents are those it names and those of its titles."""
    links, id_ = making.portal.backlinks, village.id

    def referring(kind: Kind) -> tuple[str, ...]:
        return links.of_kind("villages", id_, kind)

    decisions = [r.decision for r in village.recognitions] + [one.decision for one in village.listings]
    documents = [*village.documents, *(one for one in decisions if one is not None)]
    return (
        card_section(making, "Sản phẩm", "products", referring("products"))
        + card_section(making, "Nghệ nhân", "artisans", referring("artisans"))
        + card_section(making, "Cơ sở, hợp tác xã", "producers", referring("producers"))
        + card_section(making, "Sự kiện", "events", referring("events"))
        + card_section(making, "Văn bản liên quan", "documents", documents)
        + related_section(making, "villages", id_)
    )
