"""Tables with a row for each record, kind by kind. What several tables have stands in ``record_columns``."""

from __future__ import annotations

from langnghe.model.document import Document
from langnghe.model.product import Product
from langnghe.model.states import CertificateState, DocumentStatus, RecognitionState
from langnghe.model.village import Village
from langnghe.relations.places import unit_name
from langnghe.rendering.columns import Cell, Column, Origin, coded, joined, state_labels, term_of, text, when
from langnghe.rendering.data.record_columns import (
    COORDINATES,
    CRAFTS,
    PLACE,
    PROVINCE,
    pointing,
    record_table,
)

RECOGNITION = state_labels(state for state in RecognitionState if state.segment)
RATING = state_labels(state for state in CertificateState if state.segment)
"""What a village and a product can be today; a title or a certificate may also be yet to come."""


def _recognition(village: Village, origin: Origin) -> tuple[str]:
    return (village.recognition_state(origin.data.today).value,)


def _rating_state(product: Product, origin: Origin) -> tuple[str, ...]:
    rating = origin.data.rating(product)
    return (rating.state.value,) if rating is not None else ()


def _stars_today(product: Product, origin: Origin) -> Cell:
    rating = origin.data.rating(product)
    return rating.current_stars if rating is not None else None


def _status(document: Document, origin: Origin) -> tuple[str]:
    return (origin.data.status(document).status.value,)


def _issuer_place(document: Document, origin: Origin) -> Cell:
    """Return the unit of a local issuer by its name of the day the document was issued."""
    if document.issuer_place is None:
        return None
    day = document.issued.earliest if document.issued is not None else origin.data.today
    return unit_name(origin.data.vocabulary.units, document.issuer_place, day)


VILLAGES = record_table(
    "villages",
    title="Làng nghề",
    description="Mỗi dòng một làng nghề, đã hoặc chưa được công nhận.",
    columns=(
        *CRAFTS,
        *PROVINCE,
        *PLACE,
        *COORDINATES,
        Column("founded", "Thời điểm hình thành", lambda one, _: one.founded.text if one.founded else None),
        *coded("recognition_state", "Tình trạng công nhận", RECOGNITION, _recognition),
    ),
)
PRODUCTS = record_table(
    "products",
    title="Sản phẩm",
    description="Mỗi dòng một sản phẩm; mọi lần được chứng nhận ở bảng chung-nhan.",
    columns=(
        *coded(
            "group",
            "Nhóm sản phẩm",
            lambda data, id_: data.vocabulary.ocop_groups[id_].name,
            description="Nhóm theo 148/QĐ-TTg",
        ),
        *CRAFTS,
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        joined("producers", "Chủ thể", "Mã ở bảng chu-the"),
        text("producer_printed", "Chủ thể như nguồn ghi"),
        *PROVINCE,
        *PLACE,
        *coded(
            "rating_state",
            "Tình trạng chứng nhận",
            RATING,
            _rating_state,
            description="Để trống khi chưa có thông tin",
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
        *coded("kind", "Loại hình", term_of("producer_kinds")),
        *CRAFTS,
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        *PROVINCE,
        *PLACE,
    ),
)
ARTISANS = record_table(
    "artisans",
    title="Nghệ nhân",
    description="Không có điện thoại, ngày sinh, chân dung: người được nêu chỉ đồng ý cho trang của cổng.",
    columns=(
        *CRAFTS,
        *coded(
            "titles",
            "Danh hiệu",
            lambda data, id_: data.vocabulary.titles[id_].name,
            lambda artisan, _: [award.title for award in artisan.titles],
        ),
        joined("villages", "Làng nghề", "Mã ở bảng lang-nghe"),
        *PROVINCE,
        *PLACE,
    ),
)
ORGANISATIONS = record_table(
    "organisations",
    title="Tổ chức",
    description="Hiệp hội, cơ quan, câu lạc bộ.",
    columns=(
        text("short_name", "Tên tắt"),
        *coded("kind", "Loại tổ chức", term_of("organisation_kinds")),
        pointing("parent", "Trực thuộc", "organisations"),
        joined("member_of", "Thành viên của", "Mã ở bảng to-chuc"),
        when("founded", "Thành lập"),
        *PROVINCE,
        *PLACE,
    ),
)
DOCUMENTS = record_table(
    "documents",
    title="Văn bản",
    description="Văn bản quản lý; quan hệ giữa chúng ở bảng quan-he-van-ban.",
    columns=(
        *coded("type", "Loại văn bản", lambda data, id_: data.vocabulary.document_types[id_].name),
        text("number", "Số, ký hiệu"),
        *coded("issuer", "Nơi ban hành", lambda data, id_: data.vocabulary.issuers[id_].name),
        text("issuer_place", "Mã địa phương ban hành", "Mã đơn vị hành chính lúc ban hành"),
        Column("issuer_place_name", "Địa phương ban hành", _issuer_place, label_of="issuer_place"),
        when("issued", "Ngày ban hành"),
        Column("in_force_from", "Hiệu lực từ", lambda one, _: one.in_force_from, "date"),
        Column("in_force_to", "Hiệu lực đến", lambda one, _: one.in_force_to, "date"),
        *coded("status", "Tình trạng", state_labels(DocumentStatus), _status),
        *PROVINCE,
    ),
)
EVENTS = record_table(
    "events",
    title="Sự kiện",
    description="Hội chợ, hội thi, festival, cuộc gặp.",
    columns=(
        *coded("kind", "Loại sự kiện", term_of("event_kinds")),
        when("on", "Thời gian"),
        text("venue", "Địa điểm"),
        *PROVINCE,
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
        *PROVINCE,
    ),
)
