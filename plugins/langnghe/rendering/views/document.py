"""Pages of documents (văn bản): one each, and their list by year, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.document import Document, DocumentRelation
from langnghe.relations.claims import claims
from langnghe.relations.documents import StatusToday
from langnghe.rendering.views.attachments import attachment_values
from langnghe.rendering.views.base import Fact, FactValue, PageView
from langnghe.rendering.views.catalogue_cards import card_section, issuer_name
from langnghe.rendering.views.catalogue_lists import by_label, list_pages
from langnghe.rendering.views.catalogue_parts import date_fact, document_name, fact, text_fact
from langnghe.rendering.views.catalogue_words import RELATION_WORDS, STATUS_WORDS, Tone, when_words
from langnghe.rendering.views.making import Making, value
from langnghe.rendering.views.record import (
    CardSection,
    Notice,
    RecordView,
    record_fields,
    unchecked_notice,
)
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


def document_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of documents and the page of each."""
    documents = making.portal.catalogue.documents
    yield from list_pages(making, "documents", by_label("documents", documents.values(), _year, order=None))
    for document in documents.values():
        yield document_view(making, document)


def _year(document: Document) -> str:
    return f"Năm {document.issued.latest.year}" if document.issued is not None else UNDATED


def document_view(making: Making, record: Document) -> DocumentView:
    """Return the page of a document."""
    document, status = claims(record), making.portal.status(record)
    words, tone = STATUS_WORDS[status.status]
    cited_as = document_name(making, document)
    abstract = document.abstract or record.name
    return DocumentView(
        **record_fields(making, "documents", document, f"{cited_as}: {abstract}. {words}."),
        notices=unchecked_notice(record) + _notice(making, record, status),
        cited_as=cited_as,
        status=words,
        status_tone=tone,
        facts=_facts(making, document, status),
        relations=_relations(making, document),
        attachments=attachment_values(making, document.attachments),
        sections=_sections(making, record),
    )


def _facts(making: Making, document: Document, status: StatusToday) -> tuple[Fact, ...]:
    organisation, issuer = document.organisation, issuer_name(making, document)
    link = making.record_link("organisations", organisation) if organisation is not None else None
    applies = document.applies
    return (
        text_fact("Số, ký hiệu", document.number)
        + text_fact("Loại văn bản", making.portal.vocabulary.document_types[document.type].name)
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
    words, _tone = STATUS_WORDS[status.status]
    since = status.since if status.status == "in_force" else None
    held = f"từ {when_words(since)}; " if since is not None else ""
    return value(words, note=f"{held}tính theo các văn bản có trong danh mục")


def _notice(making: Making, document: Document, status: StatusToday) -> tuple[Notice, ...]:
    """Say why a document does not simply hold: since when, until when, and by which other document."""
    words, tone = STATUS_WORDS[status.status]
    if status.status in {"in_force", "unknown"}:
        return ()
    by = f", {_verb(making, document, status.by)}" if status.by is not None else ""
    link = making.record_link("documents", status.by) if status.by is not None else None
    return (Notice(text=f"{words}{_span(document, status)}{by}", tone=tone, link=link),)


def _span(document: Document, status: StatusToday) -> str:
    """Return since when (and until when) a status holds; a document ends by itself *after* its last day."""
    if status.since is None:
        return ""
    if status.status == "not_yet":
        return f", có hiệu lực từ {when_words(status.since)}"
    if status.status == "period_over" or (status.by is None and status.since == document.in_force_to):
        return f" sau {when_words(status.since)}"
    until = f" đến hết {when_words(status.until)}" if status.until is not None else ""
    return f" từ {when_words(status.since)}{until}"


def _verb(making: Making, document: Document, by: str) -> str:
    """Return "bị thay thế bởi": what the document ``by`` does to this one, told from this side."""
    kinds = {one.relation.kind for one in making.portal.incoming[document.id] if one.source == by}
    return next(passive.lower() for kind, (_, passive) in RELATION_WORDS.items() if kind in kinds)


def _relations(making: Making, document: Document) -> tuple[Fact, ...]:
    """Return what the document does to others, then what others do to it, verb by verb."""
    incoming = making.portal.incoming.get(document.id, ())
    facts: tuple[Fact, ...] = ()
    for kind, (active, _) in RELATION_WORDS.items():
        own = [(one.document, one) for one in document.relations if one.kind == kind]
        facts += fact(active, *(_related(making, id_, one) for id_, one in own))
    for kind, (_, passive) in RELATION_WORDS.items():
        others = [(one.source, one.relation) for one in incoming if one.relation.kind == kind]
        facts += fact(passive, *(_related(making, id_, one) for id_, one in others))
    return facts


def _related(making: Making, id_: str, relation: DocumentRelation) -> FactValue:
    other = making.portal.catalogue.documents[id_]
    # Many documents are called by their number; then number and day need not stand before the name again.
    is_cited = (other.number or other.name) in other.name
    notes = [
        f"ban hành {when_words(other.issued)}" if is_cited and other.issued is not None else None,
        "một phần" if not relation.whole and relation.kind in {"replaces", "repeals", "suspends"} else None,
        f"từ {when_words(relation.starts)}" if relation.starts is not None else None,
        f"đến hết {when_words(relation.ends)}" if relation.ends is not None else None,
        relation.note,
    ]
    text = other.name if is_cited else f"{document_name(making, other)}: {other.name}"
    return value(
        text, making.record_link("documents", id_), ", ".join(note for note in notes if note) or None
    )


def _sections(making: Making, document: Document) -> tuple[CardSection, ...]:
    """Return the records that name the document: it recognised them, founded them, carries them out."""
    links, id_ = making.portal.backlinks, document.id
    return (
        card_section(making, "Kế hoạch", "plans", links.of_kind("documents", id_, "plans"))
        + card_section(making, "Làng nghề", "villages", links.of_kind("documents", id_, "villages"))
        + card_section(making, "Sản phẩm", "products", links.of_kind("documents", id_, "products"))
        + card_section(making, "Nghệ nhân", "artisans", links.of_kind("documents", id_, "artisans"))
        + card_section(making, "Tổ chức", "organisations", links.of_kind("documents", id_, "organisations"))
        + card_section(making, "Cơ sở, hợp tác xã", "producers", links.of_kind("documents", id_, "producers"))
        + card_section(making, "Sự kiện", "events", links.of_kind("documents", id_, "events"))
        + card_section(making, "Văn bản khác nhắc đến", "documents", _others_citing(making, document))
    )


def _others_citing(making: Making, document: Document) -> tuple[str, ...]:
    """Return the documents that only cite this one; what they do to each other is told before."""
    incoming = making.portal.incoming.get(document.id, ())
    joined = {one.document for one in document.relations} | {one.source for one in incoming}
    citing = making.portal.backlinks.of_kind("documents", document.id, "documents")
    return tuple(id_ for id_ in citing if id_ not in joined)
