"""The setting of partners: what may be written, what is refused and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from langnghe.model.problem import Problem
from langnghe.output.media import Media
from langnghe.output.partners import Partner, partner_links, read_partners
from langnghe.rendering.urls import Urls

URLS = Urls("https://vidu.vn/ten-kho")


@pytest.fixture
def media(tmp_path: Path) -> Media:
    (tmp_path / "content" / "images").mkdir(parents=True)
    Image.new("RGB", (12, 8)).save(tmp_path / "content" / "images" / "mau.png")
    return Media((tmp_path / "content",))


def read(setting: object, media: Media) -> tuple[tuple[Partner, ...], list[Problem]]:
    problems: list[Problem] = []
    return read_partners(setting, media, problems), problems


@pytest.mark.parametrize("setting", [None, [], ()])
def test_a_site_needs_no_partners(setting: object, media: Media) -> None:
    assert read(setting, media) == ((), [])


def test_each_partner_is_a_link_of_its_own_in_the_order_written(media: Media) -> None:
    found, problems = read(
        [
            {"name": "Sở Mẫu ", "href": "https://so.vn", "logo": "mau.png"},
            {"name": "Hội Mẫu", "href": "http://hoi.vn"},
        ],
        media,
    )
    assert problems == []
    first, second = partner_links(found, media, URLS)
    assert (first.text, first.href, second.text, second.logo) == ("Sở Mẫu", "https://so.vn", "Hội Mẫu", None)
    assert first.logo is not None
    assert first.logo.href.startswith("/ten-kho/images/mau.")
    assert (first.logo.width, first.logo.height, first.logo.alt) == (12, 8, "")
    assert list(media.used) == [first.logo.href.removeprefix("/ten-kho")]


@pytest.mark.parametrize(
    ("entry", "needed"),
    [
        ("Sở Mẫu", "các mục name, href và nếu có logo, trong ngoặc nhọn"),
        ({"href": "https://so.vn"}, "name là tên đối tác"),
        ({"name": "Sở Mẫu"}, "href là địa chỉ đầy đủ, bắt đầu bằng https://"),
        ({"name": "Sở Mẫu", "href": "javascript:x"}, "href là địa chỉ đầy đủ, bắt đầu bằng https://"),
        (
            {"name": "Sở Mẫu", "href": "https://so.vn", "logo": "../a.png"},
            "logo là ảnh có trong content/images/",
        ),
        (
            {"name": "Sở Mẫu", "href": "https://so.vn", "url": "x"},
            "chỉ có các mục name, href, logo; không có url",
        ),
    ],
)
def test_a_partner_that_cannot_be_shown_is_named_by_its_number(
    entry: object, needed: str, media: Media
) -> None:
    found, (problem,) = read([{"name": "Hội Mẫu", "href": "https://hoi.vn"}, entry], media)
    assert [one.name for one in found] == ["Hội Mẫu"]
    assert problem.code == "LN501"
    assert f"đối tác thứ 2: {needed}" in str(problem)


def test_all_that_is_wrong_with_a_partner_is_said_at_once(media: Media) -> None:
    assert len(read([{}], media)[1]) == 2


def test_partners_are_a_list(media: Media) -> None:
    found, (problem,) = read({"Sở Mẫu": "https://so.vn"}, media)
    assert found == ()
    assert "danh sách các đối tác" in str(problem)
