"""A cache: small computed values, each keyed by the digest of its inputs, all in one file.

One file, since opening ten thousand takes longer than most of the work they would save. It holds bytes only
(nothing in it can run) and no clock and no path. Losing a cache is always safe: one that cannot be read, or
was filled by another version of the code, is an empty one.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from pathlib import Path

from langnghe.store.digest import digest_bytes

_HEX = 8
"""So many digits have the checksum of all that follows it, and then the length of the list of contents."""


class Cache:
    """Pieces by key. Only those put or asked for since it was opened are kept when it is saved."""

    def __init__(self, folder: Path | None, name: str, version: str) -> None:
        """Open the cache ``name`` in a cache folder; without a folder it forgets everything.

        ``version`` is that of the code that computes the values (``code_version``).
        """
        self._file = folder / f"{name}.shelf" if folder is not None else None
        self._version = version
        self._old = _read(self._file, version) if self._file is not None else {}
        self._used: dict[str, memoryview] = {}

    def get(self, key: str) -> memoryview | None:
        """Return the value kept under ``key``, or None."""
        found = self._used.get(key)
        if found is None and (found := self._old.get(key)) is not None:
            self._used[key] = found
        return found

    def put(self, key: str, entry: bytes) -> None:
        """Keep a value under the digest of its inputs."""
        self._used[key] = memoryview(entry)

    def save(self) -> None:
        """Write what was used; a cache file that holds just that already is not rewritten."""
        if self._file is None or self._used.keys() == self._old.keys():
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        half = self._file.with_suffix(".part")
        half.write_bytes(_packed(self._used, self._version))
        half.replace(self._file)


def code_version(files: Iterable[str]) -> str:
    """Return a digest of the source of the modules (their ``__file__``) that compute a cache's values."""
    return digest_bytes(*(Path(file).read_bytes() for file in files))


def _packed(entries: dict[str, memoryview], version: str) -> bytes:
    keys = sorted(entries)
    listed = [version, [[key, len(entries[key])] for key in keys]]
    contents = json.dumps(listed, separators=(",", ":")).encode("ascii")
    body = b"".join([b"%08x" % len(contents), contents, *(entries[key] for key in keys)])
    return b"%08x" % zlib.crc32(body) + body


def _read(file: Path, version: str) -> dict[str, memoryview]:
    """Return the values in a file; none if it is not there, cut off, damaged or of another version."""
    try:
        whole = memoryview(file.read_bytes())
        if int(bytes(whole[:_HEX]), 16) != zlib.crc32(whole[_HEX:]):
            return {}
        start = 2 * _HEX + int(bytes(whole[_HEX : 2 * _HEX]), 16)
        written_by, sizes = json.loads(bytes(whole[2 * _HEX : start]))
    except (OSError, ValueError):
        return {}
    entries: dict[str, memoryview] = {}
    for key, size in sizes if written_by == version else ():
        entries[key] = whole[start : start + size]
        start += size
    return entries
