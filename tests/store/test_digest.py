"""Digests of plain data: equal content, equal digest; nothing of the machine or the run in it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.store.digest import DIGEST_LENGTH, canonical_json, digest, digest_bytes

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@dataclass(frozen=True, slots=True)
class Card:
    name: str
    price: Decimal
    on: date
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    name: str
    price: Decimal
    on: date
    words: tuple[str, ...] = ()


CARD = Card("Bình Mẫu", Decimal("12.50"), date(2026, 11, 21), ("gốm",))


@given(PLAIN, PLAIN)
def test_only_equal_data_have_equal_bytes(one: object, other: object) -> None:
    assert (canonical_json(one) == canonical_json(other)) == (repr(_sorted(one)) == repr(_sorted(other)))


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def test_the_order_of_keys_does_not_matter_but_that_of_items_does() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert digest([1, 2]) != digest([2, 1])


def test_records_of_different_kinds_differ_though_their_fields_are_equal() -> None:
    assert digest(CARD) != digest(Sign(CARD.name, CARD.price, CARD.on, CARD.words))


def test_a_read_only_mapping_is_digested_like_any_other() -> None:
    assert digest(MappingProxyType({"a": CARD})) == digest({"a": CARD})


def test_a_decimal_keeps_the_digits_it_was_written_with() -> None:
    assert canonical_json(Decimal("12.50")) == b'"12.50"'


def test_where_one_part_ends_matters() -> None:
    assert digest_bytes(b"ab", b"c") != digest_bytes(b"a", b"bc")
    assert digest_bytes() != digest_bytes(b"")


def test_a_digest_is_short_and_hexadecimal() -> None:
    assert len(digest(CARD)) == DIGEST_LENGTH
    assert int(digest(CARD), 16) >= 0


@pytest.mark.parametrize("value", [{"a", "b"}, b"bytes", Card, object()])
def test_what_has_no_stable_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no stable form"):
        digest(value)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_another_run_gives_the_same_digest(seed: str) -> None:
    code = "from langnghe.store.digest import digest; print(digest({'làng': ['nghề', 1, None]}))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout.strip() == digest({"làng": ["nghề", 1, None]})
