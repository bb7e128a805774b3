"""The front page: what leads, what is listed, and what has passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from tests.rendering.newsroom import (
    make_article,
    make_articles,
    make_context,
    make_village,
    read_page,
    views_of,
)

from langnghe.model.article import Article
from langnghe.model.event import Event
from langnghe.model.parts import Picture, Source
from langnghe.model.village import Village
from langnghe.rendering.views.home.home import (
    LATEST_COUNT,
    HomeView,
    home_routes,
    in_the_news,
    upcoming_events,
    village_of_day,
)
from langnghe.rendering.views.shared.base import DrawingView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.dates import PartialDate


def home(ctx: RenderContext) -> HomeView:
    return next(iter(views_of(home_routes, ctx)))


def make_event(id_: str, when: str) -> Event:
    return Event(id=id_, name=id_, kind="hoi-cho", on=PartialDate.parse(when))


def test_the_newest_article_leads_and_the_next_ones_follow() -> None:
    view = home(make_context(make_articles(20)))
    assert view.lead is not None
    assert view.lead.title == "Bài mẫu số 20"
    assert [story.card.title for story in view.features] == [f"Bài mẫu số {n}" for n in (19, 18, 17, 16)]
    assert [card.title for card in view.latest] == [
        f"Bài mẫu số {n}" for n in range(15, 15 - LATEST_COUNT, -1)
    ]


@given(st.lists(st.sampled_from(["Tin tức", "Nghiên cứu trao đổi", "Sản phẩm OCOP"]), max_size=40))
def test_no_article_stands_twice_and_no_heading_stands_over_nothing(categories: list[str]) -> None:
    articles = [make_article(number, category=name) for number, name in enumerate(categories)]
    view = home(make_context(articles))
    cards = [
        *([view.lead] if view.lead else []),
        *(story.card for story in view.features),
        *view.latest,
        *(c for block in view.blocks for c in block.cards),
    ]
    assert len({card.href for card in cards}) == len(cards)
    assert all(block.cards for block in view.blocks)
    assert all(strip.cards for strip in view.strips)


def test_an_empty_site_has_a_front_page() -> None:
    view = home(make_context([]))
    assert (view.lead, view.latest, view.blocks, view.strips) == (None, (), (), ())
    assert (view.village, view.events) == (None, None)


def test_the_date_line_is_that_of_the_day_the_site_is_built_for() -> None:
    assert home(make_context([], today=date(2024, 4, 28))).today_line == "Chủ nhật, ngày 28/4/2024"


def test_running_and_coming_events_are_listed_soonest_first_and_past_ones_are_not() -> None:
    events = [
        make_event("mau-sang-nam", "2027-03"),
        make_event("mau-dang-mo", "2026-11-18/2026-11-25"),
        make_event("mau-hom-nay", "2026-11-21"),
        make_event("mau-hom-qua", "2026-11-20"),
        make_event("mau-trong-nam", "2026"),
    ]
    shown = [event.id for event in upcoming_events(make_context([], events=events))]
    assert shown == ["mau-dang-mo", "mau-hom-nay", "mau-sang-nam"]


def test_villages_in_the_news_come_first_then_others_by_name() -> None:
    villages = [
        make_village("mau-dong", "Đồng Mẫu"),
        make_village("mau-an", "An Mẫu"),
        make_village("mau-bo", "Bờ Mẫu"),
    ]
    articles: list[Article] = [make_article(1, references={"villages": ("mau-dong",)})]
    found = in_the_news(make_context(articles, villages=villages), "villages", 2)
    assert [record.name for record in found] == ["Đồng Mẫu", "An Mẫu"]


def test_a_village_that_needs_checking_is_not_put_on_the_front_page() -> None:
    doubtful = Village(id="mau-ngo", name="Ngõ Mẫu", sources=(Source(title="Mẫu", confidence="C"),))
    assert in_the_news(make_context([], villages=[doubtful]), "villages", 6) == ()


def test_the_latest_and_all_news_can_be_reached_even_before_there_is_any() -> None:
    page = read_page(home(make_context([])))
    assert [link["href"] for link in page.main.find_all("a")] == ["/ten-kho/tin/moi/", "/ten-kho/tin/"]


def test_every_village_has_its_day_once_in_a_round_of_days() -> None:
    villages = [make_village(f"mau-{number}", f"Mẫu {number}") for number in range(7)]
    start = date.fromordinal(7 * 105_000)
    shown = [village_of_day(villages, start + timedelta(days=day)) for day in range(7)]
    assert {village.id for village in shown if village} == {village.id for village in villages}
    assert village_of_day(reversed(villages), start) == shown[0]


def test_a_village_that_needs_checking_has_no_day() -> None:
    doubtful = Village(id="mau-ngo", name="Ngõ Mẫu", sources=(Source(title="Mẫu", confidence="C"),))
    assert village_of_day([doubtful], date(2026, 11, 21)) is None


GLAZED = DrawingView(html=Markup("<path/>"), width=240, height=160, label="Hình minh họa: bình gốm")


@pytest.mark.parametrize(
    ("cover", "drawn"), [(None, GLAZED), (Picture(file="mau.png", alt="Lò gốm mẫu"), None)]
)
def test_a_lead_without_a_picture_has_the_first_drawing_of_what_it_names(
    cover: Picture | None, drawn: DrawingView | None
) -> None:
    plain, potter = (
        make_village("mau-an", "An Mẫu"),
        Village(id="mau-gom", name="Gốm Mẫu", crafts=("gom-su",)),
    )
    lead = make_article(1, cover=cover, references={"villages": ("mau-an", "mau-gom")})
    ctx = replace(make_context([lead], villages=[plain, potter]), drawings={"gom-su": GLAZED})
    assert home(ctx).lead_drawing == drawn


def test_the_village_of_the_day_stands_on_the_front_page_only() -> None:
    page = read_page(home(make_context([], villages=[make_village("mau-an", "An Mẫu")])))
    part = page.find(attrs={"aria-labelledby": "lang-nghe-hom-nay"})
    assert part.h3.a["href"] == "/ten-kho/lang-nghe/mau-an/"
