"""What may be said of a record: of one that nothing but our own reading supports, only a little."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from typing import Any, TypeVar

from langnghe.model.parts import Record

R = TypeVar("R", bound=Record)

_KEPT_UNCHECKED = frozenset({"name", "crafts", "place", "sources", "redirect_from"})


def publishable(record: R) -> R:
    """Return what may be shown of a record: of one that needs checking only name, craft and place.

    What a record of its kind cannot do without (an event's time, a plan's period) stays.
    """
    if not record.needs_checking:
        return record
    blank: dict[str, Any] = {
        field.name: field.default
        for field in fields(record)
        if field.name not in _KEPT_UNCHECKED and field.default is not MISSING
    }
    return replace(record, **blank)
