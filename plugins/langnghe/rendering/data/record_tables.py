"""Tables with a row for each record: villages, products, producers, artisans, organisations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from langnghe.model.catalogue import KINDS, Kind
from langnghe.model.document import DocumentStatus
from langnghe.model.people import Artisan
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.relations.claims import claims
from langnghe.relations.places import PlaceToday, state_on
from langnghe.relations.portal import Portal
from langnghe.relations.whereabouts import provinces_of
from langnghe.rendering import urls as paths
from langnghe.rendering.data.columns import Cell, Column, Origin, Table, join, joined, text, when
from langnghe.rendering.views.catalogue_words import STATUS_WORDS

TABLE_NAMES: dict[Kind, str] = {kind: paths.kind_word(kind) for kind in KINDS}


def shown(kind: Kind) -> Callable[[Portal], Iterable[Any]]:
    """Return what yields the records of a kind as pages show them: unchecked ones without their claims."""

    def things(portal: Portal) -> Iterable[Any]:
        return (_public(claims(record)) for record in portal.catalogue.of_kind(kind).values())

    return things


def _public(record: Any) -> Any:
    """Return a record without what a person agreed to for a page only."""
    return replace(record, birth_date=None, portrait=None) if isinstance(record, Artisan) else record


def _head(kind: Kind) -> tuple[Column, ...]:
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


_TAIL: tuple[Column, ...] = (
    Column(
        "needs_checking",
        "Cần kiểm chứng",
        lambda record, _: record.needs_checking,
        "boolean",
        "Chưa có nguồn đủ tin cậy; khi đó chỉ có tên, nghề và địa điểm",
    ),
    Column("sources", "Nguồn", lambda record, _: join([one.title for one in record.sources])),
)

_CRAFTS = joined("crafts", "Nghề", "Mã nghề, nghề chính đứng đầu")


def _seen(record: Any, origin: Origin) -> PlaceToday | None:
    return origin.portal.place(record.place)


def _provinces(kind: Kind) -> tuple[Column, ...]:
    """Return the province-level units of today: of the record itself, else of where it is made."""

    def ids(record: Any, origin: Origin) -> Cell:
        return join(provinces_of(origin.portal, kind, record))

    def names(record: Any, origin: Origin) -> Cell:
        units, today = origin.portal.vocabulary.units, origin.portal.today
        return join([state_on(units[id_], today).name for id_ in provinces_of(origin.portal, kind, record)])

    return (
        Column("province", "Mã tỉnh, thành phố", ids, description="Đơn vị cấp tỉnh hiện nay"),
        Column("province_name", "Tỉnh, thành phố", names),
    )


_PLACE: tuple[Column, ...] = (
    Column("place_now", "Địa chỉ hiện nay", lambda one, o: getattr(_seen(one, o), "name", None)),
    Column("place_before", "Địa chỉ trước sắp xếp", lambda one, o: getattr(_seen(one, o), "former", None)),
)


def _place_value(key: str) -> Callable[[Any, Origin], Cell]:
    return lambda record, _: getattr(record.place, key) if record.place is not None else None


_COORDINATES: tuple[Column, ...] = (
    Column("latitude", "Vĩ độ", _place_value("latitude"), "number", "Độ, WGS 84, gần đúng"),
    Column("longitude", "Kinh độ", _place_value("longitude"), "number", "Độ, WGS 84, gần đúng"),
    Column("accuracy_km", "Sai số", _place_value("accuracy_km"), "number", "Ki-lô-mét"),
)


def _recognition(village: Village, origin: Origin) -> Cell:
    return village.recognition_state(origin.portal.today)


def _rating_state(product: Product, origin: Origin) -> Cell:
    rating = origin.portal.rating(product)
    return rating.state if rating is not None else None


def _stars_today(product: Product, origin: Origin) -> Cell:
    rating = origin.portal.rating(product)
    return rating.current_stars if rating is not None else None


def _status(document: Any, origin: Origin) -> Cell:
    status: DocumentStatus = origin.portal.status(document).status
    return STATUS_WORDS[status][0]


VILLAGES = Table(
    name=TABLE_NAMES["villages"],
    title="Làng nghề",
    description="Mỗi dòng một làng nghề, đã hoặc chưa được công nhận.",
    columns=(
        *_head("villages"),
        _CRAFTS,
        *_provinces("villages"),
        *_PLACE,
        *_COORDINATES,
        Column("founded", "Thời điểm hình thành", lambda one, _: one.founded.text if one.founded else None),
        Column(
            "recognition_state",
            "Tình trạng công nhận",
            _recognition,
            description="recognised: đang được công nhận; revoked: đã bị thu hồi; unknown: chưa rõ",
        ),
        *_TAIL,
    ),
    things=shown("villages"),
)
PRODUCTS = Table(
    name=TABLE_NAMES["products"],
    title="Sản phẩm",
    description="Mỗi dòng một sản phẩm; mọi lần được chứng nhận ở bảng chung-nhan.",
    columns=(
        *_head("products"),
        text("group", "Nhóm sản phẩm", "Mã nhóm theo 148/QĐ-TTg"),
        _CRAFTS,
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        joined("producers", "Chủ thể", "Mã ở bảng chu-the"),
        text("producer_printed", "Chủ thể như nguồn ghi"),
        *_provinces("products"),
        *_PLACE,
        Column(
            "rating_state",
            "Tình trạng chứng nhận",
            _rating_state,
            description="valid: còn hạn; expiring: còn không quá 90 ngày; expired: hết hạn; "
            "withdrawn: đã thu hồi; unknown: chưa rõ; để trống: chưa có thông tin",
        ),
        Column("stars_today", "Số sao còn hiệu lực", _stars_today, "integer", "Trống khi không chắc còn hạn"),
        text("materials", "Nguyên liệu"),
        text("gtin", "Mã vạch"),
        *_TAIL,
    ),
    things=shown("products"),
)
PRODUCERS = Table(
    name=TABLE_NAMES["producers"],
    title="Chủ thể",
    description="Hợp tác xã, công ty, hộ kinh doanh, cơ sở.",
    columns=(
        *_head("producers"),
        text("kind", "Loại hình", "Mã loại hình"),
        _CRAFTS,
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        *_provinces("producers"),
        *_PLACE,
        *_TAIL,
    ),
    things=shown("producers"),
)
ARTISANS = Table(
    name=TABLE_NAMES["artisans"],
    title="Nghệ nhân",
    description="Không có điện thoại, ngày sinh, chân dung: người được nêu chỉ đồng ý cho trang của cổng.",
    columns=(
        *_head("artisans"),
        _CRAFTS,
        Column("titles", "Danh hiệu", lambda one, _: join([title.title for title in one.titles])),
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        *_provinces("artisans"),
        *_PLACE,
        *_TAIL,
    ),
    things=shown("artisans"),
)
ORGANISATIONS = Table(
    name=TABLE_NAMES["organisations"],
    title="Tổ chức",
    description="Hiệp hội, cơ quan, câu lạc bộ.",
    columns=(
        *_head("organisations"),
        text("short_name", "Tên tắt"),
        text("kind", "Loại", "Mã loại tổ chức"),
        Column("parent", "Trực thuộc", lambda one, _: one.parent, points_to=TABLE_NAMES["organisations"]),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        when("founded", "Thành lập"),
        *_provinces("organisations"),
        *_PLACE,
        *_TAIL,
    ),
    things=shown("organisations"),
)
DOCUMENTS = Table(
    name=TABLE_NAMES["documents"],
    title="Văn bản",
    description="Văn bản quản lý; quan hệ giữa chúng ở bảng quan-he-van-ban.",
    columns=(
        *_head("documents"),
        text("type", "Loại văn bản", "Mã loại"),
        text("number", "Số, ký hiệu"),
        text("issuer", "Nơi ban hành", "Mã nơi ban hành"),
        text("issuer_place", "Tỉnh ban hành", "Mã đơn vị hành chính lúc ban hành"),
        when("issued", "Ngày ban hành"),
        Column("in_force_from", "Hiệu lực từ", lambda one, _: one.in_force_from, "date"),
        Column("in_force_to", "Hiệu lực đến", lambda one, _: one.in_force_to, "date"),
        Column("status", "Tình trạng", _status),
        *_provinces("documents"),
        *_TAIL,
    ),
    things=shown("documents"),
)
EVENTS = Table(
    name=TABLE_NAMES["events"],
    title="Sự kiện",
    description="Hội chợ, hội thi, festival, cuộc gặp.",
    columns=(
        *_head("events"),
        text("kind", "Loại", "Mã loại sự kiện"),
        when("on", "Thời gian"),
        text("venue", "Địa điểm"),
        *_provinces("events"),
        *_PLACE,
        *_TAIL,
    ),
    things=shown("events"),
)
PLANS = Table(
    name=TABLE_NAMES["plans"],
    title="Kế hoạch",
    description="Kế hoạch, chương trình; từng chỉ tiêu ở bảng chi-tieu.",
    columns=(
        *_head("plans"),
        when("period", "Giai đoạn"),
        Column("document", "Văn bản", lambda one, _: one.document, points_to=TABLE_NAMES["documents"]),
        *_provinces("plans"),
        *_TAIL,
    ),
    things=shown("plans"),
)

RECORD_TABLES: dict[Kind, Table] = {
    "villages": VILLAGES,
    "products": PRODUCTS,
    "producers": PRODUCERS,
    "artisans": ARTISANS,
    "organisations": ORGANISATIONS,
    "documents": DOCUMENTS,
    "events": EVENTS,
    "plans": PLANS,
}
