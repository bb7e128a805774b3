"""Products and their OCOP certificates. Which stars hold today is computed in ``model.ocop``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from langnghe.model.parts import Level, Picture, Place, Record, Source
from langnghe.text.dates import PartialDate, by_last_day

Scheme = Literal["1048", "148"]
"""The decision a rating was made under: 1048/QĐ-TTg (2019) or 148/QĐ-TTg (2023)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A certificate taken back before its end."""

    on: PartialDate
    reason: str | None = None
    decision: str | None = None
    decision_printed: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """One OCOP rating as it was given; what the source does not name (stars, scheme, day) is None."""

    scheme: Scheme | None = None
    stars: int | None = None
    score: Decimal | None = None
    group: str | None = None
    potential_five: bool = False
    decision: str | None = None
    decision_printed: str | None = None
    body: str | None = None
    body_printed: str | None = None
    level: Level | None = None
    issued: PartialDate | None = None
    expires: date | None = None
    withdrawn: Withdrawal | None = None
    note: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A product entered for a rating, whose result no source gives (yet)."""

    on: PartialDate
    by: str | None = None
    note: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IpMark:
    """A protected mark: trade mark, collective mark, certification mark, geographical indication."""

    kind: str
    name: str
    owner: str | None = None
    number: str | None = None
    on: PartialDate | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """An indicative price in whole đồng, with the date it was seen. Never estimated."""

    amount_vnd: int
    per: str | None = None
    as_of: PartialDate | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Record):
    """A product of a craft village or of the OCOP programme, rated or not."""

    group: str | None = None
    crafts: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    producers: tuple[str, ...] = ()
    producer_printed: str | None = None
    place: Place | None = None
    certificates: tuple[Certificate, ...] = ()
    submissions: tuple[Submission, ...] = ()
    ip_marks: tuple[IpMark, ...] = ()
    materials: str | None = None
    dimensions: str | None = None
    net_weight: str | None = None
    best_before: str | None = None
    price: Price | None = None
    gtin: str | None = None
    gallery: tuple[Picture, ...] = ()
    documents: tuple[str, ...] = ()

    @property
    def newest_submission(self) -> Submission | None:
        """The last file entered for rating, or None."""
        return max(self.submissions, default=None, key=lambda submission: by_last_day(submission.on))
