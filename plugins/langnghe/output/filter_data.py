"""The data that lists are filtered with in place (``theme/static/js/facets.js``): one file of columns a kind.

Its name carries a hash of its content; a small file whose name never changes leads to it, so that pages need
not change with the catalogue. Rows stand in the order of names; texts that recur are numbered.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.parts import Record, publishable
from langnghe.output.context import FileRoute, OutputContext
from langnghe.relations.facet_table import FACETS
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.facets.labels import facet_label, value_label, value_order
from langnghe.rendering.views.record_parts.cards import card
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.collate import sort_key
from langnghe.text.dates import by_last_day

TONES = ("plain", "good", "warn", "bad")
"""Tones of badges by number; the script has the same list."""


class StringTable:
    """Texts that recur, each once: a column holds their numbers, -1 for none."""

    def __init__(self) -> None:
        self.found: dict[str, int] = {}

    def number(self, text: str | None) -> int:
        """Return the number of a text, a new one where it has none yet."""
        return -1 if text is None else self.found.setdefault(text, len(self.found))


def filter_data_routes(data: SiteData) -> Iterator[FileRoute]:
    """Yield, for each kind with facets and records, its columns and the file that leads to them."""
    for kind in FACETS:
        if data.catalogue.of_kind(kind):
            yield FileRoute(path=paths.filter_columns_path(kind), make=partial(_columns, kind=kind))
            yield FileRoute(path=paths.filter_path(kind), make=partial(_pointer, kind=kind))


def _columns(ctx: OutputContext, kind: Kind) -> bytes:
    if kind not in ctx.filter_columns:
        ctx.filter_columns[kind] = _packed(columns(ctx.render, kind))
    return ctx.filter_columns[kind]


def _pointer(ctx: OutputContext, kind: Kind) -> bytes:
    """Return the file whose name never changes: it names the columns by the hash of their content."""
    path = paths.with_hash(paths.filter_columns_path(kind), _columns(ctx, kind))
    return _packed({"data": ctx.urls.href(path)})


def _packed(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def columns(ctx: RenderContext, kind: Kind) -> dict[str, Any]:
    """Return the records of a kind as columns, with the facets and what each record's values of them are."""
    index = ctx.data.facets(kind)
    records = ctx.data.catalogue.of_kind(kind)
    order = sorted(range(len(index.ids)), key=lambda position: sort_key(records[index.ids[position]].name))
    rows = [records[index.ids[position]] for position in order]
    cards = [card(ctx, kind, record) for record in rows]
    texts = StringTable()
    return {
        "id": [record.id for record in rows],
        "name": [one.name for one in cards],
        "lines": [[texts.number(line) for line in one.lines] for one in cards],
        "badge": [texts.number(one.badge) for one in cards],
        "label": [texts.number(one.badge_label) for one in cards],
        "tone": [TONES.index(one.tone) for one in cards],
        "stars": [one.stars or 0 for one in cards],
        "glyph": [texts.number(one.glyph) for one in cards],
        "date": _ranks([_newest(ctx, kind, record) for record in rows]),
        "facets": [
            _facet(ctx, kind, facet, [index.values[position][facet] for position in order])
            for facet in FACETS[kind]
        ],
        "texts": list(texts.found),
    }


def _facet(ctx: RenderContext, kind: Kind, facet: str, rows: list[tuple[str, ...]]) -> dict[str, Any]:
    """Return a facet: its values in the order they are offered, and their numbers row by row.

    A row with one value has its number, any other row a list.
    """
    counts = ctx.data.facets(kind).counts(())[facet]
    values = value_order(ctx, kind, facet, counts)
    number = {value: place for place, value in enumerate(values)}
    return {
        "key": paths.facet_segment(kind, facet),
        "title": facet_label(kind, facet),
        "values": [
            [paths.facet_value_segment(kind, facet, value), value_label(ctx, kind, facet, value)]
            for value in values
        ],
        "of": [number[row[0]] if len(row) == 1 else [number[one] for one in row] for row in rows],
    }


def _newest(ctx: RenderContext, kind: Kind, record: Record) -> tuple[date, date]:
    """Return by which date a list of newest first puts a record."""
    public, newest, dated_by = publishable(record), ctx.kinds[kind].newest, KIND_INFO[kind].dated_by
    if newest is not None:
        return by_last_day(newest(ctx.data, public))
    return by_last_day(getattr(public, dated_by) if dated_by is not None else None)


def _ranks(dates: list[tuple[date, date]]) -> list[int]:
    """Return dates as numbers in the same order; none at all is 0."""
    rank = {when: place for place, when in enumerate(sorted({by_last_day(None), *dates}))}
    return [rank[when] for when in dates]
