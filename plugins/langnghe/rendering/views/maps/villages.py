"""A village as the maps list it: crafts and listings to filter by, how sure its place is, the way there."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from langnghe.model.parts import point_of
from langnghe.model.village import Village
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.shared.base import Link
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.numbers import format_number

DIRECTIONS = "https://www.google.com/maps/dir/?api=1&destination="
"""Maps URLs: one address that opens the map a phone has. Nothing of it is loaded by our pages."""

EXACT_KM = 1
"""Directions lead to coordinates only if they are known at least this well, else to the place by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapVillage:
    """A village in the list: what it can be filtered by, and how to get there."""

    link: Link
    place: str | None
    crafts: tuple[str, ...]
    craft_names: str
    listings: tuple[str, ...]
    directions: str | None = None
    accuracy: str | None = None


def map_village(ctx: RenderContext, village: Village) -> MapVillage:
    """Return a village as the map lists it."""
    names = [ctx.data.vocabulary.crafts[id_].name for id_ in village.crafts]
    place = village.place
    accuracy = place.accuracy_km if place is not None and point_of(place) is not None else None
    return MapVillage(
        link=ctx.record_link("villages", village.id),
        place=place_now(ctx, place),
        crafts=village.crafts,
        craft_names=", ".join(names),
        listings=tuple(dict.fromkeys(one.kind for one in village.listings)),
        directions=directions(ctx, village),
        accuracy=f"vị trí có thể lệch {format_number(accuracy)} km" if accuracy is not None else None,
    )


def directions(ctx: RenderContext, village: Village) -> str | None:
    """Return an address that shows the way to a village, or None where its place is not known.

    Coordinates that may be kilometres off would lead somewhere else: then the map is asked for the name.
    """
    place, words = village.place, place_now(ctx, village.place)
    if place is None or words is None:
        return None
    accuracy, point = place.accuracy_km, point_of(place)
    if point is not None and accuracy is not None and accuracy <= EXACT_KM:
        return f"{DIRECTIONS}{point[0]},{point[1]}"
    return DIRECTIONS + quote(f"{village.name}, {words}, Việt Nam")
