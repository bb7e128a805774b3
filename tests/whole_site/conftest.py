"""What every test of whole sites runs on: both built sites (the fixtures ``demo`` and ``real``)."""

from __future__ import annotations

import pytest
from tests.conftest import PROJECT_ROOT
from tests.whole_site.building import LATER, Built, build


@pytest.fixture(scope="session")
def real_later(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The portal this repository publishes, on another day."""
    output = tmp_path_factory.mktemp("real_later") / "output"
    return build(PROJECT_ROOT / "content", output, "catalogue", today=LATER)


@pytest.fixture(params=["demo", "real"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two."""
    site: Built = request.getfixturevalue(request.param)
    return site
