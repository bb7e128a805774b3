"""From which day to which an article is out, and what is said of one that is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import TODAY, article

from langnghe.model.article import Article, Body, StaticPage
from langnghe.relations.publication import (
    Span,
    is_shown,
    scheduled_label,
    span_of,
    unpublished_reason,
)

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
PAGE = StaticPage(path="content/pages/a.md", slug="a", title="A", body=Body(html=""))
DRAFT_PAGE = StaticPage(path="content/pages/b.md", slug="b", title="B", body=Body(html=""), status="draft")


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (article("a", "2026-11-21 23:59"), True),
        (article("a", "2026-11-22 00:00"), False),
        (article("a", "2026-01-01", status="draft"), False),
        (article("a", "2026-01-01", expires=TODAY), True),
        (article("a", "2026-01-01", expires=YESTERDAY), False),
    ],
)
def test_an_article_is_out_from_its_day_to_its_last_one(one: Article, shown: bool) -> None:
    assert is_shown(one, TODAY) is shown


def test_an_article_of_this_evening_is_out_since_this_morning() -> None:
    assert is_shown(article("a", "2026-11-21 20:10"), TODAY)


def test_a_preview_shows_drafts_and_tomorrow_but_nothing_withdrawn() -> None:
    entries = [
        article("nhap", status="draft"),
        article("mai", "2026-11-22"),
        DRAFT_PAGE,
        article("go", expires=YESTERDAY),
        article("nhap-go", status="draft", expires=YESTERDAY),
    ]
    assert [is_shown(one, TODAY, preview=True) for one in entries] == [True, True, True, False, False]
    assert [is_shown(one, TODAY) for one in entries] == [False] * 5


def test_a_page_that_is_no_draft_is_always_out() -> None:
    assert span_of(PAGE, TODAY) == Span(TODAY, date.max)
    assert span_of(DRAFT_PAGE, TODAY) is None


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (article("a", status="draft"), "còn là bản nháp"),
        (article("a", "2026-12-12", status="draft"), "còn là bản nháp"),
        (DRAFT_PAGE, "còn là bản nháp"),
        (article("a", "2026-12-12"), "hẹn đăng 12/12/2026"),
        (article("a", expires=YESTERDAY), "đã gỡ sau ngày 20/11/2026"),
    ],
)
def test_what_is_not_out_says_why(one: Article | StaticPage, words: str) -> None:
    assert unpublished_reason(one, TODAY) == words


def test_what_a_preview_shows_is_marked() -> None:
    assert scheduled_label(article("a", status="draft"), TODAY) == "bản nháp"
    assert scheduled_label(article("a", "2026-12-12"), TODAY) == "hẹn đăng 12/12/2026"


def test_what_is_out_waits_for_nothing() -> None:
    assert scheduled_label(article("a"), TODAY) is None
    assert scheduled_label(PAGE, TODAY) is None
    assert scheduled_label(article("a", expires=YESTERDAY), TODAY) is None


DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 1))


@given(DAYS, DAYS, DAYS, DAYS)
def test_spans_meet_if_and_only_if_they_share_a_day(a: date, b: date, c: date, d: date) -> None:
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    days = {one.first + timedelta(days=n) for n in range((one.last - one.first).days + 1)}
    assert one.meets(other) == any(other.holds(day) for day in days) == other.meets(one)


@given(DAYS, st.none() | DAYS, DAYS, DAYS)
def test_the_days_to_come_do_not_depend_on_the_day_they_are_asked_on(
    on: date, expires: date | None, asked: date, later: date
) -> None:
    one = article("a", on.isoformat(), expires=expires)
    asked, later = min(asked, later), max(asked, later)
    span = span_of(one, asked)
    assert is_shown(one, later) == (span is not None and span.holds(later))
