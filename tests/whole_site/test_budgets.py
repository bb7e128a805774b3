"""What pages may weigh, and that docs/dev/budgets.md says what they do weigh (`make budgets` writes it)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.whole_site.budgets import Weight, first_requests, packed, scripts_of, typical, weigh, without_text
from tests.whole_site.building import Built

KB = 1000
CSS, FONT, SCRIPTS = 8_500, 16 * KB, 10 * KB
HTML, FRAME = 14 * KB, 8 * KB
REQUESTS = 5

DRIFT_KB, DRIFT_SHARE = 0.5, 0.15
"""How far a stated figure may be from the truth: another Python packs a little otherwise, content grows."""

MARK = "<!-- Below: written by `make budgets`. -->"


def one_file(site: Built, pattern: str) -> bytes:
    found = [content for name, content in site.files.items() if re.fullmatch(pattern, name)]
    assert len(found) == 1, pattern
    return found[0]


def shared_files(site: Built) -> dict[str, tuple[int, int]]:
    """Return the files all pages share: bytes as they travel, and the limit. The font is packed already."""
    return {
        "style sheet": (packed(one_file(site, r"theme/site\.\w+\.css")), CSS),
        "heading face": (len(one_file(site, r"theme/[\w-]+\.\w+\.woff2")), FONT),
        "scripts of a page, at most": (max(scripts_of(site, page) for page in site.pages.values()), SCRIPTS),
    }


@pytest.fixture(scope="module")
def weights(real: Built) -> dict[str, list[Weight]]:
    return dict(weigh(real))


def test_style_face_and_scripts_keep_to_their_budgets(built: Built) -> None:
    assert {name: size for name, (size, limit) in shared_files(built).items() if size > limit} == {}


def test_the_typical_page_asks_for_at_most_five_files_before_it_stands(built: Built) -> None:
    paths = [typical(found).path for found in weigh(built).values()]
    asked = {path: {path, *first_requests(built.page(path))} for path in paths}
    assert {path: files for path, files in asked.items() if len(files) > REQUESTS} == {}


def test_the_typical_page_of_each_kind_is_light(weights: dict[str, list[Weight]]) -> None:
    assert {kind: typical(found) for kind, found in weights.items() if typical(found).html > HTML} == {}


def test_the_typical_page_of_each_kind_is_lighter_still_without_its_text(
    real: Built, weights: dict[str, list[Weight]]
) -> None:
    frames = {kind: without_text(real, typical(found).path) for kind, found in weights.items()}
    assert {kind: size for kind, size in frames.items() if size > FRAME} == {}


def test_the_written_budgets_are_the_measured_ones(
    real: Built, weights: dict[str, list[Weight]], project_root: Path, request: pytest.FixtureRequest
) -> None:
    path = project_root / "docs" / "dev" / "budgets.md"
    text = path.read_text(encoding="utf-8")
    rows = list(measured_rows(real, weights))
    if request.config.getoption("--golden"):
        path.write_text(text.split(MARK)[0] + f"{MARK}\n\n" + "\n".join(rows) + "\n", encoding="utf-8")
        return
    stated = text.split(MARK)[1].strip().splitlines()
    assert [named(row) for row in stated] == [named(row) for row in rows], "make budgets"
    far = [(old, new) for old, new in zip(stated, rows, strict=True) if not near(figures(old), figures(new))]
    assert far == [], "make budgets"


def measured_rows(site: Built, weights: dict[str, list[Weight]]) -> Iterator[str]:
    """Yield the lines of the two tables; sizes in kB with one decimal."""
    yield from ("| Shared by all pages | kB | At most |", "| --- | ---: | ---: |")
    for name, (size, limit) in shared_files(site).items():
        yield f"| {name} | {size / KB:.1f} | {limit / KB:g} |"
    yield from ("", "| Kind of page | HTML, kB | Without its text, kB | Requests | Heaviest page, kB |")
    yield "| --- | ---: | ---: | ---: | ---: |"
    for kind, found in weights.items():
        path = typical(found).path
        sizes = [size / KB for size in (typical(found).html, without_text(site, path), found[-1].html)]
        requests = 1 + len(first_requests(site.page(path)))
        yield f"| {kind} | {sizes[0]:.1f} | {sizes[1]:.1f} | {requests} | {sizes[2]:.1f} |"


def named(row: str) -> str:
    return row.split("|")[1].strip() if "|" in row else row


def figures(row: str) -> list[float]:
    return [float(cell) for cell in row.split("|") if re.fullmatch(r"\s*[\d.]+\s*", cell)]


def near(stated: list[float], measured: list[float]) -> bool:
    return len(stated) == len(measured) and all(
        abs(old - new) <= max(DRIFT_KB, DRIFT_SHARE * new) for old, new in zip(stated, measured, strict=True)
    )
