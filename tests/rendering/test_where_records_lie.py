"""Pages, facets, feeds, open data, JSON-LD, maps and plans say the same of where a record lies."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests.conftest import PROJECT_ROOT
from tests.rendering.newsroom import TODAY, make_article, make_context, views_of

from langnghe.loading.loader import load_catalogue
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.parts import Record, publishable
from langnghe.relations.facet_table import FACETS, PROVINCE
from langnghe.relations.plan_areas import province_then
from langnghe.relations.provinces import places_of, provinces_of
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.relations.targets import area_of
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import SEPARATOR, Origin
from langnghe.rendering.data.places import villages_geojson
from langnghe.rendering.kinds import RECORD_KINDS
from langnghe.rendering.views.maps.map import map_routes
from langnghe.rendering.views.maps.province_map import ProvinceMapView
from langnghe.rendering.views.records.artisan import artisan_view
from langnghe.rendering.views.records.event import event_view
from langnghe.rendering.views.records.organisation import organisation_view
from langnghe.rendering.views.records.producer import producer_view
from langnghe.rendering.views.records.product import product_view
from langnghe.rendering.views.records.village import village_view
from langnghe.rendering.views.shared.context import RenderContext

CATALOGUES = {"sample": "tests/site/catalogue", "real": "catalogue"}

VIEWS: Mapping[Kind, Any] = {
    "villages": village_view,
    "products": product_view,
    "producers": producer_view,
    "artisans": artisan_view,
    "organisations": organisation_view,
    "events": event_view,
}
"""Kinds whose pages say in which province a record lies; documents name their issuer, plans their unit."""

Everywhere = dict[tuple[Kind, str], tuple[str, ...]]


@cache
def context(name: str) -> RenderContext:
    """Return a catalogue with one article about each of its records."""
    loaded = load_catalogue(PROJECT_ROOT / CATALOGUES[name])
    keys = [(kind, record.id) for kind, record in loaded.catalogue.all_records()]
    articles = [
        make_article(number, slug=f"{kind}-{id_}", references={kind: (id_,)})
        for number, (kind, id_) in enumerate(keys)
    ]
    return replace(make_context(), data=build_site_data(loaded, articles, (), TODAY))


def defined(data: SiteData) -> Everywhere:
    """Return where each record lies by the definition."""
    return {(kind, record.id): provinces_of(data, record) for kind, record in data.catalogue.all_records()}


def collected(pairs: Iterator[tuple[tuple[Kind, str], str]], data: SiteData, *kinds: Kind) -> Everywhere:
    """Return provinces by record; every record of the kinds is there, also without one."""
    found: dict[tuple[Kind, str], list[str]] = {
        (kind, id_): [] for kind in kinds for id_ in data.catalogue.of_kind(kind)
    }
    for key, province in pairs:
        found[key].append(province)
    return {key: tuple(sorted(provinces)) for key, provinces in found.items()}


def expected(data: SiteData, *kinds: Kind) -> Everywhere:
    return {key: tuple(sorted(where)) for key, where in defined(data).items() if key[0] in kinds}


@pytest.fixture(params=CATALOGUES)
def ctx(request: pytest.FixtureRequest) -> RenderContext:
    return context(request.param)


def test_the_catalogues_have_records_with_and_without_a_province(ctx: RenderContext) -> None:
    where = defined(ctx.data)
    assert any(where.values())
    assert not all(where.values())


def test_facets_find_a_record_where_it_lies(ctx: RenderContext) -> None:
    for kind in FACETS:
        index = ctx.data.facets(kind)
        found = {(kind, id_): values[PROVINCE] for id_, values in zip(index.ids, index.values, strict=True)}
        assert found == {key: where for key, where in defined(ctx.data).items() if key[0] == kind}


def test_the_page_of_a_province_lists_the_records_that_lie_there(ctx: RenderContext) -> None:
    listed = (
        ((kind, id_), province)
        for province, by_kind in ctx.data.records_by_province.items()
        for kind, ids in by_kind.items()
        for id_ in ids
    )
    assert collected(listed, ctx.data, *KINDS) == expected(ctx.data, *KINDS)


def test_news_about_a_record_is_news_of_where_it_lies(ctx: RenderContext) -> None:
    fed = (
        ((kind, ids[0]), province)
        for province, articles in ctx.data.news_by_province.items()
        for article in articles
        for kind, ids in article.references.items()
    )
    assert collected(fed, ctx.data, *KINDS) == expected(ctx.data, *KINDS)


def test_the_page_of_a_record_names_the_provinces_it_lies_in(ctx: RenderContext) -> None:
    names = {ctx.urls.href(paths.province_path(id_)): id_ for id_ in ctx.data.provinces}
    shown = (
        ((kind, record.id), names[value.href])
        for kind, view in VIEWS.items()
        for record in ctx.data.catalogue.of_kind(kind).values()
        for fact in view(ctx, record).facts
        if fact.label == "Tỉnh, thành phố"
        for value in fact.values
    )
    assert collected(shown, ctx.data, *VIEWS) == expected(ctx.data, *VIEWS)


def test_open_data_holds_the_provinces_a_record_lies_in(ctx: RenderContext) -> None:
    origin = Origin(data=ctx.data, urls=ctx.urls)
    for kind, row in RECORD_KINDS.items():
        table = row.table
        keys = [column.key for column in table.columns]
        rows = [dict(zip(keys, row, strict=True)) for row in table.rows(origin)]
        assert {
            (kind, row["id"]): tuple(row["province"].split(SEPARATOR)) if row["province"] else ()
            for row in rows
        } == {key: where for key, where in defined(ctx.data).items() if key[0] == kind}


def test_the_geojson_of_villages_names_the_province_they_lie_in(ctx: RenderContext) -> None:
    content = villages_geojson(Origin(data=ctx.data, urls=ctx.urls))
    features = json.loads(content)["features"]
    where = defined(ctx.data)
    assert features
    for feature in features:
        assert (feature["properties"].get("province"),) == (where["villages", feature["id"]] or (None,))


def regions(node: Any) -> Iterator[str]:
    """Yield the provinces that the addresses of a node name."""
    if isinstance(node, dict):
        if "addressRegion" in node:
            yield node["addressRegion"]
        for key in ("address", "location", "homeLocation"):
            yield from regions(node.get(key))


def test_structured_data_places_a_record_where_it_lies(ctx: RenderContext) -> None:
    where = defined(ctx.data)
    names = {id_: ctx.province_link(id_).text for id_ in ctx.data.provinces}
    told = 0
    for kind, record in ctx.data.catalogue.all_records():
        node = RECORD_KINDS[kind].node(ctx, publishable(record))
        own = {names[id_] for id_ in where[kind, record.id]}
        assert set(regions(node)) <= own, (kind, record.id)
        if kind == "villages":
            assert {node["containedInPlace"]["name"]} if "containedInPlace" in node else set() == own
        told += bool(set(regions(node)))
    assert told


def test_maps_show_a_village_where_it_lies(ctx: RenderContext) -> None:
    ids = {ctx.record_link("villages", id_).href: id_ for id_ in ctx.data.catalogue.villages}
    units = {paths.province_map_path(id_): id_ for id_ in ctx.data.provinces}
    mapped = (
        (("villages", ids[village.link.href]), units[page.path])
        for page in views_of(map_routes, ctx)
        if isinstance(page, ProvinceMapView)
        for village in (*page.placed, *page.unplaced)
    )
    assert collected(mapped, ctx.data, "villages") == expected(ctx.data, "villages")  # type: ignore[arg-type]


def counted(data: SiteData, plan_id: str) -> set[str]:
    area = area_of(data, data.catalogue.plans[plan_id])
    return {record.id for record in (*area.villages, *area.products)}


def lay_in(data: SiteData, record: Record, plan_id: str) -> bool:
    plan = data.catalogue.plans[plan_id]
    places = places_of(data.catalogue, record)
    units = data.vocabulary.units
    return plan.province in {province_then(place, units, plan.period.earliest) for place in places}


def test_a_plan_counts_exactly_the_records_whose_places_lay_in_its_unit(ctx: RenderContext) -> None:
    data = ctx.data
    local = [plan.id for plan in data.catalogue.plans.values() if plan.province is not None]
    assert local
    for plan_id in local:
        records = [*data.catalogue.villages.values(), *data.catalogue.products.values()]
        there = {one.id for one in records if not one.needs_checking and lay_in(data, one, plan_id)}
        assert counted(data, plan_id) == there


def test_the_plans_on_the_page_of_a_village_are_those_that_count_it(ctx: RenderContext) -> None:
    data = ctx.data
    for village in data.catalogue.villages.values():
        if village.needs_checking:
            continue
        counting = {
            plan.id
            for plan in data.catalogue.plans.values()
            if plan.province is not None and village.id in counted(data, plan.id)
        }
        assert set(data.plan_areas.of_place(village.place)) == counting
