"""How builds compare: hash seeds, days, addresses, other content."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import PROJECT_ROOT
from tests.whole_site.building import DEMO, TODAY, Built, build, copied, path_of

_CATALOGUE = "tests/site/catalogue"


def _changed(one: Built, other: Built) -> set[str]:
    names = set(one.files) | set(other.files)
    return {path_of(name) for name in names if one.files.get(name) != other.files.get(name)}


def test_two_hash_seeds_give_the_same_bytes(demo: Built, tmp_path: Path) -> None:
    other = build(DEMO / "content", tmp_path / "output", _CATALOGUE, seed="12345")
    assert _changed(demo, other) == set()


def _of_facets(before: Built, after: Built, changed: set[str]) -> set[str]:
    """The changed pages of products by facet, their indexes, and the data that lists are filtered with."""
    facets = {
        path
        for site in (before, after)
        for path, page in site.pages.items()
        if path.startswith("/san-pham/") and page.select(".ln-page--facet, .ln-page--index")
    }
    assert {"/san-pham/hang/", "/san-pham/chung-nhan/", "/san-pham/chung-nhan/het-han/"} <= changed
    return {path for path in changed if path in facets or path.startswith("/san-pham/bo-loc.")}


_COUNTED = {
    "/thong-ke/",
    "/du-lieu/",
    "/du-lieu/datapackage.json",
    *(f"/du-lieu/san-pham.{ending}" for ending in ("csv", "json", "jsonld")),
    *(f"/du-lieu/chung-nhan.{ending}" for ending in ("csv", "json")),
}


def test_a_lapsing_certificate_changes_its_product_the_lists_that_show_it_and_home_only(
    tmp_path: Path,
) -> None:
    """Two days with one certificate's end between them and nothing else of the demo site's content."""
    last_day = build(DEMO / "content", tmp_path / "a", _CATALOGUE, today="2026-12-29")
    day_after = build(DEMO / "content", tmp_path / "b", _CATALOGUE, today="2026-12-30")
    changed = _changed(last_day, day_after)
    feeds = {path for path in changed if path.startswith("/feeds/")}
    assert "/feeds/chung-nhan-het-han.xml" in feeds
    assert {path for path in feeds if not path.endswith("/chung-nhan-het-han.xml")} == set(), "only these"
    changed -= feeds
    changed -= _of_facets(last_day, day_after, changed)
    counted = {path for path in changed if path.startswith(("/du-lieu/", "/thong-ke/"))}
    assert counted == _COUNTED, "what counts or lists the states of certificates, and no other table"
    changed -= counted
    expired = [path for path in changed if re.fullmatch(r"/san-pham/[^/]+/", path)]
    assert expired, "one product of the demo site lapses between the two days"
    allowed = {"/", "/san-pham/", *expired}
    for path in changed - allowed:
        shown = last_day.page(path)
        links = set(shown.values_of("a", "href"))
        assert links & set(expired), f"{path} changed but shows none of the products that expired"
        assert re.fullmatch(
            r"/(lang-nghe|chu-the|nghe|tinh|van-ban|to-chuc|su-kien|nghe-nhan)/[^/]+/", path
        ), path
    assert {"/", "/san-pham/"} <= changed
    for path in expired:
        assert "hết hạn" in day_after.text(path).lower()


def test_a_day_without_events_changes_nothing_but_the_date_line_of_home(tmp_path: Path) -> None:
    one = build(DEMO / "content", tmp_path / "a", _CATALOGUE, today="2027-08-17")
    other = build(DEMO / "content", tmp_path / "b", _CATALOGUE, today="2027-08-18")
    assert _changed(one, other) == {"/"}


def test_a_site_below_a_path_links_below_it(tmp_path: Path) -> None:
    site = build(DEMO / "content", tmp_path / "output", _CATALOGUE, SITEURL="http://127.0.0.1:8000/ten-kho")
    for path, page in site.pages.items():
        for address in [*page.values_of("*", "href"), *page.values_of("*", "src")]:
            target = site.inside(address, path)
            if target is not None:
                assert target[0].startswith("/ten-kho/"), f"{path}: {address}"


def write_plain_articles(folder: Path, count: int) -> None:
    """Write articles as stock Pelican has them, with free categories and tags."""
    categories = ["Tin tức", "Đời sống", "Du lịch làng nghề", "Misc"]
    tags = ["gốm", "lụa", "OCOP", "Hà Nội", "mây tre", "nón lá", "festival 2025"]
    for number in range(count):
        day = f"{2020 + number % 6}-{number % 12 + 1:02d}-{number % 28 + 1:02d} {number % 24:02d}:30"
        head = [
            f"Title: Bài số {number}: chuyện làng",
            f"Date: {day}",
            f"Category: {categories[number % 4]}",
            f"Tags: {tags[number % 7]}, {tags[(number + 3) % 7]}",
            f"Slug: bai-so-{number}",
            f"Author: {'Minh An' if number % 2 else 'Thu Hà'}",
            f"Summary: Tóm tắt bài {number}.",
        ]
        text = f"\n\nĐoạn một của bài {number}.\n\n## Mục\n\n- một\n- hai\n"
        path = folder / f"{number % 10}" / f"bai-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(head) + text, encoding="utf-8")


@pytest.mark.parametrize("count", [150, pytest.param(1000, marks=pytest.mark.long)])
def test_many_plain_articles_build_with_an_empty_catalogue(count: int, tmp_path: Path) -> None:
    write_plain_articles(tmp_path / "content", count)
    (tmp_path / "catalogue").mkdir()
    site = build(tmp_path / "content", tmp_path / "output", str(tmp_path / "catalogue"))
    articles = [path for path in site.pages if re.fullmatch(r"/tin/\d{4}/bai-so-\d+/", path)]
    assert len(articles) == count
    assert "/chuyen-muc/du-lich-lang-nghe/" in site.pages
    assert "/chu-de/nonla/" not in site.pages
    assert "/chu-de/non-la/" in site.pages
    assert "/tac-gia/minh-an/" in site.pages
    assert "/tin/trang-1/" in site.pages
    assert site.page("/lang-nghe/").select("h1")


def test_an_empty_site_builds(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    site = build(tmp_path / "content", tmp_path / "output", "")
    assert "/" in site.pages
    assert "feeds/tin.xml" in site.files


def test_a_document_links_its_own_file_and_only_used_files_are_published(demo: Built) -> None:
    linked = {
        address
        for path, page in demo.pages.items()
        if path.startswith("/van-ban/")
        for address in page.values_of("a", "href")
        if address.startswith("/files/")
    }
    assert linked
    assert {f"/{name}" for name in demo.files if name.startswith("files/")} == linked


def test_a_second_run_of_one_process_reads_the_catalogue_anew(tmp_path: Path) -> None:
    """As under ``pelican --autoreload``: an entry mended between two runs shows in the second."""
    shutil.copytree(DEMO, tmp_path / "site")
    record = tmp_path / "site" / "catalogue" / "villages" / "mau-gom.yaml"
    script = f"""
