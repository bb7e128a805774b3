"""Facts and tables that pages of several kinds share: places, figures, awards, contacts, documents by name.

Everything here turns a part of a record into facts or tables. Labels of states are in ``shared.labels``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from langnghe.model.document import Document
from langnghe.model.kinds import KIND_INFO, KINDS, Kind
from langnghe.model.parts import Award, Consent, Figure, Place, Source, point_of
from langnghe.model.people import Contact
from langnghe.relations.places import PlaceToday, unit_name
from langnghe.rendering import urls as paths
from langnghe.rendering.views.record_parts.page import DatedValue, TableView, table
from langnghe.rendering.views.shared.base import Fact, FactValue, Link
from langnghe.rendering.views.shared.context import RenderContext, as_of, link_value, value
from langnghe.rendering.views.shared.labels import UNCHECKED, format_figure, machine_date
from langnghe.text.collate import sort_key
from langnghe.text.dates import PartialDate, format_date, latest_first
from langnghe.text.numbers import format_number
from langnghe.text.phones import format_phone


def dated(when: PartialDate | date, note: str | None = None, sources: Iterable[Source] = ()) -> DatedValue:
    """Return a date as a value."""
    made = value(format_date(when), note=note, sources=sources)
    return DatedValue(text=made.text, note=made.note, sources=made.sources, iso=machine_date(when))


def known_date(when: PartialDate | date | None) -> DatedValue | None:
    """Return a date as a value, or None where it is not known."""
    return dated(when) if when is not None else None


def cited(
    text: str, link: Link | None = None, note: str | None = None, sources: Sequence[Source] = ()
) -> FactValue:
    """Return a value with its sources; where only our own reading supports it, the note says so."""
    if sources and all(source.confidence == "C" for source in sources):
        note = f"{note}; {UNCHECKED}" if note else UNCHECKED
    return value(text, link, note, sources)


def fact(label: str, *values: FactValue | None) -> tuple[Fact, ...]:
    """Return a labelled fact of the values that are there, or nothing: an unknown is not shown."""
    present = tuple(one for one in values if one is not None)
    return (Fact(label=label, values=present),) if present else ()


def text_fact(label: str, text: str | None) -> tuple[Fact, ...]:
    """Return a fact of plain text, or nothing."""
    return fact(label, value(text)) if text else ()


def date_fact(label: str, when: PartialDate | date | None) -> tuple[Fact, ...]:
    """Return a fact that is a date, or nothing."""
    return fact(label, known_date(when))


def link_fact(label: str, links: Iterable[Link]) -> tuple[Fact, ...]:
    """Return a fact of links, or nothing."""
    return fact(label, *map(link_value, links))


def record_fact(ctx: RenderContext, label: str, kind: Kind, ids: Iterable[str | None]) -> tuple[Fact, ...]:
    """Return a fact of links to records, in the order given; None among the ids is passed over."""
    return link_fact(label, ctx.record_links(kind, [id_ for id_ in ids if id_ is not None]))


def craft_facts(ctx: RenderContext, crafts: Sequence[str]) -> tuple[Fact, ...]:
    """Return the main craft and the others."""
    links = [ctx.craft_link(id_) for id_ in crafts]
    return link_fact("Nghề chính", links[:1]) + link_fact("Nghề khác", links[1:])


def named(ctx: RenderContext, kind: Kind, id_: str | None, printed: str | None) -> FactValue | None:
    """Return a record by the name its source prints (else its own), linked where there is a record."""
    link = ctx.record_link(kind, id_) if id_ is not None else None
    text = printed or (link.text if link else None)
    return value(text, link) if text else None


def document_name(ctx: RenderContext, document: Document) -> str:
    """Return how a document is cited: "Quyết định số 490/QĐ-TTg ngày 07/05/2018", else its name."""
    if document.number is None:
        return document.name
    type_ = ctx.data.vocabulary.document_types[document.type].name
    issued = document.issued
    when = (
        ""
        if issued is None
        else f" ngày {format_date(issued)}"
        if issued.is_day
        else f", {format_date(issued)}"
    )
    return f"{type_} số {document.number}{when}"


def document_value(ctx: RenderContext, id_: str | None, printed: str | None = None) -> FactValue | None:
    """Return a document as it is cited, linked where there is a record of it."""
    if id_ is None:
        return value(printed) if printed else None
    document = ctx.data.catalogue.documents[id_]
    name = printed or document_name(ctx, document)
    return value(name, ctx.link(name, paths.record_path("documents", id_)))


def figures_table(ctx: RenderContext, figures: Sequence[Figure]) -> TableView | None:
    """Return observations, each kind together, newest first: a newer one never hides an older one."""
    kinds = ctx.data.vocabulary.terms["figure_kinds"]
    order = {kind: number for number, kind in enumerate(dict.fromkeys(f.kind for f in figures))}
    newest = latest_first(figures, lambda figure: figure.as_of)
    rows = [
        (
            value(kinds[one.kind].name),
            cited(format_figure(one), sources=one.sources),
            known_date(one.as_of),
            value(one.note) if one.note else None,
        )
        for one in sorted(newest, key=lambda f: order[f.kind])
    ]
    return table("Số liệu theo thời điểm", ("Số liệu", "Giá trị", "Tính đến", "Ghi chú"), rows)


def awards_table(ctx: RenderContext, awards: Sequence[tuple[Award, Link | None]]) -> TableView | None:
    """Return awards, newest first; the link beside one is the event or organisation that reports it."""
    newest = latest_first(awards, lambda pair: pair[0].on)
    rows = [
        (
            cited(award.name, note=award.holder, sources=award.sources),
            known_date(award.on),
            value(award.body) if award.body else None,
            link_value(given) if given else None,
            value(award.basis) if award.basis else None,
            document_value(ctx, award.document),
        )
        for award, given in newest
    ]
    columns = ("Giải thưởng, danh hiệu", "Thời điểm", "Đơn vị trao", "Trao tại", "Căn cứ", "Văn bản")
    return table("Khen thưởng", columns, rows)


def contact_facts(
    contact: Contact | None, consent: Consent | None, place: Place | None = None
) -> tuple[Fact, ...]:
    """Return how to reach somebody; a phone number only with consent on record (91/2025/QH15).

    An address that ``place`` gives already, word for word, is not said twice.
    """
    if contact is None:
        return ()
    known = place is not None and contact.address in {place.printed, place.detail}
    facts = () if known else text_fact("Trụ sở", contact.address)
    if contact.phone is not None and consent is not None:
        shown = format_phone(contact.phone)
        facts += fact("Điện thoại", FactValue(text=shown, href=f"tel:{contact.phone}"))
    if contact.email is not None:
        facts += fact("Thư điện tử", FactValue(text=contact.email, href=f"mailto:{contact.email}"))
    if contact.website is not None:
        facts += fact("Trang web", FactValue(text=contact.website, href=contact.website))
    return facts


def coverage_line(ctx: RenderContext, kind: Kind, count: int) -> str:
    """Return how complete the list of a kind is: a sample, unless the catalogue promises more."""
    promises = [one for one in ctx.data.vocabulary.coverage if one.kind == kind]
    label = KIND_INFO[kind].noun
    national = next((one for one in promises if one.province is None), None)
    if national is not None:
        return f"Danh mục đầy đủ, {as_of(national.as_of)}: {format_number(count)} {label}."
    parts = [
        f"{ctx.province_link(one.province).text} ({as_of(one.as_of)})"
        for one in promises
        if one.province is not None
    ]
    line = f"Danh mục chưa đầy đủ, hiện có {format_number(count)} {label}."
    return f"{line} Riêng phần đã đầy đủ: {', '.join(parts)}." if parts else line


def incomplete_line(ctx: RenderContext, province: str | None) -> str:
    """Return the line under a portal page (of a province, or None: of a craft): which lists are a sample."""
    complete = [
        f"{KIND_INFO[kind].noun} ({as_of(one.as_of)})"
        for one in ctx.data.vocabulary.coverage
        for kind in KINDS
        if kind == one.kind and one.province in {None, province}
    ]
    line = "Danh mục chưa đầy đủ, dưới đây là những gì đã ghi được"
    return f"{line}; riêng phần đã đầy đủ: {', '.join(complete)}." if complete else f"{line}."


def place_now(ctx: RenderContext, place: Place | None) -> str | None:
    """Return where a place lies today, in one line without the hamlet: for cards and descriptions."""
    today = ctx.data.place(place)
    return today.name if today is not None else None


def place_facts(ctx: RenderContext, place: Place | None) -> tuple[Fact, ...]:
    """Return where a place lies today, what that was called before, as printed, the coordinates."""
    seen = ctx.data.place(place)
    if place is None or seen is None:
        return ()
    # A hamlet is named as of its source, so the words say that only what follows it is of today.
    detail = f"{place.detail}, {'nay thuộc ' if seen.former else ''}" if place.detail else ""
    link = ctx.province_link(seen.province) if seen.province is not None else None
    facts = fact("Địa chỉ hiện nay", value(f"{detail}{seen.name}", note=_place_note(seen)))
    facts += link_fact("Tỉnh, thành phố", [link] if link else [])
    facts += _former_facts(seen)
    if place.printed and place.printed != seen.former:
        facts += text_fact("Địa chỉ như nguồn ghi", place.printed)
    return facts + fact("Tọa độ (gần đúng)", _coordinates(place))


def _place_note(seen: PlaceToday) -> str | None:
    """Say that an old unit was split, or that the way to today's unit is not sure."""
    if seen.candidates:
        return "đơn vị cũ được chia cho nhiều đơn vị; chưa rõ nơi này về đơn vị nào"
    return UNCHECKED if seen.confidence == "C" else None


