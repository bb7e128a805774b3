"""Records as cards: one maker per kind, the order of cards of a kind, and the section of related records.

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
from langnghe.relations.places import unit_name
from langnghe.relations.publishable import publishable
from langnghe.relations.related.links import LinkKey
from langnghe.relations.related.reasons import Reason
from langnghe.relations.related.records import build_record_index, related_records
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.related import format_reason
from langnghe.rendering.views.record_parts.drawings import glyph_of
from langnghe.rendering.views.record_parts.facts import document_name, place_now
from langnghe.rendering.views.record_parts.page import CardSection, section
from langnghe.rendering.views.shared.base import RecordCard
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import (
    EVENT_LABELS,
    STATUS_LABELS_AND_TONES,
    UNCHECKED,
    StateLabel,
    certificate_label,
    event_state,
    rating_label,
    recognition_label,
)
from langnghe.text.collate import sort_key
from langnghe.text.dates import PartialDate, format_date, latest_first
from langnghe.text.wording import capitalised

R = TypeVar("R", bound=Record)


def record_cards(ctx: RenderContext, kind: Kind, ids: Iterable[str]) -> tuple[RecordCard, ...]:
    """Return cards of the records, each once, in the order of their kind."""
    records = ctx.data.catalogue.of_kind(kind)
    return tuple(
        card(ctx, kind, record) for record in in_order(kind, [records[id_] for id_ in dict.fromkeys(ids)])
    )


def card_section(
    ctx: RenderContext, title: str, kind: Kind, ids: Iterable[str], fragment: str = ""
) -> tuple[CardSection, ...]:
    """Return a section of cards under a heading, or nothing; the fragment is the kind's unless given."""
    name = fragment or paths.kind_segment(kind)
    return section(title, name, kind, record_cards(ctx, kind, ids))


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


def card(ctx: RenderContext, kind: Kind, record: Record) -> RecordCard:
    """Return a record's card; one that needs checking shows that mark in place of its state.

    A record stands in a dozen lists: its card is made once.
    """
    return ctx.once(("card", kind, record.id), lambda: _make_card(ctx, kind, record))


def short_card(ctx: RenderContext, kind: Kind, record: Record) -> RecordCard:
    """Return a record's card without its summary: for long lists, which are looked over, and filtered."""
    return ctx.once(("short card", kind, record.id), lambda: replace(card(ctx, kind, record), summary=None))


def _make_card(ctx: RenderContext, kind: Kind, record: Record) -> RecordCard:
    lines, state = _CARDS[kind](ctx, publishable(record))
    if record.needs_checking:
        word = capitalised(UNCHECKED)
        state = StateLabel(short=word, full=word, label=word, tone="warn")
    return RecordCard(
        name=record.name,
        href=ctx.urls.href(paths.record_path(kind, record.id)),
        lines=tuple(line for line in lines if line),
        badge=state.short if state else None,
        badge_label=state.label if state else None,
        tone=state.tone if state else "plain",
        stars=state.stars if state else None,
        summary=publishable(record).summary,
        glyph=glyph_of(ctx, record),
    )


_Card = tuple[list[str | None], StateLabel | None]


def _crafts(ctx: RenderContext, ids: Iterable[str]) -> str:
    return capitalised(", ".join(ctx.data.vocabulary.crafts[id_].name.lower() for id_ in ids))


def _term(ctx: RenderContext, list_name: str, id_: str) -> str:
    return ctx.data.vocabulary.terms[list_name][id_].name


def _village(ctx: RenderContext, village: Village) -> _Card:
    state = recognition_label(village, ctx.data.today) if village.recognitions else None
    return [_crafts(ctx, village.crafts), place_now(ctx, village.place)], state


def _product(ctx: RenderContext, product: Product) -> _Card:
    rating, today = ctx.data.rating(product), ctx.data.today
    words = rating_label(product, rating, today)
    worth = certificate_label(rating.certificate, today) if rating is not None and rating.is_current else None
    group = ctx.data.vocabulary.ocop_groups[product.group].name if product.group else None
    makers = [ctx.record("producers", id_).name for id_ in product.producers]
    return (
        [
            capitalised(worth or (words.full if words is not None else "")),
            group,
            ", ".join(makers) or product.producer_printed,
            place_now(ctx, product.place),
        ],
        words,
    )


def _producer(ctx: RenderContext, producer: Producer) -> _Card:
    kind = _term(ctx, "producer_kinds", producer.kind)
    return [kind, _crafts(ctx, producer.crafts), place_now(ctx, producer.place)], None


