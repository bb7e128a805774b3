"""The fields of vocabulary entries; each list is a file of ``id: entry``."""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.loading.fields import Choice, Day, Flag, Integer, Partial, Prose, Text
from langnghe.loading.references import ListOf, TermOf
from langnghe.loading.rules.units import check_states
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.shorthand import parts, text_field
from langnghe.loading.schemas.sources import CONFIDENCE, SOURCE, SOURCES
from langnghe.model.kinds import KIND_INFO
from langnghe.model.vocabulary import (
    AdminUnit,
    Coverage,
    Craft,
    DocumentType,
    EntryText,
    Issuer,
    OcopGroup,
    Succession,
    Term,
    Title,
    UnitState,
)

_NAME = text_field("name", "Tên", "Tên hiện trên trang.", "Gốm sứ", required=True)
_TERM = (
    _NAME,
    text_field("short_name", "Tên ngắn", "Cho chỗ hẹp.", "Gốm"),
    text_field("description", "Giải thích", "Nghĩa của mục này.", "Nghề làm đồ gốm", limit=20_000),
    Field("synonyms", "Từ đồng nghĩa", ListOf(Text()), "Cách gọi khác, để tìm kiếm.", "[đồ gốm]"),
)

TERM = Schema("term", "Mục từ", _TERM, Term)
CRAFT = Schema(
    "craft",
    "Nghề",
    (
        *_TERM,
        Field("group", "Nhóm nghề", TermOf("craft_groups"), "Mã nhóm nghề.", "gom", required=True),
        Field(
            "rural_trades",
            "Nhóm ngành nghề nông thôn",
            ListOf(TermOf("rural_trades")),
            "Theo Điều 4 Nghị định 52/2018/NĐ-CP.",
            "[nhom-2]",
        ),
        text_field("english", "Tên tiếng Anh", "Thuật ngữ tiếng Anh.", "ceramics"),
        SOURCES,
    ),
    Craft,
)
OCOP_GROUP = Schema(
    "ocop_group",
    "Nhóm sản phẩm OCOP",
    (
        *_TERM,
        Field(
            "scheme",
            "Bộ tiêu chí",
            Choice({"148": "148/QĐ-TTg", "1048": "1048/QĐ-TTg"}),
            "Bộ tiêu chí.",
            "148",
            required=True,
        ),
        Field("number", "Số thứ tự", Integer(1, 99), "Thứ tự trong bộ tiêu chí.", "1", required=True),
    ),
    OcopGroup,
)
TITLE = Schema(
    "title",
    "Danh hiệu",
    (
        *_TERM,
        Field(
            "level",
            "Cấp",
            Choice({"state": "Nhà nước", "city": "tỉnh, thành phố", "association": "hiệp hội"}),
            "Ai trao.",
            "state",
            required=True,
        ),
        text_field("given_by", "Nơi phong tặng", "Ai phong tặng.", "Chủ tịch nước", required=True),
        text_field("abbreviation", "Viết tắt", "Dạng viết tắt.", "NNƯT"),
    ),
    Title,
)
DOCUMENT_TYPE = Schema(
    "document_type",
    "Loại văn bản",
    (
        *_TERM,
        text_field("abbreviation", "Viết tắt", "Trong số, ký hiệu.", "QĐ"),
        Field("normative", "Văn bản quy phạm pháp luật", Flag(), "true nếu là quy phạm.", "true"),
    ),
    DocumentType,
)
ISSUER = Schema(
    "issuer",
    "Cơ quan ban hành",
    (
        *_TERM,
        Field("abbreviations", "Viết tắt", ListOf(Text()), "Trong số, ký hiệu.", "[TTg]"),
        Field("local", "Cơ quan địa phương", Flag(), "true nếu cần nơi ban hành.", "true"),
        Field("valid_from", "Từ ngày", Day(), "Ngày có cơ quan này.", "2025-03-01"),
        Field("valid_to", "Đến hết ngày", Day(), "Ngày cuối.", "2025-02-28"),
    ),
    Issuer,
)
UNIT_STATE = Schema(
    "unit_state",
    "Tên và cấp theo thời gian",
    (
        _NAME,
        text_field("kind", "Loại đơn vị", "tỉnh, thành phố, huyện, xã …", "tỉnh", required=True),
        Field("parent", "Thuộc", TermOf("units"), "Mã đơn vị cấp trên.", "ha-noi"),
        text_field("code", "Mã số", "Mã số của Tổng cục Thống kê thời đó.", '"01"'),
        Field("valid_from", "Từ ngày", Day(), "Ngày đầu.", "2025-07-01"),
        Field("valid_to", "Đến hết ngày", Day(), "Ngày cuối.", "2025-06-30"),
    ),
    UnitState,
)
SUCCESSION = Schema(
    "succession",
    "Kế tiếp",
    (
        Field("into", "Vào đơn vị", TermOf("units"), "Mã đơn vị mới.", "hai-phong", required=True),
        Field("on", "Từ ngày", Day(), "Ngày có hiệu lực.", "2025-07-01", required=True),
        Field(
            "share",
            "Phần",
            Choice({"whole": "toàn bộ", "part": "một phần"}),
            "Toàn bộ hay một phần.",
            "whole",
        ),
        text_field("basis", "Căn cứ", "Văn bản hoặc nguồn.", "202/2025/QH15"),
        Field("confidence", "Độ tin cậy", CONFIDENCE, "Độ tin cậy.", "B"),
    ),
    Succession,
)
UNIT = Schema(
    "unit",
    "Đơn vị hành chính",
    (
        Field(
            "level",
            "Cấp",
            Choice({"province": "tỉnh", "district": "huyện", "commune": "xã"}),
            "Cấp đơn vị.",
            "commune",
            required=True,
        ),
        Field(
            "states",
            "Tên và cấp theo thời gian",
            parts(UNIT_STATE),
            "Theo thứ tự thời gian.",
            "\n  - name: Bát Tràng\n    kind: xã",
            required=True,
        ),
        Field(
            "successors",
            "Kế tiếp",
            parts(SUCCESSION),
            "Đơn vị nhận khi sắp xếp lại.",
            "\n  - into: hai-phong\n    on: 2025-07-01",
        ),
        Field("region", "Vùng", TermOf("regions"), "Vùng của đơn vị cấp tỉnh.", "dong-bang-song-hong"),
        Field("synonyms", "Tên gọi khác", ListOf(Text()), "Để tìm kiếm.", "[xứ Đông]"),
    ),
    AdminUnit,
    (check_states,),
)
COVERAGE = Schema(
    "coverage",
    "Phạm vi đầy đủ",
    (
        Field(
            "kind",
            "Loại bản ghi",
            Choice({str(kind): info.label for kind, info in KIND_INFO.items()}),
            "Danh mục đã đầy đủ về loại nào.",
            "villages",
            required=True,
        ),
        Field("province", "Tỉnh, thành phố", TermOf("units"), "Bỏ trống nếu cả nước.", "ha-noi"),
        Field("as_of", "Tính đến", Partial(), "Ngày đối chiếu.", "2026-11-21", required=True),
        SOURCES,
    ),
    Coverage,
)

