"""From bytes to trees: files found, encodings named, YAML read as text, slips told at their line.

Whole messages for editors are compared in `tests/bad`; here is what the reading gives back.
"""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loading.reading_aloud import codes, tree

from langnghe.loading.files import find_files, read_yaml
from langnghe.loading.source_text import MAX_BYTES, SourceText, decode_source, legacy_encoding, read_source
from langnghe.loading.yaml_source import MAX_DEPTH, ListNode, MapNode, ScalarNode, parse_yaml
from langnghe.model.problem import Problem

VIETNAMESE = "Làng nghề gốm sứ Mẫu ở xã Đại Đồng, nghệ nhân Nguyễn Thị Ước giữ lửa lò nung"


def decoded(data: bytes) -> str:
    source = decode_source(data, "mau.yaml")
    assert isinstance(source, SourceText), source
    return source.text


def refused(data: bytes) -> Problem:
    source = decode_source(data, "mau.yaml")
    assert isinstance(source, Problem)
    return source


@pytest.mark.parametrize(
    "data",
    [
        VIETNAMESE.encode(),
        VIETNAMESE.encode("utf-8-sig"),
        normalize("NFD", VIETNAMESE).encode(),
        VIETNAMESE.replace("Đ", "Ð").encode(),
    ],
    ids=["plain", "byte order mark", "NFD", "Eth"],
)
def test_one_text_however_it_was_saved_is_read_as_one(data: bytes) -> None:
    assert decoded(data) == VIETNAMESE


def test_line_ends_of_all_systems_are_read_as_one() -> None:
    assert decoded(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    assert refused(VIETNAMESE.encode(encoding)).code == "LN002"


def test_tcvn3_is_named_with_the_line_it_begins_on() -> None:
    problem = refused(b"name: ok\n" + "Lµng nghÒ gèm sø MÉu ë x· §¹i §ång".encode("latin-1"))
    assert (problem.code, problem.line) == ("LN003", 2)
    assert "TCVN3" in problem.subject


def test_vni_is_named() -> None:
    assert legacy_encoding("Laøng ngheà goám söù Maãu ôû xaõ Ñaïi Ñoàng".encode("latin-1")) == "VNI"


def test_other_bytes_are_not_guessed() -> None:
    assert refused("naïve café".encode("latin-1")).code == "LN004"
    assert legacy_encoding(b"plain") is None


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f"])
def test_a_control_character_is_told_with_its_line(character: str) -> None:
    problem = refused(f"một\nhai {character} ba".encode())
    assert (problem.code, problem.line) == ("LN005", 2)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_one_problem(data: bytes) -> None:
    assert isinstance(decode_source(data, "mau.yaml"), SourceText | Problem)


def test_a_file_of_half_a_megabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "mau.yaml"
    file.write_bytes(b"a" * (MAX_BYTES + 1))
    found = read_source(file, "mau.yaml")
    assert isinstance(found, Problem)
    assert found.code == "LN001"
    file.write_bytes(b"a" * MAX_BYTES)
    assert isinstance(read_source(file, "mau.yaml"), SourceText)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    found = read_source(tmp_path / "khong-co.yaml", "khong-co.yaml")
    assert isinstance(found, Problem)


def test_values_are_texts_with_their_lines() -> None:
    node = tree('name: Làng\ncode: 0123\nlist:\n  - yes\n  - "no"\ntext: |\n  một\n')
    assert isinstance(node, MapNode)
    assert node.get("code") == ScalarNode("0123", 2)
    assert node.get("list") == ListNode((ScalarNode("yes", 4), ScalarNode("no", 5, False)), 4)
    assert node.get("text") == ScalarNode("một\n", 6, False, True)
    assert node.get("khong-co") is None


def test_only_an_unquoted_nothing_is_empty() -> None:
    assert all(ScalarNode(text, 1).is_empty for text in ("", "~", "null"))
    assert not any(ScalarNode(text, 1, False).is_empty for text in ("", "~", "null"))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: 2\na: 3", "LN008", 3),
        ("a: 1\n\tb: 2", "LN006", 2),
        ("a: 1\nb: &x 2\nc: *x", "LN010", 2),
        ("a: *x", "LN010", 1),
        ("a: !!python/object:os.system x", "LN011", 1),
        ("a: " + "[" * (MAX_DEPTH + 1), "LN009", 1),
        ("a: 1\n---\nb: 2", "LN007", 2),
        ("? [a, b]\n: c", "LN007", 1),
        ("a: [1, 2", "LN007", 1),
        ('a: "mở\nb: 1', "LN007", 1),
        ("a: b: c", "LN007", 1),
        ("a: @x", "LN007", 1),
        ("  a: 1\nb: 2", "LN007", 2),
        ("- a\nb: c", "LN007", None),
    ],
)
def test_a_slip_of_syntax_is_told_at_its_line(text: str, code: str, line: int | None) -> None:
    _, problems = parse_yaml(text, "mau.yaml")
    assert codes(problems) == [code]
    assert line is None or problems[0].line == line
    assert problems[0].fix


