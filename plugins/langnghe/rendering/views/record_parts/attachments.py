"""Files that belong to a document: of what type, how large where they are ours, on whose site where not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from langnghe.model.document import Attachment
from langnghe.rendering.views.shared.base import FactValue
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.numbers import format_size

_TYPES: Mapping[str, str] = {
    "doc": "Word",
    "docx": "Word",
    "xls": "Excel",
    "xlsx": "Excel",
    "jpg": "ảnh JPEG",
    "jpeg": "ảnh JPEG",
    "png": "ảnh PNG",
}
_PAGES = frozenset({"", "htm", "html", "aspx", "php", "jsp"})
"""What addresses of pages end in; they are no files to save."""


def attachment_values(ctx: RenderContext, attachments: Iterable[Attachment]) -> tuple[FactValue, ...]:
    """Return files with their address and a note: "PDF, 1,2 MB", "PDF, tại vanban.chinhphu.vn"."""
    return tuple(
        FactValue(
            text=one.title,
            href=ctx.file_href(one.file) or one.url,
            note=", ".join(_particulars(ctx, one)) or None,
        )
        for one in attachments
    )


def _particulars(ctx: RenderContext, one: Attachment) -> Iterator[str]:
    kind = file_type(one.file or urlsplit(one.url or "").path)
    if kind is not None:
        yield kind
    size = ctx.file_size(one.file) if one.file is not None else None
    if size is not None:
        yield format_size(size)
    if one.file is None and one.url is not None and (host := urlsplit(one.url).hostname):
        yield f"tại {host.removeprefix('www.')}"


def file_type(name: str) -> str | None:
    """Return what a file is called by the end of its name, or None for pages and names that do not say."""
    suffix = PurePosixPath(name).suffix.removeprefix(".").lower()
    if suffix in _PAGES or not suffix.isalnum() or len(suffix) > 4:
        return None
    return _TYPES.get(suffix, suffix.upper())
