"""All pages of the site, kind by kind. A new kind of page joins the site by its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from langnghe.relations.site_data import SiteData
from langnghe.rendering.data.page import open_data_routes
from langnghe.rendering.kinds import RECORD_KINDS
from langnghe.rendering.views.facets.pages import facet_routes
from langnghe.rendering.views.home.home import home_routes
from langnghe.rendering.views.home.statistics import statistics_routes
from langnghe.rendering.views.landing.craft import craft_routes
from langnghe.rendering.views.landing.province import province_routes
from langnghe.rendering.views.maps.map import map_routes
from langnghe.rendering.views.news.article import article_routes
from langnghe.rendering.views.news.front import author_routes, news_routes, tag_routes
from langnghe.rendering.views.news.news_list import record_news_routes
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.rendering.views.site.not_found import not_found_routes
from langnghe.rendering.views.site.search import search_routes
from langnghe.rendering.views.site.static_page import static_routes

ListRoutes = Callable[[SiteData], Iterator[PageRoute]]

CATALOGUE_ROUTES: tuple[ListRoutes, ...] = (
    *(kind.routes for kind in RECORD_KINDS.values()),
    craft_routes,
    province_routes,
    facet_routes,
)
"""Pages of records, crafts, provinces and facets."""

PAGE_ROUTES: tuple[ListRoutes, ...] = (
    home_routes,
    news_routes,
    tag_routes,
    author_routes,
    article_routes,
    *CATALOGUE_ROUTES,
    record_news_routes,
    static_routes,
    search_routes,
    map_routes,
    statistics_routes,
    open_data_routes,
    not_found_routes,
)


def page_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield every page of the site, each once, in an order that never varies."""
    for routes in PAGE_ROUTES:
        yield from routes(data)
