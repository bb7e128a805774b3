"""Citations of legal documents: the grammar of `490/QĐ-TTg` and its kin (rules.md §7).

`parse_citation` reads one whole number, `find_citations` finds numbers in running text with what is printed
around them. Which document a citation means is decided in `relations`, never here: many provinces have a
144/QĐ-UBND.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from langnghe.text.citation_context import read_after, read_lead
from langnghe.text.citation_issuers import read_issuer_before
from langnghe.text.citation_words import canonical_issuer, canonical_type, is_known_issuer, is_party
from langnghe.text.fold import fold
from langnghe.text.normalise import normalise

# Every repeat below is bounded, so that no text, however hostile, makes the search slower than linear.
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_DASH = rf"\s{{0,2}}[{_DASHES}]\s{{0,2}}"
_SLASH = r"\s{0,2}/\s{0,2}"
_LETTER = r"[^\W\d_]"
_NAME = rf"{_LETTER}{{2,12}}(?:\s?&\s?{_LETTER}{{1,10}}){{0,3}}"
_NUMBER = r"(?P<number>[0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-z]?)"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_TYPE = rf"(?P<type>{_LETTER}{{1,5}})"
_ISSUER = rf"(?P<issuer>(?:Bộ|Sở)\s{_NAME}(?:[{_DASHES}]{_NAME}){{0,3}}|{_NAME}[0-9]{{0,2}})"
_UNIT = rf"{_LETTER}{{1,8}}(?:&{_LETTER}{{1,8}}){{0,2}}[0-9]?"  # VP3 is a room of an office
_UNITS = rf"(?P<units>(?:[{_DASHES}]{_UNIT}){{0,3}})"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_NUMBER}{_SLASH}(?:{_YEAR}{_SLASH})?{_TYPE}{_DASH}{_ISSUER}{_UNITS}",
        rf"{_NUMBER}{_SLASH}{_YEAR}{_SLASH}(?P<issuer>(?i:(?:UBTV)?QH)[0-9]{{1,2}})",
        rf"{_NUMBER}{_DASH}{_TYPE}{_SLASH}{_ISSUER}{_UNITS}",
        # An official letter (công văn) has no type letters: 1402/UBND-NV.
        rf"{_NUMBER}{_SLASH}(?P<issuer>{_NAME})(?P<gap>{_DASH})(?P<units>{_UNIT})",
    )
)

# Not inside a word, path, address, code or longer figure, and followed by what every form above goes on with:
# nearly every number of a text is dropped here, where it costs least. It begins with a digit, not with what
# may stand before one: the search leaps from digit to digit …
_START = re.compile(
    r"[0-9](?<![\w/\\@#&=%+-][0-9])(?<![0-9][.,][0-9])(?=[0-9]{0,5}(?![0-9])(?:\.[0-9]{1,3})?[A-Za-z]?"
    rf"\s{{0,2}}[{_DASHES}/]\s{{0,2}}(?:(?:19|20)[0-9]{{2}}\s{{0,2}}/|{_LETTER}))"
)
# … and not going on as one; a file name's ending (".pdf") counts, a sentence that begins without a space not.
_END = re.compile(rf"(?![\w@]|[/\\]\w|\.[a-z]{{2,5}}(?!\w)|[{_DASHES}]\w)")
_TOKEN = re.compile(r"\S+")
_ADDRESS_SIGNS = ("://", "@", "www.")


@dataclass(frozen=True, slots=True)
class Citation:
    """The number and sign of a document in canonical form; printed variants of one number are equal.

    Attributes:
        number: without leading zeros; may hold a dot (`66.13`) or end in a letter (`115a`).
        year: the year inside the number, which only normative documents have.
        type: the abbreviation of the type, `QĐ`; empty for official letters and for laws.
        issuer: the abbreviation of the issuer, `TTg`, `UBND`, `QH15`.
        unit: what follows the issuer after a hyphen, `NV`; several are joined by hyphens.
    """

    number: str
    year: int | None
    type: str
    issuer: str
    unit: str = ""

    @property
    def key(self) -> str:
        """The canonical form, `52/2018/NĐ-CP`, `60-NQ/TW`. Unique only with issuing place and date."""
        unit = f"-{self.unit}" if self.unit else ""
        if is_party(self.issuer) and self.type:
            return f"{self.number}-{self.type}/{self.issuer}{unit}"
        year = f"/{self.year}" if self.year is not None else ""
        sign = f"{self.type}-{self.issuer}" if self.type else self.issuer
        return f"{self.number}{year}/{sign}{unit}"

    @property
    def folded(self) -> str:
        """The key without marks, for search."""
        return fold(self.key)


@dataclass(frozen=True, slots=True)
class CitationMatch:
    """A citation found in running text.

    Attributes:
        start: offset of the first character of the number.
        end: offset after the last character of the sign; `text[start:end]` is `490/QĐ-TTg` as printed.
        citation: what was read there.
        type_word: the type as the words before name it (`Quyết định`), if they do.
        issued: the day printed right after, if any.
        issuer_text: the issuer printed right after (`của UBND thành phố Hải Phòng`), or right before as the
            one who issues it (`UBND thành phố Hải Phòng ban hành …`), if any.
        issued_year: the year printed right after, with the day or alone (`năm 2018`).
        lead: how many characters before `start` belong to it: `Quyết định số `.
    """

    start: int
    end: int
    citation: Citation
    type_word: str | None = None
    issued: date | None = None
    issuer_text: str | None = None
    issued_year: int | None = None
    lead: int = 0


def parse_citation(text: str) -> Citation:
    """Return the citation that the whole text is, with or without `Số:` or the type's name before it.

    Raises:
        ValueError: if it is none, or only part of it is.
    """
    stripped = normalise(text).strip()
    start = _START.search(stripped)
    if start is not None and read_lead(stripped, start.start()).length == start.start():
        for parts, end in _candidates(stripped, start.start()):
            citation = _build(parts, is_trusted=True)
            if citation is not None and end == len(stripped):
                return citation
    raise ValueError(f"not the number and sign of a document: {text!r}")


def find_citations(text: str) -> list[CitationMatch]:
    """Return the citations in a running text (in NFC), in order of place, none overlapping.

    An issuer that is not in the tables counts only after the name of a type (`Quyết định số`), after
    `Số:`, or with a year: otherwise codes of goods would be taken for decisions.
    """
    return list(_find(text))


def _find(text: str) -> Iterator[CitationMatch]:
    addresses = _addresses(text)
    address = next(addresses, None)
    end = 0
    for start in _START.finditer(text):
        place = start.start()
        while address is not None and address[1] <= place:
            address = next(addresses, None)
        if place < end or (address is not None and address[0] <= place):
            continue
        found = _match(text, place)
        if found is not None:
            yield found
            end = found.end


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of web and mail addresses: numbers inside them belong to the address."""
    if not any(sign in text for sign in _ADDRESS_SIGNS):
        return
    for token in _TOKEN.finditer(text):
        word = token.group()
        if any(sign in word for sign in _ADDRESS_SIGNS):
            yield token.span()


