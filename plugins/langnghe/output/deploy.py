"""Deploys a build: files are staged beside the output, then renamed into place, whole or not at all.

A journal notes what is to be done before the first file is moved. A build killed before the journal is
written leaves the output as it was; one killed after it is finished by the next build (``recover``).
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

_ENCODING = "utf-8"


@dataclass(frozen=True, slots=True)
class Deployment:
    """What changed in the output: file names relative to it, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def staging_folder(output: Path) -> Path:
    """Return the folder a build for ``output`` is staged in: beside it, so that renaming is enough."""
    return output.parent / f".{output.name}.staging"


def _journal(output: Path) -> Path:
    return output.parent / f".{output.name}.journal.json"


def _manifest(output: Path) -> Path:
    """Return the file that lists what the last build put into ``output``: only that may be removed again."""
    return output.parent / f".{output.name}.manifest.json"


def prepare_staging(output: Path) -> Path:
    """Finish a deploy that was interrupted, then return an empty staging folder."""
    recover(output)
    staging = staging_folder(output)
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    return staging


def recover(output: Path) -> bool:
    """Finish the deploy of a build that was killed in the middle; return whether there was one."""
    journal = _journal(output)
    if not journal.is_file():
        return False
    try:
        noted = json.loads(journal.read_text(_ENCODING))
        replace, remove, manifest = (_inside(noted[key]) for key in ("replace", "remove", "manifest"))
    except (ValueError, KeyError, TypeError):
        journal.unlink()  # not written by a deploy: nothing has been moved by it
        return False
    _carry_out(output, replace, remove, manifest)
    return True


def stage(output: Path, name: str, content: bytes | Path, *, complete: bool = False) -> bool:
    """Stage a file (its bytes, or the file to copy); return False where the output has just that already.

    ``complete`` stages it all the same, for others who are to find the whole site in the staging folder. It
    is a file of its own, no link to that in the output: who edits it in place would change the site online.
    """
    target = staging_folder(output) / name
    if isinstance(content, Path):
        if not complete and _same(content, output / name):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content, target)
        return True
    if not complete and _holds(output / name, content):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return True


def deploy_staged(output: Path, kept: Iterable[str] = ()) -> Deployment:
    """Move what is staged for ``output`` into place; ``kept`` are files of this build that are there already.

    Files with equal content are not touched. Where there is no output yet, one renaming does it all.
    """
    staging = staging_folder(output)
    staged = _files(staging)
    names = sorted({*staged, *kept})
    if not output.exists():
        _write_whole(_manifest(output), _manifest_text(names))
        staging.replace(output)
        return Deployment(tuple(staged), (), 0)
    replace = [name for name in staged if not _same(staging / name, output / name)]
    remove = sorted(name for name in set(_listed(output)) - set(names) if (output / name).is_file())
    note = {"replace": replace, "remove": remove, "manifest": names}
    _write_whole(_journal(output), json.dumps(note, ensure_ascii=False))
    _carry_out(output, replace, remove, names)
    return Deployment(tuple(replace), tuple(remove), len(names) - len(replace))


def _carry_out(output: Path, replace: Iterable[str], remove: Iterable[str], manifest: list[str]) -> None:
    """Do what the journal says; doing it twice does no harm."""
    staging = staging_folder(output)
    for name in replace:
        source, target = staging / name, output / name
        if source.is_file():
            _make_room(target)
            source.replace(target)
    for name in remove:
        # What was a file may be a folder of the new site by now, or the other way round.
        if (output / name).is_file():
            (output / name).unlink()
            _prune(output / name, output)
    _write_whole(_manifest(output), _manifest_text(manifest))
    _journal(output).unlink(missing_ok=True)
    shutil.rmtree(staging, ignore_errors=True)


def _make_room(target: Path) -> None:
    """Make the folder of ``target``; a former file or folder of that name gives way."""
    for parent in target.parents:
        if parent.is_file():
            parent.unlink()
    if target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def _prune(gone: Path, output: Path) -> None:
    """Remove the folders that a removed file leaves empty."""
    for folder in gone.parents:
        if folder == output or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def _files(folder: Path) -> list[str]:
    found = [
        Path(base, name).relative_to(folder).as_posix()
        for base, _folders, names in os.walk(folder)
        for name in names
    ]
    return sorted(found)


def _listed(output: Path) -> list[str]:
    try:
        return _inside(json.loads(_manifest(output).read_text(_ENCODING)))
    except (OSError, ValueError, TypeError):
        return []


def _inside(names: list[object]) -> list[str]:
    """Return the names that stay inside the output: a journal from elsewhere must not reach other files."""
    return [
        name
        for name in names
        if isinstance(name, str) and ".." not in name.split("/") and not name.startswith("/")
    ]


def _manifest_text(names: list[str]) -> str:
    return json.dumps(names, ensure_ascii=False, indent=0)


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file has exactly these bytes; sizes are compared first."""
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and cmp(one, other, shallow=False)


def _write_whole(path: Path, text: str) -> None:
    """Write a small file so that it is there wholly or not at all."""
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("w", encoding=_ENCODING) as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)
