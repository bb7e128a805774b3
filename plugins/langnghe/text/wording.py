"""Words fitted to where they stand: with a capital at the beginning or without one, or cut to a length."""

from __future__ import annotations


def capitalised(text: str) -> str:
    """Return text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return text as it goes on inside a sentence: its first letter small, the rest as it is."""
    return text[:1].lower() + text[1:]


def shortened(text: str, limit: int = 160) -> str:
    """Return text of at most ``limit`` characters, cut between words."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    return flat[:limit].rsplit(" ", 1)[0][: limit - 1].rstrip(" ,;:.–-") + "…"
