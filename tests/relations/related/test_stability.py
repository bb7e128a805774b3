"""One more article changes the lists of the few it belongs to; the work grows no faster than the news."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.relations.related.generated import generated
from tests.relations.related.newsroom import links_of

from langnghe.model.article import Article
from langnghe.relations.news import newest_first
from langnghe.relations.related.lists import build_related_index, related_articles
from langnghe.relations.related.postings import build_postings
from langnghe.relations.related.search import likely_alike
from langnghe.relations.related.vectors import NewsText, build_vector, term_cache
from langnghe.relations.related.weights import LOOK_AGAIN, QUERY_TERMS, rare_below

MOST_CHANGED = 25


def lists_of(articles: list[Article], cache: Path) -> dict[str, tuple[str, ...]]:
    ordered = newest_first(articles)
    bodies = [one.body.html for one in ordered]
    index = build_related_index(ordered, bodies, [*map(links_of, ordered)], term_cache(cache))
    return {one.slug: tuple(e.article.slug for e in related_articles(one, index)) for one in ordered}


@pytest.mark.parametrize("count", [1000, pytest.param(5000, marks=pytest.mark.long)])
def test_one_more_article_changes_at_most_25_lists(count: int, tmp_path: Path) -> None:
    articles = generated(count + 3)
    before = lists_of(articles[:count], tmp_path)
    assert sum(map(len, before.values())) > count  # there are lists to change
    for added in articles[count:]:
        after = lists_of([*articles[:count], added], tmp_path)
        changed = [slug for slug, found in before.items() if after[slug] != found]
        assert len(changed) <= MOST_CHANGED


def test_lists_are_the_same_whether_terms_were_kept_or_not(tmp_path: Path) -> None:
    articles = generated(300)
    fresh = lists_of(articles, tmp_path)
    assert (tmp_path / "terms.shelf").is_file()
    assert lists_of(articles, tmp_path) == fresh
    (tmp_path / "terms.shelf").write_bytes(b"broken")
    assert lists_of(articles, tmp_path) == fresh


def test_the_reports_of_one_event_find_each_other(tmp_path: Path) -> None:
    lists = lists_of(generated(400), tmp_path)
    assert sum(1 for found in lists.values() if found) > 250


def test_no_article_meets_more_others_than_its_terms_and_their_rarity_allow() -> None:
    texts = [NewsText(one.title, one.summary or "", one.body.html) for one in generated(600)]
    postings = build_postings([build_vector(text) for text in texts])
    assert int(postings.rare_terms.max()) > QUERY_TERMS  # there is something to leave out
    for row in range(postings.count):
        start = int(postings.row_starts[row])
        asked = postings.row_terms[start : start + min(QUERY_TERMS, int(postings.rare_terms[row]))]
        assert len(asked) <= QUERY_TERMS
        assert (postings.used_by[asked] < rare_below(postings.count)).all()
    assert max(map(len, likely_alike(postings))) <= LOOK_AGAIN


def test_the_first_look_at_an_article_costs_twice_among_four_times_as_many() -> None:
    assert [rare_below(total) for total in (75, 5_000, 20_000, 80_000)] == [64, 64, 128, 256]
