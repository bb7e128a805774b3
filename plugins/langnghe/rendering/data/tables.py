"""The tables of open data: one of each kind of records, and those with a row for each entry of a history.

Personal data (phones, birth dates, portraits, consent) is left out on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from langnghe.loading.schemas.plan import COMPARISON_LABELS
from langnghe.model.document import Document
from langnghe.model.kinds import Kind
from langnghe.model.ocop import certificate_state, expiry_bounds
from langnghe.model.product import Product
from langnghe.model.states import CertificateState, DocumentStatus, RecognitionState
from langnghe.model.village import Village
from langnghe.relations.places import unit_name
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import (
    COORDINATES,
    CRAFTS,
    PLACE,
    PROVINCE,
    Cell,
    Codes,
    Column,
    Namer,
    Origin,
    Table,
    coded,
    join,
    joined,
    machine_form,
    own_codes,
    pointing,
    record_table,
    shown,
    state_labels,
    term_of,
    text,
    when,
)
from langnghe.rendering.views.shared.labels import RELATION_LABELS, SCHEME_NAMES, SUBJECT_LABELS

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


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of a record's history: whose it is, and which (from 1, in the order of the record)."""

    owner: str
    number: int
    part: Any


def _entries(kind: Kind, history: str) -> Callable[[SiteData], Iterable[HistoryEntry]]:
    def things(data: SiteData) -> Iterator[HistoryEntry]:
        for record in shown(kind)(data):
            for number, part in enumerate(getattr(record, history), start=1):
                yield HistoryEntry(record.id, number, part)

    return things


def _owner(kind: Kind, key: str, title: str) -> tuple[Column, Column]:
    return (
        Column(key, title, lambda one, _: one.owner, points_to=paths.kind_segment(kind)),
        Column("number", "Thứ tự", lambda one, _: one.number, "integer", "Thứ tự trong bản ghi, từ 1"),
    )


def _part(key: str, title: str, description: str = "") -> Column:
    return Column(key, title, lambda one, _: getattr(one.part, key), description=description)


def _when(key: str, title: str) -> Column:
    return Column(
        key,
        title,
        lambda one, _: machine_form(getattr(one.part, key)),
        description="Chính xác đến mức nguồn cho biết",
    )


def _document(key: str, title: str) -> Column:
    return Column(
        key, title, lambda one, _: getattr(one.part, key), points_to=paths.kind_segment("documents")
    )


_SOURCES = Column("sources", "Nguồn", lambda one, _: join([source.title for source in one.part.sources]))


def _coded(
    key: str, title: str, names: Mapping[Any, str] | Namer, read: Codes | None = None
) -> tuple[Column, Column]:
    """Return the columns of a code of an entry and of its label."""
    own = own_codes(key)
    return coded(key, title, names, read or (lambda one, origin: own(one.part, origin)))


def _bound(which: int) -> Callable[[HistoryEntry, Origin], Cell]:
    def value(one: HistoryEntry, _: Origin) -> Cell:
        bounds = expiry_bounds(one.part)
        return bounds[which] if bounds is not None else None

    return value


