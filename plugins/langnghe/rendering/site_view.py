"""The view of the site: who it is (from the settings), its menus and its footer. Nothing is invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from langnghe.model.article import StaticPage
from langnghe.model.kinds import KIND_INFO
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import Link, MenuEntry, PartnerLink, SiteView

NO_OWNER = "Cổng mẫu, chưa có cơ quan chủ quản"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who publishes the site. Everything but the name may be empty, and then it is not shown."""

    name: str = "Làng Nghề"
    tagline: str = "Tin tức và danh mục làng nghề Việt Nam"
    owner: str = NO_OWNER
    responsible: str | None = None
    address: str | None = None
    email: str | None = None
    phone: str | None = None
    licence: str | None = None
    copyright: str = "Bài viết và hình vẽ: CC BY 4.0. Ghi rõ nguồn khi phát hành lại."
    accent: str | None = None
    social: tuple[tuple[str, str], ...] = ()
    data_licence: tuple[str, str] | None = (
        "Creative Commons Ghi công 4.0 (CC BY 4.0)",
        "https://creativecommons.org/licenses/by/4.0/deed.vi",
    )

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Identity:
        """Read ``SITENAME``, ``SITESUBTITLE``, and ``LANGNGHE_SITE_OWNER`` and so on."""
        fields = (
            "owner",
            "responsible",
            "address",
            "email",
            "phone",
            "licence",
            "copyright",
            "accent",
        )
        given = {f: settings[key] for f in fields if settings.get(key := f"LANGNGHE_SITE_{f.upper()}")}
        names = {"name": "SITENAME", "tagline": "SITESUBTITLE"}
        given.update({f: settings[key] for f, key in names.items() if settings.get(key)})
        if "LANGNGHE_SITE_DATA_LICENCE" in settings:
            licence = settings["LANGNGHE_SITE_DATA_LICENCE"]
            given["data_licence"] = tuple(map(str, licence)) if licence else None
        return cls(**given)


def site_view(
    identity: Identity,
    urls: Urls,
    stylesheet: str,
    icon: str,
    pages: tuple[StaticPage, ...],
    *,
    font: str = "",
    logo: str = "",
    scripts: Mapping[str, str] | None = None,
    partners: tuple[PartnerLink, ...] = (),
) -> SiteView:
    """Return what is the same on every page. Style sheet, icon, font and scripts are paths of the site.

    ``logo`` is SVG to stand beside the name.
    """
    return SiteView(
        name=identity.name,
        tagline=identity.tagline,
        language="vi",
        home=urls.href(paths.HOME),
        menu=_menu(urls),
        footer_links=_footer_links(urls, pages),
        owner=identity.owner,
        owner_line=identity.owner if identity.owner == NO_OWNER else f"Cơ quan chủ quản: {identity.owner}",
        responsible=identity.responsible,
        address=identity.address,
        email=identity.email,
        phone=identity.phone,
        licence=identity.licence,
        copyright=identity.copyright,
        data_licence=_data_licence(identity),
        social=tuple(Link(text=name, href=url) for name, url in identity.social),
        partners=partners,
        stylesheet=urls.href(stylesheet),
        icon=urls.href(icon),
        font=urls.href(font) if font else None,
        logo=Markup(logo),  # noqa: S704  the theme's own icon
        scripts={name: urls.href(path) for name, path in (scripts or {}).items()},
        feed=urls.href(paths.NEWS_FEED),
        search=urls.href(paths.SEARCH),
        accent=identity.accent,
    )


def _data_licence(identity: Identity) -> Link | None:
    """Return what the open data is under; a site may have none."""
    if identity.data_licence is None:
        return None
    title, url = identity.data_licence
    return Link(text=title, href=url)


def _menu(urls: Urls) -> tuple[MenuEntry, ...]:
    news = MenuEntry(section="news", text="Tin tức", href=urls.href(paths.NEWS))
    listed = sorted((info for info in KIND_INFO.values() if info.menu is not None), key=lambda i: i.menu or 0)
    kinds = (
        MenuEntry(section=info.key, text=info.section, href=urls.href(paths.KIND_PATHS[info.key]))
        for info in listed
    )
    return (news, *kinds)


def _footer_links(urls: Urls, pages: tuple[StaticPage, ...]) -> tuple[Link, ...]:
    """Return static pages in their order, then the lists that the main menu leaves out."""

    def link(text: str, path: str) -> Link:
        return Link(text=text, href=urls.href(path))

    in_menu = sorted(
        (p for p in pages if p.menu_order is not None), key=lambda p: (p.menu_order or 0, p.slug)
    )
    return (
        *(link(page.title, paths.static_page_path(page.slug)) for page in in_menu),
        link("Nghề", paths.CRAFTS),
        link("Tỉnh, thành phố", paths.PROVINCES),
        *(link(info.section, paths.KIND_PATHS[info.key]) for info in KIND_INFO.values() if info.menu is None),
        link("Bản đồ", paths.MAP),
        link("Thống kê", paths.STATISTICS),
        link("Dữ liệu mở", paths.DATA),
        link("Từ khóa", paths.TAGS),
        link("Tác giả", paths.AUTHORS),
    )
