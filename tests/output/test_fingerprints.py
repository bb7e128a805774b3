"""A fingerprint changes with the view, the site and every template of the page, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.output.views import page, site

from langnghe.output.fingerprints import Fingerprints
from langnghe.rendering.environment import build_environment, render

TEMPLATES = {
    "trang.html": '{% extends "khung.html" %}{% from "thanh-phan.html" import dong %}'
    "{% block noi_dung %}{{ dong(page.words) }}{% endblock %}",
    "khung.html": "<h1>{{ site.name }}</h1>{% block noi_dung %}{% endblock %}",
    "thanh-phan.html": '{% macro dong(words) %}{% include "dau.html" %}{{ words }}{% endmacro %}',
    "dau.html": "• ",
    "khac.html": "không dùng",
}


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for name, text in TEMPLATES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def fingerprint(theme: Path, words: str = "Làng", name: str = "Cổng mẫu") -> str:
    return Fingerprints(build_environment(theme), site(name=name)).of(page("/", words=words))


def test_equal_pages_have_equal_fingerprints_and_equal_bytes(theme: Path) -> None:
    assert fingerprint(theme) == fingerprint(theme)
    environment = build_environment(theme)
    assert render(environment, page("/", words="Làng"), site()) == "<h1>Cổng mẫu</h1>• Làng"


def test_another_word_of_the_page_or_of_the_site_makes_another_fingerprint(theme: Path) -> None:
    assert fingerprint(theme, words="Nghề") != fingerprint(theme)
    assert fingerprint(theme, name="Cổng khác") != fingerprint(theme)


@pytest.mark.parametrize("name", ["trang.html", "khung.html", "thanh-phan.html", "dau.html"])
def test_a_change_of_any_template_the_page_is_made_of_makes_another(name: str, theme: Path) -> None:
    before = fingerprint(theme)
    (theme / name).write_text(TEMPLATES[name] + " ")
    assert fingerprint(theme) != before


def test_a_template_of_other_pages_changes_nothing(theme: Path) -> None:
    before = fingerprint(theme)
    (theme / "khac.html").write_text("đã sửa")
    assert fingerprint(theme) == before


def test_two_pages_of_one_template_differ_by_their_views(theme: Path) -> None:
    prints = Fingerprints(build_environment(theme), site())
    assert prints.of(page("/a/")) != prints.of(page("/b/"))


def test_templates_that_include_each_other_are_read_once(theme: Path) -> None:
    (theme / "dau.html").write_text('• {% if page.words == "" %}{% include "thanh-phan.html" %}{% endif %}')
    assert fingerprint(theme) == fingerprint(theme)
