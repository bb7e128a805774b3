"""Facets in words: what a facet and its values are called, and the sentence that titles a page of them.

Only words and their order. Links, counts and cards stand in ``panel`` and ``pages``; what is peculiar to one
facet in its row of ``relations.facet_table``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.relations.facet_table import FACETS, PROVINCE
from langnghe.relations.facets import Selection
from langnghe.rendering.views.shared.context import RenderContext, as_of
from langnghe.text.collate import SortKey, sort_key
from langnghe.text.numbers import format_number
from langnghe.text.wording import uncapitalised


def facet_label(kind: Kind, facet: str) -> str:
    """Return what a facet is called."""
    return FACETS[kind][facet].label


def value_label(ctx: RenderContext, kind: Kind, facet: str, value: str) -> str:
    """Return what a value is called where the facet is named beside it."""
    row = FACETS[kind][facet]
    state = row.state(value)
    return row.name(ctx.data, value) if state is None else state.label


def value_order(
    ctx: RenderContext, kind: Kind, facet: str, counts: Mapping[str, int], *, by_name: bool = False
) -> list[str]:
    """Return values as they are offered: states and stars by rank, years from the last, others by use.

    ``by_name`` puts the others from A to Z.
    """
    row = FACETS[kind][facet]
    if row.states:
        return [state.value for state in row.states if state.value in counts]
    if row.order == "newest":
        return sorted(counts, reverse=True)

    def by_use(value: str) -> tuple[int, SortKey]:
        return 0 if by_name else -counts[value], sort_key(value_label(ctx, kind, facet, value))

    return sorted(counts, key=by_use)


def phrase(ctx: RenderContext, kind: Kind, facet: str, value: str) -> str:
    """Return a value as it reads behind the noun: "tại Bắc Ninh", "thuộc nghề đúc đồng"."""
    row = FACETS[kind][facet]
    state = row.state(value)
    if state is not None:
        return state.phrase
    name = row.in_phrase(row.name(ctx.data, value))
    return row.phrase.format(name=name, low=uncapitalised(name))


def subject(ctx: RenderContext, kind: Kind, selection: Selection) -> str:
    """Return what a page is about, without a number: "sản phẩm trong danh mục tại Bắc Ninh".

    "Trong danh mục" says that there may be more; it is left out only where the catalogue promises all.
    """
    return " ".join([KIND_INFO[kind].noun, *_about(ctx, kind, selection)])


def _about(ctx: RenderContext, kind: Kind, selection: Selection) -> Iterator[str]:
    if promise(ctx, kind, selection) is None:
        yield "trong danh mục"
    yield from (phrase(ctx, kind, *one) for one in selection)


def title_sentence(ctx: RenderContext, kind: Kind, selection: Selection, count: int) -> str:
    """Return the title of a page: "42 sản phẩm trong danh mục tại Bắc Ninh thuộc nghề đúc đồng"."""
    if count:
        return f"{format_number(count)} {subject(ctx, kind, selection)}"
    return " ".join([f"Chưa có {KIND_INFO[kind].noun} nào", *_about(ctx, kind, selection)])


def promise(ctx: RenderContext, kind: Kind, selection: Selection) -> str | None:
    """Return as of when the catalogue promises all that a page could list, or None: it is a sample."""
    province = dict(selection).get(PROVINCE)
    for one in ctx.data.vocabulary.coverage:
        if one.kind == kind and one.province in {None, province}:
            return as_of(one.as_of)
    return None


def sample_line(ctx: RenderContext, kind: Kind, selection: Selection) -> str:
    """Return the line below the title: how far the number may be trusted."""
    complete = promise(ctx, kind, selection)
    if complete is not None:
        return f"Danh mục đầy đủ, {complete}."
    return "Danh mục chưa đầy đủ: con số chỉ tính những gì danh mục đã ghi được."
