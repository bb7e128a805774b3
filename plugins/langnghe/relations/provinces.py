"""Where a record lies: the one definition that pages, facets, feeds, maps, open data and plans follow.

How one place is followed through reforms is in `places`; nothing of a page may be put here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from langnghe.model.article import Article
from langnghe.model.catalogue import Catalogue
from langnghe.model.document import Document
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.parts import Place, Record, publishable
from langnghe.model.plan import Plan
from langnghe.model.product import Product
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.snapshot import Snapshot


def provinces_today(data: Snapshot) -> tuple[str, ...]:
    """Return the province-level units in force today, in the order of the vocabulary."""
    return tuple(
        id_
        for id_, unit in data.vocabulary.units.items()
        if unit.level == "province" and unit.state_on(data.today) is not None
    )


def places_of(catalogue: Catalogue, record: Record) -> tuple[Place, ...]:
    """Return the places a record lies in, as their sources give them.

    The place of the record itself. A product without one lies where its villages lie and, where the place of
    none of them is known, where its producers are. A document lies in the province of its issuer, a plan in
    the one it was made for. Of a record that needs checking only its own place counts: what else it says of
    itself is not published.
    """
    known = publishable(record)
    if isinstance(known, Document | Plan):
        unit = known.issuer_place if isinstance(known, Document) else known.province
        return (Place(unit=unit),) if unit is not None else ()
    place: Place | None = getattr(known, "place", None)
    if place is not None:
        return (place,)
    if not isinstance(known, Product):
        return ()
    # .get: what refers to a record that is not there is told by others, and must not end in a traceback.
    villages = (catalogue.villages.get(id_) for id_ in known.villages)
    producers = (catalogue.producers.get(id_) for id_ in known.producers)
    return _places(villages) or _places(producers)


def _places(records: Iterator[Record | None]) -> tuple[Place, ...]:
    places = (getattr(record, "place", None) for record in records)
    return tuple(dict.fromkeys(place for place in places if place is not None))


def provinces_of(data: Snapshot, record: Record) -> tuple[str, ...]:
    """Return today's province-level units of the places a record lies in, each once."""
    places_now = (data.place(place) for place in places_of(data.catalogue, record))
    provinces = (place.province for place in places_now if place is not None)
    return tuple(dict.fromkeys(province for province in provinces if province is not None))


def records_by_province(data: Snapshot) -> Mapping[str, Mapping[Kind, Sequence[str]]]:
    """Return the ids of the records of each province-level unit of today, kind by kind."""
    by_province: dict[str, dict[Kind, list[str]]] = {}
    for kind in KINDS:
        for record in data.catalogue.of_kind(kind).values():
            for province in provinces_of(data, record):
                by_province.setdefault(province, {}).setdefault(kind, []).append(record.id)
    return by_province


def news_by_province(data: Snapshot) -> Mapping[str, tuple[Article, ...]]:
    """Return the articles about records that lie in each province-level unit of today, newest first.

    Units come in the order of their newest article. Papers count only where the unit itself issued them or
    a plan was made for it: a decree of the Government is news of no province.
    """
    provinces: dict[RecordKey, tuple[str, ...]] = {}
    by_province: dict[str, list[Article]] = {}
    for article in data.articles:
        mentioned: dict[str, None] = {}
        for kind in KINDS:
            for id_ in article.references.get(kind, ()):
                if (kind, id_) not in provinces:
                    # .get: a reference to no record is told by others, and must not end in a traceback.
                    record = data.catalogue.of_kind(kind).get(id_)
                    provinces[kind, id_] = () if record is None else provinces_of(data, record)
                mentioned |= dict.fromkeys(provinces[kind, id_])
        for province in mentioned:
            by_province.setdefault(province, []).append(article)
    return {province: tuple(articles) for province, articles in by_province.items()}
