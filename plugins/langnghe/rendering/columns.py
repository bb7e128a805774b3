"""Columns of open data: a title, a type and where the value comes from; and those that all records have.

Which tables there are is in ``rendering.data.tables``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from langnghe.model.kinds import Kind
from langnghe.model.parts import publishable
from langnghe.model.people import Artisan
from langnghe.relations.places import PlaceToday, state_on
from langnghe.relations.provinces import provinces_of
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.text.dates import PartialDate

ColumnType = Literal["string", "integer", "number", "boolean", "date"]
"""Types of Frictionless Table Schema. A date known to less than a day is a string."""

Cell = str | int | Decimal | bool | date | None

SEPARATOR = " | "
"""Between several values of one cell; ids and names of ours never hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where rows come from: the portal as of today, and the maker of addresses."""

    data: SiteData
    urls: Urls


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key, what people call it, its type, and its value for a row's thing.

    ``points_to`` names the table whose ``id`` the value is.
    """

    key: str
    title: str
    value: Callable[[Any, Origin], Cell]
    type: ColumnType = "string"
    description: str = ""
    points_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its file name without ending, its columns, and the things its rows are made from.

    ``kind`` says that these are the records of a kind.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    things: Callable[[SiteData], Iterable[Any]]
    has_id: bool = True
    kind: Kind | None = None

    def rows(self, origin: Origin) -> list[list[Cell]]:
        """Return the rows, in the order of the records' ids."""
        return [
            [column.value(thing, origin) for column in self.columns] for thing in self.things(origin.data)
        ]


def text(key: str, title: str, description: str = "", *, of: str | None = None) -> Column:
    """Return a column of an attribute as it stands in the record (``of``, else the key)."""
    return Column(key, title, lambda thing, _: getattr(thing, of or key), description=description)


def when(key: str, title: str, description: str = "") -> Column:
    """Return a column of a date that may be known to the month, the year or a span only."""
    words = description or "AAAA-MM-DD, AAAA-MM, AAAA, AAAA-Qn, hai mốc cách nhau dấu /, hoặc “đợt AAAA”"
    return Column(key, title, lambda thing, _: machine_form(getattr(thing, key)), description=words)


def joined(key: str, title: str, description: str = "") -> Column:
    """Return a column of several ids or names."""
    words = description or f"Nhiều giá trị cách nhau bằng “{SEPARATOR.strip()}”"
    return Column(key, title, lambda thing, _: join(getattr(thing, key)), description=words)


def join(values: Sequence[str]) -> str | None:
    """Return several values as one cell; None for none."""
    return SEPARATOR.join(values) or None


def machine_form(value: PartialDate | date | None) -> str | None:
    """Return a date in the form records write it in."""
    if isinstance(value, PartialDate):
        return value.iso
    return value.isoformat() if value is not None else None


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

CRAFTS = joined("crafts", "Nghề", "Mã nghề, nghề chính đứng đầu")


def _seen(record: Any, origin: Origin) -> PlaceToday | None:
    return origin.data.place(record.place)


def province_columns(kind: Kind) -> tuple[Column, ...]:
    """Return the province-level units of today: of the record itself, else of where it is made."""

    def ids(record: Any, origin: Origin) -> Cell:
        return join(provinces_of(origin.data, record))

    def names(record: Any, origin: Origin) -> Cell:
        units, today = origin.data.vocabulary.units, origin.data.today
        return join([state_on(units[id_], today).name for id_ in provinces_of(origin.data, record)])

    return (
        Column("province", "Mã tỉnh, thành phố", ids, description="Đơn vị cấp tỉnh hiện nay"),
        Column("province_name", "Tỉnh, thành phố", names),
    )


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
