"""Which province-level units of today a record belongs to, and the news about each of them.

How one place is followed through reforms is in `places`; nothing of a page may be put here.
"""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.model.article import Article
from langnghe.model.catalogue import KINDS, Kind
from langnghe.model.document import Document
from langnghe.model.parts import Place, Record
from langnghe.model.plan import Plan
from langnghe.model.product import Product
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.site_data import SiteData


def provinces_today(data: SiteData) -> tuple[str, ...]:
    """Return the province-level units in force today, in the order of the vocabulary."""
    return tuple(
        id_
        for id_, unit in data.vocabulary.units.items()
        if unit.level == "province" and unit.state_on(data.today) is not None
    )


def provinces_of(data: SiteData, kind: Kind, record: Record) -> tuple[str, ...]:
    """Return today's province-level units of a record, each once.

    A product without a place lies where its villages lie, else its producers; papers and plans belong to
    the unit that today stands for the one they were made for.
    """
    if isinstance(record, Document | Plan):
        unit = record.issuer_place if isinstance(record, Document) else record.province
        place = data.place(Place(unit=unit)) if unit is not None else None
        return (place.province,) if place is not None and place.province is not None else ()
    own = data.province(kind, record.id)
    if own is not None:
        return (own,)
    return _near(data, record) if isinstance(record, Product) and record.place is None else ()


def _near(data: SiteData, product: Product) -> tuple[str, ...]:
    villages = [data.province("villages", id_) for id_ in product.villages]
    near = villages or [data.province("producers", id_) for id_ in product.producers]
    return tuple(dict.fromkeys(one for one in near if one is not None))


def news_by_province(data: SiteData) -> Mapping[str, tuple[Article, ...]]:
    """Return the articles about records that lie in each province-level unit of today, newest first.

    Units come in the order of their newest article. Papers count only where the unit itself issued them or
    a plan was made for it: a decree of the Government is news of no province.
    """
    places: dict[RecordKey, tuple[str, ...]] = {}
    found: dict[str, list[Article]] = {}
    for article in data.articles:
        mentioned: dict[str, None] = {}
        for kind in KINDS:
            for id_ in article.references.get(kind, ()):
                if (kind, id_) not in places:
                    # .get: a reference to no record is told by others, and must not end in a traceback.
                    record = data.catalogue.of_kind(kind).get(id_)
                    places[kind, id_] = () if record is None else provinces_of(data, kind, record)
                mentioned |= dict.fromkeys(places[kind, id_])
        for province in mentioned:
            found.setdefault(province, []).append(article)
    return {province: tuple(articles) for province, articles in found.items()}
