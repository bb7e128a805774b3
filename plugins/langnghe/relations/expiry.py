"""Days on which something ends: last days of certificates, and how long what is computed for today holds.

States are those of ``model.ocop``. Labels, feeds and calendars are not made here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from typing import Any

from langnghe.model.ocop import EXPIRING_DAYS, expiry_bounds
from langnghe.model.parts import publishable
from langnghe.model.product import Certificate, Product
from langnghe.model.states import CertificateState
from langnghe.relations.news import group_by
from langnghe.relations.provinces import provinces_of
from langnghe.relations.snapshot import Snapshot
from langnghe.text.dates import PartialDate


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
    found = [
        one
        for product in data.catalogue.products.values()
        if not product.needs_checking and (one := _expiry(data, product)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.product.id)))


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
    return tuple(one for one in reversed(days) if one.state is CertificateState.EXPIRING)


def expiries_by_province(data: Snapshot, days: Sequence[Expiry]) -> Mapping[str, tuple[Expiry, ...]]:
    """Return last days by the province-level units of today that their products belong to."""
    return group_by(days, lambda one: provinces_of(data, one.product))


def expired_by_stars(data: Snapshot, ids: Sequence[str]) -> Mapping[int, Sequence[str]]:
    """Return products, in the order given, by the stars of their last certificate that are over today."""
    found: dict[int, list[str]] = {}
    for id_ in ids:
        product = publishable(data.catalogue.products[id_])
        rating = data.rating(product)
        if rating is not None and rating.state.is_over and rating.certificate.stars:
            found.setdefault(rating.certificate.stars, []).append(id_)
    return found


_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ValidityWindow:
    """The days, both included, on which the states are those of today. None: no day is known."""

    first: date | None
    last: date | None


def validity_window(data: Snapshot) -> ValidityWindow:
    """Return the span around today in which no date of a record or of a unit begins or ends anything.

    It may be shorter than need be (a date that changes no state ends it too), never longer.
    """
    things = [record for _, record in data.catalogue.all_records()]
    days = {day for thing in (*things, *data.vocabulary.units.values()) for day in _turns(thing)}
    passed = [day for day in days if day <= data.today]
    scheduled = [day for day in days if day > data.today]
    return ValidityWindow(max(passed, default=None), min(scheduled) - _DAY if scheduled else None)


def _turns(part: Any) -> Iterator[date]:
    """Yield the days on which something about a part may turn: the first day that reads it differently."""
    if isinstance(part, PartialDate):
        yield from (part.earliest, part.latest, _after(part.latest))
    elif isinstance(part, date):
        yield from (part, _after(part))
    elif isinstance(part, tuple):
        for item in part:
            yield from _turns(item)
    elif is_dataclass(part):
        if isinstance(part, Certificate):
            yield from _certificate_turns(part)
        for field in fields(part):
            yield from _turns(getattr(part, field.name))


def _certificate_turns(certificate: Certificate) -> Iterator[date]:
    """Yield the days a certificate begins to lapse and is lapsed, by its earliest and its latest end."""
    for end in expiry_bounds(certificate) or ():
        yield end - timedelta(days=EXPIRING_DAYS)
        yield _after(end)


def _after(day: date) -> date:
    return day + _DAY if day < date.max else day
