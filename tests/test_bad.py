"""Every slip an editor can make, and the message it gets, word for word.

A folder ``tests/bad/<code>-<slip>/`` is the smallest project with one slip; ``expected.txt`` is all that
``check`` prints of it. Slips of bytes, links and sizes are made here: a checkout may mend or refuse
them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from langnghe.cli.check import check
from langnghe.hooks.pelican_settings import told_settings
from langnghe.hooks.settings import catalogue_folder, read_preview, read_site_url, read_today
from langnghe.loading.loader import load_catalogue
from langnghe.model.messages import MESSAGES
from langnghe.model.problem import Problem, problem
from langnghe.rendering import markdown

BAD = Path(__file__).parent / "bad"
SLIPS = sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())
CODE = re.compile(r"(?:LỖI|NHẮC) (LN[0-9]{3}) ·")

VILLAGE = "name: Mẫu Gốm\nsummary: Làng mẫu bên sông.\nsources:\n  - title: Nguồn mẫu\n"


def run_check(folder: Path) -> tuple[int, str]:
    """Return the exit status and what ``check`` prints for the project in ``folder``."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        result = CliRunner().invoke(check, ["--today", "2026-11-21"], catch_exceptions=False)
    finally:
        os.chdir(before)
    return result.exit_code, result.output


def check_village(folder: Path, data: bytes, name: str = "mau-gom.yaml") -> str:
    """Return what ``check`` prints where the only record has the bytes ``data``."""
    villages = folder / "catalogue" / "villages"
    villages.mkdir(parents=True, exist_ok=True)
    (villages / name).write_bytes(data)
    return run_check(folder)[1]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_its_message_word_for_word(slip: str) -> None:
    status, printed = run_check(BAD / slip)
    assert printed == (BAD / slip / "expected.txt").read_bytes().decode("utf-8")
    assert status == ("LỖI" in printed)


@pytest.mark.parametrize("slip", [slip for slip in SLIPS if slip.startswith("ln")])
def test_a_folder_is_named_after_the_one_code_it_shows(slip: str) -> None:
    printed = (BAD / slip / "expected.txt").read_bytes().decode("utf-8")
    assert {code.lower() for code in CODE.findall(printed)} == {slip.partition("-")[0]}


def test_the_command_itself_prints_the_same_and_fails() -> None:
    slip = BAD / "several-slips"
    # The command as editors call it, with an encoding that has no Vietnamese: Windows consoles are like that.
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "langnghe", "check", "--today", "2026-11-21"],
        cwd=slip,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.decode("utf-8").replace("\r\n", "\n") == (slip / "expected.txt").read_text("utf-8")
    assert done.stderr == b""


# --- slips of bytes -------------------------------------------------------------------------------------

TCVN3 = "Lµng nghÒ gèm B¸t Trµng, ®Êt sÐt vµ men tro cña ng­êi thî".encode("latin-1")
VNI = "Laøng ngheà goám Baùt Traøng, ñaát seùt vaø men tro cuûa ngöôøi thôï".encode("latin-1")
BYTES: Mapping[str, tuple[bytes, str]] = {
    "UTF-16 with a mark": (VILLAGE.encode("utf-16"), "LN002"),
    "UTF-16 without a mark": (VILLAGE.encode("utf-16-le"), "LN002"),
    "TCVN3": (b"name: " + TCVN3 + b"\n", "LN003"),
    "VNI": (b"name: " + VNI + b"\n", "LN003"),
    "another encoding": (b"name: \xff\xfa\x80\x81\n", "LN004"),
    "a control character": (VILLAGE.encode().replace(b"sources", b"\x07sources"), "LN005"),
    "a line separator": (VILLAGE.replace("Làng", "Làng\u2028").encode(), "LN005"),
    "a control character written as an escape": (b'name: "M\\0u"\n' + VILLAGE[14:].encode(), "LN005"),
    "a hard space before a key": (VILLAGE.replace("summary", "\u00a0summary").encode(), "LN005"),
    "fifty megabytes": (b"name: a\n" * 6_250_000, "LN001"),
}


@pytest.mark.parametrize("slip", BYTES)
def test_a_file_of_odd_bytes_is_named_for_what_it_is(slip: str, tmp_path: Path) -> None:
    data, code = BYTES[slip]
    assert CODE.findall(check_village(tmp_path, data)) == [code]


