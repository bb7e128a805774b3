"""Villages: their list, and the page of each with its history and what lies around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from langnghe.model.kinds import Kind
from langnghe.model.parts import Founding, publishable
from langnghe.model.states import RecognitionState
from langnghe.model.village import Designation, Recognition, Revocation, Village
from langnghe.relations.nearby import Bond, Neighbour
from langnghe.relations.provinces import provinces_of
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.sections import facet_section
from langnghe.rendering.views.maps.villages import directions
from langnghe.rendering.views.news.feed_links import village_feeds
from langnghe.rendering.views.record_parts.cards import card_section, format_product_count, related_section
from langnghe.rendering.views.record_parts.facts import (
    cited,
    craft_facts,
    dated,
    document_value,
    fact,
    figures_table,
    known_date,
    link_fact,
    named,
    place_facts,
    place_now,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import (
    CardSection,
    Notice,
    RecordView,
    TableView,
    TimelineEntry,
    record_fields,
    table,
    unchecked_notice,
)
from langnghe.rendering.views.records.lists import by_letter, record_list_routes, record_routes
from langnghe.rendering.views.shared.base import Fact, FactValue, Link
from langnghe.rendering.views.shared.context import RenderContext, link_value, value
from langnghe.rendering.views.shared.labels import (
    CONDITION_LABELS,
    LEVEL_LABELS,
    SUBJECT_LABELS,
    StateLabel,
    format_when,
    recognition_label,
)
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import by_last_day, format_date, latest_first
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageView(RecordView):
    """The page of a village. ``recognitions`` and ``listings`` are histories, newest first.

    ``recognition`` is its recognition today; ``nearby`` are the villages around it.
    """

    template: ClassVar[str] = "village.html"

    recognition: StateLabel | None
    recognitions: tuple[TimelineEntry, ...]
    listings: tuple[TimelineEntry, ...]
    figures: TableView | None
    nearby: TableView | None


def village_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of villages and the page of each."""
    villages = data.catalogue.villages
    yield from record_list_routes("villages", by_letter("villages", villages.values()))
    yield from record_routes("villages", villages.values(), village_view)


def village_view(ctx: RenderContext, record: Village) -> VillageView:
    """Return the page of a village."""
    village, today = publishable(record), ctx.data.today
    return VillageView(
        **record_fields(ctx, "villages", village, _description(ctx, village)),
        notices=unchecked_notice(record) + revoked_notice(ctx, village),
        recognition=recognition_label(village, today) if village.recognitions else None,
        facts=_facts(ctx, village, today),
        recognitions=recognition_history(ctx, village),
        listings=listing_history(ctx, village),
        figures=figures_table(ctx, village.figures),
        nearby=nearby_table(ctx, village),
        sections=_sections(ctx, village),
        feeds=village_feeds(ctx, record),
    )


def _description(ctx: RenderContext, village: Village) -> str:
    crafts = ", ".join(ctx.data.vocabulary.crafts[id_].name.lower() for id_ in village.crafts)
    parts = [village.name, f"nghề {crafts}" if crafts else None, place_now(ctx, village.place)]
    return ": ".join([parts[0] or "", ", ".join(p for p in parts[1:] if p)]).rstrip(": ") + "."


def _facts(ctx: RenderContext, village: Village, today: date) -> tuple[Fact, ...]:
    facts = craft_facts(ctx, village.crafts) + place_facts(ctx, village.place)
    if village.founded is not None:
        founded = village.founded
        facts += fact(
            "Thời điểm hình thành", cited(founded.text, note=_founding_note(founded), sources=founded.sources)
        )
    if village.recognitions:
        facts += text_fact("Tình trạng công nhận", recognition_label(village, today).full)
    if village.condition is not None:
        condition = village.condition
        when = f"khi rà soát {format_when(condition.as_of)}" if condition.as_of is not None else None
        facts += fact(
            "Kết quả rà soát", cited(CONDITION_LABELS[condition.state], note=when, sources=condition.sources)
        )
    return facts + product_count(ctx, village) + ways_there(ctx, village)


