"""The order in which lists show records: by date where records of a kind have one, else by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.parts import Record
from langnghe.text.collate import sort_key
from langnghe.text.dates import latest_first

R = TypeVar("R", bound=Record)


def in_order(kind: Kind, records: Iterable[R]) -> list[R]:
    """Return records as lists of their kind show them: newest first where they have a date, else by name."""
    by_name = sorted(records, key=lambda record: sort_key(record.name))
    dated_by = KIND_INFO[kind].dated_by
    if dated_by is None:
        return by_name
    return latest_first(by_name, lambda record: getattr(record, dated_by))
