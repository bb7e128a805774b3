"""How a problem is made and printed: place, code, what is written, what is needed, how to mend it."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.model.messages import MESSAGES
from langnghe.model.problem import WRITTEN_LIMIT, Problem, format_report, has_errors, problem


def test_a_problem_is_printed_with_place_need_and_cure() -> None:
    found = problem(
        "LN112",
        "catalogue/villages/mau-gom.yaml",
        12,
        subject="Điện thoại (phone)",
        written="091234567",
        fix='phone: "0912 345 678"',
    )
    assert found.format().splitlines() == [
        "catalogue/villages/mau-gom.yaml:12  LỖI LN112 · Điện thoại (phone)",
        "  Đang ghi:  091234567",
        f"  Cần:       {MESSAGES['LN112'].needed}",
        '  Cách sửa:  phone: "0912 345 678"',
    ]


def test_a_problem_of_a_whole_file_names_no_line() -> None:
    assert problem("LN190", "mau.md").format().startswith("mau.md  NHẮC LN190 · ")


def test_a_cure_of_several_lines_stays_in_its_column() -> None:
    printed = problem("LN190", "mau.md", fix="sources:\n  - title: Mẫu").format().splitlines()
    assert printed[-2:] == ["  Cách sửa:  sources:", f"{' ' * 15}- title: Mẫu"]


def test_the_report_is_sorted_says_each_thing_once_and_counts() -> None:
    later, earlier = problem("LN121", "b.yaml", 3), problem("LN121", "a.yaml", 20)
    reminder = problem("LN190", "a.yaml", 2)
    report = format_report([later, earlier, reminder, later])
    assert re.findall(r"^\S+", report, re.MULTILINE) == ["a.yaml:2", "a.yaml:20", "b.yaml:3", "Cộng:"]
    assert report.endswith("Cộng: 2 lỗi, 1 nhắc.")


def test_a_clean_project_has_a_report_too() -> None:
    assert format_report([]) == "Cộng: 0 lỗi, 0 nhắc."


def test_only_errors_stop_a_build() -> None:
    assert has_errors([problem("LN121", "a.yaml")])
    assert not has_errors([problem("LN190", "a.yaml")])
    assert not has_errors([])


@given(st.text(max_size=400))
def test_what_an_editor_wrote_is_shown_on_one_short_line_without_control_characters(text: str) -> None:
    shown = problem("LN121", "a.yaml", written=text).written
    assert len(shown) <= WRITTEN_LIMIT
    assert "\n" not in shown
    assert shown.isprintable()


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_is_filled_by_words_and_leaves_no_gap_open(code: str) -> None:
    message = MESSAGES[code]
    texts = (message.subject, message.needed, message.fix)
    gaps = {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
    found = problem(code, "a.yaml", **{gap: "mẫu" for gap in gaps if gap != "fix"})
    assert "{" not in f"{found.subject}{found.needed}{found.fix}".replace("dấu { ", "")


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_says_what_is_needed(code: str) -> None:
    assert MESSAGES[code].needed


def test_codes_have_their_fixed_form() -> None:
    assert [code for code in MESSAGES if not re.fullmatch(r"LN[0-5][0-9]{2}", code)] == []


def test_problems_of_one_place_are_equal_and_sort_by_file_then_line() -> None:
    assert problem("LN121", "a.yaml", 9) < problem("LN121", "a.yaml", 10) < problem("LN121", "b.yaml", 1)
    assert isinstance(problem("LN121", "a.yaml"), Problem)
    assert len({problem("LN121", "a.yaml"), problem("LN121", "a.yaml")}) == 1
