"""Files for machines: sitemap, robots.txt, feed, pages of moved addresses. None of them knows the clock."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from bs4 import BeautifulSoup
from tests.output.views import page, site
from tests.relations.samples import TODAY, article, loaded, vocabulary

from langnghe.model.article import Article, Body
from langnghe.model.catalogue import Catalogue
from langnghe.output.machine_files import FEED_LENGTH, news_feed, redirect, robots, sitemap
from langnghe.relations.portal import Portal, build_portal
from langnghe.rendering.urls import Urls

URLS = Urls("https://vidu.vn/cong")
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def portal(*articles: Article) -> Portal:
    return build_portal(loaded(Catalogue(vocabulary=vocabulary())), articles, [], TODAY)


def test_the_sitemap_lists_what_may_be_found_with_the_day_an_article_changed() -> None:
    news = article("bai", "2026-01-09 08:00", modified=article("x", "2026-02-03 09:00").published)
    views = [page("/tin/2026/bai/"), page("/"), replace(page("/404.html"), canonical="")]
    root = ElementTree.fromstring(sitemap(views, portal(news), URLS))
    found = [(entry.findtext(f"{MAP}loc"), entry.findtext(f"{MAP}lastmod")) for entry in root]
    assert found == [
        ("https://vidu.vn/cong/", None),
        ("https://vidu.vn/cong/tin/2026/bai/", "2026-02-03"),
    ]


def test_robots_may_read_everything_and_are_shown_the_sitemap() -> None:
    assert robots(URLS).decode().splitlines()[-1] == "Sitemap: https://vidu.vn/cong/sitemap.xml"


def test_the_feed_holds_the_newest_articles_with_full_addresses_and_lasting_ids() -> None:
    body = Body(
        html='<a href="/cong/lang-nghe/">làng</a> <a href="#muc">mục</a> <img src="/cong/images/a.jpg">'
    )
    news = [article(f"bai-{n}", f"2026-01-{n + 1:02d} 08:00", body=body, summary="Sapo") for n in range(31)]
    feed = ElementTree.fromstring(news_feed(portal(*news), site(), URLS))
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == FEED_LENGTH
    assert entries[0].findtext(f"{ATOM}title") == "bai-30"
    assert entries[0].findtext(f"{ATOM}id") == "tag:vidu.vn,2026-01-31:/tin/2026/bai-30/"
    content = entries[0].findtext(f"{ATOM}content")
    assert content is not None
    addresses = [
        tag.get("href") or tag.get("src") for tag in BeautifulSoup(content, "html.parser").select("a, img")
    ]
    assert addresses == [
        "https://vidu.vn/cong/lang-nghe/",
        "https://vidu.vn/cong/tin/2026/bai-30/#muc",
        "https://vidu.vn/cong/images/a.jpg",
    ]


def test_the_date_of_a_feed_is_that_of_its_newest_change() -> None:
    older = article("a", "2026-01-01 08:00", modified=article("x", "2026-03-01 09:00").published)
    feed = ElementTree.fromstring(news_feed(portal(older, article("b", "2026-02-01 08:00")), site(), URLS))
    assert feed.findtext(f"{ATOM}updated") == "2026-03-01T09:00:00+07:00"


def test_a_feed_without_articles_has_a_date_that_does_not_change() -> None:
    feed = ElementTree.fromstring(news_feed(portal(), site(), URLS))
    assert feed.findtext(f"{ATOM}updated") == "2000-01-01T00:00:00+07:00"
    assert feed.findall(f"{ATOM}entry") == []


def test_a_moved_page_leads_people_and_machines_to_the_new_address() -> None:
    soup = BeautifulSoup(redirect("/lang-nghe/bat-trang/", URLS).decode(), "html.parser")
    canonical, refresh, link = soup.find("link"), soup.find("meta", {"http-equiv": "refresh"}), soup.find("a")
    assert canonical is not None
    assert canonical["href"] == "https://vidu.vn/cong/lang-nghe/bat-trang/"
    assert refresh is not None
    assert refresh["content"] == "0; url=/cong/lang-nghe/bat-trang/"
    assert link is not None
    assert link["href"] == "/cong/lang-nghe/bat-trang/"
    assert soup.html is not None
    assert soup.html["lang"] == "vi"
