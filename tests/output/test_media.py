"""Pictures and files: found below their folders only, measured, and published only if something uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from langnghe.loading.reading import FileUse
from langnghe.model.parts import Picture
from langnghe.output.media import Media, check_files, picture_view
from langnghe.rendering.urls import Urls


@pytest.fixture
def media(tmp_path: Path) -> Media:
    for root in ("content", "catalogue"):
        (tmp_path / root / "images/sau").mkdir(parents=True)
        (tmp_path / root / "files").mkdir()
    Image.new("RGB", (40, 30)).save(tmp_path / "content/images/lo-gom.jpg")
    Image.new("RGB", (9, 9)).save(tmp_path / "catalogue/images/lo-gom.jpg")
    Image.new("L", (7, 5)).save(tmp_path / "catalogue/images/sau/chum.png")
    (tmp_path / "content/images/hong.jpg").write_bytes(b"not a picture")
    Image.new("L", (4, 4)).save(tmp_path / "content/images/ngoai-le.bmp")
    (tmp_path / "catalogue/files/toan-van.pdf").write_bytes(b"%PDF-")
    (tmp_path / "content/images/.DS_Store").write_bytes(b"")
    (tmp_path / "bi-mat.jpg").write_bytes(b"")
    return Media((tmp_path / "content", tmp_path / "catalogue"))


def use(file: str, folder: str = "images") -> FileUse:
    return FileUse(folder, file, "catalogue/villages/mau.yaml", 7, "Tệp ảnh (file)")


def test_a_picture_is_published_under_the_hash_of_its_content_with_its_size(media: Media) -> None:
    seen = media.measure("lo-gom.jpg")
    assert seen is not None
    assert (seen.width, seen.height) == (40, 30)
    assert seen.path.startswith("/images/lo-gom.")
    assert seen.path.endswith(".jpg")
    assert media.used == {seen.path: media.roots[0].resolve() / "images/lo-gom.jpg"}


def test_a_file_has_its_size_in_bytes_and_one_that_is_not_there_none(media: Media) -> None:
    assert media.file_size("toan-van.pdf") == 5
    assert media.file_size("../bi-mat.jpg") is None
    assert media.used == {}


def test_the_content_is_searched_before_the_catalogue_and_folders_in_folders_too(media: Media) -> None:
    assert media.find("images", "lo-gom.jpg") == media.roots[0].resolve() / "images/lo-gom.jpg"
    assert media.find("images", "sau/chum.png") == media.roots[1].resolve() / "images/sau/chum.png"
    deep = media.measure("sau/chum.png")
    assert deep is not None
    assert deep.path.startswith("/images/sau/chum.")


@pytest.mark.parametrize(
    "file", ["../../bi-mat.jpg", "/etc/passwd", "khong-co.jpg", "sau", "a\0b", "a" * 300]
)
def test_nothing_outside_the_folders_is_reached(file: str, media: Media) -> None:
    assert media.find("images", file) is None
    assert media.measure(file) is None
    assert media.used == {}


def test_a_link_that_leads_out_is_not_followed(media: Media, tmp_path: Path) -> None:
    (media.roots[0] / "images/lien-ket.jpg").symlink_to(tmp_path / "bi-mat.jpg")
    assert media.find("images", "lien-ket.jpg") is None


@pytest.mark.parametrize("file", ["hong.jpg", "ngoai-le.bmp"])
def test_what_is_no_picture_of_a_known_kind_cannot_be_shown(file: str, media: Media) -> None:
    assert not media.can_show(file)
    assert media.measure(file) is None


def test_a_picture_of_too_many_pixels_is_refused(media: Media) -> None:
    Image.new("1", (9000, 7000)).save(media.roots[0] / "images/qua-lon.png")
    assert not media.can_show("qua-lon.png")


def test_asking_whether_a_picture_can_be_shown_publishes_nothing(media: Media) -> None:
    assert media.can_show("lo-gom.jpg")
    assert media.used == {}


def test_a_file_is_published_under_its_name_when_something_uses_it(media: Media) -> None:
    assert media.use_file("toan-van.pdf") == "/files/toan-van.pdf"
    assert media.use_file("khong-co.pdf") is None
    assert list(media.used) == ["/files/toan-van.pdf"]


def test_every_picture_and_file_has_an_address_for_links(media: Media) -> None:
    assert sorted(set(media.paths())) == [
        "/files/toan-van.pdf",
        "/images/hong.jpg",
        "/images/lo-gom.jpg",
        "/images/ngoai-le.bmp",
        "/images/sau/chum.png",
    ]


def test_a_site_without_folders_of_media_has_none(tmp_path: Path) -> None:
    assert list(Media((tmp_path,)).paths()) == []


def test_the_view_of_a_picture_has_all_its_words(media: Media) -> None:
    picture = Picture(file="lo-gom.jpg", alt="Lò gốm", caption="Lò ở làng", credit="Hình minh họa")
    view = picture_view(media, Urls("https://vidu.vn/cong"), picture)
    assert view is not None
    assert view.href.startswith("/cong/images/lo-gom.")
    assert (view.alt, view.caption, view.credit) == ("Lò gốm", "Lò ở làng", "Hình minh họa")
    assert picture_view(media, Urls("https://vidu.vn"), Picture(file="hong.jpg", alt="Hỏng")) is None


def test_a_missing_picture_is_told_with_the_nearest_and_where_it_was_looked_for(media: Media) -> None:
    [problem] = check_files([use("lo-gon.jpg")], media)
    assert (problem.code, problem.line, problem.written) == ("LN301", 7, "lo-gon.jpg")
    assert "lo-gom.jpg" in problem.fix
    assert "content/images/lo-gon.jpg" in problem.needed
    assert "catalogue/images/lo-gon.jpg" in problem.needed


def test_a_missing_file_near_to_none_is_to_be_copied_in(media: Media) -> None:
    [problem] = check_files([use("xxxxxxxxxxxxxxxx.docx", "files")], media)
    assert "content/files" in problem.fix


def test_a_picture_that_cannot_be_opened_is_told(media: Media) -> None:
    assert [problem.code for problem in check_files([use("hong.jpg")], media)] == ["LN303"]


def test_pictures_and_files_that_are_there_are_no_problem(media: Media) -> None:
    assert list(check_files([use("lo-gom.jpg"), use("toan-van.pdf", "files")], media)) == []
