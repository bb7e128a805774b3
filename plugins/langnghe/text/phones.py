"""Vietnamese telephone numbers: reading and writing them.

Whether a number may be shown at all depends on consent, which is a matter of records and not of this module.
"""

import re

# 10 digits on mobile networks, 11 on fixed lines, 1800/1900 hotlines with 4 or 6 more.
_MOBILE = re.compile(r"0[35789][0-9]{8}")
_FIXED = re.compile(r"02[0-9]{9}")
_HOTLINE = re.compile(r"1[89]00[0-9]{4}(?:[0-9]{2})?")

_SEPARATORS = str.maketrans("", "", " .-()\u00a0\u2011\u2013")
_INTERNATIONAL = "+84"
_CITY_AREAS = ("024", "028")  # Hà Nội and TP Hồ Chí Minh: three-digit area codes, all others have four


def parse_phone(text: str) -> str:
    """Return the number as plain digits, `0912345678`, from any usual way of writing it.

    Spaces, dots, hyphens and brackets are ignored; `+84` stands for the first 0.

    Raises:
        ValueError: if it is no Vietnamese mobile, fixed-line or hotline number.
    """
    digits = text.translate(_SEPARATORS)
    if digits.startswith(_INTERNATIONAL):
        digits = "0" + digits.removeprefix(_INTERNATIONAL).removeprefix("0")
    if any(form.fullmatch(digits) for form in (_MOBILE, _FIXED, _HOTLINE)):
        return digits
    raise ValueError(f"not a Vietnamese telephone number: {text!r}")


def _grouped(digits: str) -> tuple[str, str]:
    """Split canonical digits into the part that names the network or area, and the subscriber's groups."""
    if _MOBILE.fullmatch(digits):
        return digits[:4], f"{digits[4:7]} {digits[7:]}"
    if _FIXED.fullmatch(digits):
        area = digits[:3] if digits.startswith(_CITY_AREAS) else digits[:4]
        subscriber = digits.removeprefix(area)
        return f"({area})", f"{subscriber[:-4]} {subscriber[-4:]}"
    subscriber = digits[4:]
    return digits[:4], subscriber if len(subscriber) == 4 else f"{subscriber[:3]} {subscriber[3:]}"


def format_phone(text: str) -> str:
    """Return a number as it is printed: `0912 345 678`, `(024) 3825 1234`, `(0225) 374 7123`, `1900 1234`.

    Raises:
        ValueError: as `parse_phone`.
    """
    return " ".join(_grouped(parse_phone(text)))
