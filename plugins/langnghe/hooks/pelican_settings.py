"""Pelican's own settings: those our pages need at one value, and those that do something else here.

A setting that has no effect is told by name (LN504), with the reason and what to use instead: whoever comes
from another Pelican site must not look for a change that cannot appear. Settings that work as Pelican
documents them are in neither table. All of them: ``docs/dev/settings.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from langnghe.model.problem import Problem, problem
from langnghe.rendering import urls
from langnghe.text.nearest import nearest

SETTINGS_FILE = "pelicanconf.py"
"""The file that messages name: a plugin is not told which settings file was read."""

OWN = frozenset(
    {
        "LANGNGHE_CATALOGUE",
        "LANGNGHE_EXTRA_KEYS",
        "LANGNGHE_PREVIEW",
        "LANGNGHE_PUBLISHED",
        "LANGNGHE_ROOT",
        "LANGNGHE_SITE_ACCENT",
        "LANGNGHE_SITE_ADDRESS",
        "LANGNGHE_SITE_COPYRIGHT",
        "LANGNGHE_SITE_DATA_LICENCE",
        "LANGNGHE_SITE_EMAIL",
        "LANGNGHE_SITE_LICENCE",
        "LANGNGHE_SITE_OWNER",
        "LANGNGHE_SITE_PARTNERS",
        "LANGNGHE_SITE_PHONE",
        "LANGNGHE_SITE_RESPONSIBLE",
        "LANGNGHE_TODAY",
    }
)
"""Our own settings. One of another name is a slip, and told with the nearest."""

RENAMED: Mapping[str, str] = {
    "LANGNGHE_SITE_NAME": "SITENAME",
    "LANGNGHE_SITE_TAGLINE": "SITESUBTITLE",
    "LANGNGHE_SITE_SOCIAL": "SOCIAL",
    "LANGNGHE_DEFAULT_CATEGORY": "DEFAULT_CATEGORY",
}
"""Names our settings had while they doubled Pelican's."""

_FEEDS = tuple(
    f"{prefix}{kind}"
    for prefix in ("FEED_", "FEED_ALL_", "CATEGORY_FEED_", "AUTHOR_FEED_", "TAG_FEED_", "TRANSLATION_FEED_")
    for kind in ("ATOM", "RSS")
)


def newest_first(article: Any) -> tuple[float, str]:
    """Order articles by their time, the newest first; of one time by slug (Pelican's own order varies)."""
    return -article.date.timestamp(), article.slug


FIXED: Mapping[str, Any] = {
    "USE_FOLDER_AS_CATEGORY": False,
    "FILENAME_METADATA": "",
    "PATH_METADATA": "",
    "DEFAULT_METADATA": {},
    # docutils has no Vietnamese and says so on every build; HTML files are no articles here.
    "READERS": {"rst": None, "html": None, "htm": None},
    # Pages, archives and feeds are ours: Pelican's own are all off.
    "DIRECT_TEMPLATES": [],
    **dict.fromkeys(_FEEDS),
    "TAG_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "DRAFT_SAVE_AS": "",
    "DRAFT_PAGE_SAVE_AS": "",
    "YEAR_ARCHIVE_SAVE_AS": "",
    "MONTH_ARCHIVE_SAVE_AS": "",
    "DAY_ARCHIVE_SAVE_AS": "",
    # The addresses our pages have, for plugins that ask an object of Pelican's for them. An article in
    # another language (a front matter key ``lang`` that the site allows) has an address like any other.
    "ARTICLE_URL": urls.PELICAN_ARTICLE,
    "ARTICLE_SAVE_AS": f"{urls.PELICAN_ARTICLE}index.html",
    "ARTICLE_LANG_URL": urls.PELICAN_ARTICLE,
    "ARTICLE_LANG_SAVE_AS": f"{urls.PELICAN_ARTICLE}index.html",
    "PAGE_URL": urls.PELICAN_PAGE,
    "PAGE_SAVE_AS": f"{urls.PELICAN_PAGE}index.html",
    "PAGE_LANG_URL": urls.PELICAN_PAGE,
    "PAGE_LANG_SAVE_AS": f"{urls.PELICAN_PAGE}index.html",
    "CATEGORY_URL": f"{urls.CATEGORIES[1:]}{{slug}}/",
    "TAG_URL": f"{urls.TAGS[1:]}{{slug}}/",
    "AUTHOR_URL": f"{urls.AUTHORS[1:]}{{slug}}/",
    # No translations: looking for them is quadratic, and a shared slug is reported by us with both files.
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_TRANSLATION_ID": None,
    # What waits for its day is held back by the reader, by "today" and not by the clock.
    "WITH_FUTURE_DATES": True,
    "ARTICLE_ORDER_BY": newest_first,
    "TIMEZONE": "Asia/Ho_Chi_Minh",
    "DEFAULT_LANG": "vi",
    "TYPOGRIFY": False,
    "RELATIVE_URLS": False,
    "THEME_STATIC_PATHS": [],
    # The deploy removes what is gone; wiping the output first would destroy the last good site.
    "DELETE_OUTPUT_DIRECTORY": False,
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    # Of the plugin seo: it would write a second canonical address and second JSON-LD into every page.
    "SEO_ENHANCER": False,
}
"""What Pelican is set to, whatever the settings file says."""