CERTIFICATES = Table(
    name="chung-nhan",
    title="Giấy chứng nhận OCOP",
    description="Mỗi dòng một lần chứng nhận. Thời hạn 36 tháng, trừ khi nguồn nêu khác.",
    columns=(
        *_owner("products", "product", "Sản phẩm"),
        *_coded("scheme", "Bộ tiêu chí", SCHEME_NAMES),
        Column("stars", "Số sao", lambda one, _: one.part.stars, "integer"),
        Column("score", "Điểm", lambda one, _: one.part.score, "number"),
        _document("decision", "Quyết định"),
        _part("decision_printed", "Quyết định như nguồn ghi"),
        _part("body_printed", "Cơ quan như nguồn ghi"),
        _when("issued", "Ngày cấp"),
        Column("expires_earliest", "Hết hạn sớm nhất", _bound(0), "date", "Ngày cuối, nếu cấp sớm nhất"),
        Column("expires_latest", "Hết hạn muộn nhất", _bound(1), "date", "Ngày cuối, nếu cấp muộn nhất"),
        Column(
            "withdrawn",
            "Thu hồi",
            lambda one, _: machine_form(one.part.withdrawn.on) if one.part.withdrawn is not None else None,
        ),
        *_coded(
            "state",
            "Tình trạng",
            state_labels(CertificateState),
            lambda one, origin: (certificate_state(one.part, origin.data.today).value,),
        ),
        _SOURCES,
    ),
    things=_entries("products", "certificates"),
    has_id=False,
)
RECOGNITIONS = Table(
    name="cong-nhan",
    title="Công nhận làng nghề",
    description="Mỗi dòng một lần công nhận, kể cả khi đã bị thu hồi.",
    columns=(
        *_owner("villages", "village", "Làng nghề"),
        *_coded("subject", "Công nhận là", SUBJECT_LABELS),
        _part("title", "Danh hiệu"),
        _document("decision", "Quyết định"),
        _part("decision_printed", "Quyết định như nguồn ghi"),
        _when("on", "Thời điểm"),
        *_coded(
            "state",
            "Tình trạng",
            state_labels(RecognitionState),
            lambda one, origin: (one.part.state_on(origin.data.today).value,),
        ),
        Column(
            "revoked",
            "Thu hồi",
            lambda one, _: machine_form(one.part.revoked.on) if one.part.revoked is not None else None,
        ),
        Column("reason", "Lý do thu hồi", lambda one, _: getattr(one.part.revoked, "reason", None)),
        _SOURCES,
    ),
    things=_entries("villages", "recognitions"),
    has_id=False,
)
LISTINGS = Table(
    name="ghi-danh",
    title="Ghi danh",
    description="Danh mục di sản, mạng lưới, điểm du lịch: ghi danh không phải là công nhận làng nghề.",
    columns=(
        *_owner("villages", "village", "Làng nghề"),
        *_coded("kind", "Danh mục", term_of("listing_kinds")),
        _part("title", "Tên ghi danh"),
        _when("on", "Thời điểm"),
        _part("decision_printed", "Quyết định như nguồn ghi"),
        _SOURCES,
    ),
    things=_entries("villages", "listings"),
    has_id=False,
)
RELATIONS = Table(
    name="quan-he-van-ban",
    title="Quan hệ giữa các văn bản",
    description="Văn bản này làm gì với văn bản kia.",
    columns=(
        *_owner("documents", "source", "Văn bản"),
        *_coded("kind", "Quan hệ", {kind: active for kind, (active, _passive) in RELATION_LABELS.items()}),
        _document("document", "Văn bản được nói đến"),
        Column("whole", "Toàn bộ", lambda one, _: one.part.whole, "boolean", "Sai: chỉ một phần"),
        Column("starts", "Từ ngày", lambda one, _: one.part.starts, "date"),
        Column("ends", "Đến ngày", lambda one, _: one.part.ends, "date"),
    ),
    things=_entries("documents", "relations"),
    has_id=False,
)
TARGETS = Table(
    name="chi-tieu",
    title="Chỉ tiêu",
    description="Từng chỉ tiêu bằng số của kế hoạch.",
    columns=(
        *_owner("plans", "plan", "Kế hoạch"),
        _part("name", "Chỉ tiêu"),
        Column("value", "Giá trị", lambda one, _: one.part.value, "number"),
        Column("value_to", "Đến", lambda one, _: one.part.value_to, "number", "Khi chỉ tiêu là một khoảng"),
        _part("unit", "Đơn vị tính"),
        *_coded("comparison", "So sánh", COMPARISON_LABELS),
        _when("due", "Thời hạn"),
        _SOURCES,
    ),
    things=_entries("plans", "targets"),
    has_id=False,
)


def _figures(kind: Kind, name: str, title: str) -> Table:
    return Table(
        name=name,
        title=title,
        description="Mỗi dòng một lần đếm, với thời điểm của nó.",
        columns=(
            *_owner(kind, "owner", "Bản ghi"),
            *_coded("kind", "Số liệu", term_of("figure_kinds")),
            Column("value", "Giá trị", lambda one, _: one.part.value, "number"),
            _part("printed", "Như nguồn ghi"),
            _when("as_of", "Tính đến"),
            _SOURCES,
        ),
        things=_entries(kind, "figures"),
        has_id=False,
    )


HISTORY_TABLES: tuple[Table, ...] = (
    CERTIFICATES,
    RECOGNITIONS,
    LISTINGS,
    RELATIONS,
    TARGETS,
    _figures("villages", "so-lieu-lang-nghe", "Số liệu của làng nghề"),
    _figures("organisations", "so-lieu-to-chuc", "Số liệu của tổ chức"),
)
