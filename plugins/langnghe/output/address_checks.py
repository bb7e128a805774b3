"""Checks of addresses: two entries for one, old addresses that are taken, ids that the site needs itself.

Clashes of days to come are told on the day they are written. Which days an entry is out is decided in
``relations.publication``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from types import MappingProxyType

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import Lines, line_at
from langnghe.model.article import Article, Entry, NewsEntry
from langnghe.model.kinds import KINDS, Kind, kind_of
from langnghe.model.problem import Problem, problem
from langnghe.relations.facet_table import FACETS
from langnghe.relations.publication import ALWAYS, Span, span_of
from langnghe.rendering import urls

Scheduled = Sequence[tuple[Entry, Span]]
"""Entries with the days on which they are out."""


def entry_path(entry: Entry) -> str:
    """Return the path of an article or a page."""
    return urls.article_path(entry) if isinstance(entry, NewsEntry) else urls.static_page_path(entry.slug)


def list_paths(article: Article) -> Iterator[str]:
    """Yield the paths of the lists that an article stands in, beside those of all news."""
    yield urls.category_path(article.category.id)
    yield from (urls.tag_path(term.id) for term in article.tags)
    yield from (urls.author_path(term.id) for term in article.authors)
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


@dataclass(frozen=True, slots=True)
class Move:
    """A page that moved: its old path, its path now, the file that says so, the days it is there."""

    old: str
    new: str
    path: str
    span: Span = ALWAYS


def moves_of(loaded: LoadedCatalogue, scheduled: Scheduled) -> Iterator[Move]:
    """Yield every old address that a record, an article or a page names."""
    for kind, record in loaded.catalogue.all_records():
        new, path = urls.record_path(kind, record.id), loaded.paths[kind, record.id]
        yield from (Move(old, new, path) for old in record.redirect_from)
    for entry, span in scheduled:
        yield from (Move(old, entry_path(entry), entry.path, span) for old in entry.redirect_from)


_NO_PAGES: Mapping[str, Sequence[Span]] = MappingProxyType({})


def check_redirects(
    moves: Iterable[Move],
    known: Iterable[str],
    lines: Mapping[str, Lines],
    dated: Mapping[str, Sequence[Span]] = _NO_PAGES,
) -> Iterator[Problem]:
    """Yield old addresses that a page still has, or that two pages claim. ``lines`` as above.

    ``dated`` are the addresses of ``known`` and of days to come that are there on some days only.
    """
    taken = set(known) - dated.keys()
    claimed: dict[str, list[Move]] = {}
    for move in moves:
        is_taken = move.old in taken or any(span.meets(move.span) for span in dated.get(move.old, ()))
        others = claimed.setdefault(move.old, [])
        first = next((one for one in others if one.path != move.path and one.span.meets(move.span)), None)
        others.append(move)
        if not is_taken and first is None:
            continue
        at = lines.get(move.path)
        yield problem(
            "LN202",
            move.path,
            line_at(at, "redirect_from", move.old),
            subject="Địa chỉ cũ (redirect_from)",
            written=move.old,
            url=move.old,
            other="một trang đang có" if first is None else first.path,
            fix="bỏ địa chỉ này khỏi redirect_from",
        )


_MONTH = re.compile(r"[0-9]{2}")
"""An article stands beside its year's months: ``/tin/2024/03/`` (``urls.month_path``)."""
_NUMBERED = re.compile(r"trang-[0-9]+|[0-9]{2}|[0-9]{4}")
"""Below a list stand its numbered pages (``urls.numbered``); years and months may come to stand there."""


def reserved_for_records(kind: Kind) -> frozenset[str]:
    """Return the words that follow the list of a kind in addresses: its facets, the calendar of events."""
    start = urls.KIND_PATHS[kind]
    below = (path.removeprefix(start) for path in urls.fixed_paths() if path.startswith(start))
    facets = (facet.segment for facet in FACETS.get(kind, {}).values())
    return frozenset((*(path.partition("/")[0] for path in below), *facets))


def reserved_for_pages() -> frozenset[str]:
    """Return the words that the site's own addresses begin with; ``/404.html`` takes "404" too."""
    firsts = (PurePosixPath(urls.file_of(path)).parts[0] for path in urls.fixed_paths())
    return frozenset(PurePosixPath(first).stem for first in firsts)


def _record_is_reserved(kind: Kind, id_: str) -> bool:
    return _NUMBERED.fullmatch(id_) is not None or id_ in reserved_for_records(kind)


def _entry_is_reserved(entry: Entry) -> bool:
    if isinstance(entry, Article):
        return _MONTH.fullmatch(entry.slug) is not None
    return _NUMBERED.fullmatch(entry.slug) is not None or entry.slug in reserved_for_pages()


def check_reserved(
    records: Iterable[str], entries: Iterable[Entry], lines: Mapping[str, Lines]
) -> Iterator[Problem]:
    """Yield records, articles and pages whose address one of the site's own needs.

    ``records`` are the files of all records, also of refused ones, so that one build tells every slip.
    """
    for path in records:
        yield from _record_problem(path)
    for entry in entries:
        if _entry_is_reserved(entry):
            yield _entry_problem(entry, lines)


def _record_problem(path: str) -> Iterator[Problem]:
    file = PurePosixPath(path)
    # A file in a folder of its own is reported as that (LN016), and its folder is no kind.
    if file.parent.name in KINDS and _record_is_reserved(kind_of(file.parent.name), file.stem):
        yield problem(
            "LN120",
            path,
            subject="Tên tệp",
            written=file.name,
            word=file.stem,
            fix=f"đổi tên tệp, thêm tên nơi chốn: {file.stem}-ten-xa.yaml",
        )


def _entry_problem(entry: Entry, lines: Mapping[str, Lines]) -> Problem:
    free = f"bai-{entry.slug}" if isinstance(entry, Article) else f"ve-{entry.slug}"
    at = lines.get(entry.path)
    return problem(
        "LN120",
        entry.path,
        line_at(at, "slug") or line_at(at, "title"),
        subject="Đường dẫn (slug)",
        written=entry.slug,
        word=entry.slug,
        fix=f"slug: {free}",
    )
