"""`check`: every problem of the content with a closing count, nothing written, status 1 on an error."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import PROJECT_ROOT

from langnghe.cli.main import main
from langnghe.cli.project import read_content, read_settings
from langnghe.model.article import StaticPage, WrittenArticle

SITE = PROJECT_ROOT / "tests/site"
HEAD = "---\ntitle: {}\ndate: {}\nsummary: Tóm tắt.\nsources:\n  - title: Nguồn mẫu\n---\n"


def run(folder: Path, *more: str, **environment: str) -> Result:
    arguments = ["--content", str(folder / "content"), "--catalogue", str(folder / "catalogue"), *more]
    return CliRunner().invoke(
        main, ["check", *arguments], env={"LANGNGHE_TODAY": "2026-11-21", **environment}
    )


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_sample_site_has_no_error() -> None:
    result = run(SITE)
    assert result.exit_code == 0
    assert result.output.splitlines()[-1].startswith("Cộng: 0 lỗi")


def test_a_misspelt_folder_is_an_error_not_an_empty_catalogue(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    arguments = ["check", "--content", str(tmp_path / "content"), "--catalogue", str(tmp_path / "catalogu")]
    result = CliRunner().invoke(main, arguments, env={"LANGNGHE_TODAY": "2026-11-21"})
    assert result.exit_code == 1
    assert "LN502" in result.output


def test_a_project_without_any_content_is_fine(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert (result.exit_code, result.output) == (0, "Cộng: 0 lỗi, 0 nhắc.\n")


def test_problems_of_records_articles_and_links_come_in_one_report(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "catalogue/villages/lang.yaml": "nmae: Làng",
            "content/news/bai.md": HEAD.format("Bài", "9/1/2026"),
            "content/news/khac.md": HEAD.format("Khác", "2026-01-09") + "[làng](/lang-nghe/khong-co/)",
        },
    )
    result = run(tmp_path)
    assert result.exit_code == 1
    assert [code for code in ("LN101", "LN106", "LN206") if code not in result.output] == []
    assert "Traceback" not in result.output


def test_reminders_alone_do_not_fail(tmp_path: Path) -> None:
    write(tmp_path, {"catalogue/villages/lang.yaml": "name: Làng"})
    result = run(tmp_path)
    assert result.exit_code == 0
    assert "NHẮC LN190" in result.output


def test_nothing_is_written(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"catalogue/villages/lang.yaml": "name: Làng", "content/a.md": HEAD.format("A", "2026-01-09")},
    )
    before = sorted(tmp_path.rglob("*"))
    run(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("more", "environment"),
    [(("--today", "2030-01-01"), {}), ((), {"LANGNGHE_TODAY": "2030-01-01"})],
)
def test_the_day_can_be_stated(more: tuple[str, ...], environment: dict[str, str], tmp_path: Path) -> None:
    now = HEAD.format("Nay", "2026-01-01") + "[bài sau](/tin/2029/sau/)"
    write(tmp_path, {"content/nay.md": now, "content/sau.md": HEAD.format("Sau", "2029-01-01")})
    assert "LN209" in run(tmp_path).output
    assert "LN209" not in run(tmp_path, *more, **environment).output


def test_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    result = run(tmp_path, "--today", "21/11/2026")
    assert result.exit_code == 1
    assert "LN501" in result.output


def test_articles_and_pages_are_read_by_their_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "content/tin/2026/bai.md": HEAD.format("Bài", "2026-01-09"),
            "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n",
            "content/ghi-chu.txt": "không phải bài",
        },
    )
    content = read_content(tmp_path / "content", tmp_path / "catalogue", date(2026, 11, 21))
    kinds = {entry.path: type(entry.entry) for entry in content.entries}
    assert kinds == {"content/pages/gioi-thieu.md": StaticPage, "content/tin/2026/bai.md": WrittenArticle}
    assert content.file_problems == ()


def test_every_task_says_in_vietnamese_what_it_does() -> None:
    for name, task in main.commands.items():
        assert task.help, name
        assert not task.help.isascii(), name


def test_files_are_read_by_the_settings_of_the_site(tmp_path: Path) -> None:
    page = HEAD.format("Trang", "2026-11-01").replace("---\n", "---\nlang: vi\n", 1)
    folder = write(
        tmp_path,
        {
            "content/trang/gioi-thieu.md": page + "Chữ.\n",
            "settings.py": 'PAGE_PATHS = ["trang"]\nLANGNGHE_EXTRA_KEYS = ["lang"]\n',
        },
    )
    assert "LN101" in run(folder, "--settings", str(folder / "khong-co.py")).output
    told = run(folder, "--settings", str(folder / "settings.py"))
    assert told.exit_code == 0, told.output
    settings = read_settings(folder / "settings.py")
    [read] = read_content(folder / "content", folder / "catalogue", date(2026, 11, 21), settings).entries
    assert isinstance(read.entry, StaticPage)
