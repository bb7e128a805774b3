"""A whole catalogue read at once: an empty one is valid, a slip in one file hides none in another."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.loading.reading_aloud import codes

from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.kinds import KINDS

SOURCE = "\nsources:\n  - title: Nguồn mẫu"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def load(tmp_path: Path, files: dict[str, str]) -> LoadedCatalogue:
    return load_catalogue(write(tmp_path / "catalogue", {**files, "README.md": "Đọc trước"}))


@pytest.mark.parametrize("folder", [None, "khong-co", "trong"])
def test_an_empty_or_missing_catalogue_is_valid_and_knows_the_country(
    folder: str | None, tmp_path: Path
) -> None:
    (tmp_path / "trong").mkdir()
    loaded = load_catalogue(tmp_path / folder if folder else None)
    assert loaded.problems == []
    assert list(loaded.catalogue.all_records()) == []
    assert "hai-phong" in loaded.catalogue.vocabulary.units


def test_records_are_known_by_file_name_in_its_order_with_what_they_mention(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "villages/b-lang.yaml": f"name: Làng B{SOURCE}\ndescription: |\n  Một.",
            "villages/a-lang.yaml": f"name: Làng A{SOURCE}\ncover:\n  file: a.jpg\n  alt: Ảnh",
            "products/binh.yaml": f"name: Bình\nvillages: [a-lang]{SOURCE}",
        },
    )
    assert loaded.problems == []
    assert list(loaded.catalogue.villages) == ["a-lang", "b-lang"]
    assert loaded.paths["products", "binh"] == "catalogue/products/binh.yaml"
    assert [(one.kind, one.id, one.line) for one in loaded.references] == [("villages", "a-lang", 2)]
    assert [(one.folder, one.file) for one in loaded.files] == [("images", "a.jpg")]
    assert [(one.owner, one.id, one.text, one.line) for one in loaded.prose] == [
        ("villages", "b-lang", "Một.", 5)
    ]


def test_all_slips_of_all_files_are_told_and_good_records_kept(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "villages/tot.yaml": f"name: Làng Tốt{SOURCE}",
            "villages/thieu.yaml": "summary: Không có tên",
            "villages/hong.yaml": "name: [",
            "products/sai.yaml": f"name: Bình\nprice: đắt{SOURCE}",
            "events/trong.yaml": "",
            "vocab/tags.yaml": "Thẻ Sai: Thẻ",
        },
    )
    assert sorted(codes(loaded.problems)) == ["LN007", "LN012", "LN102", "LN103", "LN111"]
    assert list(loaded.catalogue.villages) == ["tot"]
    assert loaded.known_ids["villages"] == {"tot", "thieu", "hong"}
    [empty] = [problem for problem in loaded.problems if problem.code == "LN012"]
    assert empty.fix.startswith("name: ")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("villages/Bát Tràng.yaml", "LN015"),
        ("villages/…….yaml", "LN015"),
        ("villages/con/lang.yaml", "LN016"),
        ("lang.yaml", "LN016"),
        ("village/lang.yaml", "LN016"),
        ("villages/lang.yml", "LN015"),
    ],
)
def test_a_file_in_the_wrong_place_or_with_a_name_that_is_no_address_is_told(
    name: str, code: str, tmp_path: Path
) -> None:
    loaded = load(tmp_path, {name: f"name: Mẫu{SOURCE}"})
    assert codes(loaded.problems) == [code]
    assert list(loaded.catalogue.all_records()) == []


def test_hidden_and_generated_folders_are_passed_over(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"_forms/villages.yaml": "name:", ".git/x": "", "villages/_nhap.yaml": "name:"})
    assert loaded.problems == []


def vocabulary_problems(tmp_path: Path, files: dict[str, str]) -> list[str]:
    return codes(load_vocabulary(write(tmp_path / "catalogue/vocab", files)).problems)


def test_the_lists_of_the_country_are_without_a_slip() -> None:
    assert load_vocabulary(None).problems == []


def test_a_site_adds_to_the_lists_of_the_country_and_overrides_them(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "catalogue/vocab",
        {
            "crafts.yaml": "gom-su:\n  name: Gốm\n  group: gom\nnghe-mau:\n  name: Nghề Mẫu\n  group: gom",
            "event_kinds.yaml": "hoi-mau: Hội mẫu",
        },
    )
    known = load_vocabulary(folder)
    assert known.problems == []
    assert known.vocabulary.crafts["gom-su"].name == "Gốm"
    assert known.vocabulary.crafts["nghe-mau"].id == "nghe-mau"
    assert known.vocabulary.terms["event_kinds"]["hoi-mau"].name == "Hội mẫu"
    assert len(known.vocabulary.crafts) > 2


def test_only_the_lists_a_site_brings_are_closed(tmp_path: Path) -> None:
    folder = write(tmp_path / "catalogue/vocab", {"tags.yaml": "ocop: OCOP"})
    vocabulary = load_vocabulary(folder).vocabulary
    assert vocabulary.tags is not None
    assert list(vocabulary.tags) == ["ocop"]
    assert vocabulary.categories is None


def test_a_list_may_be_a_folder_of_files(tmp_path: Path) -> None:
    folder = write(tmp_path / "catalogue/vocab", {"series/a.yaml": "a: Loạt A", "series/b.yaml": "b: Loạt B"})
    assert list(load_vocabulary(folder).vocabulary.terms["series"]) == ["a", "b"]


def test_entries_may_name_sources_of_the_list_of_sources(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "catalogue/vocab",
        {
            "coverage.yaml": "a:\n  kind: villages\n  as_of: 2026\n  province: ha-noi\n  sources: [bao-cao]",
            "sources.yaml": "bao-cao:\n  title: Báo cáo",
        },
    )
    known = load_vocabulary(folder)
    assert known.problems == []
    assert [source.title for source in known.vocabulary.coverage[0].sources] == ["Báo cáo"]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("craft.yaml", "a: A", "LN021"),
        ("tags.yaml", "- a", "LN013"),
        ("tags.yaml", "a: [b]", "LN103"),
        ("tags.yaml", "Gốm sứ: Gốm sứ", "LN111"),
        ("crafts.yaml", "a:\n  name: A\n  group: khong-co", "LN201"),
        ("crafts.yaml", "a:\n  name: A\n  group: gom\n  rural_trades: [nhom-99]", "LN201"),
        (
            "units.yaml",
            "a:\n  level: commune\n  states:\n    - name: A\n      kind: xã\n      parent: ha-noy",
            "LN201",
        ),
        (
            "units.yaml",
            "a:\n  level: commune\n  region: x\n  states:\n    - name: A\n      kind: xã",
            "LN201",
        ),
        ("units.yaml", "a:\n  level: commune\n  states: []", "LN102"),
        (
            "units.yaml",
            "a:\n  level: commune\n  states:\n    - name: A\n      kind: xã\n      parent: a",
            "LN170",
        ),
        (
            "units.yaml",
            "a:\n  level: commune\n  states:\n    - name: A\n      kind: xã\n    - name: B\n      kind: xã",
            "LN170",
        ),
        ("coverage.yaml", "a:\n  kind: villages\n  as_of: 2026\n  province: xx-yy-zz", "LN201"),
    ],
)
def test_a_slip_in_a_list_is_told(name: str, text: str, code: str, tmp_path: Path) -> None:
    found = vocabulary_problems(tmp_path, {name: text})
    assert set(found) == {code}, found


def test_units_that_contain_each_other_are_both_told(tmp_path: Path) -> None:
    unit = "{}:\n  level: district\n  states:\n    - name: A\n      kind: huyện\n      parent: {}\n"
    text = unit.format("a", "b") + unit.format("b", "a")
    assert vocabulary_problems(tmp_path, {"units.yaml": text}) == ["LN170", "LN170"]


@pytest.mark.parametrize(
    ("ends", "begins", "wrong"),
    [
        ("2025-06-30", "2025-07-01", False),
        ("2025-06-30", "2026-01-01", False),
        ("2025-06-30", "2025-06-30", True),
        ("2025-06-30", "2024-01-01", True),
        ("", "2025-07-01", True),
        ("2025-06-30", "", True),
    ],
)
def test_names_of_a_unit_follow_each_other_in_time(
    ends: str, begins: str, wrong: bool, tmp_path: Path
) -> None:
    text = (
        "a:\n  level: province\n  states:\n"
        f"    - name: A\n      kind: tỉnh\n      valid_to: {ends}\n"
        f"    - name: A\n      kind: thành phố\n      valid_from: {begins}\n"
    )
    assert vocabulary_problems(tmp_path, {"units.yaml": text}) == (["LN170"] if wrong else [])


def test_every_kind_has_a_folder_of_its_own(tmp_path: Path) -> None:
    loaded = load(tmp_path, {f"{kind}/.giu": "" for kind in KINDS})
    assert loaded.problems == []
