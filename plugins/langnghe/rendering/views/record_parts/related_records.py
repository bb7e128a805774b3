"""Related records as a section of cards; each card says what both records have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from langnghe.model.catalogue import Kind
from langnghe.relations.related.links import LinkKey
from langnghe.relations.related.reasons import Reason
from langnghe.relations.related.records import build_record_index, related_records
from langnghe.rendering.views.news.related import format_reason
from langnghe.rendering.views.record_parts.cards import card
from langnghe.rendering.views.record_parts.page import CardSection, section
from langnghe.rendering.views.shared.base import RecordCard
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.wording import capitalised

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
