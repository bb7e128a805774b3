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
from langnghe.relations.site_data import SiteData


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


def expiries(data: SiteData) -> tuple[Expiry, ...]:
    """Return the last days of the certificates that decide today, by day, those of one day by product.

    Left out are certificates that were renewed by a newer one or withdrawn, those whose end is not known to
    the day, and products that still need checking.
    """
    found = [
        one
        for product in data.catalogue.products.values()
        if not product.needs_checking and (one := _expiry(data, product)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.product.id)))


def _expiry(data: SiteData, product: Product) -> Expiry | None:
    rating = data.rating(product)
    bounds = expiry_bounds(rating.certificate) if rating is not None else None
    if (
        rating is None
        or bounds is None
        or bounds[0] != bounds[1]
        or rating.state is CertificateState.WITHDRAWN
    ):
        return None
    return Expiry(product=product, certificate=rating.certificate, day=bounds[0], state=rating.state)


def expiring(days: Sequence[Expiry]) -> tuple[Expiry, ...]:
    """Return those about to lapse today, the one that came to it last first."""
    return tuple(one for one in reversed(days) if one.state is CertificateState.EXPIRING)


def by_province(data: SiteData, days: Sequence[Expiry]) -> Mapping[str, tuple[Expiry, ...]]:
    """Return last days by the province-level units of today that their products belong to."""
    return group_by(days, lambda one: provinces_of(data, "products", one.product))
