"""Did you mean …?"""

import random
import time

import pytest

from langnghe.text.nearest import nearest


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("bat-trng", "bat-trang"),  # a letter missing
        ("bat-trangg", "bat-trang"),  # one too many
        ("bat-tramg", "bat-trang"),  # a wrong one
        ("bta-trang", "bat-trang"),  # two swapped
        ("Bát Tràng", "bat-trang"),  # written with its marks
        ("vanphuc", "van-phuc"),
    ],
)
def test_a_slip_finds_the_word_that_was_meant(word: str, meant: str) -> None:
    assert nearest(word, ["van-phuc", "chu-dau", "bat-trang", "phu-lang"])[0] == meant


def test_unmarked_words_find_marked_candidates() -> None:
    assert nearest("gom su", ["gốm sứ", "kim hoàn"]) == ["gốm sứ"]


def test_nothing_near_gives_nothing() -> None:
    assert nearest("xyz", ["bat-trang", "van-phuc"]) == []
    assert nearest("phone", []) == []
    assert nearest("", ["a", "b"]) == []
    assert nearest("a", ["b", "c"]) == []


def test_the_nearest_comes_first_and_ties_stand_in_code_point_order() -> None:
    assert nearest("title", ["titled", "title", "titla", "tite", "tale"], limit=4) == [
        "title",
        "tite",
        "titla",
        "titled",
    ]


def test_no_more_than_the_limit_are_given_and_none_twice() -> None:
    assert nearest("sen", ["sen", "sen", "ken", "ben", "den"], limit=2) == ["sen", "ben"]


def test_the_order_of_the_candidates_does_not_matter() -> None:
    candidates = ["gom-su", "gom-sa", "som-su", "gom", "go-su"]
    assert nearest("gom-su", candidates) == nearest("gom-su", reversed(candidates))


def test_a_long_list_is_searched_in_a_moment() -> None:
    syllables = ["bat", "trang", "van", "phuc", "gom", "su", "may", "tre", "dan", "lua", "det", "duc", "yen"]
    chooser = random.Random(1)
    candidates = ["-".join(chooser.choices(syllables, k=chooser.choice([2, 3, 4]))) for _ in range(10_000)]
    begun = time.process_time()
    nearest("gom-su-batrang", candidates)
    assert time.process_time() - begun < 0.5  # 0.03 s when measured; the margin is for slow machines


LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@pytest.mark.parametrize(
    ("length", "slips"),
    [(1, 0), (2, 1), (4, 1), (5, 2), (9, 2), (10, 3), (14, 3), (15, 4), (19, 4), (20, 5), (25, 5), (30, 5)],
)
def test_a_longer_word_may_hold_more_slips_up_to_five(length: int, slips: int) -> None:
    word = LETTERS[:length]
    slipped = [LETTERS[-1 : -number - 1 : -1] + word[number:] for number in range(length)]
    assert nearest(word, slipped[slips : slips + 1]) == [slipped[slips]]
    assert nearest(word, slipped[slips + 1 : slips + 2]) == []


def test_a_word_may_be_longer_or_shorter_by_as_many_letters_as_slips_are_forgiven() -> None:
    word = LETTERS[:10]
    assert nearest(word, [f"{word}zzz"]) == [f"{word}zzz"]
    assert nearest(word, [f"{word}zzzz"]) == []
    assert nearest(word, [word[:7]]) == [word[:7]]
    assert nearest(word, [word[:6]]) == []
