"""All pages together: each address once, each template there, and few pages changed by one more article."""

from __future__ import annotations

from datetime import date

from tests.rendering.newsroom import make_article, make_context, make_village, read_page

from langnghe.rendering.pages import all_pages
from langnghe.rendering.views.shared.base import PageView
from langnghe.rendering.views.shared.context import RenderContext

ABOUT = {"references": {"villages": ("mau-gom",)}, "tags": ("Gốm",), "authors": ("An Mẫu",)}


def newsroom(count: int, today: date = date(2026, 11, 21)) -> RenderContext:
    """Return a newsroom in which every tenth article is about one village."""
    articles = [make_article(number, **ABOUT if number % 10 == 0 else {}) for number in range(1, count + 1)]
    return make_context(articles, villages=[make_village("mau-gom", "Làng Mẫu Gốm")], today=today)


def pages_of(ctx: RenderContext) -> dict[str, PageView]:
    return {view.path: view for view in all_pages(ctx)}


def test_no_two_pages_share_an_address() -> None:
    addresses = [view.path for view in all_pages(newsroom(60))]
    assert len(addresses) == len(set(addresses))


def test_every_page_of_an_empty_site_can_be_rendered() -> None:
    for view in all_pages(make_context()):
        assert read_page(view).h1 is not None


def test_pages_come_in_the_same_order_every_time() -> None:
    assert list(all_pages(newsroom(45))) == list(all_pages(newsroom(45)))


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
