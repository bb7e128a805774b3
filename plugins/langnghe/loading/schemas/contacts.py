"""The fields of a contact, and of the consent that personal data need (91/2025/QH15)."""

from __future__ import annotations

from langnghe.loading.fields import Day, Email, Phone, Url
from langnghe.loading.references import Part
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.shorthand import text_field
from langnghe.model.parts import Consent
from langnghe.model.people import Contact

CONSENT = Schema(
    "consent",
    "Sự đồng ý công khai",
    (
        text_field("given_by", "Người đồng ý", "Ai đồng ý.", "Nguyễn Văn Mẫu", required=True),
        Field("on", "Ngày đồng ý", Day(), "Ngày có văn bản đồng ý.", "2026-03-01", required=True),
        text_field(
            "scope", "Phạm vi", "Đồng ý công khai những gì.", "số điện thoại trên trang cơ sở", required=True
        ),
    ),
    Consent,
)
CONSENT_FIELD = Field(
    "consent",
    "Sự đồng ý công khai",
    Part(CONSENT),
    "Bắt buộc khi có số điện thoại, chân dung, ngày sinh (91/2025/QH15).",
    "\n  given_by: Nguyễn Văn Mẫu\n  on: 2026-03-01\n  scope: số điện thoại trên trang",
)

CONTACT = Schema(
    "contact",
    "Liên hệ",
    (
        Field("phone", "Điện thoại", Phone(), "Chỉ ghi khi có sự đồng ý (consent).", '"0912 345 678"'),
        Field("email", "Thư điện tử", Email(), "Địa chỉ thư.", "lienhe@vidu.vn"),
        Field("website", "Trang web", Url(), "Trang riêng.", "https://vidu.vn"),
        text_field("address", "Trụ sở", "Địa chỉ như nguồn ghi.", "số 1 đường Mẫu"),
    ),
    Contact,
)
CONTACT_FIELD = Field("contact", "Liên hệ", Part(CONTACT), "Cách liên hệ.", "\n  email: lienhe@vidu.vn")
