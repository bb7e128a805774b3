"""The report of what the content holds, on the demo site and on copies of it with one change."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.conftest import PROJECT_ROOT
from tools.recount import recount

from langnghe.cli.main import main
from langnghe.loading.schemas import SCHEMAS
from langnghe.model.kinds import KINDS

DEMO = PROJECT_ROOT / "tests" / "site"
TODAY = "2026-11-21"

Report = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Report:
    """Write the report of a content and a catalogue, return it."""

    def run(
        content: Path = DEMO / "content", catalogue: Path = DEMO / "catalogue", today: str = TODAY
    ) -> str:
        output = tmp_path / "new" / "report.md"
        options = ["--content", content, "--catalogue", catalogue, "--today", today, "--output", output]
        done = CliRunner().invoke(main, ["report", *map(str, options)])
        assert done.exit_code == 0, done.output
        assert done.output == f"Đã viết {output.as_posix()}\n"
        return output.read_bytes().decode()

    return run


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A catalogue of one's own to change: a copy of the demo site's."""
    return Path(shutil.copytree(DEMO / "catalogue", tmp_path / "catalogue"))


def table(text: str, head: str) -> dict[str, list[str]]:
    """The rows of the one table whose columns begin with `head`, by their first cells."""
    blocks = [block for block in text.split("\n\n") if block.startswith(f"| {head}")]
    assert len(blocks) == 1, head
    rows = [line.strip("| ").split(" | ") for line in blocks[0].splitlines()[2:]]
    return {row[0]: row[1:] for row in rows}


def counts(text: str, head: str) -> dict[str, int]:
    """A table of two columns as numbers."""
    return {name: int(cells[0]) for name, cells in table(text, head).items()}


def below(text: str, title: str) -> list[str]:
    """The entries of the list below a heading; "None." is an empty one."""
    found = text.split(f"## {title}\n\n")[1].split("\n\n")[0].splitlines()
    return [] if found == ["None."] else [line.removeprefix("- ") for line in found]


def test_every_record_of_every_kind_is_counted(write: Report) -> None:
    rows = table(write(), "Kind | Records")
    files = {kind: len(list((DEMO / "catalogue" / kind).glob("*.yaml"))) for kind in KINDS}
    assert {kind: int(cells[0]) for kind, cells in rows.items()} == files
    assert {cells[1] for cells in rows.values()} == {"0"}


def test_every_field_of_every_schema_has_a_row_and_required_ones_are_always_filled(write: Report) -> None:
    text = write()
    for kind, schema in SCHEMAS.items():
        section = text.split(f"### {kind} (")[1].split("\n#")[0]
        rows = table(section, "Field")
        assert list(rows) == [f"`{field.key}`" for field in schema.fields]
        assert {rows[f"`{field.key}`"][1] for field in schema.fields if field.required} == {"100%"}


def test_a_field_counts_only_where_it_is_filled(write: Report, catalogue: Path) -> None:
    def filled() -> int:
        return int(
            table(write(catalogue=catalogue).split("### artisans")[1].split("\n#")[0], "Field")["`summary`"][
                0
            ]
        )

    (catalogue / "artisans" / "mau-them.yaml").write_text("name: Mẫu Thêm\nsummary:\n", encoding="utf-8")
    without = filled()
    (catalogue / "artisans" / "mau-them.yaml").write_text("name: Mẫu Thêm\nsummary: Có.\n", encoding="utf-8")
    assert filled() == without + 1


def test_a_source_counts_where_it_is_named_by_its_confidence(write: Report, catalogue: Path) -> None:
    before = table(write(catalogue=catalogue), "Kind | A, whole")["villages"]
    text = (
        "name: Mẫu Thêm\nfigures:\n  - kind: so-ho-lam-nghe\n    value: 5\n    sources:\n"
        "      - title: Trang mẫu\n        confidence: C\n"
        "sources:\n  - title: Văn bản mẫu\n    confidence: A\n  - title: Trang mẫu\n"
    )
    (catalogue / "villages" / "mau-them.yaml").write_text(text, encoding="utf-8")
    after = table(write(catalogue=catalogue), "Kind | A, whole")["villages"]
    assert [int(new) - int(old) for new, old in zip(after, before, strict=True)] == [1, 1, 0, 0, 0, 1]