@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_an_old_encoding_is_named_and_not_guessed(text: bytes, name: str, tmp_path: Path) -> None:
    printed = check_village(tmp_path, b"# g\nname: " + text)
    assert f"catalogue/villages/mau-gom.yaml:2  LỖI LN003 · Bảng mã cũ {name}" in printed


@pytest.mark.parametrize(
    "data",
    [
        VILLAGE.encode("utf-8-sig"),
        VILLAGE.replace("\n", "\r\n").encode(),
        VILLAGE.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", VILLAGE).encode(),
    ],
    ids=["BOM", "CRLF", "CR", "NFD"],
)
def test_marks_of_other_systems_are_read_as_if_absent(data: bytes, tmp_path: Path) -> None:
    plain, marked = tmp_path / "a" / "catalogue", tmp_path / "b" / "catalogue"
    for folder, content in ((plain, VILLAGE.encode()), (marked, data)):
        (folder / "villages").mkdir(parents=True)
        (folder / "villages" / "mau-gom.yaml").write_bytes(content)
    assert load_catalogue(marked).problems == []
    assert load_catalogue(marked).catalogue.villages == load_catalogue(plain).catalogue.villages


def test_a_decomposed_file_name_is_told_with_its_new_name(tmp_path: Path) -> None:
    printed = check_village(tmp_path, VILLAGE.encode(), unicodedata.normalize("NFD", "làng-mẫu.yaml"))
    assert CODE.findall(printed) == ["LN014"]
    assert "đổi tên tệp thành lang-mau.yaml" in printed


@pytest.mark.parametrize("is_folder", [False, True])
def test_a_link_out_of_the_project_is_refused(is_folder: bool, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "mau-gom.yaml").write_text(VILLAGE, "utf-8")
    villages = tmp_path / "site" / "catalogue" / "villages"
    villages.mkdir(parents=True)
    link, target = ("xa", outside) if is_folder else ("mau-gom.yaml", outside / "mau-gom.yaml")
    (villages / link).symlink_to(target, target_is_directory=is_folder)
    assert CODE.findall(run_check(tmp_path / "site")[1]) == ["LN017"]


@pytest.mark.parametrize("target", ["khong-co.yaml", "mau-gom.yaml"], ids=["nowhere", "itself"])
def test_a_broken_link_is_refused(target: str, tmp_path: Path) -> None:
    villages = tmp_path / "catalogue" / "villages"
    villages.mkdir(parents=True)
    (villages / "mau-gom.yaml").symlink_to(villages / target)
    assert CODE.findall(run_check(tmp_path)[1]) == ["LN017"]


def test_a_picture_behind_a_link_out_of_the_project_is_not_found(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"")
    images = tmp_path / "site" / "catalogue" / "images"
    images.mkdir(parents=True)
    (images / "mau.png").symlink_to(secret)
    record = f"{VILLAGE}cover:\n  file: mau.png\n  alt: Ảnh mẫu\n"
    assert CODE.findall(check_village(tmp_path / "site", record.encode())) == ["LN301"]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    villages = tmp_path / "catalogue" / "villages"
    villages.mkdir(parents=True)
    os.mkfifo(villages / "mau-gom.yaml")  # stands for whatever is no plain file; root may read all others
    assert CODE.findall(run_check(tmp_path)[1]) == ["LN020"]


# --- settings, and the second lock ------------------------------------------------------------------------


def settings_problems() -> list[Problem]:
    found: list[Problem] = []
    read_today("hôm nay", None, found)
    read_today(None, "hôm qua", found)
    read_site_url("vidu.vn", found)
    catalogue_folder({"LANGNGHE_CATALOGUE": "khong-co", "LANGNGHE_ROOT": "."}, found)
    read_preview({"LANGNGHE_PREVIEW": True}, "https://vidu.vn", found)
    found += told_settings({"DEFAULT_PAGINATION": 10})
    found.append(problem("LN505", "pelicanconf.py", address="http://127.0.0.1:8000"))
    found.append(problem("LN506", "sitemap.xml", winner="của plugin ấy"))
    return found


