"""What is out on some day from "today" on, with its days: a clash of days to come is told today.

Which days a piece is out is decided in ``relations.publication``, what clashes in ``output.addresses``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from langnghe.loading.loader import LoadedCatalogue
from langnghe.model.article import Article
from langnghe.model.catalogue import KINDS
from langnghe.output.addresses import Move, address_of, list_addresses
from langnghe.relations.publication import Entry, Span, span_of
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths

Scheduled = Sequence[tuple[Entry, Span]]


def scheduled_entries(entries: Iterable[Entry], today: date, *, preview: bool = False) -> Scheduled:
    """Return the pieces that are out on some day from ``today`` on, with those days, in the order given."""
    spans = ((entry, span_of(entry, today, preview=preview)) for entry in entries)
    return [(entry, span) for entry, span in spans if span is not None]


def moves_of(loaded: LoadedCatalogue, scheduled: Scheduled) -> Iterator[Move]:
    """Yield every old address that a record, an article or a page names."""
    for kind in KINDS:
        for record in loaded.catalogue.of_kind(kind).values():
            new, path = paths.record_path(kind, record.id), loaded.paths[kind, record.id]
            yield from (Move(old, new, path) for old in record.redirect_from)
    for entry, span in scheduled:
        yield from (Move(old, address_of(entry), entry.path, span) for old in entry.redirect_from)


def dated_addresses(data: SiteData, scheduled: Scheduled) -> dict[str, list[Span]]:
    """Return the days on which addresses of news are there, as far as is known today."""
    taxonomies = {name: getattr(data, name) for name in ("categories", "tags", "authors")}
    found: dict[str, list[Span]] = {}
    for entry, span in scheduled:
        found.setdefault(address_of(entry), []).append(span)
        if isinstance(entry, Article):
            for address in list_addresses(entry, taxonomies):
                found.setdefault(address, []).append(span)
    return found
