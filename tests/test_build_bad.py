"""Whole builds that must fail: everything is told at once, and the last good site stays as it was."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.whole_site.building import TODAY, run_pelican

from langnghe.cli.main import main
from langnghe.loading.entry_files import ENDINGS
from langnghe.output.deploy import staging_folder

BAD = Path(__file__).parent / "bad"

SOURCE = "sources:\n  - title: Nguồn mẫu\n"
VILLAGE = f"name: Mẫu Gốm\nsummary: Làng mẫu.\n{SOURCE}"
ARTICLE = f"---\ntitle: Bài mẫu\ndate: 2026-03-01\nsummary: Tóm tắt.\nvillages: [mau-gom]\n{SOURCE}---\n\n"
BODY = "Về [làng mẫu](/lang-nghe/mau-gom/).\n"

RENAMED = ARTICLE.replace("Bài mẫu", "Bài đổi tên") + BODY

State = dict[str, tuple[bytes, int]]


class Project:
    """A small site in a folder of its own, built by ``pelican`` as editors build theirs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output"
        self.write("catalogue/villages/mau-gom.yaml", VILLAGE)
        self.write("content/mau-bai.md", ARTICLE + BODY)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def build(self, seed: str | None = None) -> subprocess.CompletedProcess[str]:
        """Build as editors do with a hash seed, faster without one (see ``run_pelican``)."""
        return run_pelican(self.folder / "content", self.output, str(self.folder / "catalogue"), seed=seed)

    def state(self) -> State:
        """Return every file of the output with its bytes and the time it was written."""
        return {
            path.relative_to(self.output).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in self.output.rglob("*")
            if path.is_file()
        }

    def bytes(self) -> dict[str, bytes]:
        return {name: content for name, (content, _) in self.state().items()}


