"""The fields of a product and of its OCOP certificates."""

from decimal import Decimal

from langnghe.loading.fields import Choice, Day, Flag, Gtin, Integer, Money, Number, Partial
from langnghe.loading.references import Part, RecordRef, TermOf
from langnghe.loading.rules.records import CERTIFICATE_RULES, check_group, check_sources
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.parts import LEVEL, record_fields
from langnghe.loading.schemas.pictures import GALLERY
from langnghe.loading.schemas.places import PLACE_FIELD
from langnghe.loading.schemas.shorthand import parts, refs, term_list, text_field
from langnghe.loading.schemas.sources import SOURCES
from langnghe.model.product import Certificate, IpMark, Price, Product, Submission, Withdrawal

SCHEME = Choice(
    {"148": "bộ tiêu chí 148/QĐ-TTg, từ 24/02/2023", "1048": "bộ tiêu chí 1048/QĐ-TTg, từ 21/08/2019"}
)

WITHDRAWAL = Schema(
    "withdrawal",
    "Thu hồi giấy chứng nhận",
    (
        Field("on", "Ngày thu hồi", Partial(), "Ngày hoặc tháng thu hồi.", "2024-12", required=True),
        text_field("reason", "Lý do", "Lý do nêu trong nguồn.", "không đăng ký đánh giá lại"),
        Field("decision", "Quyết định", RecordRef("documents"), "Mã văn bản.", "qd-1-ubnd-2024"),
        text_field(
            "decision_printed",
            "Quyết định như nguồn ghi",
            "Khi văn bản chưa có bản ghi.",
            "Quyết định số 1/QĐ-UBND",
        ),
        SOURCES,
    ),
    Withdrawal,
)
CERTIFICATE = Schema(
    "certificate",
    "Giấy chứng nhận OCOP",
    (
        Field("scheme", "Bộ tiêu chí", SCHEME, "Bỏ trống khi nguồn không cho biết.", "148"),
        Field("stars", "Số sao", Integer(), "Từ 3 đến 5; bỏ trống khi nguồn không nêu.", "4"),
        Field("score", "Điểm", Number(Decimal(0), Decimal(100)), "Tổng điểm, nếu nguồn nêu.", "78.5"),
        Field(
            "group",
            "Nhóm khi đánh giá",
            TermOf("ocop_groups"),
            "Nhóm theo đúng bộ tiêu chí đã dùng.",
            "thuc-pham",
        ),
        Field("potential_five", "Tiềm năng 5 sao", Flag(), "true khi được đề nghị đánh giá 5 sao.", "true"),
        Field("decision", "Quyết định", RecordRef("documents"), "Mã văn bản công nhận.", "qd-1-ubnd-2024"),
        text_field(
            "decision_printed",
            "Quyết định như nguồn ghi",
            "Khi văn bản chưa có bản ghi.",
            "Quyết định số 1/QĐ-UBND",
        ),
        Field("body", "Cơ quan công nhận", RecordRef("organisations"), "Mã tổ chức.", "ubnd-tinh-hai-duong"),
        text_field("body_printed", "Cơ quan như nguồn ghi", "Khi tổ chức chưa có bản ghi.", "UBND tỉnh"),
        Field("level", "Cấp công nhận", LEVEL, "Cấp ra quyết định.", "province"),
        Field("issued", "Ngày cấp", Partial(), "Ngày, tháng, năm hoặc đợt đánh giá.", "2023-12-29"),
        Field(
            "expires",
            "Ngày hết hạn",
            Day(),
            "Chỉ ghi khi nguồn nêu; mặc định 36 tháng sau ngày cấp.",
            "2026-12-29",
        ),
        Field("withdrawn", "Thu hồi", Part(WITHDRAWAL), "Chỉ ghi khi bị thu hồi.", "\n  on: 2024-12"),
        text_field("note", "Ghi chú", "Điều cần biết thêm.", "nâng hạng từ 3 sao"),
        SOURCES,
    ),
    Certificate,
    CERTIFICATE_RULES,
)
SUBMISSION = Schema(
    "submission",
    "Hồ sơ đánh giá",
    (
        Field("on", "Thời điểm", Partial(), "Năm hoặc ngày nộp hồ sơ.", "2023", required=True),
        text_field("by", "Đơn vị hỗ trợ", "Ai lập, ai giúp lập hồ sơ.", "Hiệp hội Làng nghề"),
        text_field("note", "Ghi chú", "Nguồn nói gì về kết quả.", "nguồn không nêu hạng sao"),
        SOURCES,
    ),
    Submission,
)
IP_MARK = Schema(
    "ip_mark",
    "Dấu hiệu được bảo hộ",
    (
        Field(
            "kind",
            "Loại",
            TermOf("ip_mark_kinds"),
            "Nhãn hiệu, chỉ dẫn địa lý …",
            "nhan-hieu-tap-the",
            required=True,
        ),
        text_field("name", "Tên được bảo hộ", "Tên trên văn bằng.", "Gốm Mẫu", required=True),
        text_field("owner", "Chủ sở hữu", "Ai đứng tên.", "Hội Gốm Mẫu"),
        text_field("number", "Số văn bằng", "Số đăng ký.", "00001"),
        Field("on", "Ngày cấp", Partial(), "Ngày hoặc năm cấp.", "2020"),
        SOURCES,
    ),
    IpMark,
)
PRICE = Schema(
    "price",
    "Giá tham khảo",
    (
        Field("amount_vnd", "Số tiền", Money(), "Số tiền bằng đồng.", "50000", required=True),
        text_field("per", "Đơn vị tính", "Cho một hộp, đôi, ki-lô-gam …", "hộp"),
        Field("as_of", "Tính đến", Partial(), "Thời điểm của giá.", "2026-01"),
        SOURCES,
    ),
    Price,
)

