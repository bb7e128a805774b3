"""Ids and slugs that would stand where the site's own addresses stand."""

from __future__ import annotations

import pytest

from langnghe.model.reserved import RESERVED_PAGE_SEGMENTS, is_reserved
from langnghe.rendering import urls


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("03", "articles"),
        ("tin", "pages"),
        ("2024", "pages"),
        ("trang-2", "pages"),
        ("nghe", "villages"),
        ("nhom", "products"),
        ("nam", "documents"),
        ("files", "pages"),
        ("lich", "events"),
        ("trang-12", "villages"),
        ("07", "events"),
        ("1999", "documents"),
    ],
)
def test_a_word_of_the_sites_own_addresses_is_taken(id_: str, kind: str) -> None:
    assert is_reserved(id_, kind)


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("2024", "articles"),
        ("tin", "articles"),
        ("nhom", "villages"),
        ("cong-nhan", "products"),
        ("trang-phuc", "products"),
        ("bat-trang", "villages"),
        ("gioi-thieu", "pages"),
        ("003", "products"),
    ],
)
def test_a_word_that_collides_with_nothing_is_free(id_: str, kind: str) -> None:
    assert not is_reserved(id_, kind)


def test_no_standing_page_can_take_the_first_part_of_an_address_of_the_site() -> None:
    constants = [value for name, value in vars(urls).items() if name.isupper() and isinstance(value, str)]
    addresses = [value for value in constants if value.startswith("/")]
    addresses += urls.KIND_PATHS.values()
    firsts = {address.split("/")[1].removesuffix(".html") for address in addresses} - {""}
    assert firsts
    free = {first for first in firsts if "." not in first} - RESERVED_PAGE_SEGMENTS
    assert free == set()
