"""Abbreviations and names that citations of Vietnamese legal documents are built from (rules.md §7.3).

Tables and look-ups only; the grammar that puts them together is in `citations`. Names of single villages,
districts or provinces do not belong here: an issuer's place is a matter of records.
"""

import re
from collections.abc import Iterable

from langnghe.text.normalise import normalise

# 30/2020/NĐ-CP annex III, then normative types, then forms of the Party and of associations.
TYPE_NAMES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "SY": "Bản sao y",
    "TrS": "Bản trích sao",
    "SL": "Bản sao lục",
    "L": "Lệnh",
    "PL": "Pháp lệnh",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "VBHN": "Văn bản hợp nhất",
    "KL": "Kết luận",
    "CV": "Công văn",
}
# Words that name a document in running text beside the types above.
OTHER_TYPE_WORDS = ("Luật", "Bộ luật", "Văn bản", "Chương trình hành động")

# Fields of ministries and of provincial departments: "B" or "S" before the abbreviation is the issuer.
FIELDS = {
    "NNPTNT": "Nông nghiệp và Phát triển nông thôn",
    "NNMT": "Nông nghiệp và Môi trường",
    "NN": "Nông nghiệp",
    "CT": "Công Thương",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VHTT": "Văn hóa và Thể thao",
    "DL": "Du lịch",
    "KHCN": "Khoa học và Công nghệ",
    "TNMT": "Tài nguyên và Môi trường",
    "TTTT": "Thông tin và Truyền thông",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "KHĐT": "Kế hoạch và Đầu tư",
    "GDĐT": "Giáo dục và Đào tạo",
    "GTVT": "Giao thông vận tải",
    "DTTG": "Dân tộc và Tôn giáo",
    "NV": "Nội vụ",
    "TC": "Tài chính",
    "YT": "Y tế",
    "XD": "Xây dựng",
    "TP": "Tư pháp",
    "CA": "Công an",
    "QP": "Quốc phòng",
    "NG": "Ngoại giao",
}
_BODIES = (
    *("TTg", "CP", "CTN", "UBND", "HĐND", "UB", "VPCP", "VPQH", "VPCTN", "BCĐTW", "BCĐ"),
    *("TW", "TU", "HU", "QU", "ĐU", "VPTW", "VPTU", "BTCTW", "BTGTW", "BTGDVTW", "UBKTTW"),
    *("TLĐ", "MTTQ", "MTTW", "UBDT", "NHNN", "TTCP", "KTNN", "TANDTC", "VKSNDTC"),
)
_ISSUERS = (*_BODIES, *(letter + field for field in FIELDS for letter in "BS"))
# Ư stands for "ương": 60-NQ/TƯ is the Central Committee, 60-NQ/TU a province's.
_ISSUER_ALIASES = {"TƯ": "TW", "BCĐTƯ": "BCĐTW"}
_ASSEMBLY = re.compile(r"(?:UBTV)?QH[0-9]{1,2}")
_NOT_PARTY = frozenset({"BCĐTW", "MTTW"})


def alternatives(words: Iterable[str]) -> str:
    """Join words into a pattern, the longest first, with any white space between their syllables."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,2}") for word in ordered)


def _unmarked(abbreviation: str) -> str:
    return abbreviation.replace("Đ", "D")


def _lookup(canonical: tuple[str, ...]) -> dict[str, str]:
    """Map capitals, with Đ and without, to the canonical form; where both are words the exact one wins."""
    unmarked = {_unmarked(form.upper()): form for form in canonical}
    return unmarked | {form.upper(): form for form in canonical}


_TYPE_LOOKUP = _lookup(tuple(TYPE_NAMES))
_ISSUER_LOOKUP = _lookup(_ISSUERS) | _ISSUER_ALIASES


def canonical_type(printed: str) -> str | None:
    """Return the type as this site writes it (`qđ`, `QD` → `QĐ`; `Ctr` → `CTr`), or None if there is none."""
    return _TYPE_LOOKUP.get(normalise(printed).upper())


def canonical_issuer(printed: str) -> str:
    """Return the issuer as this site writes it; one that is not in the tables comes back in capitals.

    `&`, spaces and hyphens inside are dropped, for one body is printed with them and without:
    `BVHTT&DL` and `Bộ VH-TT-DL` are `BVHTTDL`.
    """
    capitals = normalise(printed).upper().replace("BỘ ", "B").replace("SỞ ", "S")
    letters = "".join(character for character in capitals if character.isalnum())
    return _ISSUER_LOOKUP.get(letters, letters)


def is_known_issuer(issuer: str) -> bool:
    """Tell whether a canonical issuer is in the tables (or is an assembly with its term: `QH15`)."""
    return _ISSUER_LOOKUP.get(issuer.upper()) == issuer or _ASSEMBLY.fullmatch(issuer) is not None


def is_party(issuer: str) -> bool:
    """Tell whether a canonical issuer is a body of the Party, which swaps hyphen and slash: `60-NQ/TW`."""
    if issuer in _NOT_PARTY:
        return False
    return issuer in {"HU", "QU"} or issuer.startswith("ĐU") or issuer.endswith(("TW", "TU"))
