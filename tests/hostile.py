"""What the tests of hostile input share: reading as a build does, and the measure of time.

Samples of one subject belong beside its tests, not here.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from langnghe.loading.reading import Reading
from langnghe.loading.schema import parse_map
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.source_text import MAX_BYTES, SourceText
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.loading.yaml_source import MapNode, parse_yaml
from langnghe.model.catalogue import Kind
from langnghe.model.problem import Problem, format_report
from langnghe.rendering.entries import read_markdown

SECONDS = 5.0
"""Longest time for one file of the largest size; an honest one takes some thousandths of it."""
VOCABULARY = load_vocabulary(None).vocabulary
HEAD = "---\ntitle: Bài mẫu\ndate: 2026-03-01\n---\n\n"


def samples(text: str) -> list[str]:
    """Return what stands between the middle dots of ``text``."""
    return text.split("·")


def filled(unit: str, size: int = MAX_BYTES - 1_000) -> str:
    """Return ``unit`` again and again, up to ``size`` bytes."""
    return (unit * (size // len(unit.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")


def certificate(*lines: str) -> str:
    """Return a product with one certificate."""
    return "name: Mẫu\ncertificates:\n  - scheme: 148\n" + "".join(f"    {line}\n" for line in lines)


def read_record(text: str, kind: Kind = "villages") -> list[Problem]:
    """Read ``text`` as a record; return its problems."""
    node, problems = parse_yaml(text, "mau.yaml")
    reading = Reading("mau.yaml", VOCABULARY)
    if isinstance(node, MapNode):
        parse_map(SCHEMAS[kind], node, reading, id="mau")
    return [*problems, *reading.problems]


def read_article(text: str) -> list[Problem]:
    """Read ``text`` as an article; return its problems."""
    return list(read_markdown(SourceText("mau.md", text), VOCABULARY, is_page=False).problems)


def read_body(text: str) -> list[Problem]:
    """Read ``text`` below a good head; return its problems."""
    return read_article(HEAD + text)


def assert_in_time(read: Callable[[str], list[Problem]], text: str, seconds: float = SECONDS) -> None:
    start = time.process_time()  # of this process only: other work of the machine does not count
    format_report(read(text))
    assert time.process_time() - start < seconds
