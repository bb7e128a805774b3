"""A record written as YAML and read back is the same record, whatever stands in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.loading.reading_aloud import read_part

from langnghe.loading.fields import (
    Choice,
    Coordinate,
    Day,
    Email,
    FilePath,
    Flag,
    Gtin,
    Integer,
    Money,
    Number,
    Partial,
    Phone,
    Prose,
    SitePath,
    Slug,
    Stamp,
    Text,
    Url,
)
from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.references import ListOf, Part, RecordRef, TermOf
from langnghe.loading.schema import FieldType, Schema
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.news import ARTICLE
from langnghe.loading.schemas.sources import SOURCE, SourceItem
from langnghe.loading.yaml_writer import write_record
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.parts import Source
from langnghe.text.dates import VIETNAM_TIME, PartialDate
from langnghe.text.normalise import normalise

LETTERS = st.characters(categories=["L", "M", "N", "P", "S", "Zs"], include_characters="\n\t")
SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))
PARTIALS = st.sampled_from(
    ["2024-04-25", "2024-04", "2024", "2024-Q1", "2018/2021", "2024-01/2024-03", "đợt 2019"]
).map(PartialDate.parse)
ODD_TEXTS = st.sampled_from(
    [
        "null",
        "~",
        "true",
        "0123",
        "1.5",
        "2024-04-25",
        "- a",
        "a: b",
        "#x",
        "'",
        '"',
        "[a]",
        "&a",
        "*a",
        "!x",
        "@",
    ]
)


def texts(limit: int) -> st.SearchStrategy[str]:
    """Return texts as the reader hands them on: normalised, not empty, no blanks at the ends."""
    written = st.text(LETTERS, min_size=1, max_size=min(limit, 60)) | ODD_TEXTS
    return written.map(lambda text: normalise(text).strip()).filter(lambda text: 0 < len(text) <= limit)


def _decimals(type_: Any) -> st.SearchStrategy[Decimal]:
    return st.decimals(Decimal(type_.low), Decimal(type_.high), places=3)


def _moments(_type: Any) -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)).map(
        lambda moment: moment.replace(microsecond=0, tzinfo=VIETNAM_TIME)
    )


_OF_TYPE: dict[type, Callable[[Any], st.SearchStrategy[Any]]] = {
    Prose: lambda _: texts(200),
    Text: lambda type_: texts(type_.limit),
    Choice: lambda type_: st.sampled_from(sorted(type_.options)),
    Flag: lambda _: st.booleans(),
    Integer: lambda type_: st.integers(type_.low, type_.high),
    Money: lambda _: st.integers(0, 10**12),
    Number: _decimals,
    Coordinate: _decimals,
    Partial: lambda _: PARTIALS,
    Day: lambda _: DAYS,
    Stamp: _moments,
    Gtin: lambda _: st.just("8930000000002"),
    Phone: lambda _: st.sampled_from(["0912345678", "02253123456", "19001234"]),
    Url: lambda _: st.just("https://vidu.vn/a?b=1#c"),
    Email: lambda _: st.just("lienhe@vidu.vn"),
    FilePath: lambda _: SLUGS.map(lambda slug: f"{slug}.jpg"),
    SitePath: lambda _: SLUGS.map(lambda slug: f"/{slug}/"),
    Slug: lambda _: SLUGS,
    TermOf: lambda _: SLUGS,
    RecordRef: lambda _: SLUGS,
    ListOf: lambda type_: st.lists(values(type_.item), max_size=3, unique_by=repr).map(tuple),
    Part: lambda type_: parts(type_.schema),
    SourceItem: lambda _: parts(SOURCE),
}


def values(type_: FieldType) -> st.SearchStrategy[Any]:
    """Return a strategy of what a field of this type can hold."""
    return _OF_TYPE[type(type_)](type_)


@st.composite
def contents(draw: st.DrawFn, schema: Schema) -> dict[str, Any]:
    """Return values for some fields of `schema` and for all required ones."""
    chosen = {f.key: draw(values(f.type)) for f in schema.fields if f.required or draw(st.booleans())}
    return _agreeing(schema.name, {key: value for key, value in chosen.items() if value != ()})


def parts(schema: Schema) -> st.SearchStrategy[Any]:
    return contents(schema).map(lambda chosen: schema.build(**chosen))


def _agreeing(name: str, chosen: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the rules between fields would refuse: they have tests of their own."""
    unruly = {
        "certificate": {"stars", "score", "expires", "withdrawn", "level", "potential_five", "issued"},
        "recognition": {"revoked"},
        "place": {"latitude"}
        if "longitude" not in chosen
        else {"longitude"}
        if "latitude" not in chosen
        else set(),
        "target": {"value_to"},
        "document": {"number", "in_force_from", "in_force_to"},
        "artisan": {"birth_date", "portrait"} if "consent" not in chosen else set(),
    }
    left = {key: value for key, value in chosen.items() if key not in unruly.get(name, set())}
    contact = left.get("contact")
    if contact is not None and "consent" not in left:
        left["contact"] = replace(contact, phone=None)
    return left


