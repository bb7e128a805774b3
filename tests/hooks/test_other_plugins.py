"""Our plugin beside others: what they are shown, and that what they write lands with the site."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.hooks.site import Done, build, write_site

HERE = Path(__file__).parent
BEHIND = '["langnghe", "sitemap", "seo", "render_math", "neighbors", "probe"]'
BEFORE = '["probe", "neighbors", "render_math", "seo", "sitemap", "langnghe"]'
SETTINGS = f"""
PLUGIN_PATHS.append({json.dumps(str(HERE))})
LANGNGHE_EXTRA_KEYS = ["series_index"]
SEO_ENHANCER = True
"""
MATH = "\nCông thức $E = mc^2$ trong bài.\n"


@dataclass(frozen=True)
class Beside:
    """A build beside other plugins, what the probe saw, and the times of the files it left."""

    done: Done
    seen: dict[str, Any]
    times: dict[str, int]

    @property
    def pages(self) -> set[str]:
        """The HTML files of the output."""
        return {name for name in self.done.names() if name.endswith(".html")}


def build_beside(root: Path, **environment: str) -> Beside:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        done = build(root)
    assert done.status == 0, done.printed
    times = {name: (done.output / name).stat().st_mtime_ns for name in done.names()}
    return Beside(done, json.loads((root / "seen.json").read_text("utf-8")), times)


@pytest.fixture(scope="module", params=[BEHIND, BEFORE], ids=["behind ours", "before ours"])
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with other plugins, listed behind ours and before."""
    folder = tmp_path_factory.mktemp("site")
    write_site(folder, SETTINGS, extra='series_index: "2"\n', plugins=request.param)
    article = folder / "content" / "cu.md"
    article.write_text(article.read_text("utf-8") + MATH, "utf-8")
    return folder


@pytest.fixture(scope="module")
def first(root: Path) -> Beside:
    """The first build: there is no output yet."""
    return build_beside(root)


@pytest.fixture(scope="module")
def second(root: Path, first: Beside) -> Beside:
    """The second build of the same content: nothing of ours has changed."""
    return build_beside(root)


def test_every_page_is_announced_with_its_context_once_it_is_written(first: Beside) -> None:
    assert set(first.seen["pages"]) == first.pages
    assert all(page["exists"] for page in first.seen["pages"].values())
    article = first.seen["pages"]["tin/2026/bai-cu/index.html"]
    assert article["title"] == "Bài cũ"
    assert article["url"] == "tin/2026/bai-cu/"
    assert article["articles"] == 2
    assert article["site"][:2] == ["https://vidu.vn", "Làng Nghề"]
    assert first.seen["pages"]["index.html"]["title"] is None


def test_pages_that_did_not_change_are_announced_too(second: Beside) -> None:
    assert set(second.seen["pages"]) == second.pages


def test_finalizers_see_the_whole_site_where_they_look_for_it(first: Beside, second: Beside) -> None:
    for built in (first, second):
        assert built.seen["same"]
        assert built.done.names() - set(built.seen["files"]) <= {"probe/note.txt", "sitemap.xml"}
    [staging] = {page["site"][2] for page in second.seen["pages"].values()}
    assert Path(staging).name == ".output.staging"
    assert not Path(staging).exists()


def test_what_they_write_and_edit_lands_and_the_unchanged_is_not_touched(
    first: Beside, second: Beside
) -> None:
    for built in (first, second):
        assert built.done.read("probe/note.txt") == "of another plugin"
        assert built.done.read("index.html").count("<!-- edited in place -->") == 1
    changed = {name for name, time in second.times.items() if time != first.times[name]}
    assert changed <= {"sitemap.xml"}, "the plugin writes the time of the build into it"


def test_what_they_no_longer_write_is_removed(root: Path, second: Beside) -> None:
    third = build_beside(root, PROBE_SILENT="1")
    assert second.done.output == third.done.output
    assert "probe/note.txt" not in third.done.names()
    assert second.pages == third.pages


def test_articles_are_objects_of_pelican_in_order_and_only_those_that_are_out(first: Beside) -> None:
    new, old = first.seen["articles"]
    assert (new["slug"], new["newer"], new["older"]) == ("bai-moi", None, "bai-cu")
    assert (old["slug"], old["newer"], old["older"]) == ("bai-cu", "bai-moi", None)
    assert old["tags"] == [["gốm", "chu-de/gom/"]]
    assert old["authors"] == ["Thu Hà"]
    assert (first.done.output / old["tags"][0][1] / "index.html").is_file()


def test_a_front_matter_key_of_the_site_reaches_them(first: Beside) -> None:
    assert first.seen["pages"]["tin/2026/bai-cu/index.html"]["series_index"] == "2"


def test_a_text_is_published_as_they_leave_it(first: Beside) -> None:
    assert "<p>Thêm bởi plugin khác.</p>" in first.done.read("tin/2026/bai-moi/index.html")
    assert "Thêm bởi plugin khác" not in first.done.read("tin/2026/bai-cu/index.html")


def test_pelican_sitemap_lists_every_page_and_it_is_told_that_we_make_one(second: Beside) -> None:
    listed = set(re.findall(r"<loc>https://vidu.vn/(.*?)</loc>", second.done.read("sitemap.xml")))
    assert listed == {name.removesuffix("index.html") for name in second.pages}
    assert "sitemap.xml  NHẮC LN506 · Plugin khác cũng ghi tệp này" in second.done.printed
    assert "bản được đăng là của plugin ấy" in second.done.printed


def test_render_math_marks_formulas_and_its_script_is_told(first: Beside) -> None:
    text = first.done.read("tin/2026/bai-cu/index.html")
    assert r'<span class="math">\(E = mc^2\)</span>' in text
    assert "mathjax" not in text.lower()
    assert "Thiết lập MATH_JAX (auto_insert) không có tác dụng" in first.done.printed


def test_seo_reports_and_its_enhancer_is_told(root: Path, first: Beside) -> None:
    report = (root / "seo_report.html").read_text("utf-8")
    assert "tin/2026/bai-moi/" in report
    assert "You need to declare a description" not in report
    assert first.done.read("tin/2026/bai-cu/index.html").count('rel="canonical"') == 1
    assert "Thiết lập SEO_ENHANCER không có tác dụng" in first.done.printed


def test_without_another_plugin_that_looks_only_what_changed_is_staged(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert build(tmp_path).status == 0
    write_site(tmp_path, f'PLUGINS.append("stop")\nPLUGIN_PATHS.append({json.dumps(str(tmp_path))})')
    (tmp_path / "stop.py").write_text(
        "import sys\nfrom pelican import signals\n"
        "def stop(pelican):\n    sys.exit(3)\n"
        "def add(pelican):\n    signals.finalized.connect(stop, sender=pelican)\n"
        "def register():\n    signals.get_writer.connect(add)\n"
    )
    assert build(tmp_path).status == 3
    assert [path.name for path in (tmp_path / ".output.staging").rglob("*") if path.is_file()] == []
