"""Series of articles ("Kỳ 1", "Kỳ 2" …): which belong together, in which order, what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from langnghe.model.article import Article
from langnghe.model.vocabulary import Term
from langnghe.relations.news import group_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The published parts of a series in reading order, each with its number (None where nobody gave one)."""

    title: str
    description: str | None
    parts: tuple[Article, ...]
    numbers: tuple[int | None, ...]


def build_series(articles: Sequence[Article]) -> dict[str, Series]:
    """Return the series of each article that belongs to one, by the article's path."""
    groups = group_by(articles, lambda article: [article.series] if article.series is not None else [])
    found: dict[str, Series] = {}
    for term, group in groups.items():
        series = _series(term, group)
        found.update({article.path: series for article in series.parts})
    return found


def _series(term: Term, articles: Sequence[Article]) -> Series:
    """Return one series: by number, those without one behind, by date. Without any number the dates count."""
    numbered = any(article.part for article in articles)
    parts = sorted(articles, key=lambda a: (a.part is None, a.part or 0, a.published, a.slug))
    return Series(
        title=term.name,
        description=term.description,
        parts=tuple(parts),
        numbers=tuple(part.part if numbered else place for place, part in enumerate(parts, 1)),
    )
