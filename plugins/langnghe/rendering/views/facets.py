"""Facet pages: the records that share a value, or two; and for every facet the index of its values.

A numbered page holds cards only: neither its title nor a panel counts, so that one more record changes the
first page of a list and those behind its own place, and no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.catalogue import SECTION_LABELS, Kind
from langnghe.model.product import Product
from langnghe.relations.claims import claims
from langnghe.relations.facets import FACETS, Selection
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Link, PageView, RecordCard
from langnghe.rendering.views.catalogue_cards import short_card
from langnghe.rendering.views.catalogue_lists import PAGE_SIZE, page_path, pagination
from langnghe.rendering.views.facet_panel import SCRIPT, FinderView, facet_panel, facets_of
from langnghe.rendering.views.facet_words import (
    facet_label,
    sample_line,
    subject,
    title_sentence,
    value_label,
    value_order,
)
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.news_parts import LinkGroup
from langnghe.rendering.views.terms import IndexView, letter_groups
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised, shortened

LAPSED_COUNT = 48
"""Products whose stars are over, as a star page names them; all stand on the page of their state."""
LETTERS_FROM = 40
"""Values of a facet that are listed under letters; fewer are seen at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetView(FinderView):
    """A page of records that share values. ``lapsed`` stands on the first page of stars."""

    template: ClassVar[str] = "facet.html"

    cards: tuple[RecordCard, ...]
    lapsed: LinkGroup | None = None


def facet_pages(making: Making) -> Iterator[PageView]:
    """Yield the index of every facet, then the pages of every selection that has some."""
    for kind in FACETS:
        index = facets_of(making, kind)
        yield from _indexes(making, kind)
        for selection in index.members:
            if selection:
                yield from _selection_pages(making, kind, selection)


def _indexes(making: Making, kind: Kind) -> Iterator[IndexView]:
    """Yield the index of each facet that has values; the names of values lead to their pages."""
    for facet, counts in facets_of(making, kind).counts(()).items():
        if not counts:
            continue
        path, title = paths.facet_index_path(kind, facet), facet_label(kind, facet).lower()
        names = {
            paths.facet_path(kind, ((facet, value),)): (
                f"{value_label(making, kind, facet, value)} ({format_number(counts[value])})"
            )
            for value in value_order(making, kind, facet, counts, by_name=True)
        }
        are_many = len(names) >= LETTERS_FROM
        yield IndexView(
            path=path,
            canonical=making.urls.absolute(path),
            title=f"{SECTION_LABELS[kind]} theo {title}",
            section=kind,
            kind="index",
            description=f"{SECTION_LABELS[kind]} trong danh mục, xếp theo {title}.",
            breadcrumbs=making.breadcrumbs(making.kind_crumb(kind)),
            intro=sample_line(making, kind, ()),
            groups=letter_groups(making, names, "muc") if are_many else (),
            links=() if are_many else tuple(making.link(name, path) for path, name in names.items()),
        )


def _selection_pages(making: Making, kind: Kind, selection: Selection) -> Iterator[FacetView]:
    index = facets_of(making, kind)
    records, positions = making.portal.catalogue.of_kind(kind), index.members[selection]
    path = paths.facet_path(kind, selection)
    count = max(1, -(-len(positions) // PAGE_SIZE))
    plain = capitalised(subject(making, kind, selection))
    for number in range(1, count + 1):
        own, is_first = page_path(path, number), number == 1
        shown = positions[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        title = title_sentence(making, kind, selection, len(positions))
        yield FacetView(
            path=own,
            canonical=making.urls.absolute(own),
            title=title if is_first else f"{plain}, trang {number}",
            section=kind,
            kind="facet",
            description=shortened(f"{title if is_first else plain}."),
            breadcrumbs=_breadcrumbs(making, kind, selection, is_first),
            intro=sample_line(making, kind, selection),
            chosen=_chosen(making, kind, selection),
            cards=tuple(short_card(making, kind, records[index.ids[position]]) for position in shown),
            pagination=pagination(making, path, number, count),
            scripts=(SCRIPT,) if is_first else (),
            panel=facet_panel(making, kind, selection) if is_first else None,
            lapsed=_lapsed(making, selection) if is_first and kind == "products" else None,
            front=None if is_first else making.link("Lọc danh sách này", path),
        )


def _breadcrumbs(making: Making, kind: Kind, selection: Selection, is_first: bool) -> tuple[Link, ...]:
    """Return the way over the list and the page of the first value; numbered pages lie below their first."""
    above = [selection[:length] for length in range(1, len(selection) + (not is_first))]
    steps = [
        making.link(value_label(making, kind, *part[-1]), paths.facet_path(kind, part)) for part in above
    ]
    return making.breadcrumbs(making.kind_crumb(kind), *steps)


def _chosen(making: Making, kind: Kind, selection: Selection) -> tuple[Link, ...]:
    """Return each value with the page that lists the same without it."""
    return tuple(
        making.link(
            value_label(making, kind, *one),
            paths.facet_path(kind, [other for other in selection if other != one]),
        )
        for one in selection
    )


def _lapsed(making: Making, selection: Selection) -> LinkGroup | None:
    """Return, for a page of stars, the products that had as many until their certificate ended."""
    if len(selection) != 1 or selection[0][0] != "stars":
        return None
    stars = int(selection[0][1])
    found = _lapsed_by_stars(making).get(stars, ())
    states = making.link("Mọi sản phẩm có chứng nhận đã hết hạn", _expired_path())
    links = making.record_links("products", found[:LAPSED_COUNT])
    return LinkGroup(title=f"Từng đạt {stars} sao, chứng nhận nay không còn hiệu lực", links=(*links, states))


def _expired_path() -> str:
    return paths.facet_path("products", (("certificate", "expired"),))


def _lapsed_by_stars(making: Making) -> dict[int, Sequence[str]]:
    """Return the ids of products by the stars that their last certificate gave and that are over today."""

    def find() -> dict[int, Sequence[str]]:
        found: dict[int, list[str]] = {}
        for id_ in facets_of(making, "products").ids:
            product: Product = claims(making.portal.catalogue.products[id_])
            rating = making.portal.rating(product)
            if rating is not None and rating.state in {"expired", "withdrawn"} and rating.certificate.stars:
                found.setdefault(rating.certificate.stars, []).append(id_)
        return dict(found)

    return making.once(("lapsed by stars",), find)