def _former_facts(seen: PlaceToday) -> tuple[Fact, ...]:
    if seen.former is None or seen.former_until is None:
        return ()
    return text_fact(f"Địa chỉ trước {format_date(seen.former_until + timedelta(days=1))}", seen.former)


def _coordinates(place: Place) -> FactValue | None:
    point = point_of(place)
    if point is None:
        return None
    accuracy = place.accuracy_km
    note = f"có thể lệch {format_number(accuracy)} km" if accuracy is not None else None
    return value(f"{format_number(point[0])}° vĩ Bắc, {format_number(point[1])}° kinh Đông", note=note)


def former_names(ctx: RenderContext, province: str) -> tuple[tuple[date, tuple[str, ...]], ...]:
    """Return, by day of merger, the province-level units a unit of today is made of, itself included."""
    units, today = ctx.data.vocabulary.units, ctx.data.today
    merged: dict[date, set[str]] = {}
    for unit in units.values():
        for step in unit.successors if unit.level == "province" else ():
            if step.into == province and step.on <= today:
                merged.setdefault(step.on, {province} if _existed(ctx, province, step.on) else set()).add(
                    unit.id
                )
    return tuple(
        (day, tuple(sorted((unit_name(units, id_, day - timedelta(days=1)) for id_ in ids), key=sort_key)))
        for day, ids in sorted(merged.items(), reverse=True)
    )


def _existed(ctx: RenderContext, unit: str, day: date) -> bool:
    return ctx.data.vocabulary.units[unit].state_on(day - timedelta(days=1)) is not None
