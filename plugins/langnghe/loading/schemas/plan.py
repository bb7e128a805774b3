"""The fields of a plan and of its numbered targets."""

from langnghe.loading.fields import Choice, Number, Partial, Text
from langnghe.loading.references import ListOf, RecordRef, TermOf
from langnghe.loading.rules.records import check_sources, check_target
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.parts import record_fields
from langnghe.loading.schemas.shorthand import parts, refs, text_field
from langnghe.loading.schemas.sources import SOURCES
from langnghe.model.plan import Plan, Target, Task

COMPARISON_LABELS = {
    "exactly": "đúng bằng",
    "about": "khoảng",
    "at_least": "ít nhất",
    "at_most": "nhiều nhất",
}

TARGET = Schema(
    "target",
    "Chỉ tiêu",
    (
        text_field("name", "Chỉ tiêu", "Việc phải đạt.", "Làng nghề được duy trì", required=True),
        Field("value", "Giá trị", Number(), "Con số.", "58", required=True),
        Field("value_to", "Đến", Number(), "Khi chỉ tiêu là một khoảng.", "3"),
        text_field("unit", "Đơn vị tính", "làng, sản phẩm, %, người …", "làng", required=True),
        Field("comparison", "So sánh", Choice(COMPARISON_LABELS), "Mặc định: đúng bằng.", "at_least"),
        Field(
            "metric",
            "Thước đo",
            TermOf("target_metrics"),
            "Để tự động đối chiếu với danh mục.",
            "lang-nghe-duy-tri",
        ),
        Field("due", "Thời hạn", Partial(), "Khi khác giai đoạn của kế hoạch.", "2025"),
        refs("organisations", "Đơn vị thực hiện", "Mã tổ chức.", "so-cong-thuong-mau"),
        text_field("note", "Ghi chú", "Cách tính, phần trong tổng.", "nông nghiệp 13.265, ngành khác 10.735"),
        SOURCES,
    ),
    Target,
    (check_target,),
)
TASK = Schema(
    "task",
    "Nhiệm vụ",
    (
        Field(
            "organisation",
            "Đơn vị",
            RecordRef("organisations"),
            "Mã tổ chức.",
            "so-cong-thuong-mau",
            required=True,
        ),
        text_field(
            "text", "Nhiệm vụ", "Việc được giao.", "Chủ trì, tổng hợp báo cáo", limit=600, required=True
        ),
    ),
    Task,
)

PLAN = Schema(
    "plan",
    "Kế hoạch",
    record_fields(
        Field("period", "Giai đoạn", Partial(), "Năm hoặc khoảng năm.", "2024/2025", required=True),
        Field(
            "document", "Văn bản", RecordRef("documents"), "Văn bản ban hành kế hoạch.", "kh-344-ubnd-2024"
        ),
        refs("organisations", "Cơ quan ban hành, chủ trì", "Mã tổ chức.", "ubnd-tinh-ha-nam"),
        Field("province", "Tỉnh, thành phố", TermOf("units"), "Phạm vi địa lý.", "ha-nam"),
        Field(
            "heads",
            "Nội dung chính",
            ListOf(Text(400)),
            "Các đầu mục nội dung.",
            "\n  - Quảng bá, xây dựng thương hiệu",
        ),
        Field(
            "targets",
            "Chỉ tiêu",
            parts(TARGET),
            "Các chỉ tiêu có số.",
            "\n  - name: Làng nghề được duy trì\n    value: 58\n    unit: làng",
        ),
        Field(
            "tasks",
            "Phân công",
            parts(TASK),
            "Việc giao cho từng đơn vị.",
            "\n  - organisation: so-mau\n    text: Chủ trì",
        ),
        refs("documents", "Văn bản liên quan", "Căn cứ, văn bản kèm theo.", "nd-52-2018-cp"),
    ),
    Plan,
    (check_sources,),
    help="Kế hoạch, chương trình có chỉ tiêu.",
)
