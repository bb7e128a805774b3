"""Categories, tags, authors and series: from written names to terms, with and without a vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import vocabulary

from langnghe.model.article import Article, WrittenArticle
from langnghe.model.problem import Problem
from langnghe.model.vocabulary import Term, Vocabulary
from langnghe.relations.taxonomy import resolve_names, terms_of
from langnghe.text.dates import VIETNAM_TIME
from langnghe.text.slug import slugify

OPEN = vocabulary()
CLOSED = vocabulary(
    tags={
        "ocop": Term(id="ocop", name="OCOP", synonyms=("Mỗi xã một sản phẩm",)),
        "may-tre": Term(id="may-tre", name="Mây tre đan"),
    }
)
SERIES = vocabulary(terms={"series": {"giu-nghe": Term(id="giu-nghe", name="Giữ nghề")}})
FIRST = datetime(2026, 1, 1, 8, tzinfo=VIETNAM_TIME)


def written(slug: str = "mau", *, day: int = 0, **fields: Any) -> WrittenArticle:
    """Return an article as its file says it, published some days after the first of January."""
    values: dict[str, Any] = {"title": slug, "category": "Tin tức", **fields}
    return WrittenArticle(
        path=f"content/news/{slug}.md", slug=slug, published=FIRST + timedelta(days=day), **values
    )


def tagged(*tags: str, slug: str = "mau") -> WrittenArticle:
    return written(slug, tags=tags)


def resolved(articles: Sequence[WrittenArticle], words: Vocabulary = OPEN) -> tuple[Article, ...]:
    return resolve_names(articles, words, lambda article: article.status == "published")[0]


def problems(articles: Sequence[WrittenArticle], words: Vocabulary = OPEN) -> list[Problem]:
    return list(resolve_names(articles, words, lambda _article: True)[1])


def tag_ids(*names: str, words: Vocabulary = OPEN) -> list[str]:
    return [tag.id for tag in resolved([tagged(*names)], words)[0].tags]


def test_without_a_vocabulary_any_name_is_fine_and_its_id_is_its_slug() -> None:
    [one] = resolved([tagged("Đồ gỗ", "OCOP")])
    assert one.tags == (Term(id="do-go", name="Đồ gỗ"), Term(id="ocop", name="OCOP"))
    assert problems([tagged("Đồ gỗ", "OCOP")]) == []


def test_all_else_an_article_says_stays_as_it_is() -> None:
    source = written(summary="Tóm tắt.", form="report", part=2, related=("khac",), redirect_from=("/a/",))
    [one] = resolved([source])
    for name in ("path", "slug", "published", "summary", "form", "part", "related", "redirect_from"):
        assert getattr(one, name) == getattr(source, name), name


def test_two_names_that_differ_in_marks_only_would_share_an_address() -> None:
    [one] = problems([tagged("Mây", slug="a"), tagged("Máy", slug="b")])
    assert (one.code, one.path) == ("LN204", "content/news/b.md")
    assert "Mây" in one.subject
    assert "Máy" in one.subject
    assert "content/news/a.md" in one.needed


def test_a_name_without_a_letter_has_no_address() -> None:
    assert [one.code for one in problems([tagged("…")])] == ["LN111"]


def test_a_vocabulary_is_known_by_id_name_and_synonym_whatever_the_case() -> None:
    for name in ("ocop", "OCOP", "Mỗi xã một sản phẩm", "mỗi Xã một sản phẩm"):
        [one] = resolved([tagged(name)], CLOSED)
        assert one.tags == (Term(id="ocop", name="OCOP", synonyms=("Mỗi xã một sản phẩm",)),), name
    assert tag_ids("mây tre đan", words=CLOSED) == ["may-tre"]


def test_a_term_that_an_article_writes_twice_stands_in_it_once() -> None:
    names = ("ocop", "Mây tre đan", "OCOP", "Mỗi xã một sản phẩm")
    assert tag_ids(*names, words=CLOSED) == ["ocop", "may-tre"]
    assert problems([tagged(*names)], CLOSED) == []


def test_a_vocabulary_closes_the_list_and_names_the_nearest_entry() -> None:
    [one] = problems([tagged("OCOP", "Mây tre đang")], CLOSED)
    assert one.code == "LN205"
    assert "tags: [OCOP, Mây tre đan]" in one.fix
    assert "OCOP" in one.needed


def test_a_name_outside_a_closed_list_is_still_a_term_until_the_report_ends_the_build() -> None:
    assert tag_ids("Mây tre đang", words=CLOSED) == ["may-tre-dang"]


def test_an_empty_vocabulary_allows_nothing() -> None:
    assert [one.code for one in problems([tagged("OCOP")], vocabulary(tags={}))] == ["LN205"]


def test_a_name_of_an_entry_wins_over_a_synonym_of_another() -> None:
    words = vocabulary(tags={"a": Term(id="a", name="Gốm"), "b": Term(id="b", name="Sứ", synonyms=("Gốm",))})
    assert tag_ids("Gốm", words=words) == ["a"]


def test_problems_stand_at_the_line_of_the_name() -> None:
    lines = {"content/news/mau.md": {("tags", ""): 4, ("tags", "Gốm"): 6}}
    [one] = resolve_names([tagged("Gốm")], CLOSED, lambda _article: True, lines)[1]
    assert one.line == 6


def test_an_article_has_one_category_and_any_number_of_tags_and_authors() -> None:
    [one] = resolved([written(category="Tin tức", tags=("a", "b"), authors=("Ban biên tập",))])
    assert [term.name for term in terms_of(one, "categories")] == ["Tin tức"]
    assert [term.name for term in terms_of(one, "tags")] == ["a", "b"]
    assert [term.name for term in terms_of(one, "authors")] == ["Ban biên tập"]


def test_how_a_draft_spells_a_name_changes_no_page() -> None:
    news = [written("nhap", tags=("DO GO",), status="draft"), written("dang", tags=("Đồ gỗ",))]
    assert [one.tags[0].name for one in resolved(news)] == ["Đồ gỗ", "Đồ gỗ"]


@pytest.mark.parametrize("name", ["giu-nghe", "Giữ nghề", "GIỮ NGHỀ"])
def test_a_series_of_the_vocabulary_is_known_by_its_id_its_name_and_any_case(name: str) -> None:
    [one] = resolved([written(series=name)], SERIES)
    assert one.series == Term(id="giu-nghe", name="Giữ nghề")


def test_any_other_series_is_called_as_its_earliest_article_calls_it() -> None:
    news = [written("b", day=2, series="NGHỀ MÂY"), written("a", day=1, series="Nghề mây")]
    assert [one.series and one.series.name for one in resolved(news, SERIES)] == ["Nghề mây", "Nghề mây"]
    assert problems(news, SERIES) == []


def test_names_that_differ_in_marks_are_two_series() -> None:
    one, other = resolved([written("a", series="Nghề mây"), written("b", series="Nghề máy")])
    assert one.series != other.series


def test_an_article_of_no_series_has_none() -> None:
    assert resolved([written()])[0].series is None


NAMES = st.lists(
    st.sampled_from(["Mây", "Máy", "may", "Gốm", "gốm", "Gỗ", "Đồ gỗ", "OCOP", "…", "Tết"]),
    max_size=5,
    unique=True,
)


@given(st.lists(NAMES, max_size=5))
def test_names_without_a_problem_have_each_an_address_of_their_own(lists: list[list[str]]) -> None:
    articles = [tagged(*names, slug=f"bai-{number}") for number, names in enumerate(lists)]
    used = {tag.id for article in resolved(articles) for tag in article.tags}
    names = {name for names in lists for name in names}
    assert used == {slugify(name) for name in names}
    assert (all(used) and len(used) == len(names)) == (problems(articles) == [])


@given(st.lists(NAMES, max_size=4))
def test_the_order_of_files_changes_neither_terms_nor_problems(lists: list[list[str]]) -> None:
    articles = [tagged(*names, slug=f"bai-{number}") for number, names in enumerate(lists)]
    assert resolved(articles) == resolved(articles[::-1])[::-1]
    assert problems(articles) == problems(articles[::-1])