def _artisan(ctx: RenderContext, artisan: Artisan) -> _Card:
    titles = dict.fromkeys(ctx.data.vocabulary.titles[one.title].name for one in artisan.titles)
    villages = [ctx.record("villages", id_).name for id_ in artisan.villages]
    return [
        ", ".join(titles),
        _crafts(ctx, artisan.crafts),
        ", ".join(villages) or place_now(ctx, artisan.place),
    ], None


def _organisation(ctx: RenderContext, organisation: Organisation) -> _Card:
    state = None
    if organisation.dissolved is not None and organisation.dissolved < ctx.data.today:
        words = f"Kết thúc hoạt động ngày {format_date(organisation.dissolved)}"
        state = StateLabel(short="Đã kết thúc hoạt động", full=words, label=words, tone="plain")
    return [
        _term(ctx, "organisation_kinds", organisation.kind),
        place_now(ctx, organisation.place),
    ], state


def _document(ctx: RenderContext, document: Document) -> _Card:
    words, tone = STATUS_LABELS_AND_TONES[ctx.data.status(document).status]
    state = StateLabel(short=words, full=words, label=f"Tình trạng: {words.lower()}", tone=tone)
    cited = document_name(ctx, document)
    return [cited if cited != document.name else None, issuer_name(ctx, document)], state


def _event(ctx: RenderContext, event: Event) -> _Card:
    state = event_state(event, ctx.data.today)
    words = EVENT_LABELS[state]
    tone = StateLabel(
        short=words, full=words, label=words, tone="good" if state in {"running", "upcoming"} else "plain"
    )
    when = f"{_term(ctx, 'event_kinds', event.kind)}, {format_date(event.on)}"
    return [when, event.venue, place_now(ctx, event.place)], None if state == "undated" else tone


def _plan(ctx: RenderContext, plan: Plan) -> _Card:
    makers = [ctx.record("organisations", id_).name for id_ in plan.organisations]
    return [capitalised(format_date(plan.period)), ", ".join(makers)], None


def issuer_name(ctx: RenderContext, document: Document) -> str | None:
    """Return who issued a document, with the place of a local issuer by its name of the day."""
    if document.organisation is not None:
        return ctx.record("organisations", document.organisation).name
    if document.issuer is None:
        return None
    name = ctx.data.vocabulary.issuers[document.issuer].name
    if document.issuer_place is None:
        return name
    day = document.issued.earliest if document.issued is not None else ctx.data.today
    return f"{name} {unit_name(ctx.data.vocabulary.units, document.issuer_place, day)}"


_CARDS: Mapping[Kind, Callable[[RenderContext, Any], _Card]] = {
    "villages": _village,
    "products": _product,
    "producers": _producer,
    "artisans": _artisan,
    "organisations": _organisation,
    "documents": _document,
    "events": _event,
    "plans": _plan,
}


TITLES: Mapping[Kind, str] = {
    "villages": "Làng nghề liên quan",
    "products": "Sản phẩm liên quan",
    "producers": "Cơ sở, hợp tác xã liên quan",
    "artisans": "Nghệ nhân liên quan",
    "events": "Sự kiện liên quan",
}
"""Kinds whose pages lead on to others of the kind."""


def related_section(ctx: RenderContext, kind: Kind, id_: str) -> tuple[CardSection, ...]:
    """Return the section of records of the same kind that share most with a record, or nothing."""
    index = ctx.once(("related records", kind), lambda: build_record_index(ctx.data, kind))
    cards = tuple(_card(ctx, kind, found.id, found.why) for found in related_records(id_, index))
    return section(TITLES[kind], f"{kind}-lien-quan", kind, cards)


def _card(ctx: RenderContext, kind: Kind, id_: str, why: LinkKey) -> RecordCard:
    made = card(ctx, kind, ctx.record(kind, id_))
    return replace(made, lines=(*made.lines, _why(ctx, why)), summary=None)


def _why(ctx: RenderContext, why: LinkKey) -> str:
    """Return what both records have in common: "Cùng nghề gốm sứ", "Cùng ở Hải Phòng"."""
    kind, id_ = why
    vocabulary = ctx.data.vocabulary
    if kind == "craft_groups":
        return f"Cùng nhóm nghề {vocabulary.terms['craft_groups'][id_].name.lower()}"
    if kind == "ocop_groups":
        return f"Cùng nhóm {vocabulary.ocop_groups[id_].name.lower()}"
    if kind == "provinces":
        return f"Cùng ở {ctx.province_link(id_).text}"
    return capitalised(format_reason(ctx, Reason(kind, id_)))
