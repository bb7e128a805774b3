"""Rules of whole records: consent, sources, recognitions, documents, targets, places."""

from __future__ import annotations

import pytest
from tests.loading.reading_aloud import codes, read_part

from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.places import PLACE
from langnghe.loading.schemas.plan import TARGET
from langnghe.loading.schemas.village import RECOGNITION
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.kinds import Kind
from langnghe.model.problem import Problem

VOCABULARY = load_vocabulary(None).vocabulary
SOURCE = "\nsources:\n  - title: Nguồn mẫu"
CONSENT = "\nconsent:\n  given_by: Nguyễn Văn Mẫu\n  on: 2026-03-01\n  scope: số điện thoại"
PHONE = '\ncontact:\n  phone: "0912 345 678"'
KIND: dict[Kind, str] = {
    "producers": "\nkind: hop-tac-xa",
    "artisans": "",
    "organisations": "\nkind: hiep-hoi",
}


def slips(kind: Kind, text: str) -> list[Problem]:
    """Return what is wrong with a record that has a name and a source."""
    return read_part(SCHEMAS[kind], f"name: Mẫu{text}{SOURCE}", VOCABULARY, id="mau")[1].problems


@pytest.mark.parametrize("kind", KIND)
def test_a_phone_is_published_only_with_consent(kind: Kind) -> None:
    [problem] = slips(kind, KIND[kind] + PHONE)
    assert problem.code == "LN113"
    assert "given_by" in problem.fix
    assert slips(kind, KIND[kind] + PHONE + CONSENT) == []


@pytest.mark.parametrize("kind", KIND)
def test_an_address_or_a_web_page_needs_no_consent(kind: Kind) -> None:
    assert slips(kind, f"{KIND[kind]}\ncontact:\n  website: https://vidu.vn") == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("\nbirth_date: 1960", ["birth_date"]),
        ("\nportrait:\n  file: a.jpg\n  alt: Nghệ nhân bên lò", ["portrait"]),
        ("\nbirth_date: 1960\nportrait:\n  file: a.jpg\n  alt: Bên lò", ["portrait", "birth_date"]),
    ],
)
def test_a_portrait_or_a_birth_date_needs_consent(text: str, keys: list[str]) -> None:
    problems = slips("artisans", text)
    assert codes(problems) == ["LN113"] * len(keys)
    assert all(f"({key})" in problem.subject for key, problem in zip(keys, problems, strict=True))
    assert slips("artisans", text + CONSENT) == []


def test_consent_alone_says_who_when_and_for_what() -> None:
    problems = slips("artisans", "\nconsent:\n  given_by: Nguyễn Văn Mẫu")
    assert codes(problems) == ["LN102", "LN102"]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_record_without_a_source_is_reminded_and_read(kind: Kind) -> None:
    required = {
        "documents": "\ntype: nghi-dinh",
        "events": "\nkind: hoi-cho\non: 2023",
        "plans": "\nperiod: 2024",
        **KIND,
    }
    record, reading = read_part(SCHEMAS[kind], f"name: Mẫu{required.get(kind, '')}", VOCABULARY, id="mau")
    assert codes(reading.problems) == ["LN190"]
    assert not reading.problems[0].is_error
    assert record.id == "mau"


@pytest.mark.parametrize(
    ("given", "revoked", "wrong"),
    [
        ("2010-05-01", "2010-04-30", True),
        ("2010", "2009", True),
        ("2010-05-01", "2010", False),
        ("2010", "2010", False),
        ("2010", "2021-12-31", False),
    ],
)
def test_a_recognition_is_revoked_after_it_was_given(given: str, revoked: str, wrong: bool) -> None:
    text = f"subject: village\non: {given}\nrevoked:\n  on: {revoked}"
    assert codes(read_part(RECOGNITION, text)[1].problems) == (["LN140"] if wrong else [])


@pytest.mark.parametrize("text", ["revoked:\n  reason: không rõ", "on: 2010\nrevoked:\n  reason: không rõ"])
def test_a_revocation_without_a_date_is_taken(text: str) -> None:
    assert read_part(RECOGNITION, f"subject: village\n{text}")[1].problems == []


