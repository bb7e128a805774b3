"""The history of a product's ratings: certificates and files entered, each a step of a timeline; its groups.

What a rating is worth today is in ``model.ocop``, the words for it in ``certificate_label``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from langnghe.model.ocop import certificate_state
from langnghe.model.product import Certificate, Product, Scheme, Submission
from langnghe.rendering import urls as paths
from langnghe.rendering.views.record_parts.facts import (
    cited,
    date_fact,
    dated,
    document_value,
    fact,
    known_date,
    named,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import TimelineEntry
from langnghe.rendering.views.shared.base import Fact, FactValue
from langnghe.rendering.views.shared.certificate_labels import (
    CERTIFICATE_TONES,
    certificate_label,
    last_day,
    validity_label,
)
from langnghe.rendering.views.shared.context import RenderContext, link_value, value
from langnghe.rendering.views.shared.labels import LEVEL_LABELS
from langnghe.text.dates import latest_first
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised

SCHEME_LABELS: Mapping[Scheme, str] = {
    "148": "bộ tiêu chí 148/QĐ-TTg",
    "1048": "bộ tiêu chí 1048/QĐ-TTg",
}


def group_facts(ctx: RenderContext, product: Product) -> tuple[Fact, ...]:
    """Return the group of today with its list, then those of older criteria the product was rated in.

    The six groups changed in 2023: where a product has known both schemes, each group names its own.
    """
    groups = ctx.data.vocabulary.ocop_groups
    rated = dict.fromkeys(one.group for one in product.certificates if one.group is not None)
    earlier = [groups[id_] for id_ in rated if groups[id_].scheme != "148"]
    today: FactValue | None = None
    if product.group is not None:
        note = f"theo {SCHEME_LABELS['148']}" if earlier else None
        link = ctx.link(groups[product.group].name, paths.facet_path("products", (("group", product.group),)))
        today = link_value(link, note)
    return fact(
        "Nhóm sản phẩm",
        today,
        *(value(one.name, note=f"khi đánh giá theo {SCHEME_LABELS[one.scheme]}") for one in earlier),
    )


def certificate_history(ctx: RenderContext, product: Product) -> tuple[TimelineEntry, ...]:
    """Return all certificates, newest first; those without a date last."""
    history = latest_first(product.certificates, lambda certificate: certificate.issued)
    return tuple(_certificate(ctx, one, ctx.data.today) for one in history)


def submission_history(product: Product) -> tuple[TimelineEntry, ...]:
    """Return the files entered for rating, newest first."""
    return tuple(_submission(one) for one in latest_first(product.submissions, lambda file: file.on))


def _certificate(ctx: RenderContext, one: Certificate, today: date) -> TimelineEntry:
    """Return one certificate as the history tells it: what it gave, and what it is worth today."""
    worth = certificate_label(one, today)
    group = ctx.data.vocabulary.ocop_groups[one.group].name if one.group else None
    return TimelineEntry(
        title=cited(capitalised(validity_label(one, today)), sources=one.sources),
        when=known_date(one.issued),
        state=capitalised(worth),
        tone=CERTIFICATE_TONES[certificate_state(one, today)],
        until=last_day(one, today),
        facts=(
            text_fact("Điểm", format_number(one.score) if one.score is not None else None)
            + text_fact("Nhóm khi đánh giá", group)
            + text_fact("Bộ tiêu chí", SCHEME_LABELS[one.scheme] if one.scheme else None)
            + fact("Quyết định", document_value(ctx, one.decision, one.decision_printed))
            + fact("Cơ quan công nhận", named(ctx, "organisations", one.body, one.body_printed))
            + text_fact("Cấp công nhận", LEVEL_LABELS[one.level] if one.level is not None else None)
            + date_fact("Ngày hết hạn", one.expires)
            + _withdrawal_facts(ctx, one)
            + text_fact("Ghi chú", one.note)
        ),
    )


def _withdrawal_facts(ctx: RenderContext, one: Certificate) -> tuple[Fact, ...]:
    if one.withdrawn is None:
        return ()
    withdrawn = one.withdrawn
    return (
        fact("Thu hồi", dated(withdrawn.on, sources=withdrawn.sources))
        + text_fact("Lý do thu hồi", withdrawn.reason)
        + fact("Quyết định thu hồi", document_value(ctx, withdrawn.decision, withdrawn.decision_printed))
    )


def _submission(one: Submission) -> TimelineEntry:
    """Return a file entered for rating. Its result is not known, and the page must say so."""
    return TimelineEntry(
        title=cited("Hồ sơ dự đánh giá", sources=one.sources),
        when=dated(one.on),
        state="Nguồn không nêu kết quả",
        facts=text_fact("Đơn vị hỗ trợ", one.by) + text_fact("Ghi chú", one.note),
    )
