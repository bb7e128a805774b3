"""The fields of a craft village."""

from langnghe.loading.fields import Choice, Partial
from langnghe.loading.references import Part, RecordRef, TermOf
from langnghe.loading.rules.records import check_recognition, check_sources
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.parts import FIGURES, FOUNDING, LEVEL, record_fields
from langnghe.loading.schemas.places import PLACE_FIELD
from langnghe.loading.schemas.shorthand import parts, refs, term_list, text_field
from langnghe.loading.schemas.sources import SOURCES
from langnghe.model.village import Designation, Recognition, Revocation, Village, VillageCondition

CONDITION_LABELS = {
    "at_risk_unrecoverable": "nguy cơ mai một, không thể khôi phục",
    "at_risk_recoverable": "nguy cơ mai một, có khả năng khôi phục",
    "growing": "có xu hướng phát triển",
}
SUBJECT_LABELS = {
    "craft": "nghề truyền thống",
    "village": "làng nghề",
    "traditional_village": "làng nghề truyền thống",
}

REVOCATION = Schema(
    "revocation",
    "Thu hồi công nhận",
    (
        Field("on", "Ngày thu hồi", Partial(), "Ngày, năm hoặc giai đoạn.", "2018/2021"),
        text_field("reason", "Lý do thu hồi", "Lý do nêu trong nguồn.", "không còn đáp ứng tiêu chí"),
        Field("decision", "Quyết định thu hồi", RecordRef("documents"), "Mã văn bản.", "qd-1-ubnd-2020"),
        SOURCES,
    ),
    Revocation,
)
RECOGNITION = Schema(
    "recognition",
    "Công nhận",
    (
        Field(
            "subject",
            "Công nhận là",
            Choice(SUBJECT_LABELS),
            "Danh hiệu theo Nghị định 52/2018/NĐ-CP.",
            "village",
            required=True,
        ),
        text_field(
            "title",
            "Danh hiệu như nguồn ghi",
            "Tên danh hiệu trong quyết định.",
            "Làng nghề truyền thống Hà Nội",
        ),
        Field("decision", "Quyết định", RecordRef("documents"), "Mã văn bản công nhận.", "qd-1-ubnd-2020"),
        text_field(
            "decision_printed",
            "Quyết định như nguồn ghi",
            "Khi văn bản chưa có bản ghi.",
            "Quyết định số 1/QĐ-UBND",
        ),
        Field(
            "body", "Cơ quan công nhận", RecordRef("organisations"), "Mã tổ chức.", "ubnd-thanh-pho-hai-phong"
        ),
        text_field("body_printed", "Cơ quan như nguồn ghi", "Khi tổ chức chưa có bản ghi.", "UBND tỉnh"),
        Field("level", "Cấp công nhận", LEVEL, "Cấp ra quyết định.", "province"),
        Field("on", "Ngày công nhận", Partial(), "Ngày, năm hoặc giai đoạn.", "2018/2021"),
        Field("revoked", "Thu hồi", Part(REVOCATION), "Chỉ ghi khi đã bị thu hồi.", "\n  on: 2020"),
        SOURCES,
    ),
    Recognition,
    (check_recognition,),
)
LISTING = Schema(
    "listing",
    "Danh mục khác",
    (
        Field(
            "kind",
            "Loại danh mục",
            TermOf("listing_kinds"),
            "Di sản, UNESCO, điểm du lịch …",
            "di-san-quoc-gia",
            required=True,
        ),
        text_field("title", "Tên trong danh mục", "Tên được ghi danh.", "Nghề làm gốm"),
        Field("decision", "Quyết định", RecordRef("documents"), "Mã văn bản.", "qd-1-bvhttdl-2020"),
        text_field(
            "decision_printed",
            "Quyết định như nguồn ghi",
            "Khi văn bản chưa có bản ghi.",
            "Quyết định số 1/QĐ-BVHTTDL",
        ),
        text_field("body_printed", "Cơ quan ghi danh", "Tên cơ quan.", "Bộ Văn hóa, Thể thao và Du lịch"),
        Field("on", "Ngày ghi danh", Partial(), "Ngày hoặc năm.", "2024-04"),
        SOURCES,
    ),
    Designation,
)
CONDITION = Schema(
    "condition",
    "Tình trạng khi rà soát",
    (
        Field(
            "state",
            "Tình trạng",
            Choice(CONDITION_LABELS),
            "Theo phân loại khi rà soát.",
            "growing",
            required=True,
        ),
        Field("as_of", "Tính đến", Partial(), "Thời điểm rà soát.", "2024"),
        SOURCES,
    ),
    VillageCondition,
)

VILLAGE = Schema(
    "village",
    "Làng nghề",
    record_fields(
        term_list("crafts", "Nghề", "crafts", "Nghề của làng, nghề chính ghi đầu.", "gom-su"),
        PLACE_FIELD,
        Field("founded", "Thời điểm hình thành", Part(FOUNDING), "Theo nguồn.", "\n  text: khoảng thế kỷ XV"),
        Field(
            "recognitions",
            "Công nhận",
            parts(RECOGNITION),
            "Mọi lần công nhận, kể cả đã thu hồi.",
            "\n  - subject: village\n    on: 2020",
        ),
        Field(
            "listings",
            "Danh mục khác",
            parts(LISTING),
            "Di sản, UNESCO, mạng lưới, điểm du lịch.",
            "\n  - kind: diem-du-lich",
        ),
        Field(
            "condition",
            "Tình trạng khi rà soát",
            Part(CONDITION),
            "Kết quả rà soát của tỉnh.",
            "\n  state: growing",
        ),
        FIGURES,
        refs("documents", "Văn bản liên quan", "Mã văn bản nói về làng.", "nd-52-2018-cp"),
    ),
    Village,
    (check_sources,),
    help="Một làng có nghề, đã hoặc chưa được công nhận.",
)
