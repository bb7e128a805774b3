"""The tables of open data: one of each kind of records, and those with a row for each entry of a history.

Personal data (phones, birth dates, portraits, consent) is left out on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from langnghe.model.catalogue import Kind
from langnghe.model.ocop import certificate_state, expiry_bounds
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import (
    COORDINATES,
    CRAFTS,
    PLACE,
    Cell,
    Column,
    Origin,
    Table,
    join,
    joined,
    machine_form,
    pointing,
    province_columns,
    record_table,
    shown,
    text,
    when,
)
from langnghe.rendering.views.shared.labels import RELATION_LABELS, SUBJECT_LABELS


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


def _code_legend(words: Mapping[Any, str]) -> str:
    """Return what the codes of a column mean: "craft: nghề; village: làng nghề"."""
    return "; ".join(f"{code}: {word.lower()}" for code, word in words.items())


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
        _part("scheme", "Bộ tiêu chí", "148 hoặc 1048 (QĐ-TTg)"),
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
        Column("state", "Tình trạng", lambda one, origin: certificate_state(one.part, origin.data.today)),
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
        _part("subject", "Công nhận là", _code_legend(SUBJECT_LABELS)),
        _part("title", "Danh hiệu"),
        _document("decision", "Quyết định"),
        _part("decision_printed", "Quyết định như nguồn ghi"),
        _when("on", "Thời điểm"),
        Column(
            "is_active",
            "Đang có hiệu lực",
            lambda one, o: one.part.state_on(o.data.today).is_current,
            "boolean",
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
        _part("kind", "Danh mục", "Mã danh mục"),
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
        _part("kind", "Quan hệ", _code_legend({kind: words[0] for kind, words in RELATION_LABELS.items()})),
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
        _part("comparison", "So sánh", "exactly, about, at_least, at_most"),
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
            _part("kind", "Số liệu", "Mã loại số liệu"),
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
