"""The data that lists are filtered with: columns that say what cards and facets say, in lasting files."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.output.machines import made_files
from tests.rendering.newsroom import make_context, make_site
from tests.rendering.sample import sample_context

from langnghe.model.village import Recognition, Revocation, Village
from langnghe.output.context import OutputContext
from langnghe.output.filter_data import columns, filter_data_routes
from langnghe.relations.facet_table import FACETS
from langnghe.rendering.urls import KIND_PATHS
from langnghe.rendering.views.record_parts.cards import card
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.collate import sort_key
from langnghe.text.dates import PartialDate


def files(ctx: RenderContext) -> dict[str, Any]:
    made = made_files(filter_data_routes, OutputContext(render=ctx, site=make_site()))
    return {path: json.loads(content) for path, content in made.items()}


def test_a_file_of_fixed_name_leads_to_the_columns_under_a_name_of_their_content() -> None:
    found = files(sample_context())
    for kind in FACETS:
        target = found[f"{KIND_PATHS[kind]}bo-loc.json"]["data"].removeprefix("/ten-kho")
        assert re.fullmatch(rf"{KIND_PATHS[kind]}bo-loc\.[0-9a-f]{{10}}\.json", target)
        assert target in found


def test_an_empty_catalogue_has_nothing_to_filter() -> None:
    assert files(make_context()) == {}


def test_rows_stand_in_the_order_of_names_and_say_what_cards_say() -> None:
    ctx = sample_context()
    for kind in FACETS:
        found = columns(ctx, kind)
        assert found["name"] == sorted(found["name"], key=sort_key)
        for row, id_ in enumerate(found["id"]):
            one = card(ctx, kind, ctx.data.catalogue.of_kind(kind)[id_])
            assert [found["texts"][number] for number in found["lines"][row]] == list(one.lines)
            assert (found["texts"][found["badge"][row]] if found["badge"][row] >= 0 else None) == one.badge
            assert found["stars"][row] == (one.stars or 0)


def test_the_values_of_a_row_are_those_of_its_record() -> None:
    found = columns(sample_context(), "products")
    facets = {facet["key"]: facet for facet in found["facets"]}
    row = found["id"].index("mau-binh-gom")

    def said(key: str) -> list[str]:
        of = facets[key]["of"][row]
        return [facets[key]["values"][place][1] for place in (of if isinstance(of, list) else [of])]

    assert said("hang") == ["4 sao"]
    assert said("nhom") == ["Hàng thủ công mỹ nghệ"]
    assert said("nghe") == ["Gốm sứ"]


def test_a_village_stands_by_the_newest_title_it_still_holds() -> None:
    def title(on: str | None, revoked: str | None = None) -> Recognition:
        lost = Revocation(on=PartialDate.parse(revoked)) if revoked else None
        return Recognition(subject="village", on=PartialDate.parse(on) if on else None, revoked=lost)

    villages = [
        Village(id="moi", name="A", recognitions=(title("2020"), title("2010"))),
        Village(id="mat", name="B", recognitions=(title("2015"), title("2024", revoked="2025"))),
        Village(id="giua", name="C", recognitions=(title("2018"), title(None))),
        Village(id="khong-ngay", name="D", recognitions=(title(None),)),
        Village(id="khong", name="E"),
    ]
    found = columns(make_context(villages=villages), "villages")
    assert dict(zip(found["id"], found["date"], strict=True)) == {
        "moi": 3,
        "giua": 2,
        "mat": 1,
        "khong-ngay": 0,
        "khong": 0,
    }


def test_newer_certificates_have_higher_dates_and_none_has_no_date() -> None:
    found = columns(sample_context(), "documents")
    dates = {id_: sample_context().data.catalogue.documents[id_].issued for id_ in found["id"]}
    ranked = sorted(zip(found["date"], found["id"], strict=True))
    days = [dates[id_].latest for rank, id_ in ranked if rank and dates[id_]]
    assert days == sorted(days)
    assert {rank for rank, id_ in ranked if dates[id_] is None} <= {0}
