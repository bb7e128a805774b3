"""The fields of an organisation: leaders, figures, awards, funded projects."""

from langnghe.loading.fields import Day, Integer, Money, Partial, Text
from langnghe.loading.references import ListOf, RecordRef, TermOf
from langnghe.loading.rules.records import check_phone, check_sources
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.contacts import CONSENT_FIELD, CONTACT_FIELD
from langnghe.loading.schemas.parts import AWARDS, FIGURES, record_fields
from langnghe.loading.schemas.places import PLACE_FIELD
from langnghe.loading.schemas.shorthand import parts, refs, text_field
from langnghe.loading.schemas.sources import SOURCES
from langnghe.model.people import Leader, Organisation, Project

LEADER = Schema(
    "leader",
    "Người đứng đầu",
    (
        text_field("name", "Họ và tên", "Tên người giữ chức vụ.", "Nguyễn Văn Mẫu", required=True),
        text_field("role", "Chức vụ", "Chức vụ.", "Chủ tịch", required=True),
        Field("as_of", "Tính đến", Partial(), "Thời điểm của nguồn.", "2023"),
        SOURCES,
    ),
    Leader,
)
PROJECT = Schema(
    "project",
    "Dự án được hỗ trợ",
    (
        text_field("name", "Tên dự án", "Tên dự án, đề án.", "Dự án mẫu", required=True),
        Field("producer", "Đơn vị thực hiện", RecordRef("producers"), "Mã chủ thể.", "htx-mau"),
        text_field("holder_printed", "Đơn vị như nguồn ghi", "Khi chủ thể chưa có bản ghi.", "các hội viên"),
        Field("total_vnd", "Tổng kinh phí", Money(), "Bằng đồng.", "2.600 triệu đồng"),
        Field("budget_vnd", "Ngân sách hỗ trợ", Money(), "Bằng đồng.", "850 triệu đồng"),
        Field("count", "Số đề án", Integer(1, 10_000), "Khi dòng này gộp nhiều đề án.", "3"),
        Field("on", "Thời điểm", Partial(), "Năm thực hiện.", "2023"),
        text_field("note", "Ghi chú", "Điều cần biết thêm.", "vốn khuyến công địa phương"),
        SOURCES,
    ),
    Project,
)

ORGANISATION = Schema(
    "organisation",
    "Tổ chức",
    record_fields(
        Field(
            "kind",
            "Loại tổ chức",
            TermOf("organisation_kinds"),
            "Hiệp hội, sở, ủy ban …",
            "hiep-hoi",
            required=True,
        ),
        text_field("short_name", "Tên viết tắt", "Tên ngắn.", "HHLN Mẫu"),
        PLACE_FIELD,
        Field(
            "parent", "Trực thuộc", RecordRef("organisations"), "Mã tổ chức cấp trên.", "so-cong-thuong-mau"
        ),
        refs("organisations", "Là thành viên của", "Mã tổ chức.", "mat-tran-mau", key="member_of"),
        Field("founded", "Thành lập", Partial(), "Ngày hoặc năm.", "2008-12-22"),
        Field("dissolved", "Kết thúc hoạt động", Day(), "Ngày giải thể, sáp nhập.", "2025-06-30"),
        refs("organisations", "Tổ chức kế tiếp", "Mã tổ chức nhận nhiệm vụ.", "so-moi", key="successors"),
        refs("documents", "Văn bản liên quan", "Quyết định thành lập, điều lệ.", "qd-1-ubnd-2008"),
        Field(
            "functions",
            "Nhiệm vụ",
            ListOf(Text(500)),
            "Chức năng, nhiệm vụ.",
            "\n  - Bảo tồn nghề truyền thống",
        ),
        Field(
            "leaders",
            "Người đứng đầu",
            parts(LEADER),
            "Kèm thời điểm.",
            "\n  - name: Nguyễn Văn Mẫu\n    role: Chủ tịch",
        ),
        FIGURES,
        AWARDS,
        Field(
            "projects",
            "Dự án được hỗ trợ",
            parts(PROJECT),
            "Dự án, đề án có vốn hỗ trợ.",
            "\n  - name: Dự án mẫu",
        ),
        CONTACT_FIELD,
        CONSENT_FIELD,
    ),
    Organisation,
    (check_sources, check_phone),
    help="Hiệp hội, cơ quan, sở ngành, câu lạc bộ.",
)
