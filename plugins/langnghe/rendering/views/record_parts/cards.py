"""Records as cards, the order of cards of a kind, and the section of related records.

A record looks the same in every list; what its card says is up to its row of ``rendering.kinds``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from langnghe.model.document import Document
from langnghe.model.kinds import Kind
from langnghe.model.parts import Record, publishable
from langnghe.relations.places import unit_name
from langnghe.relations.related.links import LinkKey
from langnghe.relations.related.reasons import Reason
from langnghe.relations.related.records import related_records
from langnghe.relations.snapshot import in_order
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.related import format_reason
from langnghe.rendering.views.record_parts.page import CardSection, glyph_of, section
from langnghe.rendering.views.shared.base import RecordCard
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import (
    UNCHECKED,
    StateLabel,
)
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


def card(ctx: RenderContext, kind: Kind, record: Record) -> RecordCard:
    """Return a record's card; one that needs checking shows that mark in place of its state.

    A record stands in a dozen lists: its card is made once.
    """
    made = ctx.record_cards.get((kind, record.id))
    if made is None:
        made = ctx.record_cards[kind, record.id] = _make_card(ctx, kind, record)
    return made


def short_card(ctx: RenderContext, kind: Kind, record: Record) -> RecordCard:
    """Return a record's card without its summary: for long lists, which are looked over, and filtered."""
    return replace(card(ctx, kind, record), summary=None)


def _make_card(ctx: RenderContext, kind: Kind, record: Record) -> RecordCard:
    lines, state = ctx.kinds[kind].card(ctx, publishable(record))
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


def crafts_line(ctx: RenderContext, ids: Iterable[str]) -> str:
    """Return the crafts of a record as a line of its card: "Gốm sứ, đúc đồng"."""
    return capitalised(", ".join(ctx.data.vocabulary.crafts[id_].name.lower() for id_ in ids))


def term_name(ctx: RenderContext, list_name: str, id_: str) -> str:
    """Return the name of a term of a plain vocabulary list."""
    return ctx.data.vocabulary.terms[list_name][id_].name


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


def related_section(ctx: RenderContext, kind: Kind, id_: str) -> tuple[CardSection, ...]:
    """Return the section of records of the same kind that share most with a record, or nothing."""
    title = ctx.kinds[kind].related_title
    if title is None:
        return ()
    index = ctx.data.record_index(kind)
    cards = tuple(_card(ctx, kind, found.id, found.why) for found in related_records(id_, index))
    return section(title, f"{kind}-lien-quan", kind, cards)


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