def _match(text: str, start: int) -> CitationMatch | None:
    """Read the citation that begins at start, with what stands around it."""
    candidates = list(_candidates(text, start))
    if not candidates:  # nearly every number: the dearer look at the words before it is saved
        return None
    lead = read_lead(text, start)
    for parts, end in candidates:
        citation = None if lead.is_code else _build(parts, lead.is_trusted)
        if citation is not None:
            after = read_after(text, end)
            issuer_text = after.issuer_text or read_issuer_before(text, start - lead.length)
            return CitationMatch(
                start,
                end,
                citation,
                lead.type_word,
                after.issued,
                issuer_text,
                after.issued_year,
                lead.length,
            )
    return None


def _candidates(text: str, start: int) -> Iterator[tuple[dict[str, str], int]]:
    """Yield the parts of every form that fits at start, with the offset of its end."""
    for form in _FORMS:
        found = form.match(text, start)
        if found is not None and _END.match(text, found.end()):
            yield found.groupdict(default=""), found.end()


def _build(parts: dict[str, str], is_trusted: bool) -> Citation | None:
    """Put the parts into canonical form, or return None if they are not those of a document."""
    printed_type = parts.get("type", "")
    type_ = canonical_type(printed_type) if printed_type else ""
    if type_ is None:
        return None
    issuer, unit = _split_units(parts["issuer"], parts.get("units", ""))
    if "gap" in parts and not _is_letter(issuer, parts, is_trusted):
        return None
    if not _is_issuer(issuer, type_, parts["issuer"], is_trusted or bool(parts.get("year"))):
        return None
    year = int(parts["year"]) if parts.get("year") else None
    return Citation(_canonical_number(parts["number"]), year, type_, issuer, unit)


def _canonical_number(printed: str) -> str:
    return (printed.lstrip("0") or "0").lower()


def _split_units(printed_issuer: str, printed_units: str) -> tuple[str, str]:
    """Return issuer and unit; hyphens inside one issuer's name (`SNN-PTNT`) are not taken for a unit's."""
    issuer = canonical_issuer(printed_issuer)
    units = [
        canonical_issuer(unit) for unit in re.split(f"[{_DASHES}]", printed_units.strip()) if unit.strip()
    ]
    for length in range(len(units), 0, -1):
        joined = canonical_issuer(issuer + "".join(units[:length]))
        if is_known_issuer(joined):
            return joined, "-".join(units[length:])
    return issuer, "-".join(units)


def _is_letter(issuer: str, parts: dict[str, str], is_trusted: bool) -> bool:
    """Tell an official letter from a code: without a lead, short issuers and loose hyphens do not count."""
    if canonical_type(parts["issuer"]) is not None:
        return False
    return is_trusted or (len(issuer) > 2 and len(parts["gap"]) == 1)


def _is_issuer(issuer: str, type_: str, printed: str, is_trusted: bool) -> bool:
    # CT, the chairman, signs decisions; beside other types two such letters are too little to go by.
    if is_known_issuer(issuer) or (type_, issuer) == ("QĐ", "CT"):
        return True
    return is_trusted and printed.upper() == printed and issuer.isalpha()