_ADDRESSES = ("địa chỉ trang do cổng đặt", "địa chỉ cũ ghi ở redirect_from của bài hay bản ghi")
_FEED = ("nguồn tin của cổng: /feeds/tin.xml, mỗi chuyên mục, làng nghề, tỉnh một nguồn", "bỏ dòng này")
_DATES = ("ngày viết theo cách Việt Nam (21/11/2026)", "bỏ dòng này")
_ORDER = ("thứ tự danh sách do cổng đặt: tin mới trước, tên theo vần tiếng Việt", "bỏ dòng này")
_SUMMARY = ("tóm tắt là mục summary của bài, không cắt từ nội dung", "ghi summary trong từng bài")
_SLUGS = ("đường dẫn lấy từ tiêu đề không dấu, hoặc mục slug của bài", "ghi slug trong bài")
_FOLDERS = (
    "mọi điều về bài ghi trong phần đầu bài, không lấy từ tên tệp hay thư mục",
    "ghi trong phần đầu bài",
)
_VISITORS = ("cổng không gửi người xem cho nơi khác đếm", "nếu vẫn cần: THEME_TEMPLATES_OVERRIDES")
_CACHE = ("lần dựng nào cũng đọc lại mọi bài; phần tốn công nằm trong CACHE_PATH", "bỏ dòng này")

WITHOUT_EFFECT: Mapping[str, tuple[str, str]] = {
    "AUTHOR": ("tác giả ghi trong từng bài; bài không ghi thì không đứng tên ai", "authors: [Tên tác giả]"),
    "TIMEZONE": ("giờ Việt Nam", 'TIMEZONE = "Asia/Ho_Chi_Minh"'),
    "DEFAULT_LANG": ("tiếng Việt", 'DEFAULT_LANG = "vi"'),
    "LOCALE": _DATES,
    "DATE_FORMATS": _DATES,
    "DEFAULT_DATE_FORMAT": _DATES,
    "DEFAULT_PAGINATION": ("số mục trên mỗi trang danh sách do cổng đặt", "bỏ dòng này"),
    "DEFAULT_ORPHANS": ("số mục trên mỗi trang danh sách do cổng đặt", "bỏ dòng này"),
    "PAGINATED_TEMPLATES": ("số mục trên mỗi trang danh sách do cổng đặt", "bỏ dòng này"),
    "PAGINATION_PATTERNS": _ADDRESSES,
    "ARTICLE_PERMALINK_STRUCTURE": _ADDRESSES,
    "DIRECT_TEMPLATES": (
        "các trang danh sách do cổng làm",
        'trang thêm: TEMPLATE_PAGES = {"trang.html": "trang/index.html"}',
    ),
    "MENUITEMS": ("trình đơn chính theo loại bản ghi", "trang tĩnh: menu_order trong phần đầu của trang"),
    "DISPLAY_PAGES_ON_MENU": ("trang tĩnh vào chân trang theo menu_order", "ghi hoặc bỏ menu_order"),
    "DISPLAY_CATEGORIES_ON_MENU": ("trình đơn chính theo loại bản ghi", "bỏ dòng này"),
    "LINKS": ("liên kết cuối trang là các đối tác", "LANGNGHE_SITE_PARTNERS"),
    "LINKS_WIDGET_NAME": ("liên kết cuối trang là các đối tác", "bỏ dòng này"),
    "SOCIAL_WIDGET_NAME": ("tên mục ở chân trang do cổng đặt", "bỏ dòng này"),
    "GITHUB_URL": ("liên kết ra ngoài nằm ở chân trang", 'SOCIAL = [("GitHub", "https://…")]'),
    "TWITTER_USERNAME": ("liên kết ra ngoài nằm ở chân trang", 'SOCIAL = [("X", "https://…")]'),
    "GOOGLE_ANALYTICS": _VISITORS,
    "GOOGLE_GLOBAL_SITE_TAG": _VISITORS,
    "DISQUS_SITENAME": ("cổng không có bình luận qua nơi khác", "bỏ dòng này"),
    "CSS_FILE": ("kiểu dáng của giao diện, và màu của cổng", "LANGNGHE_SITE_ACCENT"),
    "STYLESHEET_URL": ("kiểu dáng của giao diện, và màu của cổng", "LANGNGHE_SITE_ACCENT"),
    "THEME_STATIC_PATHS": ("tệp của giao diện được gộp, đặt tên theo nội dung", "bỏ dòng này"),
    "THEME_STATIC_DIR": ("tệp của giao diện nằm ở /theme/", "bỏ dòng này"),
    "JINJA_ENVIRONMENT": (
        "mẫu trang luôn thoát ký tự HTML và báo tên viết sai",
        "JINJA_FILTERS, JINJA_GLOBALS, JINJA_TESTS",
    ),
    "READERS": ("bài viết là tệp Markdown (.md)", "chuyển bài sang Markdown"),
    "DOCUTILS_SETTINGS": ("bài viết là tệp Markdown (.md)", "bỏ dòng này"),
    "PYGMENTS_RST_OPTIONS": ("bài viết là tệp Markdown (.md)", "bỏ dòng này"),
    "TYPOGRIFY": ("chữ giữ nguyên như người viết gõ", "bỏ dòng này"),
    "RELATIVE_URLS": ("địa chỉ tính từ SITEURL", "xem trên máy: python -m langnghe serve"),
    "DELETE_OUTPUT_DIRECTORY": (
        "mỗi lần dựng tự xóa những tệp lần trước đã đăng mà nay không còn; tệp khác để nguyên",
        "bỏ dòng này",
    ),
    "CACHE_CONTENT": _CACHE,
    "LOAD_CONTENT_CACHE": _CACHE,
    "CONTENT_CACHING_LAYER": _CACHE,
    "CHECK_MODIFIED_METHOD": _CACHE,
    "ARTICLE_ORDER_BY": _ORDER,
    "PAGE_ORDER_BY": _ORDER,
    "NEWEST_FIRST_ARCHIVES": _ORDER,
    "REVERSE_CATEGORY_ORDER": _ORDER,
    "SUMMARY_MAX_LENGTH": _SUMMARY,
    "SUMMARY_MAX_PARAGRAPHS": _SUMMARY,
    "SUMMARY_END_SUFFIX": _SUMMARY,
    "SLUGIFY_SOURCE": _SLUGS,
    "SLUGIFY_USE_UNICODE": _SLUGS,
    "SLUGIFY_PRESERVE_CASE": _SLUGS,
    "SLUG_REGEX_SUBSTITUTIONS": _SLUGS,
    "DEFAULT_DATE": ("mỗi bài ghi ngày đăng của mình", "date: 2026-11-21 08:00"),
    "DEFAULT_METADATA": _FOLDERS,
    "FILENAME_METADATA": _FOLDERS,
    "PATH_METADATA": _FOLDERS,
    "USE_FOLDER_AS_CATEGORY": _FOLDERS,
    "ARTICLE_TRANSLATION_ID": ("cổng một thứ tiếng, không ghép bản dịch", "bỏ dòng này"),
    "PAGE_TRANSLATION_ID": ("cổng một thứ tiếng, không ghép bản dịch", "bỏ dòng này"),
    "FEED_MAX_ITEMS": _FEED,
    "RSS_FEED_SUMMARY_ONLY": _FEED,
    "FEED_APPEND_REF": _FEED,
    **dict.fromkeys(_FEEDS, _FEED),
    # Of a plugin that is often used: what it would do twice.
    "SEO_ENHANCER": (
        "trang đã có địa chỉ chính thức, Open Graph và JSON-LD; robots.txt là của cổng",
        "SEO_ENHANCER = False (báo cáo SEO_REPORT vẫn dùng được)",
    ),
}
"""Settings without the effect Pelican (or a plugin) documents: what holds here, and what to use instead."""

