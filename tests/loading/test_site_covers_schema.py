"""The sample site in `tests/site` uses every field and every choice there is, so that every page and export
can be tried on it: whoever adds a field adds an example there.

What the records mean on a page is tested elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from langnghe.loading.fields import Choice
from langnghe.loading.front_matter import read_entry
from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.reading import Reference
from langnghe.loading.references import ListOf, Part
from langnghe.loading.schema import FieldType, Schema
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.news import ARTICLE, STATIC_PAGE
from langnghe.loading.schemas.sources import SOURCE, SourceItem
from langnghe.loading.source_text import SourceText, read_source
from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode, parse_yaml
from langnghe.model.catalogue import KINDS
from langnghe.model.ocop import certificate_state
from langnghe.model.states import CertificateState, DocumentStatus
from langnghe.relations.documents import document_status, incoming_relations

SITE = Path(__file__).parents[1] / "site"
TODAY = date(2026, 11, 21)
NEWS = sorted((SITE / "content/news").rglob("*.md"))
PAGES = sorted((SITE / "content/pages").glob("*.md"))

Written = set[tuple[str, str, str]]
"""What stands in the sample site: schema, key, and the value where it is a single one."""


def _part_of(kind: FieldType) -> Schema | None:
    """Return the schema of the groups of keys that a field of this type holds, if it holds any."""
    match kind:
        case Part(schema):
            return schema
        case ListOf(item):
            return _part_of(item)
        case SourceItem():
            return SOURCE
    return None


def _choice_of(kind: FieldType) -> Choice | None:
    match kind:
        case Choice():
            return kind
        case ListOf(item):
            return _choice_of(item)
    return None


def _with_parts(schemas: Iterable[Schema]) -> list[Schema]:
    """Return the schemas and all parts they are made of, each once."""
    found: dict[str, Schema] = {}
    queue = list(schemas)
    while queue:
        schema = queue.pop()
        if schema.name not in found:
            found[schema.name] = schema
            queue.extend(part for field in schema.fields if (part := _part_of(field.type)))
    return list(found.values())


ALL_SCHEMAS = _with_parts([*SCHEMAS.values(), ARTICLE, STATIC_PAGE])


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, ListNode) else (node,)


def _walk(schema: Schema, node: Node) -> Iterator[tuple[str, str, str]]:
    """Yield (schema, key, value) of every key in `node` and below; the value is empty for groups of keys."""
    if not isinstance(node, MapNode):
        return
    for key, value in node.pairs:
        field = schema.field(key.text)
        assert field is not None, f"{schema.name}.{key.text}"
        part = _part_of(field.type)
        for item in _items(value):
            yield schema.name, key.text, item.text if isinstance(item, ScalarNode) else ""
            if part:
                yield from _walk(part, item)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _tree(text: str) -> Node:
    node, problems = parse_yaml(text, "tests/site")
    assert problems == []
    assert node is not None
    return node


def _has_stock_header(path: Path) -> bool:
    return _text(path).startswith("Title:")


def _head(path: Path) -> Node:
    """Return the keys of an article's head, from either kind of head."""
    if not _has_stock_header(path):
        return _tree(_text(path).split("---\n")[1])
    pairs = (line.split(": ", 1) for line in _text(path).split("\n\n")[0].splitlines())
    return MapNode(tuple((ScalarNode(key.lower(), 1), ScalarNode(value, 1)) for key, value in pairs), 1)


@pytest.fixture(scope="module")
def loaded() -> LoadedCatalogue:
    return load_catalogue(SITE / "catalogue")


@pytest.fixture(scope="module")
def written() -> Written:
    found: Written = set()
    for kind, schema in SCHEMAS.items():
        for path in sorted((SITE / "catalogue" / kind).glob("*.yaml")):
            found.update(_walk(schema, _tree(_text(path))))
    for schema, paths in ((ARTICLE, NEWS), (STATIC_PAGE, PAGES)):
        for path in paths:
            found.update(_walk(schema, _head(path)))
    return found


