"""What the tests of hostile input share: reading as a build does, and the measure of time.

Samples of one subject belong beside its tests, not here.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from langnghe.loading.reading import Reading
from langnghe.loading.schema import parse_map
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.source_text import MAX_BYTES, SourceText
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.loading.yaml_source import MapNode, parse_yaml
from langnghe.model.kinds import Kind
from langnghe.model.problem import Problem, format_report
from langnghe.rendering.entries import read_markdown

SECONDS = 5.0
"""Longest time for one file of the largest size; an honest one takes some thousandths of it."""
LARGEST = MAX_BYTES - 1_000
"""Bytes of the largest file that is read, less those of a head."""
VOCABULARY = load_vocabulary(None).vocabulary
HEAD = "---\ntitle: Bài mẫu\ndate: 2026-03-01\n---\n\n"


def samples(text: str) -> list[str]:
    """Return what stands between the middle dots of ``text``."""
    return text.split("·")


def filled(unit: str, size: int = LARGEST) -> str:
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


Read = Callable[[str], list[Problem]]


def seconds_for(read: Read, text: str) -> float:
    """Return the time reading takes: that of this process only, other work of the machine does not count."""
    start = time.process_time()
    format_report(read(text))
    return time.process_time() - start


def assert_in_time(read: Read, text: str, seconds: float = SECONDS) -> None:
    assert seconds_for(read, text) < seconds


def assert_in_time_by_parts(
    read: Read, make: Callable[[int], str], size: int, seconds: float = SECONDS
) -> None:
    """Judge a text of ``size`` bytes by an eighth of it; the whole is read only where that leaves a doubt.

    The eighth passes if 8² times its time is within bounds, for no step grows faster than with the square;
    or else if its time, grown eight times as it grew from a sixteenth to an eighth, is.
    """
    eighth = seconds_for(read, make(size // 8))
    if eighth * 8**2 < seconds:
        return
    growth = math.log2(eighth / max(seconds_for(read, make(size // 16)), 1e-6))
    if eighth * 8 ** max(growth, 1) >= seconds:
        assert_in_time(read, make(size), seconds)
