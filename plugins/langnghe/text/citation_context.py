"""What stands around a citation in running text: the words before it, the day and the issuer after it.

Looks at a bounded stretch on either side. The number itself is read in `citations`, names of issuers in
`citation_issuers`.
"""

import re
from dataclasses import dataclass
from datetime import date

from langnghe.text.citation_issuers import read_issuer_after
from langnghe.text.citation_words import OTHER_TYPE_WORDS, TYPE_NAMES, alternatives
from langnghe.text.printed_dates import match_printed_date

_REACH = 48  # characters looked at before a number: the longest type name, "số", colon and spaces

_TYPE_WORDS = {word.lower(): word for word in (*TYPE_NAMES.values(), *OTHER_TYPE_WORDS)}
_LEAD = re.compile(
    rf"(?<!\w)(?:(?P<word>{alternatives(_TYPE_WORDS.values())})(?:\s{{1,2}}|\s?:\s{{0,2}}|(?=\Z)))?"
    r"(?:số(?P<colon>\s?:)?\s{0,2})?\Z",
    re.IGNORECASE,
)
_CODE_LEAD = re.compile(
    r"(?<!\w)(?:mã|sku|model|lô|mẫu)(?:\s(?:số|hàng|sản\sphẩm|hiệu|vạch))?\s?:?\s?\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The words right before a number: their length, the type they name, and what may be made of them."""

    length: int
    type_word: str | None
    is_trusted: bool
    is_code: bool


def read_lead(text: str, start: int) -> Lead:
    """Read the words that end at `start`: `Quyết định số`, `Số:`, or `mã hàng`, which makes it a code."""
    before = text[max(0, start - _REACH) : start]
    found = _LEAD.search(before)
    assert found is not None, "every part of the pattern is optional"
    word = found["word"]
    if word is None and _CODE_LEAD.search(before):
        return Lead(len(found.group()), None, is_trusted=False, is_code=True)
    type_word = _TYPE_WORDS[" ".join(word.lower().split())] if word else None
    is_trusted = type_word is not None or found["colon"] is not None
    return Lead(len(found.group()), type_word, is_trusted, is_code=False)


_DATE_INTRODUCTION = re.compile(
    r"\s{0,2}[,(]?\s{0,2}(?:(?:được\s)?(?:ký|ban\shành)\s)?(?:vào\s|ra\s)?(?=ngày|tháng|năm|[0-9])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What is printed right after a citation: the day or year of issue, and the issuer in words."""

    issued: date | None
    issued_year: int | None
    issuer_text: str | None


def read_after(text: str, end: int) -> Aftermath:
    """Read the day and the issuer that follow a citation, in either order: `ngày 9/3/2021 của UBND …`."""
    issued, issued_year, after_date = _read_date(text, end)
    issuer_text, after_issuer = read_issuer_after(text, after_date)
    if issued_year is None:
        issued, issued_year, _ = _read_date(text, after_issuer)
    return Aftermath(issued, issued_year, issuer_text)


def _read_date(text: str, start: int) -> tuple[date | None, int | None, int]:
    """Return day, year and the offset after them; a bare figure that could be a count is no year."""
    introduction = _DATE_INTRODUCTION.match(text, start)
    found = match_printed_date(text, introduction.end()) if introduction is not None else None
    if introduction is None or found is None:
        return None, None, start
    value, end = found
    if value.is_day:
        return value.earliest, value.earliest.year, end
    is_stated = not text[introduction.end()].isdecimal() or "(" in introduction.group()
    if is_stated and value.earliest.year == value.latest.year:
        return None, value.earliest.year, end
    return None, None, start
