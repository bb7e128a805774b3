"""Fields and parts that several record types share: sources, places, figures, contacts, awards."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from langnghe.loading.fields import (
    Choice,
    Coordinate,
    Day,
    Email,
    FilePath,
    Flag,
    Number,
    Partial,
    Phone,
    Prose,
    SitePath,
    Text,
    Url,
)
from langnghe.loading.reading import Invalid, Spot
from langnghe.loading.references import ListOf, Part, RecordRef, TermOf, nearest_ids
from langnghe.loading.rules.places import check_place
from langnghe.loading.schema import Field, FieldType, Schema
from langnghe.loading.yaml_source import Node, ScalarNode
from langnghe.model.parts import Award, Consent, Figure, Founding, Picture, Place, Source
from langnghe.model.people import Contact

CONFIDENCE = Choice({"A": "văn bản gốc", "B": "trang có uy tín", "C": "cần kiểm chứng"})
LEVEL = Choice(
    {"centre": "trung ương", "province": "cấp tỉnh", "district": "cấp huyện", "department": "sở, ngành"}
)

SOURCE = Schema(
    "source",
    "Nguồn",
    (
        Field(
            "title",
            "Tên nguồn",
            Text(),
            "Tên văn bản, bài viết, trang làm nguồn.",
            "Kế hoạch 344/KH-UBND",
            required=True,
        ),
        Field("publisher", "Nơi công bố", Text(), "Cơ quan hoặc tòa soạn công bố nguồn.", "UBND tỉnh Hà Nam"),
        Field("url", "Địa chỉ", Url(), "Địa chỉ trang nguồn, nếu có.", "https://vidu.vn/bai-viet"),
        Field("date", "Ngày của nguồn", Partial(), "Ngày nguồn được công bố.", "2024-03-01"),
        Field(
            "confidence",
            "Độ tin cậy",
            CONFIDENCE,
            "A: văn bản gốc nêu; B: trang có uy tín; C: còn phải kiểm chứng.",
            "B",
        ),
        Field("note", "Ghi chú", Text(), "Nguồn nói điều gì, ở phần nào.", "mục Chỉ tiêu"),
    ),
    Source,
)


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source: the id of one in ``vocab/sources.yaml``, or its own group of keys."""

    needed: str = "mã trong vocab/sources.yaml, hoặc nhóm mục title, publisher, url, date, confidence"

    def parse(self, node: Node, spot: Spot) -> Source | Invalid:
        if not isinstance(node, ScalarNode):
            found: Source | Invalid = Part(SOURCE).parse(node, spot)
            return found
        vocabulary = spot.reading.vocabulary
        known = vocabulary.sources if vocabulary is not None else spot.reading.sources
        if node.text in known:
            return known[node.text]
        near = nearest_ids(node.text, known)
        return spot.report(
            "LN201",
            node,
            folder="vocab/sources.yaml",
            nearest=", ".join(near) or "không có",
            fix=f"- {near[0]}" if near else "- title: Tên nguồn",
        )

    def json_schema(self) -> dict[str, Any]:
        return {"oneOf": [{"type": "string"}, {"$ref": "#/$defs/source"}]}


SOURCES = Field(
    "sources",
    "Nguồn thông tin",
    ListOf(SourceItem()),
    "Nơi có thể kiểm chứng; mỗi nguồn một dòng.",
    "[nguon-vi-du]",
)


def text_field(
    key: str, label: str, help_: str, example: str, *, limit: int = 300, required: bool = False
) -> Field:
    """Return a field of plain text."""
    return Field(key, label, Text(limit), help_, example, required)


def refs(kind: Any, label: str, help_: str, example: str, key: str | None = None) -> Field:
    """Return a field with a list of ids of ``kind``; the key is the kind unless given."""
    return Field(key or kind, label, ListOf(RecordRef(kind)), help_, f"[{example}]")


def term_list(key: str, label: str, name: str, help_: str, example: str, *, required: bool = False) -> Field:
    """Return a field with a list of ids of the vocabulary list ``name``."""
    return Field(key, label, ListOf(TermOf(name)), help_, f"[{example}]", required)