def test_every_field_type_of_the_schemas_can_be_made_up() -> None:
    for schema in SCHEMAS.values():
        for field in schema.fields:
            assert values(field.type) is not None


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_a_record_that_is_written_and_read_back_is_equal(kind: Kind, data: st.DataObject) -> None:
    schema = SCHEMAS[kind]
    record = schema.build(id="mau", **data.draw(contents(schema)))
    text = write_record(schema, record)
    back, reading = read_part(schema, text, id="mau")
    assert [problem.format() for problem in reading.problems if problem.is_error] == []
    assert back == record


@pytest.fixture(scope="module")
def site() -> LoadedCatalogue:
    return load_catalogue(Path(__file__).parents[1] / "site/catalogue")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("with_ids", [True, False], ids=["source ids", "sources written out"])
def test_every_sample_record_survives_writing(kind: Kind, with_ids: bool, site: LoadedCatalogue) -> None:
    vocabulary = site.catalogue.vocabulary
    ids = {source: id_ for id_, source in vocabulary.sources.items()} if with_ids else {}
    for record in site.catalogue.of_kind(kind).values():
        text = write_record(SCHEMAS[kind], record, ids)
        back, reading = read_part(SCHEMAS[kind], text, vocabulary, id=record.id)
        assert reading.problems == []
        assert back == record


def test_a_record_is_written_as_an_editor_would(site: LoadedCatalogue) -> None:
    source = Source(title="Báo cáo mẫu")
    village = SCHEMAS["villages"].build(
        id="mau",
        name="Làng Mẫu",
        other_names=("Mẫu Lò", "làng Vò"),
        summary='Làng "gốm": bên sông',
        description="Đoạn một.\n\nĐoạn hai.",
        crafts=("gom-su", "gom-su-2"),
        sources=(source, Source(title="0123")),
    )
    assert write_record(SCHEMAS["villages"], village, {source: "bao-cao-mau"}) == (
        "name: Làng Mẫu\n"
        "other_names:\n"
        "  - Mẫu Lò\n"
        "  - làng Vò\n"
        "summary: 'Làng \"gốm\": bên sông'\n"
        "description: |\n"
        "  Đoạn một.\n"
        "\n"
        "  Đoạn hai.\n"
        "crafts: [gom-su, gom-su-2]\n"
        "sources:\n"
        "  - bao-cao-mau\n"
        "  - title: '0123'\n"
    )


def test_the_head_of_an_article_is_written_from_its_values() -> None:
    values_of_head = {
        "title": "Làng nghề vào vụ Tết",
        "date": datetime(2026, 1, 9, 13, 10, tzinfo=UTC),
        "modified": datetime(2026, 1, 10, 9, 0, 5, tzinfo=VIETNAM_TIME),
        "tags": ("OCOP", "Hải Phòng"),
        "villages": ("bat-trang",),
        "expires": date(2026, 12, 31),
    }
    text = write_record(ARTICLE, values_of_head)
    assert "date: 2026-01-09 20:10\n" in text
    assert "modified: 2026-01-10 09:00:05\n" in text
    back, reading = read_part(ARTICLE, text, path="content/mau.md")
    assert reading.problems == []
    assert (back.title, back.published) == (values_of_head["title"], values_of_head["date"])
    assert (back.modified, back.expires) == (values_of_head["modified"], values_of_head["expires"])
    assert (back.tags, back.references) == (("OCOP", "Hải Phòng"), {"villages": ("bat-trang",)})


def test_other_programs_read_the_same_texts(site: LoadedCatalogue) -> None:
    product = site.catalogue.products["mau-binh-gom"]
    known = yaml.safe_load(write_record(SCHEMAS["products"], product))
    assert known["name"] == product.name
    assert known["gtin"] == product.gtin
    assert known["description"].strip() == product.description
    assert known["certificates"][0]["stars"] == product.certificates[0].stars


def test_what_no_field_can_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="no written form for list"):
        write_record(SCHEMAS["villages"], {"name": ["không", "phải", "chữ"]})