PRODUCT = Schema(
    "product",
    "Sản phẩm",
    record_fields(
        Field(
            "group",
            "Nhóm sản phẩm",
            TermOf("ocop_groups"),
            "Nhóm hiện nay, theo 148/QĐ-TTg.",
            "thu-cong-my-nghe",
        ),
        term_list("crafts", "Nghề", "crafts", "Nghề làm ra sản phẩm.", "gom-su"),
        refs("villages", "Làng nghề", "Mã làng nghề.", "bat-trang"),
        refs("producers", "Chủ thể", "Mã cơ sở, hợp tác xã.", "htx-mau"),
        text_field(
            "producer_printed",
            "Chủ thể như nguồn ghi",
            "Khi chủ thể chưa có bản ghi.",
            "02 hội viên của hiệp hội",
        ),
        PLACE_FIELD,
        Field(
            "certificates",
            "Giấy chứng nhận OCOP",
            parts(CERTIFICATE),
            "Mọi lần được chứng nhận.",
            "\n  - scheme: 148\n    stars: 4\n    issued: 2023-12-29",
        ),
        Field(
            "submissions",
            "Hồ sơ đánh giá",
            parts(SUBMISSION),
            "Lần dự đánh giá chưa rõ kết quả.",
            "\n  - on: 2023",
        ),
        Field(
            "ip_marks",
            "Sở hữu trí tuệ",
            parts(IP_MARK),
            "Nhãn hiệu, chỉ dẫn địa lý.",
            "\n  - kind: nhan-hieu\n    name: Gốm Mẫu",
        ),
        text_field("materials", "Nguyên liệu", "Nguyên liệu theo nguồn.", "đất sét, men tro"),
        text_field("dimensions", "Kích thước", "Theo nguồn.", "cao 30 cm"),
        text_field("net_weight", "Khối lượng tịnh", "Theo nguồn.", "500 g"),
        text_field("best_before", "Hạn sử dụng", "Theo nguồn.", "12 tháng"),
        Field("price", "Giá tham khảo", Part(PRICE), "Chỉ ghi khi nguồn nêu.", "\n  amount_vnd: 50000"),
        Field("gtin", "Mã vạch", Gtin(), "13 chữ số.", '"8930000000002"'),
        GALLERY,
        refs("documents", "Văn bản liên quan", "Mã văn bản nói về sản phẩm.", "qd-148-ttg-2023"),
    ),
    Product,
    (check_sources, check_group),
    help="Một sản phẩm, đã hoặc chưa xếp hạng OCOP.",
)
