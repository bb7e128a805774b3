"""Places on record pages: where something lies today, its former name, what a province is made of."""

from __future__ import annotations

from datetime import date, timedelta

from langnghe.model.parts import Place, point_of
from langnghe.relations.places import PlaceToday, unit_name
from langnghe.rendering.views.record_parts.facts import fact, link_fact, text_fact
from langnghe.rendering.views.shared.base import Fact, FactValue
from langnghe.rendering.views.shared.context import RenderContext, value
from langnghe.rendering.views.shared.labels import UNCHECKED
from langnghe.text.collate import sort_key
from langnghe.text.dates import format_date
from langnghe.text.numbers import format_number


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
