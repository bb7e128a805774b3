"""The lists under an article: windows around its own date that never repeat an article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import make_article, make_articles, make_context, make_village

from langnghe.model.article import Article
from langnghe.relations.news import NEWER_COUNT, OLDER_COUNT, SAME_COUNT, newest_first, window
from langnghe.rendering.views.news.article_lists import article_lists
from langnghe.rendering.views.news.news_list import NewsBlock
from langnghe.rendering.views.shared.context import RenderContext

VILLAGES = [make_village("mau-gom", "Làng Mẫu Gốm"), make_village("mau-chieu", "Bến Mẫu")]

newsrooms = st.lists(
    st.tuples(
        st.sampled_from(["Tin tức", "Nghiên cứu trao đổi"]),
        st.lists(st.sampled_from(["mau-gom", "mau-chieu"]), max_size=2, unique=True),
        st.lists(st.sampled_from(["An Mẫu", "Bình Mẫu"]), max_size=2, unique=True),
    ),
    min_size=1,
    max_size=45,
).map(
    lambda rows: [
        make_article(number, category=category, references={"villages": tuple(about)}, authors=tuple(authors))
        for number, (category, about, authors) in enumerate(rows, start=1)
    ]
)


def lists_of(ctx: RenderContext, article: Article) -> dict[str, NewsBlock]:
    made = article_lists(ctx, article)
    return {block.fragment: block for block in made}


def titles(block: NewsBlock) -> list[str]:
    return [card.title for card in block.cards]


def numbers(*wanted: int) -> list[str]:
    return [f"Bài mẫu số {number}" for number in wanted]


def test_newer_and_other_items_stand_around_the_articles_own_date() -> None:
    articles = make_articles(40)
    lists = lists_of(make_context(articles), articles[19])
    assert titles(lists["tin-moi-hon"]) == numbers(*range(26, 20, -1))
    assert titles(lists["tin-khac"]) == numbers(*range(19, 4, -1))


def test_below_a_departments_text_ten_items_of_the_same_category_take_the_place_of_others() -> None:
    articles = make_articles(40, form="department")
    lists = lists_of(make_context(articles), articles[29])
    assert titles(lists["tin-moi-hon"]) == numbers(*range(36, 30, -1))
    assert lists["cung-chuyen-muc"].title == "Các tin cùng chuyên mục"
    assert titles(lists["cung-chuyen-muc"]) == numbers(*range(29, 19, -1))
    assert "tin-khac" not in lists


def test_items_of_other_categories_are_left_out() -> None:
    articles = [make_article(1), make_article(2, category="Nghiên cứu trao đổi"), make_article(3)]
    assert titles(lists_of(make_context(articles), articles[2])["tin-khac"]) == numbers(1)


def test_a_related_article_is_not_listed_again_and_the_next_one_takes_its_place() -> None:
    about = {"references": {"villages": ("mau-gom",)}}
    articles = [make_article(n, **about if n in (9, 10) else {}) for n in range(1, 31)]
    lists = lists_of(make_context(articles, villages=VILLAGES), articles[9])
    assert titles(lists["tin-lien-quan"]) == numbers(9)
    assert titles(lists["tin-khac"]) == numbers(*range(8, 0, -1))


def test_other_posts_are_those_of_the_first_author() -> None:
    first = make_article(1, category="Nghiên cứu trao đổi", authors=("An Mẫu",))
    second = make_article(2, category="Nghiên cứu trao đổi", authors=("Bình Mẫu",))
    article = make_article(3, authors=("An Mẫu", "Bình Mẫu"))
    lists = lists_of(make_context([first, second, article]), article)
    assert titles(lists["bai-viet-khac"]) == numbers(1)


def test_an_article_alone_has_no_list_and_no_heading() -> None:
    ctx = make_context([make_article(1, authors=("An Mẫu",))])
    assert lists_of(ctx, ctx.data.articles[0]) == {}


@given(newsrooms)
def test_no_list_holds_the_article_and_no_article_stands_twice(articles: list[Article]) -> None:
    ctx = make_context(articles, villages=VILLAGES)
    for article in ctx.data.articles:
        blocks = article_lists(ctx, article)
        shown = [title for block in blocks for title in titles(block)]
        assert article.title not in shown
        assert len(shown) == len(set(shown))
        assert all(block.cards for block in blocks)


@given(newsrooms)
def test_the_windows_are_as_long_as_the_category_allows_and_on_the_right_side(
    articles: list[Article],
) -> None:
    ctx = make_context(articles, villages=VILLAGES)
    for article in ctx.data.articles:
        lists = lists_of(ctx, article)
        shown = titles(lists["tin-lien-quan"]) if "tin-lien-quan" in lists else []
        same = [a for a in ctx.data.articles if a.category == article.category and a.title not in shown]
        newer = [a.title for a in same if a.published > article.published][-NEWER_COUNT:]
        older = [a.title for a in same if a.published < article.published][:OLDER_COUNT]
        assert (titles(lists["tin-moi-hon"]) if "tin-moi-hon" in lists else []) == newer
        assert (titles(lists["tin-khac"]) if "tin-khac" in lists else []) == older
        assert len(titles(lists["bai-viet-khac"]) if "bai-viet-khac" in lists else []) <= SAME_COUNT


@given(st.integers(1, 60), st.data())
def test_a_window_never_holds_its_article(count: int, data: st.DataObject) -> None:
    articles = newest_first(make_articles(count))
    position = data.draw(st.integers(0, count - 1))
    near = window(articles, position, NEWER_COUNT, OLDER_COUNT)
    assert articles[position] not in near.newer + near.older
    assert (*near.newer, articles[position], *near.older) == articles[
        position - len(near.newer) : position + 1 + len(near.older)
    ]


def test_one_more_article_changes_the_lists_of_its_neighbours_only() -> None:
    articles = make_articles(60, authors=("An Mẫu",))
    before, after = make_context(articles), make_context([*articles, make_article(61, authors=("An Mẫu",))])
    changed = [
        article.slug
        for article in articles
        if article_lists(before, article) != article_lists(after, article)
    ]
    assert len(changed) <= NEWER_COUNT + SAME_COUNT
    assert set(changed) <= {f"mau-bai-{number}" for number in range(45, 61)}
