"""Slugs: the unmarked Vietnamese words that stand in addresses and record ids.

Ids are written by hand and checked unique: `Mây`, `May` and `Mấy` all give `may`, so nothing here may be
used to invent an identity silently.
"""

import re

from langnghe.text.fold import fold

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SEPARATORS = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """Return the slug of text: folded, every run of other characters one hyphen; empty if nothing is left."""
    return _SEPARATORS.sub("-", fold(text)).strip("-")


def is_slug(text: str) -> bool:
    """Tell whether text is a slug: lower-case ASCII letters and digits in groups joined by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def letter_slug(title: str) -> str:
    """Return the fragment of a heading. Letters of the alphabet stay apart: Ă, Â are not A, Đ is not D."""
    marked = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw", "#": "khac"}
    return marked.get(title) or slugify(title)
