"""Field types that point somewhere, and those made of others: terms, records, sources, lists, parts."""

from __future__ import annotations

import pytest
from tests.loading.reading_aloud import PATH, codes, read_value
from tests.relations.samples import unit, vocabulary

from langnghe.loading.fields import Integer, Text
from langnghe.loading.reading import INVALID, FieldContext, Reading
from langnghe.loading.references import ListOf, Part, RecordRef, TermOf, nearest_ids, vocabulary_list
from langnghe.loading.schema import Field
from langnghe.loading.schemas.places import PLACE
from langnghe.loading.schemas.sources import SOURCES, SourceItem
from langnghe.loading.schemas.village import VILLAGE
from langnghe.loading.schemas.walk import part_of, parts_below
from langnghe.loading.yaml_source import ScalarNode
from langnghe.model.parts import Source
from langnghe.model.vocabulary import Craft, Term

CRAFTS = {
    "gom-su": Craft(id="gom-su", name="Gốm sứ", group="gom"),
    "may-tre-dan": Craft(id="may-tre-dan", name="Mây tre đan", group="may-tre"),
}
SOURCE = Source(title="Báo cáo mẫu")
WORDS = vocabulary(
    [unit("hai-phong", "province", "Hải Phòng", "thành phố")],
    crafts=CRAFTS,
    terms={"event_kinds": {f"loai-{n}": Term(id=f"loai-{n}", name=f"Loại {n}") for n in range(20)}},
    sources={"bao-cao-mau": SOURCE},
)


def test_a_term_of_the_list_is_read() -> None:
    assert read_value(TermOf("crafts"), "gom-su", WORDS) == ("gom-su", [])
    assert read_value(TermOf("units"), "hai-phong", WORDS) == ("hai-phong", [])
    assert read_value(TermOf("event_kinds"), "loai-7", WORDS) == ("loai-7", [])


@pytest.mark.parametrize("written", ["Gốm sứ", "gốm sứ", "gom su", "gom-s"])
def test_a_label_or_a_misspelt_id_gets_the_id_to_paste(written: str) -> None:
    value, [problem] = read_value(TermOf("crafts"), written, WORDS)
    assert value is INVALID
    assert (problem.code, problem.fix) == ("LN108", "muc: gom-su")


def test_a_short_list_is_named_whole_and_a_long_one_by_its_nearest() -> None:
    [short] = read_value(TermOf("crafts"), "xyz", WORDS)[1]
    assert "gom-su, may-tre-dan" in short.needed
    [long] = read_value(TermOf("event_kinds"), "loai-77", WORDS)[1]
    assert "gần nhất" in long.needed
    [far] = read_value(TermOf("event_kinds"), "zzzzzzzzzzzz", WORDS)[1]
    assert "(20 mục)" in far.needed


def test_while_vocabularies_are_read_any_term_passes() -> None:
    assert read_value(TermOf("crafts"), "chua-doc") == ("chua-doc", [])


def test_a_list_that_a_site_does_not_have_is_empty() -> None:
    assert vocabulary_list(WORDS, "tags") == {}
    assert vocabulary_list(WORDS, "crafts") is CRAFTS


def test_a_record_is_noted_for_later_whether_it_is_there_or_not() -> None:
    reading = Reading(PATH)
    context = FieldContext(reading, Field("villages", "Làng nghề", RecordRef("villages"), "Mã.", "bat-trang"))
    assert RecordRef("villages").parse(ScalarNode("khong-co", 4), context) == "khong-co"
    [noted] = reading.references
    assert (noted.kind, noted.id, noted.path, noted.line) == ("villages", "khong-co", PATH, 4)
    assert noted.subject == "Làng nghề (villages)"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[một, hai]", ("một", "hai")),
        ("một", ("một",)),
        ("[]", ()),
        ("[một, '', ~, null, hai]", ("một", "", "hai")),
        ("\n  - một\n  - hai", ("một", "hai")),
    ],
)
def test_a_list_may_be_one_value_and_passes_over_what_is_empty(text: str, value: tuple[str, ...]) -> None:
    assert read_value(ListOf(Text()), text) == (value, [])


def test_an_id_twice_in_a_list_is_told_at_its_line() -> None:
    value, [problem] = read_value(ListOf(Text()), "\n  - một\n  - hai\n  - một")
    assert value is INVALID
    assert (problem.code, problem.line, problem.written) == ("LN121", 4, "một")


def test_numbers_may_repeat_in_a_list() -> None:
    assert read_value(ListOf(Integer()), "[1, 1]") == ((1, 1), [])


def test_every_wrong_item_of_a_list_is_told() -> None:
    value, problems = read_value(ListOf(Integer()), "[1, a, 2, b]")
    assert value is INVALID
    assert codes(problems) == ["LN104", "LN104"]


def test_a_part_written_as_one_value_shows_how_it_begins() -> None:
    value, [problem] = read_value(Part(PLACE), "Hải Phòng", WORDS)
    assert value is INVALID
    assert (problem.code, problem.fix) == ("LN103", "ví dụ:\nmuc:\n  unit: xa-bat-trang-gia-lam")


def test_a_source_is_an_id_or_written_out() -> None:
    assert read_value(SourceItem(), "bao-cao-mau", WORDS) == (SOURCE, [])
    assert read_value(SourceItem(), "{title: Báo cáo mẫu}", WORDS) == (SOURCE, [])


def test_an_unknown_source_names_the_nearest() -> None:
    value, [problem] = read_value(SourceItem(), "bao-cao-mao", WORDS)
    assert value is INVALID
    assert problem.code == "LN201"
    assert "bao-cao-mau" in problem.fix
    [far] = read_value(SourceItem(), "zzzzzzzzz", WORDS)[1]
    assert "title" in far.fix


def test_ids_are_found_by_slug_name_and_likeness() -> None:
    assert nearest_ids("Mây tre đan", CRAFTS) == ["may-tre-dan"]
    assert nearest_ids("gốm sứ", CRAFTS) == ["gom-su"]
    assert nearest_ids("gom-sư", CRAFTS) == ["gom-su"]
    assert nearest_ids("zzzzzzzz", CRAFTS) == []
    named = {"a1": Term(id="a1", name="Đồ gỗ"), "nguon": SOURCE}
    assert nearest_ids("do go", named) == ["a1"]


def test_the_part_of_a_field_is_found_through_lists() -> None:
    assert part_of(Part(PLACE)) is PLACE
    assert part_of(ListOf(Part(PLACE))) is PLACE
    assert part_of(SOURCES.type) is not None
    assert part_of(Text()) is None
    assert part_of(ListOf(Text())) is None


def test_parts_below_a_schema_are_named_once_at_any_depth() -> None:
    names = [part.name for part in parts_below([VILLAGE, VILLAGE])]
    assert len(names) == len(set(names))
    assert {"place", "recognition", "revocation", "source", "picture"} <= set(names)
    assert "village" not in names
