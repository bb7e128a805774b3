"""Records on the portal of a craft or a province: the first few of each kind, and the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.relations.facet_table import FACETS
from langnghe.relations.snapshot import in_order
from langnghe.rendering import urls as paths
from langnghe.rendering.views.record_parts.cards import card_section
from langnghe.rendering.views.record_parts.page import CardSection
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.numbers import format_number

SECTION_COUNT = 12
"""Records of a kind on a portal page; more are on the facet page it leads to."""


def facet_section(
    ctx: RenderContext, title: str, kind: Kind, ids: Sequence[str], facet: str, value: str
) -> tuple[CardSection, ...]:
    """Return a section of the first records that have a value, with a link to the page that lists all.

    Kinds without facet pages (plans) are few: they are shown whole.
    """
    if len(ids) <= SECTION_COUNT or kind not in FACETS:
        return card_section(ctx, title, kind, ids)
    records = ctx.data.catalogue.of_kind(kind)
    first = in_order(kind, [records[id_] for id_ in ids])[:SECTION_COUNT]
    more = ctx.link(
        f"Tất cả {format_number(len(ids))} {KIND_INFO[kind].noun}", paths.facet_path(kind, ((facet, value),))
    )
    return tuple(
        replace(one, more=more) for one in card_section(ctx, title, kind, [record.id for record in first])
    )