ENTRY_TEXT = Schema(
    "entry_text",
    "Bài giới thiệu",
    (
        Field(
            "text", "Bài giới thiệu", Prose(), "Viết bằng Markdown.", "|\n  Đoạn giới thiệu.", required=True
        ),
        SOURCES,
    ),
    EntryText,
    help="Bài giới thiệu một nghề hoặc một tỉnh trên cổng này; mã là mã nghề, mã tỉnh.",
)

VOCABULARY_SCHEMAS: Mapping[str, Schema] = {
    "units": UNIT,
    "crafts": CRAFT,
    "ocop_groups": OCOP_GROUP,
    "titles": TITLE,
    "document_types": DOCUMENT_TYPE,
    "issuers": ISSUER,
    "sources": SOURCE,
    "coverage": COVERAGE,
    "craft_texts": ENTRY_TEXT,
    "province_texts": ENTRY_TEXT,
}
"""Lists with a schema of their own; every other list holds simple terms."""

TERM_LISTS = (
    "craft_groups",
    "rural_trades",
    "regions",
    "organisation_kinds",
    "producer_kinds",
    "event_kinds",
    "listing_kinds",
    "ip_mark_kinds",
    "figure_kinds",
    "target_metrics",
    "series",
)
CLOSING_LISTS = ("categories", "tags", "authors")
"""Lists a site may bring: with the file only its entries are allowed, without it any name is."""

__all__ = ["CLOSING_LISTS", "TERM", "TERM_LISTS", "VOCABULARY_SCHEMAS"]
