"""The sample site in `tests/site` uses every field and every choice there is, so that every page and export
can be tried on it: whoever adds a field adds an example there.

What the records mean on a page is tested elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.loading.sample_files import (
    ALL_SCHEMAS,
    NEWS,
    PAGES,
    SITE,
    choice_of,
    has_stock_header,
    head_of,
    items_of,
    part_of,
    text_of,
    tree_of,
)

from langnghe.loading.front_matter import read_entry
from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.reading import Reference
from langnghe.loading.schema import Schema
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.news import ARTICLE, STATIC_PAGE
from langnghe.loading.source_text import SourceText, read_source
from langnghe.loading.yaml_source import MapNode, Node, ScalarNode
from langnghe.model.kinds import KINDS
from langnghe.model.ocop import certificate_state
from langnghe.model.states import CertificateState, DocumentStatus
from langnghe.relations.documents import document_status, incoming_relations

TODAY = date(2026, 11, 21)

Written = set[tuple[str, str, str]]
"""What stands in the sample site: schema, key, and the value where it is a single one."""


def _walk(schema: Schema, node: Node) -> Iterator[tuple[str, str, str]]:
    """Yield (schema, key, value) of every key in `node` and below; the value is empty for groups of keys."""
    if not isinstance(node, MapNode):
        return
    for key, value in node.pairs:
        field = schema.field(key.text)
        assert field is not None, f"{schema.name}.{key.text}"
        part = part_of(field.type)
        for item in items_of(value):
            yield schema.name, key.text, item.text if isinstance(item, ScalarNode) else ""
            if part:
                yield from _walk(part, item)


@pytest.fixture(scope="module")
def loaded() -> LoadedCatalogue:
    return load_catalogue(SITE / "catalogue")


@pytest.fixture(scope="module")
def written() -> Written:
    found: Written = set()
    for kind, schema in SCHEMAS.items():
        for path in sorted((SITE / "catalogue" / kind).glob("*.yaml")):
            found.update(_walk(schema, tree_of(text_of(path))))
    for schema, paths in ((ARTICLE, NEWS), (STATIC_PAGE, PAGES)):
        for path in paths:
            found.update(_walk(schema, head_of(path)))
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
    return _walk(STATIC_PAGE if path in PAGES else ARTICLE, head_of(path))


def test_every_kind_of_record_has_a_sample(loaded: LoadedCatalogue) -> None:
    assert [kind for kind in KINDS if not loaded.catalogue.of_kind(kind)] == []


def test_every_field_of_every_schema_is_used(written: Written) -> None:
    wanted = {(schema.name, field.key) for schema in ALL_SCHEMAS for field in schema.fields}
    assert sorted(wanted - {(name, key) for name, key, _ in written}) == []


def test_everychoice_of_every_field_is_used(written: Written) -> None:
    # Parts share some lists (level, confidence): an option may be senseless in one part, needed in another.
    wanted = {
        (field.key, option)
        for schema in ALL_SCHEMAS
        for field in schema.fields
        if (choice := choice_of(field.type))
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
    assert sum(has_stock_header(path) for path in NEWS) == 1


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
