"""Reading by a table of fields: all problems at once, nothing lost in silence, the line of each right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.loading.reading_aloud import codes, read_part, tree

from langnghe.loading.fields import Integer, Text
from langnghe.loading.reading import INVALID, PartContext, pasted, text_of
from langnghe.loading.references import ListOf, Part
from langnghe.loading.schema import Field, Schema, listed
from langnghe.model.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiln:
    id: str = ""
    name: str
    height: int = 1
    words: tuple[str, ...] = ()
    door: Door | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    width: int


def check_height(kiln: Kiln, part: PartContext) -> Iterator[Problem]:
    if kiln.height > 9:
        yield part.problem("LN170", "height", needed="không quá 9", fix="height: 9")
    if not kiln.words:
        yield part.problem("LN190", "words")


DOOR = Schema("door", "Cửa", (Field("width", "Chiều rộng", Integer(), "Rộng.", "2", required=True),), Door)
KILN = Schema(
    "kiln",
    "Lò",
    (
        Field("name", "Tên lò", Text(), "Tên.", "Lò Mẫu", required=True),
        Field("height", "Chiều cao", Integer(), "Cao.", "3"),
        Field("words", "Từ ngữ", ListOf(Text()), "Từ.", "\n  - một", required=True),
        Field("door", "Cửa lò", Part(DOOR), "Cửa.", "\n  width: 2"),
    ),
    Kiln,
    (check_height,),
)
GOOD = "name: Lò Mẫu\nheight: 3\nwords: [lò]\ndoor:\n  width: 2"


def test_a_part_is_built_from_its_fields_and_what_is_known_besides() -> None:
    built, reading = read_part(KILN, GOOD, id="lo-mau")
    assert built == Kiln(id="lo-mau", name="Lò Mẫu", height=3, words=("lò",), door=Door(width=2))
    assert reading.problems == []


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_an_empty_value_counts_as_not_written(empty: str) -> None:
    built, reading = read_part(KILN, f"name: Lò\nwords: [lò]\nheight: {empty}")
    assert built == Kiln(name="Lò", words=("lò",))
    assert reading.problems == []


@pytest.mark.parametrize(
    "text", ["height: 3", 'name: ""\nwords: [a]', "name: Lò\nwords: []", "name: ~\nwords: [a]"]
)
def test_a_required_field_is_missing_also_where_it_is_empty(text: str) -> None:
    built, reading = read_part(KILN, text)
    assert built is INVALID
    assert set(codes(reading.problems)) == {"LN102"}


def test_all_problems_of_a_part_are_told_at_once_each_at_its_line() -> None:
    _, reading = read_part(KILN, "nmae: Lò\nheight: cao\ndoor:\n  width: rộng\n  color: lam")
    assert sorted((problem.line, problem.code) for problem in reading.problems) == [
        (1, "LN101"),
        (1, "LN102"),
        (1, "LN102"),
        (2, "LN104"),
        (4, "LN104"),
        (5, "LN101"),
    ]


def test_a_missing_field_comes_with_lines_to_paste() -> None:
    _, reading = read_part(KILN, "name: Lò")
    assert [problem.fix for problem in reading.problems] == ["ví dụ:\nwords:\n  - một"]


@pytest.mark.parametrize("key", ["nam", "Tên lò", "ten lo"])
def test_an_unknown_key_gets_the_nearest_also_by_its_vietnamese_label(key: str) -> None:
    _, reading = read_part(KILN, f"{key}: Lò\nname: Lò\nwords: [a]")
    [problem] = reading.problems
    assert problem.code == "LN101"
    assert problem.fix.startswith("name:")


def test_an_unknown_key_near_to_none_gets_the_list_of_keys() -> None:
    _, reading = read_part(KILN, "zzzzzz: 1\nname: Lò\nwords: [a]")
    assert "name, height, words, door" in reading.problems[0].needed


def test_a_check_that_finds_an_error_refuses_the_part() -> None:
    built, reading = read_part(KILN, "name: Lò\nheight: 12\nwords: [a]")
    assert built is INVALID
    [problem] = reading.problems
    assert (problem.line, problem.subject, problem.written) == (2, "Chiều cao (height)", "12")


def test_a_check_that_only_reminds_lets_the_part_pass_and_names_the_first_line() -> None:
    words = Field("words", "Từ ngữ", ListOf(Text()), "Từ.", "[a]")
    optional = Schema("kiln", "Lò", (*KILN.fields[:2], words), Kiln, KILN.checks)
    built, reading = read_part(optional, "name: Lò")
    assert built == Kiln(name="Lò")
    [problem] = reading.problems
    assert (problem.code, problem.line, problem.written) == ("LN190", 1, "")


def test_checks_do_not_look_at_a_part_with_wrong_fields() -> None:
    _, reading = read_part(KILN, "name: Lò\nheight: cao\nwords: []")
    assert "LN190" not in codes(reading.problems)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("một", "một"),
        ("[một, hai]", "[một, hai]"),
        ("[a, b, c, d, e]", "[a, b, c, d, …]"),
        ("{một: 1, hai: 2}", "{một: 1, hai: 2}"),
        ("{a: 1, b: 2, c: 3, d: 4, e: 5}", "{a: 1, b: 2, c: 3, d: 4, …}"),
    ],
)
def test_what_was_written_is_shown_short(text: str, shown: str) -> None:
    assert text_of(tree(text)) == shown


def test_a_long_list_of_words_is_cut_and_counted() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert listed([str(n) for n in range(20)], limit=3) == "0, 1, 2, … (20 mục)"


def test_a_value_of_several_lines_begins_below_its_key() -> None:
    assert pasted("name", "Lò") == "name: Lò"
    assert pasted("door", "\n  width: 2") == "door:\n  width: 2"
