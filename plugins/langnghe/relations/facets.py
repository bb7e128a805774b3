"""Facets: by which properties the records of a kind are found, and which records have which value.

A record may have several values of a facet, or none. What a facet is called, and its address, is no part of
this: values are ids of records and vocabularies, states of the model, stars and years as texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from langnghe.model.catalogue import Kind
from langnghe.model.document import Document
from langnghe.model.event import Event
from langnghe.model.parts import Record
from langnghe.model.product import Product
from langnghe.model.village import Village
from langnghe.relations.provinces import provinces_of
from langnghe.relations.publishable import publishable
from langnghe.relations.site_data import SiteData
from langnghe.text.dates import PartialDate

MIN_PAIR = 3
"""A pair of values with fewer entries has no page: the page of either value shows them as well."""

NO_CERTIFICATE = "none"
"""Beside the states of a certificate: the catalogue knows of none, or of none that is given yet."""

Selection = tuple[tuple[str, str], ...]
"""Facets with one value each, in the order of addresses; () is the whole list."""

Values = Mapping[str, tuple[str, ...]]
"""The values of a record by facet."""

Extract = Callable[[SiteData, Any], Iterable[str | None]]


def _certificate(data: SiteData, product: Product) -> Iterable[str]:
    rating = data.rating(product)
    return (NO_CERTIFICATE if rating is None else rating.state,)


def _stars(data: SiteData, product: Product) -> Iterable[str]:
    """Only stars of a certificate that surely holds today: a lapsed rating is in no star facet."""
    rating = data.rating(product)
    stars = rating.current_stars if rating is not None else None
    return (str(stars),) if stars is not None else ()


def _certificate_years(data: SiteData, product: Product) -> Iterable[str | None]:
    """Years of all certificates given by today; a round may have been signed in either of two years."""
    dates = (one.issued for one in product.certificates)
    return (year_of(when) for when in dates if when is not None and when.earliest <= data.today)


def _producer_kinds(data: SiteData, product: Product) -> Iterable[str]:
    producers = data.catalogue.producers
    return (producers[id_].kind for id_ in product.producers if id_ in producers)


def _craft_groups(data: SiteData, village: Village) -> Iterable[str]:
    return (data.vocabulary.crafts[id_].group for id_ in village.crafts)


def _issuer(_site_data: SiteData, document: Document) -> Iterable[str | None]:
    return (document.organisation or document.issuer,)


def _event_years(_site_data: SiteData, event: Event) -> Iterable[str]:
    return (str(year) for year in range(event.on.earliest.year, event.on.latest.year + 1))


def year_of(when: PartialDate | None) -> str | None:
    """Return the year a date lies in, or None where it may be one of two."""
    if when is None or when.earliest.year != when.latest.year:
        return None
    return str(when.earliest.year)


def _own(name: str) -> Extract:
    """Return the reader of a field: one value, or several."""

    def read(_site_data: SiteData, record: Record) -> Iterable[str | None]:
        found = getattr(record, name)
        return found if isinstance(found, tuple) else (found,)

    return read


PROVINCE = "province"
"""The one facet that every kind has; its values come from the record's whereabouts."""

_OTHERS: Mapping[Kind, Mapping[str, Extract]] = {
    "products": {
        "stars": _stars,
        "certificate": _certificate,
        "craft": _own("crafts"),
        "group": _own("group"),
        "producer": _producer_kinds,
        "village": _own("villages"),
        "year": _certificate_years,
    },
    "villages": {
        "craft_group": _craft_groups,
        "craft": _own("crafts"),
        "recognition": lambda data, village: (village.recognition_state(data.today),),
        "listing": lambda _site_data, village: (one.kind for one in village.listings),
    },
    "producers": {"kind": _own("kind"), "craft": _own("crafts")},
    "artisans": {
        "title": lambda _site_data, artisan: (one.title for one in artisan.titles),
        "craft": _own("crafts"),
        "village": _own("villages"),
    },
    "organisations": {"kind": _own("kind")},
    "documents": {
        "type": _own("type"),
        "status": lambda data, document: (data.status(document).status,),
        "issuer": _issuer,
        "year": lambda _site_data, document: (year_of(document.issued),),
    },
    "events": {"kind": _own("kind"), "craft": _own("crafts"), "year": _event_years},
}

