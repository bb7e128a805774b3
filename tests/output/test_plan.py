"""Everything that will be written is known before: no two outputs share a name, none lies outside."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.output.views import page

from langnghe.output.plan import Plan
from langnghe.rendering.urls import file_of

PATHS = st.sampled_from(
    ["/", "/tin/", "/tin/2024/bai/", "/404.html", "/files/a.pdf", "/tin/index.html", "/tin"]
)
WANTED = st.lists(st.tuples(st.booleans(), PATHS), max_size=12)


def planned(wanted: list[tuple[bool, str]]) -> Plan:
    plan = Plan()
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


@given(WANTED)
def test_the_first_of_two_outputs_keeps_its_place(wanted: list[tuple[bool, str]]) -> None:
    plan = planned(wanted)
    firsts: dict[str, bool] = {}
    for is_page, path in wanted:
        firsts.setdefault(file_of(path), is_page)
    assert {name: name in plan.pages for name in plan.names()} == firsts


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