@pytest.fixture(scope="module")
def built_well(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a project that was built once, well."""
    made = Project(tmp_path_factory.mktemp("cong") / "cong")
    done = made.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return made.folder


@pytest.fixture
def project(built_well: Path, tmp_path: Path) -> Project:
    """A copy of it to build again, with all that a build leaves beside its output."""
    shutil.copytree(built_well, tmp_path / "cong")
    return Project(tmp_path / "cong")


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same project with another title, built in a folder of its own."""
    made = Project(tmp_path_factory.mktemp("moi"))
    made.write("content/mau-bai.md", RENAMED)
    assert made.build().returncode == 0
    return made


def test_three_slips_are_told_in_one_run_and_the_last_good_site_stays(project: Project) -> None:
    good = project.state()
    assert "lang-nghe/mau-gom/index.html" in good
    project.write("catalogue/villages/mau-gom.yaml", "name: Mẫu: Gốm\n")
    project.write("content/mau-bai.md", (ARTICLE + BODY).replace("2026-03-01", "01/03/2026"))
    project.write("content/mau-bai-hai.md", ARTICLE.replace("Bài mẫu", "Bài hai") + "[chữ](/khong-co/)\n")

    failed = project.build(seed="0")
    printed = failed.stdout + failed.stderr
    assert failed.returncode == 1
    assert [code for code in ("LN007", "LN106", "LN206") if code in printed] == ["LN007", "LN106", "LN206"]
    assert "catalogue/villages/mau-gom.yaml:1  LỖI LN007" in printed
    assert "content/mau-bai.md:3  LỖI LN106" in printed
    assert "Cộng: 3 lỗi" in printed
    assert "Traceback" not in printed
    assert project.state() == good

    project.write("catalogue/villages/mau-gom.yaml", VILLAGE)
    project.write("content/mau-bai.md", ARTICLE + BODY)
    project.write("content/mau-bai-hai.md", ARTICLE.replace("Bài mẫu", "Bài hai") + BODY)
    mended = project.build()
    assert mended.returncode == 0, mended.stdout + mended.stderr
    assert "tin/2026/bai-hai/index.html" in project.state()


def test_a_failed_first_build_leaves_nothing_that_looks_like_a_site(tmp_path: Path) -> None:
    project = Project(tmp_path / "cong")
    project.write("content/mau-bai.md", "không có phần đầu\n")
    assert project.build().returncode == 1
    assert not (project.output / "index.html").exists()
    project.write("content/mau-bai.md", ARTICLE + BODY)
    assert project.build().returncode == 0
    assert (project.output / "index.html").is_file()


@pytest.mark.parametrize(
    "slip",
    ["several-slips", "ln012-empty-article", "ln018-not-closed", "ln204-tags", "ln120-page", "ln303-in-text"],
)
def test_a_build_tells_what_check_tells(slip: str, tmp_path: Path) -> None:
    folder = tmp_path / "cong"
    shutil.copytree(BAD / slip, folder)
    for part in ("content", "catalogue"):  # a slip's folder has only the part it needs
        (folder / part).mkdir(exist_ok=True)
    done = run_pelican(folder / "content", folder / "output", str(folder / "catalogue"), TODAY)
    expected = (BAD / slip / "expected.txt").read_text("utf-8")
    assert done.returncode == 1
    assert expected.strip() in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_check_and_build_tell_the_same_of_every_file_whatever_its_ending(tmp_path: Path) -> None:
    folder = tmp_path / "cong"
    project = Project(folder)
    for ending in (*ENDINGS, ".MD"):
        project.write(f"content/bai-{ending[1:]}{ending}", ARTICLE.replace("2026-03-01", "31/02/2026"))
        project.write(f"content/pages/trang-{ending[1:]}{ending}", "---\ntitle: Trang\nkhoa: x\n---\n")
    project.write("content/_nhap.md", "không đọc")
    project.write("content/ghi-chu.txt", "không đọc")
    arguments = ["--content", str(folder / "content"), "--catalogue", str(folder / "catalogue")]
    checked = CliRunner().invoke(main, ["check", *arguments, "--today", TODAY])
    done = project.build()
    assert done.returncode == checked.exit_code == 1
    assert checked.output.strip() in done.stderr
    assert checked.output.count("LỖI") == 2 * (len(ENDINGS) + 1)


def test_files_of_odd_bytes_and_links_out_of_the_project_stop_a_build_in_words(project: Project) -> None:
    outside = project.folder.parent / "bi-mat.md"
    outside.write_text(ARTICLE.replace("Bài mẫu", "Bí mật") + BODY, "utf-8")
    (project.folder / "content" / "bi-mat.md").symlink_to(outside)
    (project.folder / "content" / "cu.md").write_bytes("---\ntitle: Cũ\n---\n".encode("utf-16"))
    (project.folder / "content" / "la.md").write_bytes(b"---\ntitle: \xff\xfe\x80\n---\n")
    done = project.build()
    printed = done.stdout + done.stderr
    assert done.returncode == 1
    for code in ("LN017", "LN002", "LN004"):
        assert code in printed
    assert "Bí mật" not in printed
    assert "Traceback" not in printed


@pytest.mark.parametrize("moved", [0, 0.5, 1], ids=["no file", "half of the files", "all files"])
def test_a_landing_that_was_killed_is_finished_by_the_next_build(
    project: Project, edited: Project, moved: float
) -> None:
    project.write("content/mau-bai.md", RENAMED)
    old, new = project.bytes(), edited.bytes()
    replace = sorted(name for name in new if old.get(name) != new[name])
    remove = sorted(set(old) - set(new))
    assert replace, "the edit changes files"
    assert remove, "and takes one away"

    # What a build leaves that is killed after its journal is written and some of its files are moved.
    staging = staging_folder(project.output)
    for name in replace:
        (staging / name).parent.mkdir(parents=True, exist_ok=True)
        (staging / name).write_bytes(new[name])
    note = {"replace": replace, "remove": remove, "manifest": sorted(new)}
    (project.folder / ".output.journal.json").write_text(json.dumps(note), "utf-8")
    for name in replace[: int(len(replace) * moved)]:
        (project.output / name).parent.mkdir(parents=True, exist_ok=True)
        (staging / name).replace(project.output / name)

    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    assert project.bytes() == new
    assert not staging.exists()
    assert not (project.folder / ".output.journal.json").exists()


def test_a_staging_folder_left_by_a_killed_build_is_no_hindrance(project: Project) -> None:
    good = project.state()
    staging = staging_folder(project.output)
    (staging / "tin").mkdir(parents=True, exist_ok=True)
    (staging / "index.html").write_text("dở dang", "utf-8")
    assert project.build().returncode == 0
    assert project.state() == good
