"""The search page: what a reader without JavaScript browses, and the place where a script shows results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.relations.provinces import provinces_of
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.panel import index_links
from langnghe.rendering.views.news.front import category_links, letter_groups
from langnghe.rendering.views.news.news_list import LinkGroup, link_groups
from langnghe.rendering.views.shared.base import Link, PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.collate import sort_key

ALPHABET_LIMIT = 120
"""Names listed of one kind: some 2 kB of HTML, gzip. A longer list has pages of its own, linked instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alphabet:
    """Names of a kind under their letters; without ``groups`` only the way to the kind's own list."""

    title: str
    fragment: str
    more: Link
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(PageView):
    """The search page."""

    template: ClassVar[str] = "search.html"

    action: str
    alphabets: tuple[Alphabet, ...]
    groups: tuple[LinkGroup, ...]


def search_routes(_data: SiteData) -> Iterator[PageRoute]:
    """Yield the search page."""
    yield PageRoute(path=paths.SEARCH, make=search_page)


def search_page(ctx: RenderContext) -> SearchView:
    """Return the search page."""
    ways = [_craft_links(ctx), _province_links(ctx), _product_ways(ctx), category_links(ctx)]
    return SearchView(
        path=paths.SEARCH,
        canonical=ctx.urls.absolute(paths.SEARCH),
        title="Tìm kiếm",
        section="search",
        kind="search",
        breadcrumbs=ctx.breadcrumbs(),
        action=ctx.urls.href(paths.SEARCH),
        alphabets=tuple(_alphabets(ctx)),
        groups=link_groups(ways),
    )


def _alphabets(ctx: RenderContext) -> Iterator[Alphabet]:
    kinds: tuple[Kind, ...] = ("villages", "products")
    for kind in kinds:
        records = ctx.data.catalogue.of_kind(kind)
        fragment = paths.kind_segment(kind)
        names = {paths.record_path(kind, record.id): record.name for record in records.values()}
        if names:
            yield Alphabet(
                title=KIND_INFO[kind].label,
                fragment=fragment,
                more=ctx.link(f"Danh sách {KIND_INFO[kind].noun}", paths.KIND_PATHS[kind]),
                groups=letter_groups(ctx, names, fragment) if len(names) <= ALPHABET_LIMIT else (),
            )


def _product_ways(ctx: RenderContext) -> LinkGroup:
    """Return links to the pages that list products by each of their properties."""
    links = index_links(ctx, "products")
    return LinkGroup(title="Sản phẩm theo", fragment="san-pham-theo", links=links)


def _craft_links(ctx: RenderContext) -> LinkGroup:
    """Return links to the crafts that a village or product practises, by name."""
    catalogue = ctx.data.catalogue
    records: list[Village | Product] = [*catalogue.villages.values(), *catalogue.products.values()]
    practised = {id_ for record in records for id_ in record.crafts}
    return _by_name("Nghề", "nghe", [ctx.craft_link(id_) for id_ in practised])


def _province_links(ctx: RenderContext) -> LinkGroup:
    """Return links to today's provinces that a village or product lies in, by name."""
    data = ctx.data
    kinds: tuple[Kind, ...] = ("villages", "products")
    found = {
        province
        for kind in kinds
        for record in data.catalogue.of_kind(kind).values()
        for province in provinces_of(ctx.data, record)
    }
    return _by_name("Tỉnh, thành phố", "tinh", [ctx.province_link(id_) for id_ in found])


def _by_name(title: str, fragment: str, links: list[Link]) -> LinkGroup:
    return LinkGroup(
        title=title,
        fragment=fragment,
        links=tuple(sorted(links, key=lambda link: (sort_key(link.text), link.href))),
    )
