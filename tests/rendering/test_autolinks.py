"""Texts link themselves: citations and names, once each, where an editor has not, as of the day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.samples import TODAY, document, relation, village, vocabulary

from langnghe.model.catalogue import Catalogue
from langnghe.model.people import Artisan, Organisation
from langnghe.model.states import DocumentStatus
from langnghe.model.village import Village
from langnghe.rendering.autolinks import Autolinks, Citations
from langnghe.rendering.markdown import convert
from langnghe.rendering.urls import Urls

DOCUMENTS = {
    "nd-moi": document("nd-moi", "2018-04-12", relation("replaces", "nd-cu"), number="9052/2018/NĐ-CP"),
    "nd-cu": document("nd-cu", "2006-07-07", number="9066/2006/NĐ-CP"),
    "qd": document("qd", "2018-05-07", number="9490/QĐ-TTg", in_force_to=date(2026, 11, 21)),
    "hp": document("hp", "2020-01-02", number="9144/QĐ-UBND", issuer_place="hai-phong"),
    "bv": document("bv", "2019-08-27", number="9301/QĐ-BVHTTDL"),
}
VILLAGES = {
    "bat-trang": Village(id="bat-trang", name="Bát Tràng", other_names=("gốm Bát Tràng",)),
    "phu-vinh": village("phu-vinh"),
    "tong-xa": Village(id="tong-xa", name="Tống Xá (Ý Yên)"),
    "tong-xa-2": Village(id="tong-xa-2", name="Tống Xá (Nam Sách)"),
    "va": Village(id="va", name='Lò & "Vôi"'),
}
ARTISANS = {"vinh": Artisan(id="vinh", name="Nguyễn Bát Tràng")}
ORGANISATIONS = {"hoi": Organisation(id="hoi", name="Hiệp hội Bát Tràng", kind="association")}
CATALOGUE = Catalogue(
    vocabulary=vocabulary(),
    documents=DOCUMENTS,
    villages=VILLAGES,
    artisans=ARTISANS,
    organisations=ORGANISATIONS,
)
ALL: Any = {
    "villages": tuple(VILLAGES),
    "artisans": tuple(ARTISANS),
    "organisations": tuple(ORGANISATIONS),
    "products": ("khong-ke",),
}
MADE = re.compile(
    r'<a class="ln-self" href="([^"]*)">([^<]*)</a>(?: <small class="ln-self__state">([^<]*)<)?'
)
TAKEN_OUT = re.compile(
    r'<a class="ln-self" href="[^"]*">([^<]*)</a>| <small class="ln-self__state">[^<]*</small>'
)


def linked(html: str, references: Any = None, today: date = TODAY, own: Any = None) -> str:
    links = Autolinks(CATALOGUE, Citations(CATALOGUE), Urls("https://vidu.vn/kho"), today)
    return links.link(html, references or {}, own)


def cited(html: str, own: Any = None) -> tuple[str, ...]:
    return Citations(CATALOGUE).cited(html, own)


def without_autolinks(html: str) -> str:
    """Return ``html`` without what was put in, as its editor wrote it."""
    return TAKEN_OUT.sub(lambda found: found[1] or "", html)


def made(
    html: str, references: Any = None, today: date = TODAY, own: Any = None
) -> list[tuple[str, str, str]]:
    """Return the links that were put in: the words, the end of the address, the mark."""
    text = linked(html, references, today, own)
    return [(words, href.removeprefix("/kho"), mark) for href, words, mark in MADE.findall(text)]


# --- citations --------------------------------------------------------------------------------------------


def test_a_citation_becomes_a_link_with_the_name_of_its_type() -> None:
    html = "<p>Theo Nghị định số 9052/2018/NĐ-CP ngày 12/4/2018.</p>"
    link = '<a class="ln-self" href="/kho/van-ban/nd-moi/">Nghị định số 9052/2018/NĐ-CP</a>'
    assert linked(html) == f"<p>Theo {link} ngày 12/4/2018.</p>"
    assert cited(html) == ("nd-moi",)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("9490/QĐ – TTg", "qd"), ("9052/NĐ-CP", "nd-moi"), ("9301/QĐ-BVHTT&amp;DL", "bv")],
)
def test_printed_variants_and_entities_are_linked_as_they_stand(printed: str, meant: str) -> None:
    assert made(f"<p>Theo {printed}.</p>") == [(printed, f"/van-ban/{meant}/", "")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Quyết định số 9999/QĐ-TTg</p>",
        "<p>Nghị định số 9052/2018/NĐ-CP ngày 13/4/2018</p>",
        "<p>Quyết định số 9144/QĐ-UBND</p>",
        "<p>Quyết định số 9144/QĐ-UBND của UBND tỉnh Hà Nam</p>",
        '<p><a href="https://vidu.vn/">Nghị định số 9052/2018/NĐ-CP</a></p>',
        '<h2 id="a">Nghị định số 9052/2018/NĐ-CP</h2>',
        "<p><code>9052/2018/NĐ-CP</code></p>",
        "<figure><figcaption>Theo 9052/2018/NĐ-CP</figcaption></figure>",
    ],
)
def test_what_is_unknown_doubtful_or_no_running_text_is_left_alone(html: str) -> None:
    assert linked(html) == html


def test_a_local_decision_is_linked_when_its_day_is_printed() -> None:
    assert made("<p>Quyết định số 9144/QĐ-UBND ngày 02/01/2020</p>")


def test_only_the_first_mention_in_running_text_is_linked() -> None:
    number = "9052/2018/NĐ-CP"
    html = f'<h2 id="a">{number}</h2><p><em>{number}</em>, {number}</p><p>{number}</p>'
    assert linked(html) == html.replace(
        f"<em>{number}", f'<em><a class="ln-self" href="/kho/van-ban/nd-moi/">{number}</a>'
    )


def test_a_link_may_be_shorter_than_the_citation_where_a_tag_stands_inside() -> None:
    html = "<p><strong>Nghị định</strong> số 9052/2018/NĐ-CP</p>"
    assert made(html) == [("9052/2018/NĐ-CP", "/van-ban/nd-moi/", "")]


def test_what_the_editor_linked_is_not_linked_again_but_counts_as_cited() -> None:
    html = '<p>Theo 9052/2018/NĐ-CP, tức <a href="/kho/van-ban/nd-moi/#muc-lien-quan">nghị định ấy</a></p>'
    assert linked(html) == html
    assert cited(html.replace("/kho/", "/")) == ("nd-moi",)


def test_a_link_to_another_site_cites_nothing_whatever_its_path() -> None:
    assert cited('<p><a href="https://vidu.vn/van-ban/nd-moi/">nghị định</a></p>') == ()


def test_a_citation_counts_where_no_link_can_stand() -> None:
    number = "9052/2018/NĐ-CP"
    html = f'<h2 id="a">{number}</h2><p><a href="/tin/2026/a/">9066/2006/NĐ-CP</a></p>'
    assert linked(html) == html
    assert cited(html) == ("nd-cu", "nd-moi")


def test_a_document_does_not_link_to_itself() -> None:
    html = '<p>9052/2018/NĐ-CP, <a href="/kho/van-ban/nd-moi/">đây</a>, thay 9066/2006/NĐ-CP</p>'
    assert made(html, own=("documents", "nd-moi"))[0][1] == "/van-ban/nd-cu/"
    assert cited(html.replace("/kho/", "/"), own=("documents", "nd-moi")) == ("nd-cu",)


# --- the mark ---------------------------------------------------------------------------------------------


def test_a_document_that_no_longer_holds_says_so_from_the_day_after_its_last() -> None:
    html = "<p>Quyết định số 9490/QĐ-TTg</p>"
    assert [mark for *_, mark in made(html, today=date(2026, 11, 21))] == [""]
    assert [mark for *_, mark in made(html, today=date(2026, 11, 22))] == ["(đã hết hiệu lực)"]


def test_a_text_that_cites_nothing_lapsed_is_the_same_on_every_day() -> None:
    html = "<p>9052/2018/NĐ-CP, Bát Tràng</p>"
    assert linked(html, ALL, date(2026, 11, 21)) == linked(html, ALL, date(2030, 1, 1))


def test_the_editors_first_link_to_a_lapsed_document_gets_the_mark_too() -> None:
    link = '<a href="/kho/van-ban/nd-cu/">nghị định cũ</a>'
    html = f'<h2 id="a">{link}</h2><p>Có {link}, {link}</p>'
    mark = ' <small class="ln-self__state">(đã hết hiệu lực)</small>'
    assert linked(html) == html.replace(f"Có {link}", f"Có {link}{mark}")


def test_what_a_reader_must_know_of_a_document_is_told_beside_its_link() -> None:
    silent = {status for status in DocumentStatus if not status.link_note}
    assert silent == {DocumentStatus.IN_FORCE, DocumentStatus.UNKNOWN}


# --- names ------------------------------------------------------------------------------------------------


def test_a_name_is_linked_once_where_the_article_refers_to_the_record() -> None:
    html = "<p>Thợ Bát Tràng và Bát Tràng.</p>"
    assert made(html, {"villages": ("bat-trang",)}) == [("Bát Tràng", "/lang-nghe/bat-trang/", "")]
    assert made(html) == []


def test_the_longest_name_comes_first_and_hides_the_shorter_ones() -> None:
    html = "<p>Nguyễn Bát Tràng, Hiệp hội Bát Tràng, mua gốm Bát Tràng ở Bát Tràng; Nguyễn Bát Tràng.</p>"
    assert [(words, href) for words, href, _ in made(html, ALL)] == [
        ("Nguyễn Bát Tràng", "/nghe-nhan/vinh/"),
        ("Hiệp hội Bát Tràng", "/to-chuc/hoi/"),
        ("gốm Bát Tràng", "/lang-nghe/bat-trang/"),
    ]


@pytest.mark.parametrize(
    ("text", "names", "longest"),
    [
        # The shorter one begins at the same letter, begins earlier, or lies inside.
        ("Về Hội gốm sứ xưa.", ("Hội gốm", "Hội gốm sứ xưa"), "Hội gốm sứ xưa"),
        ("Về Hội gốm sứ Xưa.", ("Hội gốm", "gốm sứ Xưa"), "gốm sứ Xưa"),
        ("Về Câu lạc bộ Gốm sứ.", ("Gốm sứ", "Câu lạc bộ Gốm sứ"), "Câu lạc bộ Gốm sứ"),
    ],
)
def test_of_names_that_overlap_the_longest_is_linked(text: str, names: tuple[str, ...], longest: str) -> None:
    for order in (names, names[::-1]):
        named = {f"mau-{number}": name for number, name in enumerate(order)}
        hosts = {id_: Organisation(id=id_, name=name, kind="association") for id_, name in named.items()}
        catalogue = replace(CATALOGUE, organisations=hosts)
        links = Autolinks(catalogue, Citations(catalogue), Urls("https://vidu.vn/kho"), TODAY)
        html = links.link(f"<p>{text}</p>", {"organisations": tuple(hosts)}, None)
        assert [words for _, words, _ in MADE.findall(html)] == [longest]


def test_a_name_that_two_referred_records_share_is_not_guessed() -> None:
    html = "<p>Về Tống Xá.</p>"
    assert made(html, {"villages": ("tong-xa",)}) == [("Tống Xá", "/lang-nghe/tong-xa/", "")]
    assert made(html, {"villages": ("tong-xa", "tong-xa-2")}) == []


def test_a_record_the_editor_linked_anywhere_in_the_text_is_not_linked_again() -> None:
    html = '<p>Bát Tràng, xem <a href="/kho/lang-nghe/bat-trang/">trang này</a></p>'
    assert linked(html, ALL) == html


def test_names_with_signs_of_html_are_found_and_stay_safe() -> None:
    html = '<p>Về Lò &amp; "Vôi".</p>'
    assert made(html, ALL) == [('Lò &amp; "Vôi"', "/lang-nghe/va/", "")]


def test_a_record_that_is_not_there_is_passed_over() -> None:
    assert made("<p>Bát Tràng</p>", {"villages": ("khong-co",)}) == []


# --- properties -------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "Bát Tràng", "gốm Bát Tràng", "Nguyễn Bát Tràng", "Tống Xá", 'Lò & "Vôi"', "xã ", " và ", ". ",
        "\n\n", "**", "*", "`", "## ", "- ", "<", "&amp;", "**Ông Mẫu:** ", "[^1]", "\n\n[^1]: Chú thích\n\n",
        "Nghị định số ", "9052/2018/NĐ-CP", "9066/2006/NĐ-CP", "9301/QĐ-BVHTT&DL", " ngày 12/4/2018",
        "[x](/kho/van-ban/nd-cu/)", "[Bát Tràng](/kho/lang-nghe/bat-trang/)",
        "\n\n| a | b |\n|---|---|\n| Bát Tràng | 9490/QĐ-TTg |\n\n",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=25).map("".join)
LATER = date(2027, 1, 1)


@given(TEXTS)
def test_taking_the_links_out_gives_back_the_text(text: str) -> None:
    html = convert(text, "mau.md").body.html
    assert without_autolinks(linked(html, ALL, LATER)) == html


@given(TEXTS)
def test_linking_twice_is_linking_once(text: str) -> None:
    once = linked(convert(text, "mau.md").body.html, ALL, LATER)
    assert linked(once, ALL, LATER) == once


@given(TEXTS)
def test_each_target_is_linked_once_and_never_inside_a_link(text: str) -> None:
    html = linked(convert(text, "mau.md").body.html, ALL, LATER)
    targets = [href for href, *_ in MADE.findall(html)]
    assert len(targets) == len(set(targets))
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", html, re.DOTALL)


@given(TEXTS)
def test_the_words_stay_but_for_the_marks(text: str) -> None:
    def plain(html: str) -> str:
        return unescape(re.sub(r"<[^>]*>", "", html))

    html = convert(text, "mau.md").body.html
    with_links = re.sub(r" <small[^>]*>[^<]*</small>", "", linked(html, ALL, LATER))
    assert plain(with_links) == plain(html)
