"""Feeds of the news: each rule of Atom (RFC 4287, as validator.w3.org asks for it) and of JSON Feed 1.1.

The site of these tests is published below a path: https://vidu.vn/ten-kho.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup
from tests.output.machines import made_files, output_context
from tests.rendering.newsroom import (
    FIRST_MOMENT,
    make_article,
    make_articles,
    make_context,
    make_site,
    make_village,
)

from langnghe.model.article import Article, Body, Change, Signature, Video
from langnghe.model.parts import Picture, Place
from langnghe.model.village import Village
from langnghe.output.feeds import FEED_LENGTH, VILLAGE_FEED_LENGTH, feed_routes

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://vidu.vn/ten-kho"
BAC_NINH_VILLAGE = Village(id="mau-dong", name="Làng Mẫu Đồng", place=Place(unit="bac-ninh"))
BODY = Body(
    html='<p>Xem <a href="/ten-kho/lang-nghe/">làng</a>, <a href="#muc">mục</a>, <a href="https://khac.vn/">khác</a>'
    '<sup><a href="#fn-1">1</a></sup> &amp; <code>&lt;a href="/khong-doi"&gt;</code>'
    '<img src="/ten-kho/images/a.jpg" srcset="/ten-kho/images/a-2.jpg 2x, /ten-kho/images/a-3.jpg 3x" '
    'alt="A"></p>'
)


@pytest.fixture(scope="module")
def newsroom() -> Sequence[Article]:
    """Twelve articles, among them one with everything a feed can tell."""
    full = make_article(
        50,
        title="Gốm <Mẫu> & lửa",
        summary="Sapo “mẫu” & hết.",
        body=BODY,
        modified=FIRST_MOMENT + timedelta(days=40),
        authors=("An Mẫu", "Bình Mẫu"),
        tags=("Gốm", "Lò củi"),
        cover=Picture(file="mau.jpg", alt="Lò gốm", caption="Lò <củi>", credit="An"),
        references={"villages": ("mau-dong",)},
    )
    return [full, *make_articles(11)]


@pytest.fixture(scope="module")
def files(newsroom: Sequence[Article]) -> Mapping[str, bytes]:
    return feeds_of(newsroom, villages=[BAC_NINH_VILLAGE, make_village("mau-vang", "Mẫu Vắng")])


@pytest.fixture(scope="module")
def feeds(files: Mapping[str, bytes]) -> Mapping[str, Element]:
    """Every Atom feed, parsed: a feed that is not well-formed fails here."""
    return {path: ElementTree.fromstring(text) for path, text in files.items() if path.endswith(".xml")}


@pytest.fixture(scope="module")
def json_feeds(files: Mapping[str, bytes]) -> Mapping[str, dict[str, Any]]:
    return {path: json.loads(text) for path, text in files.items() if path.endswith(".json")}


def feeds_of(articles: Sequence[Article] = (), **more: Any) -> Mapping[str, bytes]:
    """Return all feeds of news by their paths."""
    ctx = make_context(articles, **more)
    return dict(made_files(feed_routes, output_context(ctx)))


def entries(feed: Element) -> list[Element]:
    return feed.findall(f"{ATOM}entry")


def link(part: Element, rel: str, type_: str | None = None) -> str | None:
    found = [
        one.get("href")
        for one in part.findall(f"{ATOM}link")
        if one.get("rel") == rel and type_ in {None, one.get("type")}
    ]
    assert len(found) <= 1, f"more than one {rel} link of one type"
    return found[0] if found else None


def addresses(html: str) -> list[str]:
    soup = BeautifulSoup(html, "html.parser")
    plain = [str(tag[name]) for name in ("href", "src") for tag in soup.select(f"[{name}]")]
    sets = [one.split()[0] for tag in soup.select("[srcset]") for one in str(tag["srcset"]).split(",")]
    return plain + sets


# Which feeds there are


def test_there_is_a_feed_of_all_news_and_of_each_category_village_and_province_with_news(
    files: Mapping[str, bytes],
) -> None:
    names = ["tin", "chuyen-muc/tin-tuc", "lang-nghe/mau-dong", "tinh/bac-ninh"]
    assert list(files) == [f"/feeds/{name}.{ending}" for name in names for ending in ("xml", "json")]


def test_without_news_there_is_the_feed_of_all_news_only_and_it_has_no_entries() -> None:
    empty = feeds_of(villages=[BAC_NINH_VILLAGE])
    assert list(empty) == ["/feeds/tin.xml", "/feeds/tin.json"]
    assert entries(ElementTree.fromstring(empty["/feeds/tin.xml"])) == []
    assert json.loads(empty["/feeds/tin.json"])["items"] == []


def test_a_feed_holds_the_newest_articles_newest_first_and_that_of_a_village_fewer() -> None:
    news = make_articles(40, references={"villages": ("mau-dong",)})
    made = feeds_of(news, villages=[BAC_NINH_VILLAGE])
    for path, length in {
        "/feeds/tin.xml": FEED_LENGTH,
        "/feeds/lang-nghe/mau-dong.xml": VILLAGE_FEED_LENGTH,
    }.items():
        shown = [one.findtext(f"{ATOM}title") for one in entries(ElementTree.fromstring(made[path]))]
        assert shown == [f"Bài mẫu số {number}" for number in range(40, 40 - length, -1)]


def test_a_feed_of_a_province_has_the_news_of_what_lies_there_today() -> None:
    before_the_merger = Village(id="mau-cu", name="Làng Mẫu Cũ", place=Place(unit="bac-giang"))
    news = [make_article(1, references={"villages": ("mau-cu",)})]
    assert "/feeds/tinh/bac-ninh.xml" in feeds_of(news, villages=[before_the_merger])


def test_an_older_article_changes_no_feed_whose_newest_entries_stay() -> None:
    news = make_articles(FEED_LENGTH)
    older = make_article(99, published=FIRST_MOMENT - timedelta(days=30))
    assert feeds_of(news) == feeds_of([*news, older])


def test_one_new_article_changes_the_feeds_it_stands_in_and_no_other() -> None:
    villages = [Village(id=f"mau-{n}", name=f"Mẫu {n}", place=Place(unit="bac-ninh")) for n in range(9)]
    news = [
        make_article(n, category=f"Mục {n % 3}", references={"villages": (f"mau-{n % 9}",)})
        for n in range(90)
    ]
    new = make_article(91, category="Mục 1", references={"villages": ("mau-4",)})
    before, after = (feeds_of(all_, villages=villages) for all_ in (news, [*news, new]))
    names = ["tin", "chuyen-muc/muc-1", "lang-nghe/mau-4", "tinh/bac-ninh"]
    assert {path for path in after if before.get(path) != after[path]} == {
        f"/feeds/{name}.{ending}" for name in names for ending in ("xml", "json")
    }


def test_two_articles_of_one_minute_always_stand_in_the_same_order() -> None:
    twins = [make_article(n, slug=slug, published=FIRST_MOMENT) for n, slug in enumerate(("b", "a", "c"))]
    assert feeds_of(twins) == feeds_of(twins[::-1])


# Atom, RFC 4287


def test_atom_is_utf8_xml_and_says_its_language(
    files: Mapping[str, bytes], feeds: Mapping[str, Element]
) -> None:
    for path, feed in feeds.items():
        assert files[path].startswith(b'<?xml version="1.0" encoding="utf-8"?>\n')
        assert feed.tag == f"{ATOM}feed"
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"


def test_atom_feed_and_entry_have_exactly_one_id_title_and_updated(feeds: Mapping[str, Element]) -> None:
    """RFC 4287, 4.1.1 and 4.1.2."""
    for feed in feeds.values():
        for part in (feed, *entries(feed)):
            for name in ("id", "title", "updated"):
                assert len(part.findall(f"{ATOM}{name}")) == 1
                assert (part.findtext(f"{ATOM}{name}") or "").strip()


def test_atom_ids_are_absolute_iris_and_unique_within_a_feed(feeds: Mapping[str, Element]) -> None:
    """RFC 4287, 4.2.6; a tag: URI has an authority, a date and a specific part (RFC 4151)."""
    for feed in feeds.values():
        ids = [part.findtext(f"{ATOM}id") or "" for part in (feed, *entries(feed))]
        assert len(set(ids)) == len(ids)
        assert all(one.startswith("tag:vidu.vn,2026:/") for one in ids)


def test_feeds_of_one_site_have_ids_of_their_own(feeds: Mapping[str, Element]) -> None:
    assert len({feed.findtext(f"{ATOM}id") for feed in feeds.values()}) == len(feeds)


def test_an_entry_has_one_id_wherever_it_stands(feeds: Mapping[str, Element]) -> None:
    found = {
        one.findtext(f"{ATOM}id")
        for feed in feeds.values()
        for one in entries(feed)
        if one.findtext(f"{ATOM}title") == "Gốm <Mẫu> & lửa"
    }
    assert found == {"tag:vidu.vn,2026:/tin/2026/mau-bai-50/"}


def test_an_article_that_moved_keeps_its_id() -> None:
    moved = make_article(
        1, slug="ten-moi", redirect_from=("/bai/cu.html", "/tin/2026/ten-cu/", "/tin/2026/giua/")
    )
    feed = ElementTree.fromstring(feeds_of([moved])["/feeds/tin.xml"])
    assert entries(feed)[0].findtext(f"{ATOM}id") == "tag:vidu.vn,2026:/tin/2026/ten-cu/"


def test_atom_dates_are_rfc_3339_with_an_offset(feeds: Mapping[str, Element]) -> None:
    """RFC 4287, 3.3."""
    for feed in feeds.values():
        for moment in [*feed.iter(f"{ATOM}updated"), *feed.iter(f"{ATOM}published")]:
            assert moment.text is not None
            assert "T" in moment.text
            assert datetime.fromisoformat(moment.text).utcoffset() == timedelta(hours=7)


def test_an_entry_is_updated_when_its_article_was_last_changed(feeds: Mapping[str, Element]) -> None:
    changed, plain, *_ = entries(feeds["/feeds/tin.xml"])
    assert changed.findtext(f"{ATOM}published") == "2026-01-11T22:10:00+07:00"
    assert changed.findtext(f"{ATOM}updated") == "2026-02-18T20:10:00+07:00"
    assert plain.findtext(f"{ATOM}updated") == plain.findtext(f"{ATOM}published")


def test_a_feed_is_updated_when_the_last_of_its_entries_was(feeds: Mapping[str, Element]) -> None:
    for feed in feeds.values():
        newest = max(one.findtext(f"{ATOM}updated") or "" for one in entries(feed))
        assert feed.findtext(f"{ATOM}updated") == newest


def test_a_feed_without_entries_has_a_date_that_does_not_change() -> None:
    feed = ElementTree.fromstring(feeds_of()["/feeds/tin.xml"])
    assert feed.findtext(f"{ATOM}updated") == "2000-01-01T00:00:00+07:00"


def test_atom_has_an_author_for_every_entry(feeds: Mapping[str, Element]) -> None:
    """RFC 4287, 4.1.1: one for the feed stands for entries without any."""
    for feed in feeds.values():
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Hiệp hội Mẫu"
    authors = entries(feeds["/feeds/tin.xml"])[0].findall(f"{ATOM}author")
    assert [one.findtext(f"{ATOM}name") for one in authors] == ["An Mẫu", "Bình Mẫu"]
    assert authors[0].findtext(f"{ATOM}uri") == f"{SITE}/tac-gia/an-mau/"


def test_a_feed_links_itself_and_the_page_it_is_about(feeds: Mapping[str, Element]) -> None:
    """A self link is what feed validators miss first (RFC 4287, 4.1.1)."""
    for name in ("tin", "chuyen-muc/tin-tuc", "lang-nghe/mau-dong", "tinh/bac-ninh"):
        page = "/" if name == "tin" else f"/{name}/"
        feed = feeds[f"/feeds/{name}.xml"]
        assert link(feed, "self", "application/atom+xml") == f"{SITE}/feeds/{name}.xml"
        assert link(feed, "alternate", "text/html") == f"{SITE}{page}"
        assert link(feed, "alternate", "application/feed+json") == f"{SITE}/feeds/{name}.json"


def test_an_entry_links_the_page_of_its_article(feeds: Mapping[str, Element]) -> None:
    assert (
        link(entries(feeds["/feeds/tin.xml"])[0], "alternate", "text/html") == f"{SITE}/tin/2026/mau-bai-50/"
    )


def test_titles_are_plain_text_and_content_is_escaped_html(feeds: Mapping[str, Element]) -> None:
    """RFC 4287, 3.1.1 and 4.1.3.3: html content is text that a reader parses, not elements of the feed."""
    entry = entries(feeds["/feeds/tin.xml"])[0]
    title, content = entry.find(f"{ATOM}title"), entry.find(f"{ATOM}content")
    assert title is not None
    assert (title.get("type", "text"), title.text) == ("text", "Gốm <Mẫu> & lửa")
    assert content is not None
    assert content.get("type") == "html"
    assert list(content) == []
    assert BeautifulSoup(content.text or "", "html.parser").p is not None


def test_no_address_within_a_text_is_relative(
    feeds: Mapping[str, Element], json_feeds: Mapping[str, Any]
) -> None:
    """Links, fragments, footnotes, pictures and their other sizes."""
    atom = entries(feeds["/feeds/tin.xml"])[0].findtext(f"{ATOM}content") or ""
    assert addresses(atom) == [
        f"{SITE}/lang-nghe/",
        f"{SITE}/tin/2026/mau-bai-50/#muc",
        "https://khac.vn/",
        f"{SITE}/tin/2026/mau-bai-50/#fn-1",
        f"{SITE}/images/mau.jpg",
        f"{SITE}/images/a.jpg",
        f"{SITE}/images/a-2.jpg",
        f"{SITE}/images/a-3.jpg",
    ]
    assert json_feeds["/feeds/tin.json"]["items"][0]["content_html"] == atom


def test_words_of_a_text_that_look_like_an_address_stay(feeds: Mapping[str, Element]) -> None:
    content = entries(feeds["/feeds/tin.xml"])[0].findtext(f"{ATOM}content") or ""
    assert '&lt;a href="/khong-doi"&gt;' in content


def test_the_picture_stands_in_the_text_and_is_an_enclosure(feeds: Mapping[str, Element]) -> None:
    entry = entries(feeds["/feeds/tin.xml"])[0]
    assert link(entry, "enclosure", "image/jpeg") == f"{SITE}/images/mau.jpg"
    figure = BeautifulSoup(entry.findtext(f"{ATOM}content") or "", "html.parser").figure
    assert figure is not None
    assert figure.get_text() == "Lò <củi> Ảnh: An"
    assert figure.img is not None
    assert figure.img["alt"] == "Lò gốm"


def test_pictures_of_a_photo_story_are_part_of_its_text() -> None:
    story = make_article(
        1, form="photo", gallery=(Picture(file="1.jpg", alt="Một"), Picture(file="2.png", alt="Hai"))
    )
    feed = ElementTree.fromstring(feeds_of([story])["/feeds/tin.xml"])
    content = entries(feed)[0].findtext(f"{ATOM}content") or ""
    assert addresses(content) == [f"{SITE}/images/1.jpg", f"{SITE}/images/2.png"]


def test_corrections_films_updates_and_signatures_are_part_of_a_text() -> None:
    story = make_article(
        1,
        corrections=(Change(on=date(2026, 2, 3), text="Nghề <gốm>, không phải dệt."),),
        updates=(Change(on=date(2026, 2, 5), text="Lò đã đỏ lửa."),),
        video=Video(url="https://phim.vn/1", provider="Đài Mẫu"),
        cover=Picture(file="mau.jpg", alt="Lò"),
        signature=Signature(body="Hiệp hội", name="An Mẫu", role="Chủ tịch"),
    )
    (entry,) = entries(ElementTree.fromstring(feeds_of([story])["/feeds/tin.xml"]))
    text = BeautifulSoup(entry.findtext(f"{ATOM}content") or "", "html.parser")
    assert [part.get_text("|") for part in text.select("p")] == [
        "Đính chính 03/02/2026:| Nghề <gốm>, không phải dệt.",
        "Xem phim trên Đài Mẫu",
        "Đoạn mẫu.",
        "Cập nhật 05/02/2026:| Lò đã đỏ lửa.",
        "Hiệp hội|Chủ tịch|An Mẫu",
    ]
    assert link(entry, "enclosure") == f"{SITE}/images/mau.jpg"


def test_categories_and_tags_have_a_term_within_a_scheme_and_a_label(feeds: Mapping[str, Element]) -> None:
    """RFC 4287, 4.2.2: a scheme is an IRI."""
    found = [dict(one.attrib) for one in entries(feeds["/feeds/tin.xml"])[0].findall(f"{ATOM}category")]
    assert found == [
        {"term": "tin-tuc", "scheme": f"{SITE}/chuyen-muc/", "label": "Tin tức"},
        {"term": "gom", "scheme": f"{SITE}/chu-de/", "label": "Gốm"},
        {"term": "lo-cui", "scheme": f"{SITE}/chu-de/", "label": "Lò củi"},
    ]


def test_a_character_that_xml_forbids_breaks_no_feed() -> None:
    odd = make_article(1, title="Mẫu\x0b lạ", body=Body(html="<p>a\x00b\ufffec</p>"))
    feed = ElementTree.fromstring(feeds_of([odd])["/feeds/tin.xml"])
    assert entries(feed)[0].findtext(f"{ATOM}content") == "<p>abc</p>"


def test_a_site_without_an_owner_is_the_author_itself() -> None:
    ctx = replace(output_context(make_context()), site=make_site())
    feed = ElementTree.fromstring(made_files(feed_routes, ctx)["/feeds/tin.xml"])
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Làng Nghề"


# JSON Feed 1.1


def test_json_feed_names_its_version_title_language_and_addresses(json_feeds: Mapping[str, Any]) -> None:
    feed = json_feeds["/feeds/lang-nghe/mau-dong.json"]
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "Tin về Làng Mẫu Đồng – Làng Nghề"
    assert feed["home_page_url"] == f"{SITE}/lang-nghe/mau-dong/"
    assert feed["feed_url"] == f"{SITE}/feeds/lang-nghe/mau-dong.json"
    assert feed["language"] == "vi"
    assert feed["authors"] == [{"name": "Hiệp hội Mẫu"}]


def test_json_items_have_unique_text_ids_that_are_those_of_atom(
    feeds: Mapping[str, Element], json_feeds: Mapping[str, Any]
) -> None:
    ids = [item["id"] for item in json_feeds["/feeds/tin.json"]["items"]]
    assert len(set(ids)) == len(ids) == 12
    assert ids == [one.findtext(f"{ATOM}id") for one in entries(feeds["/feeds/tin.xml"])]


def test_json_items_have_a_full_address_and_a_text(json_feeds: Mapping[str, Any]) -> None:
    for feed in json_feeds.values():
        for item in feed["items"]:
            assert urlsplit(item["url"])[:2] == ("https", "vidu.vn")
            assert item["content_html"]


def test_json_dates_are_rfc_3339_with_an_offset(json_feeds: Mapping[str, Any]) -> None:
    for item in json_feeds["/feeds/tin.json"]["items"]:
        for key in ("date_published", "date_modified"):
            assert datetime.fromisoformat(item[key]).utcoffset() == timedelta(hours=7)


def test_json_items_name_authors_tags_summary_and_picture_where_there_are_any(
    json_feeds: Mapping[str, Any],
) -> None:
    full, plain, *_ = json_feeds["/feeds/tin.json"]["items"]
    assert full["authors"][1] == {"name": "Bình Mẫu", "url": f"{SITE}/tac-gia/binh-mau/"}
    assert full["tags"] == ["Tin tức", "Gốm", "Lò củi"]
    assert full["summary"] == "Sapo “mẫu” & hết."
    assert full["image"] == f"{SITE}/images/mau.jpg"
    assert {"authors", "summary", "image"}.isdisjoint(plain), "an empty value is left out, never null"


def test_a_json_feed_is_written_in_letters_and_not_in_their_codes(files: Mapping[str, bytes]) -> None:
    written = files["/feeds/tin.json"].decode("utf-8")
    assert "\\u" not in written
    assert "Hiệp hội Mẫu" in written
