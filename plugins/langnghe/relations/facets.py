"""Facets counted: which records of a kind have which value, and which selections of values have a page.

A record may have several values of a facet, or none: ids of records and terms, states of the model, stars
and years as texts. Which facets there are, and what they are called, stands in ``facet_table``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from langnghe.model.kinds import Kind
from langnghe.relations.facet_table import FACETS, Values, facet_values
from langnghe.relations.snapshot import Snapshot

MIN_PAIR = 3
"""A pair of values with fewer entries has no page: the page of either value shows them as well."""

Selection = tuple[tuple[str, str], ...]
"""Facets with one value each, in the order of addresses; () is the whole list."""


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
        found = {
            key: dict.fromkeys(() if selection else facet.pinned, 0)
            for key, facet in FACETS[self.kind].items()
        }
        for position in self.members[selection]:
            for name, values in self.values[position].items():
                tally = found[name]
                for value in values:
                    tally[value] = tally.get(value, 0) + 1
        return found


def build_facets(data: Snapshot, kind: Kind, ids: Sequence[str]) -> FacetIndex:
    """Return the facets of a kind; ``ids`` are its records in the order that lists show them.

    One walk over the records: the work grows with their number alone.
    """
    records = data.catalogue.of_kind(kind)
    values = tuple(facet_values(data, kind, records[id_]) for id_ in ids)
    members: dict[Selection, list[int]] = {
        ((key, value),): [] for key, facet in FACETS[kind].items() for value in facet.pinned
    }
    pairs: dict[Selection, list[int]] = {}
    paired = [(facet.key, other) for facet in FACETS[kind].values() for other in facet.pairs]
    for position, of_record in enumerate(values):
        for name, found in of_record.items():
            for value in found:
                members.setdefault(((name, value),), []).append(position)
        for first, second in paired:
            for one in of_record[first]:
                for other in of_record[second]:
                    pairs.setdefault(((first, one), (second, other)), []).append(position)
    pages = {(): tuple(range(len(ids)))} | {page: tuple(found) for page, found in members.items()}
    pages |= {page: tuple(found) for page, found in pairs.items() if len(found) >= MIN_PAIR}
    return FacetIndex(kind, tuple(ids), values, pages)
