"""The fields of a picture, and the two places for one: cover and gallery."""

from __future__ import annotations

from langnghe.loading.fields import FilePath
from langnghe.loading.references import ListOf, Part
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.shorthand import text_field
from langnghe.model.parts import Picture

PICTURE = Schema(
    "picture",
    "Ảnh",
    (
        Field(
            "file",
            "Tệp ảnh",
            FilePath("images"),
            "Tên tệp trong thư mục ảnh.",
            "bat-trang.jpg",
            required=True,
        ),
        text_field(
            "alt",
            "Mô tả thay thế",
            "Tả ảnh cho người không nhìn thấy.",
            "Thợ chuốt gốm bên bàn xoay",
            required=True,
        ),
        text_field("caption", "Chú thích ảnh", "Dòng chữ dưới ảnh.", "Chuốt gốm ở Bát Tràng"),
        text_field("credit", "Nguồn ảnh", "Người chụp hoặc vẽ.", "Hình minh họa"),
    ),
    Picture,
)
COVER = Field(
    "cover",
    "Ảnh đại diện",
    Part(PICTURE),
    "Ảnh đứng đầu trang.",
    "\n  file: bat-trang.jpg\n  alt: Thợ chuốt gốm",
)
GALLERY = Field(
    "gallery",
    "Bộ ảnh",
    ListOf(Part(PICTURE)),
    "Các ảnh khác.",
    "\n  - file: bat-trang-2.jpg\n    alt: Lò nung",
)
