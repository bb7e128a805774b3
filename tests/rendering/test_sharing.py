"""Ways to pass an article on, and who speaks in an interview."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from tests.rendering.newsroom import make_article, make_making, read_page, words

from langnghe.model.article import Body
from langnghe.rendering.views.article import article_pages
from langnghe.rendering.views.interview import with_speakers
from langnghe.rendering.views.sharing import share_links

ADDRESS = "https://vidu.vn/ten-kho/tin/2026/mau/"


def test_each_way_carries_the_full_address() -> None:
    links = {link.text: link.href for link in share_links("Gốm & lụa: 100%?", ADDRESS)}
    assert list(links) == ["Zalo", "Facebook", "Thư điện tử"]
    assert parse_qs(urlsplit(links["Zalo"]).query) == {"url": [ADDRESS]}
    assert parse_qs(urlsplit(links["Facebook"]).query) == {"u": [ADDRESS]}


def test_a_mail_has_the_whole_title_as_its_subject() -> None:
    mail = share_links("Gốm & lụa: 100%?", ADDRESS)[-1].href
    assert parse_qs(mail.partition("?")[2]) == {"subject": ["Gốm & lụa: 100%?"], "body": [ADDRESS]}


def test_questions_and_answers_are_told_apart() -> None:
    html = with_speakers("<p><strong>Phóng viên:</strong> Sao?</p><p><strong>Ông Mẫu:</strong> Vậy.</p>")
    assert html.count('class="ln-says"') == 1
    assert html.startswith('<p class="ln-says ln-says--asking"><strong>Phóng viên:</strong>')


def test_bold_words_within_a_paragraph_are_no_speaker() -> None:
    html = "<p>Thầy <strong>dặn:</strong> chậm thôi.</p><p><strong>Chậm</strong> thôi.</p>"
    assert with_speakers(html) == html


def test_only_interviews_have_speakers() -> None:
    body = Body(html="<p><strong>Lưu ý:</strong> mẫu.</p>")
    pages = article_pages(make_making([make_article(1, body=body)]))
    assert read_page(next(pages)).select_one(".ln-says") is None


def test_on_paper_an_article_tells_its_address_and_its_date() -> None:
    view = next(article_pages(make_making([make_article(1)])))
    line = words(read_page(view).select_one(".ln-paper"))
    assert view.canonical in line
    assert view.stamp.text in line
