"""Counts of the catalogue in words, on the pages of those who make and of where things are made.

A count is of what the catalogue holds; how complete that is the page says beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from langnghe.rendering.views.making import Making
from langnghe.text.numbers import format_number


def products_words(making: Making, ids: Iterable[str]) -> str:
    """Return how many products there are and how many of them hold a certificate today."""
    products = [making.portal.catalogue.products[id_] for id_ in dict.fromkeys(ids)]
    ratings = [making.portal.rating(one) for one in products if not one.needs_checking]
    current = sum(1 for one in ratings if one is not None and one.is_current)
    words = f"{format_number(len(products))} sản phẩm"
    return f"{words}, {format_number(current)} có chứng nhận OCOP còn hạn" if current else words