FACETS: Mapping[Kind, tuple[str, ...]] = {kind: (PROVINCE, *others) for kind, others in _OTHERS.items()}
"""The facets of each kind that has some, in the order they are offered."""

PAIRS: Mapping[Kind, tuple[tuple[str, str], ...]] = {
    "products": ((PROVINCE, "group"), (PROVINCE, "stars"), (PROVINCE, "craft"), ("group", "stars")),
    "villages": ((PROVINCE, "craft"),),
}
"""Facets whose values have pages together, the first first in the address."""

PINNED_VALUES: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    "products": {
        "stars": ("5", "4", "3"),
        "certificate": ("valid", "expiring", "expired", "withdrawn", "unknown", NO_CERTIFICATE),
    },
    "villages": {"recognition": ("recognised", "revoked", "unknown")},
}
"""Values that have a page whatever the catalogue holds, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """The records of a kind (``ids``, in the order of lists), the values of each, and who is on which page.

    ``members`` holds the positions in ``ids`` for every selection that has a page: the whole list, each
    single value, each pair with at least ``MIN_PAIR`` records. Positions ascend.
    """

    kind: Kind
    ids: tuple[str, ...]
    values: tuple[Values, ...]
    members: Mapping[Selection, tuple[int, ...]]

    def counts(self, selection: Selection) -> dict[str, dict[str, int]]:
        """Return, by facet, how many records of a page have each value.

        Pinned values of the whole list are there also where no record has them.
        """
        pinned = PINNED_VALUES.get(self.kind, {}) if not selection else {}
        found = {name: dict.fromkeys(pinned.get(name, ()), 0) for name in FACETS[self.kind]}
        for position in self.members[selection]:
            for name, values in self.values[position].items():
                tally = found[name]
                for value in values:
                    tally[value] = tally.get(value, 0) + 1
        return found


def facet_values(data: SiteData, kind: Kind, record: Record) -> Values:
    """Return the values of a record, each once; of one that needs checking only those that may be said."""
    said = publishable(record)
    found = {PROVINCE: provinces_of(data, kind, record)}
    for name, extract in _OTHERS[kind].items():
        found[name] = tuple(dict.fromkeys(one for one in extract(data, said) if one is not None))
    return found


def build_facets(data: SiteData, kind: Kind, ids: Sequence[str]) -> FacetIndex:
    """Return the facets of a kind; ``ids`` are its records in the order that lists show them.

    One walk over the records: the work grows with their number alone.
    """
    records = data.catalogue.of_kind(kind)
    values = tuple(facet_values(data, kind, records[id_]) for id_ in ids)
    members: dict[Selection, list[int]] = {
        ((name, value),): [] for name, some in PINNED_VALUES.get(kind, {}).items() for value in some
    }
    pairs: dict[Selection, list[int]] = {}
    for position, of_record in enumerate(values):
        for name, found in of_record.items():
            for value in found:
                members.setdefault(((name, value),), []).append(position)
        for first, second in PAIRS.get(kind, ()):
            for one in of_record[first]:
                for other in of_record[second]:
                    pairs.setdefault(((first, one), (second, other)), []).append(position)
    pages = {(): tuple(range(len(ids)))} | {page: tuple(found) for page, found in members.items()}
    pages |= {page: tuple(found) for page, found in pairs.items() if len(found) >= MIN_PAIR}
    return FacetIndex(kind, tuple(ids), values, pages)


def facet_selections(data: SiteData) -> Iterable[tuple[Kind, Selection]]:
    """Yield every selection that has a page of its own, the whole lists left out."""
    for kind in FACETS:
        index = build_facets(data, kind, tuple(data.catalogue.of_kind(kind)))
        yield from ((kind, selection) for selection in index.members if selection)
