"""Categories, tags and authors: from written names to ids, with and without a vocabulary file (R-NEWS-…)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import article, vocabulary

from langnghe.model.article import Article
from langnghe.model.problem import Problem
from langnghe.model.vocabulary import Term
from langnghe.relations.taxonomy import build_taxonomy, check_names, names_of
from langnghe.text.slug import slugify

OPEN = vocabulary()
CLOSED = vocabulary(
    tags={
        "ocop": Term(id="ocop", name="OCOP", synonyms=("Mỗi xã một sản phẩm",)),
        "may-tre": Term(id="may-tre", name="Mây tre đan"),
    }
)


def tagged(*tags: str, slug: str = "mau") -> Article:
    return article(slug, tags=tags)


def problems(articles: list[Article], words: object = OPEN, list_name: str = "tags") -> list[Problem]:
    taxonomy = build_taxonomy(list_name, words, articles)  # type: ignore[arg-type]
    return list(check_names(list_name, taxonomy, articles))


def test_without_a_vocabulary_any_name_is_fine_and_its_id_is_its_slug() -> None:
    articles = [tagged("Đồ gỗ", "OCOP")]
    taxonomy = build_taxonomy("tags", OPEN, articles)
    assert [taxonomy.id_of(name) for name in ("Đồ gỗ", "OCOP")] == ["do-go", "ocop"]
    assert taxonomy.term("do-go").name == "Đồ gỗ"
    assert problems(articles) == []


def test_two_names_that_differ_in_marks_only_would_share_an_address() -> None:
    [one] = problems([tagged("Mây", slug="a"), tagged("Máy", slug="b")])
    assert (one.code, one.path) == ("LN204", "content/news/b.md")
    assert "Mây" in one.subject
    assert "Máy" in one.subject
    assert "content/news/a.md" in one.needed


def test_a_name_without_a_letter_has_no_address() -> None:
    assert [one.code for one in problems([tagged("…")])] == ["LN111"]


def test_a_vocabulary_is_known_by_id_name_and_synonym_whatever_the_marks() -> None:
    taxonomy = build_taxonomy("tags", CLOSED, [])
    names = ("ocop", "OCOP", "Mỗi xã một sản phẩm", "mây tre đan")
    assert [taxonomy.id_of(name) for name in names] == ["ocop", "ocop", "ocop", "may-tre"]
    assert problems([tagged(*names)], CLOSED) == []


def test_a_vocabulary_closes_the_list_and_names_the_nearest_entry() -> None:
    [one] = problems([tagged("Mây tre đang")], CLOSED)
    assert one.code == "LN205"
    assert "Mây tre đan" in one.fix
    assert "OCOP" in one.needed


def test_an_empty_vocabulary_allows_nothing() -> None:
    assert [one.code for one in problems([tagged("OCOP")], vocabulary(tags={}))] == ["LN205"]


def test_a_name_of_an_entry_wins_over_a_synonym_of_another() -> None:
    words = vocabulary(tags={"a": Term(id="a", name="Gốm"), "b": Term(id="b", name="Sứ", synonyms=("Gốm",))})
    assert build_taxonomy("tags", words, []).id_of("Gốm") == "a"


def test_an_article_has_one_category_and_any_number_of_tags_and_authors() -> None:
    one = article("mau", category="Tin tức", tags=("a", "b"), authors=("Ban biên tập",))
    assert names_of(one, "categories") == ("Tin tức",)
    assert names_of(one, "tags") == ("a", "b")
    assert names_of(one, "authors") == ("Ban biên tập",)


NAMES = st.lists(
    st.sampled_from(["Mây", "Máy", "may", "Gốm", "gốm", "Gỗ", "Đồ gỗ", "OCOP", "…", "Tết"]),
    max_size=5,
    unique=True,
)


@given(st.lists(NAMES, max_size=5))
def test_names_without_a_problem_have_each_an_address_of_their_own(lists: list[list[str]]) -> None:
    articles = [tagged(*names, slug=f"bai-{number}") for number, names in enumerate(lists)]
    taxonomy = build_taxonomy("tags", OPEN, articles)
    written = {name for names in lists for name in names}
    addresses = {name: taxonomy.id_of(name) for name in written}
    assert addresses == {name: slugify(name) for name in written}
    unique = all(addresses.values()) and len(set(addresses.values())) == len(written)
    assert unique == (problems(articles) == [])


@given(st.lists(NAMES, max_size=4))
def test_the_order_of_files_changes_neither_ids_nor_labels(lists: list[list[str]]) -> None:
    articles = [tagged(*names, slug=f"bai-{number}") for number, names in enumerate(lists)]
    assert build_taxonomy("tags", OPEN, articles) == build_taxonomy("tags", OPEN, articles[::-1])
    assert problems(articles) == problems(articles[::-1])
