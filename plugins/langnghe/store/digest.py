"""Digests of plain data: the same content gives the same digest on every machine and every run."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

DIGEST_LENGTH = 16
"""Hexadecimal digits kept: 64 bits, plenty for a site's files."""


def digest_bytes(*parts: bytes) -> str:
    """Return a short digest of ``parts``; where one part ends matters."""
    running = hashlib.sha256()
    for part in parts:
        running.update(len(part).to_bytes(8, "big"))
        running.update(part)
    return running.hexdigest()[:DIGEST_LENGTH]


def canonical_json(value: object) -> bytes:
    """Return ``value`` (frozen dataclasses, mappings, sequences, scalars) as bytes that never vary.

    Raises TypeError for anything else, sets among them: their order would differ between runs.
    """
    text = json.dumps(value, default=_plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")


def digest(value: object) -> str:
    """Return the digest of plain data."""
    return digest_bytes(canonical_json(value))


def _plain(value: object) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        return {"": type(value).__name__, **fields}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no stable form for {type(value).__name__}")
