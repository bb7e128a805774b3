"""The OCOP rules of time and stars: bands, validity, and what a product's rating is worth today.

Sources: criteria of 1048/QĐ-TTg (21/08/2019) and 148/QĐ-TTg (24/02/2023); a certificate lasts 36 months.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from langnghe.model.parts import Level
from langnghe.model.product import Certificate, Product
from langnghe.model.states import CertificateState
from langnghe.text.dates import add_months

VALIDITY_MONTHS = 36
EXPIRING_DAYS = 90

SCHEME_STARTS = {"1048": date(2019, 8, 21), "148": date(2023, 2, 24)}
"""A certificate cannot be older than the criteria it was rated by."""

FIRST_SCHEME = "1048"
"""The first criteria of the country: no certificate is older."""

PROVINCE_RATES_THREE_FROM = date(2025, 7, 6)
"""1489/QĐ-TTg moved 3-star ratings from the district to the province."""

_BANDS = {5: (90, 101), 4: (70, 90), 3: (50, 70), 2: (30, 50), 1: (0, 30)}


def star_band(stars: int) -> tuple[int, int]:
    """Return (lowest, first score above) of ``stars``; the lower bound belongs to the band."""
    return _BANDS[stars]


def is_score_in_band(score: Decimal, stars: int) -> bool:
    """Whether ``score`` (0–100) earns exactly ``stars``."""
    lowest, above = star_band(stars)
    return lowest <= score < above and score <= 100


def expiry_bounds(certificate: Certificate) -> tuple[date, date] | None:
    """Return the earliest and latest day the certificate can end on, or None where nothing is known."""
    if certificate.expires is not None:
        return certificate.expires, certificate.expires
    if certificate.issued is None:
        return None
    return (
        add_months(certificate.issued.earliest, VALIDITY_MONTHS),
        add_months(certificate.issued.latest, VALIDITY_MONTHS),
    )


def certificate_state(certificate: Certificate, today: date) -> CertificateState:
    """Return what the certificate is worth on ``today``.

    It is given from the earliest day it can be of: its source tells of it as given. It is valid through its
    last day. It has expired only if its latest possible end is past, is withdrawn only from the latest day
    its withdrawal can be of, and is valid or about to expire (at most 90 days left) only if the earliest of
    both is ahead; anything between is unknown.
    """
    withdrawn = certificate.withdrawn.on if certificate.withdrawn is not None else None
    if withdrawn is not None and withdrawn.latest <= today:
        return CertificateState.WITHDRAWN
    if certificate.issued is not None and certificate.issued.earliest > today:
        return CertificateState.UPCOMING
    bounds = expiry_bounds(certificate)
    if bounds is None:
        return CertificateState.UNKNOWN
    earliest, latest = bounds
    if today > latest:
        return CertificateState.EXPIRED
    if today > earliest or (withdrawn is not None and withdrawn.earliest <= today):
        return CertificateState.UNKNOWN
    is_near = earliest - today <= timedelta(days=EXPIRING_DAYS)
    return CertificateState.EXPIRING if is_near else CertificateState.VALID


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What a product's rating is today: the certificate that decides, its state, and the stars that count.

    ``current_stars`` is None unless the certificate surely holds today: only then may a star filter count it.
    """

    certificate: Certificate
    state: CertificateState

    @property
    def is_current(self) -> bool:
        """Whether the certificate surely holds today."""
        return self.state.is_current

    @property
    def current_stars(self) -> int | None:
        """The stars that count today, or None."""
        return self.certificate.stars if self.is_current else None


def _issue_order(certificate: Certificate) -> tuple[date, date]:
    issued = certificate.issued
    return (issued.earliest, issued.latest) if issued is not None else (date.min, date.min)


def rating_on(product: Product, today: date) -> Rating | None:
    """Return the rating that the newest certificate given by ``today`` makes, or None without one.

    A certificate without any date may be the newest of all: beside one that no longer holds it leaves the
    rating unknown, beside one that holds it changes nothing.
    """
    given = [
        Rating(certificate=certificate, state=state)
        for certificate in sorted(product.certificates, key=_issue_order)
        if (state := certificate_state(certificate, today)) is not CertificateState.UPCOMING
    ]
    if not given:
        return None
    undated = next((rating for rating in given if expiry_bounds(rating.certificate) is None), None)
    return given[-1] if given[-1].is_current or undated is None else undated


def competent_levels(stars: int, issued: date, scheme: str) -> tuple[Level, ...]:
    """Return who could give ``stars`` on ``issued``: rules differ by scheme and from 06/07/2025."""
    if stars == 5:
        return ("centre",)
    if stars == 4 or scheme == "1048" or issued >= PROVINCE_RATES_THREE_FROM:
        return ("province",)
    return ("district",)