def _dangling(references: Iterable[Reference], loaded: LoadedCatalogue) -> list[Reference]:
    known = {str(kind): ids for kind, ids in loaded.known_ids.items()}
    return [reference for reference in references if reference.id not in known[reference.kind]]


def test_the_sample_catalogue_is_read_without_a_problem(loaded: LoadedCatalogue) -> None:
    assert [problem.format() for problem in loaded.problems] == []


def test_every_reference_of_the_sample_catalogue_leads_to_a_record(loaded: LoadedCatalogue) -> None:
    assert _dangling(loaded.references, loaded) == []


@pytest.mark.parametrize("path", [*NEWS, *PAGES], ids=lambda path: path.stem)
def test_a_sample_article_is_read_without_a_problem(path: Path, loaded: LoadedCatalogue) -> None:
    source = read_source(path, path.name)
    assert isinstance(source, SourceText)
    entry = read_entry(source, loaded.catalogue.vocabulary, is_page=path in PAGES)
    assert [problem.format() for problem in entry.reading.problems] == []
    assert _dangling(entry.reading.references, loaded) == []


def test_every_sample_id_says_that_it_is_a_sample(loaded: LoadedCatalogue) -> None:
    ids = [record.id for _, record in loaded.catalogue.all_records()]
    slugs = {value for path in [*NEWS, *PAGES] for _, key, value in _walk_head(path) if key == "slug"}
    assert len(slugs) == len(NEWS) + len(PAGES)
    assert [id_ for id_ in [*ids, *sorted(slugs)] if not id_.startswith("mau-")] == []


def _walk_head(path: Path) -> Iterator[tuple[str, str, str]]:
    return _walk(STATIC_PAGE if path in PAGES else ARTICLE, _head(path))


def test_every_kind_of_record_has_samples(loaded: LoadedCatalogue) -> None:
    assert [kind for kind in KINDS if len(loaded.catalogue.of_kind(kind)) < 2] == []


def test_every_field_of_every_schema_is_used(written: Written) -> None:
    wanted = {(schema.name, field.key) for schema in ALL_SCHEMAS for field in schema.fields}
    assert sorted(wanted - {(name, key) for name, key, _ in written}) == []


def test_every_choice_of_every_field_is_used(written: Written) -> None:
    # Parts share some lists (level, confidence): an option may be senseless in one part, needed in another.
    wanted = {
        (field.key, option)
        for schema in ALL_SCHEMAS
        for field in schema.fields
        if (choice := _choice_of(field.type))
        for option in choice.options
    }
    assert sorted(wanted - {(key, value) for _, key, value in written}) == []


def test_every_state_of_a_certificate_occurs_on_the_day_of_the_tests(loaded: LoadedCatalogue) -> None:
    states = {
        certificate_state(certificate, TODAY)
        for product in loaded.catalogue.products.values()
        for certificate in product.certificates
    }
    assert set(CertificateState) - states == set()


def test_every_status_of_a_document_occurs_on_the_day_of_the_tests(loaded: LoadedCatalogue) -> None:
    documents = loaded.catalogue.documents
    incoming = incoming_relations(documents)
    statuses = {document_status(one, documents, incoming, TODAY).status for one in documents.values()}
    assert set(DocumentStatus) - statuses == set()


def test_one_article_has_the_stock_header_of_pelican() -> None:
    assert sum(_has_stock_header(path) for path in NEWS) == 1


def test_every_category_has_an_article(loaded: LoadedCatalogue, written: Written) -> None:
    used = {value for name, key, value in written if (name, key) == ("article", "category")}
    categories = loaded.catalogue.vocabulary.categories or {}
    assert categories
    assert [id_ for id_, term in categories.items() if not {id_, term.name} & used] == []


def test_every_picture_that_is_named_is_there_and_small(written: Written) -> None:
    named = {value for name, key, value in written if (name, key) == ("picture", "file")}
    assert named
    assert [name for name in sorted(named) if not (SITE / "content/images" / name).is_file()] == []
    assert [p.name for p in (SITE / "content/images").iterdir() if p.stat().st_size > 5_000] == []
