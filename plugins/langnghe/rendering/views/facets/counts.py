"""Counts of the catalogue in words: of a maker, a craft, a province, each with the way to its list.

A count is of what the catalogue holds; how complete that is the page says beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.states import CertificateState, RecognitionState
from langnghe.relations.facet_table import FACETS, PROVINCE
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.labels import value_order
from langnghe.rendering.views.record_parts.facts import fact
from langnghe.rendering.views.shared.base import Fact, FactValue, Link
from langnghe.rendering.views.shared.context import RenderContext, link_value
from langnghe.text.numbers import format_number

SPREAD_COUNT = 8
"""Crafts of a province, or provinces of a craft, that are named; all are on the list behind the last link."""

Counts = Mapping[str, Mapping[str, int]]


def count_facts(ctx: RenderContext, kinds: Sequence[Kind], facet: str, chosen: str) -> tuple[Fact, ...]:
    """Return how many records of each kind have a value and what holds of them today, with their lists."""
    values = (_count(ctx, kind, facet, chosen) for kind in kinds if facet in FACETS.get(kind, ()))
    return fact("Trong danh mục", *values)


def _count(ctx: RenderContext, kind: Kind, facet: str, chosen: str) -> FactValue | None:
    index, selection = ctx.data.facets(kind), ((facet, chosen),)
    found = index.members.get(selection, ())
    if not found:
        return None
    link = ctx.link(f"{format_number(len(found))} {KIND_INFO[kind].noun}", paths.facet_path(kind, selection))
    return link_value(link, _note(kind, index.counts(selection)))


def _note(kind: Kind, counts: Counts) -> str | None:
    if kind == "villages":
        return _listed(
            *(
                (counts["recognition"].get(state, 0), state.phrase)
                for state in (RecognitionState.RECOGNISED, RecognitionState.REVOKED)
            )
        )
    if kind != "products":
        return None
    certificate = counts["certificate"]
    current = sum(certificate.get(state, 0) for state in CertificateState if state.is_current)
    stars = _listed(*((counts["stars"].get(n, 0), f"hạng {n} sao") for n in ("5", "4", "3")))
    words = _listed((current, "có chứng nhận OCOP còn hạn"))
    return f"{words}: {stars}" if words and stars else words


def _listed(*parts: tuple[int, str]) -> str | None:
    """Return the counts that are not zero: "9 đang được công nhận, 2 đã bị thu hồi công nhận"."""
    return ", ".join(f"{format_number(number)} {words}" for number, words in parts if number) or None


def spread_facts(ctx: RenderContext, label: str, facet: str, chosen: str) -> tuple[Fact, ...]:
    """Return the provinces that the villages of a craft lie in, or the crafts of those of a province.

    The most frequent first, each with its portal; the rest behind a link to the list.
    """
    other = PROVINCE if facet == "craft" else "craft"
    index, selection = ctx.data.facets("villages"), ((facet, chosen),)
    if not index.members.get(selection):
        return ()
    counts = index.counts(selection)[other]
    order = value_order(ctx, "villages", other, counts)
    values = [
        link_value(_site_data(ctx, other, one), f"{format_number(counts[one])} làng nghề")
        for one in order[:SPREAD_COUNT]
    ]
    if len(order) > SPREAD_COUNT:
        rest = ctx.link(
            f"và {format_number(len(order) - SPREAD_COUNT)} {'nghề' if other == 'craft' else 'nơi'} khác",
            paths.facet_path("villages", selection),
        )
        values.append(link_value(rest))
    return fact(label, *values)


def _site_data(ctx: RenderContext, facet: str, chosen: str) -> Link:
    return ctx.craft_link(chosen) if facet == "craft" else ctx.province_link(chosen)