def _founding_note(founded: Founding) -> str | None:
    """Return the years that the words of the source mean (unless they say so), and if it is a tradition."""
    years = format_date(founded.period) if founded.period is not None else None
    parts = (
        years if years is not None and years not in founded.text else None,
        "theo truyền tụng" if founded.by_tradition else None,
    )
    return ", ".join(part for part in parts if part) or None


def _sections(ctx: RenderContext, village: Village) -> tuple[CardSection, ...]:
    """Return who and what belongs to the village; documents are those it names and those of its titles."""
    links, id_ = ctx.data.backlinks, village.id

    def referring(kind: Kind) -> tuple[str, ...]:
        return links.of_kind("villages", id_, kind)

    given = [one.decision for one in village.recognitions]
    given += [one.decision for one in village.listings]
    revoked = [one.revoked.decision for one in village.recognitions if one.revoked is not None]
    documents = [*village.documents, *(one for one in (*given, *revoked) if one is not None)]
    plans = place_plans(ctx, village)
    return (
        facet_section(ctx, "Sản phẩm", "products", referring("products"), "village", id_)
        + facet_section(ctx, "Nghệ nhân", "artisans", referring("artisans"), "village", id_)
        + card_section(ctx, "Cơ sở, hợp tác xã", "producers", referring("producers"))
        + card_section(ctx, "Sự kiện", "events", referring("events"))
        + card_section(ctx, "Kế hoạch của địa phương", "plans", plans)
        + card_section(ctx, "Văn bản liên quan", "documents", documents)
        + related_section(ctx, "villages", id_)
    )


def revoked_notice(ctx: RenderContext, village: Village) -> tuple[Notice, ...]:
    """Say first that a title is gone, when and why: the page must not read as if it still held."""
    today = ctx.data.today
    lost = [
        (one, one.revoked)
        for one in village.recognitions
        if one.revoked is not None and one.state_on(today) is RecognitionState.REVOKED
    ]
    if village.recognition_state(today) is not RecognitionState.REVOKED or not lost:
        return ()
    recognition, revoked = max(lost, key=lambda pair: by_last_day(pair[1].on))
    title = recognition.title or SUBJECT_LABELS[recognition.subject].lower()
    when = f" {format_when(revoked.on)}" if revoked.on is not None else ""
    reason = f": {revoked.reason}" if revoked.reason else ""
    link = ctx.record_link("documents", revoked.decision) if revoked.decision else None
    decision = ". Quyết định thu hồi:" if link is not None else ""
    return (Notice(text=f"Danh hiệu “{title}” đã bị thu hồi{when}{reason}{decision}", tone="bad", link=link),)


def recognition_history(ctx: RenderContext, village: Village) -> tuple[TimelineEntry, ...]:
    """Return all recognitions, newest first; those without a date last."""
    history = latest_first(village.recognitions, lambda recognition: recognition.on)
    return tuple(_recognition(ctx, one, ctx.data.today) for one in history)


def listing_history(ctx: RenderContext, village: Village) -> tuple[TimelineEntry, ...]:
    """Return the lists a village stands on, newest first."""
    return tuple(_listing(ctx, one) for one in latest_first(village.listings, lambda listing: listing.on))


def _recognition(ctx: RenderContext, one: Recognition, today: date) -> TimelineEntry:
    """Return one recognition with its end, if it has one: a history keeps what was taken back."""
    subject, state = SUBJECT_LABELS[one.subject], one.state_on(today)
    facts = text_fact("Công nhận là", subject) if one.title else ()
    facts += fact("Quyết định", document_value(ctx, one.decision, one.decision_printed))
    facts += fact("Cơ quan công nhận", named(ctx, "organisations", one.body, one.body_printed))
    facts += text_fact("Cấp công nhận", LEVEL_LABELS[one.level] if one.level is not None else None)
    if one.revoked is not None:
        facts += _revocation_facts(ctx, one.revoked)
    return TimelineEntry(
        title=cited(one.title or subject, sources=one.sources),
        when=known_date(one.on),
        state=state.label,
        tone=state.tone,
        facts=facts,
    )


