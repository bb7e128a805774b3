"""Rules of one record: its sources, dates and groups, and those of OCOP certificates.

What holds between records is in ``relations``.
"""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.loading.reading import PartContext
from langnghe.loading.rules.dates import is_surely_before
from langnghe.model.document import Document
from langnghe.model.ocop import FIRST_SCHEME, SCHEME_STARTS, competent_levels, is_score_in_band, star_band
from langnghe.model.parts import Record
from langnghe.model.people import Artisan, Organisation, Producer
from langnghe.model.plan import Target
from langnghe.model.problem import Problem
from langnghe.model.product import Certificate, Product
from langnghe.model.village import Recognition
from langnghe.text.citations import parse_citation
from langnghe.text.dates import add_months, format_date

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


_LEVEL_WORDS = {
    "centre": "trung ương (centre)",
    "province": "cấp tỉnh (province)",
    "district": "cấp huyện (district)",
}


def check_stars(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """A certificate has 3, 4 or 5 stars; 1 and 2 are ratings without a certificate."""
    if certificate.stars is not None and not 3 <= certificate.stars <= 5:
        yield part.problem(
            "LN130",
            "stars",
            fix="sửa số sao theo giấy chứng nhận"
            if certificate.stars > 5
            else "bỏ mục certificates, ghi vào submissions",
        )


def check_score(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """The score lies in the band of the stars; lower bound in, upper bound out (100 in)."""
    stars, score = certificate.stars, certificate.score
    if stars is None or score is None or not 3 <= stars <= 5 or is_score_in_band(score, stars):
        return
    low, above = star_band(stars)
    yield part.problem("LN131", "score", stars=stars, low=low, high=100 if stars == 5 else f"dưới {above}")


def check_issue_date(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """A certificate cannot be older than the criteria it was rated by, nor than the first of them."""
    scheme = certificate.scheme or FIRST_SCHEME
    start = SCHEME_STARTS[scheme]
    if certificate.issued is not None and certificate.issued.latest < start:
        other = (
            "scheme: 1048" if scheme == "148" and certificate.issued.latest >= SCHEME_STARTS["1048"] else ""
        )
        yield part.problem(
            "LN132",
            "issued",
            start=format_date(start),
            scheme=scheme,
            fix=other or "kiểm tra lại ngày cấp",
        )


def check_expiry(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """A certificate ends after it is issued."""
    issued, expires = certificate.issued, certificate.expires
    if issued is not None and expires is not None and expires <= issued.earliest:
        yield part.problem(
            "LN133",
            "expires",
            issued=format_date(issued),
            fix=f"expires: {add_months(issued.latest, 36).isoformat()}",
        )


def check_withdrawal(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """A certificate is withdrawn after it was issued."""
    issued, withdrawn = certificate.issued, certificate.withdrawn
    if issued is not None and withdrawn is not None and is_surely_before(withdrawn.on, issued):
        yield part.problem("LN137", "withdrawn", issued=format_date(issued), fix="kiểm tra lại ngày thu hồi")


def check_level(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """The level that recognises depends on stars, scheme and date (judged only where all dates agree)."""
    stars, issued, level = certificate.stars, certificate.issued, certificate.level
    if stars is None or issued is None or level is None or not 3 <= stars <= 5:
        return
    allowed = {
        one
        for day in (issued.earliest, issued.latest)
        for scheme in ([certificate.scheme] if certificate.scheme else SCHEME_STARTS)
        for one in competent_levels(stars, day, scheme)
    }
    if level not in allowed:
        words = ", ".join(_LEVEL_WORDS[one] for one in sorted(allowed))
        yield part.problem("LN134", "level", stars=stars, levels=words, fix=f"level: {min(allowed)}")


def check_certificate_group(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """The product group belongs to the scheme of the rating: the six groups changed in 2023."""
    vocabulary = part.reading.vocabulary
    if certificate.group is None or certificate.scheme is None or vocabulary is None:
        return
    groups = [g.id for g in vocabulary.ocop_groups.values() if g.scheme == certificate.scheme]
    if certificate.group not in groups:
        yield part.problem(
            "LN135", "group", scheme=certificate.scheme, allowed=", ".join(groups), fix=f"group: {groups[0]}"
        )


def check_potential(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
    """“Tiềm năng 5 sao” is a state of a product that holds four stars."""
    if certificate.potential_five and certificate.stars != 4:
        yield part.problem("LN136", "potential_five")


CERTIFICATE_RULES = (
    check_stars,
    check_score,
    check_issue_date,
    check_expiry,
    check_withdrawal,
    check_level,
    check_certificate_group,
    check_potential,
)
