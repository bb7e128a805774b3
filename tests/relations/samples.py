"""Records, articles and units made by hand for the tests of relations: the fewest words a test needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import Reference
from langnghe.model.article import Article, Body
from langnghe.model.catalogue import Catalogue
from langnghe.model.document import Document, DocumentRelation, RelationKind
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.parts import Record
from langnghe.model.village import Village
from langnghe.model.vocabulary import AdminUnit, Succession, Term, UnitState, Vocabulary
from langnghe.text.dates import VIETNAM_TIME, PartialDate
from langnghe.text.slug import slugify

TODAY = date(2026, 11, 21)
LAST_OF_63, FIRST_OF_34 = date(2025, 6, 30), date(2025, 7, 1)


def vocabulary(units: Iterable[AdminUnit] = (), **lists: Any) -> Vocabulary:
    """Return a vocabulary with these units and lists, all else empty."""
    names = ("crafts", "ocop_groups", "titles", "document_types", "issuers", "terms", "sources")
    given: dict[str, Any] = {**{name: {} for name in names}, **lists}
    return Vocabulary(units={unit.id: unit for unit in units}, **given)


def article(slug: str, on: str = "2026-01-01 08:00", **more: Any) -> Article:
    """Return an article published `on`, Vietnamese time."""
    published = datetime.fromisoformat(on).replace(tzinfo=VIETNAM_TIME)
    values: dict[str, Any] = {"title": slug, "category": "Tin tức", "body": Body(html="<p>Mẫu.</p>"), **more}
    return Article(path=f"content/news/{slug}.md", slug=slug, published=published, **with_terms(values))


def term(name: str, **more: Any) -> Term:
    """Return a term of an open list: its id is the slug of its name."""
    return Term(id=slugify(name), name=name, **more)


def with_terms(values: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an article with terms where names stand, as `relations.taxonomy` makes them."""
    made = {key: values[key] and _term(values[key]) for key in ("category", "series") if key in values}
    lists = {key: tuple(map(_term, values[key])) for key in ("tags", "authors") if key in values}
    return {**values, **made, **lists}


def _term(name: str | Term) -> Term:
    return name if isinstance(name, Term) else term(name)


def village(id_: str, **more: Any) -> Village:
    """Return a village; its name is its id."""
    return Village(id=id_, name=id_, **more)


def document(id_: str, issued: str | None = None, *relations: DocumentRelation, **more: Any) -> Document:
    """Return a document issued on a (partial) date."""
    on = PartialDate.parse(issued) if issued else None
    return Document(id=id_, name=id_, type="quyet-dinh", issued=on, relations=relations, **more)


def relation(kind: RelationKind, to: str, **more: Any) -> DocumentRelation:
    """Return a relation to the document `to`."""
    return DocumentRelation(kind=kind, document=to, **more)


def loaded(
    catalogue: Catalogue, references: Iterable[tuple[tuple[Kind, str], Kind, str]] = ()
) -> LoadedCatalogue:
    """Return what reading `catalogue` would give; each reference is (record that says it, kind, id)."""
    paths = {(kind, record.id): _path(kind, record.id) for kind, record in catalogue.all_records()}
    known: dict[Kind, set[str]] = {kind: set() for kind in KINDS}
    for kind, record in catalogue.all_records():
        known[kind].add(record.id)
    said = [Reference(kind, id_, _path(*source), 1, "Mẫu") for source, kind, id_ in references]
    return LoadedCatalogue(catalogue, paths=paths, known_ids=known, references=said)


def _path(kind: Kind, id_: str) -> str:
    return f"catalogue/{kind}/{id_}.yaml"


def ids(records: Iterable[Record]) -> list[str]:
    """Return the ids of records in their order."""
    return [record.id for record in records]


def unit(
    id_: str,
    level: Any,
    name: str,
    kind: str,
    parent: str | None = None,
    *,
    until: date | None = None,
    since: date | None = None,
    into: tuple[Succession, ...] = (),
) -> AdminUnit:
    """Return a unit with one state."""
    state = UnitState(name=name, kind=kind, parent=parent, valid_from=since, valid_to=until)
    return AdminUnit(id=id_, level=level, states=(state,), successors=into)
