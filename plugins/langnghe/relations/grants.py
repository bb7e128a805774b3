"""What an organisation gave: certificates, recognitions, titles; read from the records that received them.

Records that still need checking say nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from langnghe.model.kinds import Kind
from langnghe.model.people import Artisan, TitleAward
from langnghe.model.product import Certificate, Product
from langnghe.model.village import Recognition, Village
from langnghe.relations.snapshot import Snapshot
from langnghe.text.dates import PartialDate, latest_first

R = TypeVar("R", Product, Village, Artisan)
T = TypeVar("T", Certificate, Recognition, TitleAward)


@dataclass(frozen=True, slots=True)
class Grant(Generic[R, T]):
    """What was given, and the record that received it."""

    receiver: R
    what: T


def certificates_of(data: Snapshot, organisation: str) -> tuple[Grant[Product, Certificate], ...]:
    """Return the OCOP certificates an organisation gave, newest first, whatever they are worth today."""
    products = _receivers(data, organisation, "products", data.catalogue.products)
    return _given(
        organisation, products, lambda product: product.certificates, lambda certificate: certificate.issued
    )


def recognitions_of(data: Snapshot, organisation: str) -> tuple[Grant[Village, Recognition], ...]:
    """Return the recognitions an organisation gave, newest first, those revoked since among them."""
    villages = _receivers(data, organisation, "villages", data.catalogue.villages)
    return _given(
        organisation, villages, lambda village: village.recognitions, lambda recognition: recognition.on
    )


def titles_of(data: Snapshot, organisation: str) -> tuple[Grant[Artisan, TitleAward], ...]:
    """Return the titles an organisation gave to artisans, newest first."""
    artisans = _receivers(data, organisation, "artisans", data.catalogue.artisans)
    return _given(organisation, artisans, lambda artisan: artisan.titles, lambda title: title.on)


def _receivers(data: Snapshot, organisation: str, kind: Kind, records: Mapping[str, R]) -> list[R]:
    ids = data.backlinks.of_kind("organisations", organisation, kind)
    return [records[id_] for id_ in ids if not records[id_].needs_checking]


def _given(
    organisation: str,
    receivers: Iterable[R],
    history: Callable[[R], Iterable[T]],
    when: Callable[[T], PartialDate | None],
) -> tuple[Grant[R, T], ...]:
    """Return what ``organisation`` gave by day, without one last; of one day as the catalogue has it."""
    grants = (Grant(record, part) for record in receivers for part in history(record))
    own = (grant for grant in grants if grant.what.body == organisation)
    return tuple(latest_first(own, lambda grant: when(grant.what)))
