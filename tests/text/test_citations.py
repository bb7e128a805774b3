"""The grammar of citations of legal documents."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langnghe.text.citations import Citation, find_citations, parse_citation


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("52/2018/NĐ-CP", ("52", 2018, "NĐ", "CP", "")),
        ("31/2014/QĐ-UBND", ("31", 2014, "QĐ", "UBND", "")),
        ("25/2013/NQ-HĐND", ("25", 2013, "NQ", "HĐND", "")),
        ("202/2025/QH15", ("202", 2025, "", "QH15", "")),
        ("1232/NQ-UBTVQH15", ("1232", None, "NQ", "UBTVQH15", "")),
        ("490/QĐ-TTg", ("490", None, "QĐ", "TTg", "")),
        ("34/CTr-UBND", ("34", None, "CTr", "UBND", "")),
        ("516/QĐ-CT", ("516", None, "QĐ", "CT", "")),
        ("12/CT-TTg", ("12", None, "CT", "TTg", "")),
        ("1402/UBND-NV", ("1402", None, "", "UBND", "NV")),
        ("3825/BTTTT-PTTH&TTĐT", ("3825", None, "", "BTTTT", "PTTHTTĐT")),
        ("515/UBND-VP3", ("515", None, "", "UBND", "VP3")),
        ("60-NQ/TW", ("60", None, "NQ", "TW", "")),
        ("39-CT/TW", ("39", None, "CT", "TW", "")),
        ("05-NQ/TU", ("5", None, "NQ", "TU", "")),
        ("01/QĐ-BCĐTW", ("1", None, "QĐ", "BCĐTW", "")),
        ("66.13/2026/NQ-CP", ("66.13", 2026, "NQ", "CP", "")),
        ("115a/QĐ-UBND", ("115a", None, "QĐ", "UBND", "")),
        ("116/2006/TT-BNN-CB", ("116", 2006, "TT", "BNN", "CB")),
        ("22/2016/TTLT-BNV-BTC", ("22", 2016, "TTLT", "BNV", "BTC")),
        ("12/2018/L-CTN", ("12", 2018, "L", "CTN", "")),
        ("15/QĐ-HHLN", ("15", None, "QĐ", "HHLN", "")),
        ("123/NĐ-CP", ("123", None, "NĐ", "CP", "")),
    ],
)
def test_every_class_of_number_is_read(text: str, parts: tuple[str, int | None, str, str, str]) -> None:
    citation = parse_citation(text)
    assert (citation.number, citation.year, citation.type, citation.issuer, citation.unit) == parts


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("516/QĐ – CT", "516/QĐ-CT"),
        ("516 / QĐ\u2011CT", "516/QĐ-CT"),
        ("Số: 490/QĐ-TTg", "490/QĐ-TTg"),
        ("Quyết định số 490/QĐ-TTg", "490/QĐ-TTg"),
        ("0490/QĐ-TTg", "490/QĐ-TTg"),
        ("490/qđ-ttg", "490/QĐ-TTg"),
        ("490/QD-TTg", "490/QĐ-TTg"),
        ("490/Q\u00d0-TTg", "490/QĐ-TTg"),
        ("  490/QĐ-TTg\n", "490/QĐ-TTg"),
        ("34/Ctr-UBND", "34/CTr-UBND"),
        ("25/2013/NQ-HDND", "25/2013/NQ-HĐND"),
        ("2974/QĐ-BVHTT&DL", "2974/QĐ-BVHTTDL"),
        ("2974/QĐ-Bộ VH-TT-DL", "2974/QĐ-BVHTTDL"),
        ("2974/QĐ-Bộ VHTTDL", "2974/QĐ-BVHTTDL"),
        ("45/SNN&PTNT-CCPTNT", "45/SNNPTNT-CCPTNT"),
        ("45/BC-SNN-PTNT", "45/BC-SNNPTNT"),
        ("60-NQ/TƯ", "60-NQ/TW"),
        ("60/NQ-TW", "60-NQ/TW"),
        ("60 – NQ / TW", "60-NQ/TW"),
        ("12-QĐ/HHLN", "12/QĐ-HHLN"),
        ("202/2025/qh15", "202/2025/QH15"),
    ],
)
def test_every_print_of_a_number_has_one_key(printed: str, key: str) -> None:
    assert parse_citation(printed) == parse_citation(key)
    assert parse_citation(printed).key == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12/HD-SCT", "12/HĐ-SCT"),  # guidance and contract
        ("12/DA-UBND", "12/ĐA-UBND"),  # project and scheme
        ("12/TT-CP", "12/TTr-CP"),
        ("60-NQ/TU", "60-NQ/TW"),  # a province and the Central Committee
        ("123/NĐ-CP", "123/2014/NĐ-CP"),
        ("12/QĐ-UBND", "12/QĐ-UBND-NV"),
        ("12/QĐ-BVHTT", "12/QĐ-BVHTTDL"),
    ],
)
def test_numbers_that_look_alike_are_told_apart(one: str, other: str) -> None:
    assert parse_citation(one) != parse_citation(other)


_NO_CITATIONS = [
    "10/02/2022",
    "24/7",
    "1/2",
    "60 km/h",
    "QĐ-TTg",
    "490/QĐ",
    "490/QĐ-",
    "490/QĐ-Thủ tướng",
    "490/XX-TTg/2018",
    "490/2018",
    "52/1818/NĐ-CP",
    "1.250 triệu đồng",
    "0912/345-678",
    "TCVN 13274:2020",
    "GS-12/2024",
]


@pytest.mark.parametrize(
    "text", ["", "abc", *_NO_CITATIONS, "490/QĐ-TTg và 781/QĐ-TTg", "theo 490/QĐ-TTg", "490/QĐ-TTg."]
)
def test_what_is_not_one_whole_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="number and sign"):
        parse_citation(text)


@pytest.mark.parametrize(
    "text",
    [
        *_NO_CITATIONS,
        "https://vanban.vn/tra-cuu/490/QĐ-TTg",
        "https://vanban.vn/?so=490/QĐ-TTg;52/2018/NĐ-CP",
        "(www.vanban.vn,490/QĐ-TTg)",
        "a.490/QĐ-TTg@vanban.vn",
        "490/QĐ-TTg@vanban.vn",
        "van-ban/490/qd-ttg",
        "tep/2018-490/qd-ttg.pdf",
        "490/QĐ-TTg.pdf",
        "490/QĐ-TTg/phu-luc",
        "C:\\490/QĐ-TTg",
        "mã số: 12/KH-UBND",
        "mã hàng 12/BB-TTg",
        "lô 12/TB-UBND",
        "gạch 12/BB-XL",  # no known issuer, no word before it
        "pin 3/TC-CT",
        "khổ A4/80-TT",
        "tỷ lệ 12/UBND - NV",  # a loose hyphen and no word before it
        "12/QĐ-UBND-2018",
        "1,490/QĐ-TTg",
        "1234567/QĐ-TTg",
    ],
)
def test_text_that_only_looks_like_a_citation_is_left_alone(text: str) -> None:
    assert find_citations(text) == []
    assert find_citations(f"Theo {text} thì không có gì.") == []


def test_the_place_of_a_citation_covers_just_its_number() -> None:
    text = "Căn cứ Quyết định số: 516/QĐ – CT, 10/02/ 2022; Nghị quyết số 60-NQ/TW."
    assert [text[found.start : found.end] for found in find_citations(text)] == ["516/QĐ – CT", "60-NQ/TW"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("(490/QĐ-TTg)", "490/QĐ-TTg"),
        ("“490/QĐ-TTg”.", "490/QĐ-TTg"),
        ("theo 490/QĐ-TTg.Từ đó", "490/QĐ-TTg"),
        ("Số:490/QĐ-TTg", "490/QĐ-TTg"),
        ("Quyết định\nsố 490/QĐ-TTg", "490/QĐ-TTg"),
        ("Quyết định số 12/QĐ-HHLN của Hiệp hội", "12/QĐ-HHLN"),
        ("Số: 12/TB-HHLN", "12/TB-HHLN"),
        ("số 12/2019/QĐ-XYZ", "12/2019/QĐ-XYZ"),  # the year vouches for it
        ("Công văn số 15/HHLN-VP", "15/HHLN-VP"),
        ("Công văn số 1402/UBND - NV", "1402/UBND-NV"),
        ("theo 39-CT/TW – Ban Bí thư", "39-CT/TW"),
        ("trang a.vn 490/QĐ-TTg", "490/QĐ-TTg"),
        ("https://a.vn 490/QĐ-TTg", "490/QĐ-TTg"),
        ("a@b.vn www.c.vn d@e.vn 490/QĐ-TTg", "490/QĐ-TTg"),
    ],
)
def test_a_citation_is_found_whatever_stands_around_it(text: str, key: str) -> None:
    assert [found.citation.key for found in find_citations(text)] == [key]


def test_a_list_of_citations_is_found_in_order() -> None:
    found = find_citations("các Quyết định 1048/QĐ-TTg, 781/QĐ-TTg và 148/QĐ-TTg; 52/2018/NĐ-CP")
    assert [match.citation.key for match in found] == [
        "1048/QĐ-TTg",
        "781/QĐ-TTg",
        "148/QĐ-TTg",
        "52/2018/NĐ-CP",
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Quyết định số 490/QĐ-TTg", "Quyết định"),
        ("QUYẾT ĐỊNH SỐ 490/QĐ-TTg", "Quyết định"),
        ("quyết  định 490/QĐ-TTg", "Quyết định"),
        ("Nghị định: 52/2018/NĐ-CP", "Nghị định"),
        ("Luật số 91/2025/QH15", "Luật"),
        ("Thông tư liên tịch số 22/2016/TTLT-BNV-BTC", "Thông tư liên tịch"),
        ("Chương trình hành động số 34/CTr-UBND", "Chương trình hành động"),
        ("theo số 490/QĐ-TTg", None),
        ("490/QĐ-TTg", None),
        ("Quyết định này, 490/QĐ-TTg", None),
    ],
)
def test_the_name_of_the_type_is_taken_from_the_words_before(text: str, word: str | None) -> None:
    assert [found.type_word for found in find_citations(text)] == [word]


@pytest.mark.parametrize(
    ("after", "issued"),
    [
        (" ngày 21/8/2019", date(2019, 8, 21)),
        (", 10/02/ 2022", date(2022, 2, 10)),
        (" (07/5/2018)", date(2018, 5, 7)),
        (" ngày 07 tháng 5 năm 2018 của Thủ tướng", date(2018, 5, 7)),
        (" của Thủ tướng Chính phủ, ngày 07/5/2018", date(2018, 5, 7)),
        (" ký ngày 12-4-2018", date(2018, 4, 12)),
        (" được ban hành ngày 1.1.2026", date(2026, 1, 1)),
        ("\nngày 9/3/2021", date(2021, 3, 9)),
        (" ngày 31/02/2022", None),
        (" có hiệu lực từ ngày 01/6/2018", None),
        (" và 12/4/2018", None),
        ("", None),
    ],
)
def test_the_day_printed_after_a_citation_is_its_day_of_issue(after: str, issued: date | None) -> None:
    (found,) = find_citations(f"Quyết định số 490/QĐ-TTg{after}")
    assert found.issued == issued
    assert found.issued_year == (issued.year if issued else None)


@pytest.mark.parametrize(
    ("after", "year"),
    [
        (" năm 2018", 2018),
        (" tháng 5/2018", 2018),
        (" (2018)", 2018),
        (", 2019 hộ được hỗ trợ", None),
        (" giai đoạn 2018-2020", None),
        (" ngày 14-16/02/2025 khai mạc", 2025),
    ],
)
def test_a_year_alone_is_read_only_where_it_is_named_as_one(after: str, year: int | None) -> None:
    (found,) = find_citations(f"Quyết định số 490/QĐ-TTg{after}")
    assert found.issued is None
    assert found.issued_year == year


@pytest.mark.parametrize(
    ("after", "issuer"),
    [
        (" của UBND thành phố Hải Phòng về việc", "UBND thành phố Hải Phòng"),
        (" của Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
        (" của UBND TP.HCM.", "UBND TP.HCM"),
        (" của UBND\nthành phố", "UBND thành phố"),
        (" của Chủ tịch UBND tỉnh Hà Nam ban hành", "Chủ tịch UBND tỉnh Hà Nam"),
        (" của HĐND Hà Nội", "HĐND Hà Nội"),
        (" do Thủ tướng Chính phủ ban hành", "Thủ tướng Chính phủ"),
        (", của Chính phủ", "Chính phủ"),
        (" của Bộ Văn hóa, Thể thao và Du lịch về", "Bộ Văn hóa, Thể thao và Du lịch"),
        (" của Bộ trưởng Bộ Công Thương", "Bộ trưởng Bộ Công Thương"),
        (" của Bộ VHTT&DL", "Bộ VHTT&DL"),
        (" của Sở Công Thương Hà Nội", "Sở Công Thương Hà Nội"),
        (" ngày 9/3/2021 của UBND thành phố Hải Phòng", "UBND thành phố Hải Phòng"),
        (" của ông Nguyễn Văn A", None),
        (" của Bộ phận một cửa", None),
        (" tại UBND tỉnh Hà Nam", None),
    ],
)
def test_the_issuer_printed_after_a_citation_is_kept_as_printed(after: str, issuer: str | None) -> None:
    (found,) = find_citations(f"Quyết định số 674/QĐ-UBND{after}")
    assert found.issuer_text == issuer


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("UBND tỉnh Hà Nam vừa ban hành Quyết định số ", "UBND tỉnh Hà Nam"),
        ("Theo đó, Chủ tịch UBND TP Hải Phòng đã ký Quyết định ", "Chủ tịch UBND TP Hải Phòng"),
        ("Tỉnh Hà Nam có Quyết định ", "Tỉnh Hà Nam"),
        ("theo quyết định của UBND tỉnh Hà Nam (số ", "UBND tỉnh Hà Nam"),
        ("Bộ Công Thương công bố các Quyết định số ", "Bộ Công Thương"),
        ("UBND tỉnh Hà Nam làm theo Quyết định số ", None),
        ("Tại UBND tỉnh Hà Nam, Quyết định số ", None),
        ("Làng thuộc tỉnh Hà Nam. Quyết định số ", None),
    ],
)
def test_the_issuer_before_a_citation_counts_only_if_it_is_said_to_have_issued_it(
    before: str, issuer: str | None
) -> None:
    (found,) = find_citations(f"{before}674/QĐ-UBND về làng nghề")
    assert found.issuer_text == issuer


def test_an_issuer_printed_after_counts_more_than_one_before() -> None:
    (found,) = find_citations("Tỉnh Hà Nam công bố Quyết định 490/QĐ-TTg của Thủ tướng Chính phủ")
    assert found.issuer_text == "Thủ tướng Chính phủ"


def test_the_issuer_is_found_behind_a_day_without_its_year() -> None:
    (found,) = find_citations("Quyết định 674/QĐ-UBND ngày 9/3 của UBND tỉnh Hà Nam, ngày 9/3/2021")
    assert (found.issued, found.issuer_text) == (date(2021, 3, 9), "UBND tỉnh Hà Nam")


_CITATIONS = st.builds(
    Citation,
    number=st.from_regex(r"[1-9][0-9]{0,4}(\.[0-9]{1,2})?[a-z]?", fullmatch=True).filter(str.isascii),
    year=st.none() | st.integers(min_value=1945, max_value=2099),
    type=st.sampled_from(["QĐ", "NĐ", "CT", "TT", "TTr", "CTr", "KH", "HD", "HĐ", "QyĐ", "TTLT"]),
    issuer=st.sampled_from(["TTg", "CP", "UBND", "HĐND", "BVHTTDL", "SNNPTNT", "BCĐTW", "UBTVQH15"]),
    unit=st.sampled_from(["", "NV", "CB", "KTN-XD", "VP3"]),
)


@given(_CITATIONS)
def test_a_citation_reads_back_from_its_key(citation: Citation) -> None:
    assert parse_citation(citation.key) == citation


@given(_CITATIONS)
def test_a_citation_is_found_in_a_sentence_as_it_is_read_alone(citation: Citation) -> None:
    (found,) = find_citations(f"Căn cứ {citation.key} về làng nghề.")
    assert found.citation == citation


@given(_CITATIONS)
def test_the_folded_key_is_plain_ascii(citation: Citation) -> None:
    assert citation.folded.isascii()
    assert citation.folded == citation.folded.lower()


@given(st.text(alphabet="0123456789/-–. QĐTtgNCPUB&@:\n", max_size=60))
def test_no_text_is_too_odd_to_search(text: str) -> None:
    ends = [0]
    for found in find_citations(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        ends.append(found.end)


@pytest.mark.parametrize(
    "entry",
    [
        "1/",
        "1/ ",
        "1/a ",
        "1/tt-ab ",
        "1 / 2018 / ",
        "1-",
        "12/QĐ-",
        "a&",
        "1",
        "số ",
        "Quyết định ",
        "@ 1/QĐ-CP ",
        "UBND A A 1/QĐ-CP ",
    ],
)
def test_hostile_text_takes_linear_time(entry: str) -> None:
    text = entry * (100_000 // len(entry))
    begun = time.process_time()
    find_citations(text)
    assert time.process_time() - begun < 3  # at most 0.8 s when measured; the margin is for slow machines
