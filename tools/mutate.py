"""Mutation testing: does a test fail when the code is changed a little?

Draws mutants (``mutants.py``) from the packages named in ``mutation.toml``, runs for each the test files that
execute its function, and ends with status 1 when a group has fewer of them noticed than its floor, or when a
mutant listed as equivalent is not there any more. Works in hard-linked copies of the tree, never in place.

Which file executes what is recorded first, by a run of each test file in a process of its own: nothing that
another file has cached can hide a call. A test file that leaves the function alone cannot notice the mutant.
The records are kept in ``.cache`` until the package, a helper of tests or the test file changes.

    python tools/mutate.py                       the draw of mutation.toml
    python tools/mutate.py --only langnghe.model.ocop --count 20 --seed 7
    python tools/mutate.py --list                only what would be drawn
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
import tomllib
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from mutants import Mutant, draw, mutants_of
from testruns import (
    UNNOTICED,
    Kept,
    Record,
    copy_tree,
    likeliest_first,
    preload,
    record,
    run_tests,
    test_files,
)

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".cache" / "mutation-records.json"
Survivors = dict[str, list[Mutant]]


def try_mutant(base: Path, mutant: Mutant, records: list[Record], marks: str) -> str | None:
    """Return the test file that notices a mutant, or None if it survives."""
    tree = Path(tempfile.mkdtemp(prefix="tree-", dir=base.parent))
    try:
        shutil.copytree(base, tree, copy_function=os.link, dirs_exist_ok=True)
        changed = tree / "plugins" / mutant.path
        source = changed.read_bytes()
        changed.unlink()  # a hard link: writing into it would change the base
        changed.write_bytes(mutant.apply(source))
        for one in likeliest_first(mutant.path, mutant.function, records):
            status, _ = run_tests(tree, one.file, marks, one.patience)
            if status not in UNNOTICED:
                return one.file if status > 0 else f"{one.file} (no end)"
        return None
    finally:
        shutil.rmtree(tree, ignore_errors=True)


def share_out(sizes: dict[str, int], count: int) -> dict[str, int]:
    """Divide a count in proportion to sizes; the largest remainders are rounded up."""
    exact = {name: count * size / sum(sizes.values()) for name, size in sizes.items()}
    shares = {name: int(share) for name, share in exact.items()}
    for name in sorted(exact, key=lambda name: shares[name] - exact[name])[: count - sum(shares.values())]:
        shares[name] += 1
    return shares


class Draw:
    """The mutants of a run by group, after those that are listed as equivalent are taken out."""

    def __init__(self, settings: dict[str, Any], plugins: Path, only: str, count: int, seed: int) -> None:
        self.groups = sorted(settings["groups"], key=len, reverse=True)
        mutants: dict[str, list[Mutant]] = defaultdict(list)
        lines: dict[str, int] = defaultdict(int)
        equivalent = {_listed_name(one) for one in settings.get("equivalent", [])}
        found = set()
        for path in sorted(plugins.glob("langnghe/**/*.py")):
            name = path.relative_to(plugins).as_posix()
            group = self.group_of(name)
            if group is None:
                continue
            every = mutants_of(plugins, name)
            found |= equivalent & {_plain_name(one) for one in every}
            if every and every[0].module.startswith(only):
                mutants[group] += [one for one in every if _plain_name(one) not in equivalent]
                lines[group] += len(path.read_bytes().splitlines())
        self.stale = sorted(equivalent - found)
        shares = share_out(dict(lines), count)
        self.drawn = {
            group: draw(mutants[group], shares[group], seed, plugins)
            for group in settings["groups"]
            if group in shares
        }

    def group_of(self, path: str) -> str | None:
        """Return the group a module belongs to: the longest name that fits."""
        module = path.removesuffix(".py").replace("/", ".")
        return next((group for group in self.groups if f"{module}.".startswith(f"{group}.")), None)


def _plain_name(mutant: Mutant) -> tuple[str, ...]:
    return mutant.module, mutant.function, mutant.operator, mutant.before, mutant.after


def _listed_name(entry: dict[str, str]) -> tuple[str, ...]:
    assert entry["reason"], entry
    return tuple(entry[key] for key in ("module", "function", "operator", "before", "after"))


def run(settings: dict[str, Any], drawn: dict[str, list[Mutant]], workers: int) -> Survivors:
    """Try every mutant; return the survivors by group."""
    marks = " and ".join(f"not {mark}" for mark in settings["without_marks"])
    fork = multiprocessing.get_context("fork")
    with (
        tempfile.TemporaryDirectory(prefix="mutate-") as folder,
        ProcessPoolExecutor(workers, mp_context=fork, initializer=preload) as pool,
    ):
        base = Path(folder).resolve() / "base"
        copy_tree(ROOT, base)
        records = record_all(pool, base, test_files(base, settings["without_tests"]), marks)
        jobs = {
            pool.submit(try_mutant, base, mutant, records, marks): (group, mutant)
            for group, mutants in drawn.items()
            for mutant in mutants
        }
        survivors: Survivors = {group: [] for group in drawn}
        for number, job in enumerate(as_completed(jobs), 1):
            (group, mutant), by = jobs[job], job.result()
            if by is None:
                survivors[group].append(mutant)
            verdict = "SURVIVES" if by is None else f"noticed by {by}"
            say(f"{number:4}/{len(jobs)} {mutant.name}\n          {verdict}")
    return survivors


def record_all(pool: ProcessPoolExecutor, base: Path, files: list[str], marks: str) -> list[Record]:
    """Return what each test file executes, from an earlier run where nothing that bears on it has changed."""
    kept = Kept(base, KEPT)
    records = {file: known for file in files if (known := kept.get(file)) is not None}
    say(f"recording what {len(files) - len(records)} of {len(files)} test files execute …")
    jobs = [pool.submit(record, base, file, marks) for file in files if file not in records]
    for job in as_completed(jobs):
        status, one = job.result()
        if status not in UNNOTICED:
            pool.shutdown(cancel_futures=True)
            raise SystemExit(f"{one.file} fails without any mutant (status {status})")
        records[one.file] = one
        kept.keep(records.values())
    say(f"they take {sum(one.seconds for one in records.values()):.0f} s of CPU together")
    return [records[file] for file in files]


def report(drawn: dict[str, list[Mutant]], survivors: Survivors, floor: dict[str, int]) -> bool:
    """Print survivors and shares; return whether every group keeps its floor."""
    for left in survivors.values():
        for one in sorted(left, key=lambda mutant: (mutant.path, mutant.line)):
            say(f"\nplugins/{one.path}:{one.line} {one.function}, {one.operator}")
            say(f"  - {one.before}\n  + {one.after}")
    say("")
    kept = True
    for group, mutants in drawn.items():
        noticed = len(mutants) - len(survivors[group])
        share = 100 * noticed / max(1, len(mutants))
        least = floor.get(group, 0)
        kept &= share >= least
        say(f"{group:28} {noticed:4} of {len(mutants):4} noticed {share:5.1f} % (floor {least} %)")
    total = sum(map(len, drawn.values()))
    say(f"{'together':28} {total - sum(map(len, survivors.values())):4} of {total:4}")
    return kept


def say(text: str) -> None:
    """Print at once: a run takes long."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Read the command line and the settings, draw, run, report."""
    settings = tomllib.loads((ROOT / "tools" / "mutation.toml").read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(description="Mutation testing; see the docstring of this file.")
    parser.add_argument("--only", default="langnghe.", help="the beginning of the names of modules to mutate")
    parser.add_argument("--count", type=int, default=settings["count"])
    parser.add_argument("--seed", type=int, default=settings["seed"])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="print the draw, run nothing")
    options = parser.parse_args()
    lots = Draw(settings, ROOT / "plugins", options.only, options.count, options.seed)
    if options.list:
        for mutant in (one for mutants in lots.drawn.values() for one in mutants):
            say(mutant.name)
        return
    if lots.stale:
        raise SystemExit(
            "\n".join(("equivalent in mutation.toml, but not in the code:", *map(str, lots.stale)))
        )
    is_whole = options.only == "langnghe." and options.count == settings["count"]
    survivors = run(settings, lots.drawn, options.workers)
    if not report(lots.drawn, survivors, settings["floor"] if is_whole else {}):
        raise SystemExit("fewer mutants are noticed than the floor allows (tools/mutation.toml)")


if __name__ == "__main__":
    main()
