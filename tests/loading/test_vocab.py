"""The country-wide lists that ship with the package: complete where they promise it, and true in time.

How lists are read is tested beside `vocabularies`; here only what stands in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pytest

from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.vocabulary import AdminUnit, UnitState, Vocabulary
from langnghe.text.citation_words import TYPE_NAMES, canonical_issuer
from langnghe.text.normalise import normalise
from langnghe.text.slug import slugify

TODAY = date(2026, 11, 21)
LAST_DAY_OF_63 = date(2025, 6, 30)
FIRST_DAY_OF_34 = date(2025, 7, 1)
SPECIAL_ZONES = {
    "quang-ninh": ["Cô Tô", "Vân Đồn"],
    "hai-phong": ["Bạch Long Vĩ", "Cát Hải"],
    "quang-tri": ["Cồn Cỏ"],
    "da-nang": ["Hoàng Sa"],
    "quang-ngai": ["Lý Sơn"],
    "khanh-hoa": ["Trường Sa"],
    "lam-dong": ["Phú Quý"],
    "ho-chi-minh": ["Côn Đảo"],
    "an-giang": ["Kiên Hải", "Phú Quốc", "Thổ Châu"],
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(None)[0]


@pytest.fixture(scope="module")
def units(vocabulary: Vocabulary) -> Mapping[str, AdminUnit]:
    return vocabulary.units


def _provinces_on(units: Mapping[str, AdminUnit], day: date) -> dict[str, UnitState]:
    states = {id_: unit.state_on(day) for id_, unit in units.items() if unit.level == "province"}
    return {id_: state for id_, state in states.items() if state is not None}


def _ends(units: Mapping[str, AdminUnit], id_: str, day: date) -> set[str]:
    """Return the units in force on ``day`` at the ends of all chains of successors from ``id_``."""
    if units[id_].state_on(day) is not None:
        return {id_}
    return set().union(*(_ends(units, s.into, day) for s in units[id_].successors))


def _edge_days(units: Mapping[str, AdminUnit]) -> Iterator[date]:
    """Yield each day on which some unit begins, and the day before; and the last day of each that ends."""
    for unit in units.values():
        for state in unit.states:
            if state.valid_from is not None:
                yield from (state.valid_from, state.valid_from - timedelta(days=1))
            if state.valid_to is not None:
                yield state.valid_to


def test_the_lists_are_read_without_a_problem() -> None:
    assert load_vocabulary(None)[1] == []


def test_every_word_of_every_list_is_stored_in_nfc(vocabulary: Vocabulary) -> None:
    lists = (vocabulary.crafts, vocabulary.titles, vocabulary.issuers, *vocabulary.terms.values())
    entries = [entry for terms in lists for entry in terms.values()]
    words = [w for e in entries for w in (e.name, e.short_name, e.description, *e.synonyms) if w]
    words += [state.name for unit in vocabulary.units.values() for state in unit.states]

    assert [word for word in words if word != normalise(word)] == []


class TestProvinces:
    def test_there_were_63_on_the_last_day_before_the_reform(self, units: Mapping[str, AdminUnit]) -> None:
        kinds = Counter(state.kind for state in _provinces_on(units, LAST_DAY_OF_63).values())
        assert kinds == {"tỉnh": 57, "thành phố": 6}

    def test_there_were_34_from_the_day_of_the_reform(self, units: Mapping[str, AdminUnit]) -> None:
        kinds = Counter(state.kind for state in _provinces_on(units, FIRST_DAY_OF_34).values())
        assert kinds == {"tỉnh": 28, "thành phố": 6}

    def test_today_there_are_seven_cities_and_27_provinces(self, units: Mapping[str, AdminUnit]) -> None:
        now = _provinces_on(units, TODAY)
        cities = {id_ for id_, state in now.items() if state.kind == "thành phố"}

        assert len(now) == 34
        assert cities == {"ha-noi", "hai-phong", "hue", "da-nang", "dong-nai", "ho-chi-minh", "can-tho"}

    def test_every_province_that_ever_was_leads_to_one_of_today(self, units: Mapping[str, AdminUnit]) -> None:
        now = _provinces_on(units, TODAY)
        ends = {id_: _ends(units, id_, TODAY) for id_, unit in units.items() if unit.level == "province"}

        assert [id_ for id_, found in ends.items() if len(found) != 1] == []
        assert {end for found in ends.values() for end in found} == set(now)

    def test_hue_was_the_province_thua_thien_hue_until_the_end_of_2024(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        before, after = units["hue"].state_on(date(2024, 12, 31)), units["hue"].state_on(date(2025, 1, 1))
        assert before is not None
        assert after is not None
        assert (before.kind, before.name) == ("tỉnh", "Thừa Thiên Huế")
        assert (after.kind, after.name) == ("thành phố", "Huế")

    def test_dong_nai_has_been_a_city_since_30_april_2026(self, units: Mapping[str, AdminUnit]) -> None:
        days = (date(2026, 4, 29), date(2026, 4, 30))
        states = [units["dong-nai"].state_on(day) for day in days]
        assert [state.kind for state in states if state is not None] == ["tỉnh", "thành phố"]

    @pytest.mark.parametrize(
        ("code", "then", "now"),
        [
            ("15", "yen-bai", "lao-cai"),
            ("24", "bac-giang", "bac-ninh"),
            ("44", "quang-binh", "quang-tri"),
            ("52", "binh-dinh", "gia-lai"),
            ("80", "long-an", "tay-ninh"),
            ("82", "tien-giang", "dong-thap"),
            ("91", "kien-giang", "an-giang"),
        ],
    )
    def test_a_code_that_was_used_again_means_another_province_now(
        self, units: Mapping[str, AdminUnit], code: str, then: str, now: str
    ) -> None:
        for day, expected in ((LAST_DAY_OF_63, then), (TODAY, now)):
            provinces = _provinces_on(units, day).items()
            assert [id_ for id_, state in provinces if state.code == code] == [expected]

    def test_each_province_lies_in_a_region_of_the_list(self, vocabulary: Vocabulary) -> None:
        provinces = [unit for unit in vocabulary.units.values() if unit.level == "province"]
        assert {unit.region for unit in provinces} == set(vocabulary.terms["regions"])


class TestTime:
    def test_no_two_units_share_a_code_on_the_same_day(self, units: Mapping[str, AdminUnit]) -> None:
        for day in {*_edge_days(units), TODAY}:
            states = [(unit.level, unit.state_on(day)) for unit in units.values()]
            codes = Counter((level, s.code) for level, s in states if s is not None and s.code is not None)
            assert [code for code, count in codes.items() if count > 1] == [], day

    def test_the_states_of_a_unit_follow_each_other_without_overlap(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        for unit in units.values():
            for state in unit.states:
                assert (state.valid_from or date.min) <= (state.valid_to or date.max), unit.id
            for earlier, later in zip(unit.states, unit.states[1:], strict=False):
                assert (earlier.valid_to or date.max) < (later.valid_from or date.min), unit.id

    def test_a_unit_has_a_parent_of_a_higher_level_on_each_day_it_exists(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        ranks = {"province": 0, "district": 1, "commune": 2}
        days = {*_edge_days(units), TODAY}
        for unit in units.values():
            for state in unit.states:
                assert (state.parent is None) == (unit.level == "province"), unit.id
                parent = units[state.parent] if state.parent else None
                if parent is None:
                    continue
                assert ranks[parent.level] < ranks[unit.level], unit.id
                orphaned = [d for d in days if state.holds_on(d) and parent.state_on(d) is None]
                assert orphaned == [], unit.id

    def test_only_a_unit_that_has_ended_has_successors_and_none_takes_over_before_its_end(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        for unit in units.values():
            end = unit.last_state.valid_to
            assert (end is not None) == bool(unit.successors), unit.id
            for successor in unit.successors:
                assert end is not None
                assert end < successor.on, unit.id
                assert units[successor.into].state_on(successor.on) is not None, (unit.id, successor.into)

    def test_a_unit_goes_wholly_into_one_or_in_parts_into_several(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        for unit in units.values():
            shares = {successor.share for successor in unit.successors}
            assert shares <= {"whole" if len(unit.successors) == 1 else "part"}, unit.id

    def test_there_is_no_district_level_since_july_2025(self, units: Mapping[str, AdminUnit]) -> None:
        districts = [unit for unit in units.values() if unit.level == "district"]
        assert districts
        assert [unit.id for unit in districts if unit.state_on(FIRST_DAY_OF_34) is not None] == []

    def test_every_unit_leads_to_units_of_a_single_province_of_today(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        for id_ in units:
            provinces = set()
            for end in _ends(units, id_, TODAY):
                state = units[end].state_on(TODAY)
                assert state is not None
                provinces.add(state.parent or end)
            assert len(provinces) == 1, id_


class TestCommunes:
    def test_all_thirteen_special_zones_are_there_with_their_provinces(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        found: dict[str, list[str]] = {}
        for unit in units.values():
            state = unit.state_on(TODAY)
            if state is not None and state.kind == "đặc khu" and state.parent is not None:
                found.setdefault(state.parent, []).append(state.name)
        assert {province: sorted(names) for province, names in found.items()} == SPECIAL_ZONES

    @pytest.mark.parametrize(
        ("id_", "code"), [("dac-khu-hoang-sa-da-nang", "20333"), ("dac-khu-truong-sa-khanh-hoa", "22736")]
    )
    def test_both_archipelagos_carry_their_official_codes(
        self, units: Mapping[str, AdminUnit], id_: str, code: str
    ) -> None:
        assert units[id_].last_state.code == code

    @pytest.mark.parametrize(
        ("old", "now"),
        [
            ("xa-hiep-cat-nam-sach", {"xa-tran-phu-hai-phong"}),
            ("xa-dai-hop-kien-thuy", {"xa-kien-hai-hai-phong"}),
            ("xa-doan-xa-kien-thuy", {"xa-kien-hai-hai-phong", "xa-kien-hung-hai-phong"}),
            ("phuong-nhon-thanh-an-nhon", {"phuong-an-nhon-bac-gia-lai"}),
            ("xa-thanh-hong-thanh-ha", {"xa-ha-dong-hai-phong"}),
            ("phuong-van-phuc-ha-dong", {"phuong-ha-dong-ha-noi"}),
        ],
    )
    def test_an_old_commune_leads_to_the_communes_of_today(
        self, units: Mapping[str, AdminUnit], old: str, now: set[str]
    ) -> None:
        assert _ends(units, old, TODAY) == now

    def test_thuy_nguyen_was_a_city_for_six_months(self, units: Mapping[str, AdminUnit]) -> None:
        day_in_between = date(2025, 3, 1)
        assert _ends(units, "huyen-thuy-nguyen", day_in_between) == {"thanh-pho-thuy-nguyen"}
        assert _ends(units, "xa-my-dong-thuy-nguyen", day_in_between) == {"phuong-le-hong-phong-thuy-nguyen"}
        assert _ends(units, "huyen-thuy-nguyen", FIRST_DAY_OF_34) == {"hai-phong"}

    def test_names_that_differ_in_marks_only_are_units_of_their_own(
        self, units: Mapping[str, AdminUnit]
    ) -> None:
        names = {
            state.name
            for unit in units.values()
            if (state := unit.state_on(TODAY)) is not None and state.parent == "hai-phong"
        }
        assert {"Cẩm Giang", "Cẩm Giàng"} <= names


class TestOtherLists:
    def test_the_id_of_a_craft_is_the_slug_of_its_name(self, vocabulary: Vocabulary) -> None:
        assert [slugify(craft.name) for craft in vocabulary.crafts.values()] == list(vocabulary.crafts)

    def test_every_group_of_crafts_has_a_craft(self, vocabulary: Vocabulary) -> None:
        assert {c.group for c in vocabulary.crafts.values()} == set(vocabulary.terms["craft_groups"])

    def test_there_are_seven_groups_of_rural_trades(self, vocabulary: Vocabulary) -> None:
        assert list(vocabulary.terms["rural_trades"]) == [f"nhom-{n}" for n in range(1, 8)]

    @pytest.mark.parametrize("scheme", ["148", "1048"])
    def test_each_scheme_has_six_groups_in_its_own_order(self, vocabulary: Vocabulary, scheme: str) -> None:
        groups = [group for group in vocabulary.ocop_groups.values() if group.scheme == scheme]
        assert [group.number for group in groups] == [1, 2, 3, 4, 5, 6]
        assert all(group.id.endswith("-1048") == (scheme == "1048") for group in groups)

    def test_document_types_name_the_abbreviations_that_citations_are_read_with(
        self, vocabulary: Vocabulary
    ) -> None:
        listed = {t.abbreviation: t.name for t in vocabulary.document_types.values() if t.abbreviation}
        # A công văn has an abbreviation only where people speak of it: its number carries no type.
        assert listed | {"CV": "Công văn"} == TYPE_NAMES

    def test_issuers_carry_abbreviations_as_citations_write_them(self, vocabulary: Vocabulary) -> None:
        printed = {word for issuer in vocabulary.issuers.values() for word in issuer.abbreviations}
        assert {word for word in printed if canonical_issuer(word) != word} == set()

    def test_the_ministry_of_agriculture_gave_way_to_its_successor_on_1_march_2025(
        self, vocabulary: Vocabulary
    ) -> None:
        old = vocabulary.issuers["bo-nong-nghiep-va-phat-trien-nong-thon"]
        new = vocabulary.issuers["bo-nong-nghiep-va-moi-truong"]
        assert (old.valid_to, new.valid_from) == (date(2025, 2, 28), date(2025, 3, 1))

    def test_state_titles_are_given_by_the_president(self, vocabulary: Vocabulary) -> None:
        state = {t.id: t.given_by for t in vocabulary.titles.values() if t.level == "state"}
        assert state == {"nghe-nhan-nhan-dan": "Chủ tịch nước", "nghe-nhan-uu-tu": "Chủ tịch nước"}
