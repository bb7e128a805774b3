"""QR codes as drawings that stand in the page itself. The only module that makes them.

A code is the address of its page and nothing else. Making one takes a millisecond, so they are kept in the
cache from build to build.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import segno

from langnghe.store.cache import Cache, code_version
from langnghe.store.digest import digest_bytes

QUIET = 4
"""White modules around a code, as the standard asks: without them a phone does not find it."""

_MASK = 3
"""Of the eight masks any one makes a valid code; trying them all takes four times as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode:
    """A code as one stroked path of unit squares; ``size`` is its side with the white around it."""

    path: str
    size: int


def qr_codes(addresses: Iterable[str], cache: Path | None = None) -> Mapping[str, QrCode]:
    """Return the code of each address; ``cache`` is the folder where they are kept."""
    store = Cache(cache, "qr", f"{code_version([__file__])}-{segno.__version__}")
    codes = {address: _kept(address, store) for address in addresses}
    store.save()
    return codes


def _kept(address: str, store: Cache) -> QrCode:
    key = digest_bytes(address.encode("utf-8"))
    entry = store.get(key)
    if entry is None:
        code = qr_code(address)
        store.put(key, f"{code.size} {code.path}".encode("ascii"))
        return code
    size, path = bytes(entry).decode("ascii").split(" ", 1)
    return QrCode(path=path, size=int(size))


def qr_code(address: str) -> QrCode:
    """Return the code of an address, with level M of correction: 15 % of a print may be smudged."""
    rows = segno.make_qr(address, error="m", mask=_MASK).matrix
    return QrCode(path=_path(rows), size=len(rows) + 2 * QUIET)


def _path(rows: Iterable[Iterable[int]]) -> str:
    """Return the dark modules as horizontal strokes, each row's first move from the row before."""
    steps: list[str] = []
    at_x, at_y = 0, 0
    for y, row in enumerate(rows):
        x = 0
        for is_dark, modules in groupby(row):
            length = len(list(modules))
            if is_dark:
                steps.append(f"m{x - at_x} {y - at_y}h{length}")
                at_x, at_y = x + length, y
            x += length
    # Strokes run through the middle of the modules.
    return f"M{QUIET} {QUIET}.5" + "".join(steps)
