"""Products: what a card says of one, and the row that gathers what is shown of the kind."""

from __future__ import annotations

from langnghe.model.product import Product
from langnghe.relations.site_data import SiteData
from langnghe.rendering.data.tables import PRODUCTS as TABLE
from langnghe.rendering.kinds.row import RecordKind
from langnghe.rendering.structured.records import product_node
from langnghe.rendering.views.record_parts.facts import place_now
from langnghe.rendering.views.records.product import product_routes
from langnghe.rendering.views.shared.context import BY_NAME, CardParts, RenderContext
from langnghe.rendering.views.shared.labels import certificate_label, rating_label
from langnghe.text.dates import PartialDate
from langnghe.text.wording import capitalised


def _card(ctx: RenderContext, product: Product) -> CardParts:
    rating, today = ctx.data.rating(product), ctx.data.today
    words = rating_label(product, rating, today)
    worth = certificate_label(rating.certificate, today) if rating is not None and rating.is_current else None
    group = ctx.data.vocabulary.ocop_groups[product.group].name if product.group else None
    makers = [ctx.record("producers", id_).name for id_ in product.producers]
    return (
        [
            capitalised(worth or (words.full if words is not None else "")),
            group,
            ", ".join(makers) or product.producer_printed,
            place_now(ctx, product.place),
        ],
        words,
    )


def _newest_certificate(data: SiteData, product: Product) -> PartialDate | None:
    """Return when the certificate was given that decides a product's rating today."""
    rating = data.rating(product)
    return rating.certificate.issued if rating is not None else None


PRODUCTS = RecordKind(
    key="products",
    routes=product_routes,
    card=_card,
    node_type="Product",
    node=product_node,
    table=TABLE,
    sorts=(BY_NAME, ("sao", "Hạng sao còn hiệu lực"), ("ngay", "Chứng nhận mới nhất")),
    newest=_newest_certificate,
    related_title="Sản phẩm liên quan",
    has_sheet=True,
)
