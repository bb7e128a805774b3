"""The tables of states: codes, words and addresses are told apart, and stand nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

import langnghe
from langnghe.model.states import (
    CertificateState,
    DocumentStatus,
    EventState,
    NoCertificate,
    RecognitionState,
    State,
    states_in_addresses,
)

TABLES = (CertificateState, NoCertificate, RecognitionState, DocumentStatus, EventState)
SPELT = ("expiring", "recognised", "in_force", "period_over", "undated")
"""Codes that are the word of nothing else: a module that writes one knows of states by itself."""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_no_two_states_of_a_table_share_a_label_or_a_word_in_addresses(table: type[State]) -> None:
    labels = [state.label for state in table]
    segments = [state.segment for state in table if state.segment]
    assert len(set(labels)) == len(labels)
    assert len(set(segments)) == len(segments)


@pytest.mark.parametrize("state", [state for table in TABLES for state in table])
def test_a_state_is_the_code_it_is_written_as(state: State) -> None:
    assert f"{state}" == state.value == str(state)
    assert state.value.isascii()
    assert state.label[:1].isupper()
    assert not state.phrase[:1].isupper()


def test_every_state_but_those_to_come_has_an_address() -> None:
    given = set(CertificateState) - {CertificateState.UPCOMING}
    assert set(states_in_addresses(CertificateState, NoCertificate)) == given | {NoCertificate.NONE}
    assert set(states_in_addresses(RecognitionState)) == set(RecognitionState) - {RecognitionState.UPCOMING}
    assert set(states_in_addresses(DocumentStatus)) == set(DocumentStatus)


@pytest.mark.parametrize("code", SPELT)
def test_the_code_of_a_state_is_spelt_in_its_table_only(code: str) -> None:
    root = Path(langnghe.__file__).parent
    spelling = [
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*.py"))
        if any(f"{quote}{code}{quote}" in path.read_text("utf-8") for quote in "\"'")
        and path.name not in {"states.py"}
    ]
    assert spelling == []