_ADDRESS_NAMES = re.compile(
    r"(ARTICLE|PAGE|DRAFT|DRAFT_PAGE|CATEGORY|TAG|AUTHOR|(YEAR|MONTH|DAY)_ARCHIVE"
    r"|INDEX|ARCHIVES|CATEGORIES|TAGS|AUTHORS)(_LANG)?_(URL|SAVE_AS)"
)


def told_settings(settings: Mapping[str, Any]) -> list[Problem]:
    """Return what is to be told of the settings that were read, sorted by name."""
    found = {**_without_effect(settings), **dict(_slips(settings))}
    return [
        problem(
            "LN504",
            SETTINGS_FILE,
            name=name,
            written=f"{name} = {settings[name]!r}",
            needed=reason,
            fix=instead,
        )
        for name, (reason, instead) in sorted(found.items())
    ]


def _without_effect(settings: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    return {
        name: told
        for name, value in settings.items()
        if (told := WITHOUT_EFFECT.get(name) or (_ADDRESSES if _ADDRESS_NAMES.fullmatch(name) else None))
        and not _is_usual(name, value)
    }


def _is_usual(name: str, value: object) -> bool:
    """Whether a setting is at Pelican's default or at what we set it to, so that nobody asked for another."""
    if name in DEFAULT_CONFIG and value == DEFAULT_CONFIG[name]:
        return True
    if name in FIXED:
        return bool(value == FIXED[name]) or not (value or FIXED[name])
    return name not in DEFAULT_CONFIG and not value


def _slips(settings: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield settings of ours that were renamed or never were."""
    for name in settings:
        if name in RENAMED:
            yield name, ("thiết lập của Pelican, một tên cho một việc", RENAMED[name])
        elif name.startswith("LANGNGHE_") and name not in OWN:
            near = nearest(name, sorted(OWN), limit=1)
            yield name, ("một thiết lập có thật của cổng", near[0] if near else "bỏ dòng này")