def test_totals_are_the_sums_of_their_columns(write: Report) -> None:
    for head in ("Kind | A, whole", "To"):
        rows = table(write(), head)
        total = rows.pop("total")
        assert [sum(map(int, column)) for column in zip(*rows.values(), strict=True)] == list(map(int, total))


def test_records_without_a_source_and_those_to_be_verified_are_named(write: Report, catalogue: Path) -> None:
    (catalogue / "villages" / "mau-them.yaml").write_text("name: Mẫu Thêm\n", encoding="utf-8")
    text = "name: Mẫu Ngờ\nsources:\n  - title: Bản tin mẫu\n    confidence: C\n"
    (catalogue / "artisans" / "mau-ngo.yaml").write_text(text, encoding="utf-8")
    written = write(catalogue=catalogue)
    assert "villages/mau-them" in below(written, "Records without a source")
    doubted = below(written, "Records to be verified (only sources of confidence C)")
    assert "artisans/mau-ngo" in doubted
    assert {
        f"villages/{id_}" for id_ in recount(catalogue, date.fromisoformat(TODAY))["doubted"]["villages"]
    } == {one for one in doubted if one.startswith("villages/")}


def test_a_reference_to_no_record_is_named_with_its_place(write: Report, catalogue: Path) -> None:
    assert below(write(catalogue=catalogue), "Dangling references") == []
    text = "name: Mẫu Thêm\nvillages: [lang-khong-co]\nsources:\n  - title: Văn bản mẫu\n"
    (catalogue / "products" / "mau-them.yaml").write_text(text, encoding="utf-8")
    written = write(catalogue=catalogue)
    lost = ["catalogue/products/mau-them.yaml:2 → villages/lang-khong-co"]
    assert below(written, "Dangling references") == lost
    assert table(written, "To")["villages"][1] == "1"
    assert "finds 1 errors" in written


def test_a_record_that_cannot_be_read_is_counted_as_refused(write: Report, catalogue: Path) -> None:
    (catalogue / "villages" / "mau-them.yaml").write_text("name: Mẫu Thêm\nlang: x\n", encoding="utf-8")
    records, refused = table(write(catalogue=catalogue), "Kind | Records")["villages"][:2]
    assert int(records) == len(list((DEMO / "catalogue/villages").glob("*.yaml")))
    assert refused == "1"


@pytest.mark.parametrize("today", [TODAY, "2026-12-30"])
def test_states_are_those_of_the_independent_recount(write: Report, today: str) -> None:
    found = recount(DEMO / "catalogue", date.fromisoformat(today))["counts"]
    written = write(today=today)
    assert counts(written, "Certificate") == found["certificates"]
    assert counts(written, "Village") == found["villages"]
    assert counts(written, "Document") == found["documents"]
    for head, key in (
        ("Province today", "villages_by_province"),
        ("Province until", "villages_by_former_province"),
    ):
        assert sorted(counts(written, head).values()) == sorted(found[key].values())


def test_stars_count_only_while_they_hold(write: Report) -> None:
    on_time, later = (counts(write(today=day), "Stars today") for day in ("2026-12-29", "2036-01-01"))
    assert any(name in on_time for name in "345")
    assert list(later) == ["none that count"]


def test_articles_are_counted_by_category_form_and_tag_as_of_the_day(write: Report) -> None:
    written = write()
    for head in ("Category", "Form"):
        rows = table(written, head)
        total = rows.pop("total")
        assert sum(int(cells[0]) for cells in rows.values()) == int(total[0]) > 0
        assert min(int(cells[1]) for cells in rows.values()) == int(total[1])
        assert max(int(cells[3]) for cells in rows.values()) == int(total[3])
        assert all(int(few) <= int(middle) <= int(most) for _, few, middle, most in rows.values())
    assert sum(counts(written, "Tag").values()) > 0
    assert "Shown: 0; not shown" in write(today="1999-01-01")


def test_a_project_without_content_has_a_report(write: Report, tmp_path: Path) -> None:
    written = write(content=tmp_path / "none", catalogue=tmp_path / "nothing")
    assert {cells[0] for cells in table(written, "Kind | Records").values()} == {"0"}
    assert "finds 0 errors and 0 reminders" in written
