"""The one form in which text is stored: NFC, line feeds, no byte-order mark, a true letter Đ.

Display text passes through here on its way in and is otherwise left as its source wrote it.
Nothing that loses information (folding, tone placement) may be put here: see `fold`.
"""

import unicodedata

_BYTE_ORDER_MARK = "\ufeff"

# The Icelandic letter Eth looks exactly like the Vietnamese Đ and is what some newspapers' systems
# write; left alone it would be a different letter to every search and every comparison.
_LOOKALIKES = str.maketrans({"Ð": "Đ", "ð": "đ"})


def normalise(text: str) -> str:
    """Return text as this site stores it: no leading byte-order mark, line feeds only, NFC, Eth read as Đ."""
    unmarked = text.lstrip(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unmarked).translate(_LOOKALIKES)
