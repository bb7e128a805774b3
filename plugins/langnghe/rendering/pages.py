"""All pages of the site, kind by kind. A new kind of page joins the site by its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from langnghe.rendering.data.page import open_data_pages
from langnghe.rendering.views.facets.pages import facet_pages
from langnghe.rendering.views.home.home import home_pages
from langnghe.rendering.views.home.statistics import statistics_pages
from langnghe.rendering.views.landing.craft import craft_pages
from langnghe.rendering.views.landing.province import province_pages
from langnghe.rendering.views.maps.map import map_pages
from langnghe.rendering.views.news.article import article_pages
from langnghe.rendering.views.news.front import news_pages
from langnghe.rendering.views.news.news_list import record_news_pages
from langnghe.rendering.views.news.terms import author_pages, tag_pages
from langnghe.rendering.views.records.artisan import artisan_pages
from langnghe.rendering.views.records.document import document_pages
from langnghe.rendering.views.records.event import event_pages
from langnghe.rendering.views.records.organisation import organisation_pages
from langnghe.rendering.views.records.plan import plan_pages
from langnghe.rendering.views.records.producer import producer_pages
from langnghe.rendering.views.records.product import product_pages
from langnghe.rendering.views.records.village import village_pages
from langnghe.rendering.views.shared.base import PageView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.site.not_found import notfound_pages
from langnghe.rendering.views.site.search import search_pages
from langnghe.rendering.views.site.static_page import static_pages

CATALOGUE_KINDS: tuple[Callable[[RenderContext], Iterator[PageView]], ...] = (
    village_pages,
    product_pages,
    producer_pages,
    artisan_pages,
    organisation_pages,
    document_pages,
    event_pages,
    plan_pages,
    craft_pages,
    province_pages,
    facet_pages,
)
"""Pages of records, crafts, provinces and facets."""

PAGE_KINDS: tuple[Callable[[RenderContext], Iterator[PageView]], ...] = (
    home_pages,
    news_pages,
    tag_pages,
    author_pages,
    article_pages,
    *CATALOGUE_KINDS,
    record_news_pages,
    static_pages,
    search_pages,
    map_pages,
    statistics_pages,
    open_data_pages,
    notfound_pages,
)


def all_pages(ctx: RenderContext) -> Iterator[PageView]:
    """Yield the view of every page of the site, each once, in an order that never varies."""
    for pages in PAGE_KINDS:
        yield from pages(ctx)
