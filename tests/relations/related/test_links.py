"""What articles share besides words: their records, the villages behind these, crafts, tags."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import TODAY, article, loaded, village, vocabulary

from langnghe.model.catalogue import Catalogue
from langnghe.model.people import Artisan
from langnghe.model.product import Product
from langnghe.relations.related.links import article_links, build_links
from langnghe.relations.related.weights import (
    AGE_STEP,
    AGE_STEPS,
    FEW_LINKS,
    LINKED_CANDIDATES,
    age_points,
    link_points,
    spread_points,
    spread_steps,
)
from langnghe.relations.site_data import build_site_data

CATALOGUE = Catalogue(
    vocabulary=vocabulary(),
    villages={"dai-bai": village("dai-bai", crafts=("duc-dong",))},
    products={"chuong": Product(id="chuong", name="Chuông", villages=("dai-bai",))},
    artisans={"an": Artisan(id="an", name="An", villages=("dai-bai",), crafts=("cham-bac",))},
)


def links(**fields: object) -> tuple[tuple[str, str], ...]:
    one = article("mau", **fields)
    return article_links(build_site_data(loaded(CATALOGUE), [one], [], TODAY), one)


def test_news_about_a_product_or_an_artisan_is_news_of_its_village_and_craft() -> None:
    about = {"products": ("chuong",), "artisans": ("an",)}
    assert links(references=about, tags=("Lễ hội",)) == (
        ("products", "chuong"),
        ("artisans", "an"),
        ("villages", "dai-bai"),
        ("crafts", "cham-bac"),
        ("crafts", "duc-dong"),
        ("tags", "le-hoi"),
    )


def test_a_village_named_twice_over_is_one_link() -> None:
    about = {"villages": ("dai-bai",), "products": ("chuong",)}
    assert [key for key in links(references=about) if key[0] == "villages"] == [("villages", "dai-bai")]


def test_a_record_that_the_catalogue_does_not_have_is_a_link_all_the_same() -> None:
    assert links(references={"products": ("khong-co",)}) == (("products", "khong-co"),)


@given(st.integers(2, 5000), st.integers(2, 5000))
def test_a_link_counts_less_the_more_articles_have_it_and_never_nothing(total: int, used_by: int) -> None:
    used_by = min(used_by, total)
    for kind in ("villages", "organisations", "crafts", "tags"):
        points = link_points(kind, used_by, total)
        assert 0 < points <= link_points(kind, 2, total)
        assert link_points(kind, min(total, 2 * used_by), total) <= points


@given(st.integers(1, 5000), st.integers(2, 5000))
def test_what_a_link_counts_moves_only_when_its_articles_double(used_by: int, total: int) -> None:
    if used_by.bit_length() == (used_by + 1).bit_length():
        assert link_points("villages", used_by, total) == link_points("villages", used_by + 1, total)


def test_an_article_of_few_links_keeps_its_points_and_each_doubling_takes_some() -> None:
    assert [spread_steps(count) for count in (1, FEW_LINKS - 1, FEW_LINKS, 2 * FEW_LINKS)] == [0, 0, 1, 2]
    assert [spread_points(600, steps) for steps in (0, 1, 4)] == [600, 480, 300]


def test_nearness_adds_a_step_less_for_each_doubling_of_the_days() -> None:
    days = [0, 1, 2, 3, 4, 365, 4000]
    assert [age_points(one) for one in days] == [50, 45, 40, 40, 35, 5, 0]
    assert age_points(0) == AGE_STEP * AGE_STEPS


@given(st.integers(1, 300), st.data())
def test_candidates_are_few_near_in_time_and_never_the_article_itself(
    count: int, data: st.DataObject
) -> None:
    made = build_links([(("villages", "dai-bai"),)] * count)
    own = data.draw(st.integers(0, count - 1))
    found = made.candidates(own)
    assert own not in found
    assert len(set(found)) == len(found) == min(count - 1, LINKED_CANDIDATES)
    nearest = sorted(abs(other - own) for other in range(count) if other != own)[: len(found)]
    assert max((abs(other - own) for other in found), default=0) <= 2 * max(nearest, default=0) + 1
