"""Last days of OCOP certificates: when the rating that decides today ends, where that is known to the day.

States are those of ``model.ocop``. Words, feeds and calendars of them are no part of this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from langnghe.model.ocop import EXPIRING_DAYS, CertificateState, expiry_bounds
from langnghe.model.product import Certificate, Product
from langnghe.relations.news import group_by
from langnghe.relations.portal import Portal
from langnghe.relations.whereabouts import provinces_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """The last day on which a product's certificate holds, and what the certificate is worth today."""

    product: Product
    certificate: Certificate
    day: date
    state: CertificateState

    @property
    def about_to_lapse_from(self) -> date:
        """The first day on which the certificate is about to lapse."""
        return self.day - timedelta(days=EXPIRING_DAYS)


def last_days(portal: Portal) -> tuple[LastDay, ...]:
    """Return the last days of the certificates that decide today, by day, those of one day by product.

    Left out are certificates that were renewed by a newer one or withdrawn, those whose end is not known to
    the day, and products that still need checking.
    """
    found = [
        one
        for product in portal.catalogue.products.values()
        if not product.needs_checking and (one := _last_day(portal, product)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.product.id)))


def _last_day(portal: Portal, product: Product) -> LastDay | None:
    rating = portal.rating(product)
    bounds = expiry_bounds(rating.certificate) if rating is not None else None
    if rating is None or bounds is None or bounds[0] != bounds[1] or rating.state == "withdrawn":
        return None
    return LastDay(product=product, certificate=rating.certificate, day=bounds[0], state=rating.state)


def about_to_lapse(days: Sequence[LastDay]) -> tuple[LastDay, ...]:
    """Return those about to lapse today, the one that came to it last first."""
    return tuple(one for one in reversed(days) if one.state == "expiring")


def by_province(portal: Portal, days: Sequence[LastDay]) -> Mapping[str, tuple[LastDay, ...]]:
    """Return last days by the province-level units of today that their products belong to."""
    return group_by(days, lambda one: provinces_of(portal, "products", one.product))
