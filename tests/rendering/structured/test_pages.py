"""The graph of every kind of page, against the published requirements, and what it must not claim."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup
from tests.output.views import site
from tests.rendering.newsroom import TODAY, make_article, make_context, read_page
from tests.rendering.sample import sample_context
from tests.rendering.structured.schema_org import nodes_of, slips

from langnghe.model.article import Change, Video
from langnghe.model.ocop import certificate_state
from langnghe.model.parts import Picture
from langnghe.rendering.data.nodes import MEDIA_TYPES, catalogue_node
from langnghe.rendering.pages import page_routes
from langnghe.rendering.structured.news import article_node
from langnghe.rendering.structured.nodes import SUBJECT
from langnghe.rendering.structured.pages import StructuredData
from langnghe.rendering.views.shared.base import Link, PageView, PictureView, SiteView
from langnghe.rendering.views.shared.context import RenderContext


def structured_views(ctx: RenderContext, of: SiteView) -> list[PageView]:
    structured = StructuredData(ctx, of, {"data": catalogue_node})
    made = ((route, route.make(ctx)) for route in page_routes(ctx.data))
    return [structured.added_to(view, route.subject) if route.is_indexed else view for route, view in made]


def graphs(
    today: date = TODAY, of: SiteView | None = None
) -> dict[str, tuple[PageView, list[dict[str, Any]]]]:
    news = [make_article(number, category="Tin tức", summary="Sapo.") for number in range(1, 4)]
    ctx = sample_context(news, today)
    views = structured_views(ctx, of or site())
    return {v.path: (v, json.loads(v.structured)["@graph"] if v.structured else []) for v in views}


@pytest.fixture(scope="module")
def made() -> dict[str, tuple[PageView, list[dict[str, Any]]]]:
    return graphs()


def bare_ids(value: Any) -> Iterator[str]:
    """Yield the ids that are nothing but a pointer to another node of the same graph."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for inner in value.values():
            yield from bare_ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from bare_ids(inner)


def subject(graph: list[dict[str, Any]]) -> dict[str, Any]:
    return next(node for node in graph if str(node.get("@id", "")).endswith(SUBJECT))


def test_every_graph_meets_the_published_requirements(made: dict[str, Any]) -> None:
    wrong = {path: found for path, (_, graph) in made.items() if (found := slips(graph))}
    assert not wrong
    assert {node["@type"] for _, graph in made.values() for node in nodes_of(graph)} >= {
        "Place", "Product", "Organization", "Person", "Legislation", "Event", "NewsArticle", "BreadcrumbList",
        "Certification", "AdministrativeArea", "DefinedTerm", "WebSite", "CollectionPage",
    }  # fmt: skip


def test_an_id_is_of_one_thing_and_ids_inside_a_page_are_unique(made: dict[str, Any]) -> None:
    types: dict[str, str] = {}
    for path, (_, graph) in made.items():
        own = [node["@id"] for node in graph]
        assert len(own) == len(set(own)), path
        for node in nodes_of(graph):
            if "@id" in node:
                assert types.setdefault(node["@id"], node["@type"]) == node["@type"]


def test_what_a_node_points_to_is_there(made: dict[str, Any]) -> None:
    subjects = {node["@id"] for _, graph in made.values() for node in graph}
    named = {node["@id"] for _, graph in made.values() for node in nodes_of(graph) if "@id" in node}
    assert {one for one in named if one.endswith(SUBJECT)} <= subjects
    for path, (_, graph) in made.items():
        here = {node["@id"] for node in graph}
        assert set(bare_ids(graph)) <= here, path


def test_breadcrumbs_lead_from_home_to_the_page(made: dict[str, Any]) -> None:
    view, graph = made["/lang-nghe/mau-gom/"]
    breadcrumbs = next(node for node in graph if node["@type"] == "BreadcrumbList")["itemListElement"]
    assert [step["position"] for step in breadcrumbs] == [1, 2, 3]
    assert breadcrumbs[0]["item"].startswith("https://")
    assert breadcrumbs[-1]["item"] == view.canonical
    assert not [node for node in made["/"][1] if node["@type"] == "BreadcrumbList"]


def test_a_page_that_may_not_be_listed_has_no_graph(made: dict[str, Any]) -> None:
    assert made["/404.html"][1] == []


def statuses(today: date) -> dict[str, list[str | None]]:
    return {
        path: [one.get("certificationStatus") for one in subject(graph).get("hasCertification", [])]
        for path, (view, graph) in graphs(today).items()
        if view.kind == "product"
    }


