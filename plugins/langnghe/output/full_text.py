"""An article's text for readers who see it outside the site: with its pictures, and full addresses only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import urljoin

from langnghe.rendering.views.article import ArticleView
from langnghe.rendering.views.base import PictureView

_TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>""")
"""Tags only: the text of a code sample may look like an attribute."""
_ADDRESS = re.compile(r'( (?:href|src|poster|cite)=")([^"]*)"')
_CANDIDATES = re.compile(r'( srcset=")([^"]*)"')


def full_text(view: ArticleView) -> str:
    """Return the text of an article's page: its picture, the text, the pictures of its gallery.

    Addresses within the site, fragments and footnotes become full ones, since feed readers know no base.
    """
    parts = [*_figures([view.cover] if view.cover else []), str(view.body), *_figures(view.gallery)]
    return absolute("\n".join(parts), view.canonical)


def absolute(html: str, page: str) -> str:
    """Return HTML in which every address is a full one, as seen from the page at the address ``page``."""

    def join(found: re.Match[str]) -> str:
        return f'{found[1]}{urljoin(page, found[2])}"'

    def join_all(found: re.Match[str]) -> str:
        candidates = (one.split(None, 1) for one in re.split(r",\s+", found[2].strip()))
        joined = (" ".join([urljoin(page, one[0]), *one[1:]]) for one in candidates if one)
        return f'{found[1]}{", ".join(joined)}"'

    def in_tag(tag: re.Match[str]) -> str:
        return _CANDIDATES.sub(join_all, _ADDRESS.sub(join, tag[0]))

    return _TAG.sub(in_tag, html)


def _figures(pictures: Iterable[PictureView]) -> Iterable[str]:
    for picture in pictures:
        words = [picture.caption or "", f"Ảnh: {picture.credit}" if picture.credit else ""]
        caption = escape(" ".join(filter(None, words)), quote=False)
        yield (
            f'<figure><img src="{escape(picture.href)}" width="{picture.width}" height="{picture.height}" '
            f'alt="{escape(picture.alt)}">{f"<figcaption>{caption}</figcaption>" if caption else ""}</figure>'
        )
