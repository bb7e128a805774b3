"""Ids and slugs that an address of the site needs for itself: a page of such a name would stand in its place.

Which words these are follows from ``rendering.urls`` and from the facets of a kind; none is listed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from langnghe.loading.reading import Lines, line_at
from langnghe.model.article import Article, Entry
from langnghe.model.kinds import KINDS, Kind, kind_of
from langnghe.model.problem import Problem, problem
from langnghe.relations.facet_table import FACETS
from langnghe.rendering import urls

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
