"""Related records of the catalogue, by what both have: village, producer, craft, group, place.

The same scales as for news: what fewer records share counts more. Each record meets a bounded number of
others, so that two thousand products cost two thousand times as much as one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from langnghe.model.article import Article
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.parts import Record, publishable
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.news import group_by
from langnghe.relations.provinces import provinces_of
from langnghe.relations.related.links import LinkKey
from langnghe.relations.related.weights import (
    LEAST_RECORD_POINTS,
    NEAR_COUNT,
    RECORD_LINK_POINTS,
    RELATED_COUNT,
    RELATED_RECORDS,
    rarity_points,
)
from langnghe.relations.snapshot import Snapshot

_NEAR_KINDS: tuple[Kind, ...] = ("villages", "products", "producers", "artisans", "events")
"""News about one of these next to a record may stand on the record's page."""


@dataclass(frozen=True, slots=True)
class RelatedRecord:
    """A record to look at next, its points, and what it shares that counts most."""

    id: str
    points: int
    why: LinkKey


@dataclass(frozen=True, slots=True)
class RecordIndex:
    """What the records of one kind share.

    ``order`` are their ids as the catalogue has them, ``places`` where each stands there; ``traits`` is what
    a record has, ``holders`` who has a trait (by place, ascending), ``points`` what sharing it counts.
    """

    order: tuple[str, ...]
    places: Mapping[str, int]
    traits: Mapping[str, tuple[LinkKey, ...]]
    holders: Mapping[LinkKey, tuple[int, ...]]
    points: Mapping[LinkKey, int]


def build_record_index(data: Snapshot, kind: Kind) -> RecordIndex:
    """Return the index of the records of a kind."""
    records = data.catalogue.of_kind(kind)
    order = tuple(records)
    traits = {id_: tuple(dict.fromkeys(_traits(data, record))) for id_, record in records.items()}
    holders = group_by(range(len(order)), lambda place: traits[order[place]])
    points = {
        key: rarity_points(RECORD_LINK_POINTS[key[0]], len(places), len(order))
        for key, places in holders.items()
    }
    return RecordIndex(order, {id_: place for place, id_ in enumerate(order)}, traits, holders, points)


def related_records(id_: str, index: RecordIndex, count: int = RELATED_RECORDS) -> tuple[RelatedRecord, ...]:
    """Return up to ``count`` records of the same kind, those with most points first.

    Equal points: the nearest in the order of the catalogue, so that each record is some other's neighbour.
    """
    own = index.places[id_]
    shared: dict[int, list[LinkKey]] = {}
    for key in index.traits[id_]:
        for other in _around(index.holders[key], own):
            shared.setdefault(other, []).append(key)
    shared.pop(own, None)
    points = {other: sum(index.points[key] for key in keys) for other, keys in shared.items()}
    enough = [other for other in shared if points[other] >= LEAST_RECORD_POINTS]
    best = nsmallest(count, enough, key=lambda other: (-points[other], abs(other - own), other))
    return tuple(
        RelatedRecord(index.order[other], points[other], max(shared[other], key=index.points.__getitem__))
        for other in best
    )


def _around(places: tuple[int, ...], own: int) -> tuple[int, ...]:
    first = max(0, min(bisect_left(places, own) - NEAR_COUNT // 2, len(places) - NEAR_COUNT - 1))
    return places[first : first + NEAR_COUNT + 1]


def _traits(data: Snapshot, record: Record) -> Iterator[LinkKey]:
    """Yield what a record may share; of one that needs checking, only craft and place."""
    known, crafts = publishable(record), data.vocabulary.crafts
    for other in ("villages", "producers", "organisations", "crafts"):
        yield from ((other, id_) for id_ in getattr(known, other, ()))
    yield from (("craft_groups", crafts[id_].group) for id_ in getattr(known, "crafts", ()))
    if (group := getattr(known, "group", None)) is not None:
        yield "ocop_groups", group
    yield from (("provinces", province) for province in provinces_of(data, record))


@dataclass(frozen=True, slots=True)
class NearNews:
    """An article that is not about a record itself but about one next to it."""

    article: Article
    about: RecordKey


def news_near(data: Snapshot, kind: Kind, id_: str, count: int = RELATED_COUNT) -> tuple[NearNews, ...]:
    """Return news about the records that a record names or that name it, as many as its own news leave room.

    A record with ``count`` articles of its own gets none. Rare records first, then the newest article.
    """
    own = data.backlinks.news(kind, id_)
    room = count - len(own)
    if room <= 0:
        return ()
    taken = {article.path for article in own}
    found: dict[str, tuple[int, int, RecordKey]] = {}
    for key in dict.fromkeys(_next_to(data, kind, id_)):
        news = data.backlinks.news(*key)
        points = rarity_points(RECORD_LINK_POINTS["villages"], len(news), len(data.articles))
        for article in news[:NEAR_COUNT]:
            if article.path not in taken:
                rank = (-points, data.positions[article.path], key)
                found[article.path] = min(found.get(article.path, rank), rank)
    best = nsmallest(room, found.values())
    return tuple(NearNews(data.articles[position], key) for _, position, key in best)


def _next_to(data: Snapshot, kind: Kind, id_: str) -> Iterator[RecordKey]:
    """Yield the records that a record names, then those that name it."""
    record = publishable(data.catalogue.of_kind(kind)[id_])
    for other in _NEAR_KINDS:
        yield from ((other, one) for one in getattr(record, other, ()))
    for other in KINDS:
        if other in _NEAR_KINDS:
            yield from ((other, one) for one in data.backlinks.of_kind(kind, id_, other))
