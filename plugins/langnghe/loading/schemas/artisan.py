"""The fields of an artisan and of the titles held."""

from langnghe.loading.fields import Choice, Partial
from langnghe.loading.references import Part, RecordRef, TermOf
from langnghe.loading.rules.records import check_personal_data, check_phone, check_sources
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.contacts import CONSENT_FIELD, CONTACT_FIELD
from langnghe.loading.schemas.parts import AWARDS, record_fields
from langnghe.loading.schemas.pictures import PICTURE
from langnghe.loading.schemas.places import PLACE_FIELD
from langnghe.loading.schemas.shorthand import parts, refs, term_list, text_field
from langnghe.loading.schemas.sources import SOURCES
from langnghe.model.people import Artisan, TitleAward

STREAM_LABELS = {"handicraft": "thủ công mỹ nghệ", "heritage": "di sản văn hóa phi vật thể"}

TITLE_AWARD = Schema(
    "title_award",
    "Danh hiệu",
    (
        Field("title", "Danh hiệu", TermOf("titles"), "Mã danh hiệu.", "nghe-nhan-uu-tu", required=True),
        text_field("printed", "Như nguồn ghi", "Cách nguồn viết danh hiệu.", "Nghệ nhân ưu tú"),
        Field("stream", "Lĩnh vực", Choice(STREAM_LABELS), "Với danh hiệu Nhà nước.", "handicraft"),
        Field("on", "Thời điểm", Partial(), "Năm hoặc ngày phong tặng.", "2016"),
        Field(
            "body", "Nơi phong tặng", RecordRef("organisations"), "Mã tổ chức.", "ubnd-thanh-pho-hai-phong"
        ),
        text_field(
            "body_printed", "Nơi phong tặng như nguồn ghi", "Khi tổ chức chưa có bản ghi.", "Chủ tịch nước"
        ),
        Field("decision", "Quyết định", RecordRef("documents"), "Mã văn bản.", "qd-1-ctn-2016"),
        SOURCES,
    ),
    TitleAward,
)

ARTISAN = Schema(
    "artisan",
    "Nghệ nhân",
    record_fields(
        Field(
            "titles",
            "Danh hiệu",
            parts(TITLE_AWARD),
            "Các danh hiệu đã được phong tặng.",
            "\n  - title: nghe-nhan-uu-tu",
        ),
        term_list("crafts", "Nghề", "crafts", "Nghề của nghệ nhân.", "gom-su"),
        refs("villages", "Làng nghề", "Mã làng nghề.", "bat-trang"),
        PLACE_FIELD,
        refs("organisations", "Là hội viên của", "Mã tổ chức.", "hiep-hoi-mau", key="member_of"),
        refs("producers", "Cơ sở", "Cơ sở của nghệ nhân.", "co-so-mau"),
        AWARDS,
        Field("birth_date", "Ngày sinh", Partial(), "Chỉ ghi khi có sự đồng ý.", "1960"),
        Field(
            "portrait",
            "Chân dung",
            Part(PICTURE),
            "Chỉ ghi khi có sự đồng ý.",
            "\n  file: chan-dung.jpg\n  alt: Nghệ nhân bên lò",
        ),
        CONTACT_FIELD,
        CONSENT_FIELD,
    ),
    Artisan,
    (check_sources, check_phone, check_personal_data),
    help="Một người được biết đến vì nghề.",
)
