"""What an article writes by id is told by name everywhere: page, head, JSON-LD, feeds, related lists."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.output.machines import made_files, output_context
from tests.relations.samples import TODAY
from tests.rendering.newsroom import read_page, words

from langnghe.cli.project import read_content
from langnghe.output.feeds import feed_routes
from langnghe.output.validate import check_content
from langnghe.rendering.kinds import RECORD_KINDS
from langnghe.rendering.structured.news import article_node
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.news.article import ArticleView, article_page
from langnghe.rendering.views.shared.context import RenderContext

VOCABULARY = {
    "categories": ("ma-muc", "Chuyện nghề"),
    "tags": ("ma-the", "Gốm sứ"),
    "authors": ("ma-nguoi", "An Mẫu"),
    "series": ("ma-loat", "Giữ nghề"),
}
HEAD = """---
title: Bài {number}
date: 2026-01-0{number}
category: ma-muc
tags: [ma-the, Gốm sứ]
authors: [ma-nguoi]
series: ma-loat
summary: Tóm tắt.
sources:
  - title: Nguồn mẫu
---
Chữ.
"""


@pytest.fixture(scope="module")
def ctx(tmp_path_factory: pytest.TempPathFactory) -> RenderContext:
    """Two articles of one series that write all their terms by id."""
    folder = tmp_path_factory.mktemp("cong")
    for name, (id_, label) in VOCABULARY.items():
        write(folder / f"catalogue/vocab/{name}.yaml", f"{id_}: {label}\n")
    for number in (1, 2):
        write(folder / f"content/bai-{number}.md", HEAD.format(number=number))
    checked = check_content(read_content(folder / "content", folder / "catalogue", TODAY))
    assert checked.problems == ()
    urls = Urls("https://vidu.vn")
    return RenderContext(
        data=checked.data, urls=urls, texts=checked.texts, measure=lambda _picture: None, kinds=RECORD_KINDS
    )


@pytest.fixture(scope="module")
def view(ctx: RenderContext) -> ArticleView:
    return article_page(ctx, ctx.data.articles[0])


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_page_and_its_head_show_names(view: ArticleView) -> None:
    page = read_page(view)
    assert [words(tag) for tag in page.select(".ln-tags a")] == ["Gốm sứ"]
    assert words(page.select_one(".ln-article__byline a")) == "An Mẫu"
    assert "Chuyện nghề" in words(page.title)
    shown = words(page)
    assert all(name in shown for _, name in VOCABULARY.values())
    assert [id_ for id_, _ in VOCABULARY.values() if id_ in shown] == []


def test_the_graph_tells_names(ctx: RenderContext) -> None:
    node = article_node(ctx, ctx.data.articles[0], None)
    assert node["articleSection"] == "Chuyện nghề"
    assert node["keywords"] == ["Gốm sứ"]
    assert [author["name"] for author in node["author"]] == ["An Mẫu"]
    assert node["isPartOf"]["name"] == "Giữ nghề"


def test_feeds_tell_names(ctx: RenderContext) -> None:
    files: Mapping[str, bytes] = made_files(feed_routes, output_context(ctx))
    item = json.loads(files["/feeds/tin.json"])["items"][0]
    assert item["tags"] == ["Chuyện nghề", "Gốm sứ"]
    assert [author["name"] for author in item["authors"]] == ["An Mẫu"]
    atom = files["/feeds/tin.xml"].decode()
    assert 'term="ma-the"' in atom
    assert 'label="Gốm sứ"' in atom
    assert "Chuyện nghề" in json.loads(files["/feeds/chuyen-muc/ma-muc.json"])["title"]