PLACE = Schema(
    "place",
    "Địa điểm",
    (
        Field(
            "unit",
            "Đơn vị hành chính",
            TermOf("units"),
            "Mã đơn vị nhỏ nhất biết được, theo tên gọi ở thời điểm của nguồn.",
            "xa-bat-trang-gia-lam",
            required=True,
        ),
        text_field("detail", "Thôn, số nhà", "Phần địa chỉ nhỏ hơn đơn vị hành chính.", "thôn Giang Cao"),
        text_field(
            "printed",
            "Địa chỉ như nguồn ghi",
            "Chép đúng địa chỉ trong nguồn.",
            "xã Bát Tràng, huyện Gia Lâm, Hà Nội",
        ),
        Field(
            "now",
            "Đơn vị hiện nay",
            TermOf("units"),
            "Chỉ ghi khi đơn vị cũ được chia cho nhiều đơn vị mới.",
            "xa-bat-trang-ha-noi",
        ),
        Field("latitude", "Vĩ độ", Coordinate(6, 24), "Độ thập phân.", "20.98"),
        Field("longitude", "Kinh độ", Coordinate(102, 118), "Độ thập phân.", "105.91"),
        Field(
            "accuracy_km",
            "Sai số (km)",
            Number(Decimal(0), Decimal(200)),
            "Điểm có thể lệch bao nhiêu ki-lô-mét.",
            "2",
        ),
        Field("confidence", "Độ tin cậy", CONFIDENCE, "Độ tin cậy của đơn vị hành chính.", "B"),
    ),
    Place,
    (check_place,),
)
PLACE_FIELD = Field(
    "place", "Địa điểm", Part(PLACE), "Nơi có làng nghề, cơ sở, sự kiện.", "\n  unit: xa-bat-trang-gia-lam"
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

PICTURE = Schema(
    "picture",
    "Ảnh",
    (
        Field(
            "file",
            "Tệp ảnh",
            FilePath("images"),
            "Tên tệp trong thư mục ảnh.",
            "bat-trang.jpg",
            required=True,
        ),
        text_field(
            "alt",
            "Mô tả thay thế",
            "Tả ảnh cho người không nhìn thấy.",
            "Thợ chuốt gốm bên bàn xoay",
            required=True,
        ),
        text_field("caption", "Chú thích ảnh", "Dòng chữ dưới ảnh.", "Chuốt gốm ở Bát Tràng"),
        text_field("credit", "Nguồn ảnh", "Người chụp hoặc vẽ.", "Hình minh họa"),
    ),
    Picture,
)
COVER = Field(
    "cover",
    "Ảnh đại diện",
    Part(PICTURE),
    "Ảnh đứng đầu trang.",
    "\n  file: bat-trang.jpg\n  alt: Thợ chuốt gốm",
)
GALLERY = Field(
    "gallery",
    "Bộ ảnh",
    ListOf(Part(PICTURE)),
    "Các ảnh khác.",
    "\n  - file: bat-trang-2.jpg\n    alt: Lò nung",
)

CONSENT = Schema(
    "consent",
    "Sự đồng ý công khai",
    (
        text_field("given_by", "Người đồng ý", "Ai đồng ý.", "Nguyễn Văn Mẫu", required=True),
        Field("on", "Ngày đồng ý", Day(), "Ngày có văn bản đồng ý.", "2026-03-01", required=True),
        text_field(
            "scope", "Phạm vi", "Đồng ý công khai những gì.", "số điện thoại trên trang cơ sở", required=True
        ),
    ),
    Consent,
)
CONSENT_FIELD = Field(
    "consent",
    "Sự đồng ý công khai",
    Part(CONSENT),
    "Bắt buộc khi có số điện thoại, chân dung, ngày sinh (91/2025/QH15).",
    "\n  given_by: Nguyễn Văn Mẫu\n  on: 2026-03-01\n  scope: số điện thoại trên trang",
)

CONTACT = Schema(
    "contact",
    "Liên hệ",
    (
        Field("phone", "Điện thoại", Phone(), "Chỉ ghi khi có sự đồng ý (consent).", '"0912 345 678"'),
        Field("email", "Thư điện tử", Email(), "Địa chỉ thư.", "lienhe@vidu.vn"),
        Field("website", "Trang web", Url(), "Trang riêng.", "https://vidu.vn"),
        text_field("address", "Trụ sở", "Địa chỉ như nguồn ghi.", "số 1 đường Mẫu"),
    ),
    Contact,
)
CONTACT_FIELD = Field("contact", "Liên hệ", Part(CONTACT), "Cách liên hệ.", "\n  email: lienhe@vidu.vn")

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


def parts(schema: Schema) -> FieldType:
    """Return the type of a list of ``schema``."""
    return ListOf(Part(schema))
