"""From a Markdown file to an article or a static page, with everything its text refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from langnghe.loading.front_matter import read_entry
from langnghe.loading.reading import FileUse, Lines, Reference
from langnghe.loading.source_text import SourceText
from langnghe.model.article import Article, Body, StaticPage
from langnghe.model.catalogue import KINDS
from langnghe.model.problem import Problem
from langnghe.model.vocabulary import Vocabulary
from langnghe.rendering.entry_rules import check_entry
from langnghe.rendering.markdown import LinkUse, convert
from langnghe.text.dates import VIETNAM_TIME

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
    "part",
    "owner",
    "unit",
    "corrections",
    "updates",
    "video",
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
class ParsedEntry:
    """What came of a file: the article or page (None if it cannot be used), and what was found on the way."""

    path: str
    entry: Article | StaticPage | None
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
) -> ParsedEntry:
    """Read one Markdown file as an article or a page. Never raises for what is written in it."""
    if isinstance(source, Problem):
        return ParsedEntry(path=source.path, entry=None, problems=(source,))
    written = read_entry(source, vocabulary, is_page=is_page)
    converted = convert(written.text, written.path, written.first_line)
    problems = [*written.reading.problems, *converted.problems]
    entry: Article | StaticPage | None = None
    if written.values is not None:
        problems.extend(check_entry(written, is_page=is_page))
        make = _make_page if is_page else _make_article
        entry = make(written.path, written.values, converted.body, default_category)
    return ParsedEntry(
        path=written.path,
        entry=entry,
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


def _article_only(values: dict[str, Any]) -> dict[str, Any]:
    """Return what follows from an article's head beside what it says word for word."""
    common = _common(values)
    if owner := values.get("owner"):
        others = values.get("organisations", ())
        common["references"]["organisations"] = tuple(dict.fromkeys((owner, *others)))
    common["modified"] = _last_change(values)
    return common


def _last_change(values: dict[str, Any]) -> datetime | None:
    """Return when an article was last changed: as stated, or the day of a later correction or update.

    Feeds and search engines go by this moment: without it a correction would not reach who has the article.
    """
    days = [change.on for key in ("corrections", "updates") for change in values.get(key, ())]
    stated: datetime | None = values.get("modified")
    if not days:
        return stated
    changed: datetime = max(datetime.combine(max(days), time(), VIETNAM_TIME), values["date"])
    return changed if stated is None else max(stated, changed)


def _make_article(path: str, values: dict[str, Any], body: Body, default_category: str) -> Article:
    return Article(
        path=path,
        body=body,
        published=values["date"],
        category=values.get("category", default_category),
        **_article_only(values),
    )


def _make_page(path: str, values: dict[str, Any], body: Body, _default_category: str) -> StaticPage:
    return StaticPage(path=path, body=body, **_common(values))
