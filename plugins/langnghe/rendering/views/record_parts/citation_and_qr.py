"""What a record's page says of itself when it is passed on: as of when it is cited, and its code on paper.

Both follow from the record and its address alone: no clock, so that the page stays as it is from day to day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from langnghe.model.catalogue import Kind
from langnghe.model.parts import Source
from langnghe.rendering import urls as paths
from langnghe.rendering.qr import QrCode, qr_codes
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import format_when
from langnghe.text.dates import by_last_day

SHEET_KINDS: tuple[Kind, ...] = ("villages", "products")
"""Kinds whose page is printed to stand beside the thing itself: the code leads back to the page."""


def newest_source(sources: Iterable[Source]) -> str | None:
    """Return the date of the newest source, to follow "theo nguồn mới nhất"; None where none is dated."""
    dates = [source.date for source in sources if source.date is not None]
    if not dates:
        return None
    return format_when(max(dates, key=by_last_day))


def page_code(ctx: RenderContext, kind: Kind, id_: str) -> QrCode | None:
    """Return the code of a record's page, or None for kinds that have no sheet."""
    if kind not in SHEET_KINDS:
        return None
    codes = ctx.once(("page codes",), lambda: _codes(ctx))
    return codes[ctx.urls.absolute(paths.record_path(kind, id_))]


def _codes(ctx: RenderContext) -> Mapping[str, QrCode]:
    records = ((kind, id_) for kind in SHEET_KINDS for id_ in ctx.data.catalogue.of_kind(kind))
    return qr_codes((ctx.urls.absolute(paths.record_path(kind, id_)) for kind, id_ in records), ctx.cache)
