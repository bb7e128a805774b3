"""What is built is what the site map lists: no file is unknown to the checks, none is promised in vain."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import PROJECT_ROOT
from tests.whole_site.building import DEMO, TODAY, Built

from langnghe.cli.project import read_content
from langnghe.output.site_map import SiteMap
from langnghe.output.validate import check_content

HASH = re.compile(r"\.[0-9a-f]{10}(?=\.)")
PUBLISHED_BY_USE = ("theme/", "images/", "files/")
"""Files of the theme, and media: under a hashed name, or only if a page uses them."""


def site_map_of(project: Path) -> SiteMap:
    content = read_content(project / "content", project / "catalogue", date.fromisoformat(TODAY))
    checked = check_content(content)
    assert not [found for found in checked.problems if found.is_error]
    return checked.site_map


@pytest.fixture(scope="module")
def demo_map() -> SiteMap:
    return site_map_of(DEMO)


@pytest.fixture(scope="module")
def real_map() -> SiteMap:
    return site_map_of(PROJECT_ROOT)


@pytest.mark.parametrize("site", ["demo", "real"])
def test_exactly_the_listed_files_are_built(site: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(site)
    site_map: SiteMap = request.getfixturevalue(f"{site}_map")
    listed = set(site_map.routes)
    written = {name for name in built.files if not name.startswith(PUBLISHED_BY_USE)}
    patterns = {name for name in listed if "*" in name}
    assert {HASH.sub(".*", name) if HASH.search(name) else name for name in written} == listed
    assert len(patterns) == len([name for name in written if HASH.search(name)])


@pytest.mark.parametrize("site", ["demo", "real"])
def test_everything_that_is_built_may_be_linked_to(site: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(site)
    known: SiteMap = request.getfixturevalue(f"{site}_map").known()
    paths = {f"/{name.removesuffix('index.html')}" for name in built.files if not HASH.search(name)}
    assert {path for path in paths - set(known) if not path.startswith("/theme/")} == set()
