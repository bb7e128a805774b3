"""Drafts never reach a published site, nor their pictures; a preview on this machine shows them, marked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from tests.conftest import PROJECT_ROOT
from tests.whole_site.building import TODAY, Built, build

PIECES = {
    "nay.md": "title: Mẫu nay\ndate: 2026-11-20",
    "nhap.md": "title: Mẫu nháp\ndate: 2026-11-20\nstatus: draft",
    "mai.md": "title: Mẫu mai\ndate: 2026-12-12 20:10",
    "go.md": "title: Mẫu gỡ\ndate: 2026-01-01\nexpires: 2026-11-20",
    "pages/nhap.md": "title: Trang nháp\nslug: trang-nhap\nstatus: draft",
}
SECRETS = ("Mẫu nháp", "Mẫu mai", "Mẫu gỡ", "Trang nháp", "mau-nhap", "mau-mai", "mau-go", "trang-nhap")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("du-an")
    for number, (name, head) in enumerate(PIECES.items()):
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        image = f"{file.stem}.png"
        (folder / "content/images").mkdir(exist_ok=True)
        Image.new("RGB", (40 + number, 30)).save(folder / "content/images" / image)
        text = f"![Ảnh {file.stem}](/images/{image})\n\nXem [nháp](/tin/2026/mau-nhap/).\n"
        file.write_text(f"---\n{head}\nsummary: S.\nsources: [{{title: N}}]\n---\n\n{text}", "utf-8")
    (folder / "catalogue").mkdir()
    return folder


@pytest.fixture(scope="module")
def published(project: Path) -> Built:
    return build(project / "content", project / "out", str(project / "catalogue"))


@pytest.fixture(scope="module")
def previewed(project: Path) -> Built:
    return build(project / "content", project / "preview", str(project / "catalogue"), LANGNGHE_PREVIEW=True)


def test_nothing_of_a_published_site_tells_of_what_is_not_out(published: Built) -> None:
    for name, content in published.files.items():
        text = content.decode("utf-8", errors="replace")
        assert not [secret for secret in SECRETS if secret in text or secret in name], name
    assert len([name for name in published.files if name.startswith("images/") and ".png" in name]) == 1


def test_a_preview_shows_them_with_a_mark(previewed: Built) -> None:
    assert "Bản nháp: chỉ có trong bản xem trước" in previewed.text("/tin/2026/mau-nhap/")
    assert "Hẹn đăng 12/12/2026: chỉ có trong bản xem trước" in previewed.text("/tin/2026/mau-mai/")
    assert "Bản nháp: " in previewed.text("/trang-nhap/")
    assert "[Bản nháp] Mẫu nháp" in previewed.text("/tin/")
    assert "bản xem trước" not in previewed.text("/tin/2026/mau-nay/")
    assert "/tin/2026/mau-go/" not in previewed.pages


def test_links_to_drafts_lead_there_in_a_preview_only(published: Built, previewed: Built) -> None:
    assert previewed.page("/tin/2026/mau-nay/").select('.ln-text a[href="/tin/2026/mau-nhap/"]')
    assert "Xem nháp." in published.text("/tin/2026/mau-nay/")


def test_no_page_of_a_preview_is_for_search_engines(previewed: Built) -> None:
    for path, page in previewed.pages.items():
        assert [meta.get("content") for meta in page.select('meta[name="robots"]')] == ["noindex"], path


def test_a_site_that_is_published_is_never_a_preview(project: Path) -> None:
    overrides = ["LANGNGHE_PREVIEW=true", f'LANGNGHE_TODAY="{TODAY}"']
    settings, output = str(PROJECT_ROOT / "publishconf.py"), str(project / "never")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pelican",
            str(project / "content"),
            "-s",
            settings,
            "-o",
            output,
            "-e",
            *overrides,
        ],
        env={**os.environ, "SITEURL": "http://127.0.0.1:8000"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "LN503" in done.stderr
    assert not (project / "never").exists()
