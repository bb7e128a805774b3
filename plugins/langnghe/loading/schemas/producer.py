"""The fields of a producer (chủ thể)."""

from langnghe.loading.references import TermOf
from langnghe.loading.rules.records import check_phone, check_sources
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.contacts import CONSENT_FIELD, CONTACT_FIELD
from langnghe.loading.schemas.parts import FIGURES, record_fields
from langnghe.loading.schemas.places import PLACE_FIELD
from langnghe.loading.schemas.shorthand import refs, term_list
from langnghe.model.people import Producer

PRODUCER = Schema(
    "producer",
    "Chủ thể",
    record_fields(
        Field(
            "kind",
            "Loại hình",
            TermOf("producer_kinds"),
            "Hợp tác xã, doanh nghiệp …",
            "hop-tac-xa",
            required=True,
        ),
        PLACE_FIELD,
        refs("villages", "Làng nghề", "Làng nơi cơ sở hoạt động.", "bat-trang"),
        term_list("crafts", "Nghề", "crafts", "Nghề của cơ sở.", "gom-su"),
        refs("organisations", "Là hội viên của", "Mã tổ chức.", "hiep-hoi-mau", key="member_of"),
        CONTACT_FIELD,
        CONSENT_FIELD,
        FIGURES,
    ),
    Producer,
    (check_sources, check_phone),
    help="Người làm ra sản phẩm: hợp tác xã, tổ hợp tác, doanh nghiệp, hộ kinh doanh, cơ sở, trang trại.",
)
