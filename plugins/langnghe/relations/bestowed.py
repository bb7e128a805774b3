"""What an organisation gave: certificates, recognitions, titles; read from the records that received them.

Records that still need checking say nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from langnghe.model.catalogue import Kind
from langnghe.model.people import Artisan, TitleAward
from langnghe.model.product import Certificate, Product
from langnghe.model.village import Recognition, Village
from langnghe.relations.portal import Portal

R = TypeVar("R", Product, Village, Artisan)
T = TypeVar("T", Certificate, Recognition, TitleAward)


@dataclass(frozen=True, slots=True)
class Bestowal(Generic[R, T]):
    """What was given, and the record that received it."""

    receiver: R
    what: T


def certificates_of(portal: Portal, organisation: str) -> tuple[Bestowal[Product, Certificate], ...]:
    """Return the OCOP certificates an organisation gave, newest first, whatever they are worth today."""
    return _newest_first(
        (Bestowal(product, one), one.issued.latest if one.issued is not None else None)
        for id_ in _receivers(portal, organisation, "products")
        for product in [portal.catalogue.products[id_]]
        for one in product.certificates
        if one.body == organisation and not product.needs_checking
    )


def recognitions_of(portal: Portal, organisation: str) -> tuple[Bestowal[Village, Recognition], ...]:
    """Return the recognitions an organisation gave, newest first, those revoked since among them."""
    return _newest_first(
        (Bestowal(village, one), one.on.latest if one.on is not None else None)
        for id_ in _receivers(portal, organisation, "villages")
        for village in [portal.catalogue.villages[id_]]
        for one in village.recognitions
        if one.body == organisation and not village.needs_checking
    )


def titles_of(portal: Portal, organisation: str) -> tuple[Bestowal[Artisan, TitleAward], ...]:
    """Return the titles an organisation gave to artisans, newest first."""
    return _newest_first(
        (Bestowal(artisan, one), one.on.latest if one.on is not None else None)
        for id_ in _receivers(portal, organisation, "artisans")
        for artisan in [portal.catalogue.artisans[id_]]
        for one in artisan.titles
        if one.body == organisation and not artisan.needs_checking
    )


def _receivers(portal: Portal, organisation: str, kind: Kind) -> tuple[str, ...]:
    return portal.backlinks.of_kind("organisations", organisation, kind)


def _newest_first(found: Iterable[tuple[Bestowal[R, T], date | None]]) -> tuple[Bestowal[R, T], ...]:
    """Return bestowals by day, those without one last; of one day in the order of the catalogue."""
    return tuple(one for one, _ in sorted(found, key=lambda pair: pair[1] or date.min, reverse=True))
