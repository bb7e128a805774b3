"""The fields of a place: an administrative unit of its time, a point, the address as printed."""

from __future__ import annotations

from decimal import Decimal

from langnghe.loading.fields import Coordinate, Number
from langnghe.loading.references import Part, TermOf
from langnghe.loading.rules.places import check_place
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.shorthand import text_field
from langnghe.loading.schemas.sources import CONFIDENCE
from langnghe.model.parts import Place

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
