"""What every test of whole sites runs on: both built sites (the fixtures ``demo`` and ``real``)."""

from __future__ import annotations

import pytest
from tests.whole_site.building import Built


@pytest.fixture(params=["demo", "real"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two."""
    site: Built = request.getfixturevalue(request.param)
    return site
