"""Series of articles ("Kỳ 1", "Kỳ 2" …): which belong together, in which order, what each is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from langnghe.model.article import Article
from langnghe.model.vocabulary import Term
from langnghe.relations.news import group_by
from langnghe.text.fold import match_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The published parts of a series in reading order, each with its number (None where nobody gave one)."""

    title: str
    description: str | None
    parts: tuple[Article, ...]
    numbers: tuple[int | None, ...]


def build_series(articles: Sequence[Article], terms: Mapping[str, Term]) -> dict[str, Series]:
    """Return the series of each article that belongs to one, by the article's path.

    Articles name their series by an id of ``terms`` (``vocab/series.yaml``), its name, or any other name.
    """
    by_name = {match_key(term.name): id_ for id_, term in terms.items()}

    def key(name: str) -> str:
        return name if name in terms else by_name.get(match_key(name), f"={match_key(name)}")

    groups = group_by((a for a in articles if a.series), lambda article: [key(article.series or "")])
    by_path: dict[str, Series] = {}
    for id_, group in groups.items():
        series = _series(terms.get(id_), group)
        by_path.update({article.path: series for article in series.parts})
    return by_path


def _series(term: Term | None, articles: Sequence[Article]) -> Series:
    """Return one series: by number, those without one behind, by date. Without any number the dates count."""
    numbered = any(article.part for article in articles)
    parts = sorted(articles, key=lambda a: (a.part is None, a.part or 0, a.published, a.slug))
    return Series(
        title=term.name if term else (parts[0].series or ""),
        description=term.description if term else None,
        parts=tuple(parts),
        numbers=tuple(part.part if numbered else place for place, part in enumerate(parts, 1)),
    )
