"""Articles that editors choose by hand: unknown ones are errors, those that are not out are reminders."""

from __future__ import annotations

from datetime import date

from tests.relations.samples import TODAY, article

from langnghe.relations.publication import check_editor_picks

LINES = {"content/news/a.md": {("related", "bai-ba"): 5, ("related", ""): 4, ("not_related", ""): 6}}


def test_chosen_articles_that_are_out_are_no_problem() -> None:
    news = [article("a", related=("b",), not_related=("c",)), article("b"), article("c")]
    assert list(check_editor_picks(news, TODAY, {})) == []


def test_a_slug_that_no_article_has_is_told_with_the_nearest_and_the_whole_line() -> None:
    news = [article("a", related=("bai-hai", "bai-ba")), article("bai-hai"), article("bai-bay")]
    [problem] = check_editor_picks(news, TODAY, LINES)
    assert (problem.code, problem.line, problem.written) == ("LN210", 5, "bai-ba")
    assert problem.fix.startswith("related: [bai-hai, bai-")
    assert problem.is_error


def test_without_anything_near_the_slug_is_left_out_of_the_line() -> None:
    news = [article("a", not_related=("xyz-xyz-xyz",))]
    [problem] = check_editor_picks(news, TODAY, LINES)
    assert (problem.line, problem.fix) == (6, "xóa dòng này")


def test_a_chosen_article_that_is_not_out_is_a_reminder() -> None:
    news = [
        article("a", related=("nhap", "mai", "go")),
        article("nhap", status="draft"),
        article("mai", "2026-11-22"),
        article("go", expires=date(2026, 11, 20)),
    ]
    found = list(check_editor_picks(news, TODAY, {}))
    assert {problem.code for problem in found} == {"LN209"}
    assert not any(problem.is_error for problem in found)
    assert [problem.needed.partition("bài này ")[2].partition(",")[0] for problem in found] == [
        "còn là bản nháp",
        "hẹn đăng 22/11/2026",
        "đã gỡ sau ngày 20/11/2026",
    ]


def test_nobody_is_reminded_in_a_preview_nor_of_what_a_draft_chooses() -> None:
    news = [article("a", related=("nhap",)), article("nhap", status="draft", related=("mai",))]
    news.append(article("mai", "2026-11-22"))
    assert list(check_editor_picks(news, TODAY, {}, preview=True)) == []
    assert len(list(check_editor_picks(news, TODAY, {}))) == 1


def test_of_two_articles_with_one_slug_one_that_is_out_is_enough() -> None:
    news = [article("a", related=("b",)), article("b", "2025-01-01"), article("b", "2027-01-01")]
    assert list(check_editor_picks(news, TODAY, {})) == []
