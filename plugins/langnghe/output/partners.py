"""Partners of the site (``LANGNGHE_SITE_PARTNERS``): what a setting may say, and the links that pages show.

A logo is one of the site's own pictures: nothing is loaded from a partner's host.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from langnghe.model.parts import Picture
from langnghe.model.problem import Problem, problem
from langnghe.output.media import Media, picture_view
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import PartnerLink

PARTNERS = "LANGNGHE_SITE_PARTNERS"
_KEYS = ("name", "href", "logo")
_EXAMPLE = f'{PARTNERS} = [{{"name": "Sở Công Thương", "href": "https://vidu.vn", "logo": "doi-tac/so.png"}}]'


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A partner as the setting names it; ``logo`` is a file below ``images``."""

    name: str
    href: str
    logo: str | None = None


def read_partners(setting: object, media: Media, problems: list[Problem]) -> tuple[Partner, ...]:
    """Return the partners in the order written; note in ``problems`` each one that cannot be shown."""
    if not setting:
        return ()
    if not isinstance(setting, list | tuple):
        problems.append(_unfit(setting, "danh sách các đối tác trong ngoặc vuông"))
        return ()
    found: list[Partner] = []
    for number, entry in enumerate(setting, 1):
        needs = list(_needs(entry, media))
        problems += [_unfit(entry, f"đối tác thứ {number}: {need}") for need in needs]
        if not needs:
            found.append(Partner(**{key: str(entry[key]).strip() for key in _KEYS if entry.get(key)}))
    return tuple(found)


def partner_links(partners: Iterable[Partner], media: Media, urls: Urls) -> tuple[PartnerLink, ...]:
    """Return the partners as pages show them: a name that is a link, beside its logo if there is one."""
    return tuple(
        PartnerLink(
            text=one.name,
            href=one.href,
            logo=picture_view(media, urls, Picture(file=one.logo, alt="")) if one.logo else None,
        )
        for one in partners
    )


def _needs(entry: object, media: Media) -> Iterator[str]:
    """Yield what an entry lacks or has too much, in the words of the message."""
    if not isinstance(entry, Mapping):
        yield "các mục name, href và nếu có logo, trong ngoặc nhọn"
        return
    name, href, logo = (str(entry.get(key) or "").strip() for key in _KEYS)
    if unknown := [str(key) for key in entry if key not in _KEYS]:
        yield f"chỉ có các mục name, href, logo; không có {', '.join(unknown)}"
    if not name:
        yield "name là tên đối tác"
    if not href.startswith(("https://", "http://")):
        yield "href là địa chỉ đầy đủ, bắt đầu bằng https://"
    if logo and not media.can_show(logo):
        yield f"logo là ảnh có trong {media.roots[0].name}/images/"


def _unfit(written: object, needed: str) -> Problem:
    return problem(
        "LN501", "pelicanconf.py", name=PARTNERS, written=str(written), needed=needed, fix=_EXAMPLE
    )
