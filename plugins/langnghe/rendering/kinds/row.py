"""The row of a kind of records: everything that pages, graphs and open data show of it, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from langnghe.relations.site_data import SiteData
from langnghe.rendering.views.shared.context import RecordParts
from langnghe.rendering.views.shared.route import PageRoute


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKind(RecordParts):
    """What views need of a kind, with the pages of the kind: its list, the page of each record."""

    routes: Callable[[SiteData], Iterator[PageRoute]]
