"""The fields of the front matter of articles and static pages, and what is built from them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from langnghe.loading.fields import Choice, Day, Duration, Integer, SitePath, Slug, Stamp, Text, Url
from langnghe.loading.fields.words import LONGEST_ID
from langnghe.loading.references import ListOf, Part, RecordRef
from langnghe.loading.rules.entries import check_slug
from langnghe.loading.schema import Field, Schema
from langnghe.loading.schemas.pictures import COVER, GALLERY
from langnghe.loading.schemas.shorthand import refs, text_field
from langnghe.loading.schemas.sources import SOURCES
from langnghe.model.article import Change, Signature, StaticPage, Video, WrittenArticle
from langnghe.model.kinds import KIND_INFO, KINDS, Kind
from langnghe.text.slug import slugify

DEFAULT_CATEGORY = "Tin tức"
STATUS_LABELS = {"published": "đăng", "draft": "bản nháp"}
FORM_LABELS = {
    "news": "tin, bài",
    "report": "báo cáo",
    "interview": "phỏng vấn",
    "department": "bài của cơ quan",
    "plan": "kế hoạch",
    "photo": "phóng sự ảnh",
    "video": "video",
}

SIGNATURE = Schema(
    "signature",
    "Chữ ký",
    (
        text_field("body", "Cơ quan ký", "Tên cơ quan, tổ chức.", "Hiệp hội Làng nghề", required=True),
        text_field("role", "Chức vụ", "Chức vụ người ký.", "Chủ tịch"),
        text_field("name", "Người ký", "Họ và tên.", "Nguyễn Văn Mẫu", required=True),
        text_field("place", "Nơi ký", "Địa danh ghi trên văn bản.", "Hải Phòng"),
        Field("on", "Ngày ký", Day(), "Ngày ghi trên văn bản.", "2023-12-20"),
    ),
    Signature,
)
CHANGE = Schema(
    "change",
    "Thay đổi sau khi đăng",
    (
        Field("on", "Ngày", Day(), "Ngày sửa.", "2026-11-12", required=True),
        text_field(
            "text", "Nội dung", "Đã sửa hay thêm điều gì.", "Sửa số hội viên.", limit=600, required=True
        ),
    ),
    Change,
)
VIDEO = Schema(
    "video",
    "Phim",
    (
        Field("url", "Địa chỉ phim", Url(), "Trang xem phim.", "https://vidu.vn/phim", required=True),
        text_field("provider", "Nơi chiếu", "Tên trang hoặc kênh.", "Truyền hình Mẫu", limit=80),
        Field("duration", "Thời lượng", Duration(), "Phút:giây, hoặc giờ:phút:giây.", "3:20"),
    ),
    Video,
)


def _build_article(
    *,
    title: str,
    date: datetime,
    slug: str = "",
    owner: str | None = None,
    category: str | None = None,
    default_category: str = DEFAULT_CATEGORY,
    **values: Any,
) -> WrittenArticle:
    """Build an article from its fields; of an article that an organisation owns, that is a reference too."""
    references = _take_references(values)
    if owner is not None:
        others = references.get("organisations", ())
        references["organisations"] = tuple(dict.fromkeys((owner, *others)))
    return WrittenArticle(
        title=title,
        slug=slug or _slug_of(title),
        published=date,
        category=category or default_category,
        owner=owner,
        references=references,
        **values,
    )


def _build_page(*, title: str, slug: str = "", date: datetime | None = None, **values: Any) -> StaticPage:
    """Build a page from its fields."""
    references = _take_references(values)
    return StaticPage(
        title=title, slug=slug or _slug_of(title), published=date, references=references, **values
    )


def _slug_of(title: str) -> str:
    return slugify(title)[:LONGEST_ID].rstrip("-")


def _take_references(values: dict[str, Any]) -> dict[Kind, tuple[str, ...]]:
    """Take the ids of records, a field for each kind, out of the values of a head."""
    return {kind: values.pop(kind) for kind in KINDS if kind in values}


_HEAD = (
    text_field("title", "Tiêu đề", "Tên bài.", "Làng nghề vào vụ Tết", limit=250, required=True),
    Field(
        "slug",
        "Đường dẫn",
        Slug(),
        "Phần cuối của địa chỉ; bỏ trống thì lấy từ tiêu đề.",
        "lang-nghe-vao-vu-tet",
    ),
    text_field("summary", "Tóm tắt (sapo)", "Một đến ba câu đầu bài.", "Những ngày giáp Tết …", limit=800),
    Field("status", "Tình trạng", Choice(STATUS_LABELS), "Mặc định: published.", "draft"),
    Field("modified", "Cập nhật lần cuối", Stamp(), "Lần sửa đáng kể gần nhất.", "2026-01-10 09:00"),
    SOURCES,
    Field(
        "redirect_from", "Địa chỉ cũ", ListOf(SitePath()), "Địa chỉ trước đây của bài.", "[/tin/2024/ten-cu/]"
    ),
)
_REFERENCES = tuple(
    refs(info.key, f"{info.label} liên quan", f"Mã {info.label.lower()} được nhắc tới.", "ma-ban-ghi")
    for info in KIND_INFO.values()
)

ARTICLE = Schema(
    "article",
    "Bài viết",
    (
        *_HEAD,
        Field(
            "date", "Ngày đăng", Stamp(), "Ngày giờ đăng, giờ Việt Nam.", "2026-01-09 20:10", required=True
        ),
        text_field("category", "Chuyên mục", "Tên hoặc mã chuyên mục.", "Tin tức", limit=80),
        Field("tags", "Từ khóa", ListOf(Text(80)), "Tên hoặc mã từ khóa.", "[OCOP, Hải Phòng]"),
        Field("authors", "Tác giả", ListOf(Text(120)), "Tên hoặc mã tác giả.", "[Ban biên tập]"),
        text_field("byline", "Dòng ghi công", "Đứng sau tên tác giả.", "(thực hiện)"),
        text_field("kicker", "Dòng dẫn", "Dòng ngắn trên tiêu đề.", "Chuyện nghề"),
        Field("form", "Thể loại", Choice(FORM_LABELS), "Mặc định: news.", "interview"),
        text_field("series", "Loạt bài", "Tên loạt bài, hoặc mã trong vocab/series.yaml.", "Giữ nghề"),
        Field("part", "Kỳ", Integer(1, 99), "Bài thứ mấy của loạt; bỏ trống thì xếp theo ngày.", "2"),
        Field("expires", "Ngày gỡ", Day(), "Ngày cuối cùng bài còn hiện.", "2026-12-31"),
        COVER,
        GALLERY,
        Field(
            "video",
            "Phim",
            Part(VIDEO),
            "Phim ở trang khác, cho bài thể loại video; ảnh đại diện làm bìa.",
            "\n  url: https://vidu.vn/phim\n  duration: 3:20",
        ),
        Field(
            "owner",
            "Cơ quan có bài",
            RecordRef("organisations"),
            "Mã cơ quan, tổ chức mà bài này là của họ.",
            "so-cong-thuong-mau",
        ),
        text_field("unit", "Đơn vị viết bài", "Phòng, ban của cơ quan có bài.", "Phòng Quản lý công nghiệp"),
        Field(
            "signature",
            "Chữ ký",
            Part(SIGNATURE),
            "Khối ký tên cuối bài.",
            "\n  body: Hiệp hội\n  name: Nguyễn Văn Mẫu",
        ),
        Field(
            "corrections",
            "Đính chính",
            ListOf(Part(CHANGE)),
            "Điều viết sai đã sửa sau khi đăng; hiện ở đầu bài.",
            "\n  - on: 2026-11-12\n    text: Bản đăng đầu ghi 64 hội viên, đúng ra là 65.",
        ),
        Field(
            "updates",
            "Diễn biến thêm",
            ListOf(Part(CHANGE)),
            "Điều xảy ra sau khi đăng; hiện ở cuối bài.",
            "\n  - on: 2026-11-12\n    text: Hội chợ kéo dài thêm một ngày.",
        ),
        Field("related", "Tin liên quan chọn tay", ListOf(Slug()), "Đường dẫn (slug) bài.", "[bai-khac]"),
        Field("not_related", "Không coi là liên quan", ListOf(Slug()), "Đường dẫn (slug) bài.", "[bai-khac]"),
        *_REFERENCES,
    ),
    _build_article,
    (check_slug,),
    help="Phần đầu của một bài viết trong content/.",
)
STATIC_PAGE = Schema(
    "page",
    "Trang",
    (
        *_HEAD,
        Field("date", "Ngày đăng", Stamp(), "Không bắt buộc với trang.", "2026-01-09"),
        Field(
            "menu_order", "Thứ tự trong trình đơn", Integer(1, 99), "Bỏ trống thì không vào trình đơn.", "1"
        ),
        *_REFERENCES,
    ),
    _build_page,
    (check_slug,),
    help="Phần đầu của một trang trong content/pages/.",
)
