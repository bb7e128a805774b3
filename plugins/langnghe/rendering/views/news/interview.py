"""Questions and answers: an interview's text cut into turns, each with who speaks.

A turn begins with a paragraph that begins with a speaker in bold, ``**Phóng viên:** …`` or ``**Ông …, Chủ
tịch …:** …``, and goes on to the next speaker, the next heading or the notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from langnghe.text.fold import match_key

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)(?:\s[^<>"]*(?:"[^"]*"[^<>"]*)*)?>')
_VOID = frozenset({"br", "hr", "img"})
_SPEAKER = re.compile(r"<p><strong>((?:[^<]|</?a\b[^>]*>){1,600}?)(?::</strong>|</strong>:)\s*")
_ASKING = re.compile(r"(?:phóng viên|pv|hỏi)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:<[^>]*>|[^<,])*")
_ENDS_TURN = re.compile(r'<h[234]\b|<section aria-label="Chú thích"')


@dataclass(slots=True)
class _Turn:
    """What one person says: the opening tag of its frame (none before the first speaker), its blocks."""

    opening: str = ""
    blocks: list[str] = field(default_factory=list)


def with_speakers(html: str, interviewers: Iterable[str] = ()) -> Markup:
    """Return an interview's HTML with its turns set apart.

    ``html`` is what rendering.markdown cleaned; ``interviewers`` ask beside "Phóng viên" (the authors).
    """
    asking = frozenset(map(match_key, interviewers))
    turns = [_Turn()]
    for block in _blocks(html):
        speaker = _SPEAKER.match(block)
        if speaker:
            turns.append(_Turn(_opening(speaker[1], asking)))
            turns[-1].blocks.append(_who(speaker[1]) + _rest(block[speaker.end() :]))
        else:
            if turns[-1].opening and _ENDS_TURN.match(block):
                turns.append(_Turn())
            turns[-1].blocks.append(block)
    return Markup("\n".join(_closed(turn) for turn in turns if turn.blocks))  # noqa: S704  cleaned HTML, cut and framed


def _blocks(html: str) -> Iterator[str]:
    """Yield the outermost elements of cleaned HTML, one by one."""
    depth = start = 0
    for tag in _TAG.finditer(html):
        if tag[2] in _VOID:
            continue
        depth += -1 if tag[1] else 1
        if depth == 0:
            yield html[start : tag.end()].strip()
            start = tag.end()
    if html[start:].strip():
        yield html[start:].strip()


def _opening(speaker: str, asking: frozenset[str]) -> str:
    name = re.sub(r"<[^>]*>", "", speaker)
    asks = _ASKING.match(name) or match_key(name) in asking
    return f'<div class="ln-says{" ln-says--asking" if asks else ""}">'


def _who(speaker: str) -> str:
    """Return the line that names who speaks: the name in bold, a title behind the comma in plain type."""
    name = _NAME.match(speaker)
    end = name.end() if name else 0
    return f'<p class="ln-says__who"><strong>{speaker[:end]}</strong>{speaker[end:]}:</p>\n'


def _rest(words: str) -> str:
    """Return what follows a speaker in the same paragraph; nothing where only the name stood there."""
    return "" if words == "</p>" else f"<p>{words}"


def _closed(turn: _Turn) -> str:
    text = "\n".join(turn.blocks)
    return f"{turn.opening}{text}</div>" if turn.opening else text
