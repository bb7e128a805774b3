"""All pages of the site, kind by kind. A new kind of page joins the site by its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from langnghe.rendering.making import Making
from langnghe.rendering.views.article import article_pages
from langnghe.rendering.views.base import PageView
from langnghe.rendering.views.home import home_pages
from langnghe.rendering.views.news import news_pages
from langnghe.rendering.views.notfound import notfound_pages
from langnghe.rendering.views.search import search_pages
from langnghe.rendering.views.standing import standing_pages
from langnghe.rendering.views.terms import author_pages, tag_pages

PAGE_KINDS: tuple[Callable[[Making], Iterator[PageView]], ...] = (
    home_pages,
    news_pages,
    tag_pages,
    author_pages,
    article_pages,
    standing_pages,
    search_pages,
    notfound_pages,
)


def all_pages(making: Making) -> Iterator[PageView]:
    """Yield the view of every page of the site, each once, in an order that never varies."""
    for pages in PAGE_KINDS:
        yield from pages(making)
