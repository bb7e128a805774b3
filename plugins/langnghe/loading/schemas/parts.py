"""Smaller parts that several kinds share: figures, awards, founding; and the frame of every record."""

from __future__ import annotations

from langnghe.loading.fields import Choice, Flag, Number, Partial, Prose, SitePath, Text
from langnghe.loading.references import ListOf, Part, RecordRef, TermOf
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.pictures import COVER
from langnghe.loading.schemas.shorthand import refs, text_field
from langnghe.loading.schemas.sources import SOURCES
from langnghe.model.parts import Award, Figure, Founding

LEVEL = Choice(
    {"centre": "trung ương", "province": "cấp tỉnh", "district": "cấp huyện", "department": "sở, ngành"}
)

FIGURE = Schema(
    "figure",
    "Số liệu",
    (
        Field("kind", "Loại số liệu", TermOf("figure_kinds"), "Đếm gì.", "so-ho-lam-nghe", required=True),
        Field("value", "Giá trị", Number(), "Con số.", "578", required=True),
        Field("as_of", "Tính đến", Partial(), "Thời điểm của con số.", "2025"),
        text_field("printed", "Cách nguồn ghi", "Khi nguồn không ghi số chính xác.", "gần 150"),
        text_field("note", "Ghi chú", "Cách tính, phạm vi.", "trên tổng số 2.502 hộ"),
        SOURCES,
    ),
    Figure,
)
FIGURES = Field(
    "figures",
    "Số liệu",
    ListOf(Part(FIGURE)),
    "Số liệu theo thời điểm; số mới không thay số cũ.",
    "\n  - kind: so-ho-lam-nghe\n    value: 578\n    as_of: 2025",
)

AWARD = Schema(
    "award",
    "Khen thưởng",
    (
        text_field(
            "name", "Tên giải, danh hiệu", "Giải thưởng, bằng khen, cờ thi đua.", "Giải Ba", required=True
        ),
        Field("on", "Thời điểm", Partial(), "Ngày hoặc năm trao.", "2023"),
        text_field("holder", "Người nhận", "Khi người nhận không có bản ghi.", "45 nghệ nhân"),
        refs("artisans", "Nghệ nhân nhận", "Mã nghệ nhân.", "nguyen-thi-mau"),
        text_field("basis", "Căn cứ", "Lý do, thành tích.", "hoàn thành xuất sắc nhiệm vụ năm 2021"),
        Field("document", "Văn bản", RecordRef("documents"), "Quyết định khen thưởng.", "qd-1-ubnd-2022"),
        text_field("body", "Nơi trao", "Cơ quan trao tặng.", "UBND thành phố"),
        SOURCES,
    ),
    Award,
)
AWARDS = Field(
    "awards",
    "Khen thưởng",
    ListOf(Part(AWARD)),
    "Giải thưởng, bằng khen.",
    "\n  - name: Giải Ba\n    on: 2023",
)

FOUNDING = Schema(
    "founding",
    "Thời điểm hình thành",
    (
        text_field(
            "text",
            "Như nguồn ghi",
            "Thời điểm hình thành theo cách nói của nguồn.",
            "khoảng thế kỷ XV",
            required=True,
        ),
        Field("period", "Khoảng năm", Partial(), "Khoảng năm tương ứng, nếu rõ.", "1401/1500"),
        Field("by_tradition", "Theo truyền tụng", Flag(), "true nếu chỉ theo lời truyền lại.", "true"),
        SOURCES,
    ),
    Founding,
)

RECORD_HEAD = (
    text_field("name", "Tên", "Tên hiện trên trang.", "Bát Tràng", required=True),
    Field("other_names", "Tên gọi khác", ListOf(Text()), "Tên cũ, tên khác để tìm kiếm.", "[làng Bát]"),
    text_field("summary", "Tóm tắt", "Một hai câu cho danh sách.", "Làng gốm bên sông Hồng.", limit=400),
    Field("description", "Mô tả", Prose(), "Bài giới thiệu, viết bằng Markdown.", "|\n  Đoạn giới thiệu."),
)
RECORD_TAIL = (
    COVER,
    SOURCES,
    Field(
        "redirect_from",
        "Địa chỉ cũ",
        ListOf(SitePath()),
        "Địa chỉ trước đây của trang này.",
        "[/lang-nghe/ten-cu/]",
    ),
)


def record_fields(*own: Field) -> tuple[Field, ...]:
    """Return the fields of a record: name and texts, its own fields, picture, sources and old addresses."""
    return (*RECORD_HEAD, *own, *RECORD_TAIL)
