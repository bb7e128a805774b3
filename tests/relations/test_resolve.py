"""References that lead nowhere, and documents that contradict each other (R-REF-…, R-DOC-…)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import document, relation

from langnghe.loading.reading import Reference
from langnghe.model.document import Document, RelationKind
from langnghe.model.kinds import Kind
from langnghe.model.problem import Problem
from langnghe.relations.resolve import check_documents, check_references

KNOWN: Mapping[Kind, set[str]] = {"villages": {"bat-trang", "chu-dau"}, "products": {"binh-gom"}}
OWNERS: Mapping[str, tuple[Kind, str]] = {"catalogue/villages/bat-trang.yaml": ("villages", "bat-trang")}
SLUGS = st.from_regex(r"[a-z]{1,4}(-[a-z]{1,4}){0,2}", fullmatch=True)


def mention(id_: str, kind: Kind = "villages", path: str = "content/mau.md") -> Reference:
    return Reference(kind, id_, path, 7, "Làng nghề (villages)")


def found_in(*references: Reference) -> list[Problem]:
    return list(check_references(references, KNOWN, OWNERS))


def test_a_reference_to_a_record_that_is_there_is_no_problem() -> None:
    assert found_in(mention("bat-trang"), mention("binh-gom", "products")) == []


def test_a_dangling_reference_names_file_line_and_the_nearest_ids() -> None:
    [one] = found_in(mention("bat-tran"))
    assert (one.code, one.path, one.line, one.written) == ("LN201", "content/mau.md", 7, "bat-tran")
    assert "bat-trang" in one.needed
    assert "bat-trang" in one.fix


def test_a_name_in_place_of_an_id_is_understood() -> None:
    [one] = found_in(mention("Chu Đậu"))
    assert "chu-dau" in one.fix


def test_an_id_of_another_kind_does_not_count() -> None:
    assert [one.code for one in found_in(mention("binh-gom"))] == ["LN201"]


def test_a_reference_near_to_nothing_says_so() -> None:
    [one] = found_in(mention("zzzzzzzz"))
    assert "bat-trang" not in one.fix
    assert one.fix


def test_a_record_that_mentions_itself_is_told() -> None:
    [one] = found_in(mention("bat-trang", path="catalogue/villages/bat-trang.yaml"))
    assert one.code == "LN208"


@given(st.sets(SLUGS, max_size=8), st.lists(SLUGS, max_size=12))
def test_exactly_the_references_to_unknown_ids_are_reported(known: set[str], mentioned: list[str]) -> None:
    references = [mention(id_) for id_ in mentioned]
    reported = [one.written for one in check_references(references, {"villages": known}, {})]
    assert reported == [id_ for id_ in mentioned if id_ not in known]


def contradictions(*documents: Document) -> list[Problem]:
    by_id = {one.id: one for one in documents}
    return list(check_documents(by_id, {id_: f"catalogue/documents/{id_}.yaml" for id_ in by_id}))


def test_one_document_has_one_record() -> None:
    same = {"number": "52/2018/NĐ-CP", "issuer": "chinh-phu"}
    [one] = contradictions(document("a", "2018-04-12", **same), document("b", "2018-04-12", **same))
    assert (one.code, one.path) == ("LN152", "catalogue/documents/b.yaml")
    assert "catalogue/documents/a.yaml" in one.needed


@pytest.mark.parametrize(
    "other",
    [
        {"issued": "2020-03-10"},
        {"issuer": "bo-cong-thuong"},
        {"issuer_place": "ha-noi"},
        {"number": "145/QĐ-UBND"},
        {"issued": None},
        {"number": None},
    ],
)
def test_a_number_alone_makes_no_document_the_same(other: dict[str, str]) -> None:
    first = {"issued": "2020-03-09", "number": "144/QĐ-UBND", "issuer": "ubnd", "issuer_place": "hai-phong"}
    assert contradictions(document("a", **first), document("b", **{**first, **other})) == []  # type: ignore[arg-type]


def test_a_document_cannot_rest_on_a_younger_one() -> None:
    [one] = contradictions(
        document("cu", "2018-04-12", relation("based_on", "moi")), document("moi", "2024-01-01")
    )
    assert (one.code, one.path, one.written) == ("LN151", "catalogue/documents/cu.yaml", "moi")


@pytest.mark.parametrize(("older", "younger"), [("2018", "2018-12-31"), (None, "2024"), ("2018", None)])
def test_dates_that_may_agree_are_believed(older: str | None, younger: str | None) -> None:
    assert contradictions(document("a", older, relation("based_on", "b")), document("b", younger)) == []


def test_a_relation_to_a_document_without_a_record_is_left_to_the_references() -> None:
    assert contradictions(document("a", "2018", relation("replaces", "khong-co"))) == []


@pytest.mark.parametrize("kind", ["amends", "replaces", "repeals", "details", "consolidates", "corrects"])
def test_documents_that_follow_each_other_in_a_circle_are_told_once(kind: RelationKind) -> None:
    ring = [document(a, None, relation(kind, b)) for a, b in (("b", "c"), ("c", "a"), ("a", "b"))]
    [one] = contradictions(*ring)
    assert (one.code, one.path) == ("LN150", "catalogue/documents/a.yaml")
    assert "a → b → c → a" in one.needed


@pytest.mark.parametrize("kind", ["based_on", "implements", "suspends", "promulgates"])
def test_relations_that_may_run_both_ways_make_no_circle(kind: RelationKind) -> None:
    pair = (document("a", None, relation(kind, "b")), document("b", None, relation(kind, "a")))
    assert contradictions(*pair) == []


def test_two_ways_to_one_document_are_no_circle() -> None:
    assert (
        contradictions(
            document("a", None, relation("amends", "b"), relation("amends", "c")),
            document("b", None, relation("amends", "d")),
            document("c", None, relation("amends", "d")),
            document("d"),
        )
        == []
    )


def test_a_chain_as_long_as_the_register_is_walked() -> None:
    chain = [document(f"d{n}", None, relation("amends", f"d{n + 1}")) for n in range(5000)]
    assert contradictions(*chain) == []


GRAPHS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14)


@given(GRAPHS)
def test_a_circle_is_reported_if_and_only_if_there_is_one(ways: list[tuple[int, int]]) -> None:
    documents = [
        document(f"d{n}", None, *(relation("replaces", f"d{b}") for a, b in ways if a == n)) for n in range(7)
    ]
    reported = any(one.code == "LN150" for one in contradictions(*documents))
    assert reported == _has_circle(ways)


def _has_circle(ways: list[tuple[int, int]]) -> bool:
    """Take away documents that lead nowhere until none is left or all lead on: then there is a circle."""
    left = set(ways)
    while True:
        leading = {a for a, _ in left}
        kept = {(a, b) for a, b in left if b in leading}
        if kept == left:
            return bool(left)
        left = kept
