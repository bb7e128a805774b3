"""Slugs for addresses and ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.slug import is_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Gốm sứ Bát Tràng", "gom-su-bat-trang"),
        ("  Đại Hợp – Kiến Thụy! ", "dai-hop-kien-thuy"),
        ("490/QĐ-TTg", "490-qd-ttg"),
        ("C&C 100% “tơ tằm”", "c-c-100-to-tam"),
        ("村", ""),
        ("", ""),
    ],
)
def test_a_slug_is_the_folded_words_joined_by_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_words_that_differ_in_marks_only_share_a_slug() -> None:
    assert slugify("Mây") == slugify("May") == slugify("Mấy") == "may"


@pytest.mark.parametrize("text", ["bat-trang", "2018", "a", "qd-490-ttg-2018"])
def test_a_well_made_slug_is_accepted(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "Bat", "đa", "a b", "a_b", "a\n", "a/b", "٣"])
def test_anything_else_is_not_a_slug(text: str) -> None:
    assert not is_slug(text)


@given(st.text())
def test_what_slugify_gives_is_a_slug_or_empty_and_stays_the_same(text: str) -> None:
    slug = slugify(text)
    assert slug == "" or is_slug(slug)
    assert slugify(slug) == slug
