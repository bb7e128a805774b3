"""Pages of documents (văn bản): one each, and their list by year, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.document import Document, DocumentRelation
from langnghe.model.parts import publishable
from langnghe.model.states import DocumentStatus, Tone
from langnghe.relations.documents import StatusToday
from langnghe.relations.site_data import SiteData
from langnghe.rendering.views.record_parts.attachments import attachment_values
from langnghe.rendering.views.record_parts.cards import card_section, issuer_name
from langnghe.rendering.views.record_parts.facts import date_fact, document_name, fact, text_fact
from langnghe.rendering.views.record_parts.page import (
    CardSection,
    Notice,
    RecordView,
    record_fields,
    unchecked_notice,
)
from langnghe.rendering.views.records.lists import by_label, record_list_routes, record_routes
from langnghe.rendering.views.shared.base import Fact, FactValue
from langnghe.rendering.views.shared.context import RenderContext, value
from langnghe.rendering.views.shared.labels import RELATION_LABELS, format_when
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import format_date

UNDATED = "Chưa rõ năm"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView(RecordView):
    """The page of a document. ``relations`` are facts: a verb, and the documents it joins to this one."""

    template: ClassVar[str] = "document.html"

    cited_as: str
    status: str
    status_tone: Tone
    relations: tuple[Fact, ...]
    attachments: tuple[FactValue, ...]


def document_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of documents and the page of each."""
    documents = data.catalogue.documents
    yield from record_list_routes("documents", by_label("documents", documents.values(), _year, order=None))
    yield from record_routes("documents", documents.values(), document_view)


def _year(document: Document) -> str:
    return f"Năm {document.issued.latest.year}" if document.issued is not None else UNDATED


def document_view(ctx: RenderContext, record: Document) -> DocumentView:
    """Return the page of a document."""
    document, status = publishable(record), ctx.data.status(record)
    state = status.status
    cited_as = document_name(ctx, document)
    abstract = document.abstract or record.name
    return DocumentView(
        **record_fields(ctx, "documents", document, f"{cited_as}: {abstract}. {state.label}."),
        notices=unchecked_notice(record) + _notice(ctx, record, status),
        cited_as=cited_as,
        status=state.label,
        status_tone=state.tone,
        facts=_facts(ctx, document, status),
        relations=_relations(ctx, document),
        attachments=attachment_values(ctx, document.attachments),
        sections=_sections(ctx, record),
    )


def _facts(ctx: RenderContext, document: Document, status: StatusToday) -> tuple[Fact, ...]:
    organisation, issuer = document.organisation, issuer_name(ctx, document)
    link = ctx.record_link("organisations", organisation) if organisation is not None else None
    applies = document.applies
    return (
        text_fact("Số, ký hiệu", document.number)
        + text_fact("Loại văn bản", ctx.data.vocabulary.document_types[document.type].name)
        + (fact("Cơ quan ban hành", value(issuer, link)) if issuer else ())
        + text_fact("Người ký", document.signed_by)
        + date_fact("Ngày ban hành", document.issued)
        + date_fact("Ngày có hiệu lực", document.in_force_from)
        + date_fact("Ngày hết hiệu lực", document.in_force_to)
        + text_fact("Thời gian thực hiện", format_date(applies) if applies is not None else None)
        + fact("Tình trạng", _status(status))
        + text_fact("Trích yếu", document.abstract)
    )


def _status(status: StatusToday) -> FactValue:
    """Return the status; since when one in force holds stands here, of others the notice says it."""
    since = status.since if status.status is DocumentStatus.IN_FORCE else None
    held = f"từ {format_when(since)}; " if since is not None else ""
    return value(status.status.label, note=f"{held}tính theo các văn bản có trong danh mục")


def _notice(ctx: RenderContext, document: Document, status: StatusToday) -> tuple[Notice, ...]:
    """Say why a document does not simply hold: since when, until when, and by which other document."""
    state = status.status
    if state in {DocumentStatus.IN_FORCE, DocumentStatus.UNKNOWN}:
        return ()
    by = f", {_verb(ctx, document, status.by)}" if status.by is not None else ""
    link = ctx.record_link("documents", status.by) if status.by is not None else None
    return (Notice(text=f"{state.label}{_span(document, status)}{by}", tone=state.tone, link=link),)


