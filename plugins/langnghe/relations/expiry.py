"""Last days of OCOP certificates: when the rating that decides today ends, where that is known to the day.

States are those of ``model.ocop``. Words, feeds and calendars of them are no part of this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from langnghe.model.ocop import EXPIRING_DAYS, expiry_bounds
from langnghe.model.product import Certificate, Product
from langnghe.model.states import CertificateState
from langnghe.relations.news import group_by
from langnghe.relations.provinces import provinces_of
from langnghe.relations.publishable import publishable
from langnghe.relations.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """The last day on which a product's certificate holds, and what the certificate is worth today."""

    product: Product
    certificate: Certificate
    day: date
    state: CertificateState

    @property
    def expiring_from(self) -> date:
        """The first day on which the certificate is about to lapse."""
        return self.day - timedelta(days=EXPIRING_DAYS)


def expiries(data: Snapshot) -> tuple[Expiry, ...]:
    """Return the last days of the certificates that decide today, by day, those of one day by product.

    Left out are certificates that were renewed by a newer one, those that were or may have been withdrawn,
    those whose end is not known to the day, and products that still need checking.
    """
    known = [
        expiry
        for product in data.catalogue.products.values()
        if not product.needs_checking and (expiry := _expiry(data, product)) is not None
    ]
    return tuple(sorted(known, key=lambda expiry: (expiry.day, expiry.product.id)))


def _expiry(data: Snapshot, product: Product) -> Expiry | None:
    rating = data.rating(product)
    bounds = expiry_bounds(rating.certificate) if rating is not None else None
    if rating is None or bounds is None or bounds[0] != bounds[1]:
        return None
    # With its end known to the day, only a withdrawal leaves a certificate unknown.
    if rating.state in {CertificateState.WITHDRAWN, CertificateState.UNKNOWN}:
        return None
    return Expiry(product=product, certificate=rating.certificate, day=bounds[0], state=rating.state)


def expiring(days: Sequence[Expiry]) -> tuple[Expiry, ...]:
    """Return those about to lapse today, the one that came to it last first."""
    return tuple(expiry for expiry in reversed(days) if expiry.state is CertificateState.EXPIRING)


def expiries_by_province(data: Snapshot, days: Sequence[Expiry]) -> Mapping[str, tuple[Expiry, ...]]:
    """Return last days by the province-level units of today that their products belong to."""
    return group_by(days, lambda expiry: provinces_of(data, expiry.product))


def expired_by_stars(data: Snapshot, ids: Sequence[str]) -> Mapping[int, Sequence[str]]:
    """Return products, in the order given, by the stars of their last certificate that are over today."""
    by_stars: dict[int, list[str]] = {}
    for id_ in ids:
        product = publishable(data.catalogue.products[id_])
        rating = data.rating(product)
        if rating is not None and rating.state.is_over and rating.certificate.stars:
            by_stars.setdefault(rating.certificate.stars, []).append(id_)
    return by_stars
