"""Pages of provinces: one for each province-level unit in force today, and their index by region.

A record belongs to the unit it lies in *today*; papers to the unit that today's stands in for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from markupsafe import Markup

from langnghe.model.kinds import Kind
from langnghe.model.vocabulary import AdminUnit
from langnghe.relations.facet_table import PROVINCE
from langnghe.relations.places import state_on
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.counts import count_facts, spread_facts
from langnghe.rendering.views.facets.sections import facet_section
from langnghe.rendering.views.news.feed_links import province_feeds
from langnghe.rendering.views.record_parts.facts import former_names, incomplete_line, link_fact, text_fact
from langnghe.rendering.views.record_parts.page import CardSection
from langnghe.rendering.views.records.lists import RecordList, list_routes
from langnghe.rendering.views.shared.base import Fact, PageView, RecordCard, SourceView
from langnghe.rendering.views.shared.context import RenderContext, sources_of
from langnghe.rendering.views.shared.route import PageRoute, Subject
from langnghe.text.collate import sort_key
from langnghe.text.dates import format_date
from langnghe.text.wording import capitalised

SECTION = "provinces"
TITLE = "Tỉnh, thành phố"
NO_REGION = "Vùng khác"
_HEADINGS: tuple[tuple[str, Kind], ...] = (
    ("Làng nghề", "villages"),
    ("Sản phẩm", "products"),
    ("Cơ sở, hợp tác xã", "producers"),
    ("Nghệ nhân", "artisans"),
    ("Tổ chức", "organisations"),
    ("Sự kiện", "events"),
    ("Kế hoạch", "plans"),
    ("Văn bản ban hành tại đây", "documents"),
)
RecordsByKind = Mapping[Kind, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceView(PageView):
    """The page of a province-level unit: what it is made of, and the records that lie in it today."""

    template: ClassVar[str] = "province.html"

    facts: tuple[Fact, ...]
    text: Markup
    note: str | None
    sections: tuple[CardSection, ...]
    sources: tuple[SourceView, ...]


def province_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the index of provinces and the page of each unit in force today."""
    units = [data.vocabulary.units[id_] for id_ in data.provinces]
    units.sort(key=lambda unit: sort_key(data.province_name(unit.id)))
    intro = f"{len(units)} tỉnh, thành phố theo đơn vị hành chính hiện nay."
    yield from list_routes(
        RecordList(
            path=paths.PROVINCES,
            title=TITLE,
            section=SECTION,
            groups=_groups(data, units),
            card=_card,
            intro=lambda _ctx: intro,
        )
    )
    for unit in units:
        yield PageRoute(
            path=paths.province_path(unit.id),
            subject=Subject("provinces", unit.id),
            make=partial(province_view, unit=unit),
        )


def _groups(data: SiteData, units: Sequence[AdminUnit]) -> list[tuple[str, Sequence[AdminUnit]]]:
    """Return the units of each region, regions in the order of the vocabulary."""
    titles = {id_: term.name for id_, term in data.vocabulary.terms["regions"].items()}
    return [
        (title, members)
        for region, title in [*titles.items(), (None, NO_REGION)]
        if (members := tuple(unit for unit in units if unit.region == region))
    ]


def _card(ctx: RenderContext, unit: AdminUnit) -> RecordCard:
    state = state_on(unit, ctx.data.today)
    return RecordCard(
        name=state.name,
        href=ctx.urls.href(paths.province_path(unit.id)),
        lines=(
            capitalised(state.kind),
            *(_made_of(day, names) for day, names in former_names(ctx, unit.id)),
        ),
    )


def _made_of(day: date, names: tuple[str, ...]) -> str:
    return f"Trước {format_date(day)}: {', '.join(names)}"


def province_view(ctx: RenderContext, unit: AdminUnit) -> ProvinceView:
    """Return the page of a province-level unit with its records."""
    state = state_on(unit, ctx.data.today)
    records = ctx.data.records_by_province.get(unit.id, {})
    path, name = paths.province_path(unit.id), f"{state.kind} {state.name}"
    own = ctx.data.vocabulary.province_texts.get(unit.id)
    return ProvinceView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=capitalised(name),
        section=SECTION,
        description=f"Làng nghề, sản phẩm, cơ sở, nghệ nhân, sự kiện, văn bản của {name}.",
        breadcrumbs=ctx.breadcrumbs(ctx.link(TITLE, paths.PROVINCES)),
        kind="province",
        feeds=province_feeds(ctx).get(unit.id, ()),
        facts=_facts(ctx, unit) + (_map_fact(ctx, unit.id, name) if records.get("villages") else ()),
        text=ctx.text("province_texts", unit.id),
        note=incomplete_line(ctx, unit.id) if records else None,
        sections=tuple(
            one
            for title, kind in _HEADINGS
            for one in facet_section(ctx, title, kind, records.get(kind, ()), PROVINCE, unit.id)
        ),
        sources=sources_of(own.sources if own is not None else ()),
    )


def _facts(ctx: RenderContext, unit: AdminUnit) -> tuple[Fact, ...]:
    """Return the region of a unit, what it is made of, its other names, and what the catalogue has of it."""
    region = ctx.data.vocabulary.terms["regions"][unit.region].name if unit.region is not None else None
    before = [
        text_fact(f"Trước {format_date(day)} là", ", ".join(names))
        for day, names in former_names(ctx, unit.id)
    ]
    return (
        text_fact("Vùng", region)
        + tuple(one for facts in before for one in facts)
        + text_fact("Tên gọi khác", ", ".join(unit.synonyms))
        + count_facts(ctx, [kind for _, kind in _HEADINGS], PROVINCE, unit.id)
        + spread_facts(ctx, "Nghề của các làng", PROVINCE, unit.id)
    )


def _map_fact(ctx: RenderContext, unit: str, name: str) -> tuple[Fact, ...]:
    """Return the way to the map; a province has one if it has a village."""
    return link_fact("Bản đồ", [ctx.link(f"Bản đồ làng nghề {name}", paths.province_map_path(unit))])
