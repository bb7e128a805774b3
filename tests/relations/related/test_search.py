"""What texts share, counted in whole numbers: the same sums that a plain loop over the words gives."""

from __future__ import annotations

from math import isqrt

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.related.newsroom import TOPICS

from langnghe.relations.related.postings import build_postings
from langnghe.relations.related.search import Comparer, likely_alike
from langnghe.relations.related.vectors import COUNT_BITS, TERM_SHIFT, NewsText, build_vector, load_vectors
from langnghe.relations.related.vectors import term_cache as open_shelf
from langnghe.relations.related.weights import BODY_SYLLABLES, common_from

words = st.lists(st.sampled_from(" ".join(TOPICS).split()), max_size=12).map(" ".join)
texts = st.lists(st.builds(NewsText, words, words, words), max_size=12)


def counts(text: NewsText) -> dict[int, int]:
    vector = build_vector(text)
    return {int(entry) >> TERM_SHIFT: int(entry) & (1 << COUNT_BITS) - 1 for entry in vector}


def plain_points(all_counts: list[dict[int, int]], first: int, second: int) -> int:
    total = len(all_counts)

    def weight(one: dict[int, int], term: int) -> int:
        used_by = sum(term in other for other in all_counts)
        return isqrt(16 * one[term]) * (total.bit_length() - used_by.bit_length()) if used_by > 1 else 0

    def root(one: dict[int, int]) -> int:
        return max(1, isqrt(len(one) * 256 * 256))

    one, other = all_counts[first], all_counts[second]
    products = sum(weight(one, term) * weight(other, term) for term in one.keys() & other.keys())
    return products * 250 * 256 * 256 // (total.bit_length() ** 2 * root(one) * root(other))


@given(texts)
def test_points_are_those_of_a_plain_loop_and_the_same_both_ways(many: list[NewsText]) -> None:
    postings = build_postings([build_vector(text) for text in many])
    comparer, all_counts = Comparer(postings), [counts(text) for text in many]
    for first in range(len(many)):
        others = np.arange(len(many))
        expected = [plain_points(all_counts, first, second) for second in range(len(many))]
        assert comparer.points(first, others).tolist() == expected


@given(texts)
def test_a_first_look_finds_the_likeliest_and_never_the_text_itself(many: list[NewsText]) -> None:
    postings = build_postings([build_vector(text) for text in many])
    comparer = Comparer(postings)
    for number, found in enumerate(likely_alike(postings)):
        assert number not in found.tolist()
        assert len(set(found.tolist())) == len(found)
        assert (comparer.points(number, found) > 0).all()


@given(texts)
def test_shared_terms_are_those_of_both_strongest_first(many: list[NewsText]) -> None:
    postings = build_postings([build_vector(text) for text in many])
    comparer = Comparer(postings)
    for first, one in enumerate(many):
        for second, other in enumerate(many):
            shared = comparer.shared_terms(first, second)
            assert shared.keys() <= counts(one).keys() & counts(other).keys()
            assert list(shared.values()) == sorted(shared.values(), reverse=True)


def test_a_term_that_too_many_articles_use_counts_in_no_look() -> None:
    too_many = common_from(100)
    many = [NewsText("lò gốm", "", f"riêng{number} khác{number}") for number in range(too_many)]
    assert build_postings([build_vector(text) for text in many]).hashes.tolist() == []
    few = build_postings([build_vector(text) for text in [*many[1:], NewsText("", "", "bài khác hẳn")]])
    assert len(few.hashes) == 3  # "lò", "gốm" and the pair


def test_title_standfirst_and_body_count_three_two_and_one() -> None:
    assert sorted(counts(NewsText("mây tre", "", "")).values()) == [3, 3, 3]
    assert sorted(counts(NewsText("", "mây tre", "")).values()) == [2, 2, 2]
    assert sorted(counts(NewsText("", "", "mây tre")).values()) == [1]  # only the pair: see build_vector
    assert sorted(counts(NewsText("mây", "mây", "mây mây")).values()) == [1, 7]


def test_a_pair_never_reaches_from_one_part_into_the_next() -> None:
    assert len(counts(NewsText("mây", "tre", "đan"))) == 2
    assert len(counts(NewsText("mây tre", "", ""))) == 3


def test_case_and_the_place_of_a_tone_do_not_matter_but_marks_do() -> None:
    assert counts(NewsText("HÒA bình", "", "")) == counts(NewsText("hoà Bình", "", ""))
    assert counts(NewsText("hoa bình", "", "")) != counts(NewsText("hoà bình", "", ""))


def test_a_body_is_read_as_far_as_news_says_what_it_is_about() -> None:
    head = " ".join(f"chữ{number}" for number in range(BODY_SYLLABLES))
    assert counts(NewsText("", "", head)) == counts(NewsText("", "", f"{head} phần còn lại"))


@given(st.builds(NewsText, words, words, words))
def test_a_kept_vector_is_the_one_that_would_be_made(text: NewsText) -> None:
    cache = open_shelf(None)
    made, kept = load_vectors([text], cache)[0], load_vectors([text], cache)[0]
    assert kept.tolist() == made.tolist() == build_vector(text).tolist()


def test_terms_have_the_same_numbers_on_every_machine() -> None:
    # Kept vectors travel between machines with the cache; another hash would be another version of the code.
    assert sorted(counts(NewsText("mây tre", "", ""))) == [107251626892, 405239522500, 438954197579]
