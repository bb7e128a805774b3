"""What `make regen` writes from the schemas: it is committed, its examples are right, its forms load."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.docs.json_schema import slips

from langnghe.cli.regen import generated_files, regen
from langnghe.loading.forms import blank_form
from langnghe.loading.loader import load_catalogue
from langnghe.loading.reading import INVALID, FieldContext, Reading, pasted
from langnghe.loading.schema import Field, Schema, parse_map
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.news import ARTICLE, STATIC_PAGE
from langnghe.loading.schemas.vocabularies import TERM, VOCABULARY_SCHEMAS
from langnghe.loading.schemas.walk import parts_below
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.loading.yaml_source import MapNode, Node, ScalarNode, parse_yaml
from langnghe.model.kinds import Kind
from langnghe.model.vocabulary import Vocabulary

SCHEMATA = (*SCHEMAS.values(), ARTICLE, STATIC_PAGE, TERM, *VOCABULARY_SCHEMAS.values())
ALL_FIELDS = {
    f"{schema.name}.{field.key}": field
    for schema in (*SCHEMATA, *parts_below(SCHEMATA))
    for field in schema.fields
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(None)[0]


def _node(text: str) -> Node:
    node, problems = parse_yaml(text, "mau.yaml")
    assert [problem.format() for problem in problems] == []
    assert node is not None
    return node


@pytest.mark.parametrize("name", generated_files())
def test_a_generated_file_is_committed_as_regen_writes_it(project_root: Path, name: str) -> None:
    assert (project_root / name).read_bytes().decode() == generated_files()[name], "make regen"


def test_no_form_or_schema_of_a_former_kind_is_left(project_root: Path) -> None:
    found = {
        path.relative_to(project_root).as_posix()
        for folder in ("_forms", "_schema")
        for path in (project_root / "catalogue" / folder).iterdir()
    }
    assert found == {name for name in generated_files() if name.startswith("catalogue/")}


def test_regen_writes_what_differs_and_names_only_that(tmp_path: Path) -> None:
    first = CliRunner().invoke(regen, ["--root", str(tmp_path)])
    assert first.exit_code == 0
    assert len(first.output.splitlines()) == len(generated_files())
    changed = tmp_path / "docs/bien-tap/truong-du-lieu.md"
    changed.write_text("đã sửa tay")
    second = CliRunner().invoke(regen, ["--root", str(tmp_path)])
    assert second.output.splitlines() == ["Đã viết docs/bien-tap/truong-du-lieu.md"]
    assert changed.read_bytes().decode() == generated_files()["docs/bien-tap/truong-du-lieu.md"]


@pytest.mark.parametrize("name", ALL_FIELDS)
def test_the_example_of_a_field_is_read_by_the_field(name: str, vocabulary: Vocabulary) -> None:
    field: Field = ALL_FIELDS[name]
    node = _node(pasted(field.key, field.example))
    assert isinstance(node, MapNode)
    reading = Reading("mau.yaml", vocabulary)
    value = field.type.parse(node.pairs[0][1], FieldContext(reading, field))
    assert [problem.format() for problem in reading.problems] == []
    assert value is not INVALID


def test_every_field_has_a_label_and_an_explanation() -> None:
    silent = [
        name for name, field in ALL_FIELDS.items() if not (field.label and field.help and field.example)
    ]
    assert silent == []


def test_the_page_of_fields_names_every_key_with_its_label() -> None:
    page = generated_files()["docs/bien-tap/truong-du-lieu.md"]
    rows = {tuple(row.split(" | ")[:2]) for row in page.splitlines()}
    assert [f.key for f in ALL_FIELDS.values() if (f"| `{f.key}`", f.label) not in rows] == []


def test_every_link_in_the_page_of_fields_leads_to_a_table_of_it() -> None:
    page = generated_files()["docs/bien-tap/truong-du-lieu.md"]
    wanted = set(re.findall(r"\]\(#([^)]+)\)", page))
    assert wanted
    assert wanted - set(re.findall(r'<a id="([^"]+)"></a>', page)) == set()


def test_no_cell_of_the_page_of_fields_breaks_its_table() -> None:
    page = generated_files()["docs/bien-tap/truong-du-lieu.md"]
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert [row for row in rows if len(re.findall(r"(?<!\\)\|", row)) != 7] == []


def _fill(form: str, schema: Schema, *, only_required: bool) -> str:
    """Fill the form as an editor would: the example after (or below) its key."""
    for field in schema.fields:
        if field.required or not only_required:
            form = form.replace(f"\n{field.key}:\n", f"\n{pasted(field.key, field.example)}\n")
    return form


@pytest.mark.parametrize("only_required", [True, False], ids=["required", "all"])
@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_filled_form_is_a_record_without_a_slip(
    kind: Kind, only_required: bool, vocabulary: Vocabulary
) -> None:
    schema = SCHEMAS[kind]
    node = _node(_fill(blank_form(kind, schema), schema, only_required=only_required))
    assert isinstance(node, MapNode)
    reading = Reading("mau.yaml", vocabulary)
    record = parse_map(schema, node, reading, id="mau")
    assert [problem.format() for problem in reading.problems if problem.is_error] == []
    assert record is not INVALID


def test_blank_forms_are_not_read_as_records(project_root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    (folder / "_forms").mkdir(parents=True)
    (folder / "_forms/villages.yaml").write_text(blank_form("villages", SCHEMAS["villages"]))
    loaded = load_catalogue(folder)
    assert loaded.problems == []
    assert list(loaded.catalogue.all_records()) == []


def _plain(node: Node) -> Any:
    """Return a tree as tools that know YAML 1.2 see it: numbers and true/false outside quotes have types."""
    if isinstance(node, MapNode):
        return {key.text: _plain(value) for key, value in node.pairs}
    if not isinstance(node, ScalarNode):
        return [_plain(item) for item in node.items]
    if not node.is_plain:
        return node.text
    if node.is_empty:
        return None
    if node.text in {"true", "false"}:
        return node.text == "true"
    if re.fullmatch(r"-?[0-9]+", node.text):
        return int(node.text)
    return float(node.text) if re.fullmatch(r"-?[0-9]+\.[0-9]+", node.text) else node.text


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_json_schema_of_a_kind_accepts_the_sample_records(kind: Kind, project_root: Path) -> None:
    schema = json.loads(generated_files()[f"catalogue/_schema/{kind}.json"])
    paths = sorted((project_root / "tests/site/catalogue" / kind).glob("*.yaml"))
    assert paths
    found: list[str] = []
    for path in paths:
        node = _node(path.read_text(encoding="utf-8"))
        assert isinstance(node, MapNode)
        found += [f"{path.name}: {slip}" for slip in slips(schema, _plain(node))]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "name: Làng Mẫu\nphone: 0912345678",
        "name: Làng Mẫu\nplace:\n  latitude: 20.98",
        "name: Làng Mẫu\nplace:\n  unit: ha-noi\n  latitude: 48.85\n  longitude: 2.35",
        "name: Làng Mẫu\nrecognitions:\n  - subject: hamlet",
        "name: Làng Mẫu\nredirect_from: [lang-cu]",
        "name: [Làng, Mẫu]",
    ],
)
def test_the_json_schema_of_villages_refuses_what_the_reader_refuses(text: str) -> None:
    schema = json.loads(generated_files()["catalogue/_schema/villages.json"])
    node = _node(text)
    assert isinstance(node, MapNode)
    assert parse_map(SCHEMAS["villages"], node, Reading("mau.yaml"), id="mau") is INVALID
    assert slips(schema, _plain(node)) != []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_reference_inside_a_json_schema_is_defined_in_it(kind: Kind) -> None:
    text = generated_files()[f"catalogue/_schema/{kind}.json"]
    wanted = set(re.findall(r'"#/\$defs/([^"]+)"', text))
    assert wanted == set(json.loads(text)["$defs"])
