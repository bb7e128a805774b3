"""Related lists: what counts, in which order, what a list may hold, and that nothing depends on chance."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.relations.related.newsroom import TOPICS, article, index_of, links_of, newsrooms, related, slugs

from langnghe.model.article import Article
from langnghe.relations.related.copies import is_copy, runs_of_four
from langnghe.relations.related.lists import related_articles
from langnghe.relations.related.vectors import NewsText
from langnghe.relations.related.weights import LEAST_POINTS, PER_VILLAGE, RELATED_COUNT


def others(count: int) -> list[Article]:
    """Articles of other topics, so that the words under test are rare."""
    return [
        article(100 + number, f"{TOPICS[number % 3 + 2]} bản tin thứ {number} {TOPICS[5]}")
        for number in range(count)
    ]


def test_articles_that_share_nothing_are_not_related() -> None:
    assert slugs(article(1, TOPICS[0]), [article(1, TOPICS[0]), article(2, TOPICS[1]), *others(20)]) == []


def test_articles_with_the_same_words_are_related_without_any_record() -> None:
    one, two = article(1, TOPICS[0] + " ở Đại Bái"), article(2, "Tuần này " + TOPICS[0])
    assert slugs(one, [one, two, *others(20)]) == ["mau-2"]


def test_words_that_differ_in_their_marks_only_are_other_words() -> None:
    one = article(1, "bán mấy bó mấy ở bến mấy đầu nguồn")
    other = article(2, "bán máy bơ máy ở bền máy đấu nguồn")
    assert slugs(one, [one, other, *others(20)]) == []


def test_a_record_counts_more_than_words() -> None:
    one = article(1, f"{TOPICS[0]} {TOPICS[1]}", ["dai-bai"])
    record, text = article(3, "tin vắn", ["dai-bai"]), article(2, f"nấu đồng đỏ rót khuôn cho {TOPICS[4]}")
    assert slugs(one, [one, text, record, *others(30)]) == ["mau-3", "mau-2"]


def test_a_rarer_record_counts_more() -> None:
    one = article(1, "", ["gom", "chieu"])
    rare, common = article(90, "", ["chieu"]), [article(number, "", ["gom"]) for number in range(2, 19)]
    assert slugs(one, [one, rare, *common, *others(40)])[0] == "mau-90"


def test_an_article_that_names_forty_villages_is_less_about_each() -> None:
    one = article(20, "", ["gom"])
    round_up = article(19, "", ["gom", *(f"lang-{number}" for number in range(40))])
    report = article(2, "", ["gom"])
    assert slugs(one, [one, round_up, report, *others(10)]) == ["mau-2", "mau-19"]


def test_the_title_counts_more_than_the_standfirst_and_that_more_than_the_body() -> None:
    words = "nung chuông khánh đồng"
    one = article(1, words, title=words, summary=words)
    by_title = article(2, "tin vắn", title=words, summary="trong tuần")
    by_summary = article(3, "tin vắn", title="Mẫu ba", summary=words)
    by_body = article(4, f"tin vắn {words}", title="Mẫu bốn", summary="trong tuần")
    found = related(one, [one, by_body, by_summary, by_title, *others(30)])
    assert [entry.article.slug for entry in found] == ["mau-2", "mau-3", "mau-4"]


def test_of_equal_articles_the_nearest_in_time_comes_first_and_then_the_newer_one() -> None:
    articles = [article(number, "", ["gom" if number == 11 else "chieu"]) for number in (1, 10, 11, 12, 20)]
    tagged = [
        article(int(one.slug.removeprefix("mau-")), "", [f"lang-{one.slug}"], tags=("le-hoi", "ocop"))
        for one in articles
    ]
    assert slugs(tagged[2], tagged) == ["mau-12", "mau-10", "mau-20", "mau-1"]


def test_no_more_than_two_articles_of_one_village_stand_in_a_list() -> None:
    articles = [article(number, "", ["gom"]) for number in range(1, 9)]
    assert len(slugs(articles[3], articles)) == PER_VILLAGE


def test_what_the_editor_chose_stands_first_in_the_order_written_and_beyond_any_limit() -> None:
    chosen = [article(number, "", ["gom"]) for number in (2, 3, 4)]
    one = article(1, "", ["gom"], related=("mau-4", "mau-2", "mau-4", "mau-khong-co", "mau-1", "mau-3"))
    assert slugs(one, [one, *chosen, article(5, "", ["gom"])]) == ["mau-4", "mau-2", "mau-3"]


def test_an_article_ruled_out_by_either_editor_is_not_related() -> None:
    one, other = article(1, "", ["gom"], not_related=("mau-2",)), article(2, "", ["gom"])
    assert slugs(one, [one, other]) == []
    assert slugs(other, [one, other]) == []


def test_of_two_articles_with_one_slug_an_editor_means_the_newer() -> None:
    older = article(2, slug="mau-le-hoi", path="content/news/cu.md")
    newer = article(3, slug="mau-le-hoi", path="content/news/moi.md")
    one = article(1, related=("mau-le-hoi",))
    assert [found.article for found in related(one, [one, older, newer])] == [newer]


def copied(words: str) -> str:
    return f"{words}. Lễ mở lò diễn ra sáng nay trước sân đình với rất đông bà con trong vùng về xem"


def test_of_two_copies_of_a_report_a_list_shows_the_better_one() -> None:
    report = copied(TOPICS[0])
    one = article(1, f"{TOPICS[0]} tháng trước", ["dai-bai"])
    first, second = article(2, report), article(9, f"{report} .")
    assert slugs(one, [one, first, second, *others(30)]) == ["mau-2"]


def test_a_copy_of_an_article_is_not_news_to_its_reader() -> None:
    report = copied(TOPICS[0])
    one, again = article(1, report, ["dai-bai"]), article(2, report, ["dai-bai"])
    assert slugs(one, [one, again, *others(10)]) == []


def test_a_copy_shares_seven_of_ten_runs_of_four_syllables() -> None:
    words = [f"chu{number}" for number in range(103)]

    def text(first: int, last: int) -> NewsText:
        return NewsText("", "không tính", " ".join(words[first:last]))

    # 100 runs each way; of those a shift leaves 100 - n in common, and 100 + n in all: 82/118, 83/117.
    assert is_copy(runs_of_four(text(0, 103)), runs_of_four(text(0, 73)))
    assert not is_copy(runs_of_four(text(0, 103)), runs_of_four(text(0, 72)))


def test_texts_without_four_syllables_are_no_copies() -> None:
    short = runs_of_four(NewsText("Một hai", "", "ba"))
    assert not is_copy(short, short)


@given(newsrooms)
def test_a_list_never_holds_its_article_and_nothing_twice(articles: list[Article]) -> None:
    index = index_of(articles)
    for one in articles:
        found = [entry.article.slug for entry in related_articles(one, index)]
        assert one.slug not in found
        assert len(set(found)) == len(found) <= RELATED_COUNT


@given(newsrooms, st.integers(0, 2**16))
def test_lists_do_not_depend_on_the_order_of_reading(articles: list[Article], seed: int) -> None:
    shuffled = list(articles)
    Random(seed).shuffle(shuffled)
    one, other = index_of(articles), index_of(shuffled)
    for article_ in articles:
        assert related_articles(article_, one) == related_articles(article_, other)


@given(newsrooms)
def test_the_editors_choice_comes_first_and_the_rest_by_points(articles: list[Article]) -> None:
    index, known = index_of(articles), {one.slug for one in articles}
    for one in articles:
        found = related_articles(one, index)
        chosen = [slug for slug in dict.fromkeys(one.related) if slug in known and slug != one.slug]
        assert [entry.article.slug for entry in found if entry.by_editor] == chosen[:RELATED_COUNT]
        assert [entry.by_editor for entry in found] == sorted((e.by_editor for e in found), reverse=True)
        rest = [entry.points for entry in found if not entry.by_editor]
        assert all(first >= second >= LEAST_POINTS for first, second in pairwise([*rest, LEAST_POINTS]))


@given(newsrooms)
def test_no_editors_veto_is_passed_over_but_by_the_editors_own_choice(articles: list[Article]) -> None:
    index = index_of(articles)
    for one in articles:
        for entry in related_articles(one, index):
            if not entry.by_editor:
                assert entry.article.slug not in one.not_related
                assert one.slug not in entry.article.not_related


@given(newsrooms)
def test_what_the_machine_adds_keeps_to_two_articles_of_a_village(articles: list[Article]) -> None:
    index = index_of(articles)
    for one in articles:
        villages: Counter[str] = Counter()
        for entry in related_articles(one, index):
            about = [id_ for kind, id_ in links_of(entry.article) if kind == "villages"]
            assert entry.by_editor or all(villages[village] < PER_VILLAGE for village in about)
            villages.update(about)


def test_a_site_without_news_or_with_one_article_has_an_index() -> None:
    assert index_of([]).articles == ()
    assert slugs(article(1), [article(1)]) == []
