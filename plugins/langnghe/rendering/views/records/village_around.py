"""What lies around a village: its products in a count, the way there, villages nearby, plans of its place."""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.model.village import Village
from langnghe.relations.nearby import Bond, Nearby, Neighbour, build_nearby
from langnghe.relations.plan_areas import PlanAreas, build_plan_areas
from langnghe.relations.provinces import provinces_of
from langnghe.relations.publishable import publishable
from langnghe.rendering import urls as paths
from langnghe.rendering.views.maps.villages import directions
from langnghe.rendering.views.record_parts.counts import format_product_count
from langnghe.rendering.views.record_parts.facts import fact, link_fact
from langnghe.rendering.views.record_parts.page import TableView, table
from langnghe.rendering.views.record_parts.places import place_now
from langnghe.rendering.views.shared.base import Fact, FactValue, Link
from langnghe.rendering.views.shared.context import RenderContext, link_value, value
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised

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
        for unit in provinces_of(ctx.data, "villages", village)
    ]
    there = [Link(text="Chỉ đường (bản đồ ngoài cổng)", href=way)] if way is not None else []
    return link_fact("Đường đi", [*there, *maps])


def nearby_table(ctx: RenderContext, village: Village) -> TableView | None:
    """Return the villages nearby with their craft and how far they are, or None where none is known."""
    found: Nearby | None = ctx.once(("nearby",), lambda: build_nearby(ctx.data)).get(village.id)
    if found is None:
        return None
    far = "Khoảng cách" if found.bond == "near" else "Địa chỉ hiện nay"
    rows = [_row(ctx, one) for one in found.neighbours]
    return table(_TITLES[found.bond], ("Làng nghề", "Nghề", far), rows)


def _row(ctx: RenderContext, neighbour: Neighbour) -> tuple[FactValue | None, ...]:
    other = publishable(ctx.data.catalogue.villages[neighbour.id])
    lost = other.recognition_state(ctx.data.today) == "revoked"
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
    catalogue = ctx.data.catalogue
    areas: PlanAreas = ctx.once(
        ("plan areas",), lambda: build_plan_areas(catalogue.plans, catalogue.vocabulary.units)
    )
    taxonomy = ctx.data.backlinks.of_kind("villages", village.id, "plans")
    return (*taxonomy, *areas.of_place(village.place))
