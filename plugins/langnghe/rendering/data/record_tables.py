"""Tables with a row for each record, kind by kind. What several tables have stands in ``record_columns``."""

from __future__ import annotations

from typing import Any

from langnghe.model.catalogue import Kind
from langnghe.model.document import DocumentStatus
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.rendering.data.columns import Cell, Column, Origin, Table, join, joined, text, when
from langnghe.rendering.data.record_columns import (
    COORDINATES,
    CRAFTS,
    PLACE,
    TABLE_NAMES,
    TAIL,
    head_columns,
    province_columns,
    shown,
)
from langnghe.rendering.views.shared.labels import STATUS_LABELS_AND_TONES


def _recognition(village: Village, origin: Origin) -> Cell:
    return village.recognition_state(origin.data.today)


def _rating_state(product: Product, origin: Origin) -> Cell:
    rating = origin.data.rating(product)
    return rating.state if rating is not None else None


def _stars_today(product: Product, origin: Origin) -> Cell:
    rating = origin.data.rating(product)
    return rating.current_stars if rating is not None else None


def _status(document: Any, origin: Origin) -> Cell:
    status: DocumentStatus = origin.data.status(document).status
    return STATUS_LABELS_AND_TONES[status][0]


VILLAGES = Table(
    name=TABLE_NAMES["villages"],
    title="Làng nghề",
    description="Mỗi dòng một làng nghề, đã hoặc chưa được công nhận.",
    columns=(
        *head_columns("villages"),
        CRAFTS,
        *province_columns("villages"),
        *PLACE,
        *COORDINATES,
        Column("founded", "Thời điểm hình thành", lambda one, _: one.founded.text if one.founded else None),
        Column(
            "recognition_state",
            "Tình trạng công nhận",
            _recognition,
            description="recognised: đang được công nhận; revoked: đã bị thu hồi; unknown: chưa rõ",
        ),
        *TAIL,
    ),
    things=shown("villages"),
)
PRODUCTS = Table(
    name=TABLE_NAMES["products"],
    title="Sản phẩm",
    description="Mỗi dòng một sản phẩm; mọi lần được chứng nhận ở bảng chung-nhan.",
    columns=(
        *head_columns("products"),
        text("group", "Nhóm sản phẩm", "Mã nhóm theo 148/QĐ-TTg"),
        CRAFTS,
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        joined("producers", "Chủ thể", "Mã ở bảng chu-the"),
        text("producer_printed", "Chủ thể như nguồn ghi"),
        *province_columns("products"),
        *PLACE,
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
        *TAIL,
    ),
    things=shown("products"),
)
PRODUCERS = Table(
    name=TABLE_NAMES["producers"],
    title="Cơ sở, hợp tác xã",
    description="Chủ thể của sản phẩm: hợp tác xã, công ty, hộ kinh doanh, cơ sở.",
    columns=(
        *head_columns("producers"),
        text("kind", "Loại hình", "Mã loại hình"),
        CRAFTS,
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        *province_columns("producers"),
        *PLACE,
        *TAIL,
    ),
    things=shown("producers"),
)
ARTISANS = Table(
    name=TABLE_NAMES["artisans"],
    title="Nghệ nhân",
    description="Không có điện thoại, ngày sinh, chân dung: người được nêu chỉ đồng ý cho trang của cổng.",
    columns=(
        *head_columns("artisans"),
        CRAFTS,
        Column("titles", "Danh hiệu", lambda one, _: join([title.title for title in one.titles])),
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        *province_columns("artisans"),
        *PLACE,
        *TAIL,
    ),
    things=shown("artisans"),
)
ORGANISATIONS = Table(
    name=TABLE_NAMES["organisations"],
    title="Tổ chức",
    description="Hiệp hội, cơ quan, câu lạc bộ.",
    columns=(
        *head_columns("organisations"),
        text("short_name", "Tên tắt"),
        text("kind", "Loại", "Mã loại tổ chức"),
        Column("parent", "Trực thuộc", lambda one, _: one.parent, points_to=TABLE_NAMES["organisations"]),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        when("founded", "Thành lập"),
        *province_columns("organisations"),
        *PLACE,
        *TAIL,
    ),
    things=shown("organisations"),
)
DOCUMENTS = Table(
    name=TABLE_NAMES["documents"],
    title="Văn bản",
    description="Văn bản quản lý; quan hệ giữa chúng ở bảng quan-he-van-ban.",
    columns=(
        *head_columns("documents"),
        text("type", "Loại văn bản", "Mã loại"),
        text("number", "Số, ký hiệu"),
        text("issuer", "Nơi ban hành", "Mã nơi ban hành"),
        text("issuer_place", "Tỉnh ban hành", "Mã đơn vị hành chính lúc ban hành"),
        when("issued", "Ngày ban hành"),
        Column("in_force_from", "Hiệu lực từ", lambda one, _: one.in_force_from, "date"),
        Column("in_force_to", "Hiệu lực đến", lambda one, _: one.in_force_to, "date"),
        Column("status", "Tình trạng", _status),
        *province_columns("documents"),
        *TAIL,
    ),
    things=shown("documents"),
)
EVENTS = Table(
    name=TABLE_NAMES["events"],
    title="Sự kiện",
    description="Hội chợ, hội thi, festival, cuộc gặp.",
    columns=(
        *head_columns("events"),
        text("kind", "Loại", "Mã loại sự kiện"),
        when("on", "Thời gian"),
        text("venue", "Địa điểm"),
        *province_columns("events"),
        *PLACE,
        *TAIL,
    ),
    things=shown("events"),
)
PLANS = Table(
    name=TABLE_NAMES["plans"],
    title="Kế hoạch",
    description="Kế hoạch, chương trình; từng chỉ tiêu ở bảng chi-tieu.",
    columns=(
        *head_columns("plans"),
        when("period", "Giai đoạn"),
        Column("document", "Văn bản", lambda one, _: one.document, points_to=TABLE_NAMES["documents"]),
        *province_columns("plans"),
        *TAIL,
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