def test_a_certificate_is_active_only_while_it_surely_holds() -> None:
    for today in (TODAY, TODAY + timedelta(days=4000)):
        found = statuses(today)
        for product in sample_context(today=today).data.catalogue.products.values():
            states = [certificate_state(one, today) for one in product.certificates]
            words = [(status or "").rpartition("/")[2] for status in found[f"/san-pham/{product.id}/"]]
            if product.needs_checking:
                assert words == []
                continue
            assert words == [
                {"valid": "CertificationActive", "expiring": "CertificationActive", "unknown": ""}.get(
                    state, "CertificationInactive"
                )
                for state in states
            ]
    assert any("Active" in str(one) for found in statuses(TODAY).values() for one in found)


def test_a_village_that_lost_its_title_has_no_active_one(made: dict[str, Any]) -> None:
    today = made["/"][0] and TODAY
    villages = sample_context().data.catalogue.villages.values()
    revoked = [one for one in villages if one.recognition_state(today) == "revoked"]
    assert revoked
    for village in revoked:
        titles = subject(made[f"/lang-nghe/{village.id}/"][1])["hasCertification"]
        assert {one["certificationStatus"] for one in titles} == {"https://schema.org/CertificationInactive"}


def test_a_site_without_an_owner_invents_no_publisher() -> None:
    owned = graphs(of=replace(site(), owner="Hiệp hội Mẫu"))["/"][1]
    assert owned[0]["publisher"]["name"] == "Hiệp hội Mẫu"
    plain = graphs(of=replace(site(), owner="Cổng mẫu, chưa có cơ quan chủ quản"))["/"][1]
    assert "publisher" not in plain[0]


def test_a_title_cannot_leave_the_block() -> None:
    ctx = sample_context([make_article(1, title="</script><script>alert(1)</script><!--")])
    views = structured_views(ctx, site())
    view = next(view for view in views if view.kind == "article")
    assert "<" not in view.structured
    assert json.loads(view.structured)["@graph"][-1]["headline"] == "</script><script>alert(1)</script><!--"


def test_the_frame_carries_the_graph_and_only_where_there_is_one(made: dict[str, Any]) -> None:
    view = made["/lang-nghe/mau-gom/"][0]
    blocks = read_page(view).select('script[type="application/ld+json"]')
    assert len(blocks) == 1
    assert json.loads(blocks[0].get_text())["@context"] == "https://schema.org"
    bare: BeautifulSoup = read_page(replace(view, structured=Markup()))
    assert bare.select('script[type="application/ld+json"]') == []


def test_the_page_of_open_data_is_a_catalogue_of_datasets() -> None:
    ctx = sample_context()
    node = catalogue_node(ctx, site(data_licence=Link(text="CC BY 4.0", href="https://vidu.vn/cc")))
    assert node is not None
    assert slips([node]) == []
    sets = node["dataset"]
    assert [one["license"] for one in sets] == ["https://vidu.vn/cc"] * len(sets)
    assert all(50 <= len(one["description"]) <= 5000 for one in sets)
    assert {file["encodingFormat"] for one in sets for file in one["distribution"]} == set(
        MEDIA_TYPES.values()
    )
    assert catalogue_node(make_context(), site()) is None


def test_an_article_says_what_was_corrected_and_which_series_it_is_part_of() -> None:
    changed = Change(on=date(2026, 11, 12), text="Sửa số hộ.")
    ctx = sample_context([make_article(1, corrections=(changed,), series="Đọc chứng nhận")])
    views = structured_views(ctx, site())
    graph = json.loads(next(view for view in views if view.kind == "article").structured)["@graph"]
    assert slips(graph) == []
    assert subject(graph)["correction"] == ["12/11/2026: Sửa số hộ."]
    assert subject(graph)["isPartOf"]["name"] == "Đọc chứng nhận"


def test_a_film_is_told_of_only_with_a_still_picture() -> None:
    film = Video(url="https://vidu.vn/phim", duration=90)
    plain = make_article(1, video=film)
    with_still = make_article(2, video=film, cover=Picture(file="a.png", alt="A"))
    still = PictureView(href="/ten-kho/images/a.png", width=1, height=1, alt="A")
    ctx = replace(sample_context([plain, with_still]), measure=lambda picture: still if picture else None)
    nodes = [article_node(ctx, article, None) for article in (plain, with_still)]
    assert "video" not in nodes[0]
    assert nodes[1]["video"]["thumbnailUrl"] == ["https://vidu.vn/ten-kho/images/a.png"]
    assert nodes[1]["video"]["duration"] == "PT90S"
    assert slips([nodes[1]]) == []
