"""The documents of a catalogue as citations mean them: the register, with the names of local issuers.

How a citation is told from its namesakes is the business of ``relations.citations``.
"""

from __future__ import annotations

from collections.abc import Iterator

from langnghe.model.catalogue import Catalogue
from langnghe.model.document import Document
from langnghe.relations.citations import CitationRegister


def build_register(catalogue: Catalogue) -> CitationRegister:
    """Return the register of a catalogue's documents."""
    documents = catalogue.documents.values()
    return CitationRegister(documents, {one.id: tuple(_issuer_names(one, catalogue)) for one in documents})


def _issuer_names(document: Document, catalogue: Catalogue) -> Iterator[str]:
    """Yield the names under which the issuer of a local document is printed, its place by every name it had.

    An old decision is cited under the name of its day and under today's: Đồng Nai is a city since 30/04/2026.
    """
    if document.organisation is not None:
        organisation = catalogue.organisations.get(document.organisation)
        yield from (organisation.name, *organisation.other_names) if organisation is not None else ()
    issuer = catalogue.vocabulary.issuers.get(document.issuer or "")
    unit = catalogue.vocabulary.units.get(document.issuer_place or "")
    if issuer is None or unit is None:
        return
    for name in (issuer.name, issuer.short_name, *issuer.synonyms):
        for state in unit.states:
            if name is not None:
                yield f"{name} {state.kind} {state.name}"
