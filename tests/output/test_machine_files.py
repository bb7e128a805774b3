"""Files for machines: sitemap, robots.txt, pages of moved addresses. None of them knows the clock."""

from __future__ import annotations

from xml.etree import ElementTree

from bs4 import BeautifulSoup
from tests.relations.samples import TODAY, article, loaded

from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.article import Article
from langnghe.model.catalogue import Catalogue
from langnghe.output.machine_files import redirect, robots, sitemap
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.rendering.pages import page_routes
from langnghe.rendering.urls import Urls

URLS = Urls("https://vidu.vn/cong")
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def data(*articles: Article) -> SiteData:
    return build_site_data(loaded(Catalogue(vocabulary=load_vocabulary(None)[0])), articles, [], TODAY)


def test_the_sitemap_lists_what_may_be_found_with_the_day_an_article_changed() -> None:
    news = article("bai", "2026-01-09 08:00", modified=article("x", "2026-02-03 09:00").published)
    routes = {route.path: route for route in page_routes(data(news))}
    wanted = [routes[path] for path in ("/tin/2026/bai/", "/", "/404.html")]
    root = ElementTree.fromstring(sitemap(wanted, URLS))
    found = [(entry.findtext(f"{MAP}loc"), entry.findtext(f"{MAP}lastmod")) for entry in root]
    assert found == [
        ("https://vidu.vn/cong/", None),
        ("https://vidu.vn/cong/tin/2026/bai/", "2026-02-03"),
    ]


def test_robots_may_read_everything_and_are_shown_the_sitemap() -> None:
    assert robots(URLS).decode().splitlines()[-1] == "Sitemap: https://vidu.vn/cong/sitemap.xml"


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
