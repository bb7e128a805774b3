"""Pages of artisans: one each, and their list from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.parts import Award, publishable
from langnghe.model.people import Artisan, Stream, TitleAward
from langnghe.model.vocabulary import TitleLevel
from langnghe.relations.site_data import SiteData
from langnghe.rendering.views.record_parts.cards import card_section, related_section
from langnghe.rendering.views.record_parts.facts import (
    awards_table,
    cited,
    contact_facts,
    craft_facts,
    date_fact,
    document_value,
    fact,
    known_date,
    named,
    place_facts,
    place_now,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import (
    RecordView,
    TableView,
    TimelineEntry,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.records.lists import by_letter, record_list_routes, record_routes
from langnghe.rendering.views.shared.base import Fact, Link, PictureView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import latest_first

STREAM_LABELS: dict[Stream, str] = {
    "handicraft": "Thủ công mỹ nghệ",
    "heritage": "Di sản văn hóa phi vật thể",
}
TITLE_LEVEL_LABELS: dict[TitleLevel, str] = {
    "state": "Danh hiệu Nhà nước",
    "city": "Danh hiệu của tỉnh, thành phố",
    "association": "Danh hiệu của hội, hiệp hội",
}
"""A title of an association is not one of the State, though both may be called "nghệ nhân"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtisanView(RecordView):
    """The page of an artisan. ``awards`` are its own and those that other records give it."""

    template: ClassVar[str] = "artisan.html"

    portrait: PictureView | None
    titles: tuple[TimelineEntry, ...]
    awards: TableView | None


def artisan_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of artisans and the page of each."""
    artisans = data.catalogue.artisans
    yield from record_list_routes("artisans", by_letter("artisans", artisans.values()))
    yield from record_routes("artisans", artisans.values(), artisan_view)


def artisan_view(ctx: RenderContext, record: Artisan) -> ArtisanView:
    """Return the page of an artisan; portrait and year of birth only with consent (91/2025/QH15)."""
    artisan = publishable(record)
    awards = list(_awards(ctx, artisan))
    titles = latest_first(artisan.titles, lambda title: title.on)
    return ArtisanView(
        **record_fields(ctx, "artisans", artisan, _description(ctx, artisan), [one for one, _ in awards]),
        notices=unchecked_notice(record),
        portrait=ctx.picture(artisan.portrait) if artisan.consent is not None else None,
        facts=_facts(ctx, artisan),
        titles=tuple(_title(ctx, one) for one in titles),
        awards=awards_table(ctx, awards),
        sections=card_section(ctx, "Làng nghề", "villages", artisan.villages)
        + card_section(ctx, "Cơ sở, hợp tác xã", "producers", artisan.producers)
        + card_section(ctx, "Sự kiện", "events", ctx.data.backlinks.of_kind("artisans", artisan.id, "events"))
        + related_section(ctx, "artisans", artisan.id),
    )


def _description(ctx: RenderContext, artisan: Artisan) -> str:
    names = [ctx.data.vocabulary.titles[one.title].name for one in artisan.titles]
    crafts = ", ".join(ctx.data.vocabulary.crafts[id_].name.lower() for id_ in artisan.crafts)
    parts = [
        ", ".join(dict.fromkeys(names)),
        f"nghề {crafts}" if crafts else "",
        place_now(ctx, artisan.place),
    ]
    return ", ".join([artisan.name, *(part for part in parts if part)]) + "."


def _facts(ctx: RenderContext, artisan: Artisan) -> tuple[Fact, ...]:
    return (
        craft_facts(ctx, artisan.crafts)
        + record_fact(ctx, "Làng nghề", "villages", artisan.villages)
        + record_fact(ctx, "Cơ sở", "producers", artisan.producers)
        + place_facts(ctx, artisan.place)
        + record_fact(ctx, "Là hội viên của", "organisations", artisan.member_of)
        + (date_fact("Ngày sinh", artisan.birth_date) if artisan.consent is not None else ())
        + contact_facts(artisan.contact, artisan.consent, artisan.place)
    )


def _title(ctx: RenderContext, one: TitleAward) -> TimelineEntry:
    title = ctx.data.vocabulary.titles[one.title]
    given_by = named(
        ctx, "organisations", one.body, one.body_printed or (None if one.body else title.given_by)
    )
    return TimelineEntry(
        title=cited(title.name, sources=one.sources),
        when=known_date(one.on),
        facts=text_fact("Cấp danh hiệu", TITLE_LEVEL_LABELS[title.level])
        + text_fact("Lĩnh vực", STREAM_LABELS[one.stream] if one.stream is not None else None)
        + fact("Nơi phong tặng", given_by)
        + fact("Quyết định", document_value(ctx, one.decision))
        + text_fact("Như nguồn ghi", one.printed if one.printed != title.name else None),
    )


def _awards(ctx: RenderContext, artisan: Artisan) -> Iterator[tuple[Award, Link | None]]:
    """Yield the artisan's awards: from the own record, from events, from organisations."""
    for award in artisan.awards:
        yield award, None
    data, catalogue = ctx.data, ctx.data.catalogue
    events = data.backlinks.of_kind("artisans", artisan.id, "events")
    organisations = data.backlinks.of_kind("artisans", artisan.id, "organisations")
    givers = [(ctx.record_link("events", id_), catalogue.events[id_].awards) for id_ in events]
    givers += [
        (ctx.record_link("organisations", id_), catalogue.organisations[id_].awards) for id_ in organisations
    ]
    for link, awards in givers:
        yield from ((award, link) for award in awards if artisan.id in award.artisans)
