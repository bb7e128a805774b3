"""News lists: cut into pages numbered from the oldest, with titles and ways between them."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import make_article, make_articles, make_context, read_page, views_of, words

from langnghe.model.article import Article
from langnghe.relations.news import newest_first, paginate_news
from langnghe.rendering.views.news.front import IndexView, LatestView, author_routes, news_routes, tag_routes
from langnghe.rendering.views.news.news_list import LIST_SIZE, ListingView
from langnghe.text.dates import VIETNAM_TIME


def listings(articles: list[Article]) -> dict[str, ListingView]:
    views = views_of(news_routes, make_context(articles))
    return {view.path: view for view in views if isinstance(view, ListingView)}


@given(st.integers(0, 70), st.integers(1, 9))
def test_every_article_stands_on_exactly_one_page_newest_first(count: int, size: int) -> None:
    articles = newest_first(make_articles(count))
    pages = paginate_news(articles, size)
    assert tuple(article for page in pages for article in page.articles) == articles
    assert [page.number for page in pages] == [None, *range(len(pages) - 1, 0, -1)]


@given(st.integers(0, 70), st.integers(1, 9))
def test_the_front_page_is_never_short_where_there_are_numbered_pages(count: int, size: int) -> None:
    front, *numbered = paginate_news(newest_first(make_articles(count)), size)
    assert len(front.articles) <= 2 * size - 1
    assert not numbered or len(front.articles) >= size
    assert all(len(page.articles) == size for page in numbered)


@given(st.integers(0, 60), st.integers(1, 9), st.integers(1, 12))
def test_news_never_changes_what_stands_on_a_numbered_page(count: int, size: int, more: int) -> None:
    before = paginate_news(newest_first(make_articles(count)), size)
    after = {page.number: page for page in paginate_news(newest_first(make_articles(count + more)), size)}
    for page in before[1:]:
        assert after[page.number].articles == page.articles
        assert after[page.number].older == page.older


def test_a_numbered_page_says_its_number_in_the_title_and_leads_back_to_the_front() -> None:
    view = listings(make_articles(3 * LIST_SIZE))["/chuyen-muc/tin-tuc/trang-2/"]
    assert view.title == "Chuyên mục Tin tức, trang 2"
    assert view.canonical == "https://vidu.vn/ten-kho/chuyen-muc/tin-tuc/trang-2/"
    assert [link.text for link in view.breadcrumbs] == ["Trang chủ", "Tin tức", "Chuyên mục Tin tức"]
    assert view.breadcrumbs[-1].href == "/ten-kho/chuyen-muc/tin-tuc/"


def test_pages_lead_to_their_neighbours_and_mark_the_current_one() -> None:
    page = read_page(listings(make_articles(4 * LIST_SIZE))["/tin/trang-2/"])
    numbers = page.find("nav", attrs={"aria-label": "Phân trang"})
    assert [words(link) for link in numbers.select("li a")] == [
        "Trang Mới nhất",
        "Trang 3",
        "Trang 2",
        "Trang 1",
    ]
    assert [words(link) for link in numbers.select("[aria-current=page]")] == ["Trang 2"]
    assert numbers.select_one("[rel=prev]")["href"] == "/ten-kho/tin/trang-3/"
    assert numbers.select_one("[rel=next]")["href"] == "/ten-kho/tin/trang-1/"


def test_the_newest_numbered_page_leads_to_the_front_and_page_one_leads_no_further() -> None:
    views = listings(make_articles(3 * LIST_SIZE))
    newest, oldest = views["/tin/trang-2/"].pagination, views["/tin/trang-1/"].pagination
    assert newest is not None
    assert newest.newer is not None
    assert newest.newer.href == "/ten-kho/tin/"
    assert oldest is not None
    assert oldest.older is None


def test_a_long_list_links_only_near_pages_and_the_oldest() -> None:
    view = listings(make_articles(12 * LIST_SIZE))["/tin/trang-6/"]
    assert view.pagination is not None
    assert [link.text for link in view.pagination.pages] == ["Mới nhất", "8", "7", "6", "5", "4", "1"]


def test_a_list_of_one_page_has_no_page_numbers() -> None:
    page = read_page(listings(make_articles(5))["/tin/"])
    assert page.find("nav", attrs={"aria-label": "Phân trang"}) is None


def test_the_news_front_leads_to_categories_and_to_months_newest_first_and_numbered_pages_do_not() -> None:
    december = make_article(9, published=datetime(2025, 12, 30, 8, 0, tzinfo=VIETNAM_TIME))
    views = listings([december, *make_articles(2 * LIST_SIZE)])
    categories, months = views["/tin/"].shortcuts
    assert [link.text for link in categories.links] == ["Tin tức"]
    assert [link.text for link in months.links] == ["Tháng 1/2026", "Tháng 12/2025"]
    assert months.links[1].href == "/ten-kho/tin/2025/12/"
    assert views["/tin/trang-1/"].shortcuts == ()
    assert views["/tin/2025/12/"].title == "Tin tháng 12/2025"


def test_a_month_leads_to_the_months_before_and_after_it_that_have_news() -> None:
    days = [(2025, 11, 3), (2026, 1, 5), (2026, 2, 1), (2026, 6, 1)]
    news = [
        make_article(n, published=datetime(*day, 8, 0, tzinfo=VIETNAM_TIME)) for n, day in enumerate(days)
    ]
    views = listings(news)

    def around(path: str) -> list[str]:
        return [link.text for group in views[path].shortcuts for link in group.links]

    assert around("/tin/2025/11/") == ["Tháng 1/2026"]
    assert around("/tin/2026/01/") == ["Tháng 11/2025", "Tháng 2/2026"]
    assert around("/tin/2026/06/") == ["Tháng 2/2026"]
    assert listings(news[:1])["/tin/2025/11/"].shortcuts == (), "no heading over nothing"


def test_a_tag_leads_to_the_tags_it_is_most_often_used_with() -> None:
    tags = [("Gốm", "Lò"), ("Gốm", "Lò", "Bát"), ("Gốm", "Ấm"), ("Lụa", "Tơ")]
    ctx = make_context([make_article(n, tags=tuple_) for n, tuple_ in enumerate(tags)])
    pages = {view.path: view for view in views_of(tag_routes, ctx) if isinstance(view, ListingView)}
    (beside,) = pages["/chu-de/gom/"].shortcuts
    assert beside.title == "Từ khóa liên quan"
    assert [link.text for link in beside.links] == ["Lò", "Ấm", "Bát"]
    (lone,) = pages["/chu-de/to/"].shortcuts
    assert [link.href for link in lone.links] == ["/ten-kho/chu-de/lua/"]


def test_an_author_is_shown_with_what_they_often_write_about() -> None:
    news = [
        make_article(n, authors=("An Mẫu",), tags=tags)
        for n, tags in enumerate([("Gốm",), ("Gốm", "Ấm"), ()])
    ]
    author = next(
        view for view in views_of(author_routes, make_context(news)) if isinstance(view, ListingView)
    )
    assert [(group.title, [link.text for link in group.links]) for group in author.shortcuts] == [
        ("Hay viết về", ["Gốm", "Ấm"])
    ]


def test_a_list_leads_to_its_feeds_from_its_front_page_only() -> None:
    views = listings(make_articles(2 * LIST_SIZE))
    feeds = [link.href for link in views["/chuyen-muc/tin-tuc/"].feeds]
    assert feeds == [f"/ten-kho/feeds/chuyen-muc/tin-tuc.{ending}" for ending in ("xml", "json")]
    assert views["/chuyen-muc/tin-tuc/trang-1/"].feeds == ()
    page = read_page(views["/chuyen-muc/tin-tuc/"])
    assert [link["type"] for link in page.select("link[rel=alternate]")] == [
        "application/atom+xml",
        "application/atom+xml",
        "application/feed+json",
    ]
    assert words(page.select_one(".ln-feeds")) == "Theo dõi: Chuyên mục Tin tức (Atom)"


def test_without_news_the_front_says_so_and_shows_no_empty_list() -> None:
    page = read_page(listings([])["/tin/"])
    assert words(page.main) == "Tin tức Chưa có bài nào."
    assert page.main.find(["ul", "h2", "section"]) is None


def test_the_latest_are_ten_items_with_their_time_under_their_day() -> None:
    view = next(
        v for v in views_of(news_routes, make_context(make_articles(30))) if isinstance(v, LatestView)
    )
    assert sum(len(day.entries) for day in view.days) == 10
    page = read_page(view)
    assert [words(heading) for heading in page.select("h2")] == ["11/01/2026", "10/01/2026"]
    first = page.main.li
    assert words(first) == "02:10 Bài mẫu số 30 Tin tức"
    assert first.time["datetime"] == "2026-01-11T02:10:00+07:00"


def test_tags_that_differ_in_marks_stand_under_their_own_letters() -> None:
    articles = [
        make_article(n, tags=(tag,)) for n, tag in enumerate(("Đúc đồng", "Dệt", "Ấm chén", "An toàn"))
    ]
    index = next(iter(views_of(tag_routes, make_context(articles))))
    assert isinstance(index, IndexView)
    shown = [(group.title, [link.text for link in group.links]) for group in index.groups]
    assert shown == [("A", ["An toàn"]), ("Â", ["Ấm chén"]), ("D", ["Dệt"]), ("Đ", ["Đúc đồng"])]
    fragments = [group.fragment for group in index.groups]
    assert len(set(fragments)) == len(fragments)


def test_each_tag_and_author_with_news_has_a_page() -> None:
    ctx = make_context([make_article(1, tags=("Gốm",), authors=("An Mẫu",)), make_article(2)])
    assert [view.path for view in views_of(tag_routes, ctx)] == ["/chu-de/", "/chu-de/gom/"]
    author = list(views_of(author_routes, ctx))[1]
    assert isinstance(author, ListingView)
    assert (author.path, author.title) == ("/tac-gia/an-mau/", "Tác giả An Mẫu")
    assert [card.title for card in author.cards] == ["Bài mẫu số 1"]
