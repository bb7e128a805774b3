"""Facet pages: the records that share a value, or two; and for every facet the index of its values.

A numbered page holds cards only: neither its title nor a panel counts, so that one more record changes the
first page of a list and those behind its own place, and no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.states import CertificateState
from langnghe.relations.facet_table import FACETS
from langnghe.relations.facets import Selection
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.labels import (
    facet_label,
    sample_line,
    subject,
    title_sentence,
    value_label,
    value_order,
)
from langnghe.rendering.views.facets.panel import SCRIPT, FinderView, facet_panel
from langnghe.rendering.views.news.front import IndexView, letter_groups
from langnghe.rendering.views.news.news_list import LinkGroup
from langnghe.rendering.views.record_parts.cards import short_card
from langnghe.rendering.views.shared.base import Link, RecordCard
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.pagination import PAGE_SIZE, record_pagination
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised, shortened

EXPIRED_COUNT = 48
"""Products whose stars are over, as a star page names them; all stand on the page of their state."""
LETTERS_FROM = 40
"""Values of a facet that are listed under letters; fewer are seen at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetView(FinderView):
    """A page of records that share values. ``expired`` stands on the first page of stars."""

    template: ClassVar[str] = "facet.html"

    cards: tuple[RecordCard, ...]
    expired: LinkGroup | None = None


def facet_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the index of every facet, then the pages of every selection that has some."""
    for kind in FACETS:
        index = data.facets(kind)
        for facet, counts in index.counts(()).items():
            if counts:
                yield PageRoute(
                    path=paths.facet_index_path(kind, facet),
                    make=partial(_index, kind=kind, facet=facet),
                )
        for selection, members in index.members.items():
            if selection:
                yield from _selection_routes(kind, selection, len(members))


def _selection_routes(kind: Kind, selection: Selection, total: int) -> Iterator[PageRoute]:
    path, count = paths.facet_path(kind, selection), max(1, -(-total // PAGE_SIZE))
    for number in range(1, count + 1):
        yield PageRoute(
            path=paths.list_page_path(path, number),
            make=partial(_selection_page, kind=kind, selection=selection, number=number, count=count),
        )


def _index(ctx: RenderContext, kind: Kind, facet: str) -> IndexView:
    """Return the index of a facet that has values; the names of values lead to their pages."""
    counts = ctx.data.facets(kind).counts(())[facet]
    path, title = paths.facet_index_path(kind, facet), facet_label(kind, facet).lower()
    names = {
        paths.facet_path(kind, ((facet, value),)): (
            f"{value_label(ctx, kind, facet, value)} ({format_number(counts[value])})"
        )
        for value in value_order(ctx, kind, facet, counts, by_name=True)
    }
    are_many = len(names) >= LETTERS_FROM
    return IndexView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=f"{KIND_INFO[kind].section} theo {title}",
        section=kind,
        kind="index",
        description=f"{KIND_INFO[kind].section} trong danh mục, xếp theo {title}.",
        breadcrumbs=ctx.breadcrumbs(ctx.kind_breadcrumb(kind)),
        intro=sample_line(ctx, kind, ()),
        groups=letter_groups(ctx, names, "muc") if are_many else (),
        links=() if are_many else tuple(ctx.link(name, path) for path, name in names.items()),
    )


def _selection_page(
    ctx: RenderContext, kind: Kind, selection: Selection, number: int, count: int
) -> FacetView:
    """Return page ``number`` of the ``count`` pages of a selection."""
    index = ctx.data.facets(kind)
    records, positions = ctx.data.catalogue.of_kind(kind), index.members[selection]
    path = paths.facet_path(kind, selection)
    own, is_first = paths.list_page_path(path, number), number == 1
    shown = positions[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    title = title_sentence(ctx, kind, selection, len(positions))
    plain = capitalised(subject(ctx, kind, selection))
    return FacetView(
        path=own,
        canonical=ctx.urls.absolute(own),
        title=title if is_first else f"{plain}, trang {number}",
        section=kind,
        kind="facet",
        description=shortened(f"{title if is_first else plain}."),
        breadcrumbs=_breadcrumbs(ctx, kind, selection, is_first),
        intro=sample_line(ctx, kind, selection),
        chosen=_chosen(ctx, kind, selection),
        cards=tuple(short_card(ctx, kind, records[index.ids[position]]) for position in shown),
        pagination=record_pagination(ctx, path, number, count),
        scripts=(SCRIPT,) if is_first else (),
        panel=facet_panel(ctx, kind, selection) if is_first else None,
        expired=_expired(ctx, selection) if is_first and kind == "products" else None,
        front=None if is_first else ctx.link("Lọc danh sách này", path),
    )


def _breadcrumbs(ctx: RenderContext, kind: Kind, selection: Selection, is_first: bool) -> tuple[Link, ...]:
    """Return the way over the list and the page of the first value; numbered pages lie below their first."""
    above = [selection[:length] for length in range(1, len(selection) + (not is_first))]
    steps = [ctx.link(value_label(ctx, kind, *part[-1]), paths.facet_path(kind, part)) for part in above]
    return ctx.breadcrumbs(ctx.kind_breadcrumb(kind), *steps)


def _chosen(ctx: RenderContext, kind: Kind, selection: Selection) -> tuple[Link, ...]:
    """Return each value with the page that lists the same without it."""
    return tuple(
        ctx.link(
            value_label(ctx, kind, *one),
            paths.facet_path(kind, [other for other in selection if other != one]),
        )
        for one in selection
    )


def _expired(ctx: RenderContext, selection: Selection) -> LinkGroup | None:
    """Return, for a page of stars, the products that had as many until their certificate ended."""
    if len(selection) != 1 or selection[0][0] != "stars":
        return None
    stars = int(selection[0][1])
    found = ctx.data.expired_by_stars.get(stars, ())
    states = ctx.link("Mọi sản phẩm có chứng nhận đã hết hạn", _expired_path())
    links = ctx.record_links("products", found[:EXPIRED_COUNT])
    return LinkGroup(title=f"Từng đạt {stars} sao, chứng nhận nay không còn hiệu lực", links=(*links, states))


def _expired_path() -> str:
    return paths.facet_path("products", (("certificate", CertificateState.EXPIRED),))
