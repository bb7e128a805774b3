"""Who mentions whom is computed from the references, never typed: each way has its way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import article, document, village, vocabulary

from langnghe.model.article import Body
from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import Kind
from langnghe.relations.backlinks import RecordKey, build_backlinks
from langnghe.relations.news import newest_first

CATALOGUE = Catalogue(
    vocabulary=vocabulary(),
    villages={id_: village(id_) for id_ in ("a", "b", "c")},
    documents={id_: document(id_) for id_ in ("a", "x")},
)
KEYS: list[RecordKey] = [(kind, record.id) for kind, record in CATALOGUE.all_records()]


PAIRS = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=20)


@given(PAIRS)
def test_a_record_is_linked_back_from_exactly_those_that_mention_it(
    pairs: list[tuple[RecordKey, RecordKey]],
) -> None:
    back = build_backlinks(CATALOGUE, pairs, ())
    ways = {(source, target) for target, sources in back.records.items() for source in sources}
    assert ways == {(source, target) for source, target in pairs if source != target}


@given(PAIRS)
def test_the_order_of_backlinks_is_that_of_the_catalogue_and_never_of_the_mentions(
    pairs: list[tuple[RecordKey, RecordKey]],
) -> None:
    one = build_backlinks(CATALOGUE, pairs, ())
    other = build_backlinks(CATALOGUE, pairs[::-1], ())
    assert dict(one.records) == dict(other.records)
    for sources in one.records.values():
        assert list(sources) == sorted(sources, key=KEYS.index)


def test_equal_ids_of_two_kinds_are_two_records() -> None:
    village_a: RecordKey = ("villages", "a")
    document_a: RecordKey = ("documents", "a")
    back = build_backlinks(CATALOGUE, [(document_a, village_a)], ())
    assert back.of_kind("villages", "a", "documents") == ("a",)
    assert back.of_kind("villages", "a", "villages") == ()
    assert back.of_kind("documents", "a", "villages") == ()


def test_a_record_is_no_backlink_of_itself() -> None:
    assert build_backlinks(CATALOGUE, [(KEYS[0], KEYS[0])], ()).records == {}


def test_articles_that_mention_a_record_keep_their_order() -> None:
    kinds: dict[Kind, tuple[str, ...]] = {"villages": ("a",), "documents": ("x",)}
    news = newest_first(
        [
            article("cu", "2024-01-01", references=kinds),
            article("moi", "2026-01-01", references={"villages": ("a",)}),
            article("khac", "2025-01-01"),
        ]
    )
    back = build_backlinks(CATALOGUE, (), news)
    assert [one.slug for one in back.news("villages", "a")] == ["moi", "cu"]
    assert [one.slug for one in back.news("documents", "x")] == ["cu"]
    assert back.news("villages", "b") == ()


def test_an_article_that_refers_to_a_document_and_cites_it_counts_once() -> None:
    cites = Body(html="", cites=("x",))
    news = [article("ca-hai", references={"documents": ("x",)}, body=cites), article("chi-dan", body=cites)]
    back = build_backlinks(CATALOGUE, (), news)
    assert [one.slug for one in back.news("documents", "x")] == ["ca-hai", "chi-dan"]
