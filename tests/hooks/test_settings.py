"""Settings: Pelican's own that our pages follow, those that have no effect and are told, and ours."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG, get_settings_from_file, read_settings
from tests.conftest import PROJECT_ROOT

import langnghe
from langnghe.hooks.pelican_settings import FIXED, OWN, RENAMED, WITHOUT_EFFECT, told_settings
from langnghe.hooks.settings import (
    catalogue_folder,
    read_extra_keys,
    read_identity,
    read_markdown_settings,
    read_theme,
    usable_site_url,
)
from langnghe.model.problem import Problem
from langnghe.rendering.markdown import convert, use_extensions

HOOKS = PROJECT_ROOT / "plugins" / "langnghe" / "hooks"


def settings(**given: Any) -> dict[str, Any]:
    """Settings as Pelican hands them to plugins."""
    return read_settings(override={"TIMEZONE": "Asia/Ho_Chi_Minh", **given})


def told(**given: Any) -> list[str]:
    return [problem.subject for problem in told_settings(settings(**given))]


def test_the_settings_of_this_portal_and_of_stock_pelican_are_all_usual() -> None:
    assert told_settings(settings(**get_settings_from_file(str(PROJECT_ROOT / "pelicanconf.py")))) == []
    assert told_settings(settings(**DEFAULT_CONFIG)) == []


@pytest.mark.parametrize("name", sorted({*WITHOUT_EFFECT, *RENAMED, "ARTICLE_URL", "INDEX_SAVE_AS"}))
def test_each_setting_without_effect_is_told_with_the_reason_and_what_to_use(name: str) -> None:
    [problem] = told_settings({**settings(), name: "khác"})
    assert problem.subject == f"Thiết lập {name} không có tác dụng"
    assert not problem.is_error
    assert problem.needed
    assert problem.fix


@pytest.mark.parametrize("name", sorted(set(FIXED) & set(DEFAULT_CONFIG)))
def test_no_setting_is_set_to_another_value_in_silence(name: str) -> None:
    done_anyway = {"WITH_FUTURE_DATES"}
    assert name in done_anyway or told_settings({**settings(), name: "khác"})


def test_a_setting_at_the_value_we_need_is_not_told() -> None:
    usual = {"FEED_ALL_ATOM": None, "DELETE_OUTPUT_DIRECTORY": False, "DEFAULT_LANG": "vi"}
    assert told(**usual, ARTICLE_URL=FIXED["ARTICLE_URL"], MENUITEMS=(), LINKS=[]) == []


def test_settings_of_other_plugins_are_none_of_our_business() -> None:
    assert told(TIPUE_SEARCH_SAVE_AS="x", SITEMAP={"format": "xml"}, MY_URL="https://vidu.vn") == []


def test_a_misspelt_setting_of_ours_is_told_with_the_nearest() -> None:
    [problem] = told_settings(settings(LANGNGHE_SITE_OWNR="Hội"))
    assert problem.fix == "LANGNGHE_SITE_OWNER"


def test_who_the_site_is_stands_in_the_settings_of_pelican() -> None:
    social = [("Facebook", "https://vidu.vn/f"), ("Another social link", "#")]
    found: list[Problem] = []
    identity = read_identity(settings(SITENAME="Gốm", SITESUBTITLE="Tin gốm", SOCIAL=social), found)
    assert (identity.name, identity.tagline) == ("Gốm", "Tin gốm")
    assert identity.social == (("Facebook", "https://vidu.vn/f"),)
    assert [problem.subject for problem in found] == ["Thiết lập SOCIAL không có tác dụng"]
    assert read_identity(settings(), []).name == "Làng Nghề", "Pelican's default is nobody's name"


def test_without_an_address_a_site_is_for_this_machine_unless_it_is_published() -> None:
    assert usable_site_url(settings(SITEURL="", PORT=8001)) == "http://127.0.0.1:8001"
    assert usable_site_url(settings(SITEURL="", LANGNGHE_PUBLISHED=True)) == ""
    assert usable_site_url(settings(SITEURL="https://vidu.vn")) == "https://vidu.vn"


def test_the_theme_is_ours_where_the_settings_name_none(tmp_path: Path) -> None:
    found: list[Problem] = []
    assert read_theme(DEFAULT_CONFIG["THEME"], found) == PROJECT_ROOT / "theme"
    assert found == []
    assert read_theme(str(tmp_path), found) == tmp_path
    assert [problem.code for problem in found] == ["LN502"]


def test_the_catalogue_stands_beside_the_content_where_no_root_is_given(tmp_path: Path) -> None:
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "content").mkdir()
    found: list[Problem] = []
    folder = catalogue_folder({"PATH": str(tmp_path / "content")}, found)
    assert folder is not None
    assert folder.resolve() == tmp_path / "catalogue"
    assert catalogue_folder({"PATH": str(tmp_path)}, found) is None
    assert found == []


@pytest.mark.parametrize("keys", ["lang", ["title"], ["url"], ["tên"], 5])
def test_extra_keys_are_words_that_are_neither_ours_nor_pelicans(keys: object) -> None:
    found: list[Problem] = []
    assert read_extra_keys(keys, found) == frozenset()
    assert [problem.code for problem in found] == ["LN501"]
    assert read_extra_keys(["lang", "series_index"], []) == {"lang", "series_index"}


@pytest.fixture
def texts() -> Iterator[None]:
    """Leave the converter as it was: one serves all texts."""
    yield
    use_extensions((), {})


@pytest.mark.usefixtures("texts")
def test_extensions_of_markdown_are_used_and_cleaned_like_everything_else() -> None:
    found: list[Problem] = []
    read_markdown_settings({"MARKDOWN": {"extensions": ["abbr", "def_list"]}}, found)
    assert found == []
    assert '<abbr title="Mỗi xã">OCOP</abbr>' in convert("OCOP\n\n*[OCOP]: Mỗi xã\n", "mau.md").body.html
    definition = convert("Gốm\n: Đất nung\n", "mau.md")
    assert [problem.code for problem in definition.problems] == ["LN407"]
    assert "<dl" not in definition.body.html


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("name", ["attr_list", "markdown.extensions.md_in_html", "extra", "meta"])
def test_extensions_that_let_html_be_typed_are_told_and_left_out(name: str) -> None:
    found: list[Problem] = []
    read_markdown_settings({"MARKDOWN": {"extensions": [name]}}, found)
    assert [problem.code for problem in found] == ["LN504"]
    assert "class=" not in convert("Đoạn văn.\n{: .lon }\n", "mau.md").body.html


@pytest.mark.usefixtures("texts")
def test_an_extension_that_is_not_there_is_an_error_and_pelicans_default_is_none() -> None:
    found: list[Problem] = []
    read_markdown_settings({"MARKDOWN": {"extensions": ["khong_co"]}}, found)
    assert [problem.code for problem in found] == ["LN501"]
    read_markdown_settings(DEFAULT_CONFIG, quiet := [])
    assert quiet == []


def test_a_plugin_that_cannot_be_loaded_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pelican catches exceptions of ``register`` and builds a site without the plugin."""
    monkeypatch.delattr(langnghe, "hooks")
    monkeypatch.setitem(sys.modules, "langnghe.hooks", None)
    with pytest.raises(SystemExit):
        langnghe.register()


def test_every_setting_that_is_read_or_set_has_its_line_in_the_reference() -> None:
    reference = (PROJECT_ROOT / "docs" / "dev" / "settings.md").read_text("utf-8")
    described = set(re.findall(r"`([A-Z][A-Z_]+)`", reference))
    sources = "".join(path.read_text("utf-8") for path in HOOKS.glob("*.py"))
    read = set(re.findall(r"""settings(?:\.get\(|\.pop\(|\[)"([A-Z_]+)""", sources))
    assert {"STATIC_PATHS", "AUTHOR", "LANGNGHE_TODAY"} <= read
    assert {*read, *OWN, *RENAMED, *FIXED, *WITHOUT_EFFECT} - described == set()
