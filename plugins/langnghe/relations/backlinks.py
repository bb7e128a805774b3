"""Who refers to whom: records and articles that mention a record. Computed, never typed.

A mention is a reference in the file's fields, or a citation of a document in its text: each counts once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from langnghe.model.article import Article
from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import KINDS, Kind

RecordKey = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Backlinks:
    """For each record, the records that refer to it, kind by kind, and the articles, newest first."""

    records: Mapping[RecordKey, tuple[RecordKey, ...]]
    articles: Mapping[RecordKey, tuple[Article, ...]]

    def of_kind(self, kind: Kind, id_: str, wanted: Kind) -> tuple[str, ...]:
        """Return the ids of ``wanted`` records that refer to the record ``id_`` of ``kind``."""
        return tuple(other for other_kind, other in self.records.get((kind, id_), ()) if other_kind == wanted)

    def news(self, kind: Kind, id_: str) -> tuple[Article, ...]:
        """Return the articles that refer to a record, newest first."""
        return self.articles.get((kind, id_), ())


def build_backlinks(
    catalogue: Catalogue,
    references: Iterable[tuple[RecordKey, RecordKey]],
    articles: Iterable[Article],
) -> Backlinks:
    """Return who refers to each record; ``references`` pair the referring record with what it mentions."""
    records: dict[RecordKey, set[RecordKey]] = {}
    for source, target in references:
        if target != source:
            records.setdefault(target, set()).add(source)
    news: dict[RecordKey, list[Article]] = {}
    for article in articles:
        for target in dict.fromkeys(_mentioned(article)):
            news.setdefault(target, []).append(article)
    order = {key: number for number, key in enumerate((k, r.id) for k, r in catalogue.all_records())}
    return Backlinks(
        {
            target: tuple(sorted(sources, key=lambda key: order.get(key, 0)))
            for target, sources in records.items()
        },
        {target: tuple(found) for target, found in news.items()},
    )


def _mentioned(article: Article) -> Iterator[RecordKey]:
    for kind in KINDS:
        for id_ in article.references.get(kind, ()):
            yield kind, id_
    for id_ in article.body.cites:
        yield "documents", id_
