"""How the files of a site's own vocabularies stand to each other and to the package's."""

from __future__ import annotations

from pathlib import Path

from langnghe.loading.vocabularies import load_vocabulary


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / "catalogue" / "vocab" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "catalogue" / "vocab"


def test_an_id_in_two_files_of_one_list_is_reported_with_both_places(tmp_path: Path) -> None:
    entry = "nguon-mau:\n  title: Nguồn mẫu\n"
    folder = _write(tmp_path, {"sources.yaml": f"# một\n{entry}", "sources/hai.yaml": entry})
    problems = load_vocabulary(folder).problems
    assert [(p.code, p.path, p.line) for p in problems] == [("LN008", "catalogue/vocab/sources.yaml", 2)]
    assert "1 của catalogue/vocab/sources/hai.yaml" in problems[0].needed


def test_a_sites_entry_overrides_the_packages_in_silence(tmp_path: Path) -> None:
    folder = _write(tmp_path, {"crafts.yaml": "gom-su:\n  name: Gốm của ta\n  group: gom\n"})
    loaded = load_vocabulary(folder)
    assert loaded.problems == []
    assert loaded.vocabulary.crafts["gom-su"].name == "Gốm của ta"
    assert len(loaded.vocabulary.crafts) == len(load_vocabulary(None).vocabulary.crafts)


def test_entries_of_other_lists_may_name_a_source_by_its_id(tmp_path: Path) -> None:
    files = {
        "craft_texts.yaml": "gom-su:\n  text: |\n    Gốm là đất nung.\n  sources: [nguon-mau]\n",
        "sources.yaml": "nguon-mau:\n  title: Nguồn mẫu\n",
    }
    loaded = load_vocabulary(_write(tmp_path, files))
    assert loaded.problems == []
    assert loaded.vocabulary.craft_texts["gom-su"].sources[0].title == "Nguồn mẫu"
    assert [(use.owner, use.id, use.line) for use in loaded.prose] == [("craft_texts", "gom-su", 3)]


def test_a_text_about_no_known_craft_is_reported(tmp_path: Path) -> None:
    folder = _write(tmp_path, {"craft_texts.yaml": "gom-suu:\n  text: Gốm.\n"})
    (problem,) = load_vocabulary(folder).problems
    assert (problem.code, problem.written) == ("LN201", "gom-suu")
    assert "gom-su" in problem.needed
