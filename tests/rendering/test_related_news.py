"""Related news: what counts, in which order, and that nothing depends on chance."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import make_article, make_making, make_village

from langnghe.model.article import Article
from langnghe.relations.news import newest_first
from langnghe.relations.related import RELATED_COUNT, Related, build_related_index, related_articles
from langnghe.rendering.views.news_parts import shared_reason

VILLAGES = ("mau-gom", "mau-chieu", "mau-dong", "mau-son")

villages_of_an_article = st.lists(st.sampled_from(VILLAGES), max_size=3, unique=True)
newsrooms = st.lists(villages_of_an_article, min_size=1, max_size=25).map(
    lambda all_villages: [
        make_article(number, references={"villages": tuple(villages)})
        for number, villages in enumerate(all_villages, start=1)
    ]
)


def related(article: Article, articles: Sequence[Article]) -> tuple[Related, ...]:
    return related_articles(article, build_related_index(newest_first(articles)))


def slugs(article: Article, articles: Sequence[Article]) -> list[str]:
    return [found.article.slug for found in related(article, articles)]


def about(number: int, *villages: str, **fields: object) -> Article:
    return make_article(number, references={"villages": villages}, **fields)


def test_articles_about_no_common_record_are_not_related() -> None:
    assert slugs(about(1, "mau-gom"), [about(1, "mau-gom"), about(2, "mau-chieu"), about(3)]) == []


def test_sharing_two_records_counts_more_than_sharing_one() -> None:
    article = about(1, "mau-gom", "mau-chieu")
    one, two = about(2, "mau-gom"), about(9, "mau-gom", "mau-chieu")
    assert slugs(article, [article, one, two]) == [two.slug, one.slug]


def test_a_rarer_record_counts_more() -> None:
    article = about(1, "mau-gom", "mau-chieu")
    rare = about(90, "mau-chieu")
    common = [about(number, "mau-gom") for number in range(2, 9)]
    found = related(article, [article, rare, *common])
    assert found[0].article == rare
    assert found[0].score > found[1].score


def test_of_equal_articles_the_nearest_in_time_comes_first_and_then_the_newer_one() -> None:
    articles = [about(number, "mau-gom") for number in (1, 10, 11, 12, 20)]
    assert slugs(articles[2], articles) == ["mau-bai-12", "mau-bai-10", "mau-bai-20", "mau-bai-1"]


def test_what_the_editor_chose_stands_first_in_the_order_written() -> None:
    chosen = (about(2), about(3))
    article = about(1, "mau-gom", related=("mau-bai-3", "mau-bai-2", "mau-bai-3", "mau-khong-co"))
    assert slugs(article, [article, *chosen, about(4, "mau-gom")]) == [
        "mau-bai-3",
        "mau-bai-2",
        "mau-bai-4",
    ]


def test_an_article_ruled_out_by_either_editor_is_not_related() -> None:
    article = about(1, "mau-gom", not_related=("mau-bai-2",))
    other = about(2, "mau-gom")
    assert slugs(article, [article, other]) == []
    assert slugs(other, [article, other]) == []


def test_of_two_articles_with_one_slug_an_editor_means_the_newer() -> None:
    older = make_article(2, slug="mau-le-hoi", path="content/news/cu.md")
    newer = make_article(3, slug="mau-le-hoi", path="content/news/moi.md")
    article = make_article(1, related=("mau-le-hoi",))
    assert [found.article for found in related(article, [article, older, newer])] == [newer]


def test_the_reason_names_the_rarest_record_that_both_speak_of() -> None:
    article = about(1, "mau-gom", "mau-chieu")
    common = [about(number, "mau-gom") for number in range(3, 9)]
    articles = [article, about(2, "mau-gom", "mau-chieu"), *common]
    villages = [make_village("mau-gom", "Làng Mẫu Gốm"), make_village("mau-chieu", "Bến Mẫu")]
    making = make_making(articles, villages=villages)
    reasons = [shared_reason(making, found.shared) for found in related(article, articles)]
    assert reasons[0] == "cùng làng nghề Bến Mẫu"
    assert set(reasons[1:]) == {"cùng Làng Mẫu Gốm"}


@given(newsrooms, st.randoms(use_true_random=False))
def test_the_list_does_not_depend_on_the_order_of_reading(articles: list[Article], random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for article in articles:
        assert related(article, articles) == related(article, shuffled)


@given(newsrooms)
def test_the_list_is_short_ordered_free_of_the_article_itself_and_gives_true_reasons(
    articles: list[Article],
) -> None:
    for article in articles:
        found = related(article, articles)
        assert len(found) <= RELATED_COUNT
        assert article.path not in [one.article.path for one in found]
        assert len({one.article.path for one in found}) == len(found)
        assert all(first.score >= second.score for first, second in pairwise(found))
        for one in found:
            assert one.shared
            for kind, id_ in one.shared:
                assert id_ in article.references[kind]
                assert id_ in one.article.references[kind]


@given(newsrooms)
def test_news_about_something_else_changes_no_list(articles: list[Article]) -> None:
    more = [*articles, about(99, "mau-khac")]
    for article in articles:
        assert related(article, articles) == related(article, more)