def _revocation_facts(ctx: RenderContext, revoked: Revocation) -> tuple[Fact, ...]:
    when = dated(revoked.on, sources=revoked.sources) if revoked.on is not None else None
    return (
        fact("Thu hồi", when or cited("chưa rõ thời điểm", sources=revoked.sources))
        + text_fact("Lý do thu hồi", revoked.reason)
        + fact("Quyết định thu hồi", document_value(ctx, revoked.decision))
    )


def _listing(ctx: RenderContext, one: Designation) -> TimelineEntry:
    kind = ctx.data.vocabulary.terms["listing_kinds"][one.kind].name
    facts = text_fact("Danh mục", kind) if one.title else ()
    facts += fact("Quyết định", document_value(ctx, one.decision, one.decision_printed))
    facts += text_fact("Cơ quan ghi danh", one.body_printed)
    return TimelineEntry(
        title=cited(one.title or kind, sources=one.sources),
        when=known_date(one.on),
        facts=facts,
    )


_TITLES: Mapping[Bond, str] = {
    "near": "Làng nghề lân cận",
    "commune": "Làng nghề cùng xã, phường",
    "province": "Làng nghề cùng tỉnh, thành phố",
}


def product_count(ctx: RenderContext, village: Village) -> tuple[Fact, ...]:
    """Return how many products the catalogue has of a village, and the way to their list; nothing of none."""
    products = ctx.data.catalogue.products
    found = ctx.data.backlinks.of_kind("villages", village.id, "products")
    said = [id_ for id_ in found if village.id in publishable(products[id_]).villages]
    if not said:
        return ()
    link = ctx.link(format_product_count(ctx, said), paths.facet_path("products", (("village", village.id),)))
    return fact("Trong danh mục", link_value(link))


def ways_there(ctx: RenderContext, village: Village) -> tuple[Fact, ...]:
    """Return the way to a village and to the map of its province, as far as its place is known."""
    way = directions(ctx, village)
    maps = [
        ctx.link(f"Bản đồ làng nghề {ctx.province_link(unit).text}", paths.province_map_path(unit))
        for unit in provinces_of(ctx.data, village)
    ]
    there = [Link(text="Chỉ đường (bản đồ ngoài cổng)", href=way)] if way is not None else []
    return link_fact("Đường đi", [*there, *maps])


def nearby_table(ctx: RenderContext, village: Village) -> TableView | None:
    """Return the villages nearby with their craft and how far they are, or None where none is known."""
    nearby = ctx.data.nearby.get(village.id)
    if nearby is None:
        return None
    far = "Khoảng cách" if nearby.bond == "near" else "Địa chỉ hiện nay"
    rows = [_row(ctx, one) for one in nearby.neighbours]
    return table(_TITLES[nearby.bond], ("Làng nghề", "Nghề", far), rows)


def _row(ctx: RenderContext, neighbour: Neighbour) -> tuple[FactValue | None, ...]:
    other = publishable(ctx.data.catalogue.villages[neighbour.id])
    lost = other.recognition_state(ctx.data.today) is RecognitionState.REVOKED
    crafts = ", ".join(ctx.data.vocabulary.crafts[id_].name.lower() for id_ in other.crafts)
    far = format_distance(neighbour) or place_now(ctx, other.place)
    return (
        value(other.name, ctx.record_link("villages", other.id), "đã thu hồi danh hiệu" if lost else None),
        value(capitalised(crafts)) if crafts else None,
        value(far) if far else None,
    )


def format_distance(neighbour: Neighbour) -> str | None:
    """Return how far a neighbour is, and how far off both points may be together: "khoảng 7 km (± 4)"."""
    if neighbour.metres is None:
        return None
    off = -(-neighbour.off_m // 1000)
    kilometres = (neighbour.metres + 500) // 1000
    about = f"khoảng {format_number(kilometres)} km" if kilometres else "dưới 1 km"
    return f"{about} (± {format_number(off)})" if off else about


def place_plans(ctx: RenderContext, village: Village) -> tuple[str, ...]:
    """Return the plans that name a village, and those of the province it lay in when they began."""
    if village.needs_checking:
        return ()
    naming = ctx.data.backlinks.of_kind("villages", village.id, "plans")
    return (*naming, *ctx.data.plan_areas.of_place(village.place))
