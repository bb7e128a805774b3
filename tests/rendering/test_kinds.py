"""Kinds of records: every layer that needs a row of a kind has one, in the same order."""

from __future__ import annotations

from dataclasses import fields

import pytest

from langnghe.loading.schemas import SCHEMAS
from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import KIND_INFO, KINDS, Kind
from langnghe.relations.facet_table import FACETS
from langnghe.rendering.kinds import RECORD_KINDS


def test_all_registries_have_the_same_kinds_in_the_same_order() -> None:
    in_catalogue = tuple(field.name for field in fields(Catalogue) if field.name != "vocabulary")
    registries = {"words": KIND_INFO, "schemas": SCHEMAS, "pages": RECORD_KINDS, "catalogue": in_catalogue}
    assert {name: tuple(kinds) for name, kinds in registries.items()} == dict.fromkeys(registries, KINDS)
    assert set(FACETS) <= set(KINDS)


def test_a_row_stands_under_its_own_key() -> None:
    assert [row.key for row in RECORD_KINDS.values()] == list(KINDS)
    assert [row.table.kind for row in RECORD_KINDS.values()] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_lists_follow_a_date_that_records_of_the_kind_have(kind: Kind) -> None:
    dated_by = KIND_INFO[kind].dated_by
    assert dated_by is None or dated_by in {field.key for field in SCHEMAS[kind].fields}


def test_every_kind_has_a_word_of_its_own_in_addresses_and_a_place_of_its_own_in_the_menu() -> None:
    assert len({info.segment for info in KIND_INFO.values()}) == len(KINDS)
    menu = [info.menu for info in KIND_INFO.values() if info.menu is not None]
    assert sorted(menu) == list(range(1, len(menu) + 1))
