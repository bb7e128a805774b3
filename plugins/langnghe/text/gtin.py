"""Barcode numbers: the check digit of GTIN-13. Whether a product exists is not known here."""

_LENGTH = 13


def is_gtin13(text: str) -> bool:
    """Tell whether text is thirteen ASCII digits whose last is the check digit of the rest (GS1)."""
    if len(text) != _LENGTH or not (text.isascii() and text.isdigit()):
        return False
    digits = [int(digit) for digit in text]
    return (sum(digits[0::2]) + 3 * sum(digits[1::2])) % 10 == 0
