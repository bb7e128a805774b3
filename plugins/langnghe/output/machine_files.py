"""Files for machines: sitemap, robots.txt, redirects of moved pages; feeds and calendars stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from xml.etree import ElementTree

from langnghe.output.context import OutputContext
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import PageView

_SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

_REDIRECT = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Trang đã chuyển</title>
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<main id="noi-dung">
<h1>Trang đã chuyển</h1>
<p>Nội dung này nay ở <a href="{target}">địa chỉ mới</a>.</p>
</main>
</body>
</html>
"""


def sitemap_files(ctx: OutputContext) -> Iterator[tuple[str, bytes]]:
    """Yield the sitemap of the planned pages."""
    yield paths.SITEMAP, sitemap(ctx.pages.values(), ctx.data, ctx.urls)


def robots_files(ctx: OutputContext) -> Iterator[tuple[str, bytes]]:
    """Yield robots.txt."""
    yield paths.ROBOTS, robots(ctx.urls)


def sitemap(views: Iterable[PageView], data: SiteData, urls: Urls) -> bytes:
    """Return the sitemap of what search engines may list; articles with the day they last changed."""
    changed = {paths.article_path(a): (a.modified or a.published).date().isoformat() for a in data.articles}
    root = ElementTree.Element("urlset", {"xmlns": _SITEMAP_NAMESPACE})
    for path in sorted(view.path for view in views if view.canonical and view.robots is None):
        entry = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(entry, "loc").text = urls.absolute(path)
        if path in changed:
            ElementTree.SubElement(entry, "lastmod").text = changed[path]
    ElementTree.indent(root)
    xml: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def robots(urls: Urls) -> bytes:
    """Return robots.txt: everything may be read, and here is the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {urls.absolute(paths.SITEMAP)}\n".encode()


def redirect(new_path: str, urls: Urls) -> bytes:
    """Return the page that leads from an old address to the new one, on hosting that knows no redirects."""
    return _REDIRECT.format(
        target=escape(urls.href(new_path)), canonical=escape(urls.absolute(new_path))
    ).encode()
