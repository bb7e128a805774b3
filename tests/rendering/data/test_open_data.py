"""Open data: other people's checkers accept it, it says what pages say, nobody's consent is stretched."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from frictionless import Package
from tests.output.machines import made_files
from tests.output.views import site
from tests.rendering.newsroom import TODAY, make_context, read_page, views_of
from tests.rendering.sample import sample_context

from langnghe.model.kinds import KINDS
from langnghe.output.context import OutputContext
from langnghe.output.open_data import open_data_routes
from langnghe.rendering.columns import SEPARATOR, Column, Table
from langnghe.rendering.data.files import data_sets
from langnghe.rendering.data.formats import write_csv, write_json
from langnghe.rendering.data.page import open_data_routes as open_data_page_routes
from langnghe.rendering.views.shared.base import Link
from langnghe.rendering.views.shared.context import RenderContext

DAY = "[0-9]{2}/[0-9]{2}/[0-9]{4}"
LICENCE = Link(text="CC BY 4.0", href="https://creativecommons.org/licenses/by/4.0/")

GEOJSON = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "properties": {"type": "object", "required": ["name", "url"]},
                    "geometry": {
                        "type": "object",
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {
                                "type": "array",
                                "prefixItems": [
                                    {"type": "number", "minimum": 100, "maximum": 118},
                                    {"type": "number", "minimum": 6, "maximum": 24},
                                ],
                                "minItems": 2,
                                "maxItems": 2,
                            },
                        },
                    },
                },
            },
        },
    },
}
"""RFC 7946, sections 3.1.2, 3.2, 3.3: longitude first; and Việt Nam with its islands as the frame."""


def files(ctx: RenderContext | None = None) -> dict[str, bytes]:
    output = OutputContext(render=ctx or sample_context(), site=site(data_licence=LICENCE))
    return dict(made_files(open_data_routes, output))


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files()


def rows(made: dict[str, bytes], name: str) -> list[dict[str, str]]:
    text = made[f"/du-lieu/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_package_and_every_table_pass_frictionless(made: dict[str, bytes], tmp_path: Path) -> None:
    for path, content in made.items():
        target = tmp_path / path.removeprefix("/du-lieu/")
        target.write_bytes(content)
    package = Package(str(tmp_path / "datapackage.json"))
    report = package.validate()
    assert report.flatten(["title", "type", "note"]) == []
    assert {resource.name for resource in package.resources} >= {
        "lang-nghe",
        "san-pham",
        "chung-nhan",
        "van-ban",
    }
    assert package.licenses[0]["path"] == LICENCE.href


def test_a_changed_byte_is_found_by_the_checksum(made: dict[str, bytes], tmp_path: Path) -> None:
    for path, content in made.items():
        (tmp_path / path.removeprefix("/du-lieu/")).write_bytes(content)
    table = tmp_path / "lang-nghe.csv"
    table.write_bytes(table.read_bytes().replace("Làng".encode(), "Lăng".encode(), 1))
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert "hash-count" in {row[0] for row in report.flatten(["type"])}


def test_villages_pass_the_rules_of_geojson(made: dict[str, bytes]) -> None:
    collection = json.loads(made["/du-lieu/lang-nghe.geojson"])
    jsonschema.Draft202012Validator(GEOJSON).validate(collection)
    assert collection["features"]


def test_a_csv_opens_in_excel_with_its_marks(made: dict[str, bytes]) -> None:
    for path, content in made.items():
        if path.endswith(".csv"):
            assert content.startswith(b"\xef\xbb\xbf")
            assert b"\r\n" in content


def test_every_format_holds_the_same_records(made: dict[str, bytes]) -> None:
    catalogue = sample_context().data.catalogue
    for one in data_sets(sample_context())[: len(KINDS)]:
        name = one.table.name
        ids = [row["id"] for row in rows(made, name)]
        assert ids == [row["id"] for row in json.loads(made[f"/du-lieu/{name}.json"])]
        linked = json.loads(made[f"/du-lieu/{name}.jsonld"])["@graph"]
        assert ids == [node["url"].rstrip("/").rpartition("/")[2] for node in linked]
    assert [row["id"] for row in rows(made, "san-pham")] == list(catalogue.products)


def test_stars_count_only_while_the_certificate_surely_holds(made: dict[str, bytes]) -> None:
    data = sample_context().data
    for row in rows(made, "san-pham"):
        product = data.catalogue.products[row["id"]]
        rating = None if product.needs_checking else data.rating(product)
        expected = rating.current_stars if rating is not None else None
        assert row["stars_today"] == ("" if expected is None else str(expected))
    later = sample_context(today=TODAY + timedelta(days=4000))
    assert {row["stars_today"] for row in rows(files(later), "san-pham")} == {""}


def test_a_record_that_needs_checking_gives_no_claims(made: dict[str, bytes]) -> None:
    unchecked = [row for row in rows(made, "lang-nghe") if row["needs_checking"] == "true"]
    assert unchecked
    assert {(row["summary"], row["founded"]) for row in unchecked} == {("", "")}


def test_what_a_person_agreed_to_for_a_page_is_in_no_file(made: dict[str, bytes]) -> None:
    catalogue = sample_context().data.catalogue
    private = [
        value
        for artisan in catalogue.artisans.values()
        for value in (
            artisan.birth_date and artisan.birth_date.iso,
            artisan.contact and artisan.contact.phone,
            artisan.portrait and artisan.portrait.file,
        )
        if value
    ]
    assert private, "the sample site has an artisan with consent"
    artisans = b"".join(content for path, content in made.items() if "nghe-nhan" in path).decode()
    everything = b"".join(made.values()).decode()
    phones = [
        record.contact.phone
        for kind in ("producers", "organisations")
        for record in catalogue.of_kind(kind).values()
        if getattr(record, "contact", None) and record.contact.phone
    ]
    assert not [value for value in private if value in artisans]
    assert not [phone for phone in phones if phone in everything]


CODED = {
    "lang-nghe": ["crafts", "province", "recognition_state"],
    "san-pham": ["group", "crafts", "province", "rating_state"],
    "chu-the": ["kind", "crafts", "province"],
    "nghe-nhan": ["crafts", "titles", "province"],
    "to-chuc": ["kind", "province"],
    "van-ban": ["type", "issuer", "issuer_place", "status", "province"],
    "su-kien": ["kind", "province"],
    "ke-hoach": ["province"],
    "chung-nhan": ["scheme", "state"],
    "cong-nhan": ["subject", "state"],
    "ghi-danh": ["kind"],
    "quan-he-van-ban": ["kind"],
    "chi-tieu": ["comparison"],
    "so-lieu-lang-nghe": ["kind"],
    "so-lieu-to-chuc": ["kind"],
}
"""The columns of codes of each table."""

CODE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def test_every_column_of_codes_has_its_labels_beside_it() -> None:
    coded = {}
    for one in data_sets(sample_context()):
        keys = [column.key for column in one.table.columns]
        coded[one.table.name] = [column.label_of for column in one.table.columns if column.label_of]
        for column in one.table.columns:
            if column.label_of:
                assert keys.index(column.label_of) == keys.index(column.key) - 1
                assert column.key in {f"{column.label_of}_label", f"{column.label_of}_name"}
    assert coded == CODED


def test_a_column_holds_codes_or_words_and_never_both(made: dict[str, bytes]) -> None:
    for name, codes in CODED.items():
        for key in codes:
            cells = [cell for row in rows(made, name) for cell in row[key].split(SEPARATOR) if cell]
            assert cells, (name, key)
            assert [cell for cell in cells if not CODE.fullmatch(cell)] == [], (name, key)
            for row in rows(made, name):
                label = row.get(f"{key}_label", row.get(f"{key}_name", ""))
                assert bool(row[key]) == bool(label), (name, key, row)
                assert row[key].count(SEPARATOR) == label.count(SEPARATOR), (name, key, row)


def test_what_looks_like_a_code_is_one_or_leads_to_a_table(made: dict[str, bytes]) -> None:
    """A list that somebody adds without its labels is found by its values."""
    for one in data_sets(sample_context()):
        for number, column in enumerate(one.table.columns):
            cells = [cell for row in one.rows if isinstance(cell := row[number], str)]
            is_pointer = column.points_to or column.description.startswith("Mã ở bảng") or column.key == "id"
            if column.type != "string" or is_pointer or column.key in CODED[one.table.name] or not cells:
                continue
            coded = [cell for cell in cells if re.search("[a-z]", cell) and CODE.fullmatch(cell)]
            assert len(coded) < len(cells), (one.table.name, column.key, coded)


def test_every_code_of_a_closed_list_has_its_legend_and_its_label(made: dict[str, bytes]) -> None:
    package = json.loads(made["/du-lieu/datapackage.json"])
    described = {
        (resource["name"], field["name"]): field
        for resource in package["resources"]
        for field in resource["schema"]["fields"]
    }
    closed = [
        (one.table.name, column)
        for one in data_sets(sample_context())
        for column in one.table.columns
        if column.codes
    ]
    assert {(name, column.key) for name, column in closed} == {
        ("lang-nghe", "recognition_state"),
        ("san-pham", "rating_state"),
        ("van-ban", "status"),
        ("chung-nhan", "scheme"),
        ("chung-nhan", "state"),
        ("cong-nhan", "subject"),
        ("cong-nhan", "state"),
        ("quan-he-van-ban", "kind"),
        ("chi-tieu", "comparison"),
    }
    for name, column in closed:
        field = described[name, column.key]
        assert field["constraints"] == {"enum": list(column.codes)}
        for code, label in column.codes.items():
            assert f"{code}: {label}" in field["description"]
        for row in rows(made, name):
            if row[column.key]:
                assert row[f"{column.key}_label"] == column.codes[row[column.key]]


def test_the_states_of_open_data_are_those_of_the_day(made: dict[str, bytes]) -> None:
    data = sample_context().data
    for row in rows(made, "van-ban"):
        status = data.status(data.catalogue.documents[row["id"]]).status
        if row["needs_checking"] == "false":
            assert (row["status"], row["status_label"]) == (status.value, status.label)
    for row in rows(made, "cong-nhan"):
        title = data.catalogue.villages[row["village"]].recognitions[int(row["number"]) - 1]
        assert row["state"] == title.state_on(data.today)


def test_a_cell_that_is_not_of_its_closed_list_fails_frictionless(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    for path, content in made.items():
        (tmp_path / path.removeprefix("/du-lieu/")).write_bytes(content)
    package = json.loads(made["/du-lieu/datapackage.json"])
    for resource in package["resources"]:
        resource.pop("hash")
        resource.pop("bytes")
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    table = tmp_path / "van-ban.csv"
    table.write_bytes(table.read_bytes().replace(b",in_force,", ",Còn hiệu lực,".encode(), 1))
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert "constraint-error" in {row[0] for row in report.flatten(["type"])}


def portal_dates(made: dict[str, bytes]) -> str:
    description: str = json.loads(made["/du-lieu/datapackage.json"])["description"]
    return description


def test_files_do_not_change_while_no_state_does() -> None:
    first = sample_context()
    words = portal_dates(files(first))
    days = [TODAY + timedelta(days=n) for n in range(1, 400)]
    seen = TODAY
    for day in days:
        later = files(replace(first, data=replace(first.data, today=day)))
        if portal_dates(later) != words:
            seen = day
            break
        assert later == files(first)
    assert seen > TODAY, "the span ends on some day of the year"


def test_nothing_a_table_holds_runs_in_a_spreadsheet() -> None:
    table = Table(
        name="mau",
        title="Mẫu",
        description="",
        columns=(
            Column("name", "Tên", lambda thing, _: thing),
            Column("n", "Số", lambda _thing, _: Decimal("-1.5")),
        ),
        things=lambda _: ["=HYPERLINK(1)", "+1", "-a", "@x", "bình thường"],
    )
    cells = [[value, Decimal("-1.5")] for value in table.things(sample_context().data)]
    names = [
        row[0] for row in csv.reader(io.StringIO(write_csv(table, cells).decode("utf-8-sig"), newline=""))
    ]
    assert names == ["name", "'=HYPERLINK(1)", "'+1", "'-a", "'@x", "bình thường"]
    assert json.loads(write_json(table, cells))[0] == {"name": "=HYPERLINK(1)", "n": -1.5}


def test_an_empty_catalogue_has_a_page_and_no_files() -> None:
    empty = make_context()
    assert files(empty) == {}
    page = read_page(next(views_of(open_data_page_routes, empty)))
    assert "chưa có bản ghi" in page.select_one("main").get_text()  # type: ignore[union-attr]


def test_the_page_names_every_file_and_every_column(made: dict[str, bytes]) -> None:
    ctx = sample_context()
    page = read_page(next(views_of(open_data_page_routes, ctx)))
    prefix = ctx.urls.prefix
    linked = {str(a["href"]).removeprefix(prefix) for a in page.select("main a[href]")}
    assert set(made) <= linked
    for one in data_sets(ctx):
        box = page.select_one(f"section[aria-labelledby={one.table.name}]")
        assert box is not None
        assert [code.get_text() for code in box.select("li code")] == [c.key for c in one.table.columns]


def test_a_site_without_a_licence_claims_none() -> None:
    ctx = OutputContext(render=sample_context(), site=site(data_licence=None))
    package: dict[str, Any] = json.loads(made_files(open_data_routes, ctx)["/du-lieu/datapackage.json"])
    assert "licenses" not in package


def test_rows_depend_on_today_and_not_on_the_clock() -> None:
    assert files(sample_context(today=date(2026, 11, 21))) == files(sample_context(today=date(2026, 11, 21)))


def test_columns_say_what_is_in_them_and_dates_how_they_are_written(made: dict[str, bytes]) -> None:
    package = json.loads(made["/du-lieu/datapackage.json"])
    fields = [(one["name"], field) for one in package["resources"] for field in one["schema"]["fields"]]
    assert {field.get("format") for _, field in fields if field["type"] == "date"} == {"default"}
    assert not [field for _, field in fields if field["type"] != "date" and "format" in field]
    titles = [(name, field["title"]) for name, field in fields]
    assert len(set(titles)) == len(titles), "two columns of a table have one title"


def test_a_point_has_the_id_of_its_village(made: dict[str, bytes]) -> None:
    features = json.loads(made["/du-lieu/lang-nghe.geojson"])["features"]
    for feature in features:
        assert feature["properties"]["url"].endswith(f"/lang-nghe/{feature['id']}/")
    assert features


def test_the_package_says_for_which_days_its_states_hold(made: dict[str, bytes]) -> None:
    words = portal_dates(made)
    states = "Tình trạng trong dữ liệu (còn hạn, hết hạn, còn hiệu lực …) đúng"
    assert re.fullmatch(rf"{re.escape(states)} từ ngày {DAY} đến hết ngày {DAY}\.", words)
