"""Tables with a row for each record, kind by kind. What several tables have stands in ``record_columns``."""

from __future__ import annotations

from typing import Any

from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.rendering.columns import Cell, Column, Origin, join, joined, text, when
from langnghe.rendering.data.record_columns import (
    COORDINATES,
    CRAFTS,
    PLACE,
    pointing,
    province_columns,
    record_table,
)


def _recognition(village: Village, origin: Origin) -> Cell:
    return village.recognition_state(origin.data.today)


def _rating_state(product: Product, origin: Origin) -> Cell:
    rating = origin.data.rating(product)
    return rating.state if rating is not None else None


def _stars_today(product: Product, origin: Origin) -> Cell:
    rating = origin.data.rating(product)
    return rating.current_stars if rating is not None else None


def _status(document: Any, origin: Origin) -> Cell:
    return origin.data.status(document).status.label


VILLAGES = record_table(
    "villages",
    title="Làng nghề",
    description="Mỗi dòng một làng nghề, đã hoặc chưa được công nhận.",
    columns=(
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
    ),
)
PRODUCTS = record_table(
    "products",
    title="Sản phẩm",
    description="Mỗi dòng một sản phẩm; mọi lần được chứng nhận ở bảng chung-nhan.",
    columns=(
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
    ),
)
PRODUCERS = record_table(
    "producers",
    title="Cơ sở, hợp tác xã",
    description="Chủ thể của sản phẩm: hợp tác xã, công ty, hộ kinh doanh, cơ sở.",
    columns=(
        text("kind", "Loại hình", "Mã loại hình"),
        CRAFTS,
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        *province_columns("producers"),
        *PLACE,
    ),
)
ARTISANS = record_table(
    "artisans",
    title="Nghệ nhân",
    description="Không có điện thoại, ngày sinh, chân dung: người được nêu chỉ đồng ý cho trang của cổng.",
    columns=(
        CRAFTS,
        Column("titles", "Danh hiệu", lambda one, _: join([title.title for title in one.titles])),
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        *province_columns("artisans"),
        *PLACE,
    ),
)
ORGANISATIONS = record_table(
    "organisations",
    title="Tổ chức",
    description="Hiệp hội, cơ quan, câu lạc bộ.",
    columns=(
        text("short_name", "Tên tắt"),
        text("kind", "Loại", "Mã loại tổ chức"),
        pointing("parent", "Trực thuộc", "organisations"),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        when("founded", "Thành lập"),
        *province_columns("organisations"),
        *PLACE,
    ),
)
DOCUMENTS = record_table(
    "documents",
    title="Văn bản",
    description="Văn bản quản lý; quan hệ giữa chúng ở bảng quan-he-van-ban.",
    columns=(
        text("type", "Loại văn bản", "Mã loại"),
        text("number", "Số, ký hiệu"),
        text("issuer", "Nơi ban hành", "Mã nơi ban hành"),
        text("issuer_place", "Tỉnh ban hành", "Mã đơn vị hành chính lúc ban hành"),
        when("issued", "Ngày ban hành"),
        Column("in_force_from", "Hiệu lực từ", lambda one, _: one.in_force_from, "date"),
        Column("in_force_to", "Hiệu lực đến", lambda one, _: one.in_force_to, "date"),
        Column("status", "Tình trạng", _status),
        *province_columns("documents"),
    ),
)
EVENTS = record_table(
    "events",
    title="Sự kiện",
    description="Hội chợ, hội thi, festival, cuộc gặp.",
    columns=(
        text("kind", "Loại", "Mã loại sự kiện"),
        when("on", "Thời gian"),
        text("venue", "Địa điểm"),
        *province_columns("events"),
        *PLACE,
    ),
)
PLANS = record_table(
    "plans",
    title="Kế hoạch",
    description="Kế hoạch, chương trình; từng chỉ tiêu ở bảng chi-tieu.",
    columns=(
        when("period", "Giai đoạn"),
        pointing("document", "Văn bản", "documents"),
        *province_columns("plans"),
    ),
)
