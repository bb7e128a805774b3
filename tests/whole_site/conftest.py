"""Sites that are built once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.whole_site.building import DEMO, Built, build


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demo site of tests/site."""
    return build(DEMO / "content", tmp_path_factory.mktemp("demo") / "output", "tests/site/catalogue")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Built:
    """The portal this repository publishes."""
    return build(project_root / "content", tmp_path_factory.mktemp("real") / "output", "catalogue")


@pytest.fixture(params=["demo", "real"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two."""
    site: Built = request.getfixturevalue(request.param)
    return site
