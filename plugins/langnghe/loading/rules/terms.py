"""Rules between the entries of one vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from langnghe.model.vocabulary import Term
from langnghe.text.fold import match_key


def names_shared(terms: Mapping[str, Term]) -> Iterator[tuple[str, str, str]]:
    """Yield each name or synonym that two entries have: the name, the first entry's id, the second's.

    Articles write names: one that means two entries would silently mean the later one.
    """
    seen: dict[str, str] = {}
    for id_, term in terms.items():
        for name in (term.name, *term.synonyms):
            first = seen.setdefault(match_key(name), id_)
            if first != id_:
                yield name, first, id_