def test_settings_that_cannot_be_used_are_told_in_the_same_form() -> None:
    printed = [problem.format() for problem in settings_problems()]
    codes = ["LN501", "LN501", "LN501", "LN502", "LN503", "LN504", "LN505", "LN506"]
    assert [CODE.findall(text)[0] for text in printed] == codes
    assert all("Cần:" in text for text in printed)


@pytest.mark.parametrize(
    ("setting", "address", "published", "codes"),
    [
        (False, "https://vidu.vn", True, []),
        (True, "http://127.0.0.1:8000", False, []),
        (True, "http://localhost:8000/kho", False, []),
        (True, "https://vidu.vn", False, ["LN503"]),
        (True, "http://127.0.0.1:8000", True, ["LN503"]),
    ],
)
def test_a_preview_stays_on_this_machine(
    setting: bool, address: str, published: bool, codes: list[str]
) -> None:
    found: list[Problem] = []
    settings = {"LANGNGHE_PREVIEW": setting, "LANGNGHE_PUBLISHED": published}
    assert read_preview(settings, address, found) is setting
    assert [problem.code for problem in found] == codes


def test_a_wrong_day_in_the_settings_is_not_taken_for_today() -> None:
    assert read_today("2026-11-21", None, []) == date(2026, 11, 21)
    assert read_today("2026-11-21T00:00", "0", found := []) == date(1970, 1, 1)
    assert [problem.code for problem in found] == ["LN501"]


def test_whatever_slips_through_the_first_lock_is_stopped_by_the_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def see_nothing(*_: object) -> list[Problem]:
        return []

    monkeypatch.setattr(markdown, "check_typed_html", see_nothing)
    converted = markdown.convert("Một <script>alert(1)</script> đoạn.", "mau.md")
    assert [problem.code for problem in converted.problems] == ["LN407"]
    assert "<script" not in converted.body.html


# --- the table of messages ----------------------------------------------------------------------------------

MADE: Mapping[str, Callable[[], list[str]]] = {
    "bytes": lambda: [code for _, code in BYTES.values()],
    "names and links": lambda: ["LN014", "LN017", "LN020"],
    "settings": lambda: [problem.code for problem in settings_problems()],
    "second lock": lambda: ["LN407"],
}


def test_every_message_of_the_table_is_shown_by_some_slip() -> None:
    shown = {slip.partition("-")[0].upper() for slip in SLIPS}
    made = {code for codes in MADE.values() for code in codes()}
    assert set(MESSAGES) - shown - made == set()


def test_no_message_speaks_of_programs() -> None:
    technical = re.compile(r"\b(yaml|python|string|integer|null|none|traceback|exception|parser?)\b", re.I)
    for slip in SLIPS:
        for line in (BAD / slip / "expected.txt").read_text("utf-8").splitlines():
            if line.startswith(("  Cần:", "  Cách sửa:")):
                assert not technical.search(re.sub(r"\S*\.yaml", "", line)), line


# --- the handbook -------------------------------------------------------------------------------------------

HANDBOOK = Path(__file__).parent.parent / "docs" / "bien-tap" / "loi.md"


def handbook_sections() -> Mapping[str, str]:
    """Return the section of every code, in the order of the page."""
    _, *sections = re.split(r"^## ", HANDBOOK.read_text("utf-8"), flags=re.MULTILINE)
    return {section.partition("\n")[0]: section for section in sections}


def test_the_handbook_has_a_section_for_every_code_in_order() -> None:
    assert list(handbook_sections()) == sorted(MESSAGES)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_section_says_what_happened_shows_a_message_and_how_to_mend(code: str) -> None:
    happened, example, mend = re.split(r"\n```(?:text)?\n", handbook_sections()[code])
    assert len(happened.split()) > 8
    assert f" {code} · " in example
    assert mend.strip().startswith("**Cách sửa.** ")


def test_the_handbook_shows_messages_as_they_are_printed() -> None:
    printed = "\n".join((BAD / slip / "expected.txt").read_text("utf-8") for slip in SLIPS)
    made = {code for codes in MADE.values() for code in codes()} | {"LN002", "LN003", "LN004"}
    for code, section in handbook_sections().items():
        example = re.split(r"\n```(?:text)?\n", section)[1]
        assert code in made or example in printed, code
