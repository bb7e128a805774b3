"""What the build and the scripts both know: lists they share, and rules written in both languages."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from tests.js.node import evaluate
from tests.rendering.sample import sample_context

from langnghe.output.filter_data import TONES, columns
from langnghe.relations.facet_table import FACETS
from langnghe.relations.facets import Selection
from langnghe.rendering.kinds import RECORD_KINDS
from langnghe.rendering.urls import facet_segment, facet_value_segment
from langnghe.rendering.views.maps.tile_map import TILES, format_shades, shade_steps, tile_map
from langnghe.rendering.views.shared.labels import Tone
from langnghe.rendering.views.shared.pagination import PAGE_SIZE
from langnghe.text.collate import sort_key
from langnghe.text.date_forms import format_masthead, format_stamp
from langnghe.text.numbers import format_number

pytestmark = pytest.mark.node

SELECT = """(() => {
  const list = logic.indexed(data.columns);
  return data.wanted.map((wanted) => {
    const chosen = new Map(Object.entries(wanted).map(([key, values]) => [key, new Set(values)]));
    const { rows, counts } = logic.select(list, { chosen, order: "ten" });
    return { ids: rows.map((row) => list.id[row]), counts: counts.map((some) => [...some]) };
  });
})()"""


def test_lists_that_both_hold_are_the_same() -> None:
    size, tones, orders = evaluate("facets", "[logic.PAGE_SIZE, logic.TONES, Object.keys(logic.ORDERS)]")
    assert size == PAGE_SIZE
    assert tuple(tones) == TONES
    assert set(TONES) == set(get_args(Tone)), "every badge has a tone that a number stands for"
    offered = {key for row in RECORD_KINDS.values() for key, _ in row.sorts}
    assert offered == {"ten", *orders}, "every order on offer is known, and none that nobody can choose"


def test_no_facet_is_called_as_the_order_is_in_an_address() -> None:
    assert "xep" in evaluate(
        "facets", '[...new URLSearchParams(logic.query([], data, ["ten"])).keys()]', {"order": "sao"}
    )
    assert "xep" not in {facet.segment for facets in FACETS.values() for facet in facets.values()}


def test_a_list_filtered_in_place_shows_the_records_of_the_facet_page() -> None:
    ctx = sample_context()
    for kind in FACETS:
        index = ctx.data.facets(kind)
        names = ctx.data.catalogue.of_kind(kind)

        def in_words(selection: Selection, kind: Any = kind) -> dict[str, list[str]]:
            return {
                facet_segment(kind, facet): [facet_value_segment(kind, facet, value)]
                for facet, value in selection
            }

        wanted = [in_words(selection) for selection in index.members]
        found = evaluate("facets", SELECT, {"columns": columns(ctx, kind), "wanted": wanted})
        for (selection, members), answer in zip(index.members.items(), found, strict=True):
            ids = [index.ids[position] for position in members]
            assert answer["ids"] == sorted(ids, key=lambda id_: sort_key(names[id_].name)), (kind, selection)


def test_counts_beside_values_are_those_of_the_records_that_match_all_other_facets() -> None:
    ctx, kind = sample_context(), "products"
    index = ctx.data.facets(kind)
    found = columns(ctx, kind)
    choices: list[dict[str, list[str]]] = [
        {},
        {"stars": ["4"]},
        {"stars": ["4", "3"], "certificate": ["valid"]},
        {"stars": ["4", "3"], "group": ["thuc-pham"], "province": ["hai-phong"]},
    ]
    wanted = [
        {
            facet_segment(kind, name): [facet_value_segment(kind, name, one) for one in some]
            for name, some in choice.items()
        }
        for choice in choices
    ]
    answers = evaluate("facets", SELECT, {"columns": found, "wanted": wanted})
    for choice, answer in zip(choices, answers, strict=True):
        for number, facet in enumerate(FACETS[kind]):
            others = [name for name in choice if name != facet]
            tally: Counter[str] = Counter()
            for values in index.values:
                if all(set(values[name]) & set(choice[name]) for name in others):
                    tally.update(facet_value_segment(kind, facet, value) for value in values[facet])
            words = [word for word, _ in found["facets"][number]["values"]]
            assert answer["counts"][number] == [tally[word] for word in words], (choice, facet)


def test_numbers_are_written_alike() -> None:
    numbers = [0, 7, 999, 1000, 12345, 1234567]
    assert evaluate("facets", "data.map(logic.number)", numbers) == [format_number(one) for one in numbers]


@pytest.mark.parametrize("most", [0, 1, 5, 26, 100])
def test_tiles_have_the_same_shade_from_the_page_and_from_the_script(most: int) -> None:
    steps = shade_steps(most)
    counts = dict(zip(TILES, range(len(TILES)), strict=True))
    tiles = tile_map(sample_context(), counts, steps).tiles
    assert {tile.shade for tile in tiles} >= {0, 1, 2}
    data = {"steps": " ".join(map(str, steps)), "counts": [tile.count for tile in tiles]}
    shades = evaluate("map", "data.counts.map((one) => logic.shade(logic.readSteps(data.steps), one))", data)
    assert shades == [tile.shade for tile in tiles]
    labels = [tile.label for tile in tiles]
    assert (
        evaluate(
            "map",
            "data.map(([label, one]) => logic.retitled(label, one))",
            [[label, tile.count] for label, tile in zip(labels, tiles, strict=True)],
        )
        == labels
    )


def test_the_legend_says_where_the_script_changes_the_shade() -> None:
    steps = shade_steps(26)
    lows = [int(words.removeprefix("từ ").split("–")[0]) for words in format_shades(steps)]
    shades = evaluate(
        "map",
        "data.lows.map((low) => [low - 1, low].map((one) => logic.shade(data.steps, one)))",
        {
            "lows": lows,
            "steps": steps,
        },
    )
    assert shades == [[0, 1], [1, 2], [2, 3], [3, 4]]


def test_the_day_is_written_alike_on_every_day_of_a_leap_year() -> None:
    days = [date(2028, 1, 1) + timedelta(number) for number in range(366)]
    found = evaluate(
        "site", "data.map((day) => logic.dayOf(Date.parse(`${day}T12:00:00+07:00`)))", list(map(str, days))
    )
    assert found == [{"iso": str(day), "words": format_masthead(day)} for day in days]


def test_an_item_of_another_day_has_the_stamp_of_its_article() -> None:
    moment = datetime(2026, 3, 4, 5, 6, tzinfo=timezone(timedelta(hours=7)))
    told = evaluate("site", 'logic.stamp(data, "2026-03-05")', moment.isoformat(timespec="minutes"))
    assert told == format_stamp(moment)
