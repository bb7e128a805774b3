"""An article's text for readers who see it outside the site: all that belongs to it, full addresses only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from urllib.parse import urljoin

from langnghe.rendering.views.news.article import ArticleView, SignatureView, VideoView
from langnghe.rendering.views.shared.base import PictureView

_TAG = re.compile(r"""<[a-zA-Z][a-zA-Z0-9]*\s(?:[^"'>]|"[^"]*"|'[^']*')*>""")
"""Tags only: the text of a code sample may look like an attribute."""
_ADDRESS = re.compile(r'( (?:href|src|poster|cite)=")([^"]*)"')
_CANDIDATES = re.compile(r'( srcset=")([^"]*)"')


def full_text(view: ArticleView) -> str:
    """Return an article's text in plain HTML: corrections, film or picture, text, pictures, updates, signer.

    Addresses within the site, fragments and footnotes become full ones, since feed readers know no base.
    """
    return absolute("\n".join(_parts(view)), view.canonical)


def lead_picture(view: ArticleView) -> PictureView | None:
    """Return the picture an article is known by: its own, or the poster of its film."""
    return view.video.poster if view.video is not None else view.cover


def _parts(view: ArticleView) -> Iterator[str]:
    for change in view.corrections:
        yield f"<p><strong>Đính chính {change.on.text}:</strong> {_words(change.text)}</p>"
    if (lead := lead_picture(view)) is not None:
        yield _figure(lead)
    if view.video is not None:
        yield _film(view.video)
    yield str(view.body)
    yield from map(_figure, view.gallery)
    for change in view.updates:
        yield f"<p><strong>Cập nhật {change.on.text}:</strong> {_words(change.text)}</p>"
    if view.signature is not None:
        yield _signature(view.signature)


def absolute(html: str, page: str) -> str:
    """Return HTML in which every address is a full one, as seen from the page at the address ``page``."""
    origin = "/".join(page.split("/", 3)[:3])

    def full(address: str) -> str:
        # Nearly all addresses are of these three forms; ``urljoin`` takes as long as all the rest of a feed.
        if address.startswith(("https://", "http://")):
            return address
        if address.startswith("#"):
            return page + address
        if address.startswith("/") and not address.startswith("//"):
            return origin + address
        return urljoin(page, address)

    def join(found: re.Match[str]) -> str:
        return f'{found[1]}{full(found[2])}"'

    def join_all(found: re.Match[str]) -> str:
        candidates = (one.split(None, 1) for one in re.split(r",\s+", found[2].strip()))
        joined = (" ".join([full(one[0]), *one[1:]]) for one in candidates if one)
        return f'{found[1]}{", ".join(joined)}"'

    def in_tag(tag: re.Match[str]) -> str:
        return _CANDIDATES.sub(join_all, _ADDRESS.sub(join, tag[0]))

    return _TAG.sub(in_tag, html)


def _figure(picture: PictureView) -> str:
    caption = _joined(picture.caption, f"Ảnh: {picture.credit}" if picture.credit else None)
    return (
        f'<figure><img src="{escape(picture.href)}" width="{picture.width}" height="{picture.height}" '
        f'alt="{escape(picture.alt)}">{f"<figcaption>{caption}</figcaption>" if caption else ""}</figure>'
    )


def _film(video: VideoView) -> str:
    where = f" trên {video.provider}" if video.provider else ""
    length = f" ({video.duration})" if video.duration else ""
    return f'<p><a href="{escape(video.href)}">{_words(f"Xem phim{where}{length}")}</a></p>'


def _signature(signature: SignatureView) -> str:
    lines = (signature.place_line, signature.body, signature.role, signature.name)
    return f"<p>{'<br>'.join(_words(line) for line in lines if line)}</p>"


def _joined(*texts: str | None) -> str:
    return _words(" ".join(text for text in texts if text))


def _words(text: str) -> str:
    return escape(text, quote=False)
