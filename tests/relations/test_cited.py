"""The register made of a catalogue: local issuers by every name they and their places had."""

from __future__ import annotations

from datetime import date

import pytest
from tests.relations.samples import document, vocabulary

from langnghe.model.catalogue import Catalogue
from langnghe.model.people import Organisation
from langnghe.model.vocabulary import AdminUnit, Issuer, UnitState
from langnghe.relations.cited import build_register
from langnghe.text.citations import find_citations

DONG_NAI = AdminUnit(
    id="dong-nai",
    level="province",
    states=(
        UnitState(name="Đồng Nai", kind="tỉnh", valid_to=date(2026, 4, 29)),
        UnitState(name="Đồng Nai", kind="thành phố", valid_from=date(2026, 4, 30)),
    ),
)
ISSUERS = {
    "ubnd": Issuer(id="ubnd", name="Ủy ban nhân dân", short_name="UBND", local=True),
    "so": Issuer(id="so", name="Sở Công Thương", synonyms=("Sở Công thương",), local=True),
}
CATALOGUE = Catalogue(
    vocabulary=vocabulary([DONG_NAI], issuers=ISSUERS),
    organisations={"hoi": Organisation(id="hoi", name="Hiệp hội Mẫu", kind="association")},
    documents={
        "qd": document("qd", "2020-01-02", number="9144/QĐ-UBND", issuer="ubnd", issuer_place="dong-nai"),
        "cv": document("cv", "2020", number="9145/QĐ-SCT", issuer="so", issuer_place="dong-nai"),
        "hh": document("hh", "2020", number="9146/QĐ-UBND", organisation="hoi"),
        "nd": document("nd", "2018-04-12", number="9052/2018/NĐ-CP", issuer="chinh-phu"),
    },
)
REGISTER = build_register(CATALOGUE)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9144/QĐ-UBND của UBND tỉnh Đồng Nai", "qd"),
        ("9144/QĐ-UBND của Ủy ban nhân dân thành phố Đồng Nai", "qd"),
        ("9144/QĐ-UBND của UBND tỉnh Hà Nam", None),
        ("9145/QĐ-SCT của Sở Công thương Đồng Nai", "cv"),
        ("9052/2018/NĐ-CP", "nd"),
    ],
)
def test_an_issuer_is_known_by_the_names_its_place_had(text: str, meant: str | None) -> None:
    (match,) = find_citations(text)
    assert REGISTER.resolve(match) == meant


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("9144/QĐ-UBND", True),
        ("9144/QĐ-UBND ngày 02/01/2020", False),
        ("9144/QĐ-UBND của UBND tỉnh Đồng Nai", False),
    ],
)
def test_a_local_number_with_nothing_beside_it_is_bare(text: str, bare: bool) -> None:
    (match,) = find_citations(text)
    assert REGISTER.is_bare(match, "qd") is bare


def test_a_national_number_is_never_bare() -> None:
    (match,) = find_citations("9052/2018/NĐ-CP")
    assert not REGISTER.is_bare(match, "nd")


def test_a_citation_knows_how_long_the_words_before_its_number_are() -> None:
    text = "Theo Nghị định số 9052/2018/NĐ-CP"
    (match,) = find_citations(text)
    assert text[match.start - match.lead : match.end] == "Nghị định số 9052/2018/NĐ-CP"
