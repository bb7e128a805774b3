"""Everything that will be written is known before: no two outputs share a name, none lies outside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.output.views import page

from langnghe.output.manifest import OutputManifest
from langnghe.rendering.urls import file_of

PATHS = st.sampled_from(
    [
        "/",
        "/tin/",
        "/tin/2024/bai/",
        "/404.html",
        "/files/a.pdf",
        "/tin/index.html",
        "/tin",
        "/TIN/",
        "/a.html/",
    ]
)
WANTED = st.lists(st.tuples(st.booleans(), PATHS), max_size=12)


def planned(wanted: list[tuple[bool, str]]) -> OutputManifest:
    plan = OutputManifest()
    for is_page, path in wanted:
        if is_page:
            plan.add_pages([page(path)])
        else:
            plan.add_file(path, path.encode())
    return plan


@given(WANTED)
def test_every_output_has_a_name_of_its_own_and_each_second_one_is_told(
    wanted: list[tuple[bool, str]],
) -> None:
    plan = planned(wanted)
    names = list(plan.names())
    assert names == sorted(set(names))
    assert len(names) + len(plan.problems) == len(wanted)
    assert {problem.code for problem in plan.problems} <= {"LN202"}


def fits(name: str, other: str) -> bool:
    """Whether two names can stand side by side, also where capitals make no difference."""
    one, two = name.lower(), other.lower()
    return one != two and not one.startswith(f"{two}/") and not two.startswith(f"{one}/")


@given(WANTED)
def test_the_first_of_two_outputs_keeps_its_place(wanted: list[tuple[bool, str]]) -> None:
    plan = planned(wanted)
    firsts: dict[str, bool] = {}
    for is_page, path in wanted:
        if all(fits(file_of(path), name) for name in firsts):
            firsts[file_of(path)] = is_page
    assert {name: name in plan.pages for name in plan.names()} == firsts


@pytest.mark.parametrize(("first", "second"), [("/a.html", "/a.html/b/"), ("/a.html/b/", "/a.html")])
def test_a_file_and_a_folder_of_one_name_are_told(first: str, second: str) -> None:
    [problem] = planned([(False, first), (False, second)]).problems
    assert second in problem.subject


def test_names_that_differ_in_capitals_only_are_told() -> None:
    [problem] = planned([(False, "/files/A.pdf"), (False, "/files/a.pdf")]).problems
    assert problem.code == "LN202"


def test_an_address_of_a_folder_is_written_as_its_index() -> None:
    plan = planned([(True, "/"), (True, "/tin/2024/bai/"), (False, "/files/a.pdf")])
    assert list(plan.names()) == ["files/a.pdf", "index.html", "tin/2024/bai/index.html"]
    assert plan.files["files/a.pdf"].content == b"/files/a.pdf"


def test_a_collision_names_the_address_and_the_other_output() -> None:
    [problem] = planned([(True, "/tin/"), (False, "/tin/")]).problems
    assert "/tin/" in problem.subject
    assert "trang.html" in problem.needed
    [problem] = planned([(False, "/tin/"), (True, "/tin/")]).problems
    assert "tệp tĩnh" in problem.needed
