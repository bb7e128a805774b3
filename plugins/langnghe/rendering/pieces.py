"""From a Markdown file to an article or a standing page, with everything its text refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from langnghe.loading.front_matter import Piece, read_piece
from langnghe.loading.reading import FileUse, Lines, Reference, line_at
from langnghe.loading.source_text import SourceText
from langnghe.model.article import Article, Body, StandingPage
from langnghe.model.catalogue import KINDS
from langnghe.model.problem import Problem, problem
from langnghe.model.vocabulary import Vocabulary
from langnghe.rendering.markdown import LinkUse, convert

DEFAULT_CATEGORY = "Tin tức"

_DIRECT = (
    "slug",
    "title",
    "tags",
    "authors",
    "byline",
    "summary",
    "kicker",
    "form",
    "status",
    "modified",
    "expires",
    "series",
    "cover",
    "gallery",
    "signature",
    "sources",
    "related",
    "not_related",
    "redirect_from",
    "menu_order",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPiece:
    """What came of a file: the article or page (None if it cannot be used), and what was found on the way."""

    path: str
    piece: Article | StandingPage | None
    links: tuple[LinkUse, ...] = ()
    references: tuple[Reference, ...] = ()
    files: tuple[FileUse, ...] = ()
    lines: Lines = field(default_factory=dict)
    problems: tuple[Problem, ...] = field(default=())


def read_markdown(
    source: SourceText | Problem,
    vocabulary: Vocabulary,
    *,
    is_page: bool,
    default_category: str = DEFAULT_CATEGORY,
) -> ReadPiece:
    """Read one Markdown file as an article or a page. Never raises for what is written in it."""
    if isinstance(source, Problem):
        return ReadPiece(path=source.path, piece=None, problems=(source,))
    written = read_piece(source, vocabulary, is_page=is_page)
    converted = convert(written.text, written.path, written.first_line)
    problems = [*written.reading.problems, *converted.problems]
    piece: Article | StandingPage | None = None
    if written.values is not None:
        problems.extend(_check(written, is_page=is_page))
        make = _make_page if is_page else _make_article
        piece = make(written.path, written.values, converted.body, default_category)
    return ReadPiece(
        path=written.path,
        piece=piece,
        links=converted.links,
        references=tuple(written.reading.references),
        files=tuple(written.reading.files),
        lines=written.reading.lines,
        problems=tuple(problems),
    )


def _common(values: dict[str, Any]) -> dict[str, Any]:
    common = {key: values[key] for key in _DIRECT if key in values}
    common["references"] = {kind: values[kind] for kind in KINDS if values.get(kind)}
    return common


def _make_article(path: str, values: dict[str, Any], body: Body, default_category: str) -> Article:
    return Article(
        path=path,
        body=body,
        published=values["date"],
        category=values.get("category", default_category),
        **_common(values),
    )


def _make_page(path: str, values: dict[str, Any], body: Body, _default_category: str) -> StandingPage:
    return StandingPage(path=path, body=body, **_common(values))


def _check(written: Piece, *, is_page: bool) -> list[Problem]:
    """Rules of dates, and reminders of what a good article has."""
    values = written.values or {}
    found: list[Problem] = []
    published = values.get("date")
    expires, modified = values.get("expires"), values.get("modified")
    shown = f"{published:%d/%m/%Y}" if published else ""
    if published and expires and expires < published.date():
        found.append(
            problem(
                "LN405",
                written.path,
                line_at(written.reading.lines, "expires"),
                subject="Ngày gỡ (expires)",
                written=expires.isoformat(),
                published=shown,
                fix=f"expires: {(published + timedelta(days=30)).date()}",
            )
        )
    if published and modified and modified < published:
        found.append(
            problem(
                "LN406",
                written.path,
                line_at(written.reading.lines, "modified"),
                subject="Cập nhật lần cuối (modified)",
                written=f"{modified:%Y-%m-%d %H:%M}",
                published=shown,
                fix=f"modified: {published:%Y-%m-%d %H:%M}",
            )
        )
    if not is_page and not values.get("summary"):
        found.append(problem("LN191", written.path, subject="Tóm tắt (summary)"))
    if not is_page and not values.get("sources"):
        found.append(problem("LN190", written.path))
    return found
