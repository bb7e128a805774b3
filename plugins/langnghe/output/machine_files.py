"""Files for machines: sitemap, robots.txt, the news feed, redirects of moved pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone
from html import escape
from urllib.parse import urlsplit
from xml.etree import ElementTree

from feedgenerator import Atom1Feed

from langnghe.model.article import Article
from langnghe.output.file_making import FileMaking
from langnghe.relations.portal import Portal
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.base import PageView, SiteView

FEED_LENGTH = 30
_SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_BEGINNING = datetime(2000, 1, 1, tzinfo=timezone(timedelta(hours=7)))
"""The date of a feed without articles: a feed must have one, and it may not be the clock's."""

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


class _Feed(Atom1Feed):  # type: ignore[misc]
    """Atom whose date is that of its newest entry, never the clock's."""

    def latest_post_date(self) -> datetime:
        dates: list[datetime] = [item["updateddate"] for item in self.items]
        return max(dates, default=_BEGINNING)


def sitemap_files(making: FileMaking) -> Iterator[tuple[str, bytes]]:
    """Yield the sitemap of the planned pages."""
    yield paths.SITEMAP, sitemap(making.pages.values(), making.portal, making.urls)


def robots_files(making: FileMaking) -> Iterator[tuple[str, bytes]]:
    """Yield robots.txt."""
    yield paths.ROBOTS, robots(making.urls)


def news_feeds(making: FileMaking) -> Iterator[tuple[str, bytes]]:
    """Yield the feed of all news."""
    yield paths.NEWS_FEED, news_feed(making.portal, making.site, making.urls)


def sitemap(views: Iterable[PageView], portal: Portal, urls: Urls) -> bytes:
    """Return the sitemap of what search engines may list; articles with the day they last changed."""
    changed = {paths.article_path(a): (a.modified or a.published).date().isoformat() for a in portal.articles}
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


def news_feed(portal: Portal, site: SiteView, urls: Urls) -> bytes:
    """Return the Atom feed of the newest articles, with their full text."""
    feed = _Feed(
        title=site.name,
        link=urls.absolute(paths.HOME),
        description=site.tagline,
        language=site.language,
        feed_url=urls.absolute(paths.NEWS_FEED),
        feed_guid=_tag(urls, "2026-01-01", paths.NEWS_FEED),
        author_name=site.owner,
    )
    for article in portal.articles[:FEED_LENGTH]:
        path = paths.article_path(article)
        feed.add_item(
            title=article.title,
            link=urls.absolute(path),
            unique_id=_tag(urls, f"{article.published:%Y-%m-%d}", path),
            description=article.summary or "",
            content=_absolute(article, urls),
            pubdate=article.published,
            updateddate=article.modified or article.published,
        )
    text: str = feed.writeString("utf-8")
    return text.encode("utf-8")


def _tag(urls: Urls, day: str, path: str) -> str:
    """Return a ``tag:`` URI (RFC 4151): an id that stays when the site moves to https or another path."""
    return f"tag:{urlsplit(urls.site_url).hostname or 'localhost'},{day}:{path}"


def _absolute(article: Article, urls: Urls) -> str:
    """Return an article's text with full addresses, since feed readers know no base."""
    origin = urls.site_url[: len(urls.site_url.rstrip("/")) - len(urls.prefix)]
    page = urls.absolute(paths.article_path(article))
    html = article.body.html
    for attribute in ("href", "src"):
        html = html.replace(f' {attribute}="/', f' {attribute}="{origin}/')
        html = html.replace(f' {attribute}="#', f' {attribute}="{page}#')
    return html


def redirect(new_path: str, urls: Urls) -> bytes:
    """Return the page that leads from an old address to the new one, on hosting that knows no redirects."""
    return _REDIRECT.format(
        target=escape(urls.href(new_path)), canonical=escape(urls.absolute(new_path))
    ).encode()
