"""The fields of an event."""

from langnghe.loading.fields import Partial
from langnghe.loading.references import TermOf
from langnghe.loading.rules.records import check_sources
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.parts import AWARDS, record_fields
from langnghe.loading.schemas.places import PLACE_FIELD
from langnghe.loading.schemas.shorthand import refs, term_list, text_field
from langnghe.model.event import Event

EVENT = Schema(
    "event",
    "Sự kiện",
    record_fields(
        Field("kind", "Loại sự kiện", TermOf("event_kinds"), "Hội chợ, cuộc thi …", "hoi-cho", required=True),
        Field(
            "on",
            "Thời gian",
            Partial(),
            "Ngày, khoảng ngày (2025-02-14/2025-02-16), tháng hoặc năm.",
            "2023-09",
            required=True,
        ),
        text_field("venue", "Địa điểm tổ chức", "Nhà, khu tổ chức.", "Trung tâm hội chợ"),
        PLACE_FIELD,
        refs("organisations", "Đơn vị tổ chức", "Mã tổ chức.", "hiep-hoi-mau", key="organisers"),
        text_field(
            "organiser_printed", "Đơn vị tổ chức như nguồn ghi", "Khi chưa có bản ghi.", "Sở Công Thương"
        ),
        refs("organisations", "Tổ chức tham gia", "Mã tổ chức.", "hiep-hoi-mau"),
        refs("villages", "Làng nghề", "Mã làng nghề.", "bat-trang"),
        refs("products", "Sản phẩm", "Mã sản phẩm.", "gom-mau"),
        refs("artisans", "Nghệ nhân", "Mã nghệ nhân.", "nguyen-thi-mau"),
        term_list("crafts", "Nghề", "crafts", "Nghề liên quan.", "gom-su"),
        refs("documents", "Văn bản", "Mã văn bản.", "kh-1-ubnd-2023"),
        AWARDS,
    ),
    Event,
    (check_sources,),
    help="Hội chợ, cuộc thi, lễ hội, hội nghị.",
)
