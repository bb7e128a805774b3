"""Pages of crafts: one each, and the index of crafts by group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from markupsafe import Markup

from langnghe.model.kinds import Kind
from langnghe.model.vocabulary import Craft
from langnghe.relations.facet_table import FACETS
from langnghe.relations.news import group_by
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.counts import count_facts, spread_facts
from langnghe.rendering.views.facets.sections import facet_section
from langnghe.rendering.views.record_parts.facts import fact, incomplete_line, link_fact, text_fact
from langnghe.rendering.views.record_parts.page import CardSection, craft_drawing, craft_glyph
from langnghe.rendering.views.records.lists import RecordList, list_routes
from langnghe.rendering.views.shared.base import (
    DrawingView,
    Fact,
    FactValue,
    Link,
    PageView,
    RecordCard,
    SourceView,
)
from langnghe.rendering.views.shared.context import RenderContext, sources_of, value
from langnghe.rendering.views.shared.route import PageRoute, Subject
from langnghe.text.collate import sort_key
from langnghe.text.wording import shortened

SECTION = "crafts"
TITLE = "Nghề"
_HEADINGS: tuple[tuple[str, Kind], ...] = (
    ("Làng nghề", "villages"),
    ("Sản phẩm", "products"),
    ("Cơ sở, hợp tác xã", "producers"),
    ("Nghệ nhân", "artisans"),
    ("Sự kiện", "events"),
)
RecordsByKind = Mapping[Kind, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CraftView(PageView):
    """The page of a craft: what it is, and its records. ``note`` says that the lists are a sample."""

    template: ClassVar[str] = "craft.html"

    drawing: DrawingView | None
    facts: tuple[Fact, ...]
    summary: str | None
    text: Markup
    note: str | None
    sections: tuple[CardSection, ...]
    sources: tuple[SourceView, ...]


def craft_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the index of crafts and the page of each craft of the vocabulary."""
    crafts = sorted(data.vocabulary.crafts.values(), key=lambda craft: sort_key(craft.name))
    named = data.vocabulary.terms["craft_groups"]
    # A group that is not there is told by others: routes are listed before anything is checked.
    groups = group_by(
        crafts, lambda craft: [named[craft.group].name if craft.group in named else craft.group]
    )
    yield from list_routes(
        RecordList(
            path=paths.CRAFTS,
            title=TITLE,
            section=SECTION,
            groups=sorted(groups.items(), key=lambda pair: sort_key(pair[0])),
            card=_card,
            intro=lambda _ctx: "Các nghề, xếp theo nhóm nghề.",
        )
    )
    for craft in crafts:
        yield PageRoute(
            path=paths.craft_path(craft.id),
            subject=Subject("crafts", craft.id),
            make=partial(craft_view, craft=craft),
        )


def _card(ctx: RenderContext, craft: Craft) -> RecordCard:
    return RecordCard(
        name=craft.name,
        href=ctx.urls.href(paths.craft_path(craft.id)),
        lines=(f"Tên gọi khác: {', '.join(craft.synonyms)}",) if craft.synonyms else (),
        summary=craft.description,
        glyph=craft_glyph(ctx, craft.id),
    )


def _records_of(data: SiteData, craft: str) -> RecordsByKind:
    """Return the ids of the records of a craft, kind by kind."""
    found: dict[Kind, tuple[str, ...]] = {}
    for kind, facets in FACETS.items():
        index = data.facets(kind)
        if "craft" in facets and (positions := index.members.get((("craft", craft),))):
            found[kind] = tuple(index.ids[position] for position in positions)
    return found


def craft_view(ctx: RenderContext, craft: Craft) -> CraftView:
    """Return the page of a craft with its records."""
    path = paths.craft_path(craft.id)
    records = _records_of(ctx.data, craft.id)
    own = ctx.data.vocabulary.craft_texts.get(craft.id)
    return CraftView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=craft.name,
        section=SECTION,
        description=shortened(
            craft.description or f"Nghề {craft.name.lower()}: làng nghề, sản phẩm, nghệ nhân."
        ),
        breadcrumbs=ctx.breadcrumbs(ctx.link(TITLE, paths.CRAFTS)),
        kind="craft",
        drawing=craft_drawing(ctx, craft.id),
        summary=craft.description,
        text=ctx.text("craft_texts", craft.id),
        facts=fact("Nhóm nghề", _group(ctx, craft))
        + text_fact("Tên gọi khác", ", ".join(craft.synonyms))
        + fact("Ngành nghề nông thôn", *_trades(ctx, craft))
        + text_fact("Tiếng Anh", craft.english)
        + count_facts(ctx, [kind for _, kind in _HEADINGS], "craft", craft.id)
        + spread_facts(ctx, "Nơi có làng nghề", "craft", craft.id)
        + link_fact("Nghề cùng nhóm", _siblings(ctx, craft)),
        note=incomplete_line(ctx, None) if records else None,
        sections=tuple(
            one
            for title, kind in _HEADINGS
            for one in facet_section(ctx, title, kind, records.get(kind, ()), "craft", craft.id)
        ),
        sources=tuple(dict.fromkeys(sources_of((*craft.sources, *(own.sources if own is not None else ()))))),
    )


def _group(ctx: RenderContext, craft: Craft) -> FactValue:
    """Return the group of a craft, with the way to its villages where there are some."""
    name = ctx.data.vocabulary.terms["craft_groups"][craft.group].name
    selection = (("craft_group", craft.group),)
    if not ctx.data.facets("villages").members.get(selection):
        return value(name)
    return value(name, ctx.link(name, paths.facet_path("villages", selection)))


def _siblings(ctx: RenderContext, craft: Craft) -> list[Link]:
    """Return the other crafts of the group, by name."""
    siblings = ctx.data.crafts_by_group[craft.group]
    return [ctx.craft_link(other.id) for other in siblings if other.id != craft.id]


def _trades(ctx: RenderContext, craft: Craft) -> Iterator[FactValue]:
    trades = ctx.data.vocabulary.terms["rural_trades"]
    for id_ in craft.rural_trades:
        short = trades[id_].short_name
        yield value(trades[id_].name, note=short.lower() if short else None)
