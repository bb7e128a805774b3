"""One module per record type: its table of fields. Only data and the rules of one record stand here."""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.loading.schema import Schema
from langnghe.loading.schemas.artisan import ARTISAN
from langnghe.loading.schemas.document import DOCUMENT
from langnghe.loading.schemas.event import EVENT
from langnghe.loading.schemas.organisation import ORGANISATION
from langnghe.loading.schemas.plan import PLAN
from langnghe.loading.schemas.producer import PRODUCER
from langnghe.loading.schemas.product import PRODUCT
from langnghe.loading.schemas.village import VILLAGE
from langnghe.model.kinds import Kind

SCHEMAS: Mapping[Kind, Schema] = {
    "villages": VILLAGE,
    "products": PRODUCT,
    "producers": PRODUCER,
    "artisans": ARTISAN,
    "organisations": ORGANISATION,
    "documents": DOCUMENT,
    "events": EVENT,
    "plans": PLAN,
}
