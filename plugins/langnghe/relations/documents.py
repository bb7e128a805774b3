"""The status of a document today, from its dates and from what later documents do to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from langnghe.model.document import Document, DocumentRelation
from langnghe.model.states import DocumentStatus
from langnghe.text.partial_date import Span

_ENDING = frozenset({"replaces", "repeals"})
_LIMITING = _ENDING | {"suspends"}


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingRelation:
    """A relation seen from the document it is about: who does it, and the relation."""

    source: str
    relation: DocumentRelation


Incoming = Mapping[str, tuple[IncomingRelation, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusToday:
    """A status and the document and day that made it so, where one did."""

    status: DocumentStatus
    by: str | None = None
    since: date | None = None
    until: date | None = None


def incoming_relations(documents: Mapping[str, Document]) -> dict[str, tuple[IncomingRelation, ...]]:
    """Return the relations each document is the object of, in the order of the documents' ids."""
    by_document: dict[str, list[IncomingRelation]] = {}
    for id_, document in documents.items():
        for relation in document.relations:
            by_document.setdefault(relation.document, []).append(
                IncomingRelation(source=id_, relation=relation)
            )
    return {id_: tuple(relations) for id_, relations in by_document.items()}


def force_bounds(document: Document) -> Span | None:
    """Return the earliest and the latest day a document can have effect from, or None where none is known.

    Where no first day is stated, a document has effect from the day it is issued.
    """
    if document.in_force_from is not None:
        return document.in_force_from, document.in_force_from
    return (document.issued.earliest, document.issued.latest) if document.issued is not None else None


def document_status(
    document: Document, documents: Mapping[str, Document], incoming: Incoming, today: date
) -> StatusToday:
    """Return the status of ``document`` on ``today``.

    Order of the rules: ended by its own date or by a later document (wholly), not yet in force, suspended,
    its period over (plans, programmes), partly ended, in force. Unknown where no date is known at all, and
    where a date known to a month or a year leaves open whether it has effect yet, or whether a later document
    has ended or suspended it.
    """
    relations = incoming.get(document.id, ())
    active = [edge for edge in relations if _has_effect(edge, documents, incoming, today)]
    ended = _ended(document, active, documents, today)
    if ended is not None:
        return ended
    starts = force_bounds(document)
    if starts is None and document.applies is None:
        return StatusToday(status=DocumentStatus.UNKNOWN)
    if starts is not None and starts[0] > today:
        return StatusToday(status=DocumentStatus.NOT_YET, since=_day(starts))
    if starts is not None and starts[1] > today:
        return StatusToday(status=DocumentStatus.UNKNOWN)
    suspension = next((edge for edge in active if edge.relation.kind == "suspends"), None)
    if suspension is not None:
        relation = suspension.relation
        return StatusToday(
            status=DocumentStatus.SUSPENDED,
            by=suspension.source,
            since=_starts(suspension, documents),
            until=relation.ends,
        )
    if document.applies is not None and document.applies.latest < today:
        return StatusToday(status=DocumentStatus.PERIOD_OVER, since=document.applies.latest)
    if any(edge.relation.kind in _LIMITING and _may_have_begun(edge, documents, today) for edge in relations):
        return StatusToday(status=DocumentStatus.UNKNOWN)
    partly = next((edge for edge in active if edge.relation.kind in _ENDING), None)
    if partly is not None:
        return StatusToday(status=DocumentStatus.PARTLY, by=partly.source, since=_starts(partly, documents))
    return StatusToday(status=DocumentStatus.IN_FORCE, since=document.in_force_from)


def _ended(
    document: Document, active: Sequence[IncomingRelation], documents: Mapping[str, Document], today: date
) -> StatusToday | None:
    whole = next((edge for edge in active if edge.relation.kind in _ENDING and edge.relation.whole), None)
    if whole is not None:
        return StatusToday(status=DocumentStatus.ENDED, by=whole.source, since=_starts(whole, documents))
    if document.in_force_to is not None and document.in_force_to < today:
        return StatusToday(status=DocumentStatus.ENDED, since=document.in_force_to)
    return None


def _start_bounds(edge: IncomingRelation, documents: Mapping[str, Document]) -> Span | None:
    """Return the earliest and the latest day a relation can work from: its own, else that of its document."""
    starts = edge.relation.starts
    return (starts, starts) if starts is not None else force_bounds(documents[edge.source])


def _starts(edge: IncomingRelation, documents: Mapping[str, Document]) -> date | None:
    """Return the day a relation works from, or None where it is not known to the day."""
    return _day(_start_bounds(edge, documents))


def _day(bounds: Span | None) -> date | None:
    return bounds[0] if bounds is not None and bounds[0] == bounds[1] else None


def _may_have_begun(edge: IncomingRelation, documents: Mapping[str, Document], today: date) -> bool:
    """Whether nobody can say if the relation works yet."""
    bounds = _start_bounds(edge, documents)
    return bounds is not None and bounds[0] <= today < bounds[1]


def _is_running(edge: IncomingRelation, documents: Mapping[str, Document], today: date) -> bool:
    """Whether ``today`` surely lies between the relation's first and last day."""
    bounds = _start_bounds(edge, documents)
    if bounds is None or bounds[1] > today:
        return False
    return edge.relation.ends is None or today <= edge.relation.ends


def _has_effect(
    edge: IncomingRelation, documents: Mapping[str, Document], incoming: Incoming, today: date
) -> bool:
    """Whether the relation works on ``today``: while a document is suspended, what it replaced holds."""
    if not _is_running(edge, documents, today):
        return False
    return not any(
        other.relation.kind == "suspends" and _is_running(other, documents, today)
        for other in incoming.get(edge.source, ())
    )
