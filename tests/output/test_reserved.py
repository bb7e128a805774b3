"""Ids and slugs that would stand where the site's own addresses stand."""

from __future__ import annotations

from datetime import datetime

import pytest

from langnghe.model.article import Article, Body, StaticPage
from langnghe.model.kinds import KINDS, Kind
from langnghe.output.address_checks import check_reserved, reserved_for_pages, reserved_for_records
from langnghe.relations.facet_table import FACETS
from langnghe.rendering import urls


def told(id_: str, kind: str) -> list[str]:
    """Return the files that are reported for an id of a kind of records, of ``articles`` or ``pages``."""
    if kind in KINDS:
        return [one.path for one in check_reserved([f"catalogue/{kind}/{id_}.yaml"], (), {})]
    if kind == "pages":
        page = StaticPage(path=f"content/pages/{id_}.md", title="Mẫu", slug=id_, body=Body(html=""))
        return [one.path for one in check_reserved((), [page], {})]
    article = Article(
        path=f"content/news/{id_}.md",
        title="Mẫu",
        slug=id_,
        published=datetime.fromisoformat("2024-03-01T08:00+07:00"),
        category="Tin",
        authors=("Mẫu",),
        summary="Mẫu.",
        body=Body(html=""),
    )
    return [one.path for one in check_reserved((), [article], {})]


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("03", "articles"),
        ("tin", "pages"),
        ("2024", "pages"),
        ("trang-2", "pages"),
        ("nghe", "villages"),
        ("nhom", "products"),
        ("nam", "documents"),
        ("files", "pages"),
        ("lich", "events"),
        ("trang-12", "villages"),
        ("07", "events"),
        ("1999", "documents"),
    ],
)
def test_a_word_of_the_sites_own_addresses_is_taken(id_: str, kind: str) -> None:
    assert len(told(id_, kind)) == 1


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("2024", "articles"),
        ("tin", "articles"),
        ("nhom", "villages"),
        ("cong-nhan", "products"),
        ("trang-phuc", "products"),
        ("bat-trang", "villages"),
        ("gioi-thieu", "pages"),
        ("003", "products"),
    ],
)
def test_a_word_that_collides_with_nothing_is_free(id_: str, kind: str) -> None:
    assert told(id_, kind) == []


OWN = (
    "tin chuyen-muc chu-de tac-gia lang-nghe san-pham chu-the nghe-nhan to-chuc van-ban su-kien ke-hoach "
    "nghe tinh ban-do thong-ke tim-kiem du-lieu feeds theme images files 404 index sitemap robots"
)


@pytest.mark.parametrize("word", OWN.split())
def test_no_static_page_can_take_the_first_part_of_an_address_of_the_site(word: str) -> None:
    assert word in reserved_for_pages()


@pytest.mark.parametrize(
    ("lines", "line"), [({"slug": 4, "title": 2}, 4), ({"title": 2}, 2)], ids=["given", "of the title"]
)
def test_a_slug_is_told_at_the_line_it_comes_from(lines: dict[str, int], line: int) -> None:
    page = StaticPage(path="content/pages/tin.md", title="Tin", slug="tin", body=Body(html=""))
    at = {page.path: {(key, ""): number for key, number in lines.items()}}
    assert [one.line for one in check_reserved((), [page], at)] == [line]


@pytest.mark.parametrize("kind", FACETS)
def test_no_record_can_be_called_like_a_facet_of_its_kind(kind: Kind) -> None:
    assert {facet.segment for facet in FACETS[kind].values()} <= reserved_for_records(kind)


def test_every_fixed_address_is_one_of_the_site() -> None:
    assert {urls.HOME, urls.SITEMAP, urls.EVENT_CALENDAR_FILE, "/lang-nghe/"} <= set(urls.fixed_paths())
    assert all(path.startswith("/") for path in urls.fixed_paths())
