"""Paths of articles and pages, also of those that are not out today: a clash of days to come is told today.

Which days an entry is out is decided in ``relations.publication``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from langnghe.loading.reading import Lines, line_at
from langnghe.model.article import Article, Entry, NewsEntry
from langnghe.model.problem import Problem, problem
from langnghe.relations.publication import Span, span_of
from langnghe.relations.taxonomy import terms_of
from langnghe.rendering import urls

Scheduled = Sequence[tuple[Entry, Span]]
"""Entries with the days on which they are out."""


def entry_path(entry: Entry) -> str:
    """Return the path of an article or a page."""
    return urls.article_path(entry) if isinstance(entry, NewsEntry) else urls.static_page_path(entry.slug)


def list_paths(article: Article) -> Iterator[str]:
    """Yield the paths of the lists that an article stands in, beside those of all news."""
    path_of = {"categories": urls.category_path, "tags": urls.tag_path, "authors": urls.author_path}
    for list_name, make_path in path_of.items():
        yield from (make_path(term.id) for term in terms_of(article, list_name))
    yield urls.month_path(article.published.year, article.published.month)


def scheduled_entries(entries: Iterable[Entry], today: date, *, preview: bool = False) -> Scheduled:
    """Return the entries that are out on some day from ``today`` on, with those days, in the order given."""
    spans = ((entry, span_of(entry, today, preview=preview)) for entry in entries)
    return [(entry, span) for entry, span in spans if span is not None]


def dated_paths(scheduled: Scheduled) -> dict[str, list[Span]]:
    """Return the days on which paths of news are there, as far as is known today."""
    found: dict[str, list[Span]] = {}
    for entry, span in scheduled:
        found.setdefault(entry_path(entry), []).append(span)
        if isinstance(entry, Article):
            for path in list_paths(entry):
                found.setdefault(path, []).append(span)
    return found


def check_entry_paths(entries: Iterable[tuple[Entry, Span]], lines: Mapping[str, Lines]) -> Iterator[Problem]:
    """Yield articles and pages that want one address on one day; records cannot, as their file names differ.

    Told on the day it is written and not on the day both are out: a site must not break by itself. ``lines``
    maps files to the lines of their keys.
    """
    seen: dict[str, list[tuple[Span, str]]] = {}
    for entry, span in sorted(entries, key=lambda pair: pair[0].path):
        path = entry_path(entry)
        others = seen.setdefault(path, [])
        first = next((file for other, file in others if other.meets(span)), None)
        others.append((span, entry.path))
        if first is not None:
            at = lines.get(entry.path)
            yield problem(
                "LN202",
                entry.path,
                line_at(at, "slug") or line_at(at, "title"),
                written=entry.title,
                url=path,
                other=first,
                fix=f"slug: {entry.slug}-2",
            )
