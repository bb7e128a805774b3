"""The reason of a related article is what counts most: taking it away costs more than anything else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from tests.relations.related.newsroom import TOPICS, article, index_of, newsrooms

from langnghe.model.article import Article, Body
from langnghe.relations.related.lists import Related, RelatedIndex, related_articles
from langnghe.relations.related.reasons import EDITOR, TEXT, Reason, contributions, reason_of

OTHERS = [
    article(100 + number, f"{TOPICS[number % 3 + 2]} tin {number} {TOPICS[5]}", [f"lang-{number % 4}"])
    for number in range(30)
]


def first_of(one: Article, articles: list[Article]) -> tuple[Related, RelatedIndex]:
    index = index_of(articles)
    return related_articles(one, index)[0], index


def reason(one: Article, other: Article) -> Reason:
    found, index = first_of(one, [one, other, *OTHERS])
    assert found.article == other
    return reason_of(one, found, index)


def test_a_shared_record_is_the_reason() -> None:
    assert reason(article(1, "", ["dai-bai"]), article(2, "", ["dai-bai"])) == Reason("villages", "dai-bai")


def test_the_rarest_of_shared_records_is_the_reason() -> None:
    one, other = article(1, "", ["lang-0", "dai-bai"]), article(2, "", ["lang-0", "dai-bai"])
    assert reason(one, other) == Reason("villages", "dai-bai")


def test_the_words_of_a_reason_stand_in_both_texts_as_far_as_they_agree() -> None:
    one = article(1, "Thợ đúc chuông đồng Ngũ Xã, nấu lò", title="Mở lò đúc chuông đồng Ngũ Xã")
    other = article(2, "Xem đúc chuông đồng Ngũ Xã và nghe kể chuyện")
    assert reason(one, other) == Reason(TEXT, "đúc chuông đồng Ngũ Xã")


def test_words_on_both_sides_of_a_comma_are_no_phrase() -> None:
    one = article(1, "Bán vồng chậu, kẽm lụa, vồng chậu", title="Vồng chậu, kẽm lụa")
    other = article(2, "Mua vồng chậu. Kẽm lụa thì không")
    assert reason(one, other).id.lower() in {"vồng chậu", "kẽm lụa"}


def test_the_editors_choice_without_anything_shared_says_so() -> None:
    one, other = article(1, "", related=("mau-2",)), article(2, "")
    assert reason(one, other) == Reason(EDITOR)


def without(other: Article, key: tuple[str, str]) -> Article:
    """Return the article without one of its contributions."""
    kind, id_ = key
    if kind == TEXT:
        return replace(other, title="", body=Body(html=""))
    if kind == "tags":
        return replace(other, tags=tuple(tag for tag in other.tags if tag != id_))
    left = tuple(one for one in other.references.get("villages", ()) if one != id_)
    return replace(other, references={"villages": left})


@pytest.mark.parametrize(
    ("words", "expected"),
    [("nấu đồng đỏ", "villages"), (TOPICS[0], TEXT)],
    ids=["a record and a few words", "a record and a whole text"],
)
def test_taking_the_reason_away_costs_more_points_than_taking_anything_else_away(
    words: str, expected: str
) -> None:
    one = article(1, TOPICS[0], ["dai-bai", "lang-1"], tags=("ocop",))
    other = article(2, f"hôm nay {words} {TOPICS[4]}", ["dai-bai", "lang-1"], tags=("ocop",))
    found, index = first_of(one, [one, other, *OTHERS])
    why = reason_of(one, found, index)
    keys = contributions(index.numbers[one.path], found.number, index)
    left = {}
    for key in keys:
        changed = index_of([one, without(other, key), *OTHERS])
        numbers = changed.numbers
        left[key] = sum(contributions(numbers[one.path], numbers[other.path], changed).values())
    assert min(left, key=left.__getitem__)[0] == why.kind == expected
    assert len(keys) == 4
    if expected == "villages":
        assert why.id == "dai-bai"  # and not lang-1, of which many others speak


@given(newsrooms)
def test_every_reason_is_the_largest_contribution_and_true_of_both(articles: list[Article]) -> None:
    index = index_of(articles)
    for one in articles:
        for found in related_articles(one, index):
            why = reason_of(one, found, index)
            added = contributions(index.numbers[one.path], found.number, index)
            if why.kind == EDITOR:
                assert found.by_editor
                continue
            key = (why.kind, "") if why.kind == TEXT else (why.kind, why.id)
            assert added[key] == max(added.values()) > 0
            if why.kind == TEXT:
                for text in (one, found.article):
                    assert why.id.lower() in f"{text.title} {text.body.html}".lower()


@given(newsrooms)
def test_the_points_of_an_article_are_the_sum_of_its_contributions_and_of_nearness(
    articles: list[Article],
) -> None:
    index = index_of(articles)
    for one in articles:
        for found in related_articles(one, index):
            added = sum(contributions(index.numbers[one.path], found.number, index).values())
            nearness = found.points - added
            assert nearness == 0 if found.by_editor else 0 <= nearness <= 50
