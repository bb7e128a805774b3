"""A build lands whole or not at all: wherever it is killed, the next one finds the old site or the new."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langnghe.output import deploy
from langnghe.output.deploy import deploy_staged, prepare_staging, recover, stage, staging_folder

Site = dict[str, str]
NAMES = (
    "index.html",
    "tin/index.html",
    "tin/a.html",
    "tin/a.html/index.html",
    "tin",
    "lang/x/index.html",
    "z",
)


def _fits(names: list[str]) -> bool:
    """Whether no name is a folder of another: a site is something that can be on a disk."""
    return not any(other.startswith(f"{name}/") for name in names for other in names)


SITES = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["một", "hai"]), min_size=1).filter(
    lambda site: _fits(list(site))
)


class Killed(BaseException):
    """Stands for the end of the process: nothing may catch it."""


@contextmanager
def killed_at(step: int) -> Iterator[list[int]]:
    """Let the process end just before the `step`-th change of a file (from 0); yields a count of changes."""
    count = [0]

    def dying(change: Callable[..., Any]) -> Callable[..., Any]:
        def changed(*args: Any, **kwargs: Any) -> Any:
            if count[0] == step:
                raise Killed
            count[0] += 1
            return change(*args, **kwargs)

        return changed

    changes = ("replace", "unlink", "rmdir", "mkdir")
    patches = [patch.object(Path, name, dying(getattr(Path, name))) for name in changes]
    patches += [
        patch.object(deploy.shutil, "rmtree", dying(shutil.rmtree)),
        patch.object(deploy.os, "fsync", dying(lambda _: None)),
    ]
    for one in patches:
        one.start()
    try:
        yield count
    finally:
        for one in patches:
            one.stop()


def build(output: Path, site: Site) -> None:
    """Stage and land a site, as a build does."""
    prepare_staging(output)
    kept = [name for name, text in site.items() if not stage(output, name, text.encode())]
    deploy_staged(output, kept)


def tree(folder: Path) -> Site:
    """Return the files of a folder with their texts."""
    files = (path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else ()
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@settings(max_examples=60)
@given(st.none() | SITES, SITES, st.integers(0, 40))
def test_a_landing_killed_at_any_step_leaves_the_old_site_or_is_finished(
    old: Site | None, new: Site, step: int
) -> None:
    with TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        if old is not None:
            build(output, old)
        try:
            with killed_at(step):
                build(output, new)
        except Killed:
            was_noted = (Path(folder) / ".output.journal.json").exists()
            prepare_staging(output)
            assert tree(output) in ([new] if was_noted else [old or {}, new])
        else:
            assert tree(output) == new
        build(output, new)
        assert tree(output) == new
        assert {path.name for path in Path(folder).iterdir()} <= {
            "output",
            ".output.manifest.json",
            ".output.staging",
            ".output.manifest.json.new",
            ".output.journal.json.new",
        }


@settings(max_examples=60)
@given(SITES, SITES, st.integers(0, 40))
def test_a_killed_recovery_is_finished_by_the_next_one(old: Site, new: Site, step: int) -> None:
    with TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        build(output, old)
        prepare_staging(output)
        kept = [name for name, text in new.items() if not stage(output, name, text.encode())]
        with patch.object(deploy, "_carry_out"):
            deploy_staged(output, kept)
        try:
            with killed_at(step):
                recover(output)
        except Killed:
            recover(output)
        assert tree(output) == new


@given(SITES, SITES)
def test_the_output_is_the_new_site_and_nothing_else(old: Site, new: Site) -> None:
    with TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        build(output, old)
        build(output, new)
        assert tree(output) == new
        assert [path for path in output.rglob("*") if path.is_dir() and not any(path.iterdir())] == []


def test_equal_files_are_not_touched(output: Path) -> None:
    build(output, {"a.html": "một", "b.html": "hai"})
    before = (output / "a.html").stat().st_mtime_ns
    build(output, {"a.html": "một", "b.html": "ba"})
    assert (output / "a.html").stat().st_mtime_ns == before
    assert tree(output) == {"a.html": "một", "b.html": "ba"}


def test_the_landing_tells_what_it_changed(output: Path) -> None:
    build(output, {"a.html": "một", "b.html": "hai", "c/index.html": "ba"})
    staging = prepare_staging(output)
    (staging / "a.html").write_text("một")
    (staging / "b.html").write_text("khác")
    assert deploy_staged(output) == deploy.Deployment(("b.html",), ("c/index.html",), 1)


def test_a_file_that_no_build_made_stays(output: Path) -> None:
    build(output, {"a.html": "một"})
    (output / "CNAME").write_text("vidu.vn")
    build(output, {"b.html": "hai"})
    assert tree(output) == {"CNAME": "vidu.vn", "b.html": "hai"}


def test_a_copied_file_is_staged_only_if_it_differs(output: Path, tmp_path: Path) -> None:
    source = tmp_path / "anh.jpg"
    source.write_text("ảnh")
    prepare_staging(output)
    assert stage(output, "images/anh.jpg", source)
    deploy_staged(output)
    prepare_staging(output)
    assert not stage(output, "images/anh.jpg", source)
    source.write_text("ảnh khác")
    assert stage(output, "images/anh.jpg", source)


def test_a_build_that_was_killed_before_landing_leaves_no_trace_in_the_next(output: Path) -> None:
    build(output, {"a.html": "một"})
    prepare_staging(output)
    stage(output, "nua-chung.html", b"x")
    build(output, {"a.html": "hai"})
    assert tree(output) == {"a.html": "hai"}
    assert not staging_folder(output).exists()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "3", '{"replace": 1, "remove": [], "manifest": []}'])
def test_a_journal_that_no_landing_wrote_is_put_away(text: str, output: Path) -> None:
    build(output, {"a.html": "một"})
    journal = output.parent / ".output.journal.json"
    journal.write_text(text)
    assert recover(output) is False
    assert not journal.exists()
    assert tree(output) == {"a.html": "một"}


def test_without_a_journal_there_is_nothing_to_recover(output: Path) -> None:
    assert recover(output) is False


@pytest.mark.parametrize("name", ["../ngoai.txt", "/tmp/ngoai.txt", "a/../../ngoai.txt"])
def test_a_journal_or_manifest_reaches_no_file_outside(name: str, output: Path) -> None:
    build(output, {"a.html": "một"})
    outside = output.parent / "ngoai.txt"
    outside.write_text("của người khác")
    note = {"replace": [], "remove": [name], "manifest": ["a.html"]}
    (output.parent / ".output.journal.json").write_text(json.dumps(note))
    assert recover(output) is True
    (output.parent / ".output.manifest.json").write_text(json.dumps([name, 3]))
    build(output, {"b.html": "hai"})
    assert outside.read_text() == "của người khác"


@pytest.mark.parametrize("text", ["", "{", "7"])
def test_a_lost_manifest_removes_nothing(text: str, output: Path) -> None:
    build(output, {"a.html": "một"})
    (output.parent / ".output.manifest.json").write_text(text)
    build(output, {"b.html": "hai"})
    assert tree(output) == {"a.html": "một", "b.html": "hai"}


def test_a_whole_site_is_staged_as_files_of_its_own_where_others_look_at_it(output: Path) -> None:
    """A plugin may write into what it finds there; until the landing the site that is online stays."""
    build(output, {"index.html": "hai", "tin/index.html": "hai"})
    prepare_staging(output)
    assert stage(output, "index.html", b"hai", complete=True)
    assert stage(output, "tin/index.html", output / "tin/index.html", complete=True)
    for name in ("index.html", "tin/index.html"):
        with (staging_folder(output) / name).open("r+b") as file:
            file.write(b"ba")
    assert tree(output) == {"index.html": "hai", "tin/index.html": "hai"}
    deploy_staged(output)
    assert tree(output) == {"index.html": "bai", "tin/index.html": "bai"}


def test_a_file_that_is_staged_and_did_not_change_is_not_touched(output: Path) -> None:
    build(output, {"index.html": "một"})
    before = (output / "index.html").stat().st_ino
    prepare_staging(output)
    stage(output, "index.html", "một".encode(), complete=True)
    assert deploy_staged(output).written == ()
    assert (output / "index.html").stat().st_ino == before