def _span(document: Document, status: StatusToday) -> str:
    """Return since when (and until when) a status holds; a document ends by itself *after* its last day."""
    if status.since is None:
        return ""
    if status.status is DocumentStatus.NOT_YET:
        return f", có hiệu lực từ {format_when(status.since)}"
    is_own_end = status.by is None and status.since == document.in_force_to
    if status.status is DocumentStatus.PERIOD_OVER or is_own_end:
        return f" sau {format_when(status.since)}"
    until = f" đến hết {format_when(status.until)}" if status.until is not None else ""
    return f" từ {format_when(status.since)}{until}"


def _verb(ctx: RenderContext, document: Document, by: str) -> str:
    """Return "bị thay thế bởi": what the document ``by`` does to this one, told from this side."""
    kinds = {one.relation.kind for one in ctx.data.incoming[document.id] if one.source == by}
    return next(passive.lower() for kind, (_, passive) in RELATION_LABELS.items() if kind in kinds)


def _relations(ctx: RenderContext, document: Document) -> tuple[Fact, ...]:
    """Return what the document does to others, then what others do to it, verb by verb."""
    incoming = ctx.data.incoming.get(document.id, ())
    facts: tuple[Fact, ...] = ()
    for kind, (active, _) in RELATION_LABELS.items():
        own = [(one.document, one) for one in document.relations if one.kind == kind]
        facts += fact(active, *(_related(ctx, id_, one) for id_, one in own))
    for kind, (_, passive) in RELATION_LABELS.items():
        others = [(one.source, one.relation) for one in incoming if one.relation.kind == kind]
        facts += fact(passive, *(_related(ctx, id_, one) for id_, one in others))
    return facts


def _related(ctx: RenderContext, id_: str, relation: DocumentRelation) -> FactValue:
    other = ctx.data.catalogue.documents[id_]
    # Many documents are called by their number; then number and day need not stand before the name again.
    is_cited = (other.number or other.name) in other.name
    notes = [
        f"ban hành {format_when(other.issued)}" if is_cited and other.issued is not None else None,
        "một phần" if not relation.whole and relation.kind in {"replaces", "repeals", "suspends"} else None,
        f"từ {format_when(relation.starts)}" if relation.starts is not None else None,
        f"đến hết {format_when(relation.ends)}" if relation.ends is not None else None,
        relation.note,
    ]
    text = other.name if is_cited else f"{document_name(ctx, other)}: {other.name}"
    return value(text, ctx.record_link("documents", id_), ", ".join(note for note in notes if note) or None)


def _sections(ctx: RenderContext, document: Document) -> tuple[CardSection, ...]:
    """Return the records that name the document: it recognised them, founded them, carries them out."""
    links, id_ = ctx.data.backlinks, document.id
    return (
        card_section(ctx, "Kế hoạch", "plans", links.of_kind("documents", id_, "plans"))
        + card_section(ctx, "Làng nghề", "villages", links.of_kind("documents", id_, "villages"))
        + card_section(ctx, "Sản phẩm", "products", links.of_kind("documents", id_, "products"))
        + card_section(ctx, "Nghệ nhân", "artisans", links.of_kind("documents", id_, "artisans"))
        + card_section(ctx, "Tổ chức", "organisations", links.of_kind("documents", id_, "organisations"))
        + card_section(ctx, "Cơ sở, hợp tác xã", "producers", links.of_kind("documents", id_, "producers"))
        + card_section(ctx, "Sự kiện", "events", links.of_kind("documents", id_, "events"))
        + card_section(ctx, "Văn bản khác nhắc đến", "documents", _others_citing(ctx, document))
    )


def _others_citing(ctx: RenderContext, document: Document) -> tuple[str, ...]:
    """Return the documents that only cite this one; what they do to each other is told before."""
    incoming = ctx.data.incoming.get(document.id, ())
    joined = {one.document for one in document.relations} | {one.source for one in incoming}
    citing = ctx.data.backlinks.of_kind("documents", document.id, "documents")
    return tuple(id_ for id_ in citing if id_ not in joined)
