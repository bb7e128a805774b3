"""The order in which lists show records: by date where records of a kind have one, else by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from langnghe.model.catalogue import Kind
from langnghe.model.document import Document
from langnghe.model.event import Event
from langnghe.model.parts import Record
from langnghe.model.plan import Plan
from langnghe.text.collate import sort_key
from langnghe.text.dates import PartialDate, latest_first

R = TypeVar("R", bound=Record)


def in_order(kind: Kind, records: Iterable[R]) -> list[R]:
    """Return records as lists of their kind stand: newest first where they have a date, else by name."""
    by_name = sorted(records, key=lambda record: sort_key(record.name))
    return latest_first(by_name, _date) if kind in {"documents", "events", "plans"} else by_name


def _date(record: Record) -> PartialDate | None:
    """Return the date that lists of a kind follow."""
    when: PartialDate | None = None
    match record:
        case Document(issued=when) | Event(on=when) | Plan(period=when):
            pass
    return when
