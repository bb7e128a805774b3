"""Which document a citation means, on single cases and on a labelled set of sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from langnghe.relations.citations import CitationRegister
from langnghe.text.citations import find_citations
from langnghe.text.dates import PartialDate

_DATA = Path(__file__).parents[1] / "data" / "citations"

# What a vocabulary of issuers and units would give: the names under which an issuer is printed.
_NATIONAL_NAMES = {
    "thu-tuong": "Thủ tướng Chính phủ",
    "chinh-phu": "Chính phủ",
    "quoc-hoi": "Quốc hội",
    "uy-ban-thuong-vu-quoc-hoi": "Ủy ban Thường vụ Quốc hội",
    "trung-uong-dang": "Ban Chấp hành Trung ương Đảng",
    "bo-cong-thuong": "Bộ Công Thương",
    "bo-van-hoa-the-thao-va-du-lich": "Bộ Văn hóa, Thể thao và Du lịch",
    "bo-tai-nguyen-va-moi-truong": "Bộ Tài nguyên và Môi trường",
    "bo-khoa-hoc-va-cong-nghe": "Bộ Khoa học và Công nghệ",
    "bo-thong-tin-va-truyen-thong": "Bộ Thông tin và Truyền thông",
    "bo-nong-nghiep-va-phat-trien-nong-thon": "Bộ Nông nghiệp và Phát triển nông thôn",
}
_LOCAL_NAMES = {"ubnd": "Ủy ban nhân dân", "chu-tich-ubnd": "Chủ tịch UBND", "hdnd": "Hội đồng nhân dân"}
_PLACES = {
    "hai-phong": "thành phố Hải Phòng",
    "ha-noi": "thành phố Hà Nội",
    "ha-nam": "tỉnh Hà Nam",
    "nghe-an": "tỉnh Nghệ An",
    "hai-duong": "tỉnh Hải Dương",
}


@dataclass(frozen=True, slots=True)
class _Document:
    id: str
    number: str | None
    issued: PartialDate | None = None
    issuer: str | None = None
    issuer_place: str | None = None


class _Outcome(NamedTuple):
    """One citation of the labelled set: what it is, what it means, and what was made of it."""

    sentence: str
    cites: str
    expected: str | None
    resolved: str | None


def _names(document: _Document) -> list[str]:
    issuer = document.issuer or ""
    if document.issuer_place is None:
        return [_NATIONAL_NAMES[issuer]]
    return [f"{_LOCAL_NAMES[issuer]} {_PLACES[document.issuer_place]}"]


def _load_register() -> list[_Document]:
    rows = yaml.safe_load((_DATA / "register.yaml").read_text(encoding="utf-8"))
    return [
        _Document(
            row["id"], row["number"], PartialDate.parse(row["issued"]), row["issuer"], row.get("issuer_place")
        )
        for row in rows
    ]


_DOCUMENTS = _load_register()
_LABELLED = yaml.safe_load((_DATA / "labelled.yaml").read_text(encoding="utf-8"))
_REGISTER = CitationRegister(_DOCUMENTS, {document.id: _names(document) for document in _DOCUMENTS})


def _resolve_all() -> list[_Outcome]:
    outcomes = []
    for row in _LABELLED:
        found = {match.citation.key: _REGISTER.resolve(match) for match in find_citations(row["text"])}
        outcomes += [
            _Outcome(row["text"], link["cites"], link["document"], found.get(link["cites"]))
            for link in row["links"]
        ]
    return outcomes


def test_the_labelled_set_is_large_and_holds_every_kind() -> None:
    kinds = [row["kind"] for row in _LABELLED]
    assert len(kinds) >= 220
    assert {kind: kinds.count(kind) >= 30 for kind in set(kinds)} == dict.fromkeys(
        ("link", "homonym", "unknown", "none"), True
    )
    known = {document.id for document in _DOCUMENTS}
    assert {link["document"] for row in _LABELLED for link in row["links"]} - {None} <= known


@pytest.mark.parametrize("row", _LABELLED, ids=lambda row: row["text"][:40])
def test_every_labelled_citation_is_found_and_nothing_else(row: dict[str, Sequence[dict[str, str]]]) -> None:
    found = [match.citation.key for match in find_citations(str(row["text"]))]
    assert found == [link["cites"] for link in row["links"]]


def test_no_link_of_the_labelled_set_is_wrong_and_few_are_missed(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = _resolve_all()
    made = [outcome for outcome in outcomes if outcome.resolved is not None]
    wanted = [outcome for outcome in outcomes if outcome.expected is not None]
    right = [outcome for outcome in made if outcome.resolved == outcome.expected]
    precision, recall = len(right) / len(made), len(right) / len(wanted)
    with capsys.disabled():
        print(f"\ncitations: {len(outcomes)} found, precision {precision:.3f}, recall {recall:.3f}")
    assert [outcome for outcome in made if outcome.resolved != outcome.expected] == []
    assert precision == 1.0
    assert recall >= 0.98, [outcome for outcome in wanted if outcome.resolved is None]


def _resolve(text: str, *documents: _Document, names: dict[str, list[str]] | None = None) -> str | None:
    (match,) = find_citations(text)
    return CitationRegister(documents, names).resolve(match)


def _document(id_: str, number: str | None, issued: str | None = None, place: str | None = None) -> _Document:
    return _Document(id_, number, PartialDate.parse(issued) if issued else None, issuer_place=place)


def test_the_only_document_of_a_number_is_meant() -> None:
    assert _resolve("490/QĐ-TTg", _document("a", "490/QĐ-TTg"), _document("b", "491/QĐ-TTg")) == "a"


def test_an_empty_register_knows_nothing() -> None:
    assert _resolve("490/QĐ-TTg") is None


def test_documents_without_a_readable_number_are_never_meant() -> None:
    assert _resolve("490/QĐ-TTg", _document("a", None), _document("b", "không số")) is None


def test_printed_variants_of_the_registered_number_are_the_same() -> None:
    document = _document("a", "2974/QĐ-Bộ VH-TT-DL")
    assert _resolve("Quyết định 2974/QĐ-BVHTT&DL", document) == "a"


def test_a_day_cannot_contradict_a_document_whose_day_is_unknown() -> None:
    assert _resolve("490/QĐ-TTg ngày 07/5/2018", _document("a", "490/QĐ-TTg")) == "a"
    assert _resolve("490/QĐ-TTg ngày 07/5/2018", _document("a", "490/QĐ-TTg", "2018-05")) == "a"
    assert _resolve("490/QĐ-TTg ngày 07/6/2018", _document("a", "490/QĐ-TTg", "2018-05")) is None


def test_a_namesake_of_unknown_day_is_not_chosen_because_the_other_is_out() -> None:
    dated, undated = _document("a", "490/QĐ-TTg", "2018-05-07"), _document("b", "490/QĐ-TTg")
    assert _resolve("490/QĐ-TTg ngày 01/3/2021", dated, undated) is None


def test_a_namesake_of_unknown_day_keeps_a_confirmed_one_in_doubt() -> None:
    dated, undated = _document("a", "490/QĐ-TTg", "2018-05-07"), _document("b", "490/QĐ-TTg")
    assert _resolve("490/QĐ-TTg ngày 07/5/2018", dated, undated) is None


def test_the_issuer_does_not_stand_in_for_a_day_that_was_not_recorded() -> None:
    dated = _document("a", "144/QĐ-UBND", "2021-01-18", "hai-phong")
    undated = _document("b", "144/QĐ-UBND", None, "hai-phong")
    names = {id_: ["UBND thành phố Hải Phòng"] for id_ in ("a", "b")}
    text = "144/QĐ-UBND ngày 05/3/2020 của UBND thành phố Hải Phòng"
    assert _resolve(text, dated, undated, names=names) is None


def test_the_year_tells_namesakes_of_one_city_apart_only_with_the_city() -> None:
    of_2021 = _document("a", "144/QĐ-UBND", "2021-01-18", "hai-phong")
    of_2022 = _document("b", "144/QĐ-UBND", "2022-01-20", "hai-phong")
    names = {id_: ["UBND thành phố Hải Phòng"] for id_ in ("a", "b")}
    assert _resolve("144/QĐ-UBND năm 2022", of_2021, of_2022, names=names) is None
    text = "UBND thành phố Hải Phòng ban hành Quyết định 144/QĐ-UBND năm 2022"
    assert _resolve(text, of_2021, of_2022, names=names) == "b"


def test_the_government_is_not_held_against_its_head() -> None:
    document = _document("a", "919/QĐ-TTg")
    assert _resolve("Chính phủ ban hành Quyết định 919/QĐ-TTg", document) == "a"
    assert _resolve("UBND tỉnh Hà Nam ban hành Quyết định 919/QĐ-TTg", document) is None


def test_a_printed_place_is_not_trusted_where_no_name_can_be_compared() -> None:
    local = _document("a", "144/QĐ-UBND", place="hai-phong")
    assert _resolve("144/QĐ-UBND của UBND tỉnh Nghệ An", local) is None
    assert _resolve("144/QĐ-UBND", local) == "a"
    assert _resolve("490/QĐ-TTg của Thủ tướng Chính phủ", _document("b", "490/QĐ-TTg")) == "b"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("UBND thành phố Hải Phòng", "a"),
        ("Ủy ban nhân dân thành phố Hải Phòng", "a"),
        ("Uỷ ban nhân dân TP.Hải Phòng", "a"),
        ("Chủ tịch UBND TP Hải Phòng", "a"),
        ("UBND Hải Phòng", "a"),
        ("UBND thành phố", "a"),
        ("thành phố Hải Phòng", "a"),
        ("tỉnh Hải Dương", None),
        ("UBND tỉnh", None),
        ("UBND tỉnh Hải Phòng", None),
        ("UBND quận Hải An", None),
        ("HĐND thành phố Hải Phòng", None),
    ],
)
def test_an_issuer_is_known_by_any_usual_print_of_its_name(printed: str, meant: str | None) -> None:
    document = _document("a", "674/QĐ-UBND", place="hai-phong")
    names = {"a": ["UBND thành phố Hải Phòng"]}
    assert _resolve(f"674/QĐ-UBND của {printed}", document, names=names) == meant


def test_any_of_several_accepted_names_will_do() -> None:
    document = _document("a", "674/QĐ-UBND", place="ho-chi-minh")
    names = {"a": ["UBND thành phố Sài Gòn", "UBND thành phố Hồ Chí Minh"]}
    assert _resolve("674/QĐ-UBND của UBND TP.HCM", document, names=names) == "a"


def test_the_answer_does_not_depend_on_the_order_of_the_register() -> None:
    backwards = CitationRegister(_DOCUMENTS[::-1], {document.id: _names(document) for document in _DOCUMENTS})
    for row in _LABELLED:
        for match in find_citations(row["text"]):
            assert backwards.resolve(match) == _REGISTER.resolve(match)
