"""Our plugin in a site as ``pelican-quickstart`` writes it, and the settings that people add first."""

from __future__ import annotations

from pathlib import Path

import pytest
from pelican.tools.pelican_quickstart import CONF, render_jinja_template
from tests.hooks.site import ARTICLES, PLUGINS, TODAY, Done, build

QUICKSTART = {"author": "'Minh An'", "sitename": "'Làng tôi'", "timezone": "'Europe/Rome'", "lang": "'en'"}
OWN = f'PLUGIN_PATHS = [{PLUGINS}]\nPLUGINS = ["langnghe"]\nLANGNGHE_TODAY = "{TODAY}"\n'


def write_stock_site(root: Path, siteurl: str = "") -> None:
    """Write both settings files by Pelican's own templates, with our plugin added; and some news."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(CONF, "basedir", str(root))
        for name in ("pelicanconf.py", "publishconf.py"):
            render_jinja_template(f"{name}.jinja2", {**CONF, **QUICKSTART, "siteurl": siteurl}, name)
    settings = root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + OWN, "utf-8")
    (root / "content").mkdir()
    for name, text in ARTICLES.items():
        (root / "content" / name).write_text(text.replace("{extra}", ""), "utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the stock site."""
    folder = tmp_path_factory.mktemp("stock")
    write_stock_site(folder, "https://vidu.vn")
    return folder


@pytest.fixture(scope="module")
def stock(root: Path) -> Done:
    """The stock site as it is first built, to look at."""
    return build(root)


def test_a_stock_site_is_built_with_our_theme(stock: Done) -> None:
    assert stock.status == 0, stock.printed
    page = stock.read("tin/2026/bai-moi/index.html")
    assert 'class="ln-text"' in page
    assert "Làng tôi" in page
    assert not (stock.output / "index2.html").exists()
    assert not (stock.output / "author").exists()


def test_a_stock_site_is_told_which_settings_it_cannot_have(stock: Done) -> None:
    assert stock.told == [
        "LN504 · Thiết lập AUTHOR không có tác dụng",
        "LN504 · Thiết lập DEFAULT_PAGINATION không có tác dụng",
        "LN504 · Thiết lập LINKS không có tác dụng",
        "LN504 · Thiết lập SOCIAL không có tác dụng",
        "LN504 · Thiết lập SOCIAL không có tác dụng",
        "LN504 · Thiết lập TIMEZONE không có tác dụng",
        "LN505 · Chưa có địa chỉ của cổng (SITEURL)",
    ]
    assert "#" not in [line.strip() for line in stock.printed.splitlines()]


def test_publishing_a_stock_site_wipes_nothing(root: Path, stock: Done) -> None:
    (stock.output / "google123.html").write_text("a verification file that somebody laid here")
    published = build(root, "-s", "publishconf.py")
    assert published.status == 0, published.printed
    assert "LN504 · Thiết lập DELETE_OUTPUT_DIRECTORY không có tác dụng" in published.told
    assert not any("SITEURL" in told for told in published.told)
    assert (published.output / "google123.html").exists()
    assert 'href="https://vidu.vn/tin/2026/bai-moi/"' in published.read("tin/2026/bai-moi/index.html")


def test_files_and_templates_of_the_site_stand_where_pelican_lays_them(root: Path, stock: Done) -> None:
    settings = root / "them.py"
    settings.write_text(
        "from pelicanconf import *\n"
        'SITEURL = "https://vidu.vn"\n'
        'STATIC_PATHS = ["images", "extra"]\n'
        'EXTRA_PATH_METADATA = {f"extra/{name}": {"path": name} for name in ("CNAME", "robots.txt")}\n'
        'THEME_TEMPLATES_OVERRIDES = ["mau"]\n'
        'JINJA_FILTERS = {"to": str.upper}\n'
        'JINJA_GLOBALS = {"nam": 2026}\n'
        'JINJA_TESTS = {"ngan": lambda text: len(text) < 20}\n'
        'DEFAULT_CATEGORY = "Chuyện làng"\n'
        'TEMPLATE_PAGES = {"rieng.html": "rieng/index.html"}\n',
        "utf-8",
    )
    extra = root / "content" / "extra"
    extra.mkdir()
    (extra / "CNAME").write_text("vidu.vn")
    (extra / "robots.txt").write_text("User-agent: *\nDisallow: /rieng/\n")
    (root / "content" / "images").mkdir()
    (root / "content" / "images" / "chua-dung.svg").write_text("<svg/>")
    (root / "content" / "rieng.html").write_text("Trang riêng của {{ SITENAME }}", "utf-8")
    (root / "mau").mkdir()
    (root / "mau" / "article.html").write_text(
        '{% extends "!theme/article.html" %}{% block main %}{{ super() }}'
        '{% if page.title is ngan %}<p>{{ "ghi chú" | to }} {{ nam }}</p>{% endif %}{% endblock %}',
        "utf-8",
    )
    done = build(root, "-s", "them.py")
    assert done.status == 0, done.printed
    assert done.read("CNAME") == "vidu.vn"
    assert "Disallow: /rieng/" in done.read("robots.txt")
    assert "robots.txt  NHẮC LN506" in done.printed
    assert done.read("rieng/index.html") == "Trang riêng của Làng tôi"
    assert "<p>GHI CHÚ 2026</p>" in done.read("tin/2026/bai-moi/index.html")
    assert "chuyen-muc/chuyen-lang/index.html" in done.names()
    assert not any(name.endswith("chua-dung.svg") for name in done.names())
    assert "STATIC_PATHS: images" in done.printed
