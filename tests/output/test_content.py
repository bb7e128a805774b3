"""All content checked together: what belongs to several files at once, and what comes ready for pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PIL import Image
from tests.relations.samples import TODAY, article

from langnghe.cli.project import read_content
from langnghe.output.content import Checked, check_content, source_paths

SOURCE = "\nsources:\n  - title: Nguồn mẫu"
HEAD = "---\ntitle: {}\ndate: {}\nsummary: Tóm tắt.{}\n---\n"


def check(folder: Path, files: dict[str, str], today: date = TODAY) -> Checked:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    content, problems = read_content(folder / "content", folder / "catalogue", today)
    assert problems == []
    return check_content(content)


def piece(title: str, text: str = "", on: str = "2026-01-09", more: str = "") -> str:
    return HEAD.format(title, on, SOURCE + more) + text


def decree(amended: str) -> str:
    return f"name: Mẫu\ntype: nghi-dinh\nrelations:\n  - kind: amends\n    document: {amended}{SOURCE}"


def found(checked: Checked) -> list[tuple[str, str, int]]:
    return [(problem.code, problem.path, problem.line) for problem in checked.problems]


def test_good_content_comes_back_with_its_portal(tmp_path: Path) -> None:
    checked = check(
        tmp_path, {"content/a.md": piece("Bài A"), "catalogue/villages/lang.yaml": f"name: Làng{SOURCE}"}
    )
    assert found(checked) == []
    assert checked.is_good
    assert [one.slug for one in checked.portal.articles] == ["bai-a"]
    assert list(checked.portal.catalogue.villages) == ["lang"]


def test_a_link_by_file_name_becomes_the_address_of_the_article(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "content/tin/a.md": piece(
                "Bài A", "[B]({filename}b.md), [trang]({filename}/pages/gioi-thieu.md)"
            ),
            "content/tin/b.md": piece("Bài B", on="2025-01-09"),
            "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n",
        },
    )
    assert found(checked) == []
    html = checked.portal.articles[0].body.html
    assert 'href="/tin/2025/bai-b/"' in html
    assert 'href="/gioi-thieu/"' in html


def test_a_picture_in_a_text_is_measured_and_published(tmp_path: Path) -> None:
    (tmp_path / "content/images").mkdir(parents=True)
    Image.new("RGB", (40, 30)).save(tmp_path / "content/images/lo.jpg")
    checked = check(tmp_path, {"content/a.md": piece("Bài A", "![Lò gốm](/images/lo.jpg)")})
    assert found(checked) == []
    assert 'width="40" height="30"' in checked.portal.articles[0].body.html


def test_a_draft_or_an_article_of_tomorrow_has_no_address_yet(tmp_path: Path) -> None:
    files = {
        "content/a.md": piece("Bài A", "[sau](/tin/2026/sau/)"),
        "content/sau.md": piece("Sau", on="2026-11-22"),
    }
    assert [code for code, *_ in found(check(tmp_path, files))] == ["LN206"]
    assert found(check(tmp_path, {}, date(2026, 11, 22))) == []


def test_records_are_checked_against_each_other_and_against_articles(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "content/a.md": piece("Bài A", more="\nvillages: [khong-co]"),
            "catalogue/products/binh.yaml": f"name: Bình\nvillages: [cung-khong]{SOURCE}",
            "catalogue/documents/a.yaml": decree("b"),
            "catalogue/documents/b.yaml": decree("a"),
        },
    )
    assert sorted(code for code, *_ in found(checked)) == ["LN150", "LN201", "LN201"]
    assert not checked.is_good


def test_a_reference_to_a_record_that_was_refused_is_not_told_again(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "catalogue/villages/lang.yaml": "nmae: Làng",
            "catalogue/products/binh.yaml": f"name: Bình\nvillages: [lang]{SOURCE}",
        },
    )
    assert {path for _, path, _ in found(checked)} == {"catalogue/villages/lang.yaml"}


def test_an_old_address_leads_to_the_new_one_and_may_be_linked(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "content/a.md": piece(
                "Bài A", "[cũ](/lang-nghe/lang-cu/)", more="\nredirect_from: [/tin/2020/cu/]"
            ),
            "catalogue/villages/lang.yaml": f"name: Làng\nredirect_from: [/lang-nghe/lang-cu/]{SOURCE}",
        },
    )
    assert found(checked) == []
    assert {old: new for old, (new, _) in checked.redirects.items()} == {
        "/lang-nghe/lang-cu/": "/lang-nghe/lang/",
        "/tin/2020/cu/": "/tin/2026/bai-a/",
    }


def test_texts_of_records_are_converted_and_their_slips_told_at_their_line(tmp_path: Path) -> None:
    good = f"name: Làng{SOURCE}\ndescription: |\n  Một **đậm**."
    checked = check(tmp_path, {"catalogue/villages/lang.yaml": good})
    assert "<strong>" in checked.texts["villages", "lang"].html
    bad = f"name: Xóm{SOURCE}\ndescription: |\n  Một.\n\n  <script>x</script>"
    checked = check(tmp_path, {"catalogue/villages/xom.yaml": bad})
    assert found(checked) == [("LN401", "catalogue/villages/xom.yaml", 7)]


def test_all_problems_are_sorted_and_told_once(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "content/b.md": piece("B", "[x](/khong/)\n\n[y](/cung-khong/)"),
            "content/a.md": piece("A", "[x](/khong/)"),
        },
    )
    assert found(checked) == sorted(set(found(checked)))
    assert len(found(checked)) == 3


def test_sources_of_links_are_named_from_the_content_folder_on() -> None:
    assert source_paths([article("bai", "2026-01-09")], [], "content") == {"news/bai.md": "/tin/2026/bai/"}
