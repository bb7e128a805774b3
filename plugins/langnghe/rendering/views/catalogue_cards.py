"""Records as cards in lists: one maker per kind, and the order that cards of a kind stand in.

What a card says is worked out once here, so that a record looks the same in every list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from langnghe.model.catalogue import Kind
from langnghe.model.document import Document
from langnghe.model.event import Event
from langnghe.model.parts import Record
from langnghe.model.people import Artisan, Organisation, Producer
from langnghe.model.plan import Plan
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.relations.claims import claims
from langnghe.relations.places import unit_name
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import RecordCard
from langnghe.rendering.views.catalogue_parts import document_name
from langnghe.rendering.views.catalogue_places import place_now
from langnghe.rendering.views.catalogue_words import (
    EVENT_WORDS,
    STATUS_WORDS,
    UNCHECKED,
    StateWords,
    event_state,
    recognition_words,
)
from langnghe.rendering.views.certificate_words import certificate_words, standing_words
from langnghe.rendering.views.drawings import glyph_of
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.record import CardSection, section
from langnghe.text.collate import sort_key
from langnghe.text.dates import PartialDate, format_date, latest_first
from langnghe.text.wording import capitalised

R = TypeVar("R", bound=Record)


def record_cards(making: Making, kind: Kind, ids: Iterable[str]) -> tuple[RecordCard, ...]:
    """Return cards of the records, each once, in the order of their kind."""
    records = making.portal.catalogue.of_kind(kind)
    return tuple(
        card(making, kind, record) for record in in_order(kind, [records[id_] for id_ in dict.fromkeys(ids)])
    )


def card_section(
    making: Making, title: str, kind: Kind, ids: Iterable[str], fragment: str = ""
) -> tuple[CardSection, ...]:
    """Return a section of cards under a heading, or nothing; the fragment is the kind's unless given."""
    name = fragment or paths.kind_word(kind)
    return section(title, name, kind, record_cards(making, kind, ids))


def in_order(kind: Kind, records: Iterable[R]) -> list[R]:
    """Return records as lists of their kind stand: newest first where they have a date, else by name."""
    by_name = sorted(records, key=lambda record: sort_key(record.name))
    return latest_first(by_name, _date) if kind in {"documents", "events", "plans"} else by_name


def _date(record: Record) -> PartialDate | None:
    """Return the date that lists of a kind follow."""
    when: PartialDate | None = None
    match record:
        case Document(issued=when) | Event(on=when) | Plan(period=when):
            pass
    return when


def card(making: Making, kind: Kind, record: Record) -> RecordCard:
    """Return a record's card; one that needs checking shows that mark in place of its state.

    A record stands in a dozen lists: its card is made once.
    """
    return making.once(("card", kind, record.id), lambda: _make_card(making, kind, record))


def short_card(making: Making, kind: Kind, record: Record) -> RecordCard:
    """Return a record's card without its summary: for long lists, which are looked over, and filtered."""
    return making.once(
        ("short card", kind, record.id), lambda: replace(card(making, kind, record), summary=None)
    )


def _make_card(making: Making, kind: Kind, record: Record) -> RecordCard:
    lines, state = _CARDS[kind](making, claims(record))
    if record.needs_checking:
        word = capitalised(UNCHECKED)
        state = StateWords(short=word, full=word, label=word, tone="warn")
    return RecordCard(
        name=record.name,
        href=making.urls.href(paths.record_path(kind, record.id)),
        lines=tuple(line for line in lines if line),
        badge=state.short if state else None,
        badge_label=state.label if state else None,
        tone=state.tone if state else "plain",
        stars=state.stars if state else None,
        summary=claims(record).summary,
        glyph=glyph_of(making, record),
    )


_Card = tuple[list[str | None], StateWords | None]


def _crafts(making: Making, ids: Iterable[str]) -> str:
    return capitalised(", ".join(making.portal.vocabulary.crafts[id_].name.lower() for id_ in ids))


def _term(making: Making, list_name: str, id_: str) -> str:
    return making.portal.vocabulary.terms[list_name][id_].name


def _village(making: Making, village: Village) -> _Card:
    state = recognition_words(village, making.portal.today) if village.recognitions else None
    return [_crafts(making, village.crafts), place_now(making, village.place)], state


def _product(making: Making, product: Product) -> _Card:
    rating, today = making.portal.rating(product), making.portal.today
    words = standing_words(product, rating, today)
    worth = certificate_words(rating.certificate, today) if rating is not None and rating.is_current else None
    group = making.portal.vocabulary.ocop_groups[product.group].name if product.group else None
    makers = [making.record("producers", id_).name for id_ in product.producers]
    return (
        [
            capitalised(worth or (words.full if words is not None else "")),
            group,
            ", ".join(makers) or product.producer_printed,
            place_now(making, product.place),
        ],
        words,
    )


def _producer(making: Making, producer: Producer) -> _Card:
    kind = _term(making, "producer_kinds", producer.kind)
    return [kind, _crafts(making, producer.crafts), place_now(making, producer.place)], None


def _artisan(making: Making, artisan: Artisan) -> _Card:
    titles = dict.fromkeys(making.portal.vocabulary.titles[one.title].name for one in artisan.titles)
    villages = [making.record("villages", id_).name for id_ in artisan.villages]
    return [
        ", ".join(titles),
        _crafts(making, artisan.crafts),
        ", ".join(villages) or place_now(making, artisan.place),
    ], None


def _organisation(making: Making, organisation: Organisation) -> _Card:
    state = None
    if organisation.dissolved is not None and organisation.dissolved < making.portal.today:
        words = f"Kết thúc hoạt động ngày {format_date(organisation.dissolved)}"
        state = StateWords(short="Đã kết thúc hoạt động", full=words, label=words, tone="plain")
    return [
        _term(making, "organisation_kinds", organisation.kind),
        place_now(making, organisation.place),
    ], state


def _document(making: Making, document: Document) -> _Card:
    words, tone = STATUS_WORDS[making.portal.status(document).status]
    state = StateWords(short=words, full=words, label=f"Tình trạng: {words.lower()}", tone=tone)
    cited = document_name(making, document)
    return [cited if cited != document.name else None, issuer_name(making, document)], state


def _event(making: Making, event: Event) -> _Card:
    state = event_state(event, making.portal.today)
    words = EVENT_WORDS[state]
    tone = StateWords(
        short=words, full=words, label=words, tone="good" if state in {"running", "upcoming"} else "plain"
    )
    when = f"{_term(making, 'event_kinds', event.kind)}, {format_date(event.on)}"
    return [when, event.venue, place_now(making, event.place)], None if state == "undated" else tone


def _plan(making: Making, plan: Plan) -> _Card:
    makers = [making.record("organisations", id_).name for id_ in plan.organisations]
    return [capitalised(format_date(plan.period)), ", ".join(makers)], None


def issuer_name(making: Making, document: Document) -> str | None:
    """Return who issued a document, with the place of a local issuer by its name of the day."""
    if document.organisation is not None:
        return making.record("organisations", document.organisation).name
    if document.issuer is None:
        return None
    name = making.portal.vocabulary.issuers[document.issuer].name
    if document.issuer_place is None:
        return name
    day = document.issued.earliest if document.issued is not None else making.portal.today
    return f"{name} {unit_name(making.portal.vocabulary.units, document.issuer_place, day)}"


_CARDS: Mapping[Kind, Callable[[Making, Any], _Card]] = {
    "villages": _village,
    "products": _product,
    "producers": _producer,
    "artisans": _artisan,
    "organisations": _organisation,
    "documents": _document,
    "events": _event,
    "plans": _plan,
}
