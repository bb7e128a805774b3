"""Installs the lock files as a fresh clone would, with the pip of each supported Python. Needs a network.

    make test-install        (some minutes; no part of `make test`, where tests/test_locks.py proves without a
                              network that the locks are complete on every Python and system)

1. For each pip in `PIPS`: a new environment of this Python, that pip in it, every lock file installed into
   it as the Makefile does, then `pip check`. The environments lie in a temporary folder and go with it.
2. For each Python in `PYTHONS`: pip fetches for it every wheel that the locks name, on Linux x86_64. That
   proves that there are wheels, and that the locks hold their hashes.

The last line says how many tries failed; the exit status is 1 if any did.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock", "tools/requirements-node.lock")
PIPS = ("22.3", "23.2.1", "24.0", "24.3.1", "25.0.1")
"""What `python -m venv` puts in place: from Python 3.11.0 over 3.11.7 and 3.12 to releases of 3.13."""
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux1_x86_64")


def run(*command: str | Path) -> str:
    """Run a command; return what it says against itself, or nothing."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    errors = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("WARNING")]
    return f"({done.returncode}) " + "\n".join(errors[-5:]) if done.returncode else ""


def installed_with(pip: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each lock and what went wrong when this pip installed it into a new environment."""
    for lock in LOCKS:
        place = folder / Path(lock).stem
        venv.create(place, with_pip=True)
        python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        own = (python, "-m", "pip", "--disable-pip-version-check")
        yield (
            lock,
            run(*own, "install", "--quiet", f"pip=={pip}")
            or run(*own, "install", "--quiet", "--no-deps", "--require-hashes", "-r", lock)
            or run(*own, "check"),
        )


def wheels_for(python: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each lock and what went wrong when its wheels for this Python were fetched."""
    platforms = [option for platform in PLATFORMS for option in ("--platform", platform)]
    for lock in LOCKS:
        yield (
            lock,
            run(
                *(sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"),
                *("--no-deps", "--require-hashes", "--only-binary=:all:", "--dest", folder),
                *("--python-version", python, "--implementation", "cp", *platforms, "-r", lock),
            ),
        )


def main() -> int:
    """Try everything; print one line for each try."""
    failed = 0
    tries = [(installed_with, "pip", pip) for pip in PIPS] + [(wheels_for, "Python", one) for one in PYTHONS]
    for attempt, kind, version in tries:
        with tempfile.TemporaryDirectory() as folder:
            for lock, problem in attempt(version, Path(folder)):
                print(f"{kind} {version:7} {lock:30} {problem or 'ok'}", flush=True)
                failed += bool(problem)
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
