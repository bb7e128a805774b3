"""References that lead nowhere, and records that contradict each other. Yields problems, changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from langnghe.loading.reading import Lines, Reference, line_at
from langnghe.model.document import Document
from langnghe.model.kinds import Kind
from langnghe.model.problem import Problem, problem
from langnghe.text.dates import format_date
from langnghe.text.nearest import nearest
from langnghe.text.slug import is_slug, slugify

_NO_LINES: Mapping[str, Lines] = {}
_ONE_WAY = frozenset({"amends", "replaces", "repeals", "details", "consolidates", "corrects"})
"""Relations that cannot run in a circle: each leads to an earlier document."""


def check_references(
    references: Iterable[Reference],
    known: Mapping[Kind, AbstractSet[str]],
    owners: Mapping[str, tuple[Kind, str]],
) -> Iterator[Problem]:
    """Yield each reference to a record that is not there, with the nearest ids, and each one to itself.

    ``owners`` maps a record's file to its kind and id.
    """
    for reference in references:
        ids = known[reference.kind]
        if reference.id in ids:
            if owners.get(reference.path) == (reference.kind, reference.id):
                yield problem(
                    "LN208", reference.path, reference.line, subject=reference.subject, written=reference.id
                )
            continue
        near = [slug] if (slug := slugify(reference.id)) in ids else nearest(reference.id, ids)
        yield problem(
            "LN201",
            reference.path,
            reference.line,
            subject=reference.subject,
            written=reference.id,
            folder=f"catalogue/{reference.kind}",
            nearest=", ".join(near) or "không có mã nào gần giống",
            fix=f"{reference.before}{near[0]}{reference.after}" if near else _no_such(reference),
        )


def _no_such(reference: Reference) -> str:
    """Say what to do about an id that nothing is near to."""
    if not is_slug(reference.id):
        return "bỏ mục này, hoặc ghi mã (tên tệp) của bản ghi"
    return f"bỏ mã này, hoặc tạo tệp catalogue/{reference.kind}/{reference.id}.yaml"


def check_documents(
    documents: Mapping[str, Document],
    paths: Mapping[str, str],
    lines: Mapping[str, Lines] = _NO_LINES,
) -> Iterator[Problem]:
    """Yield circles of relations, relations to later documents, and two records of one document.

    ``paths`` maps ids to the files of the records, ``lines`` these files to the lines of their keys.
    """
    at = {id_: lines.get(path, {}) for id_, path in paths.items()}
    yield from _check_identity(documents, paths, at)
    yield from _check_order(documents, paths, at)
    yield from _check_circles(documents, paths, at)


def _check_identity(
    documents: Mapping[str, Document], paths: Mapping[str, str], at: Mapping[str, Lines]
) -> Iterator[Problem]:
    """A document is (number, issuer with its place, date)."""
    seen: dict[tuple[object, ...], str] = {}
    for id_, document in documents.items():
        if document.number is None or document.issued is None:
            continue
        identity = (document.number, document.issuer, document.issuer_place, document.issued)
        first = seen.setdefault(identity, id_)
        if first != id_:
            line = line_at(at[id_], "number")
            yield problem("LN152", paths[id_], line, written=document.number, other=paths[first])


def _check_order(
    documents: Mapping[str, Document], paths: Mapping[str, str], at: Mapping[str, Lines]
) -> Iterator[Problem]:
    """What a document amends, replaces or rests on is not younger than itself."""
    for id_, document in documents.items():
        for relation in document.relations:
            other = documents.get(relation.document)
            if other is None or document.issued is None or other.issued is None:
                continue
            if document.issued.latest < other.issued.earliest:
                yield problem(
                    "LN151",
                    paths[id_],
                    line_at(at[id_], "relations", relation.document),
                    subject="Quan hệ với văn bản khác (relations)",
                    written=relation.document,
                    issued=format_date(document.issued),
                )


def _check_circles(
    documents: Mapping[str, Document], paths: Mapping[str, str], at: Mapping[str, Lines]
) -> Iterator[Problem]:
    """Follow one-way relations from each document; a way back to a document on the path is a circle.

    Walks with its own stack: a chain as long as the register must not overflow.
    """
    done: set[str] = set()
    for start in documents:
        trail: list[str] = []
        stack: list[tuple[str, int]] = [(start, 0)]
        while stack:
            id_, depth = stack.pop()
            del trail[depth:]
            if id_ in trail:
                circle = trail[trail.index(id_) :]
                first = min(circle)
                turned = circle[circle.index(first) :] + circle[: circle.index(first)]
                line = line_at(at[first], "relations", [*turned, first][1])
                yield problem("LN150", paths[first], line, chain=" → ".join([*turned, first]))
                continue
            if id_ in done:
                continue
            trail.append(id_)
            done.add(id_)
            others = [
                r.document for r in documents[id_].relations if r.kind in _ONE_WAY and r.document in documents
            ]
            stack.extend((other, depth + 1) for other in reversed(others))
