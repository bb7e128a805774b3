"""Ways to pass an article on, and what it says of itself on paper."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from tests.rendering.newsroom import make_article, make_context, read_page, views_of, words

from langnghe.rendering.views.news.article import article_routes, share_links

ADDRESS = "https://vidu.vn/ten-kho/tin/2026/mau/"


def test_each_way_carries_the_full_address() -> None:
    links = {link.text: link.href for link in share_links("Gốm & lụa: 100%?", ADDRESS)}
    assert list(links) == ["Zalo", "Facebook", "Thư điện tử"]
    assert parse_qs(urlsplit(links["Zalo"]).query) == {"url": [ADDRESS]}
    assert parse_qs(urlsplit(links["Facebook"]).query) == {"u": [ADDRESS]}


def test_a_mail_has_the_whole_title_as_its_subject() -> None:
    mail = share_links("Gốm & lụa: 100%?", ADDRESS)[-1].href
    assert parse_qs(mail.partition("?")[2]) == {"subject": ["Gốm & lụa: 100%?"], "body": [ADDRESS]}


def test_on_paper_an_article_tells_its_address_and_its_date() -> None:
    view = next(views_of(article_routes, make_context([make_article(1)])))
    line = words(read_page(view).select_one(".ln-paper"))
    assert view.canonical in line
    assert view.stamp.text in line
