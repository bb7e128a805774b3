"""List pages: cards in groups below headings, cut into numbered pages, with links to each heading.

Catalogue lists are numbered from the first page (news lists are not). How a kind is grouped stands in the
module of the kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.parts import Record
from langnghe.relations.news import group_by
from langnghe.relations.snapshot import in_order
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.panel import SCRIPT, FacetPanel, FinderView, facet_panel, index_links
from langnghe.rendering.views.record_parts.cards import short_card
from langnghe.rendering.views.record_parts.facts import coverage_line
from langnghe.rendering.views.shared.base import CardGroup, FeedLink, Link, PageView, RecordCard
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.pagination import PAGE_SIZE, record_pagination
from langnghe.rendering.views.shared.route import PageRoute, Subject
from langnghe.text.collate import initial, sort_key
from langnghe.text.slug import letter_slug

INDEX_SIZE = 96
"""Cards of an index of crafts or provinces, which say less than those of records."""

R = TypeVar("R", bound=Record)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordListView(FinderView):
    """A page of a list. ``jumps`` lead to every heading of the whole list, ``portals`` to other ways in."""

    template: ClassVar[str] = "records.html"

    groups: tuple[CardGroup, ...]
    jumps: tuple[Link, ...]
    portals: tuple[Link, ...]


def _nothing(_ctx: RenderContext) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordList(Generic[T]):
    """A list before it is paginated: ``groups`` are (heading, items), both in the order to show.

    What needs the context is made with its pages: the ``card`` of an item and the ``intro``; ``ways`` to
    other lists, ``feeds`` and ``panel`` of the first page.
    """

    path: str
    title: str
    section: str
    groups: Sequence[tuple[str, Sequence[T]]]
    card: Callable[[RenderContext, T], RecordCard]
    intro: Callable[[RenderContext], str]
    size: int = INDEX_SIZE
    ways: Callable[[RenderContext], tuple[Link, ...]] = _nothing
    feeds: Callable[[RenderContext], tuple[FeedLink, ...]] = _nothing
    panel: Callable[[RenderContext], FacetPanel | None] = lambda _ctx: None


def record_list_routes(
    kind: Kind,
    groups: Sequence[tuple[str, Sequence[R]]],
    *,
    ways: Callable[[RenderContext], tuple[Link, ...]] = _nothing,
    feeds: Callable[[RenderContext], tuple[FeedLink, ...]] = _nothing,
) -> Iterator[PageRoute]:
    """Yield the pages of the list of a kind; ``ways`` stand behind those to the facets."""
    count = sum(len(records) for _, records in groups)
    yield from list_routes(
        RecordList(
            path=paths.KIND_PATHS[kind],
            title=KIND_INFO[kind].section,
            section=kind,
            groups=groups,
            card=lambda ctx, record: short_card(ctx, kind, record),
            intro=lambda ctx: coverage_line(ctx, kind, count),
            size=PAGE_SIZE,
            ways=lambda ctx: index_links(ctx, kind) + ways(ctx),
            feeds=feeds,
            panel=lambda ctx: facet_panel(ctx, kind),
        )
    )


def record_routes(
    kind: Kind, records: Iterable[R], view: Callable[[RenderContext, R], PageView]
) -> Iterator[PageRoute]:
    """Yield the page of each record."""
    for record in records:
        yield PageRoute(
            path=paths.record_path(kind, record.id),
            subject=Subject(kind, record.id),
            make=partial(_record_page, view=view, record=record),
        )


def _record_page(ctx: RenderContext, view: Callable[[RenderContext, R], PageView], record: R) -> PageView:
    return view(ctx, record)


def list_routes(shown: RecordList[T]) -> Iterator[PageRoute]:
    """Yield the numbered pages of a list; a list without items is one page that says so."""
    pages = list(_paginate_groups(shown.groups, shown.size)) or [()]
    headings: dict[str, str] = {}
    for number, groups in enumerate(pages, start=1):
        for title, _ in groups:
            headings.setdefault(title, f"{paths.list_page_path(shown.path, number)}#{_fragment(title)}")
    for number, groups in enumerate(pages, start=1):
        yield PageRoute(
            path=paths.list_page_path(shown.path, number),
            make=partial(
                _list_page, shown=shown, groups=groups, number=number, count=len(pages), headings=headings
            ),
        )


def _list_page(
    ctx: RenderContext,
    shown: RecordList[T],
    groups: Sequence[tuple[str, Sequence[T]]],
    number: int,
    count: int,
    headings: Mapping[str, str],
) -> RecordListView:
    """Return page ``number`` of ``count``; ``headings`` of the whole list lead to where they first stand."""
    own, is_first = paths.list_page_path(shown.path, number), number == 1
    intro, panel = shown.intro(ctx), shown.panel(ctx)
    return RecordListView(
        path=own,
        canonical=ctx.urls.absolute(own),
        title=shown.title if is_first else f"{shown.title}, trang {number}",
        section=shown.section,
        description=intro,
        breadcrumbs=ctx.breadcrumbs(*([] if is_first else [ctx.link(shown.title, shown.path)])),
        kind="list",
        intro=intro,
        groups=tuple(
            CardGroup(
                title=title,
                fragment=_fragment(title),
                cards=tuple(shown.card(ctx, item) for item in items),
            )
            for title, items in groups
        ),
        jumps=tuple(ctx.link(title, path) for title, path in headings.items()) if len(headings) > 1 else (),
        portals=shown.ways(ctx) if is_first else (),
        feeds=shown.feeds(ctx) if is_first else (),
        scripts=(SCRIPT,) if panel and is_first else (),
        panel=panel if is_first else None,
        front=ctx.link("Lọc danh sách", shown.path) if panel and not is_first else None,
        pagination=record_pagination(ctx, shown.path, number, count),
    )


def _fragment(title: str) -> str:
    """Return the fragment of a heading."""
    return f"muc-{letter_slug(title)}"


def _paginate_groups(
    groups: Iterable[tuple[str, Sequence[T]]], size: int
) -> Iterator[tuple[tuple[str, Sequence[T]], ...]]:
    """Yield groups page by page; one that does not fit goes on under the same heading."""
    page: list[tuple[str, Sequence[T]]] = []
    room = size
    for title, items in groups:
        rest = items
        while rest:
            page.append((title, rest[:room]))
            rest, room = rest[room:], room - min(room, len(rest))
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
