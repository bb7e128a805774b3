"""Pages of the demo site to look at in a browser: of each kind the one that holds most."""

from __future__ import annotations

PAGES = {
    "home": "/",
    "latest": "/tin/moi/",
    "listing": "/tin/",
    "article": "/tin/2025/mau-gom-va-men-tro/",
    "article-interview": "/tin/2025/mau-phong-van-chu-tich/",
    "article-photo": "/tin/2026/mau-anh-lo-gom-ngay-tet/",
    "article-plan": "/tin/2024/mau-ke-hoach-lang-nghe/",
    "article-report": "/tin/2024/mau-bao-cao-hiep-hoi/",
    "article-video": "/tin/2026/mau-phim-det-chieu/",
    "list": "/san-pham/",
    "facet": "/san-pham/tinh/hai-phong/",
    "village": "/lang-nghe/mau-gom/",
    "product": "/san-pham/mau-binh-gom/",
    "producer": "/chu-the/mau-htx-gom/",
    "artisan": "/nghe-nhan/mau-nguyen-van/",
    "organisation": "/to-chuc/mau-hiep-hoi/",
    "document": "/van-ban/mau-nd-9052-cp-2018/",
    "event": "/su-kien/mau-hoi-cho-2023/",
    "calendar": "/su-kien/lich/",
    "plan": "/ke-hoach/mau-ke-hoach-2024-2025/",
    "craft": "/nghe/gom-su/",
    "province": "/tinh/hai-phong/",
    "index": "/chu-de/",
    "standing": "/mau-gioi-thieu/",
    "map": "/ban-do/",
    "provincemap": "/ban-do/hai-phong/",
    "statistics": "/thong-ke/",
    "data": "/du-lieu/",
    "search": "/tim-kiem/",
    "notfound": "/404.html",
}
"""Name → path. A name begins with its kind, as ``<body class="ln-page--…">`` says it."""
