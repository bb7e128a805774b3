"""Where a page of a catalogue list is among its pages: these are numbered from the first, unlike news."""

from __future__ import annotations

from langnghe.rendering import urls as paths
from langnghe.rendering.views.shared.base import Link, Pagination
from langnghe.rendering.views.shared.context import RenderContext

PAGE_SIZE = 48
"""Cards of a page of records: with the panel some 8 kB of HTML, gzip, for a phone."""


def record_pagination(ctx: RenderContext, path: str, number: int, count: int) -> Pagination | None:
    """Return where a page stands: in the catalogue ``newer`` is the page before, ``older`` the next."""
    if count == 1:
        return None

    def link(text: str, other: int) -> Link | None:
        return ctx.link(text, paths.list_page_path(path, other)) if 1 <= other <= count else None

    numbered = [link(str(other), other) for other in range(1, count + 1)]
    return Pagination(
        current=str(number),
        newer=link("Trang trước", number - 1),
        older=link("Trang sau", number + 1),
        pages=tuple(one for one in numbered if one is not None),
    )
