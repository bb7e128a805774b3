"""Series: which articles belong together, in which order, under which name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.newsroom import make_article

from langnghe.model.article import Article
from langnghe.model.vocabulary import Term
from langnghe.relations.series import build_series


def test_parts_are_in_the_order_of_their_numbers_whatever_their_dates() -> None:
    articles = [make_article(n, series="Giữ nghề", part=4 - n) for n in (1, 2, 3)]
    series = build_series(articles)[articles[0].path]
    assert series.numbers == (1, 2, 3)
    assert [part.slug for part in series.parts] == ["mau-bai-3", "mau-bai-2", "mau-bai-1"]


def test_without_any_number_the_dates_count() -> None:
    articles = [make_article(n, series="Giữ nghề") for n in (3, 1, 2)]
    series = build_series(articles)[articles[0].path]
    assert [(part.slug, number) for part, number in zip(series.parts, series.numbers, strict=True)] == [
        ("mau-bai-1", 1),
        ("mau-bai-2", 2),
        ("mau-bai-3", 3),
    ]


def test_a_piece_without_a_number_among_numbered_ones_comes_last_and_gets_none() -> None:
    articles = [make_article(1, series="Giữ nghề"), make_article(2, series="Giữ nghề", part=1)]
    assert build_series(articles)[articles[0].path].numbers == (1, None)


def test_a_series_is_called_by_its_term() -> None:
    known = Term(id="giu-nghe", name="Giữ nghề", description="Ba bài mẫu.")
    article = make_article(1, series=known)
    found = build_series([article, make_article(2, series="Nghề mây")])[article.path]
    assert (found.title, found.description, found.parts) == ("Giữ nghề", "Ba bài mẫu.", (article,))


def test_an_article_of_no_series_is_in_none() -> None:
    assert build_series([make_article(1)]) == {}


@given(st.permutations([make_article(n, series="Giữ nghề", part=n % 3 or None) for n in range(1, 7)]))
def test_the_order_of_reading_does_not_depend_on_the_order_given(articles: list[Article]) -> None:
    parts = build_series(articles)[articles[0].path].parts
    assert [part.slug for part in parts] == [f"mau-bai-{n}" for n in (1, 4, 2, 5, 3, 6)]
