"""The fields of a document (văn bản) and of its relations to others."""

from langnghe.loading.fields import Choice, Day, FilePath, Flag, Partial, Url
from langnghe.loading.references import RecordRef, TermOf
from langnghe.loading.rules.records import (
    check_document_dates,
    check_document_number,
    check_issuer,
    check_sources,
)
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.parts import record_fields
from langnghe.loading.schemas.shorthand import parts, text_field
from langnghe.model.document import Attachment, Document, DocumentRelation

RELATION_LABELS = {
    "based_on": "căn cứ",
    "implements": "thực hiện",
    "details": "quy định chi tiết, hướng dẫn",
    "amends": "sửa đổi, bổ sung",
    "replaces": "thay thế",
    "repeals": "bãi bỏ",
    "suspends": "tạm ngưng hiệu lực",
    "corrects": "đính chính",
    "consolidates": "hợp nhất",
    "promulgates": "ban hành, phê duyệt",
}

RELATION = Schema(
    "relation",
    "Quan hệ với văn bản khác",
    (
        Field(
            "kind",
            "Quan hệ",
            Choice(RELATION_LABELS),
            "Văn bản này làm gì với văn bản kia.",
            "amends",
            required=True,
        ),
        Field(
            "document",
            "Văn bản kia",
            RecordRef("documents"),
            "Mã văn bản.",
            "qd-1048-ttg-2019",
            required=True,
        ),
        Field("whole", "Toàn bộ", Flag(), "false khi chỉ một phần.", "false"),
        Field(
            "starts", "Từ ngày", Day(), "Ngày bắt đầu có tác dụng, nếu khác ngày có hiệu lực.", "2026-01-27"
        ),
        Field("ends", "Đến hết ngày", Day(), "Ngày cuối của việc tạm ngưng.", "2026-04-15"),
        text_field("note", "Ghi chú", "Phần nào, điều nào.", "một số phụ lục"),
    ),
    DocumentRelation,
)
ATTACHMENT = Schema(
    "attachment",
    "Tệp đính kèm",
    (
        text_field("title", "Tên tệp", "Tên hiện trên trang.", "Toàn văn", required=True),
        Field("file", "Tệp", FilePath("files"), "Tệp trong catalogue/files.", "nd-52-2018.pdf"),
        Field("url", "Địa chỉ", Url(), "Khi tệp ở trang khác.", "https://vidu.vn/tep.pdf"),
    ),
    Attachment,
)

DOCUMENT = Schema(
    "document",
    "Văn bản",
    record_fields(
        Field(
            "type",
            "Loại văn bản",
            TermOf("document_types"),
            "Luật, nghị định, quyết định …",
            "nghi-dinh",
            required=True,
        ),
        text_field("number", "Số, ký hiệu", "Viết liền, gạch nối thường.", "52/2018/NĐ-CP"),
        Field("issuer", "Cơ quan ban hành", TermOf("issuers"), "Mã cơ quan.", "chinh-phu"),
        Field(
            "issuer_place",
            "Nơi ban hành",
            TermOf("units"),
            "Tỉnh, thành phố của cơ quan địa phương.",
            "hai-phong",
        ),
        Field(
            "organisation",
            "Tổ chức ban hành",
            RecordRef("organisations"),
            "Bản ghi của cơ quan ban hành.",
            "ubnd-thanh-pho-hai-phong",
        ),
        Field("issued", "Ngày ban hành", Partial(), "Ngày ký.", "2018-04-12"),
        Field("in_force_from", "Ngày có hiệu lực", Day(), "Khi nguồn nêu.", "2018-06-01"),
        Field("in_force_to", "Ngày hết hiệu lực", Day(), "Khi nguồn nêu.", "2025-12-31"),
        Field("applies", "Giai đoạn thực hiện", Partial(), "Với chương trình, kế hoạch.", "2018/2020"),
        text_field(
            "abstract",
            "Trích yếu",
            "Nội dung chính, viết bằng lời của mình.",
            "Về phát triển ngành nghề nông thôn",
            limit=600,
        ),
        text_field("signed_by", "Người ký", "Họ tên người ký.", "Nguyễn Văn Mẫu"),
        Field(
            "relations",
            "Quan hệ với văn bản khác",
            parts(RELATION),
            "Chỉ ghi từ văn bản sau tới văn bản trước.",
            "\n  - kind: replaces\n    document: nd-66-2006-cp",
        ),
        Field(
            "attachments",
            "Tệp đính kèm",
            parts(ATTACHMENT),
            "Toàn văn, phụ lục.",
            "\n  - title: Toàn văn\n    url: https://vidu.vn/tep.pdf",
        ),
    ),
    Document,
    (check_sources, check_document_number, check_document_dates, check_issuer),
    help="Văn bản pháp luật và hành chính.",
)
