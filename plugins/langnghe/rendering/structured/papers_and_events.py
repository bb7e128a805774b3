"""The subjects of documents, plans and events."""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.model.document import Document, RelationKind
from langnghe.model.event import Event
from langnghe.model.plan import Plan
from langnghe.model.states import DocumentStatus
from langnghe.rendering.structured.nodes import (
    Node,
    body,
    iso,
    node,
    place_node,
    province_reference,
    references,
)
from langnghe.rendering.structured.records import common
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import PartialDate

_FORCE: Mapping[DocumentStatus, str] = {
    DocumentStatus.IN_FORCE: "https://schema.org/InForce",
    DocumentStatus.PARTLY: "https://schema.org/PartiallyInForce",
    DocumentStatus.ENDED: "https://schema.org/NotInForce",
    DocumentStatus.NOT_YET: "https://schema.org/NotInForce",
    DocumentStatus.SUSPENDED: "https://schema.org/NotInForce",
    DocumentStatus.PERIOD_OVER: "https://schema.org/NotInForce",
}
"""A status that is not known is left out."""

_CHANGES: frozenset[RelationKind] = frozenset({"amends", "replaces", "repeals", "suspends", "corrects"})
_BASIS: frozenset[RelationKind] = frozenset({"based_on", "implements", "details"})


def document_node(ctx: RenderContext, document: Document) -> Node:
    """Return a legal or administrative document with its force today."""
    vocabulary = ctx.data.vocabulary
    issuer = vocabulary.issuers[document.issuer].name if document.issuer else None
    changed = [one.document for one in document.relations if one.kind in _CHANGES]
    basis = [one.document for one in document.relations if one.kind in _BASIS]
    return node(
        **common(ctx, "documents", document),
        legislationIdentifier=document.number,
        legislationType=vocabulary.document_types[document.type].name,
        abstract=document.abstract,
        legislationDate=iso(document.issued),
        legislationPassedBy=body(ctx, document.organisation, issuer),
        legislationJurisdiction=_jurisdiction(ctx, document.issuer_place),
        legislationDateOfApplicability=iso(document.in_force_from),
        legislationLegalForce=_FORCE.get(ctx.data.status(document).status),
        legislationChanges=references(ctx, "documents", changed),
        isBasedOn=references(ctx, "documents", basis),
        temporalCoverage=_interval(document.applies) if document.applies is not None else None,
        inLanguage="vi",
    )


def _jurisdiction(ctx: RenderContext, unit: str | None) -> Node | None:
    """Return the province an issuer decides for, while it exists: only units of today have a page."""
    if unit is None or ctx.data.vocabulary.units[unit].state_on(ctx.data.today) is None:
        return None
    return province_reference(ctx, unit)


def plan_node(ctx: RenderContext, plan: Plan) -> Node:
    """Return a plan or programme."""
    return node(
        **common(ctx, "plans", plan),
        temporalCoverage=_interval(plan.period),
        author=references(ctx, "organisations", plan.organisations),
        isBasedOn=references(ctx, "documents", [plan.document] if plan.document else []),
        inLanguage="vi",
    )


def event_node(ctx: RenderContext, event: Event) -> Node:
    """Return an event. A span that is known only as a year or a month begins and ends with it."""
    first, last = event.on.ends
    return node(
        **common(ctx, "events", event),
        startDate=first,
        endDate=last if last != first else None,
        location=place_node(ctx, event.place, event.venue),
        # What is printed may name several bodies in one line: it speaks only where no record does.
        organizer=references(ctx, "organisations", event.organisers)
        or body(ctx, None, event.organiser_printed),
    )


def _interval(when: PartialDate) -> str:
    """Return a period in ISO 8601: a year, or "2024/2025"."""
    first, last = when.ends
    return first if first == last else f"{first}/{last}"
