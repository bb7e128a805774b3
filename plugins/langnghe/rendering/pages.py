"""All pages of the site, kind by kind. A new kind of page joins the site by its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from langnghe.rendering.data.page import open_data_pages
from langnghe.rendering.views.article import article_pages
from langnghe.rendering.views.artisan import artisan_pages
from langnghe.rendering.views.base import PageView
from langnghe.rendering.views.craft import craft_pages
from langnghe.rendering.views.document import document_pages
from langnghe.rendering.views.event import event_pages
from langnghe.rendering.views.facets import facet_pages
from langnghe.rendering.views.home import home_pages
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.map import map_pages
from langnghe.rendering.views.news import news_pages
from langnghe.rendering.views.notfound import notfound_pages
from langnghe.rendering.views.organisation import organisation_pages
from langnghe.rendering.views.plan import plan_pages
from langnghe.rendering.views.producer import producer_pages
from langnghe.rendering.views.product import product_pages
from langnghe.rendering.views.province import province_pages
from langnghe.rendering.views.record_news import record_news_pages
from langnghe.rendering.views.search import search_pages
from langnghe.rendering.views.standing import standing_pages
from langnghe.rendering.views.statistics import statistics_pages
from langnghe.rendering.views.terms import author_pages, tag_pages
from langnghe.rendering.views.village import village_pages

CATALOGUE_KINDS: tuple[Callable[[Making], Iterator[PageView]], ...] = (
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

PAGE_KINDS: tuple[Callable[[Making], Iterator[PageView]], ...] = (
    home_pages,
    news_pages,
    tag_pages,
    author_pages,
    article_pages,
    *CATALOGUE_KINDS,
    record_news_pages,
    standing_pages,
    search_pages,
    map_pages,
    statistics_pages,
    open_data_pages,
    notfound_pages,
)


def all_pages(making: Making) -> Iterator[PageView]:
    """Yield the view of every page of the site, each once, in an order that never varies."""
    for pages in PAGE_KINDS:
        yield from pages(making)
