"""Texts outside the site: every address within them is a full one."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.output.full_text import absolute

PAGE = "https://vidu.vn/ten-kho/tin/2026/bai/"
FORMS = [
    "https://khac.vn/a?b=1&amp;c", "http://khac.vn", "#muc", "/ten-kho/x/#y", "//khac.vn/a.jpg", "anh.jpg",
    "../cu/", "?trang=2", "", "mailto:a@vidu.vn", "tel:+84912345678",
]  # fmt: skip


@pytest.mark.parametrize("address", FORMS)
def test_an_address_of_any_form_is_the_one_a_browser_would_make_of_it(address: str) -> None:
    wanted = urljoin(PAGE, address)
    assert absolute(f'<a href="{address}">x</a>', PAGE) == f'<a href="{wanted}">x</a>'


def test_pictures_their_sizes_posters_and_quotations_have_addresses_too() -> None:
    html = '<img src="/a.jpg" srcset="/a-1.avif 320w, b.avif 640w"><video poster="/p.jpg"><q cite="/c/">x</q>'
    assert absolute(html, PAGE) == (
        '<img src="https://vidu.vn/a.jpg" srcset="https://vidu.vn/a-1.avif 320w, '
        f'{PAGE}b.avif 640w"><video poster="https://vidu.vn/p.jpg"><q cite="https://vidu.vn/c/">x</q>'
    )


@given(st.text("<>ahref=\"/ '#&;", max_size=60))
def test_words_are_left_as_they_are(words: str) -> None:
    safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert absolute(f"<p>{safe}</p>", PAGE) == f"<p>{safe}</p>"


def test_an_attribute_that_only_ends_like_an_address_is_left() -> None:
    html = '<p data-href="/a" title=\'x href="/b"\'>x</p>'
    assert 'data-href="/a"' in absolute(html, PAGE)
