"""Rules of OCOP certificates (1048/QĐ-TTg, 148/QĐ-TTg, 1489/QĐ-TTg)."""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.loading.reading import PartContext
from langnghe.loading.rules.dates import is_surely_before
from langnghe.model.ocop import FIRST_SCHEME, SCHEME_STARTS, competent_levels, is_score_in_band, star_band
from langnghe.model.problem import Problem
from langnghe.model.product import Certificate
from langnghe.text.dates import add_months, format_date

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


def check_group(certificate: Certificate, part: PartContext) -> Iterator[Problem]:
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
    check_group,
    check_potential,
)
