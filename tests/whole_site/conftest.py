"""What every test of whole sites runs on: both built sites (the fixtures ``demo`` and ``real``)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import PROJECT_ROOT
from tests.whole_site.building import LATER, Built, build, build_once


@pytest.fixture(scope="session")
def real_later(shared_folder: Path) -> Built:
    """The portal this repository publishes, on another day."""
    return build_once(
        shared_folder / "real_later",
        lambda output: build(PROJECT_ROOT / "content", output, "catalogue", today=LATER),
    )


@pytest.fixture(params=["demo", "real"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two."""
    site: Built = request.getfixturevalue(request.param)
    return site
