"""All content checked together: what belongs to several files at once, and what comes ready for pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from tests.relations.samples import TODAY, article

from langnghe.cli.project import read_content
from langnghe.model.problem import has_errors
from langnghe.output.validate import Checked, check_content, source_paths

SOURCE = "\nsources:\n  - title: Nguồn mẫu"
HEAD = "---\ntitle: {}\ndate: {}\nsummary: Tóm tắt.{}\n---\n"


def check(folder: Path, files: dict[str, str], today: date = TODAY) -> Checked:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return check_content(read_content(folder / "content", folder / "catalogue", today))


def entry(title: str, text: str = "", on: str = "2026-01-09", more: str = "") -> str:
    return HEAD.format(title, on, SOURCE + more) + text


def decree(amended: str) -> str:
    return f"name: Mẫu\ntype: nghi-dinh\nrelations:\n  - kind: amends\n    document: {amended}{SOURCE}"


def text_of(checked: Checked, name: str) -> str:
    """Return the text of an article as its page shows it, by the name of its file."""
    return next(text for (_, path), text in checked.texts.items() if path.endswith(f"/{name}.md"))


def found(checked: Checked) -> list[tuple[str, str, int]]:
    return [(problem.code, problem.path, problem.line) for problem in checked.problems]


def test_good_content_comes_back_with_its_portal(tmp_path: Path) -> None:
    checked = check(
        tmp_path, {"content/a.md": entry("Bài A"), "catalogue/villages/lang.yaml": f"name: Làng{SOURCE}"}
    )
    assert found(checked) == []
    assert not has_errors(checked.problems)
    assert [one.slug for one in checked.data.articles] == ["bai-a"]
    assert list(checked.data.catalogue.villages) == ["lang"]


def test_a_link_by_file_name_becomes_the_address_of_the_article(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "content/tin/a.md": entry(
                "Bài A", "[B]({filename}b.md), [trang]({filename}/pages/gioi-thieu.md)"
            ),
            "content/tin/b.md": entry("Bài B", on="2025-01-09"),
            "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n",
        },
    )
    assert found(checked) == []
    html = text_of(checked, "a")
    assert 'href="/tin/2025/bai-b/"' in html
    assert 'href="/gioi-thieu/"' in html


def test_a_picture_in_a_text_is_measured_and_published(tmp_path: Path) -> None:
    (tmp_path / "content/images").mkdir(parents=True)
    Image.new("RGB", (40, 30)).save(tmp_path / "content/images/lo.jpg")
    checked = check(tmp_path, {"content/a.md": entry("Bài A", "![Lò gốm](/images/lo.jpg)")})
    assert found(checked) == []
    assert 'width="40" height="30"' in text_of(checked, "a")


LINKING = entry("Bài A", "Xem [bài **sau**](/tin/2026/sau/#muc), [cũ](/tin/cu/), [đề tài](/chu-de/hiem/).")
HIDDEN = {
    "a draft": ("2026-11-01", "\nstatus: draft"),
    "an article of tomorrow": ("2026-11-22", ""),
    "a withdrawn article": ("2026-11-01", "\nexpires: 2026-11-20"),
}


@pytest.mark.parametrize("hidden", HIDDEN)
def test_links_to_what_is_not_out_are_words_and_a_reminder(hidden: str, tmp_path: Path) -> None:
    on, more = HIDDEN[hidden]
    later = entry("Sau", "## Mục", on, f"\ntags: [Hiếm]\nredirect_from: [/tin/cu/]{more}")
    checked = check(tmp_path, {"content/a.md": LINKING, "content/sau.md": later})
    assert [code for code, *_ in found(checked)] == ["LN209"] * 3
    assert not has_errors(checked.problems)
    assert text_of(checked, "a") == "<p>Xem bài <strong>sau</strong>, cũ, đề tài.</p>"
    assert checked.site_map.redirects() == {}


def test_the_links_come_when_the_article_does(tmp_path: Path) -> None:
    later = entry("Sau", "## Mục", "2026-11-22", "\ntags: [Hiếm]\nredirect_from: [/tin/cu/]")
    check(tmp_path, {"content/a.md": LINKING, "content/sau.md": later})
    checked = check(tmp_path, {}, date(2026, 11, 22))
    assert found(checked) == []
    assert text_of(checked, "a").count("<a href=") == 3


def test_a_build_does_not_break_by_itself_whatever_day_it_is(tmp_path: Path) -> None:
    certificate = "certificates:\n  - {scheme: '148', stars: 5, issued: 2024-01-02}"
    check(
        tmp_path,
        {
            "content/a.md": entry(
                "A",
                "[5](/san-pham/hang/5-sao/) [cặp](/san-pham/tinh/hai-duong/hang/5-sao/)"
                " [tỉnh](/tinh/hai-duong/) [b](/tin/2026/b/) [nghị định](/van-ban/tinh-trang/con-hieu-luc/)"
            ),
            "content/b.md": entry("B", "[a](/tin/2026/a/)", "2026-02-01", "\nexpires: 2026-03-01"),
            "content/b2.md": entry("B", "[b](/tin/2026/b/)", "2026-03-02", "\nslug: b\nrelated: [c]"),
            "content/c.md": entry("C", on="2027-01-01", more="\nredirect_from: [/tin/2026/x/]"),
            "catalogue/products/binh.yaml": f"name: Bình\nplace: {{unit: hai-duong}}\n{certificate}{SOURCE}",
            "catalogue/documents/nd.yaml": f"name: N\ntype: nghi-dinh\nin_force_to: 2026-06-01{SOURCE}",
        },
    )  # fmt: skip
    for day in (
        "2024-06-01",
        "2025-07-01",
        "2026-02-01",
        "2026-03-02",
        "2026-06-02",
        "2027-01-02",
        "2031-01-01",
    ):
        checked = check(tmp_path, {}, date.fromisoformat(day))
        assert not has_errors(checked.problems), (day, checked.problems)


def test_nobody_is_reminded_of_what_a_piece_links_to_that_is_not_out_itself(tmp_path: Path) -> None:
    files = {
        "content/a.md": entry("A", "[b](/tin/2026/b/)", more="\nstatus: draft"),
        "content/b.md": entry("B", "[a](/tin/2026/a/) [x](/khong-co/)", more="\nstatus: draft"),
    }
    assert found(check(tmp_path, files)) == [("LN206", "content/b.md", 9)]


def test_two_articles_of_days_to_come_with_one_address_are_told_today(tmp_path: Path) -> None:
    files = {"content/a.md": entry("A", on="2026-12-01"), "content/a2.md": entry("A", on="2026-12-24")}
    assert [code for code, *_ in found(check(tmp_path, files))] == ["LN202"]


def test_pictures_of_drafts_and_of_days_to_come_are_not_published(tmp_path: Path) -> None:
    (tmp_path / "content/images").mkdir(parents=True)
    for name in ("nhap", "mai", "go", "nay"):
        Image.new("RGB", (40, 30)).save(tmp_path / f"content/images/{name}.png")
    checked = check(
        tmp_path,
        {
            f"content/{name}.md": entry(name, f"![Ảnh](/images/{name}.png)", on, more)
            for name, on, more in (
                ("nhap", "2026-01-01", "\nstatus: draft"),
                ("mai", "2026-11-22", ""),
                ("go", "2026-01-01", "\nexpires: 2026-11-20"),
                ("nay", "2026-01-01", ""),
            )
        },
    )
    assert len(checked.data.articles) == 1
    content = read_content(tmp_path / "content", tmp_path / "catalogue", TODAY)
    check_content(content)
    [published] = content.media.used
    assert "nay" in published


def test_citations_and_names_are_linked_as_of_the_day(tmp_path: Path) -> None:
    lapses = "name: Q\ntype: quyet-dinh\nnumber: 9490/QĐ-TTg\nin_force_to: 2026-11-21"
    files = {
        "content/a.md": entry("A", "Theo 9490/QĐ-TTg, ở Làng Mẫu.", more="\nvillages: [lang]"),
        "content/pages/p.md": "---\ntitle: P\n---\nTheo 9490/QĐ-TTg.",
        "catalogue/documents/qd.yaml": f"{lapses}{SOURCE}\ndescription: Số 9490/QĐ-TTg.",
        "catalogue/villages/lang.yaml": f"name: Làng Mẫu{SOURCE}\ndescription: Theo 9490/QĐ-TTg.",
    }
    checked = check(tmp_path, files)
    assert found(checked) == []
    html = text_of(checked, "a")
    assert html.count("ln-self") == 2
    assert checked.data.pages[0].body.cites == ("qd",)
    assert "ln-self" not in checked.texts["documents", "qd"]
    assert "ln-self" in checked.texts["pages", "content/pages/p.md"]
    assert checked.data.backlinks.records["documents", "qd"] == (("villages", "lang"),)
    assert [one.slug for one in checked.data.backlinks.news("documents", "qd")] == ["a"]
    later = check(tmp_path, {}, date(2026, 11, 22))
    assert "đã hết hiệu lực" in text_of(later, "a")
    assert later.data.articles == checked.data.articles


def test_records_are_checked_against_each_other_and_against_articles(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "content/a.md": entry("Bài A", more="\nvillages: [khong-co]"),
            "catalogue/products/binh.yaml": f"name: Bình\nvillages: [cung-khong]{SOURCE}",
            "catalogue/documents/a.yaml": decree("b"),
            "catalogue/documents/b.yaml": decree("a"),
        },
    )
    assert sorted(code for code, *_ in found(checked)) == ["LN150", "LN201", "LN201"]
    assert has_errors(checked.problems)


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
            "content/a.md": entry(
                "Bài A", "[cũ](/lang-nghe/lang-cu/)", more="\nredirect_from: [/tin/2020/cu/]"
            ),
            "catalogue/villages/lang.yaml": f"name: Làng\nredirect_from: [/lang-nghe/lang-cu/]{SOURCE}",
        },
    )
    assert found(checked) == []
    assert checked.site_map.redirects() == {
        "/lang-nghe/lang-cu/": "/lang-nghe/lang/",
        "/tin/2020/cu/": "/tin/2026/bai-a/",
    }


def test_texts_of_records_are_converted_and_their_slips_told_at_their_line(tmp_path: Path) -> None:
    good = f"name: Làng{SOURCE}\ndescription: |\n  Một **đậm**."
    checked = check(tmp_path, {"catalogue/villages/lang.yaml": good})
    assert "<strong>" in checked.texts["villages", "lang"]
    bad = f"name: Xóm{SOURCE}\ndescription: |\n  Một.\n\n  <script>x</script>"
    checked = check(tmp_path, {"catalogue/villages/xom.yaml": bad})
    assert found(checked) == [("LN401", "catalogue/villages/xom.yaml", 7)]


def test_all_problems_are_sorted_and_told_once(tmp_path: Path) -> None:
    checked = check(
        tmp_path,
        {
            "content/b.md": entry("B", "[x](/khong/)\n\n[y](/cung-khong/)"),
            "content/a.md": entry("A", "[x](/khong/)"),
        },
    )
    assert found(checked) == sorted(set(found(checked)))
    assert len(found(checked)) == 3


def test_sources_of_links_are_named_from_the_content_folder_on() -> None:
    assert source_paths([article("bai", "2026-01-09")], "content") == {"news/bai.md": "/tin/2026/bai/"}
