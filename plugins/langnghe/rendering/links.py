"""Addresses inside texts: turned into what a page links to, and checked against the pages there will be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from posixpath import normpath
from urllib.parse import unquote

from langnghe.model.problem import Problem, problem
from langnghe.rendering.markdown import LinkUse
from langnghe.rendering.urls import PICTURES
from langnghe.text.nearest import nearest

_HREF = re.compile(r'(<a(?: [a-z-]+="[^"]*")*?) href="([^"]*)"')
"""Only inside a tag: text may show ` href="…"` as code."""
_LINK = re.compile(r'<a(?: [a-z-]+="[^"]*")*? href="([^"]*)"(?: [a-z-]+="[^"]*")*>(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(r'<img alt="([^"]*)" src="([^"]*)"( title="[^"]*")?>')
_SOURCE = re.compile(r"\{(filename|static|attach|index|tag|category|author)\}(.*)")
_HOST = re.compile(r"www\.|[a-z0-9.-]+\.(?:vn|com|org|net)(?:/|$)")
_OUTSIDE = re.compile(r"(?:https?|mailto|tel):|//")


@dataclass(frozen=True, slots=True)
class Target:
    """An address inside the site: its path, and the fragment behind ``#`` (empty if none)."""

    path: str
    fragment: str = ""


def target_of(written: str, sources: Mapping[str, str], here: str) -> Target | None:
    """Return where ``written`` leads inside the site, or None for an outside address.

    ``sources`` maps content files ("news/2024/x.md") to paths, for Pelican's ``{filename}``; ``here`` is the
    content file the text stands in. A target that leads nowhere has a path that is not in the site.
    """
    if _OUTSIDE.match(written):
        return None
    address, _, fragment = written.partition("#")
    match = _SOURCE.match(address)
    if match:
        return Target(_source_target(match[1], match[2], sources, here), fragment)
    return Target(unquote(address), fragment)


def _source_target(kind: str, file: str, sources: Mapping[str, str], here: str) -> str:
    """Resolve Pelican's link words; what has no meaning here stays as written and is reported as dead."""
    folder = here.rpartition("/")[0]
    name = normpath(file.lstrip("/") if file.startswith("/") else f"{folder}/{file}").lstrip("/")
    if kind == "filename":
        return sources.get(name, f"{{filename}}{file}")
    if kind in {"static", "attach"}:
        return f"/{name}"
    return f"{{{kind}}}{file}"


def rewrite(html: str, href: Callable[[str], str], picture: Callable[[str, str], str | None]) -> str:
    """Return ``html`` with its addresses as a page writes them.

    ``href`` turns an address as written into one ready for the page; ``picture`` returns the whole ``<img>``
    for (address, text alternative), or None to keep what stands there.
    """
    if "<img" in html:
        html = _IMAGE.sub(lambda m: picture(unescape(m[2]), unescape(m[1])) or m[0], html)
    return _HREF.sub(lambda m: f'{m[1]} href="{escape(href(unescape(m[2])))}"', html)


def unlink(html: str, is_gone: Callable[[str], bool]) -> str:
    """Return ``html`` without the links whose address (as written) is gone; their words stay."""
    return _LINK.sub(lambda m: m[2] if is_gone(unescape(m[1])) else m[0], html)


def check_links(
    links: Iterable[LinkUse],
    path: str,
    here: str,
    sources: Mapping[str, str],
    known: Mapping[str, frozenset[str] | None],
    own: str,
    unpublished: Callable[[str], str | None] = lambda _path: None,
) -> Iterator[Problem]:
    """Yield the addresses of a text that lead nowhere.

    ``known`` maps every path of the site to the fragments it has (None: not known before it is rendered);
    ``own`` is the path of the page the text stands on; ``unpublished`` says of a path that is not there today
    why it is no mistake ("bản nháp").
    """
    for link in links:
        target = target_of(link.target, sources, here)
        if target is None:
            continue
        page = target.path or own
        if page not in known:
            state = unpublished(page)
            yield _unpublished(link, path, state) if state is not None else _dead(link, path, page, known)
            continue
        fragments = known[page]
        if target.fragment and fragments is not None and unquote(target.fragment) not in fragments:
            near = nearest(target.fragment, fragments)
            yield problem(
                "LN207",
                path,
                link.line,
                written=link.target,
                allowed=", ".join(sorted(fragments)[:8]) or "không có mục nào",
                fix=_written(link, f"{target.path}#{near[0]}") if near else "bỏ phần từ dấu # trở đi",
            )


def _unpublished(link: LinkUse, path: str, state: str) -> Problem:
    """Remind of a link to a page that is not there today."""
    fix = "trang sẽ đăng thì để nguyên, liên kết tự hiện; nếu không thì xóa liên kết, giữ lại chữ"
    needed = f"trang đang đăng; trang này {state}, nên cổng bỏ liên kết, chỉ để chữ"
    return problem("LN209", path, link.line, written=link.target, needed=needed, fix=fix)


def _dead(link: LinkUse, path: str, page: str, known: Iterable[str]) -> Problem:
    """Report a dead link with the addresses nearest to it."""
    slashed = f"{page}/"
    paths = list(known)
    near = [slashed] if slashed in paths else nearest(page, paths)
    if page.startswith(PICTURES):
        fix = f"![Mô tả ảnh]({near[0]})" if near else f"chép ảnh vào content{page}"
        subject = "Ảnh trong bài"
        return problem("LN301", path, link.line, subject=subject, written=link.target, tried=page, fix=fix)
    if _HOST.match(page):
        near = []
    return problem(
        "LN206",
        path,
        link.line,
        written=link.target,
        nearest=", ".join(near) or "không có địa chỉ nào gần giống",
        fix=_written(link, near[0] if near else f"https://{page}" if _HOST.match(page) else ""),
    )


def _written(link: LinkUse, address: str) -> str:
    """Return the link in Markdown with ``address``, or advice where no address is known."""
    return f"[{link.words or 'chữ'}]({address})" if address else "xóa liên kết, giữ lại chữ"
