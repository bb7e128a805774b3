"""Field types read what editors write, refuse what they cannot mean, and propose a line that is right."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loading.reading_aloud import codes, read_value, tree

from langnghe.loading.fields import (
    Choice,
    Coordinate,
    Day,
    Duration,
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
from langnghe.loading.fields.words import LONGEST_ID
from langnghe.loading.reading import INVALID, LONGEST_ROW, FieldContext, FileUse, Reading
from langnghe.loading.references import MAX_ITEMS, ListOf
from langnghe.loading.schema import Field, FieldType, listed
from langnghe.loading.yaml_source import MapNode, ScalarNode
from langnghe.text.dates import VIETNAM_TIME, PartialDate

COLOURS = Choice({"lam": "men lam", "nau": "men nâu"})
ALL_TYPES: list[FieldType] = [
    COLOURS,
    Coordinate(6, 24),
    Day(),
    Email(),
    FilePath("images"),
    Flag(),
    Gtin(),
    Integer(),
    Money(),
    Number(),
    Partial(),
    Phone(),
    Prose(),
    SitePath(),
    Slug(),
    Stamp(),
    Duration(),
    Text(),
    Url(),
]


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        (Text(), "  Làng Mẫu ", "Làng Mẫu"),
        (Text(), "0123456701", "0123456701"),
        (Text(), "yes", "yes"),
        (Slug(), "bat-trang", "bat-trang"),
        (Flag(), "true", True),
        (Flag(), "Có", True),
        (Flag(), "không", False),
        (Integer(), "58", 58),
        (Integer(-5, 5), "-5", -5),
        (Number(), "23.1", Decimal("23.1")),
        (Coordinate(6, 24), "20.98", Decimal("20.98")),
        (Coordinate(6, 24), "24", Decimal(24)),
        (Money(), "1250000", 1_250_000),
        (Money(), "1.250 triệu đồng", 1_250_000_000),
        (Gtin(), '"8930000000002"', "8930000000002"),
        (Day(), "2024-02-29", date(2024, 2, 29)),
        (Partial(), "2024-04", PartialDate.parse("2024-04")),
        (Partial(), "đợt 2019", PartialDate.parse("đợt 2019")),
        (Stamp(), "2026-01-09 20:10", datetime(2026, 1, 9, 20, 10, tzinfo=VIETNAM_TIME)),
        (Duration(), "3:20", 200),
        (Duration(), "75:00", 4500),
        (Duration(), "1:05:00", 3900),
        (Stamp(), "2026-01-09T13:10Z", datetime(2026, 1, 9, 20, 10, tzinfo=VIETNAM_TIME)),
        (COLOURS, "lam", "lam"),
        (Url(), "https://vidu.vn/a?b=1", "https://vidu.vn/a?b=1"),
        (Email(), "lien.he@vidu.com.vn", "lien.he@vidu.com.vn"),
        (Phone(), '"0912 345 678"', "0912345678"),
        (FilePath("images"), "lo/gom.jpg", "lo/gom.jpg"),
        (SitePath(), "/tin/2024/ten-cu/", "/tin/2024/ten-cu/"),
    ],
)
def test_what_is_rightly_written_is_read(type_: FieldType, text: str, value: object) -> None:
    assert read_value(type_, text) == (value, [])


@pytest.mark.parametrize(
    ("type_", "text", "code", "fix"),
    [
        (Text(5), "quá dài rồi", "LN117", "viết ngắn lại"),
        (Slug(), "Bát Tràng", "LN111", "muc: bat-trang"),
        (Flag(), "yes", "LN118", "muc: true"),
        (Flag(), "no", "LN118", "muc: false"),
        (Integer(), "1.250", "LN104", "muc: 1250"),
        (Integer(), "nhiều", "LN104", "ví dụ: muc: mau"),
        (Integer(1, 5), "6", "LN105", "sửa con số theo nguồn"),
        (Number(), "23,1", "LN104", "muc: 23.1"),
        (Number(), "1e5", "LN104", "ví dụ: muc: mau"),
        (Number(), "-1", "LN105", "sửa con số theo nguồn"),
        (Coordinate(6, 24), "20,98", "LN104", "muc: 20.98"),
        (Coordinate(6, 24), "NaN", "LN104", "ví dụ: muc: mau"),
        (Coordinate(6, 24), "48.9", "LN114", "ví dụ: muc: mau"),
        (Coordinate(6, 24), "105.9", "LN114", "có lẽ vĩ độ và kinh độ đổi chỗ cho nhau: đổi lại hai dòng"),
        (Money(), "rất đắt", "LN115", "ví dụ: muc: mau"),
        (Gtin(), "8930000000005", "LN116", "chép lại 13 chữ số dưới mã vạch"),
        (Day(), "25/04/2024", "LN106", "muc: 2024-04-25"),
        (Day(), "2024-04", "LN106", None),
        (Day(), "2023-02-29", "LN107", "kiểm tra lại ngày trong nguồn; tháng 2/2023 có 28 ngày"),
        (Day(), "hôm nay", "LN106", "ví dụ: muc: mau"),
        (Partial(), "tháng 9/2023", "LN106", "muc: 2023-09"),
        (Partial(), "2024-13-01", "LN107", "kiểm tra lại ngày trong nguồn; tháng từ 01 đến 12"),
        (Stamp(), "2026-01-09 25:10", "LN107", None),
        (Duration(), "3:60", "LN103", "ví dụ: muc: mau"),
        (Duration(), "1:75:00", "LN103", "ví dụ: muc: mau"),
        (Duration(), "3 phút", "LN103", "ví dụ: muc: mau"),
        (COLOURS, "men lan", "LN108", "muc: lam"),
        (COLOURS, "zzzzzz", "LN108", "muc: lam"),
        (Url(), "vidu.vn", "LN109", "muc: https://vidu.vn"),
        (Url(), "javascript:alert(1)", "LN109", "ví dụ: muc: mau"),
        (Url(), "http://", "LN109", "ví dụ: muc: mau"),
        (Email(), "lienhe(at)vidu.vn", "LN110", None),
        (Phone(), "912345678", "LN112", 'muc: "0912 345 678"'),
        (Phone(), "12", "LN112", "hỏi lại người có số này"),
        (FilePath("images"), "../bi-mat.jpg", "LN119", "muc: bi-mat.jpg"),
        (FilePath("images"), "/etc/passwd", "LN119", "muc: passwd"),
        (FilePath("images"), "C:\\anh\\gom.jpg", "LN119", "muc: gom.jpg"),
        (FilePath("images"), "./gom.jpg", "LN119", "muc: gom.jpg"),
        (FilePath("images"), "~/gom.jpg", "LN119", "muc: gom.jpg"),
        (FilePath("images"), "lo\\gom.jpg", "LN119", "muc: gom.jpg"),
        (FilePath("images"), "anh:gom.jpg", "LN119", "muc: anh:gom.jpg"),
        (FilePath("images"), "anh/", "LN119", "ví dụ: muc: mau"),
        (SitePath(), "lang-cu", "LN103", "muc: /lang-cu/"),
        (SitePath(), "https://vidu.vn/cu/", "LN103", None),
        (SitePath(), "/a..b/", "LN103", None),
    ],
)
def test_what_is_wrongly_written_is_refused_with_a_line_to_paste(
    type_: FieldType, text: str, code: str, fix: str | None
) -> None:
    value, problems = read_value(type_, text)
    assert value is INVALID
    assert codes(problems) == [code]
    assert problems[0].line == 1
    if fix is not None:
        assert problems[0].fix == fix


@pytest.mark.parametrize("type_", ALL_TYPES, ids=lambda type_: type(type_).__name__)
@pytest.mark.parametrize("text", ["[một, hai]", "{một: hai}"])
def test_a_list_or_a_group_in_place_of_one_value_is_told(type_: FieldType, text: str) -> None:
    value, problems = read_value(type_, text)
    assert value is INVALID
    assert codes(problems) == ["LN103"]
    assert problems[0].needed == type_.needed


@pytest.mark.parametrize("type_", ALL_TYPES, ids=lambda type_: type(type_).__name__)
@given(text=st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=40))
def test_whatever_is_written_a_field_reads_it_or_says_why_not(type_: FieldType, text: str) -> None:
    reading = Reading("mau.yaml")
    context = FieldContext(reading, Field("muc", "Mục", type_, "Để thử.", "mau"))
    value = type_.parse(ScalarNode(text, 3), context)
    assert (value is INVALID) == (len(reading.problems) == 1)
    for problem in reading.problems:
        assert problem.line == 3
        assert problem.needed


@pytest.mark.parametrize("type_", ALL_TYPES, ids=lambda type_: type(type_).__name__)
def test_every_field_type_tells_what_it_needs_and_describes_itself(type_: FieldType) -> None:
    assert type_.needed
    assert {"type", "enum"} & type_.json_schema().keys()


DIGITS = st.text("0123456789.,-", min_size=1, max_size=8)


@pytest.mark.parametrize(
    "type_", [Integer(0, 10**9), Number(), Coordinate(6, 24)], ids=["whole", "number", "degree"]
)
@given(text=DIGITS)
def test_a_number_that_is_proposed_is_one_the_field_reads(type_: FieldType, text: str) -> None:
    _, problems = read_value(type_, f'"{text}"', example="20")
    for problem in problems:
        proposed = problem.fix.removeprefix("ví dụ: ").removeprefix("muc: ")
        if problem.code == "LN104":
            assert codes(read_value(type_, f'"{proposed}"')[1]) in ([], ["LN105"], ["LN114"])


def test_a_picture_that_is_named_is_noted_with_its_place() -> None:
    reading = Reading("catalogue/villages/mau.yaml")
    context = FieldContext(reading, Field("file", "Tệp ảnh", FilePath("images"), "Tệp.", "mau.jpg"))
    FilePath("images").parse(ScalarNode("lo-gom.jpg", 7), context)
    assert reading.files == [
        FileUse("images", "lo-gom.jpg", "catalogue/villages/mau.yaml", 7, "Tệp ảnh (file)", "file: ")
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("muc: một dòng", 1),
        ('muc: "một dòng"', 1),
        ("a: b\nmuc: |\n  một\n  hai", 3),
        ("muc: |\n\n\n  sau hai dòng trống", 4),
        ("muc: >\n  gấp\n  dòng", 2),
    ],
)
def test_the_line_that_a_text_begins_on_is_kept_for_messages(text: str, line: int) -> None:
    reading = Reading("mau.yaml")
    node = tree(text)
    assert isinstance(node, MapNode)
    value = node.get("muc")
    assert value is not None
    Prose().parse(value, FieldContext(reading, Field("muc", "Mô tả", Prose(), "Mô tả.", "|")))
    assert reading.prose == {"muc": line}


def row(count: int) -> list[str]:
    return [f"lang-{number}" for number in range(count)]


@pytest.mark.parametrize(
    ("items", "fix"),
    [
        (row(LONGEST_ROW - 1), "muc: [lang-0, lang-1, bat-trang, lang-2, lang-3, lang-4, lang-5, lang-6]"),
        (row(LONGEST_ROW), "- bat-trang"),
    ],
)
def test_a_list_on_one_line_is_repeated_whole_unless_it_is_long(items: list[str], fix: str) -> None:
    _, problems = read_value(ListOf(Slug()), f"[{', '.join([*items[:2], 'Bát Tràng', *items[2:]])}]")
    assert [problem.fix for problem in problems] == [fix]


def test_an_item_on_a_line_of_its_own_is_mended_alone() -> None:
    _, problems = read_value(ListOf(Slug()), "\n  - lang-0\n  - Bát Tràng")
    assert [problem.fix for problem in problems] == ["- bat-trang"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[a, b, c, d]", "[a, b, c, d]"),
        ("[a, b, c, d, e]", "[a, b, c, d, …]"),
        ("{a: 1, b: 2, c: 3, d: 4}", "{a: 1, b: 2, c: 3, d: 4}"),
        ("{a: 1, b: 2, c: 3, d: 4, e: 5}", "{a: 1, b: 2, c: 3, d: 4, …}"),
    ],
)
def test_what_stands_where_another_value_belongs_is_shown_in_four_parts(written: str, shown: str) -> None:
    _, problems = read_value(Slug(), written)
    assert [problem.written for problem in problems] == [shown]


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (Text(), "a" * 300),
        (Prose(), "a" * 20_000),
        (Slug(), "a" * LONGEST_ID),
        (FilePath("images"), f"{'a' * 200}/{'b' * 196}.jpg"),
        (SitePath(), f"/{'a' * 200}/{'b' * 200}/"),
    ],
)
def test_a_text_may_be_as_long_as_its_limit_and_not_longer(type_: FieldType, text: str) -> None:
    assert read_value(type_, text) == (text, [])
    assert codes(read_value(type_, text.replace("a", "aa", 1))[1]) == ["LN117"]


def test_a_name_of_a_file_is_measured_in_bytes_as_disks_do() -> None:
    assert read_value(FilePath("images"), "ồ" * 66 + "aa")[1] == []
    assert codes(read_value(FilePath("images"), "ồ" * 67)[1]) == ["LN117"]


def test_a_list_has_as_many_items_as_its_limit_and_not_more() -> None:
    most, more = row(MAX_ITEMS), row(MAX_ITEMS + 1)
    assert read_value(ListOf(Slug()), f"[{', '.join(most)}]") == (tuple(most), [])
    assert codes(read_value(ListOf(Slug()), f"[{', '.join(more)}]")[1]) == ["LN123"]


def test_allowed_words_are_all_named_up_to_twelve() -> None:
    assert listed(row(12)) == ", ".join(row(12))
    assert listed(row(13)) == f"{', '.join(row(12))}, … (13 mục)"
