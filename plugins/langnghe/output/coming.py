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
from langnghe.relations.portal import Portal
from langnghe.relations.publication import Piece, Span, span_of
from langnghe.rendering import urls as paths

Coming = Sequence[tuple[Piece, Span]]


def coming_pieces(pieces: Iterable[Piece], today: date, *, preview: bool = False) -> Coming:
    """Return the pieces that are out on some day from ``today`` on, with those days, in the order given."""
    spans = ((piece, span_of(piece, today, preview=preview)) for piece in pieces)
    return [(piece, span) for piece, span in spans if span is not None]


def moves_of(loaded: LoadedCatalogue, coming: Coming) -> Iterator[Move]:
    """Yield every old address that a record, an article or a page names."""
    for kind in KINDS:
        for record in loaded.catalogue.of_kind(kind).values():
            new, path = paths.record_path(kind, record.id), loaded.paths[kind, record.id]
            yield from (Move(old, new, path) for old in record.redirect_from)
    for piece, span in coming:
        yield from (Move(old, address_of(piece), piece.path, span) for old in piece.redirect_from)


def dated_addresses(portal: Portal, coming: Coming) -> dict[str, list[Span]]:
    """Return the days on which addresses of news are there, as far as is known today."""
    namings = {name: getattr(portal, name) for name in ("categories", "tags", "authors")}
    found: dict[str, list[Span]] = {}
    for piece, span in coming:
        found.setdefault(address_of(piece), []).append(span)
        if isinstance(piece, Article):
            for address in list_addresses(piece, namings):
                found.setdefault(address, []).append(span)
    return found
