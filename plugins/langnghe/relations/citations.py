"""Which document of the catalogue a citation in running text means, or none when that cannot be told.

A number alone identifies little: every province has a 144/QĐ-UBND. A wrong link on a legal text is worse
than a missing one, so nothing here guesses. How a citation is written is the business of `text.citations`;
making links of the answers that of rendering.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from langnghe.text.citation_words import FIELDS, canonical_issuer
from langnghe.text.citations import Citation, CitationMatch, parse_citation
from langnghe.text.dates import PartialDate
from langnghe.text.fold import match_key

Sign = tuple[str, str, str, str]

# These are normative always, so their number always has a year; `123/NĐ-CP` is a slip for one that has.
# Of decisions and resolutions both kinds exist: `31/QĐ-UBND` is another document than `31/2014/QĐ-UBND`.
_ALWAYS_WITH_YEAR = frozenset({"NĐ", "TT", "TTLT", "NQLT"})

_SHORT_FORMS = {
    match_key(long): short
    for long, short in {
        "Ủy ban nhân dân": "ubnd",
        "Hội đồng nhân dân": "hđnd",
        "thành phố": "tp",
        "thị xã": "tx",
        "HCM": "hồ chí minh",
    }.items()
}
_PLACE_KINDS = frozenset({"tp", "tx", "tỉnh", "huyện", "quận", "phường", "xã"})
_LOCAL_HEADS = frozenset({"ubnd", "hđnd", "sở"})
_LOCAL_WORDS = _LOCAL_HEADS | _PLACE_KINDS
_OFFICES = ("phó chủ tịch ", "chủ tịch ", "bộ trưởng ", "giám đốc ")


class CitedDocument(Protocol):
    """What the register asks of a document."""

    @property
    def id(self) -> str:
        """The record's id, `qd-490-ttg-2018`."""

    @property
    def number(self) -> str | None:
        """Number and sign as printed; documents without one are never resolved to."""

    @property
    def issued(self) -> PartialDate | None:
        """When it was issued, as precisely as known."""

    @property
    def issuer(self) -> str | None:
        """The vocabulary id of the issuer."""

    @property
    def issuer_place(self) -> str | None:
        """The unit of a local issuer; None for a national one."""


class CitationRegister:
    """The documents of a catalogue by their numbers. Built once, asked for every citation."""

    def __init__(
        self, documents: Iterable[CitedDocument], issuer_names: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        """Take the documents and, by document id, the names under which their issuers are printed."""
        names = issuer_names or {}
        self._entries: dict[Sign, list[_Entry]] = {}
        for document in documents:
            citation = _number_of(document)
            if citation is not None:
                entry = _Entry(
                    document, citation.year, [_name_key(name) for name in names.get(document.id, ())]
                )
                self._entries.setdefault(_sign(citation), []).append(entry)

    def resolve(self, match: CitationMatch) -> str | None:
        """Return the id of the only document that the citation can mean, or None.

        Number and, where printed, year, day and issuer must fit. Between documents of one number only what
        is printed decides: a day, the full name of the issuer, or the year of a national document.
        """
        citation = match.citation
        namesakes = self._entries.get(_sign(citation), [])
        exact = [entry for entry in namesakes if entry.year == citation.year]
        candidates = exact or ([] if citation.year is not None else namesakes)
        evidence = {entry.document.id: entry.evidence(match) for entry in candidates}
        fitting = [id_ for id_, fits in evidence.items() if fits is not False]
        if len(fitting) != 1:
            return None
        is_plain = len(candidates) == 1 and (bool(exact) or citation.type in _ALWAYS_WITH_YEAR)
        return fitting[0] if is_plain or evidence[fitting[0]] else None

    def is_bare(self, match: CitationMatch, id_: str) -> bool:
        """Whether nothing but its number says that the local document ``id_`` is meant.

        The register may not know the namesakes that other provinces have.
        """
        entry = next(one for one in self._entries[_sign(match.citation)] if one.document.id == id_)
        return entry.document.issuer_place is not None and not entry.evidence(match)


class _Entry:
    """One document in the register, with the year inside its number and its issuer's printed names."""

    def __init__(self, document: CitedDocument, year: int | None, names: Sequence[str]) -> None:
        self.document = document
        self.year = year
        self._names = names

    def evidence(self, match: CitationMatch) -> bool | None:
        """Return True if what is printed confirms this document, False if it contradicts, None if neither."""
        dated, issued_by = self._date_evidence(match), self._issuer_evidence(match.issuer_text)
        if False in (dated, issued_by):
            return False
        if match.issued_year is not None and self.document.issued is None:
            return None  # the day might have told this document from a namesake, had it been recorded
        return True if True in (dated, issued_by) else None

    def _date_evidence(self, match: CitationMatch) -> bool | None:
        issued = self.document.issued
        if issued is None or match.issued_year is None:
            return None
        if match.issued is not None:
            return issued.is_day or None if issued.earliest <= match.issued <= issued.latest else False
        if not issued.earliest.year <= match.issued_year <= issued.latest.year:
            return False
        # National numbers run anew each year; of one local number and year every province has its own.
        return True if self.document.issuer_place is None and issued.precision != "range" else None

    def _issuer_evidence(self, printed: str | None) -> bool | None:
        if printed is None:
            return None
        key = _name_key(printed)
        if self.document.issuer_place is None:
            # The number names the body already (TTg), and writers mix up the Government and its head.
            return False if key.split()[0] in _LOCAL_WORDS else None
        findings = [_compare_names(key, name) for name in self._names]
        # Without a name to compare, a printed place might be any other.
        return True if True in findings else (None if None in findings else False)


def _sign(citation: Citation) -> Sign:
    return citation.number, citation.type, citation.issuer, citation.unit


def _number_of(document: CitedDocument) -> Citation | None:
    try:
        return parse_citation(document.number or "")
    except ValueError:  # reported where documents are checked
        return None


def _name_key(name: str) -> str:
    """Return an issuer's name in one form: short, without punctuation and without the signer's office.

    `Chủ tịch Uỷ ban nhân dân TP.Hải Phòng` and `UBND thành phố Hải phòng` give the same.
    """
    field = FIELDS.get(canonical_issuer(name)[1:])
    if field is not None and name[:2] in {"Bộ", "Sở"}:  # Bộ VHTT&DL
        name = f"{name[:2]} {field}"
    key = match_key("".join(letter if letter.isalnum() else " " for letter in name))
    for long, short in _SHORT_FORMS.items():
        key = f" {key} ".replace(f" {long} ", f" {short} ").strip()
    for office in _OFFICES:
        bare = key.removeprefix(office)
        if bare.split(" ")[0] in _LOCAL_HEADS or bare.startswith("bộ "):
            key = bare
    return key


def _compare_names(printed: str, accepted: str) -> bool | None:
    """Return True if printed is the whole accepted name, None if only its beginning, False if another."""
    words, whole = printed.split(), accepted.split()
    if words[0] in _PLACE_KINDS and whole[0] in _LOCAL_HEADS:  # tỉnh Hà Nam ban hành …
        whole = whole[1:]
    if not _PLACE_KINDS.intersection(words):  # UBND Hải Phòng
        whole = [word for word in whole if word not in _PLACE_KINDS]
    shared = min(len(words), len(whole))
    if words[:shared] != whole[:shared]:
        return False
    return True if len(words) >= len(whole) else None
