"""All pages together: each address once, each template there, and few pages changed by one more article."""

from __future__ import annotations

from datetime import date

from tests.rendering.newsroom import (
    make_article,
    make_articles,
    make_context,
    make_village,
    read_page,
    views_of,
)
from tests.rendering.sample import sample_context

from langnghe.model.article import Body
from langnghe.rendering.pages import page_routes
from langnghe.rendering.views.shared.base import PageView
from langnghe.rendering.views.shared.context import RenderContext

ABOUT = {"references": {"villages": ("mau-gom",)}, "tags": ("Gốm",), "authors": ("An Mẫu",)}


def newsroom(count: int, today: date = date(2026, 11, 21)) -> RenderContext:
    """Return a newsroom in which every tenth article is about one village."""
    articles = [make_article(number, **ABOUT if number % 10 == 0 else {}) for number in range(1, count + 1)]
    return make_context(articles, villages=[make_village("mau-gom", "Làng Mẫu Gốm")], today=today)


def pages_of(ctx: RenderContext) -> dict[str, PageView]:
    return {view.path: view for view in views_of(page_routes, ctx)}


def test_no_two_pages_share_an_address() -> None:
    addresses = [view.path for view in views_of(page_routes, newsroom(60))]
    assert len(addresses) == len(set(addresses))


def test_every_page_of_an_empty_site_can_be_rendered() -> None:
    for view in views_of(page_routes, make_context()):
        assert read_page(view).h1 is not None


def test_pages_come_in_the_same_order_every_time() -> None:
    assert list(views_of(page_routes, newsroom(45))) == list(views_of(page_routes, newsroom(45)))


def test_one_more_article_changes_few_pages() -> None:
    before, after = pages_of(newsroom(299)), pages_of(newsroom(300))
    changed = {path for path, view in after.items() if before.get(path) != view}
    listed = {"/", "/tin/", "/tin/moi/", "/chuyen-muc/tin-tuc/", "/tin/2026/01/", "/chu-de/gom/"}
    assert set(before) <= set(after)
    assert {"/tin/2026/mau-bai-300/", "/tin/2026/mau-bai-299/", "/lang-nghe/mau-gom/"} <= changed
    assert listed <= changed
    assert len(changed) < 40


def test_a_day_on_which_nothing_lapses_changes_the_front_page_only() -> None:
    before, after = pages_of(newsroom(30)), pages_of(newsroom(30, date(2026, 11, 22)))
    changed = [path for path, view in after.items() if before[path] != view]
    assert changed == ["/"]


def test_a_page_is_where_its_route_says_and_is_found_if_its_route_says_so() -> None:
    for ctx in (newsroom(60), sample_context(make_articles(3))):
        for route in page_routes(ctx.data):
            view = route.make(ctx)
            assert view.path == route.path
            assert route.is_indexed == (bool(view.canonical) and view.robots is None), route.path


def test_a_fragment_that_a_route_promises_is_on_its_page() -> None:
    body = Body(html='<h2 id="lo-gom">Lò gốm</h2><p id="fn-1">Ghi chú</p>')
    ctx = make_context([make_article(1, body=body)])
    promising = [route for route in page_routes(ctx.data) if route.fragments is not None]
    assert [route.fragments for route in promising] == [{"lo-gom", "fn-1", "noi-dung"}]
    for route in promising:
        ids = {tag["id"] for tag in read_page(route.make(ctx)).select("[id]")}
        assert route.fragments is not None
        assert route.fragments <= ids
