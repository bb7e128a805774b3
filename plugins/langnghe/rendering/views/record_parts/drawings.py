"""Which drawing, and which glyph, stands for a record where it has no photograph.

The first craft's own drawing, else that of its group; a product without a craft takes its product group's.
What a theme has no drawing for shows none: crafts may be added by a site's vocabulary at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from langnghe.model.parts import Record
from langnghe.model.people import Artisan, Producer
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.rendering.views.shared.base import DrawingView
from langnghe.rendering.views.shared.context import RenderContext

T = TypeVar("T")


def drawing_of(ctx: RenderContext, record: Record) -> DrawingView | None:
    """Return the drawing of a record; None for documents, organisations and others that make nothing."""
    return _first(ctx.drawings, _ids(ctx, record))


def glyph_of(ctx: RenderContext, record: Record) -> str | None:
    """Return the address of a record's glyph, or None."""
    return _first(ctx.glyphs, _ids(ctx, record))


def craft_drawing(ctx: RenderContext, craft: str) -> DrawingView | None:
    """Return the drawing of a craft, or None."""
    return _first(ctx.drawings, _craft_ids(ctx, craft))


def craft_glyph(ctx: RenderContext, craft: str) -> str | None:
    """Return the address of a craft's glyph, or None."""
    return _first(ctx.glyphs, _craft_ids(ctx, craft))


def _ids(ctx: RenderContext, record: Record) -> Iterator[str]:
    """Yield the ids that may name a record's drawing, the nearest first."""
    if isinstance(record, Village | Producer | Artisan | Product):
        yield from (id_ for craft in record.crafts[:1] for id_ in _craft_ids(ctx, craft))
    if isinstance(record, Product) and not record.crafts and record.group is not None:
        yield record.group
        # The groups of the former criteria have the ids of today's with the number of the decision behind.
        yield record.group.removesuffix("-1048")


def _craft_ids(ctx: RenderContext, craft: str) -> tuple[str, str]:
    return craft, ctx.data.vocabulary.crafts[craft].group


def _first(found: Mapping[str, T], ids: Iterator[str] | tuple[str, ...]) -> T | None:
    return next((found[id_] for id_ in ids if id_ in found), None)
