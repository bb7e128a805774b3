"""Two contents for one address are told at the second; an old address leads on only where it is free."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.relations.samples import (
    LAST_OF_63,
    TODAY,
    article,
    unit,
    village,
    vocabulary,
)

from langnghe.loading.reading import Lines
from langnghe.model.article import Body, StaticPage
from langnghe.model.catalogue import Catalogue
from langnghe.output.address_checks import Move, check_entry_paths, check_redirects
from langnghe.relations.publication import ALWAYS, Span

UNITS = (
    unit("hai-phong", "province", "Hải Phòng", "thành phố"),
    unit("hai-duong", "province", "Hải Dương", "tỉnh", until=LAST_OF_63),
    unit("xa-lo", "commune", "Lò", "xã", "hai-phong"),
)
CATALOGUE = Catalogue(vocabulary=vocabulary(UNITS), villages={"bat-trang": village("bat-trang")})
LINES: dict[str, Lines] = {
    "content/news/b.md": {
        ("title", ""): 2,
        ("slug", ""): 3,
        ("redirect_from", ""): 4,
        ("redirect_from", "/cu/"): 5,
    }
}


def static(slug: str, path: str = "content/pages/a.md") -> StaticPage:
    return StaticPage(path=path, slug=slug, title=slug, body=Body(html='<h2 id="muc">Mục</h2>'))


def test_two_articles_with_one_address_are_told_at_the_second_file() -> None:
    news = [article("bai", "2026-01-09", title="Hai"), article("bai", "2026-11-01", title="Một")]
    first, second = (replace(one, path=f"content/news/{at}.md") for one, at in zip(news, "ba", strict=True))
    [problem] = check_entry_paths([(first, ALWAYS), (second, ALWAYS)], LINES)
    assert (problem.path, problem.line, problem.fix) == ("content/news/b.md", 3, "slug: bai-2")
    assert "/tin/2026/bai/" in problem.subject
    assert "content/news/a.md" in problem.needed


def test_articles_of_two_years_and_pages_may_share_a_slug() -> None:
    entries = [article("bai", "2025-01-09"), article("bai", "2026-01-09"), static("bai")]
    assert list(check_entry_paths([(entry, ALWAYS) for entry in entries], {})) == []


def test_an_address_may_be_taken_over_by_an_article_of_another_time() -> None:
    first, second = (replace(article("bai"), path=f"content/news/{name}.md") for name in "ab")
    until, since = Span(TODAY, date(2026, 12, 31)), Span(date(2027, 1, 1))
    assert list(check_entry_paths([(first, until), (second, since)], {})) == []
    [problem] = check_entry_paths([(first, until), (second, Span(date(2026, 12, 31)))], {})
    assert problem.path == "content/news/b.md"


def test_an_old_address_that_is_free_is_no_problem() -> None:
    moves = [Move("/cu/", "/moi/", "content/news/b.md"), Move("/cu-2/", "/moi/", "content/news/b.md")]
    assert list(check_redirects(moves, ["/moi/"], LINES)) == []


def test_an_old_address_that_a_page_has_is_told_at_its_line() -> None:
    [problem] = check_redirects([Move("/cu/", "/moi/", "content/news/b.md")], ["/cu/"], LINES)
    assert (problem.code, problem.line, problem.written) == ("LN202", 5, "/cu/")


def test_an_old_address_is_free_while_the_page_that_has_it_is_away() -> None:
    move = Move("/cu/", "/moi/", "content/news/b.md", Span(date(2027, 1, 1)))
    gone = {"/cu/": [Span(TODAY, date(2026, 12, 31))]}
    assert list(check_redirects([move], ["/cu/"], {}, gone)) == []
    scheduled = {"/cu/": [Span(date(2027, 6, 1))]}
    [problem] = check_redirects([move], [], LINES, scheduled)
    assert problem.line == 5


def test_an_old_address_that_two_pages_claim_is_told_at_the_second() -> None:
    moves = [Move("/cu/", "/a/", "content/news/a.md"), Move("/cu/", "/b/", "content/news/b.md")]
    [problem] = check_redirects(moves, [], LINES)
    assert problem.path == "content/news/b.md"
    assert "content/news/a.md" in problem.needed
