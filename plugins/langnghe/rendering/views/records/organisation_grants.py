"""What an organisation gave, as tables on its page: ratings, recognitions, titles; the newest of many.

The sources of each stand on the page of the record that received it.
"""

from __future__ import annotations

from collections.abc import Sequence

from langnghe.model.catalogue import Kind
from langnghe.relations.grants import certificates_of, recognitions_of, titles_of
from langnghe.rendering.views.record_parts.facts import known_date
from langnghe.rendering.views.record_parts.page import TableView, table
from langnghe.rendering.views.shared.base import FactValue
from langnghe.rendering.views.shared.certificate_labels import certificate_label, format_stars
from langnghe.rendering.views.shared.context import RenderContext, link_value, value
from langnghe.rendering.views.shared.labels import RECOGNITION_LABELS, SUBJECT_LABELS
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised

GIVEN_COUNT = 20
"""The newest of each; all are on the pages of those who received them, and in the lists by province."""

Row = tuple[FactValue | None, ...]


def given_tables(ctx: RenderContext, organisation: str) -> tuple[TableView, ...]:
    """Return what an organisation gave, kind by kind; nothing where it gave nothing."""
    today, titles = ctx.data.today, ctx.data.vocabulary.titles
    ratings = [
        (
            _receiver(ctx, "products", one.receiver.id),
            value(capitalised(format_stars(one.what))),
            known_date(one.what.issued),
            value(capitalised(certificate_label(one.what, today))),
        )
        for one in certificates_of(ctx.data, organisation)
    ]
    recognitions = [
        (
            _receiver(ctx, "villages", one.receiver.id),
            value(one.what.title or SUBJECT_LABELS[one.what.subject]),
            known_date(one.what.on),
            value(RECOGNITION_LABELS["recognised" if one.what.is_active(today) else "revoked"]),
        )
        for one in recognitions_of(ctx.data, organisation)
    ]
    awarded = [
        (
            _receiver(ctx, "artisans", one.receiver.id),
            value(titles[one.what.title].name),
            known_date(one.what.on),
        )
        for one in titles_of(ctx.data, organisation)
    ]
    made = (
        newest("Sản phẩm OCOP đã công nhận", ("Sản phẩm", "Hạng", "Ngày cấp", "Hiện nay"), ratings),
        newest("Làng nghề đã công nhận", ("Làng nghề", "Danh hiệu", "Ngày", "Hiện nay"), recognitions),
        newest("Danh hiệu nghệ nhân đã trao", ("Nghệ nhân", "Danh hiệu", "Ngày"), awarded),
    )
    return tuple(one for one in made if one is not None)


def newest(caption: str, columns: tuple[str, ...], rows: Sequence[Row]) -> TableView | None:
    """Return a table of the first rows; its caption says how many there are where some are left out."""
    if len(rows) > GIVEN_COUNT:
        caption = f"{caption} ({GIVEN_COUNT} mới nhất trong {format_number(len(rows))})"
    return table(caption, columns, rows[:GIVEN_COUNT])


def _receiver(ctx: RenderContext, kind: Kind, id_: str) -> FactValue:
    return link_value(ctx.record_link(kind, id_))
