"""Columns that tables of records share, and which records a table shows: only what pages may say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from langnghe.model.catalogue import Kind
from langnghe.model.people import Artisan
from langnghe.relations.places import PlaceToday
from langnghe.relations.provinces import provinces_of
from langnghe.relations.publishable import publishable
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import Cell, Column, Origin, Table, coded, join, joined, text


def record_table(kind: Kind, *, title: str, description: str, columns: tuple[Column, ...]) -> Table:
    """Return the table of the records of a kind: ``columns`` behind those that every record has first."""
    return Table(
        name=paths.kind_segment(kind),
        title=title,
        description=description,
        columns=(*_head_columns(kind), *columns, *TAIL),
        things=shown(kind),
        kind=kind,
    )


def pointing(key: str, title: str, to: Kind) -> Column:
    """Return a column of the id of another record."""
    return Column(key, title, lambda one, _: getattr(one, key), points_to=paths.kind_segment(to))


def shown(kind: Kind) -> Callable[[SiteData], Iterable[Any]]:
    """Return what yields the records of a kind as pages show them: unchecked ones without their claims."""

    def things(data: SiteData) -> Iterable[Any]:
        return (_public(publishable(record)) for record in data.catalogue.of_kind(kind).values())

    return things


def _public(record: Any) -> Any:
    """Return a record without what a person agreed to for a page only."""
    return replace(record, birth_date=None, portrait=None) if isinstance(record, Artisan) else record


def _head_columns(kind: Kind) -> tuple[Column, ...]:
    """Return what every record has: id, names, summary, page."""
    return (
        text("id", "Mã", "Mã trong danh mục, cũng là phần cuối địa chỉ trang"),
        text("name", "Tên"),
        joined("other_names", "Tên khác"),
        text("summary", "Tóm tắt"),
        Column(
            "url",
            "Trang",
            lambda record, origin: origin.urls.absolute(paths.record_path(kind, record.id)),
            description="Địa chỉ trang trên cổng",
        ),
    )


TAIL: tuple[Column, ...] = (
    Column(
        "needs_checking",
        "Cần kiểm chứng",
        lambda record, _: record.needs_checking,
        "boolean",
        "Chưa có nguồn đủ tin cậy; khi đó chỉ có tên, nghề và địa điểm",
    ),
    Column("sources", "Nguồn", lambda record, _: join([one.title for one in record.sources])),
)

CRAFTS = coded(
    "crafts",
    "Nghề",
    lambda data, id_: data.vocabulary.crafts[id_].name,
    description="Nghề chính đứng đầu",
    suffix="name",
)


def _seen(record: Any, origin: Origin) -> PlaceToday | None:
    return origin.data.place(record.place)


PROVINCE = coded(
    "province",
    "Tỉnh, thành phố",
    lambda data, id_: data.province_name(id_),
    lambda record, origin: provinces_of(origin.data, record),
    description="Đơn vị cấp tỉnh hiện nay",
    suffix="name",
)
"""The province-level units of today in which a record lies."""


PLACE: tuple[Column, ...] = (
    Column("place_now", "Địa chỉ hiện nay", lambda one, o: getattr(_seen(one, o), "name", None)),
    Column("place_before", "Địa chỉ trước sắp xếp", lambda one, o: getattr(_seen(one, o), "former", None)),
)


def _place_value(key: str) -> Callable[[Any, Origin], Cell]:
    return lambda record, _: getattr(record.place, key) if record.place is not None else None


COORDINATES: tuple[Column, ...] = (
    Column("latitude", "Vĩ độ", _place_value("latitude"), "number", "Độ, WGS 84, gần đúng"),
    Column("longitude", "Kinh độ", _place_value("longitude"), "number", "Độ, WGS 84, gần đúng"),
    Column("accuracy_km", "Sai số", _place_value("accuracy_km"), "number", "Ki-lô-mét"),
)
