"""Numbers and sums of money as Vietnamese prints them: `1.234.567,891`, `23,1%`, `1.250.000 ₫`.

The dot groups thousands and the comma is the decimal mark; a parser that took `1.250` for
one and a quarter would be wrong by a factor of a thousand. Nothing here rounds: figures are evidence.
"""

import re
from decimal import Decimal

from langnghe.text.normalise import normalise

_NUMBER = re.compile(r"[+-]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_MONEY = re.compile(
    r"(?P<number>[0-9.,]+)\s*(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ|k)?\s*(?P<unit>đồng|đ|vnđ|vnd|₫)?",
    re.IGNORECASE,
)
_SCALES = {
    "": 1,
    "k": 10**3,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_VIETNAMESE_MARKS = str.maketrans(",.", ".,")
_NO_BREAK_SPACE = "\u00a0"


def format_number(value: int | Decimal) -> str:
    """Return the number with `.` between thousands and `,` before decimals; no digit is added or lost.

    Never for years, document numbers or codes: those are not grouped.

    Raises:
        ValueError: if the value is not finite.
    """
    if isinstance(value, int):
        return f"{value:,d}".translate(_VIETNAMESE_MARKS)
    if not value.is_finite():
        raise ValueError(f"not a finite number: {value!r}")
    return f"{value:,f}".translate(_VIETNAMESE_MARKS)


def format_percent(value: int | Decimal) -> str:
    """Return a number of per cent as `23,1%`; the value is the percentage itself, not a fraction of one."""
    return f"{format_number(value)}%"


def format_size(size: int) -> str:
    """Return a number of bytes as people compare files: "340 kB", "1,2 MB" (thousands, as browsers count)."""
    if size < 999_500:
        return f"{format_number(max(1, (size + 500) // 1000))} kB"
    return f"{format_number(Decimal((size + 50_000) // 100_000) / 10)} MB"


def format_vnd(amount: int) -> str:
    """Return a sum of whole đồng as `1.250.000 ₫`, with a no-break space."""
    return f"{format_number(amount)}{_NO_BREAK_SPACE}₫"


def format_vnd_words(amount: int) -> str:
    """Return a sum in words where that is exact: `3 tỷ đồng`, `2.595 triệu đồng`, else `1.250.500 đồng`."""
    for size, word in ((10**9, "tỷ"), (10**6, "triệu")):
        if amount and amount % size == 0:
            return f"{format_number(amount // size)} {word} đồng"
    return f"{format_number(amount)} đồng"


def parse_number(text: str) -> Decimal:
    """Return the number that text writes the Vietnamese way; `1.250` is one thousand two hundred and fifty.

    Raises:
        ValueError: on anything else, `12.5` too: nobody can tell whether it was meant as `12,5`.
    """
    stripped = text.strip()
    if not _NUMBER.fullmatch(stripped):
        raise ValueError(f"not a number in Vietnamese notation: {text!r}")
    return Decimal(stripped.replace(".", "").replace(",", "."))


def parse_vnd(text: str) -> int:
    """Return the whole đồng of a printed sum: `1.250 triệu đồng`, `8,42 tỷ đồng`, `300 nghìn`, `1.250.000 ₫`.

    Raises:
        ValueError: if it is no sum of money, or not a whole number of đồng.
    """
    found = _MONEY.fullmatch(normalise(text).strip())
    if found is None:
        raise ValueError(f"not a sum of money: {text!r}")
    amount = parse_number(found["number"]) * _SCALES[(found["scale"] or "").lower()]
    if amount != int(amount):
        raise ValueError(f"not a whole number of đồng: {text!r}")
    return int(amount)
