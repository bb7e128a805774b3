"""Which day a build is for: stated, else the source date, else the clock; a word that is no day is told."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from langnghe.model.problem import Problem
from langnghe.output.today import read_today
from langnghe.text.dates import VIETNAM_TIME

# 2026-11-20 17:30 in Greenwich is past midnight in Việt Nam.
EPOCH = "1795195800"


def read(stated: str | None, epoch: str | None) -> tuple[date, list[Problem]]:
    problems: list[Problem] = []
    return read_today(stated, epoch, problems), problems


def test_the_stated_day_wins() -> None:
    assert read("2026-11-21", EPOCH) == (date(2026, 11, 21), [])


def test_the_source_date_is_read_in_the_time_of_viet_nam() -> None:
    assert read("", EPOCH) == (date(2026, 11, 21), [])
    assert read(None, "1795191000") == (date(2026, 11, 20), [])


def test_without_either_it_is_today() -> None:
    before = datetime.now(VIETNAM_TIME).date()
    today, problems = read(None, None)
    assert before <= today <= datetime.now(VIETNAM_TIME).date()
    assert problems == []


@pytest.mark.parametrize("stated", ["21/11/2026", "2026-11", "2026-11-31", "hôm nay"])
def test_a_word_that_is_no_day_is_told_and_not_used(stated: str) -> None:
    today, [problem] = read(stated, EPOCH)
    assert (problem.code, problem.written) == ("LN501", stated)
    assert today == date(2026, 11, 21)


@pytest.mark.parametrize("epoch", ["hôm nay", "9" * 30])
def test_a_source_date_that_is_no_number_of_seconds_is_told(epoch: str) -> None:
    _, [problem] = read(None, epoch)
    assert (problem.code, problem.path) == ("LN501", "SOURCE_DATE_EPOCH")