import pathlib, pelican
from pelican.settings import read_settings
overrides = {{"PATH": {str(tmp_path / "site" / "content")!r}, "OUTPUT_PATH": {str(tmp_path / "output")!r},
              "LANGNGHE_CATALOGUE": {str(tmp_path / "site" / "catalogue")!r}, "LANGNGHE_TODAY": "{TODAY}"}}
build = pelican.Pelican(read_settings({str(PROJECT_ROOT / "pelicanconf.py")!r}, override=overrides))
build.run()
record = pathlib.Path({str(record)!r})
record.write_text(record.read_text("utf-8").replace("name: Làng Mẫu Gốm", "name: Làng Mẫu Đổi Tên"), "utf-8")
build.run()
"""
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    page = (tmp_path / "output" / "lang-nghe" / "mau-gom" / "index.html").read_text(encoding="utf-8")
    assert "<h1>Làng Mẫu Đổi Tên</h1>" in page


def test_a_file_that_pelican_drops_ends_the_build_and_leaves_the_last_site(
    demo: Built, tmp_path: Path
) -> None:
    """Pelican catches what goes wrong while a file is read, logs one line and goes on without the file."""
    site = copied(demo, tmp_path)
    script = f"""
import pelican, langnghe.rendering.entries as reader
read = reader.read_markdown
def break_one(source, *args, **more):
    if source.path.endswith("mau-gom-va-men-tro.md"):
        raise ZeroDivisionError
    return read(source, *args, **more)
reader.read_markdown = break_one
pelican.main([{str(DEMO / "content")!r}, "-s", {str(PROJECT_ROOT / "pelicanconf.py")!r},
    "-o", {str(site.output)!r}, "-e", 'LANGNGHE_CATALOGUE="{_CATALOGUE}"', 'LANGNGHE_TODAY="{TODAY}"'])
"""
    command = [sys.executable, "-c", script]
    path = {**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "plugins")}
    done = subprocess.run(command, capture_output=True, text=True, env=path, check=False, encoding="utf-8")
    assert done.returncode != 0
    assert "mau-gom-va-men-tro.md" in done.stdout + done.stderr
    assert site.files == demo.files
