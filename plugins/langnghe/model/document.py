"""Legal and administrative documents (văn bản) and the relations between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from langnghe.model.parts import Record
from langnghe.text.dates import PartialDate

RelationKind = Literal[
    "based_on",
    "implements",
    "details",
    "amends",
    "replaces",
    "repeals",
    "suspends",
    "corrects",
    "consolidates",
    "promulgates",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRelation:
    """What this document does to another one; ``starts``/``ends`` bound it where dates are given.

    ``whole`` is False where only a part of the other document is touched.
    """

    kind: RelationKind
    document: str
    whole: bool = True
    starts: date | None = None
    ends: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that belongs to a document: one of ours below ``catalogue/files`` or an outside address."""

    title: str
    file: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A document is (number, issuer, date). ``name`` is how people call it; ``abstract`` is its subject.

    ``issuer_place`` is the province-level unit of a local issuer; ``applies`` the period a plan is for.
    """

    type: str
    number: str | None = None
    issuer: str | None = None
    issuer_place: str | None = None
    organisation: str | None = None
    issued: PartialDate | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    applies: PartialDate | None = None
    abstract: str | None = None
    signed_by: str | None = None
    relations: tuple[DocumentRelation, ...] = ()
    attachments: tuple[Attachment, ...] = ()
