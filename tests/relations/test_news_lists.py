"""News lists: order, windows around an article, pages numbered from the oldest so that news moves none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import article

from langnghe.model.article import Article
from langnghe.relations.news import around, group_by, newest_first, paginate_news, window

SIZES = st.integers(1, 9)
COUNTS = st.integers(0, 60)


def river(count: int) -> tuple[Article, ...]:
    """Return `count` articles, newest first; `bai-0` is the oldest."""
    days = [
        article(f"bai-{n}", f"20{20 + n // 300}-{n // 25 % 12 + 1:02d}-{n % 25 + 1:02d}")
        for n in range(count)
    ]
    return newest_first(days)


def slugs(articles: tuple[Article, ...]) -> list[str]:
    return [one.slug for one in articles]


def test_news_of_one_minute_stand_in_the_order_of_their_slugs() -> None:
    same = [article(slug, "2026-01-01 08:00") for slug in ("b", "c", "a")]
    assert slugs(newest_first([*same, article("d", "2026-01-02")])) == ["d", "a", "b", "c"]


def test_an_empty_list_has_one_empty_front_page() -> None:
    [page] = paginate_news([], 10)
    assert (page.number, page.articles, page.newer, page.older, page.count) == (None, (), None, None, 0)


@given(COUNTS, SIZES)
def test_every_article_stands_on_exactly_one_page_in_order(count: int, size: int) -> None:
    pages = paginate_news(river(count), size)
    assert [one for page in pages for one in page.articles] == list(river(count))


@given(st.integers(1, 60), SIZES)
def test_the_front_page_is_full_and_numbered_pages_hold_exactly_their_size(count: int, size: int) -> None:
    front, *numbered = paginate_news(river(count), size)
    assert min(count, size) <= len(front.articles) <= 2 * size - 1
    assert {len(page.articles) for page in numbered} <= {size}
    assert [page.number for page in numbered] == list(range(len(numbered), 0, -1))


@given(COUNTS, SIZES, st.integers(0, 20))
def test_news_renumbers_no_page_and_moves_no_article_off_a_numbered_one(
    count: int, size: int, more: int
) -> None:
    everything = river(count + more)
    before, after = (
        {page.number: slugs(page.articles) for page in paginate_news(articles, size) if page.number}
        for articles in (everything[more:], everything)
    )
    assert {number: after[number] for number in before} == before


@given(COUNTS, SIZES)
def test_the_pages_are_chained_from_the_newest_to_the_oldest_and_back(count: int, size: int) -> None:
    front, *numbered = paginate_news(river(count), size)
    chain = [front, *numbered]
    assert front.newer is None
    assert [page.older for page in chain] == [page.number for page in numbered] + [None]
    assert [page.newer for page in numbered[1:]] == [page.number for page in numbered[:-1]]
    assert {page.count for page in chain} == {len(numbered)}


@given(st.integers(1, 40), st.data())
def test_a_window_holds_the_nearest_articles_on_both_sides(count: int, data: st.DataObject) -> None:
    articles = river(count)
    position = data.draw(st.integers(0, count - 1))
    near = window(articles, position, 3, 5)
    assert near.newer == articles[max(0, position - 3) : position]
    assert near.older == articles[position + 1 : position + 6]


@given(st.integers(1, 40), st.integers(0, 12), st.data())
def test_the_neighbours_of_an_article_fill_their_number_where_the_list_allows(
    count: int, wanted: int, data: st.DataObject
) -> None:
    articles = river(count)
    position = data.draw(st.integers(0, count - 1))
    near = around(articles, position, wanted)
    assert len(near) == min(wanted, count - 1)
    assert articles[position] not in near
    places = [articles.index(one) for one in near]
    assert places == sorted(places)
    assert not places or set(range(min(*places, position), max(*places, position) + 1)) == {*places, position}


def test_items_are_grouped_in_their_order_and_may_stand_in_several_groups() -> None:
    assert group_by(["gốm", "gỗ", "may"], lambda word: [word[0], len(word)]) == {
        "g": ("gốm", "gỗ"),
        3: ("gốm", "may"),
        2: ("gỗ",),
        "m": ("may",),
    }
