"""A product's own history: which of its files is the last one."""

from __future__ import annotations

import pytest

from langnghe.model.product import Product, Submission
from langnghe.text.dates import PartialDate


def entered(*dates: str) -> Product:
    submissions = tuple(Submission(on=PartialDate.parse(on)) for on in dates)
    return Product(id="mau", name="Mẫu", submissions=submissions)


@pytest.mark.parametrize(
    ("dates", "newest"),
    [
        (("2022", "2024-05", "2023-12-31"), "2024-05"),
        (("2024-05", "2022"), "2024-05"),
        (("2024", "2024-06"), "2024"),
        (("2024", "2024-12"), "2024-12"),
    ],
)
def test_the_newest_file_is_the_one_that_can_be_the_last_and_of_two_the_one_known_better(
    dates: tuple[str, ...], newest: str
) -> None:
    found = entered(*dates).newest_submission
    assert found is not None
    assert found.on == PartialDate.parse(newest)


def test_a_product_never_entered_has_no_newest_file() -> None:
    assert entered().newest_submission is None
