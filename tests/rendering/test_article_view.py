"""An article's page: what stands on it, and what does not when it is not known."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bs4 import BeautifulSoup
from tests.rendering.newsroom import make_article, make_context, make_village, read_page, views_of, words

from langnghe.model.article import Body, Signature
from langnghe.model.parts import Picture, Source
from langnghe.rendering.views.news.article import ArticleView, article_routes, reading_minutes
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import VIETNAM_TIME


def view_of(ctx: RenderContext) -> ArticleView:
    return next(iter(views_of(article_routes, ctx)))


def page_of(**fields: Any) -> BeautifulSoup:
    ctx = make_context([make_article(1, **fields)], villages=[make_village("mau-gom", "Làng Mẫu Gốm")])
    return read_page(view_of(ctx))


def test_an_article_shows_its_title_once_as_the_only_h1_with_its_stamp_and_category() -> None:
    page = page_of()
    assert [words(heading) for heading in page.find_all("h1")] == ["Bài mẫu số 1"]
    stamp = page.select_one(".ln-article__meta time")
    assert (words(stamp), stamp["datetime"]) == ("21:10 | 09/01/2026", "2026-01-09T21:10:00+07:00")
    assert page.select_one(".ln-article__meta a")["href"] == "/ten-kho/chuyen-muc/tin-tuc/"


def test_an_article_without_anything_but_a_text_has_no_empty_part() -> None:
    page = page_of()
    assert page.main.find(["h2", "figure", "ul", "dl", "section"]) is None
    assert page.select_one(".ln-article__byline, .ln-article__sapo, .ln-tags, .ln-signature") is None


def test_the_summary_is_the_sapo_and_the_description_for_search_engines() -> None:
    page = page_of(summary="Tóm tắt mẫu.")
    assert words(page.select_one(".ln-article__sapo")) == "Tóm tắt mẫu."
    assert page.find("meta", attrs={"name": "description"})["content"] == "Tóm tắt mẫu."


def test_authors_are_linked_and_the_byline_follows_them() -> None:
    byline = page_of(authors=("An Mẫu", "Bình Mẫu"), byline="(thực hiện)").select_one(".ln-article__byline")
    assert words(byline) == "Tác giả: An Mẫu , Bình Mẫu (thực hiện)"
    assert [link["href"] for link in byline.find_all("a")] == [
        "/ten-kho/tac-gia/an-mau/",
        "/ten-kho/tac-gia/binh-mau/",
    ]


def test_a_corrected_article_says_when_it_was_last_updated() -> None:
    modified = datetime(2026, 1, 12, 8, 5, tzinfo=VIETNAM_TIME)
    page = page_of(modified=modified)
    assert words(page.select_one(".ln-article__modified")) == "Cập nhật lần cuối: 08:05 | 12/01/2026"


def test_a_signature_stands_under_the_text_with_body_role_and_name() -> None:
    page = page_of(signature=Signature(body="HIỆP HỘI MẪU", role="CHỦ TỊCH", name="Nguyễn Văn Mẫu"))
    assert [words(line) for line in page.select(".ln-signature p")] == [
        "HIỆP HỘI MẪU",
        "CHỦ TỊCH",
        "Nguyễn Văn Mẫu",
    ]


def test_a_cover_has_size_text_alternative_caption_and_credit() -> None:
    cover = Picture(file="mau.jpg", alt="Lò gốm mẫu", caption="Lò gốm.", credit="An Mẫu")
    figure = page_of(cover=cover).select_one("figure")
    assert (figure.img["alt"], figure.img["width"], figure.img["height"]) == ("Lò gốm mẫu", "640", "480")
    assert "loading" not in figure.img.attrs
    assert words(figure.figcaption) == "Lò gốm. Ảnh: An Mẫu"


def test_records_the_article_speaks_of_are_linked_by_kind() -> None:
    page = page_of(references={"villages": ("mau-gom",)})
    rows = [(words(row.dt), row.dd.a["href"]) for row in page.select(".ln-terms__row")]
    assert rows == [("Làng nghề", "/ten-kho/lang-nghe/mau-gom/")]


def test_sources_say_how_far_they_can_be_trusted() -> None:
    source = Source(
        title="Báo cáo mẫu", publisher="Hiệp hội Mẫu", url="https://vidu.vn/bao-cao", confidence="A"
    )
    item = page_of(sources=(source,)).select_one("#nguon li")
    assert words(item) == "Báo cáo mẫu , Hiệp hội Mẫu (nguồn trực tiếp)"
    assert item.a["href"] == "https://vidu.vn/bao-cao"


def test_the_text_is_shown_as_converted_and_the_title_is_escaped() -> None:
    page = page_of(title="Gốm <b>& men</b>", body=Body(html="<p><em>Chữ</em> nghiêng.</p>"))
    assert words(page.h1) == "Gốm <b>& men</b>"
    assert page.select_one(".ln-text em").text == "Chữ"


def test_lists_under_an_article_are_sections_with_the_agreed_ids() -> None:
    about = {"references": {"villages": ("mau-gom",)}, "authors": ("An Mẫu",)}
    articles = [make_article(2, **about)]
    articles += [make_article(n, **about if n == 1 else {}) for n in (1, 3, 4)]
    articles.append(make_article(5, category="Nghiên cứu trao đổi", authors=("An Mẫu",)))
    ctx = make_context(articles, villages=[make_village("mau-gom", "Làng Mẫu Gốm")])
    view = next(view for view in views_of(article_routes, ctx) if view.title == "Bài mẫu số 2")
    sections = {section["id"]: section for section in read_page(view).select(".ln-article-lists section")}
    assert list(sections) == ["tin-lien-quan", "tin-moi-hon", "bai-viet-khac"]
    assert [words(section.h2) for section in sections.values()] == [
        "Tin liên quan",
        "Tin mới hơn",
        "Bài viết khác",
    ]
    assert "cùng Làng Mẫu Gốm" in words(sections["tin-lien-quan"])


def test_reading_takes_whole_minutes_and_a_text_without_words_none() -> None:
    assert [reading_minutes(count) for count in (0, 1, 250, 251)] == [None, 1, 1, 2]


def test_an_article_of_the_future_or_past_its_end_is_not_on_the_site() -> None:
    tomorrow = make_article(1, published=datetime(2026, 11, 22, 0, 0, tzinfo=VIETNAM_TIME))
    over = make_article(2, expires=datetime(2026, 11, 20, tzinfo=VIETNAM_TIME).date())
    assert list(views_of(article_routes, make_context([tomorrow, over]))) == []


def test_the_latest_news_is_a_link_and_never_part_of_an_article() -> None:
    latest = page_of().select_one("[data-ln=latest]")
    assert words(latest) == "Tin mới nhất"
    assert latest.a["href"] == "/ten-kho/tin/moi/"