def test_lines_are_counted_from_where_the_text_begins_in_its_file() -> None:
    _, problems = parse_yaml("a: 1\na: 2", "mau.md", first_line=11)
    assert problems[0].line == 12
    assert "dòng 11" in problems[0].needed


def test_the_first_of_two_equal_keys_is_kept() -> None:
    node, _ = parse_yaml("a: một\na: hai", "mau.yaml")
    assert isinstance(node, MapNode)
    assert node.get("a") == ScalarNode("một", 1)


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ có lời giải thích\n"])
def test_a_text_without_content_has_no_tree_and_no_problem(text: str) -> None:
    assert parse_yaml(text, "mau.yaml") == (None, [])


YAMLISH = st.text(alphabet="ab1:-[]{}\"'|>&*!#%@`,?~ \n\t", max_size=60)


@given(YAMLISH)
def test_any_text_has_a_tree_or_a_problem_with_a_line_of_it(text: str) -> None:
    _, problems = parse_yaml(text, "mau.yaml")
    for problem in problems:
        assert 1 <= problem.line <= text.count("\n") + 2


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("name: Mẫu")


def test_files_are_found_in_the_order_of_their_paths(tmp_path: Path) -> None:
    make(tmp_path, "b.yaml", "a.yaml", "sub/c.yaml", ".an.yaml", "_forms/d.yaml")
    found, problems = find_files(tmp_path, "catalogue/villages")
    assert [file.shown for file in found] == [
        "catalogue/villages/a.yaml",
        "catalogue/villages/b.yaml",
        "catalogue/villages/sub/c.yaml",
    ]
    assert problems == []


def test_a_file_of_another_kind_is_told(tmp_path: Path) -> None:
    make(tmp_path, "Làng Mẫu.yml", "a.yaml")
    found, [problem] = find_files(tmp_path, "catalogue/villages")
    assert [file.path.name for file in found] == ["a.yaml"]
    assert (problem.code, problem.path) == ("LN015", "catalogue/villages/Làng Mẫu.yml")
    assert "lang-mau.yaml" in problem.fix


def test_a_name_in_decomposed_letters_is_told_with_a_name_to_use(tmp_path: Path) -> None:
    make(tmp_path, normalize("NFD", "làng.yaml"))
    found, [problem] = find_files(tmp_path, "catalogue/villages")
    assert found == []
    assert (problem.code, problem.path) == ("LN014", "catalogue/villages/làng.yaml")


def test_a_link_out_of_the_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "ngoai.yaml", "trong/a.yaml")
    (tmp_path / "trong/b.yaml").symlink_to(tmp_path / "ngoai.yaml")
    found, [problem] = find_files(tmp_path / "trong", "catalogue/villages")
    assert [file.path.name for file in found] == ["a.yaml"]
    assert problem.code == "LN017"


@pytest.mark.parametrize(
    ("text", "code"), [("", "LN012"), ("# chỉ giải thích", "LN012"), ("- a", "LN013"), ("a: [", "LN007")]
)
def test_a_file_without_keys_is_told_with_what_to_write(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "a.yaml").write_text(text)
    [file], _ = find_files(tmp_path, "catalogue/villages")
    problems: list[Problem] = []
    assert read_yaml(file, problems, fix="name: Bát Tràng") is None
    assert codes(problems) == [code]
    assert code == "LN007" or problems[0].fix == "name: Bát Tràng"


def test_an_unreadable_file_has_no_tree(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("name: Làng".encode("utf-16"))
    [file], _ = find_files(tmp_path, "catalogue/villages")
    problems: list[Problem] = []
    assert read_yaml(file, problems, fix="") is None
    assert codes(problems) == ["LN002"]
