"""The panel beside a list: its facets with the values there are, how often, and where each leads.

Without a script every value with a page is a link. With one (``facets.js``) the same panel filters the list
in place; what it needs is fetched then, from ``panel.source``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.relations.facet_table import FACETS
from langnghe.relations.facets import Selection
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.labels import facet_label, value_label, value_order
from langnghe.rendering.views.shared.base import Link, PageView, Pagination
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.numbers import format_number

OPTION_COUNT = 8
"""Values of a facet that the panel shows; all of them are on the page of the facet."""
OPEN_COUNT = 3
"""Facets that lie open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetOption:
    """A value: how often it occurs among the page's records, and its page (None: too few for one)."""

    value: str
    text: str
    count: str
    href: str | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetGroup:
    """A facet. ``more`` leads to all its values; ``key`` is its word in addresses."""

    key: str
    title: str
    options: tuple[FacetOption, ...]
    more: Link | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SortChoice:
    """An order of the list: its word in addresses and what it is called."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetPanel:
    """All facets of a list. ``home`` is the whole list, named ``title``; ``noun`` is what it counts."""

    source: str
    home: str
    title: str
    noun: str
    groups: tuple[FacetGroup, ...]
    sorts: tuple[SortChoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderView(PageView):
    """A list of records that can be narrowed. ``chosen`` are values it has been narrowed to already.

    Each leads to the list without it. The panel stands on first pages only; ``front`` leads there.
    """

    template: ClassVar[str] = "finder.html"

    intro: str
    pagination: Pagination | None
    panel: FacetPanel | None = None
    chosen: tuple[Link, ...] = ()
    front: Link | None = None


SCRIPT = "facets"
"""The script that filters in place, for pages with a panel."""


def facet_panel(ctx: RenderContext, kind: Kind, selection: Selection = ()) -> FacetPanel | None:
    """Return the panel of a page of a kind, or None where the kind has no facets or no records."""
    if kind not in FACETS or not ctx.data.catalogue.of_kind(kind):
        return None
    counts = ctx.data.facets(kind).counts(selection)
    shown = [facet for facet in FACETS[kind] if counts[facet] or facet in dict(selection)]
    return FacetPanel(
        source=ctx.urls.href(paths.filter_path(kind)),
        home=ctx.urls.href(paths.KIND_PATHS[kind]),
        title=KIND_INFO[kind].section,
        noun=KIND_INFO[kind].noun,
        groups=tuple(
            _group(ctx, kind, facet, counts[facet], selection, is_open=number < OPEN_COUNT)
            for number, facet in enumerate(shown)
        ),
        sorts=tuple(SortChoice(key=key, text=text) for key, text in ctx.kinds[kind].sorts),
    )


def _group(
    ctx: RenderContext, kind: Kind, facet: str, counts: dict[str, int], selection: Selection, *, is_open: bool
) -> FacetGroup:
    """Return a facet with its most used values; of the page's own facet there is but the page's value."""
    chosen = dict(selection).get(facet)
    values = [chosen] if chosen is not None else value_order(ctx, kind, facet, counts)
    has_more = chosen is not None or len(values) > OPTION_COUNT
    label = facet_label(kind, facet)
    return FacetGroup(
        key=paths.facet_segment(kind, facet),
        title=label,
        options=tuple(
            FacetOption(
                value=paths.facet_value_segment(kind, facet, value),
                text=value_label(ctx, kind, facet, value),
                count=format_number(counts.get(value, 0)),
                href=None if value == chosen else _narrowed(ctx, kind, selection, (facet, value)),
                chosen=value == chosen,
            )
            for value in values[:OPTION_COUNT]
        ),
        more=ctx.link(f"Tất cả {label.lower()}", paths.facet_index_path(kind, facet)) if has_more else None,
        is_open=is_open,
    )


def _narrowed(ctx: RenderContext, kind: Kind, selection: Selection, more: tuple[str, str]) -> str | None:
    """Return the page of a selection with one value more, in either order, or None where it has none."""
    pages = ctx.data.facets(kind).members
    for wanted in ((*selection, more), (more, *selection)):
        if wanted in pages:
            return ctx.urls.href(paths.facet_path(kind, wanted))
    return None


def index_links(ctx: RenderContext, kind: Kind, only: Collection[str] = ()) -> tuple[Link, ...]:
    """Return links to the pages that list the values of each facet, or of some, for those that have some."""
    if kind not in FACETS or not ctx.data.catalogue.of_kind(kind):
        return ()
    counts = ctx.data.facets(kind).counts(())
    return tuple(
        ctx.link(facet_label(kind, facet).lower(), paths.facet_index_path(kind, facet))
        for facet in FACETS[kind]
        if counts[facet] and (not only or facet in only)
    )
