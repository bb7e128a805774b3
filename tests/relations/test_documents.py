"""The status of a document on a day: its own dates, and what later documents do to it (R-DOC-…)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import TODAY, document, relation

from langnghe.model.document import Document, DocumentRelation, RelationKind
from langnghe.model.states import DocumentStatus
from langnghe.relations.documents import StatusToday, document_status, force_bounds, incoming_relations
from langnghe.text.dates import PartialDate

DAY = timedelta(days=1)


def status(id_: str, *documents: Document, today: date = TODAY) -> StatusToday:
    by_id = {one.id: one for one in documents}
    return document_status(by_id[id_], by_id, incoming_relations(by_id), today)


def test_a_document_is_in_force_from_its_first_day() -> None:
    decree = document("nd", "2018-04-12", in_force_from=date(2018, 6, 1))
    assert status("nd", decree, today=date(2018, 5, 31)).status == "not_yet"
    assert status("nd", decree, today=date(2018, 6, 1)) == StatusToday(
        status="in_force", since=date(2018, 6, 1)
    )


@pytest.mark.parametrize("issued", ["2024", "2024-Q2", "2024-04", "2024-04-30", "2024-04/2024-06"])
def test_without_a_first_day_it_counts_from_its_issue_as_far_as_that_is_known(issued: str) -> None:
    paper, when = document("qd", issued), PartialDate.parse(issued)
    assert force_bounds(paper) == (when.earliest, when.latest)
    assert status("qd", paper, today=when.earliest - DAY).status == "not_yet"
    assert status("qd", paper, today=when.latest - DAY).status == ("not_yet" if when.is_day else "unknown")
    assert status("qd", paper, today=when.latest).status == "in_force"


def test_the_day_a_document_will_have_effect_from_is_told_only_where_it_is_known() -> None:
    assert status("qd", document("qd", "2027-04-30")).since == date(2027, 4, 30)
    assert status("qd", document("qd", "2027-04")).since is None


@pytest.mark.parametrize("kind", ["replaces", "repeals", "suspends"])
@pytest.mark.parametrize("issued", ["2024", "2024-Q2", "2024-04"])
def test_what_a_document_of_an_unknown_day_does_is_open_until_its_last_possible_day(
    kind: RelationKind, issued: str
) -> None:
    when, old = PartialDate.parse(issued), document("cu", "2018-01-01")
    new = document("moi", issued, relation(kind, "cu"))
    after = "suspended" if kind == "suspends" else "ended"
    assert status("cu", old, new, today=when.earliest - DAY).status == "in_force"
    assert status("cu", old, new, today=when.earliest).status == "unknown"
    assert status("cu", old, new, today=when.latest - DAY).status == "unknown"
    assert status("cu", old, new, today=when.latest) == StatusToday(status=DocumentStatus(after), by="moi")


def test_an_amendment_of_an_unknown_day_leaves_a_document_in_force() -> None:
    old, new = document("cu", "2018-01-01"), document("moi", "2026", relation("amends", "cu"))
    assert status("cu", old, new).status == "in_force"


def test_without_any_date_nothing_is_known() -> None:
    assert status("qd", document("qd")).status == "unknown"


def test_a_document_ends_after_its_own_last_day() -> None:
    decree = document("nd", "2018", in_force_to=date(2025, 12, 31))
    assert status("nd", decree, today=date(2025, 12, 31)).status == "in_force"
    assert status("nd", decree, today=date(2026, 1, 1)) == StatusToday(
        status="ended", since=date(2025, 12, 31)
    )


def test_a_plan_whose_period_is_over_is_not_repealed_but_over() -> None:
    plan = document("kh", "2024-03-01", applies=PartialDate.parse("2024/2025"))
    assert status("kh", plan, today=date(2025, 12, 31)).status == "in_force"
    assert status("kh", plan, today=date(2026, 1, 1)).status == "period_over"


def test_a_plan_known_by_its_period_alone_has_a_status() -> None:
    assert status("kh", document("kh", applies=PartialDate.parse("2024/2025"))).status == "period_over"


@pytest.mark.parametrize("kind", ["replaces", "repeals"])
def test_a_document_ends_when_a_later_one_takes_its_place_wholly(kind: RelationKind) -> None:
    old = document("cu", "2019-08-21")
    new = document("moi", "2023-02-20", relation(kind, "cu"), in_force_from=date(2023, 2, 24))
    assert status("cu", old, new, today=date(2023, 2, 23)).status == "in_force"
    assert status("cu", old, new) == StatusToday(status="ended", by="moi", since=date(2023, 2, 24))


def test_a_document_replaced_in_part_is_partly_in_force() -> None:
    old, new = document("cu", "2019"), document("moi", "2023", relation("replaces", "cu", whole=False))
    assert status("cu", old, new).status == "partly"


@pytest.mark.parametrize("kind", ["based_on", "implements", "details", "amends", "corrects", "consolidates"])
def test_other_relations_leave_a_document_in_force(kind: RelationKind) -> None:
    assert (
        status("cu", document("cu", "2019"), document("moi", "2023", relation(kind, "cu"))).status
        == "in_force"
    )


def test_a_relation_may_begin_on_a_day_of_its_own() -> None:
    old = document("cu", "2019")
    new = document("moi", "2023", relation("repeals", "cu", starts=date(2026, 12, 1)))
    assert status("cu", old, new).status == "in_force"
    assert status("cu", old, new, today=date(2026, 12, 1)).since == date(2026, 12, 1)


def test_a_document_without_a_known_date_ends_nothing() -> None:
    assert status("cu", document("cu", "2019"), document("moi", None, relation("repeals", "cu"))).status == (
        "in_force"
    )


OLD = document("nd-15", "2018-02-02")
DECREE = document("nd-46", "2026-01-26", relation("replaces", "nd-15"), in_force_from=date(2026, 1, 26))
PAUSE = document(
    "nq-09",
    "2026-02-04",
    relation("suspends", "nd-46", starts=date(2026, 2, 4), ends=date(2026, 4, 15)),
)
"""46/2026/NĐ-CP replaced 15/2018/NĐ-CP and was suspended by 09/2026/NQ-CP until 15/04/2026."""


def test_a_suspended_document_says_by_what_and_until_when() -> None:
    seen = status("nd-46", OLD, DECREE, PAUSE, today=date(2026, 4, 15))
    assert seen == StatusToday(
        status="suspended", by="nq-09", since=date(2026, 2, 4), until=date(2026, 4, 15)
    )


def test_after_the_suspension_it_is_in_force_again() -> None:
    assert status("nd-46", OLD, DECREE, PAUSE, today=date(2026, 2, 3)).status == "in_force"
    assert status("nd-46", OLD, DECREE, PAUSE, today=date(2026, 4, 16)).status == "in_force"


def test_while_a_document_is_suspended_what_it_replaced_holds_again() -> None:
    days = [date(2026, 1, 25), date(2026, 1, 26), date(2026, 2, 4), date(2026, 4, 15), date(2026, 4, 16)]
    seen = [status("nd-15", OLD, DECREE, PAUSE, today=day).status for day in days]
    assert seen == ["in_force", "ended", "in_force", "in_force", "ended"]


def test_relations_are_seen_from_the_document_they_are_about_in_the_order_of_the_register() -> None:
    documents = {one.id: one for one in (OLD, DECREE, PAUSE)}
    found = incoming_relations(documents)
    assert {id_: [one.source for one in relations] for id_, relations in found.items()} == {
        "nd-15": ["nd-46"],
        "nd-46": ["nq-09"],
    }


IDS = ("a", "b", "c", "d")
DAYS = st.dates(date(2018, 1, 1), date(2027, 12, 31))


@st.composite
def registers(draw: st.DrawFn) -> dict[str, Document]:
    """Return four documents with any relations, circles too."""
    relations = st.builds(
        DocumentRelation,
        kind=st.sampled_from(get_args(RelationKind)),
        document=st.sampled_from(IDS),
        whole=st.booleans(),
        starts=st.none() | DAYS,
        ends=st.none() | DAYS,
    )
    return {
        id_: document(
            id_,
            draw(st.sampled_from([None, "2018", "2020-06", "2023-02-24"])),
            *draw(st.lists(relations, max_size=3)),
            in_force_from=draw(st.none() | DAYS),
            in_force_to=draw(st.none() | DAYS),
            applies=draw(st.none() | st.just(PartialDate.parse("2021/2025"))),
        )
        for id_ in IDS
    }


@given(registers(), DAYS)
def test_every_document_has_a_status_on_every_day(register: dict[str, Document], today: date) -> None:
    incoming = incoming_relations(register)
    for one in register.values():
        seen = document_status(one, register, incoming, today)
        assert seen.status in DocumentStatus
        assert (seen.by is None) or seen.by in register
        if seen.status in {"ended", "partly", "suspended"}:
            assert seen.since is None or seen.since <= today


LIFE = {
    DocumentStatus(code): step
    for step, code in enumerate(["not_yet", "unknown", "in_force", "period_over", "ended"])
}
"""The states of a document that nothing touches, in the order it can go through them."""


@given(registers(), DAYS, DAYS)
def test_the_status_of_a_document_that_nothing_touches_never_goes_back(
    register: dict[str, Document], a: date, b: date
) -> None:
    earlier, later = sorted((a, b))
    for one in register.values():
        steps = [LIFE[document_status(one, {one.id: one}, {}, day).status] for day in (earlier, later)]
        assert steps == sorted(steps)


@given(registers(), DAYS)
def test_a_document_that_nothing_touches_depends_on_its_own_dates_only(
    register: dict[str, Document], today: date
) -> None:
    untouched = {id_: document_status(one, {id_: one}, {}, today) for id_, one in register.items()}
    incoming = incoming_relations(register)
    for id_, one in register.items():
        if id_ not in incoming:
            assert document_status(one, register, incoming, today) == untouched[id_]
