"""Ways to pass a page on: plain addresses that open without a script and tell nobody who only reads."""

from __future__ import annotations

from urllib.parse import quote

from langnghe.rendering.views.shared.base import Link

_WAYS = (
    ("Zalo", "https://zalo.me/share?url={url}"),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    ("Thư điện tử", "mailto:?subject={title}&body={url}"),
)


def share_links(title: str, address: str) -> tuple[Link, ...]:
    """Return links that pass on a page by its full address; title and address are quoted whole."""
    values = {"title": quote(title, safe=""), "url": quote(address, safe="")}
    return tuple(Link(text=name, href=way.format(**values)) for name, way in _WAYS)
