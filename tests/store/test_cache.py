"""A shelf of made work: found again by content, forgotten when it is not whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from langnghe.store.cache import Cache, code_version
from langnghe.store.digest import digest_bytes

pieces_by_key = st.lists(st.binary(max_size=40)).map(lambda all_: {digest_bytes(one): one for one in all_})


def filled(folder: Path, entries: dict[str, bytes], version: str = "1") -> Path:
    cache = Cache(folder, "mau", version)
    for key, entry in entries.items():
        cache.put(key, entry)
    cache.save()
    return folder / "mau.shelf"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=pieces_by_key)
def test_what_was_put_is_found_again(tmp_path: Path, entries: dict[str, bytes]) -> None:
    filled(tmp_path, entries)
    again = Cache(tmp_path, "mau", "1")
    assert {key: again.get(key) for key in entries} == entries


def test_the_order_of_putting_does_not_change_the_file(tmp_path: Path) -> None:
    one = filled(tmp_path / "1", {"a": b"1", "b": b"2"}).read_bytes()
    assert filled(tmp_path / "2", {"b": b"2", "a": b"1"}).read_bytes() == one


def test_what_nobody_asked_for_is_dropped_when_it_is_saved(tmp_path: Path) -> None:
    filled(tmp_path, {"a": b"1", "b": b"2"})
    again = Cache(tmp_path, "mau", "1")
    again.get("a")
    again.save()
    third = Cache(tmp_path, "mau", "1")
    assert third.get("a") == b"1"
    assert third.get("b") is None


def test_a_shelf_that_holds_just_what_was_used_is_left_alone(tmp_path: Path) -> None:
    file = filled(tmp_path, {"a": b"1"})
    before = file.stat().st_mtime_ns
    again = Cache(tmp_path, "mau", "1")
    again.get("a")
    again.save()
    assert file.stat().st_mtime_ns == before


def test_pieces_of_another_version_of_the_code_are_forgotten(tmp_path: Path) -> None:
    filled(tmp_path, {"a": b"1"})
    assert Cache(tmp_path, "mau", "2").get("a") is None


def test_without_a_folder_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    cache = Cache(None, "mau", "1")
    cache.put("a", b"1")
    cache.save()
    assert cache.get("a") == b"1"
    assert Cache(None, "mau", "1").get("a") is None


@pytest.mark.parametrize("keep", [0, 3, 15, 16, 40, -1])
def test_a_file_that_was_cut_off_is_an_empty_shelf(tmp_path: Path, keep: int) -> None:
    file = filled(tmp_path, {"a": b"1" * 50})
    file.write_bytes(file.read_bytes()[:keep])
    assert Cache(tmp_path, "mau", "1").get("a") is None


def test_a_file_with_one_bit_turned_is_an_empty_shelf(tmp_path: Path) -> None:
    file = filled(tmp_path, {"a": b"1" * 50})
    whole = bytearray(file.read_bytes())
    for place in range(len(whole)):
        turned = whole.copy()
        turned[place] ^= 1
        file.write_bytes(turned)
        assert Cache(tmp_path, "mau", "1").get("a") is None, place


def test_the_version_of_code_changes_with_any_of_its_files(tmp_path: Path) -> None:
    one, two = tmp_path / "mot.py", tmp_path / "hai.py"
    one.write_text("a = 1")
    two.write_text("b = 2")
    before = code_version([str(one), str(two)])
    two.write_text("b = 3")
    assert code_version([str(one), str(two)]) != before
