"""Plans and programmes with numbered targets. What was reached is computed, never typed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from langnghe.model.parts import Record, Source
from langnghe.text.dates import PartialDate

Comparison = Literal["exactly", "about", "at_least", "at_most"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One promise: what, how much (``value`` to ``value_to``), by when, and whose task it is."""

    name: str
    value: Decimal
    value_to: Decimal | None = None
    unit: str
    comparison: Comparison = "exactly"
    metric: str | None = None
    due: PartialDate | None = None
    organisations: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Work a plan gives to an organisation."""

    organisation: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """A plan or programme: period, scope, heads of content, targets, tasks."""

    period: PartialDate
    document: str | None = None
    organisations: tuple[str, ...] = ()
    province: str | None = None
    heads: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    tasks: tuple[Task, ...] = ()
    documents: tuple[str, ...] = ()
