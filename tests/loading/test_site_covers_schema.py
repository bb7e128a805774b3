"""The sample site in `tests/site` uses every field and every choice there is, so that every page and export
can be tried on it: whoever adds a field adds an example there.

What the records mean on a page is tested elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from langnghe.loading.fields import Choice
from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.references import ListOf, Part
from langnghe.loading.schema import FieldType, Schema
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.parts import SOURCE, SourceItem
from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode, parse_yaml
from langnghe.model.article import Article, Form, StandingPage, Status
from langnghe.model.catalogue import KINDS
from langnghe.model.ocop import CertificateState, certificate_state

SITE = Path(__file__).parents[1] / "site"
TODAY = date(2026, 11, 21)
READER_FIELDS = {"path", "body", "references", "published"}
"""What the reader makes itself; `published` is written `date`, references under the kinds' own names."""


def _part_of(type_: FieldType) -> Schema | None:
    """Return the schema of the groups of keys that a field of this type holds, if it holds any."""
    match type_:
        case Part(schema):
            return schema
        case ListOf(item):
            return _part_of(item)
        case SourceItem():
            return SOURCE
    return None


def _choice_of(type_: FieldType) -> Choice | None:
    match type_:
        case Choice():
            return type_
        case ListOf(item):
            return _choice_of(item)
    return None


def _with_parts(schemas: Iterable[Schema]) -> dict[str, Schema]:
    """Return the schemas and all parts they are made of, by name."""
    found: dict[str, Schema] = {}
    queue = list(schemas)
    while queue:
        schema = queue.pop()
        if schema.name not in found:
            found[schema.name] = schema
            queue.extend(part for field in schema.fields if (part := _part_of(field.type)))
    return found


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, ListNode) else (node,)


def _written(schema: Schema, node: Node) -> Iterator[tuple[str, str, str]]:
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
                yield from _written(part, item)


def _tree(path: Path) -> Node:
    node, problems = parse_yaml(path.read_text(encoding="utf-8"), path.name)
    assert problems == [], path
    assert node is not None, path
    return node


def _has_stock_header(path: Path) -> bool:
    return path.read_text(encoding="utf-8").startswith("Title:")


def _front_matter(path: Path) -> Mapping[str, str]:
    """Return the keys of an article's header with their single values, from either kind of header."""
    text = path.read_text(encoding="utf-8")
    if _has_stock_header(path):
        pairs = (line.split(": ", 1) for line in text.split("\n\n")[0].splitlines())
        return {key.lower(): value for key, value in pairs}
    node, problems = parse_yaml(text.split("---\n")[1], path.name)
    assert problems == [], path
    assert isinstance(node, MapNode), path
    return {key.text: value.text if isinstance(value, ScalarNode) else "" for key, value in node.pairs}


@pytest.fixture(scope="module")
def loaded() -> LoadedCatalogue:
    return load_catalogue(SITE / "catalogue")


@pytest.fixture(scope="module")
def written() -> set[tuple[str, str, str]]:
    """Every (schema, key, value) that stands in a record of the sample site."""
    return {
        entry
        for kind, schema in SCHEMAS.items()
        for path in sorted((SITE / "catalogue" / kind).glob("*.yaml"))
        for entry in _written(schema, _tree(path))
    }


@pytest.fixture(scope="module")
def news() -> list[Mapping[str, str]]:
    return [_front_matter(path) for path in sorted((SITE / "content/news").rglob("*.md"))]


def test_the_sample_catalogue_is_read_without_a_problem(loaded: LoadedCatalogue) -> None:
    assert [problem.format() for problem in loaded.problems] == []


def test_every_reference_of_the_sample_catalogue_leads_to_a_record(loaded: LoadedCatalogue) -> None:
    dangling = [r for r in loaded.references if r.id not in loaded.known_ids[r.kind]]  # type: ignore[index]
    assert dangling == []


def test_every_sample_id_says_that_it_is_a_sample(loaded: LoadedCatalogue) -> None:
    ids = [record.id for _, record in loaded.catalogue.all_records()]
    slugs = [path.stem for path in (SITE / "content").rglob("*.md")]
    assert ids
    assert [id_ for id_ in ids if not id_.startswith("mau-")] == []
    assert [slug for slug in slugs if "mau-" not in slug] == []


def test_every_kind_of_record_has_samples(loaded: LoadedCatalogue) -> None:
    assert [kind for kind in KINDS if len(loaded.catalogue.of_kind(kind)) < 2] == []


def test_every_field_of_every_schema_is_used(written: set[tuple[str, str, str]]) -> None:
    wanted = {(name, f.key) for name, schema in _with_parts(SCHEMAS.values()).items() for f in schema.fields}
    assert sorted(wanted - {(name, key) for name, key, _ in written}) == []


def test_every_choice_of_every_field_is_used(written: set[tuple[str, str, str]]) -> None:
    # Parts share some lists (level, confidence): an option may be senseless in one part, needed in another.
    wanted = {
        (field.key, option)
        for schema in _with_parts(SCHEMAS.values()).values()
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
    assert set(get_args(CertificateState)) - states == set()


def test_every_key_of_an_article_is_used(news: list[Mapping[str, str]]) -> None:
    wanted = {field.name for field in fields(Article)} - READER_FIELDS | {"date"} | set(KINDS)
    assert sorted(wanted - {key for header in news for key in header}) == []


def test_every_form_and_state_of_an_article_is_used(news: list[Mapping[str, str]]) -> None:
    published = {header.get("form") for header in news if header.get("status", "published") == "published"}
    assert set(get_args(Form)) - published == set()
    assert set(get_args(Status)) - {header.get("status", "published") for header in news} == set()


def test_one_article_has_the_stock_header_of_pelican() -> None:
    assert sum(_has_stock_header(path) for path in (SITE / "content/news").rglob("*.md")) == 1


def test_every_category_has_an_article(loaded: LoadedCatalogue, news: list[Mapping[str, str]]) -> None:
    used = {header["category"] for header in news}
    categories = loaded.catalogue.vocabulary.categories or {}
    assert categories
    assert [id_ for id_, term in categories.items() if not {id_, term.name} & used] == []


def test_every_key_of_a_standing_page_is_used() -> None:
    headers = [_front_matter(path) for path in (SITE / "content/pages").glob("*.md")]
    wanted = {field.name for field in fields(StandingPage)} - READER_FIELDS
    assert sorted(wanted - {key for header in headers for key in header}) == []


def test_every_picture_that_is_named_is_there_and_small(written: set[tuple[str, str, str]]) -> None:
    named = {value for name, key, value in written if (name, key) == ("picture", "file")}
    assert named
    assert [name for name in sorted(named) if not (SITE / "content/images" / name).is_file()] == []
    assert [p.name for p in (SITE / "content/images").iterdir() if p.stat().st_size > 5_000] == []
