"""Parts of the graph: nodes without empty properties, lasting ids, other subjects by name, places, dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from langnghe.model.kinds import Kind
from langnghe.model.parts import Picture, Place, Record, point_of
from langnghe.relations.places import state_on, unit_name
from langnghe.relations.provinces import provinces_of
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import machine_date
from langnghe.text.dates import PartialDate

Node = dict[str, Any]

SUBJECT = "#doi-tuong"
"""What a page is about, as against the page itself: ``/lang-nghe/bat-trang/#doi-tuong`` is the village."""


def node(type_: str, id_: str | None = None, **properties: Any) -> Node:
    """Return a node without the properties that are None or empty; a list of one stays a list."""
    made: Node = {"@type": type_}
    if id_ is not None:
        made["@id"] = id_
    made.update({name: value for name, value in properties.items() if value not in (None, "", (), [], {})})
    return made


def subject_id(urls: Urls, path: str) -> str:
    """Return the id of what the page at ``path`` is about."""
    return f"{urls.absolute(path)}{SUBJECT}"


def page_id(urls: Urls, path: str) -> str:
    """Return the id of the page at ``path`` itself."""
    return f"{urls.absolute(path)}#trang"


def reference(ctx: RenderContext, kind: Kind, id_: str) -> Node:
    """Return another record as it is named inside a node: type, id, name, address."""
    path = paths.record_path(kind, id_)
    return node(
        ctx.kinds[kind].node_type,
        subject_id(ctx.urls, path),
        name=ctx.record(kind, id_).name,
        url=ctx.urls.absolute(path),
    )


def references(ctx: RenderContext, kind: Kind, ids: Iterable[str]) -> list[Node]:
    """Return other records as they are named inside a node, each once, in the order given."""
    return [reference(ctx, kind, id_) for id_ in dict.fromkeys(ids)]


def body(ctx: RenderContext, id_: str | None, printed: str | None) -> Node | None:
    """Return a body by its record, else by the name its source prints, else None."""
    if id_ is not None:
        return reference(ctx, "organisations", id_)
    return node("Organization", name=printed) if printed else None


def craft_names(ctx: RenderContext, crafts: Iterable[str]) -> list[str]:
    """Return the names of crafts."""
    return [ctx.data.vocabulary.crafts[id_].name for id_ in crafts]


def iso(when: PartialDate | date | None) -> str | None:
    """Return a date in ISO 8601 as precisely as it is known; None for spans and rounds."""
    return machine_date(when)


def picture_urls(ctx: RenderContext, *pictures: Picture | None) -> list[str]:
    """Return the full addresses of pictures, each once."""
    views = (ctx.picture(picture) for picture in pictures)
    return list(dict.fromkeys(ctx.urls.full(view.href) for view in views if view is not None))


def address(ctx: RenderContext, place: Place | None) -> Node | None:
    """Return where a place lies today as a postal address: commune where it is sure, and province."""
    seen = ctx.data.place(place)
    if seen is None:
        return None
    units, today = ctx.data.vocabulary.units, ctx.data.today
    region = state_on(units[seen.province], today).name if seen.province else None
    commune = None
    if seen.unit is not None and seen.unit != seen.province:
        commune = unit_name(units, seen.unit, today, with_parents=False)
    return node("PostalAddress", addressCountry="VN", addressRegion=region, addressLocality=commune)


def provinces(ctx: RenderContext, record: Record) -> list[Node]:
    """Return the province-level units of today that a record lies in."""
    return [province_reference(ctx, id_) for id_ in provinces_of(ctx.data, record)]


def province_reference(ctx: RenderContext, id_: str) -> Node:
    """Return a province-level unit of today as it is named inside a node."""
    path = paths.province_path(id_)
    return node(
        "AdministrativeArea",
        subject_id(ctx.urls, path),
        name=ctx.province_link(id_).text,
        url=ctx.urls.absolute(path),
    )


def coordinates(place: Place | None) -> Node | None:
    """Return latitude and longitude (degrees, WGS 84), as approximate as their source."""
    point = point_of(place)
    if point is None:
        return None
    return node("GeoCoordinates", latitude=float(point[0]), longitude=float(point[1]))


def place_node(ctx: RenderContext, place: Place | None, name: str | None = None) -> Node | None:
    """Return a place that has no page of its own: a venue, a seat."""
    where = address(ctx, place)
    if where is None and name is None:
        return None
    return node("Place", name=name, address=where, geo=coordinates(place))
