"""Kinds of records as they are shown: one row a kind, in the order of ``model.kinds``.

Views stand below this package: they reach the rows by ``RenderContext.kinds``.
"""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.model.kinds import Kind
from langnghe.rendering.kinds.artisan import ARTISANS
from langnghe.rendering.kinds.document import DOCUMENTS
from langnghe.rendering.kinds.event import EVENTS
from langnghe.rendering.kinds.organisation import ORGANISATIONS
from langnghe.rendering.kinds.plan import PLANS
from langnghe.rendering.kinds.producer import PRODUCERS
from langnghe.rendering.kinds.product import PRODUCTS
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.kinds.village import VILLAGES

_ROWS = (
    VILLAGES,
    PRODUCTS,
    PRODUCERS,
    ARTISANS,
    ORGANISATIONS,
    DOCUMENTS,
    EVENTS,
    PLANS,
)

RECORD_KINDS: Mapping[Kind, RecordKind] = {row.key: row for row in _ROWS}
