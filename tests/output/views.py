"""Small views for the tests of output, which do not care what a page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from langnghe.rendering.views.shared.base import PageView, SiteView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView(PageView):
    """A page with words."""

    template: ClassVar[str] = "trang.html"

    words: str = ""


def page(path: str, **more: Any) -> PlainView:
    """Return a page at an address of the site."""
    return PlainView(path=path, canonical=f"https://vidu.vn{path}", title=path, **more)


def site(**more: Any) -> SiteView:
    """Return who the site is, in the fewest words."""
    values: dict[str, Any] = {
        "name": "Cổng mẫu",
        "tagline": "Để thử",
        "language": "vi",
        "home": "/",
        "menu": (),
        "footer_links": (),
        "owner": "Chủ mẫu",
        "owner_line": "Chủ mẫu",
        "responsible": None,
        "address": None,
        "email": None,
        "phone": None,
        "licence": None,
        "copyright": "",
        "data_licence": None,
        "social": (),
        "stylesheet": "/theme/site.css",
        "icon": "/theme/favicon.svg",
        "feed": "/feeds/tin.xml",
        "search": "/tim-kiem/",
    }
    return SiteView(**{**values, **more})
