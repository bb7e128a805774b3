"""Old addresses that lead on: which there are, and whether each is free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import Lines, line_at
from langnghe.model.problem import Problem, problem
from langnghe.output.entry_paths import Scheduled, entry_path
from langnghe.relations.publication import ALWAYS, Span
from langnghe.rendering import urls


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
