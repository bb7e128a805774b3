"""QR codes: the drawing holds the code of the address, module by module."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import segno

from langnghe.rendering import qr
from langnghe.rendering.qr import QUIET, QrCode, qr_code, qr_codes

ADDRESS = "https://vidu.vn/ten-kho/san-pham/mau-binh-gom/"


def drawn(code: QrCode) -> list[list[bool]]:
    """Return the modules that the strokes of a drawing cover."""
    grid = [[False] * code.size for _ in range(code.size)]
    start = re.match(r"M(\d+) (\d+)\.5", code.path)
    assert start is not None
    x, y = int(start[1]), int(start[2])
    for right, down, length in re.findall(r"m(-?\d+) (-?\d+)h(\d+)", code.path):
        x, y = x + int(right), y + int(down)
        for _ in range(int(length)):
            grid[y][x] = True
            x += 1
    return grid


def framed(matrix: Sequence[Sequence[int]]) -> list[list[bool]]:
    """Return the modules of a code with the white around them."""
    side = len(matrix) + 2 * QUIET
    empty = [[False] * side for _ in range(QUIET)]
    rows = [[False] * QUIET + [bool(one) for one in row] + [False] * QUIET for row in matrix]
    return [*empty, *rows, *empty]


@pytest.mark.parametrize("address", [ADDRESS, "https://vidu.vn/", f"https://vidu.vn/{'mau-' * 40}/"])
def test_the_drawing_is_the_code_of_the_address_with_white_around_it(address: str) -> None:
    # The mask is ours, so compare with the same one; that any mask is valid is the standard's business.
    made = segno.make_qr(address, error="m", mask=qr._MASK)
    assert drawn(qr_code(address)) == framed(made.matrix)


def test_a_code_kept_from_an_earlier_build_is_the_same_and_is_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = qr_codes([ADDRESS], tmp_path)
    monkeypatch.setattr(qr, "qr_code", lambda _address: pytest.fail("made again"))
    assert qr_codes([ADDRESS], tmp_path) == first


def test_without_a_cache_codes_are_made_all_the_same() -> None:
    assert qr_codes([ADDRESS]) == {ADDRESS: qr_code(ADDRESS)}
