"""What an organisation gave, as tables on its page: ratings, recognitions, titles; the newest of many.

The sources of each stand on the page of the record that received it.
"""

from __future__ import annotations

from collections.abc import Sequence

from langnghe.model.catalogue import Kind
from langnghe.relations.bestowed import certificates_of, recognitions_of, titles_of
from langnghe.rendering.views.base import FactValue
from langnghe.rendering.views.catalogue_parts import known_date
from langnghe.rendering.views.catalogue_words import RECOGNITION_WORDS, SUBJECT_WORDS
from langnghe.rendering.views.certificate_words import certificate_words, stars_words
from langnghe.rendering.views.making import Making, link_value, value
from langnghe.rendering.views.record import TableView, table
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised

GIVEN_COUNT = 20
"""The newest of each; all are on the pages of those who received them, and in the lists by province."""

Row = tuple[FactValue | None, ...]


def given_tables(making: Making, organisation: str) -> tuple[TableView, ...]:
    """Return what an organisation gave, kind by kind; nothing where it gave nothing."""
    today, titles = making.portal.today, making.portal.vocabulary.titles
    ratings = [
        (
            _receiver(making, "products", one.receiver.id),
            value(capitalised(stars_words(one.what))),
            known_date(one.what.issued),
            value(capitalised(certificate_words(one.what, today))),
        )
        for one in certificates_of(making.portal, organisation)
    ]
    recognitions = [
        (
            _receiver(making, "villages", one.receiver.id),
            value(one.what.title or SUBJECT_WORDS[one.what.subject]),
            known_date(one.what.on),
            value(RECOGNITION_WORDS["recognised" if one.what.is_active(today) else "revoked"]),
        )
        for one in recognitions_of(making.portal, organisation)
    ]
    awarded = [
        (
            _receiver(making, "artisans", one.receiver.id),
            value(titles[one.what.title].name),
            known_date(one.what.on),
        )
        for one in titles_of(making.portal, organisation)
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


def _receiver(making: Making, kind: Kind, id_: str) -> FactValue:
    return link_value(making.record_link(kind, id_))
