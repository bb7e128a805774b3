"""What of a record may be published: all of it, or a few fields where no source is better than confidence C.

Pages, facets, feeds and open data read a record through ``publishable``; a claim that still has to be checked
reaches none of them.
"""

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
