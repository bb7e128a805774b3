"""What tests of several folders share: tools that may be missing, golden files, the project, built sites.

Fixtures of one subject belong beside its tests, not here.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.whole_site.building import Built

PROJECT_ROOT = Path(__file__).resolve().parent.parent
NODE_MODULES = PROJECT_ROOT / "tools" / "node_modules"

# The same examples on every run and no time limit: a test fails for its subject, never for a busy machine.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci")


def _missing_command(*names: str) -> str | None:
    """Name the first of `names` when none of them is on the path; None when one is."""
    return None if any(shutil.which(name) for name in names) else names[0]


def _missing_package(name: str) -> str | None:
    return None if (NODE_MODULES / name).is_dir() else name


# Marker → what it needs; each check gives the name of what is missing, or None.
TOOLS: Mapping[str, Callable[[], list[str | None]]] = {
    "vnu": lambda: [_missing_command("java"), _missing_package("vnu-jar")],
    "html_validate": lambda: [_missing_command("node"), _missing_package("html-validate")],
    "stylelint": lambda: [_missing_command("node"), _missing_package("stylelint")],
    "eslint": lambda: [_missing_command("node"), _missing_package("eslint")],
    "node": lambda: [_missing_command("node")],
    "browser": lambda: [_missing_command("chromium", "chromium-browser", "google-chrome")],
    "nginx": lambda: [_missing_command("nginx")],
}


def missing_tools(marker: str) -> list[str]:
    """Return what a test with this marker needs and this machine lacks, in the order of the table."""
    return [name for name in TOOLS[marker]() if name is not None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files instead of comparing")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked ``long``, unless -m speaks of it; pytest counts what is left out."""
    if "long" in config.option.markexpr:
        return
    long = [item for item in items if item.get_closest_marker("long")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if not item.get_closest_marker("long")]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tool is missing; where all tools are promised, that is a failure instead."""
    for marker in TOOLS:
        if item.get_closest_marker(marker) is None or not (missing := missing_tools(marker)):
            continue
        reason = f"thiếu {marker}: {', '.join(missing)}"
        if os.environ.get("LANGNGHE_REQUIRE_TOOLS") == "1":
            pytest.fail(f"{reason} (LANGNGHE_REQUIRE_TOOLS=1)", pytrace=False)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder of pelicanconf.py."""
    return PROJECT_ROOT


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its processes share (pytest -n)."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def demo(shared_folder: Path) -> Built:
    """The demo site of tests/site, built once: its files are read as they are and shown in a browser."""
    from tests.whole_site.building import DEMO, build, build_once  # late: this file also stands alone

    return build_once(
        shared_folder / "demo",
        lambda output: build(DEMO / "content", output, "tests/site/catalogue", seed="0"),
    )


@pytest.fixture(scope="session")
def real(shared_folder: Path) -> Built:
    """The portal this repository publishes, built once."""
    from tests.whole_site.building import build, build_once  # late, as above

    return build_once(
        shared_folder / "real", lambda output: build(PROJECT_ROOT / "content", output, "catalogue", seed="0")
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with `tests/golden/<name>`; `make golden` writes it instead."""

    def compare(name: str, actual: str) -> None:
        path = PROJECT_ROOT / "tests" / "golden" / name
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode())
        assert path.is_file(), f"{path.name}: no golden file yet (make golden)"
        assert actual == path.read_bytes().decode(), f"{path.name} differs (make golden, then read the diff)"

    return compare