@pytest.mark.parametrize(
    "number",
    [
        "52/2018/NĐ-CP",
        "490/QĐ-TTg",
        "202/2025/QH15",
        "1402/UBND-NV",
        "66.13/2026/NQ-CP",
        "60-NQ/TW",
        "02/2024/TT-BKHCN",
        "2974/QĐ-BVHTT&DL",
    ],
)
def test_a_number_in_its_standard_form_is_taken(number: str) -> None:
    assert slips("documents", f"\ntype: nghi-dinh\nnumber: {number}") == []


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("52/2018/NĐ – CP", "number: 52/2018/NĐ-CP"),
        ("490/qđ-ttg", "number: 490/QĐ-TTg"),
        ("02/2024/tt-bkhcn", "number: 02/2024/TT-BKHCN"),
        ("Quyết định mẫu", "ví dụ: number: 52/2018/NĐ-CP"),
    ],
)
def test_another_form_of_a_number_is_told_with_the_standard_one(written: str, fix: str) -> None:
    [problem] = slips("documents", f"\ntype: nghi-dinh\nnumber: {written}")
    assert problem.code == "LN154"
    assert problem.fix == fix


@pytest.mark.parametrize("key", ["in_force_from", "in_force_to"])
def test_a_document_has_no_effect_before_it_was_issued(key: str) -> None:
    text = "\ntype: nghi-dinh\nissued: {}\n{}: {}"
    [problem] = slips("documents", text.format("2018-04-12", key, "2018-04-11"))
    assert (problem.code, problem.fix) == ("LN153", "kiểm tra lại hai ngày trong văn bản")
    assert slips("documents", text.format("2018-04-12", key, "2018-04-12")) == []
    assert slips("documents", text.format("2018", key, "2018-01-01")) == []


def test_without_a_date_of_issue_the_other_dates_are_believed() -> None:
    assert slips("documents", "\ntype: nghi-dinh\nin_force_from: 2018-06-01") == []


def test_a_local_issuer_needs_its_place() -> None:
    local = next(id_ for id_, issuer in VOCABULARY.issuers.items() if issuer.local)
    national = next(id_ for id_, issuer in VOCABULARY.issuers.items() if not issuer.local)
    assert codes(slips("documents", f"\ntype: quyet-dinh\nissuer: {local}")) == ["LN155"]
    assert slips("documents", f"\ntype: quyet-dinh\nissuer: {local}\nissuer_place: hai-phong") == []
    assert slips("documents", f"\ntype: quyet-dinh\nissuer: {national}") == []


@pytest.mark.parametrize(("value", "value_to", "wrong"), [(2, 3, False), (3, 3, True), (3, 2, True)])
def test_a_range_of_a_target_runs_upwards(value: int, value_to: int, wrong: bool) -> None:
    text = f"name: Chỉ tiêu\nunit: làng\nvalue: {value}\nvalue_to: {value_to}"
    problems = read_part(TARGET, text)[1].problems
    assert codes(problems) == (["LN170"] if wrong else [])
    assert [problem.fix for problem in problems] == (
        ["sửa số theo kế hoạch, hoặc bỏ dòng value_to"] if wrong else []
    )


@pytest.mark.parametrize("key", ["latitude: 20.98", "longitude: 105.91"])
def test_coordinates_come_in_pairs(key: str) -> None:
    [problem] = read_part(PLACE, f"unit: ha-noi\n{key}", VOCABULARY)[1].problems
    assert problem.code == "LN122"
    assert key.split(":")[0] in problem.subject
    assert problem.fix.split(":")[0] not in problem.subject


def test_a_point_is_taken_as_a_pair() -> None:
    assert read_part(PLACE, "unit: ha-noi\nlatitude: 20.98\nlongitude: 105.91", VOCABULARY)[1].problems == []


@pytest.mark.parametrize(
    ("unit", "now"),
    [
        ("hai-duong", "hai-phong"),
        ("hai-phong", "hai-phong"),
        ("xa-bat-trang-gia-lam", "xa-bat-trang-ha-noi"),
    ],
)
def test_the_unit_of_now_may_be_a_successor_or_the_unit_itself(unit: str, now: str) -> None:
    assert read_part(PLACE, f"unit: {unit}\nnow: {now}", VOCABULARY)[1].problems == []


def test_the_unit_of_now_is_a_successor_of_the_unit() -> None:
    [problem] = read_part(PLACE, "unit: hai-duong\nnow: ha-noi", VOCABULARY)[1].problems
    assert (problem.code, problem.fix) == ("LN160", "now: hai-phong")
    [problem] = read_part(PLACE, "unit: ha-noi\nnow: hai-phong", VOCABULARY)[1].problems
    assert (problem.code, problem.fix) == ("LN160", "now: ha-noi")
