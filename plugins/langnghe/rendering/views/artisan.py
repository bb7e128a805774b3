"""Pages of artisans: one each, and their list from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.parts import Award
from langnghe.model.people import Artisan, Stream, TitleAward
from langnghe.model.vocabulary import TitleLevel
from langnghe.relations.claims import claims
from langnghe.rendering.views.base import Fact, Link, PageView, PictureView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_lists import by_letter, list_pages
from langnghe.rendering.views.catalogue_parts import (
    awards_table,
    cited,
    contact_facts,
    craft_facts,
    date_fact,
    document_value,
    fact,
    known_date,
    named,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.catalogue_places import place_facts, place_now
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.record import (
    RecordView,
    TableView,
    TimelineEntry,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.related_cards import related_section
from langnghe.text.dates import latest_first

STREAM_WORDS: dict[Stream, str] = {"handicraft": "Thủ công mỹ nghệ", "heritage": "Di sản văn hóa phi vật thể"}
TITLE_LEVEL_WORDS: dict[TitleLevel, str] = {
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


def artisan_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of artisans and the page of each."""
    artisans = making.portal.catalogue.artisans
    yield from list_pages(making, "artisans", by_letter("artisans", artisans.values()))
    for artisan in artisans.values():
        yield artisan_view(making, artisan)


def artisan_view(making: Making, record: Artisan) -> ArtisanView:
    """Return the page of an artisan; portrait and year of birth only with consent (91/2025/QH15)."""
    artisan = claims(record)
    awards = list(_awards(making, artisan))
    titles = latest_first(artisan.titles, lambda title: title.on)
    return ArtisanView(
        **record_fields(
            making, "artisans", artisan, _description(making, artisan), [one for one, _ in awards]
        ),
        notices=unchecked_notice(record),
        portrait=making.picture(artisan.portrait) if artisan.consent is not None else None,
        facts=_facts(making, artisan),
        titles=tuple(_title(making, one) for one in titles),
        awards=awards_table(making, awards),
        sections=card_section(making, "Làng nghề", "villages", artisan.villages)
        + card_section(making, "Cơ sở, hợp tác xã", "producers", artisan.producers)
        + card_section(
            making, "Sự kiện", "events", making.portal.backlinks.of_kind("artisans", artisan.id, "events")
        )
        + related_section(making, "artisans", artisan.id),
    )


def _description(making: Making, artisan: Artisan) -> str:
    names = [making.portal.vocabulary.titles[one.title].name for one in artisan.titles]
    crafts = ", ".join(making.portal.vocabulary.crafts[id_].name.lower() for id_ in artisan.crafts)
    parts = [
        ", ".join(dict.fromkeys(names)),
        f"nghề {crafts}" if crafts else "",
        place_now(making, artisan.place),
    ]
    return ", ".join([artisan.name, *(part for part in parts if part)]) + "."


def _facts(making: Making, artisan: Artisan) -> tuple[Fact, ...]:
    return (
        craft_facts(making, artisan.crafts)
        + record_fact(making, "Làng nghề", "villages", artisan.villages)
        + record_fact(making, "Cơ sở", "producers", artisan.producers)
        + place_facts(making, artisan.place)
        + record_fact(making, "Là hội viên của", "organisations", artisan.member_of)
        + (date_fact("Ngày sinh", artisan.birth_date) if artisan.consent is not None else ())
        + contact_facts(artisan.contact, artisan.consent, artisan.place)
    )


def _title(making: Making, one: TitleAward) -> TimelineEntry:
    title = making.portal.vocabulary.titles[one.title]
    given_by = named(
        making, "organisations", one.body, one.body_printed or (None if one.body else title.given_by)
    )
    return TimelineEntry(
        title=cited(title.name, sources=one.sources),
        when=known_date(one.on),
        facts=text_fact("Cấp danh hiệu", TITLE_LEVEL_WORDS[title.level])
        + text_fact("Lĩnh vực", STREAM_WORDS[one.stream] if one.stream is not None else None)
        + fact("Nơi phong tặng", given_by)
        + fact("Quyết định", document_value(making, one.decision))
        + text_fact("Như nguồn ghi", one.printed if one.printed != title.name else None),
    )


def _awards(making: Making, artisan: Artisan) -> Iterator[tuple[Award, Link | None]]:
    """Yield the artisan's awards: from the own record, from events, from organisations."""
    for award in artisan.awards:
        yield award, None
    portal, catalogue = making.portal, making.portal.catalogue
    events = portal.backlinks.of_kind("artisans", artisan.id, "events")
    organisations = portal.backlinks.of_kind("artisans", artisan.id, "organisations")
    givers = [(making.record_link("events", id_), catalogue.events[id_].awards) for id_ in events]
    givers += [
        (making.record_link("organisations", id_), catalogue.organisations[id_].awards)
        for id_ in organisations
    ]
    for link, awards in givers:
        yield from ((award, link) for award in awards if artisan.id in award.artisans)
