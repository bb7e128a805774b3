"""Rules of whole records: consent for personal data, recognitions, events, documents, sources."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.loading.reading import PartContext
from langnghe.loading.rules.dates import is_surely_before
from langnghe.model.document import Document
from langnghe.model.parts import Record
from langnghe.model.people import Artisan, Organisation, Producer
from langnghe.model.plan import Target
from langnghe.model.problem import Problem
from langnghe.model.product import Product
from langnghe.model.village import Recognition
from langnghe.text.citations import parse_citation
from langnghe.text.dates import format_date

_CONSENT_FIX = "consent:\n  given_by: Họ và tên\n  on: 2026-03-01\n  scope: số điện thoại trên trang này"


def check_sources(record: Record, part: PartContext) -> Iterator[Problem]:
    """A record names where it comes from (a reminder: the site can still be built)."""
    if not record.sources:
        yield part.problem("LN190", "sources", fix="sources:\n  - title: Tên văn bản hoặc bài viết làm nguồn")


def check_phone(record: Producer | Artisan | Organisation, part: PartContext) -> Iterator[Problem]:
    """A phone number is published only with consent (91/2025/QH15)."""
    if record.contact is not None and record.contact.phone is not None and record.consent is None:
        yield part.problem("LN113", "contact", fix=_CONSENT_FIX)


def check_personal_data(artisan: Artisan, part: PartContext) -> Iterator[Problem]:
    """A portrait or a birth date of a person needs consent too."""
    if artisan.consent is not None:
        return
    for key, value in (("portrait", artisan.portrait), ("birth_date", artisan.birth_date)):
        if value is not None:
            yield part.problem("LN113", key, fix=_CONSENT_FIX)


def check_recognition(recognition: Recognition, part: PartContext) -> Iterator[Problem]:
    """A recognition is revoked after it was given."""
    revoked, given = recognition.revoked, recognition.on
    if (
        revoked is not None
        and revoked.on is not None
        and given is not None
        and is_surely_before(revoked.on, given)
    ):
        yield part.problem(
            "LN140", "revoked", recognised=format_date(given), fix="kiểm tra lại hai ngày theo quyết định"
        )


def check_document_number(document: Document, part: PartContext) -> Iterator[Problem]:
    """A number stands in its standard form: plain hyphens, no spaces, capitals as usual.

    Leading zeros and "&" stay as the issuer prints them: 02/2024/TT-BKHCN.
    """
    if document.number is None:
        return
    try:
        canonical = parse_citation(document.number).key
    except ValueError:
        yield part.problem("LN154", "number", fix="ví dụ: number: 52/2018/NĐ-CP")
        return
    digits = document.number.lstrip("0")
    if digits.replace("&", "") != canonical:
        zeros = "0" * (len(document.number) - len(digits))
        yield part.problem("LN154", "number", fix=f"number: {zeros}{canonical}")


def check_document_dates(document: Document, part: PartContext) -> Iterator[Problem]:
    """A document comes into force no earlier than it is issued, and ends after it began."""
    if document.issued is None:
        return
    for key, day in (("in_force_from", document.in_force_from), ("in_force_to", document.in_force_to)):
        if day is not None and day < document.issued.earliest:
            yield part.problem(
                "LN153",
                key,
                issued=format_date(document.issued),
                fix="kiểm tra lại hai ngày trong văn bản",
            )


def check_issuer(document: Document, part: PartContext) -> Iterator[Problem]:
    """A local issuer needs its place: many provinces have a 144/QĐ-UBND."""
    vocabulary = part.reading.vocabulary
    if document.issuer is None or vocabulary is None:
        return
    if vocabulary.issuers[document.issuer].local and document.issuer_place is None:
        yield part.problem("LN155", "issuer_place", at="issuer")


def check_target(target: Target, part: PartContext) -> Iterator[Problem]:
    """A target's range runs upwards."""
    if target.value_to is not None and target.value_to <= target.value:
        yield part.problem(
            "LN170",
            "value_to",
            needed="số lớn hơn value, hoặc bỏ mục này",
            fix="sửa số theo kế hoạch, hoặc bỏ dòng value_to",
        )


def check_group(product: Product, part: PartContext) -> Iterator[Problem]:
    """A product stands in one of today's groups (148/QĐ-TTg); old groups belong to old certificates."""
    vocabulary = part.reading.vocabulary
    if product.group is None or vocabulary is None:
        return
    groups = [g.id for g in vocabulary.ocop_groups.values() if g.scheme == "148"]
    if product.group not in groups:
        yield part.problem(
            "LN135", "group", scheme="148", allowed=", ".join(groups), fix=f"group: {groups[0]}"
        )
