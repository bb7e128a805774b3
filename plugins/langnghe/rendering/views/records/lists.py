"""List pages: cards in groups below headings, cut into numbered pages, with links to each heading.

Catalogue lists are numbered from the first page (news lists are not). How a kind is grouped stands in the
module of the kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, TypeVar

from langnghe.model.catalogue import SECTION_LABELS, Kind
from langnghe.model.parts import Record
from langnghe.relations.news import group_by
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.panel import SCRIPT, FacetPanel, FinderView, facet_panel, index_links
from langnghe.rendering.views.record_parts.cards import in_order, short_card
from langnghe.rendering.views.record_parts.facts import coverage_line
from langnghe.rendering.views.shared.base import CardGroup, Link, RecordCard
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.pagination import PAGE_SIZE, record_pagination
from langnghe.text.collate import initial, sort_key
from langnghe.text.slug import letter_slug

INDEX_SIZE = 96
"""Cards of an index of crafts or provinces, which say less than those of records."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordListView(FinderView):
    """A page of a list. ``jumps`` lead to every heading of the whole list, ``portals`` to other ways in."""

    template: ClassVar[str] = "records.html"

    groups: tuple[CardGroup, ...]
    jumps: tuple[Link, ...]
    portals: tuple[Link, ...]


def record_list_pages(
    ctx: RenderContext, kind: Kind, groups: Sequence[tuple[str, Sequence[R]]]
) -> Iterator[RecordListView]:
    """Yield the pages of a kind's list; ``groups`` are (heading, records), both in the order to show."""
    made = [_card_group(ctx, kind, title, records) for title, records in groups]
    path, title = paths.KIND_PATHS[kind], SECTION_LABELS[kind]
    intro = coverage_line(ctx, kind, sum(len(group.cards) for group in made))
    yield from paginate(
        ctx, path, title, intro, made,
        section=kind, portals=index_links(ctx, kind), panel=facet_panel(ctx, kind), size=PAGE_SIZE,
    )  # fmt: skip


def _card_group(ctx: RenderContext, kind: Kind, title: str, records: Iterable[R]) -> CardGroup:
    return card_group(title, tuple(short_card(ctx, kind, record) for record in records))


def card_group(title: str, cards: tuple[RecordCard, ...]) -> CardGroup:
    """Return cards under a heading with the fragment made of it."""
    return CardGroup(title=title, fragment=f"muc-{letter_slug(title)}", cards=cards)


def paginate(
    ctx: RenderContext, path: str, title: str, intro: str, groups: Sequence[CardGroup], *,
    section: str, portals: tuple[Link, ...] = (), panel: FacetPanel | None = None, size: int = INDEX_SIZE,
) -> Iterator[RecordListView]:  # fmt: skip
    """Yield the numbered pages of a list; a list without cards is one page that says so."""
    pages = list(_paginate_groups(groups, size)) or [()]
    jumps: dict[str, Link] = {}
    for number, shown in enumerate(pages, start=1):
        for group in shown:
            jumps.setdefault(
                group.title, ctx.link(group.title, f"{paths.list_page_path(path, number)}#{group.fragment}")
            )
    for number, shown in enumerate(pages, start=1):
        own = paths.list_page_path(path, number)
        yield RecordListView(
            path=own,
            canonical=ctx.urls.absolute(own),
            title=title if number == 1 else f"{title}, trang {number}",
            section=section,
            description=intro,
            breadcrumbs=ctx.breadcrumbs(*([ctx.link(title, path)] if number > 1 else [])),
            kind="list",
            intro=intro,
            groups=shown,
            jumps=tuple(jumps.values()) if len(jumps) > 1 else (),
            portals=portals if number == 1 else (),
            scripts=(SCRIPT,) if panel and number == 1 else (),
            panel=panel if number == 1 else None,
            front=ctx.link("Lọc danh sách", path) if panel and number > 1 else None,
            pagination=record_pagination(ctx, path, number, len(pages)),
        )


def _paginate_groups(groups: Iterable[CardGroup], size: int) -> Iterator[tuple[CardGroup, ...]]:
    """Yield groups page by page; one that does not fit goes on under the same heading."""
    page: list[CardGroup] = []
    room = size
    for group in groups:
        cards = group.cards
        while cards:
            page.append(replace(group, cards=cards[:room]))
            cards, room = cards[room:], room - min(room, len(cards))
            if room == 0:
                yield tuple(page)
                page, room = [], size
    if page:
        yield tuple(page)


def by_letter(kind: Kind, records: Iterable[R]) -> list[tuple[str, Sequence[R]]]:
    """Group records A–Z by their names."""
    groups: Mapping[str, Sequence[R]] = group_by(
        in_order(kind, records), lambda record: [initial(record.name)]
    )
    return list(groups.items())


def by_label(
    kind: Kind, records: Iterable[R], label: Callable[[R], str], order: Callable[[str], Any] | None = sort_key
) -> list[tuple[str, Sequence[R]]]:
    """Group records by a label; groups sorted by ``order`` of it (by name), or None: as the records come."""
    groups: Mapping[str, Sequence[R]] = group_by(in_order(kind, records), lambda record: [label(record)])
    found = list(groups.items())
    return found if order is None else sorted(found, key=lambda pair: order(pair[0]))
