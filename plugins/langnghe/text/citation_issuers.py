"""Names of issuing bodies in the words around a citation: `của UBND thành phố Hải Phòng`.

Finds where such a name begins and ends; whether it is the name of a certain document's issuer is decided
in `relations`. Capital letters bound the names of places, so lists of places are not needed here.
"""

import re

from langnghe.text.citation_words import FIELDS, alternatives
from langnghe.text.normalise import normalise

_REACH = 120  # characters looked at before a citation: the longest name of an issuer and a verb

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_CAPITALS = "".join(normalise(vowel + tone).upper() for vowel in _VOWELS for tone in _TONES)
_PROPER = rf"[A-ZĐ{_CAPITALS}][^\W\d_]*"
_PROPER_NAME = rf"{_PROPER}(?:(?:\s|\s?-\s?){_PROPER}){{0,4}}"
_KIND = r"(?i:thành\sphố|tỉnh|huyện|quận|thị\sxã|thị\strấn|phường|xã|đặc\skhu|TP\.?|T\.)"
_PLACE = rf"(?:\s{_KIND}(?:\s?{_PROPER_NAME})?|\s{_PROPER_NAME})"
_COMMITTEES = ("UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "HĐND", "Hội đồng nhân dân")
_PARTY_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy")
_NATIONAL = (
    "Thủ tướng",
    "Thủ tướng Chính phủ",
    "Chính phủ",
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội",
    "Chủ tịch nước",
    "Ban Bí thư",
    "Bộ Chính trị",
    "Ban Chấp hành Trung ương",
    "Ban Chấp hành Trung ương Đảng",
)
_FIELD = rf"(?:(?i:{alternatives(FIELDS.values())})|[A-ZĐ]{{2,10}}(?:[&-][A-ZĐ]{{1,6}}){{0,3}})"
_ISSUER = (
    rf"(?P<issuer>(?i:{alternatives(_NATIONAL)})(?!\w)"
    rf"|(?:(?i:Bộ\strưởng)\s)?(?i:Bộ)\s{_FIELD}(?!\w)"
    rf"|(?:(?i:Giám\sđốc)\s)?(?i:Sở)\s{_FIELD}(?!\w){_PLACE}?"
    rf"|(?:(?i:(?:Phó\s)?Chủ\stịch)\s)?(?i:{alternatives((*_COMMITTEES, *_PARTY_COMMITTEES))})(?!\w){_PLACE}?"
    rf"|{_KIND}(?:\s?{_PROPER_NAME}|(?!\w)))"
)
# A day without its year ("ngày 9/3") says too little to be kept, but the issuer may stand behind it.
_AFTER = re.compile(rf"(?:,?\sngày\s[0-9]{{1,2}}/[0-9]{{1,2}})?\s{{0,2}}[,)]?\s{{0,2}}(?:của|do)\s{_ISSUER}")
_VERB = (
    r"(?:\s(?:đã|vừa|mới|cũng|tiếp\stục)){0,2}\s(?:ký\s)?(?:ban\shành|ký|ra|có|công\sbố|phê\sduyệt)(?:\scác)?"
)
_LAST_SYLLABLES = ("hành", "ký", "ra", "có", "bố", "duyệt", "các")
"""How words end that say who issued what follows: the last syllables of ``_VERB``."""
_BEFORE = re.compile(rf"(?<!\w)(?:(?P<giver>của\s))?{_ISSUER}(?:{_VERB}|(?(giver)\s?[,(]?|(?!)))\s{{0,2}}\Z")


def read_issuer_after(text: str, start: int) -> tuple[str | None, int]:
    """Return the issuer named at start (`của UBND …`, `do Thủ tướng …`) and the offset after it."""
    found = _AFTER.match(text, start)
    return (None, start) if found is None else (_tidy(found), found.end())


def read_issuer_before(text: str, end: int) -> str | None:
    """Return the issuer of whom the words up to end say that a document is his.

    `UBND tỉnh Hà Nam vừa ban hành` (Kế hoạch số …), `Quyết định của Thủ tướng Chính phủ` (số …).
    """
    before = text[max(0, end - _REACH) : end].rstrip()
    if not before.endswith(_LAST_SYLLABLES) and "của" not in before:  # most: the dear search is saved
        return None
    found = _BEFORE.search(text, max(0, end - _REACH), end)
    return None if found is None else _tidy(found)


def _tidy(found: re.Match[str]) -> str:
    return " ".join(found["issuer"].split())
