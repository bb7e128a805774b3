"""Hand-made news for tests: articles, a portal of them, and a page as a reader gets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from tests.relations.samples import with_terms

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.article import Article, Body, StaticPage
from langnghe.model.catalogue import Catalogue
from langnghe.model.event import Event
from langnghe.model.parts import Picture
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.rendering.environment import build_environment, render
from langnghe.rendering.kinds import RECORD_KINDS
from langnghe.rendering.pages import ListRoutes
from langnghe.rendering.site_view import Identity, site_view
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import PageView, PictureView, SiteView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import VIETNAM_TIME

TODAY = date(2026, 11, 21)
FIRST_MOMENT = datetime(2026, 1, 9, 20, 10, tzinfo=VIETNAM_TIME)
SITE_URL = "https://vidu.vn/ten-kho"

_ENVIRONMENT = build_environment(Path(__file__).parents[2] / "theme" / "templates")
_VOCABULARY = load_vocabulary(None)[0]


def make_article(number: int = 1, **fields: Any) -> Article:
    """Return article `number`; the higher the number, the newer it is (by an hour)."""
    slug = fields.pop("slug", f"mau-bai-{number}")
    plain: dict[str, Any] = {
        "path": f"content/news/{slug}.md",
        "slug": slug,
        "title": f"Bài mẫu số {number}",
        "published": FIRST_MOMENT + timedelta(hours=number),
        "body": Body(html="<p>Đoạn mẫu.</p>", word_count=2),
        "category": "Tin tức",
    }
    return Article(**with_terms(plain | fields))


def make_articles(count: int, **fields: Any) -> list[Article]:
    """Return articles 1 to `count`."""
    return [make_article(number, **fields) for number in range(1, count + 1)]


def make_village(id_: str, name: str) -> Village:
    return Village(id=id_, name=name)


def make_context(
    articles: Iterable[Article] = (),
    *,
    pages: Sequence[StaticPage] = (),
    villages: Sequence[Village] = (),
    products: Sequence[Product] = (),
    events: Sequence[Event] = (),
    today: date = TODAY,
) -> RenderContext:
    """Return what views are made with, for these articles and records only."""
    catalogue = Catalogue(
        vocabulary=_VOCABULARY,
        villages={record.id: record for record in villages},
        products={record.id: record for record in products},
        events={record.id: record for record in events},
    )
    data = build_site_data(LoadedCatalogue(catalogue), list(articles), pages, today)
    return RenderContext(
        data=data,
        urls=Urls(SITE_URL),
        texts=entry_texts(data),
        measure=_measure,
        kinds=RECORD_KINDS,
    )


def entry_texts(data: SiteData) -> dict[tuple[str, str], str]:
    """Return the texts of articles and pages as they were converted."""
    return {
        **{("articles", one.path): one.body.html for one in data.articles},
        **{("pages", one.path): one.body.html for one in data.pages},
    }


def make_site(identity: Identity | None = None) -> SiteView:
    return site_view(identity or Identity(), Urls(SITE_URL), "/theme/site.css", "/theme/favicon.svg", ())


def read_page(view: PageView, site: SiteView | None = None) -> BeautifulSoup:
    """Return a page as HTML, read again."""
    return BeautifulSoup(render(_ENVIRONMENT, view, site or make_site()), "html.parser")


def views_of(routes: ListRoutes, ctx: RenderContext) -> Iterator[Any]:
    """Make the views of routes, in their order; Any, since each test knows which kind of page it looks at."""
    return (route.make(ctx) for route in routes(ctx.data))


def words(part: Any) -> str:
    """Return the words of an element, each run of spaces as one."""
    return " ".join(part.get_text(" ").split())


def _measure(picture: Picture) -> PictureView:
    return PictureView(
        href=f"/ten-kho/images/{picture.file}",
        width=640,
        height=480,
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credit,
    )
