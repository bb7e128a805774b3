"""Related records: what both have decides, the rarer the more, and work stays bounded."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import TODAY, article, loaded, village, vocabulary

from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import Kind
from langnghe.model.parts import Source
from langnghe.model.product import Product
from langnghe.model.vocabulary import Craft
from langnghe.relations.related.records import build_record_index, news_near, related_records
from langnghe.relations.related.weights import RELATED_RECORDS
from langnghe.relations.site_data import SiteData, build_site_data

CRAFTS = {
    "duc-dong": Craft(id="duc-dong", name="Đúc đồng", group="kim-loai"),
    "cham-bac": Craft(id="cham-bac", name="Chạm bạc", group="kim-loai"),
    "gom-su": Craft(id="gom-su", name="Gốm sứ", group="gom"),
}
KNOWN = (Source(title="Nguồn", confidence="A"),)


def product(id_: str, **more: Any) -> Product:
    return Product(id=id_, name=id_, **{"sources": KNOWN, **more})


def data(*products: Product, articles: Any = (), references: Any = (), villages: Any = ()) -> SiteData:
    catalogue = Catalogue(
        vocabulary=vocabulary(crafts=CRAFTS),
        products={one.id: one for one in products},
        villages={one.id: one for one in villages},
    )
    return build_site_data(loaded(catalogue, references), list(articles), [], TODAY)


def found(id_: str, *products: Product, kind: Kind = "products") -> list[str]:
    return [one.id for one in related_records(id_, build_record_index(data(*products), kind))]


def test_records_that_share_nothing_are_not_related() -> None:
    assert (
        found("a", product("a", crafts=("gom-su",)), product("b", crafts=("duc-dong",)), product("c")) == []
    )


def test_village_craft_group_of_crafts_and_ocop_group_count_in_this_order() -> None:
    products = [
        product("a", villages=("v",), crafts=("duc-dong",), group="thuc-pham"),
        product("b", villages=("v",), crafts=("duc-dong",), group="thuc-pham"),
        *(product(f"x{number}") for number in range(20)),
    ]
    points = build_record_index(data(*products), "products").points
    ranked = sorted(points, key=points.__getitem__, reverse=True)
    assert ranked == [
        ("villages", "v"),
        ("crafts", "duc-dong"),
        ("craft_groups", "kim-loai"),
        ("ocop_groups", "thuc-pham"),
    ]


def test_a_group_that_many_share_is_no_reason_to_show_a_record() -> None:
    products = [product(f"p{number}", group="thuc-pham") for number in range(20)]
    assert found("p0", *products) == []


def test_what_fewer_records_share_counts_more() -> None:
    one = product("a", villages=("v", "w"))
    common = [product(f"v{number}", villages=("v",)) for number in range(20)]
    assert found("a", one, *common, product("z", villages=("w",)))[0] == "z"


def test_the_reason_is_what_counts_most() -> None:
    products = [product("a", villages=("v",), crafts=("gom-su",)), product("b", villages=("v",))]
    more = [product(f"x{number}", crafts=("gom-su",)) for number in range(20)]
    index = build_record_index(data(*products, *more), "products")
    assert related_records("a", index)[0].why == ("villages", "v")


def test_of_a_record_that_needs_checking_only_craft_and_place_count() -> None:
    unchecked = product("b", villages=("v",), sources=(Source(title="Nguồn", confidence="C"),))
    assert unchecked.needs_checking
    assert found("a", product("a", villages=("v",)), unchecked) == []


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from("uvw"), max_size=2, unique=True),
            st.lists(st.sampled_from(sorted(CRAFTS)), max_size=2, unique=True),
        ),
        max_size=60,
    )
)
def test_a_list_is_short_ordered_true_and_free_of_the_record_itself(rows: Any) -> None:
    products = [
        product(f"p{number:02}", villages=tuple(v), crafts=tuple(c)) for number, (v, c) in enumerate(rows)
    ]
    index = build_record_index(data(*products), "products")
    for one in products:
        related = related_records(one.id, index)
        assert one.id not in [entry.id for entry in related]
        assert len({entry.id for entry in related}) == len(related) <= RELATED_RECORDS
        assert [e.points for e in related] == sorted((e.points for e in related), reverse=True)
        for entry in related:
            assert entry.why in index.traits[one.id]
            assert entry.why in index.traits[entry.id]


def test_news_next_to_a_record_fills_up_where_its_own_is_short() -> None:
    own = article("cua-minh", references={"products": ("a",)})
    near = [
        article(f"lang-{number}", f"2026-01-0{number} 08:00", references={"villages": ("v",)})
        for number in (1, 2)
    ]
    made = data(product("a", villages=("v",)), articles=[own, *near], villages=[village("v", sources=KNOWN)])
    assert [(one.article.slug, one.about) for one in news_near(made, "products", "a")] == [
        ("lang-2", ("villages", "v")),
        ("lang-1", ("villages", "v")),
    ]
    assert len(news_near(made, "products", "a", count=2)) == 1
    assert news_near(made, "products", "a", count=1) == ()


def test_news_about_those_who_name_a_record_is_next_to_it_too() -> None:
    about = article("san-pham", references={"products": ("a",)})
    references = [(("products", "a"), "villages", "v")]
    made = data(
        product("a", villages=("v",)),
        articles=[about],
        references=references,
        villages=[village("v", sources=KNOWN)],
    )
    assert [one.article.slug for one in news_near(made, "villages", "v")] == ["san-pham"]
