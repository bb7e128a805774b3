"""Facet pages against a count of the catalogue that shares no code with the portal, and the way to them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

import pytest
from tests.conftest import PROJECT_ROOT
from tests.whole_site.building import LATER, TODAY, Built, recount
from tests.whole_site.parsed import Element

RECOUNT = PROJECT_ROOT / "tools" / "recount_facets.py"
CLICKS = 4
ALL = re.compile(r"/[^/]+/")


@dataclass(frozen=True)
class Counted:
    """A built site and, from another hand, which records each of its facet pages must list."""

    site: Built
    catalogue: str
    today: str

    @cached_property
    def expected(self) -> Mapping[str, set[str]]:
        """The ids by the path of the page."""
        printed = recount(RECOUNT.name, self.catalogue, self.today)
        return {path: set(ids) for path, ids in printed.items()}

    @cached_property
    def firsts(self) -> Mapping[str, Element]:
        """The first pages of facets by path."""
        return {
            path: page
            for path, page in self.site.pages.items()
            if "ln-page--facet" in page.one("body").classes and not re.search(r"/trang-[0-9]+/$", path)
        }

    def listed(self, path: str) -> list[str]:
        """The ids on the cards of a page and of those numbered behind it."""
        links = (link for page in self.site.numbered(path) for link in page.select(".ln-card__name a"))
        return [urlsplit(str(link.get("href"))).path.strip("/").split("/")[1] for link in links]


@pytest.fixture(scope="module", params=["demo", "real", "real_later"])
def counted(request: pytest.FixtureRequest) -> Counted:
    """The demo site for the variety of its states, the real one on two days."""
    catalogue = "tests/site/catalogue" if request.param == "demo" else "catalogue"
    today = LATER if request.param == "real_later" else TODAY
    return Counted(request.getfixturevalue(request.param), catalogue, today)


def _number(text: str) -> int:
    found = re.match(r"[0-9.]+", text)
    return int(found[0].replace(".", "")) if found else 0


def _facet_of(part: Element) -> str:
    """The facet that a part of a panel belongs to."""
    return str(next(part.iterancestors("details")).get("data-facet"))


def test_the_recount_shares_no_code_with_the_portal() -> None:
    assert not re.search(r"^\s*(import|from) langnghe", RECOUNT.read_text(encoding="utf-8"), re.MULTILINE)


def test_there_is_a_page_for_exactly_the_values_and_pairs_recounted(counted: Counted) -> None:
    assert set(counted.firsts) == set(counted.expected)


def test_every_facet_page_lists_the_records_recounted_and_its_title_counts_them(counted: Counted) -> None:
    for path, ids in counted.expected.items():
        listed = counted.listed(path)
        assert sorted(listed) == sorted(ids), path
        assert _number(counted.firsts[path].one("h1").words) == len(ids), path


def test_every_number_of_a_panel_is_that_recounted(counted: Counted) -> None:
    for path, page in counted.firsts.items():
        kind = ALL.match(path)[0]
        for row in page.select(".ln-facet li"):
            facet, value = _facet_of(row), row.one("[data-value]").get("data-value")
            expected = counted.expected[f"{kind}{facet}/{value}/"] & counted.expected[path]
            assert _number(row.one(".ln-facet__count").words) == len(expected), f"{path} {value}"


def test_a_link_of_a_panel_leads_to_the_page_of_both_values(counted: Counted) -> None:
    for path, page in counted.firsts.items():
        kind = ALL.match(path)[0]
        for link in page.select(".ln-facet li a"):
            value = f"{kind}{_facet_of(link)}/{link.get('data-value')}/"
            target = counted.expected[urlsplit(str(link.get("href"))).path]
            assert target == counted.expected[path] & counted.expected[value], f"{path} → {value}"


def test_the_index_of_a_facet_names_every_value_with_its_number(counted: Counted) -> None:
    indexes: dict[str, dict[str, int]] = {}
    for path, ids in counted.expected.items():
        kind, facet, _value, *pair = path.strip("/").split("/")
        if not pair:
            indexes.setdefault(f"/{kind}/{facet}/", {})[path] = len(ids)
    for index, values in indexes.items():
        links = counted.site.page(index).select(".ln-links__list a")
        said = {urlsplit(str(a.get("href"))).path: _number(a.words.rpartition("(")[2]) for a in links}
        assert said == values, index


def test_a_product_whose_certificate_has_lapsed_counts_in_no_star_facet(counted: Counted) -> None:
    expired = (
        counted.expected["/san-pham/chung-nhan/het-han/"] | counted.expected["/san-pham/chung-nhan/thu-hoi/"]
    )
    starred = {id_ for path in counted.firsts if "/hang/" in path for id_ in counted.listed(path)}
    assert expired
    assert starred & expired == set()


def test_a_star_page_leads_to_those_whose_stars_are_over(real_later: Built) -> None:
    page = real_later.page("/san-pham/hang/3-sao/")
    assert page.select(".ln-card") == []
    assert page.one("h1").words.startswith("Chưa có sản phẩm nào")
    links = [str(link.get("href")) for link in page.select(".ln-links a")]
    assert "/san-pham/chung-nhan/het-han/" in links
    assert len(links) > 1


def test_another_day_moves_products_from_one_state_to_another(real: Built, real_later: Built) -> None:
    first, later = Counted(real, "catalogue", TODAY), Counted(real_later, "catalogue", LATER)
    path = "/san-pham/chung-nhan/het-han/"
    assert set(first.listed(path)) < set(later.listed(path))
    assert set(later.listed("/san-pham/hang/4-sao/")) < set(first.listed("/san-pham/hang/4-sao/"))


def _steps(site: Built, start: str, allowed: re.Pattern[str]) -> dict[str, int]:
    """Return how many clicks lead from a page to others, over pages whose path is allowed."""
    found, queue = {start: 0}, deque([start])
    while queue:
        path = queue.popleft()
        for link in site.pages[path].select("main a[href]"):
            inside = site.inside(str(link.get("href")), path)
            if inside and inside[0] in site.pages and inside[0] not in found and allowed.fullmatch(inside[0]):
                found[inside[0]] = found[path] + 1
                queue.append(inside[0])
    return found


def _reached(site: Built, facet: str) -> Iterator[tuple[str, int]]:
    """Yield products with the clicks to them from home by pages of a facet alone."""
    own = rf"/san-pham/{facet}/(?:[^/]+/(?:trang-[0-9]+/)?)?"
    for path, clicks in _steps(site, "/", re.compile(rf"{own}|/san-pham/[^/]+/")).items():
        if re.fullmatch(r"/san-pham/[^/]+/", path):
            yield path.strip("/").split("/")[1], clicks


@pytest.mark.parametrize("facet", ["tinh", "nghe", "chung-nhan"])
def test_any_product_is_four_clicks_from_home_without_a_script(counted: Counted, facet: str) -> None:
    having = {
        id_
        for path, ids in counted.expected.items()
        if re.fullmatch(rf"/san-pham/{facet}/[^/]+/", path)
        for id_ in ids
    }
    near = {id_ for id_, clicks in _reached(counted.site, facet) if clicks <= CLICKS}
    assert having
    assert having - near == set()


def test_any_product_with_stars_is_four_clicks_from_home_by_its_stars(counted: Counted) -> None:
    having = {id_ for stars in (3, 4, 5) for id_ in counted.expected[f"/san-pham/hang/{stars}-sao/"]}
    near = {id_ for id_, clicks in _reached(counted.site, "hang") if clicks <= CLICKS}
    assert having - near == set()


def test_every_product_has_a_state_of_certificate(counted: Counted) -> None:
    states = [path for path in counted.expected if path.startswith("/san-pham/chung-nhan/")]
    found = {id_ for path in states for id_ in counted.expected[path]}
    folder = PROJECT_ROOT / counted.catalogue / "products"
    assert found == {path.stem for path in folder.glob("*.yaml") if not path.name.startswith("_")}
